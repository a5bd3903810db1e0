"""The name of a part of the office."""

from django import forms
from django.utils.translation import gettext_lazy as _

from siklus.web.models import Subbagian, Unit


class SubbagianForm(forms.Form):
    """One name, which no other part of the unit has."""

    nama = forms.CharField(label=_("Nama subbagian"), max_length=200)

    def __init__(self, *args: object, unit: Unit, subbagian: Subbagian | None = None, **kwargs: object) -> None:
        """The unit, and the part that is renamed if it is not a new one."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through
        self._others = unit.subbagian.exclude(pk=subbagian.pk) if subbagian else unit.subbagian.all()

    def clean_nama(self) -> str:
        """Told apart without regard to capital letters."""
        nama = str(self.cleaned_data["nama"])
        if self._others.filter(nama__iexact=nama).exists():
            raise forms.ValidationError(_("Subbagian dengan nama ini sudah ada."))
        return nama
