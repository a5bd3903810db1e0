"""The letter to the office whose report was checked: to whom, when, until when, and who signs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from siklus.core.periksa.temuan import Tingkat

SERTAKAN = (
    ("kesalahan", _("Kesalahan saja")),
    ("kesalahan peringatan", _("Kesalahan dan peringatan")),
    ("kesalahan peringatan saran", _("Semua, juga saran")),
)


class SuratTemuanForm(forms.Form):
    """What only a person can say; everything else comes from the findings."""

    kepada = forms.CharField(label=_("Kepada"), max_length=200, help_text=_("Misalnya Ketua KPU Kabupaten …"))
    di = forms.CharField(label=_("Di"), max_length=120, initial="Tempat")
    nomor = forms.CharField(label=_("Nomor surat"), max_length=80, required=False)
    tanggal = forms.DateField(
        label=_("Tanggal surat"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    sifat = forms.CharField(label=_("Sifat"), max_length=40, initial="Biasa")
    hal = forms.CharField(label=_("Hal"), max_length=200, initial="Penyampaian hasil pemeriksaan laporan SKM")
    batas = forms.DateField(
        label=_("Dikembalikan paling lambat"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    tingkat = forms.ChoiceField(label=_("Temuan yang disampaikan"), choices=SERTAKAN, initial=SERTAKAN[1][0])
    jabatan = forms.CharField(label=_("Jabatan penandatangan"), max_length=120)
    nama = forms.CharField(label=_("Nama penandatangan"), max_length=120)
    nip = forms.CharField(label=_("NIP"), max_length=30, required=False)
    tembusan = forms.CharField(
        label=_("Tembusan"),
        required=False,
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Satu baris untuk setiap tujuan."),
    )

    def clean(self) -> dict[str, Any]:
        """An answer is not asked for before the letter is written."""
        data = super().clean() or {}
        tanggal, batas = data.get("tanggal"), data.get("batas")
        if tanggal and batas and batas < tanggal:
            self.add_error("batas", _("Batasnya lebih awal daripada tanggal surat."))
        return data


def tingkat_of(words: str) -> tuple[Tingkat, ...]:
    """The severities that a choice names."""
    return tuple(map(Tingkat, words.split()))
