"""Who owes a result and until when, the letter to whoever is late, and who signs the report of a roll-up."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def _day(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:  # noqa: ANN401 - a lazy text
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, help_text=help_text, widget=widget)


class TenggatForm(forms.Form):
    """The day for everything below an area; empty takes it back."""

    tenggat = _day(_("Tenggat hasil disegel"), required=False)


class WajibForm(forms.Form):
    """What holds for one unit instead of the rule."""

    wajib = forms.TypedChoiceField(
        label=_("Kewajiban"),
        choices=(("ya", _("Wajib menyampaikan hasil")), ("tidak", _("Tidak wajib pada periode ini"))),
        coerce=lambda word: word == "ya",
    )
    tenggat = _day(_("Tenggat khusus"), required=False, help_text=_("Kosongkan bila tenggat wilayah berlaku."))
    alasan = forms.CharField(label=_("Alasan"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class SuratPenagihanForm(forms.Form):
    """What only a person can say."""

    kepada = forms.CharField(label=_("Kepada"), max_length=200)
    nomor = forms.CharField(label=_("Nomor surat"), max_length=80, required=False)
    tanggal = _day(_("Tanggal surat"))
    batas = _day(_("Disampaikan paling lambat"), required=False)
    jabatan = forms.CharField(label=_("Jabatan penandatangan"), max_length=120)
    nama = forms.CharField(label=_("Nama penandatangan"), max_length=120)
    nip = forms.CharField(label=_("NIP"), max_length=30, required=False)

    def clean(self) -> dict[str, Any]:
        """Nothing is asked for before the letter is written."""
        data = super().clean() or {}
        tanggal, batas = data.get("tanggal"), data.get("batas")
        if tanggal and batas and batas < tanggal:
            self.add_error("batas", _("Batasnya lebih awal daripada tanggal surat."))
        return data


class LaporanRekapForm(forms.Form):
    """Who signs the report, and where."""

    kota = forms.CharField(label=_("Ditandatangani di"), max_length=80)
    jabatan = forms.CharField(label=_("Jabatan penandatangan"), max_length=120)
    nama = forms.CharField(label=_("Nama penandatangan"), max_length=120)
    nip = forms.CharField(label=_("NIP"), max_length=30, required=False)
