"""The suggestions of a survey: which are asked for, and how many are about each unsur.

Nothing here reads an answer, an hour or a day: what a person wrote stands alone, ordered by its id, which is chance.
"""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from siklus.core.aturan import aturan
from siklus.web.models import Layanan, Saran, Survei

LAINNYA = "lainnya"
"""The tag of a suggestion that is about no unsur."""
BELUM, USULAN = "belum", "usulan"
"""Filters: without a tag; without a tag and with a proposal."""
FULL = 100


@dataclass(frozen=True, slots=True)
class PilihanUnsur:
    """A tag that may be given: its key, the official name, a short one for buttons, and the key to press."""

    kunci: str
    nama: str | Promise
    singkat: str | Promise
    tombol: str


@dataclass(frozen=True, slots=True)
class SaringanSaran:
    """What is asked for; "" asks for all. `unsur` is a tag, BELUM or USULAN; every word of `cari` must occur."""

    unsur: str = ""
    layanan: str = ""
    cari: str = ""


@dataclass(frozen=True, slots=True)
class JumlahUnsur:
    """One tag: how many have it, the bar's width (share of the largest, 0–100), how many wait as proposals."""

    pilihan: PilihanUnsur
    ditandai: int
    share: int
    usulan: int


@dataclass(frozen=True, slots=True)
class JumlahSaran:
    """Each tag in the questionnaire's order, all suggestions, and those without a tag."""

    unsur: tuple[JumlahUnsur, ...]
    semua: int
    belum: int

    @property
    def usulan(self) -> int:
        """How many proposals wait."""
        return sum(item.usulan for item in self.unsur)


def pilihan_unsur() -> tuple[PilihanUnsur, ...]:
    """The unsur of the law in the questionnaire's order with the keys 1 to 9, and "lainnya" with 0."""
    ordered = sorted(aturan(localdate()).unsur, key=lambda item: item.urutan_kuesioner)
    named = (
        PilihanUnsur(item.key, item.nama, item.key.capitalize(), str(number)) for number, item in enumerate(ordered, 1)
    )
    return (*named, PilihanUnsur(LAINNYA, _("Lainnya"), _("Lainnya"), "0"))


def saran_list(survei: Survei, saringan: SaringanSaran) -> QuerySet[Saran]:
    """Those that are asked for, by id."""
    rows = _of_unsur(Saran.objects.filter(survei=survei), saringan.unsur)
    if saringan.layanan:
        rows = rows.filter(layanan__kode=saringan.layanan)
    for word in saringan.cari.split():
        rows = rows.filter(isi__icontains=word)
    return rows.select_related("layanan")


def proposed(rows: QuerySet[Saran]) -> QuerySet[Saran]:
    """Those of them that wait with a proposal."""
    return rows.filter(unsur="").exclude(usulan_unsur="")


def jumlah_saran(survei: Survei) -> JumlahSaran:
    """How many have each tag, and how many wait."""
    tagged, waiting = Counter[str](), Counter[str]()
    rows = Saran.objects.filter(survei=survei).order_by().values_list("unsur", "usulan_unsur").annotate(n=Count("id"))
    for unsur, usulan, n in rows:
        tagged[unsur] += n
        waiting[usulan] += n if not unsur else 0
    return JumlahSaran(_bars(tagged, waiting), tagged.total(), tagged[""])


def layanan_of_saran(survei: Survei) -> QuerySet[Layanan]:
    """The services that may be asked for."""
    return Layanan.objects.filter(pk__in=survei.sasaran.values("layanan")).order_by("urutan", "nama")


def _of_unsur(rows: QuerySet[Saran], unsur: str) -> QuerySet[Saran]:
    if unsur == USULAN:
        return proposed(rows)
    return rows.filter(unsur="" if unsur == BELUM else unsur) if unsur else rows


def _bars(tagged: Counter[str], waiting: Counter[str]) -> tuple[JumlahUnsur, ...]:
    pilihan = pilihan_unsur()
    most = max(1, *(tagged[item.kunci] for item in pilihan))
    return tuple(
        JumlahUnsur(item, tagged[item.kunci], FULL * tagged[item.kunci] // most, waiting[item.kunci])
        for item in pilihan
    )
