"""An invitation: who, and as what."""

from django import forms
from django.utils.translation import gettext_lazy as _

from siklus.web.models import Peran, Tugas, Unit

ROLES = (
    (Peran.PETUGAS.value, _("Petugas: kanal, kertas, impor, saran")),
    (Peran.PENANGGUNG_JAWAB.value, _("Penanggung jawab: seluruh survei")),
    (Peran.PIMPINAN.value, _("Pimpinan: menutup dan menyegel")),
    (Peran.VERIFIKATOR.value, _("Verifikator: membaca dan mengunduh hasil")),
    (Peran.ADMIN.value, _("Admin: unit, orang, layanan, kunci")),
    (Peran.AUDITOR.value, _("Auditor: membaca semuanya")),
)


class UndangForm(forms.Form):
    """Address, name and role."""

    email = forms.EmailField(label=_("Surel"), max_length=254)
    nama = forms.CharField(
        label=_("Nama lengkap"), max_length=150, help_text=_("Dipakai bila orang ini belum mempunyai akun.")
    )
    peran = forms.ChoiceField(label=_("Peran"), choices=ROLES, initial=Peran.PETUGAS.value)

    def __init__(self, *args: object, unit: Unit, **kwargs: object) -> None:
        """The unit at which the role is given."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through
        self._unit = unit

    def clean(self) -> None:
        """A role is given once."""
        email, peran = self.cleaned_data.get("email", ""), self.cleaned_data.get("peran", "")
        same = Tugas.objects.filter(akun__email=email.lower(), peran=peran, unit=self._unit)
        if email and same.exists():
            self.add_error("peran", _("Orang ini sudah mempunyai peran itu di sini."))
