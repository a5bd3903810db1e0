"""Upkeep, strategies and publications, as they are typed."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from siklus.web.models import Pemeliharaan, Publikasi, Strategi, Subbagian, Unit
from siklus.web.services.publikasi import IsianPublikasi
from siklus.web.services.realisasi.pemeliharaan import IsianPemeliharaan
from siklus.web.services.realisasi.strategi import IsianStrategi

DAY = {"type": "date"}


class BertanggungForm(forms.Form):
    """Who answers: one subbagian leads, others may help."""

    memimpin = forms.ModelChoiceField(Subbagian.objects.none(), label=_("Penanggung jawab"), empty_label=_("Pilih…"))
    membantu = forms.ModelMultipleChoiceField(
        Subbagian.objects.none(), label=_("Dibantu"), required=False, widget=forms.CheckboxSelectMultiple
    )
    versi = forms.IntegerField(widget=forms.HiddenInput, min_value=0, initial=0)

    def __init__(self, *args: object, unit: Unit, **kwargs: object) -> None:
        """The unit's own subbagian."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through
        for name in ("memimpin", "membantu"):
            field = cast("forms.ModelChoiceField[Subbagian]", self.fields[name])
            field.queryset = unit.subbagian.filter(aktif=True)

    @property
    def penanggung_jawab(self) -> tuple[Subbagian, ...]:
        """The leading one first; one that leads does not also help."""
        lead = self.cleaned_data["memimpin"]
        return (lead, *(item for item in self.cleaned_data["membantu"] if item != lead))


def initial_of(row: Pemeliharaan | Strategi | None) -> dict[str, Any]:
    """What a form begins with: who answers, and the version."""
    if row is None:
        return {"versi": 0}
    ids = [item.subbagian_id for item in row.penanggung_jawab.all()]
    return {"versi": row.versi, "memimpin": ids[0] if ids else None, "membantu": ids[1:]}


class PemeliharaanForm(BertanggungForm):
    """What keeps one unsur high."""

    bentuk = forms.CharField(
        label=_("Bentuk pemeliharaan"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Apa yang dilakukan agar nilainya tetap tinggi."),
    )
    field_order = ("bentuk", "memimpin", "membantu")

    def isian(self, unsur: str) -> IsianPemeliharaan:
        """As the service takes it."""
        return IsianPemeliharaan(unsur, self.cleaned_data["bentuk"], self.penanggung_jawab)


class StrategiForm(BertanggungForm):
    """Why an RTL is unfinished, and what becomes of it."""

    alasan = forms.CharField(
        label=_("Alasan belum selesai"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Satu alasan; kalimat yang sama tampil di semua bagian laporan."),
    )
    strategi = forms.CharField(
        label=_("Strategi penyelesaian"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
    target = forms.DateField(label=_("Diselesaikan paling lambat"), widget=forms.DateInput(DAY, format="%Y-%m-%d"))
    field_order = ("alasan", "strategi", "target", "memimpin", "membantu")

    def isian(self) -> IsianStrategi:
        """As the service takes it."""
        data = self.cleaned_data
        return IsianStrategi(data["alasan"], data["strategi"], data["target"], self.penanggung_jawab)


class PublikasiForm(forms.Form):
    """One publication."""

    nama_media = forms.CharField(
        label=_("Media"), max_length=120, help_text=_("Misalnya situs kantor, Instagram, atau papan pengumuman.")
    )
    daring = forms.TypedChoiceField(
        label=_("Cara"),
        choices=(("ya", _("Daring (di internet)")), ("tidak", _("Luring (di tempat atau tercetak)"))),
        coerce=lambda value: value == "ya",
        widget=forms.RadioSelect,
        initial="ya",
    )
    tanggal = forms.DateField(label=_("Tanggal"), widget=forms.DateInput(DAY, format="%Y-%m-%d"))
    tautan = forms.URLField(
        label=_("Tautan"),
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text=_("Alamat halaman itu. Bila luring, simpan dahulu lalu unggah fotonya."),
    )

    @classmethod
    def initial_of(cls, row: Publikasi) -> dict[str, object]:
        """What stands in the store."""
        way = "ya" if row.daring else "tidak"
        return {"nama_media": row.media, "daring": way, "tanggal": row.tanggal, "tautan": row.tautan}

    def isian(self) -> IsianPublikasi:
        """As the service takes it."""
        data = self.cleaned_data
        return IsianPublikasi(data["nama_media"], data["daring"], data["tanggal"], data["tautan"])
