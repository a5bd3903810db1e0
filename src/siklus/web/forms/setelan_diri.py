"""What a person may change of their own account."""

from typing import ClassVar

from django.forms import ModelForm
from django.utils.translation import gettext_lazy as _

from siklus.web.models import Akun


class NamaForm(ModelForm[Akun]):
    """The name by which colleagues know a person; the address by which one enters is changed elsewhere."""

    class Meta:
        """One field."""

        model = Akun
        fields = ("nama",)
        labels: ClassVar = {"nama": _("Nama lengkap")}
