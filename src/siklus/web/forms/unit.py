"""A unit's particulars, and a new place below it."""

from typing import ClassVar

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from siklus.web.models import Unit
from siklus.web.queries.unit import levels_below

LONGEST_KODE = 40


class SetelanForm(forms.ModelForm[Unit]):
    """Name, address, contacts; whether it is active is for the admin above it."""

    class Meta:
        """In the order of a letterhead."""

        model = Unit
        fields = ("nama", "sebutan", "kota", "alamat", "telepon", "surel", "situs", "aktif")
        labels: ClassVar = {
            "nama": _("Nama resmi"),
            "sebutan": _("Sebutan"),
            "kota": _("Kota"),
            "alamat": _("Alamat"),
            "telepon": _("Telepon"),
            "surel": _("Surel"),
            "situs": _("Situs"),
            "aktif": _("Unit ini aktif"),
        }
        help_texts: ClassVar = {
            "sebutan": _("Nama pendek yang tampil di layar dan pada judul survei."),
            "kota": _("Tempat laporan ditandatangani."),
            "aktif": _("Unit yang tidak aktif tidak ditagih surveinya; datanya tetap tersimpan."),
        }
        widgets: ClassVar = {"alamat": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: object, di_atas: bool, **kwargs: object) -> None:
        """`di_atas`: whether the person keeps the place above, too."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through
        if not di_atas:
            del self.fields["aktif"]


class UnitBaruForm(forms.Form):
    """A place below another one."""

    nama = forms.CharField(label=_("Nama resmi"), max_length=200)
    sebutan = forms.CharField(
        label=_("Sebutan"), max_length=120, help_text=_("Nama pendek yang tampil di layar dan pada judul survei.")
    )
    jenjang = forms.ChoiceField(label=_("Jenjang"))
    kode = forms.SlugField(
        label=_("Kode alamat"),
        max_length=LONGEST_KODE,
        required=False,
        help_text=_("Bagian dari alamat halaman dan tidak diubah lagi; bila kosong, dibuat dari sebutan."),
    )

    def __init__(self, *args: object, induk: Unit, **kwargs: object) -> None:
        """The levels that may stand below `induk`."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through
        self.fields["jenjang"].choices = [(item.value, item.label) for item in levels_below(induk)]  # type: ignore[attr-defined]  # a ChoiceField

    def clean(self) -> None:
        """A code that no other place has."""
        kode = self.cleaned_data.get("kode") or slugify(self.cleaned_data.get("sebutan", ""))[:LONGEST_KODE].strip("-")
        self.cleaned_data["kode"] = kode
        if not self.errors and (not kode or Unit.objects.filter(kode__iexact=kode).exists()):
            self.add_error("kode", _("Kode ini kosong atau sudah dipakai unit lain. Tulis kode lain."))
