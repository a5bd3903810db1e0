"""The evidence of one thing on the screen: what is there, with the forms that change it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypedDict

from django import forms
from django.conf import settings
from django.db.models import Model
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from siklus.core.errors import Problem
from siklus.web.models import Akun, Bukti, Realisasi
from siklus.web.queries.bukti import Butir, Tujuan, bukti_of, removed_of, tujuan_of
from siklus.web.queries.bukti.daftar import butir_list
from siklus.web.queries.bukti.tujuan import Target
from siklus.web.queries.hak import Tindakan, may

ACCEPT = "image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf,.heic,.heif"
LONGEST_KETERANGAN = 500


class BuktiForm(forms.Form):
    """What is said about one piece."""

    keterangan = forms.CharField(
        label=_("Apa yang terlihat"),
        max_length=LONGEST_KETERANGAN,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    tempat = forms.CharField(label=_("Tempat"), max_length=200, required=False)
    tanggal = forms.DateField(
        label=_("Tanggal"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    publik = forms.BooleanField(
        label=_("Boleh tampil pada halaman publik"),
        required=False,
        help_text=_("Pastikan tidak ada wajah atau data pribadi yang tidak boleh disebarkan."),
    )


class TautanForm(forms.Form):
    """A link with a dated screenshot."""

    tautan = forms.CharField(
        label=_("Alamat web"), max_length=500, widget=forms.URLInput(attrs={"placeholder": "https://"})
    )
    tanggal = forms.DateField(
        label=_("Tanggal tangkapan layar"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    berkas = forms.FileField(label=_("Tangkapan layar"), widget=forms.ClearableFileInput(attrs={"accept": ACCEPT}))


class KelompokForm(forms.Form):
    """One description for all evidence of a month."""

    keterangan = forms.CharField(
        label=_("Keterangan bersama"),
        max_length=LONGEST_KETERANGAN,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Satu kalimat untuk semua gambar bulan ini; gambar yang berketerangan sendiri memakai miliknya."),
    )


class Isian(TypedDict, total=False):
    """What a panel shows again after a refusal."""

    problems: tuple[Problem, ...]
    tautan_form: TautanForm
    ubahan: Mapping[int, BuktiForm]


@dataclass(frozen=True)
class Panel:
    """All that the component shows of one target, to one person. Six queries, however much evidence there is."""

    tujuan: Tujuan
    viewer: Akun
    kembali: str = ""
    problems: tuple[Problem, ...] = ()
    tautan_form: TautanForm = field(default_factory=lambda: TautanForm(auto_id="tautan-%s"))
    ubahan: Mapping[int, BuktiForm] = field(default_factory=dict)

    @property
    def kunci(self) -> str:
        """The component's id in the page."""
        return f"bukti-{self.tujuan.jenis}-{self.tujuan.target.pk}"

    @cached_property
    def baris(self) -> tuple[tuple[Butir, BuktiForm], ...]:
        """The evidence, in order, with its warnings and the form in which something is said about it."""
        rows = butir_list(tuple(bukti_of(self.tujuan.target)), self.viewer)
        return tuple((item, self.ubahan.get(item.bukti.pk) or form_of(item.bukti)) for item in rows)

    @cached_property
    def dihapus(self) -> tuple[Bukti, ...]:
        """What was removed, and can be restored."""
        return tuple(removed_of(self.tujuan.target)) if self.boleh else ()

    @cached_property
    def boleh(self) -> bool:
        """Whether this person may add and remove, now."""
        return not self.tujuan.tetap and may(self.viewer, self.tujuan.act, self.tujuan.unit)

    @cached_property
    def boleh_terbit(self) -> bool:
        """Whether this person decides what everyone may see of accepted work; before that the form asks."""
        target = self.tujuan.target
        return (
            isinstance(target, Realisasi) and self.tujuan.tetap and may(self.viewer, self.tujuan.act, self.tujuan.unit)
        )

    @cached_property
    def boleh_asli(self) -> bool:
        """Whether this person may open originals."""
        return may(self.viewer, Tindakan.BUKA_BUKTI, self.tujuan.unit)

    @cached_property
    def memeriksa(self) -> bool:
        """Whether this person is told where and when a camera took a photo."""
        return may(self.viewer, Tindakan.VERIFIKASI, self.tujuan.unit)

    @property
    def kelompok_form(self) -> KelompokForm | None:
        """For a month: the description of the whole group."""
        target = self.tujuan.target
        if not isinstance(target, Realisasi):
            return None
        return KelompokForm(initial={"keterangan": target.bukti_keterangan}, auto_id=f"{self.kunci}-%s")

    @property
    def accept(self) -> str:
        """What the file chooser offers."""
        return ACCEPT

    @property
    def terbesar(self) -> int:
        """Bytes that one file may have."""
        return int(settings.BUKTI_LARGEST)

    @property
    def terbesar_mb(self) -> int:
        """The same as a person reads it."""
        return self.terbesar // 1_000_000


def panel_of(target: Target | tuple[type[Model] | str, int], viewer: Akun, kembali: str = "") -> Panel | None:
    """The component for a target; None where there is none."""
    tujuan = tujuan_of(target)
    return Panel(tujuan, viewer, kembali) if tujuan else None


def form_of(bukti: Bukti) -> BuktiForm:
    """What is said about one piece, to be changed."""
    said: dict[str, str | date | bool | None] = {
        "keterangan": bukti.keterangan,
        "tempat": bukti.tempat,
        "tanggal": bukti.tanggal,
        "publik": bukti.publik,
    }
    return BuktiForm(initial=said, auto_id=f"bukti-{bukti.pk}-%s")
