"""The grid of a plan: each RTL under its unsur, its months as columns, and what is wrong beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from siklus.core.indeks.hasil import Indeks, NilaiUnsur
from siklus.core.rounding import print_count
from siklus.core.survei.periode import Bulan, month_span
from siklus.web.models import Rencana, Rtl, Subbagian
from siklus.web.queries.hasil import indeks_of
from siklus.web.queries.inti.bulan import bulan_list, span, to_text
from siklus.web.queries.inti.rencana import rtl_list
from siklus.web.queries.rencana.periksa import Temuan, temuan_of

ROWS = 15
"""RTL on a page: a phone lays out two hundred rows of a grid in more than a second, and nobody reads them at once."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One month of the grid; `luar` is one that some RTL names although the masa pelaksanaan does not hold it."""

    kunci: str
    bulan: Bulan
    luar: bool


@dataclass(frozen=True, slots=True)
class Sel:
    """Where an RTL and a month meet."""

    kunci: str
    isi: bool


@dataclass(frozen=True, slots=True)
class Baris:
    """One RTL, ready to print. `kunci` and `versi` are texts, which no locale puts dots into."""

    rtl: Rtl
    kunci: str
    versi: str
    sel: tuple[Sel, ...]
    pemimpin: str
    pembantu: tuple[str, ...]
    kunci_pj: str
    anggaran: str
    temuan: tuple[Temuan, ...]


@dataclass(frozen=True, slots=True)
class Kelompok:
    """One unsur with its RTL; `prioritas` is False where RTL stand under an unsur that is none (any more)."""

    unsur: str
    nama: str
    nilai: NilaiUnsur | None
    prioritas: bool
    baris: tuple[Baris, ...]


@dataclass(frozen=True, slots=True)
class Lembar:
    """Everything on the page of a plan."""

    rencana: Rencana
    indeks: Indeks
    kolom: tuple[Kolom, ...]
    kelompok: tuple[Kelompok, ...]
    temuan: tuple[Temuan, ...]
    dihapus: tuple[Rtl, ...]
    subbagian: tuple[Subbagian, ...]

    @property
    def rentang(self) -> str:
        """The masa pelaksanaan: "Juli–Desember 2026"."""
        return month_span(span(self.rencana.awal, self.rencana.akhir))

    @property
    def panjang(self) -> bool:
        """Whether it takes more than one page."""
        return sum(len(item.baris) for item in self.kelompok) > ROWS

    @property
    def galat(self) -> int:
        """How many findings keep the plan from being submitted."""
        return sum(item.galat for item in self.temuan)

    @property
    def lebar(self) -> int:
        """How many columns the grid has."""
        return len(self.kolom) + 6

    @property
    def baris(self) -> Iterator[Baris]:
        """Every row, in order."""
        return (baris for kelompok in self.kelompok for baris in kelompok.baris)


def lembar_of(rencana: Rencana) -> Lembar:
    """The whole page; SiklusError as indeks_of. The number of queries does not grow with the RTL."""
    rows, indeks = tuple(rtl_list(rencana)), indeks_of(rencana.survei)
    temuan = temuan_of(rencana, rows, indeks)
    kolom = tuple(_kolom(rencana, rows))
    return Lembar(
        rencana=rencana,
        indeks=indeks,
        kolom=kolom,
        kelompok=tuple(_groups(rencana, rows, indeks, kolom, temuan)),
        temuan=temuan,
        dihapus=tuple(rencana.rtl.exclude(dihapus=None).order_by("-dihapus")),
        subbagian=tuple(rencana.survei.unit.subbagian.all()),
    )


def _kolom(rencana: Rencana, rows: Sequence[Rtl]) -> Iterator[Kolom]:
    masa = frozenset(span(rencana.awal, rencana.akhir))
    named = bulan_list({bulan for rtl in rows for bulan in rtl.bulan})
    for bulan in sorted(masa | set(named)):
        yield Kolom(to_text(bulan), bulan, bulan not in masa)


def _groups(
    rencana: Rencana, rows: Sequence[Rtl], indeks: Indeks, kolom: tuple[Kolom, ...], temuan: Sequence[Temuan]
) -> Iterator[Kelompok]:
    known = {nilai.unsur: nilai for nilai in indeks.unsur}
    by_rtl = _by_rtl(temuan)
    found = {
        unsur: tuple(_baris(rtl, kolom, by_rtl.get(rtl.pk, ())) for rtl in group)
        for unsur, group in groupby(sorted(rows, key=lambda rtl: rtl.unsur), key=lambda rtl: rtl.unsur)
    }
    for unsur in dict.fromkeys((*rencana.prioritas, *found)):
        nilai = known.get(unsur)
        nama = nilai.nama if nilai else unsur
        yield Kelompok(unsur, nama, nilai, unsur in rencana.prioritas, found.get(unsur, ()))


def _by_rtl(temuan: Sequence[Temuan]) -> Mapping[int, tuple[Temuan, ...]]:
    found: dict[int, tuple[Temuan, ...]] = {}
    for item in temuan:
        if item.rtl is not None:
            found[item.rtl.pk] = (*found.get(item.rtl.pk, ()), item)
    return found


def _baris(rtl: Rtl, kolom: tuple[Kolom, ...], temuan: tuple[Temuan, ...]) -> Baris:
    chosen = frozenset(rtl.bulan)
    responsible = [item.subbagian for item in rtl.penanggung_jawab.all()]
    return Baris(
        rtl=rtl,
        kunci=str(rtl.pk),
        versi=str(rtl.versi),
        sel=tuple(Sel(item.kunci, item.kunci in chosen) for item in kolom),
        pemimpin=responsible[0].nama if responsible else "",
        pembantu=tuple(item.nama for item in responsible[1:]),
        kunci_pj=",".join(str(item.pk) for item in responsible),
        anggaran="" if rtl.anggaran is None else print_count(rtl.anggaran),
        temuan=temuan,
    )


def nama_unsur(indeks: Indeks) -> Mapping[str, str]:
    """Each surveyed unsur's printed name."""
    return {nilai.unsur: nilai.nama for nilai in indeks.unsur}
