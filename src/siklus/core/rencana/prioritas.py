"""Which unsur come first: the lowest and the highest on the exact fraction, with every tie shown and none broken."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from siklus.core.aturan.model import Aturan
from siklus.core.indeks.hasil import Indeks, NilaiUnsur
from siklus.core.indeks.skala import HIGHEST_NRR
from siklus.core.rencana.isian import listed
from siklus.core.rencana.rtl import KeputusanPrioritas


@dataclass(frozen=True, slots=True)
class BatasTidakPasti:
    """Third place cannot be told from what follows: their 95 % intervals overlap."""

    ketiga: str
    tumpang_tindih: tuple[str, ...]
    """The unsur left out whose interval overlaps that of third place, lowest first."""


@dataclass(frozen=True, slots=True)
class UsulanPrioritas:
    """The lowest unsur, as groups of equals, lowest first; a tie that reaches over the last place is kept whole.

    `urutan` is every unsur of the survey, lowest first. `pasti` are in whatever is chosen; among `pilihan` a person
    chooses `sisa`, and it is empty when nothing is to be chosen. `nama` maps each unsur to its printed name.
    """

    kelompok: tuple[tuple[str, ...], ...]
    urutan: tuple[str, ...]
    jumlah: int
    pasti: tuple[str, ...]
    pilihan: tuple[str, ...]
    tidak_pasti: BatasTidakPasti | None = None
    nama: Mapping[str, str] = field(default_factory=dict)

    @property
    def seri(self) -> bool:
        """Whether any of the proposed unsur has the same exact NRR as another."""
        return any(len(kelompok) > 1 for kelompok in self.kelompok)

    @property
    def harus_memilih(self) -> bool:
        """Whether a tie reaches over the last place, so that a person must choose and say why."""
        return bool(self.pilihan)

    @property
    def sisa(self) -> int:
        """How many are to be chosen among `pilihan`."""
        return self.jumlah - len(self.pasti) if self.pilihan else 0

    @property
    def default(self) -> KeputusanPrioritas | None:
        """The decision that needs no person: the lowest ones; None when a tie must be broken first."""
        return None if self.harus_memilih else KeputusanPrioritas(self.pasti)

    def follows(self, unsur: Iterable[str]) -> bool:
        """Whether a choice holds all certain unsur, and beyond them only tied ones."""
        chosen = set(unsur)
        return set(self.pasti) <= chosen <= {*self.pasti, *self.pilihan}

    def spell(self, unsur: Iterable[str]) -> str:
        """Unsur by their printed names, as a sentence lists them."""
        return listed(tuple(self.nama.get(key, key) for key in unsur))


@dataclass(frozen=True, slots=True)
class UnsurTertinggi:
    """The highest unsur, as groups of equals, highest first; a tie over the last place is kept whole.

    `biaya_gratis` says that Biaya has full marks, as in services that are free by law.
    """

    kelompok: tuple[tuple[str, ...], ...]
    jumlah: int
    biaya_gratis: bool = False

    @property
    def unsur(self) -> tuple[str, ...]:
        """All of them, highest first."""
        return flatten(self.kelompok)


def flatten(kelompok: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The unsur of all groups, in order."""
    return tuple(unsur for group in kelompok for unsur in group)


def tie_groups(indeks: Indeks) -> tuple[tuple[str, ...], ...]:
    """All unsur as groups of equal NRR, ascending on the exact fraction; within a group in questionnaire order."""
    ranked = sorted(indeks.unsur, key=lambda nilai: nilai.nrr)
    return tuple(tuple(nilai.unsur for nilai in group) for _, group in groupby(ranked, key=lambda nilai: nilai.nrr))


def propose_prioritas(indeks: Indeks, aturan: Aturan) -> UsulanPrioritas:
    """The three lowest unsur (as many as `aturan` says) with ties shown, for a person to decide on."""
    groups = tie_groups(indeks)
    kelompok = _cover(groups, aturan.jumlah_prioritas)
    pasti = flatten(kelompok)
    pilihan: tuple[str, ...] = ()
    if len(pasti) > aturan.jumlah_prioritas:
        pasti, pilihan = flatten(kelompok[:-1]), kelompok[-1]
    return UsulanPrioritas(
        kelompok,
        urutan=flatten(groups),
        jumlah=aturan.jumlah_prioritas,
        pasti=pasti,
        pilihan=pilihan,
        tidak_pasti=_uncertain_edge(indeks, kelompok, flatten(groups)),
        nama={nilai.unsur: nilai.nama for nilai in indeks.unsur},
    )


def highest(indeks: Indeks, aturan: Aturan) -> UnsurTertinggi:
    """The three highest unsur, to be kept up; Biaya counts, marked where its 4 only says that it is free."""
    kelompok = _cover(tuple(reversed(tie_groups(indeks))), aturan.jumlah_prioritas)
    free = any(nilai.unsur == "biaya" and nilai.nrr == HIGHEST_NRR for nilai in indeks.unsur)
    return UnsurTertinggi(kelompok, aturan.jumlah_prioritas, free)


def _cover(groups: tuple[tuple[str, ...], ...], jumlah: int) -> tuple[tuple[str, ...], ...]:
    """The first groups that together hold at least `jumlah` unsur."""
    covered = 0
    for position, group in enumerate(groups, start=1):
        covered += len(group)
        if covered >= jumlah:
            return groups[:position]
    return groups


def _uncertain_edge(
    indeks: Indeks, kelompok: tuple[tuple[str, ...], ...], urutan: tuple[str, ...]
) -> BatasTidakPasti | None:
    """What stands beside third place within its interval; None when all is apart or no interval is known."""
    inside = flatten(kelompok)
    ketiga = indeks.by_key(inside[-1])
    outside = [indeks.by_key(unsur) for unsur in urutan[len(inside) :]]
    overlapping = tuple(nilai for nilai in outside if _overlap(ketiga, nilai))
    if not overlapping:
        return None
    return BatasTidakPasti(ketiga.unsur, tuple(nilai.unsur for nilai in overlapping))


def _overlap(one: NilaiUnsur, other: NilaiUnsur) -> bool:
    """Whether both intervals are known and share a value."""
    if one.selang is None or other.selang is None:
        return False
    return one.selang.bawah <= other.selang.atas and other.selang.bawah <= one.selang.atas
