"""What may be compared: places that intervals tell apart, and change of the same unit between periods."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.indeks.hasil import Indeks, Selang
from siklus.core.rekap.terbitan import Terbitan
from siklus.core.rounding import round_half_up


@dataclass(frozen=True, slots=True)
class Tempat:
    """Units that cannot be told apart, the highest index first: they share one place (1 is the highest)."""

    nomor: int
    anggota: tuple[tuple[int, Indeks], ...]


@dataclass(frozen=True, slots=True)
class Peringkat:
    """The places, and the units that get none because too few answered, by their place in the tree."""

    tempat: tuple[Tempat, ...]
    tanpa: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PerubahanUnit:
    """One unit's index then and now; `nyata` is whether their intervals lie apart, None without intervals."""

    at: int
    lalu: Fraction
    kini: Fraction
    nyata: bool | None

    @property
    def selisih(self) -> Fraction:
        """Now less then, both as printed, so that the row adds up."""
        return self.kini - self.lalu


def rank_units(terbitan: Terbitan, simpul: Collection[int] | None = None) -> Peringkat:
    """The places of all units, or of these nodes. Intervals that overlap, directly or through others, share a place.

    One with fewer respondents than the regulation's data ask for, or only a reported index, gets none.
    """
    places = [at for at, _ in terbitan.unit_list()] if simpul is None else simpul
    shown = [(at, terbitan.indeks(at)) for at in places]
    floor = terbitan.aturan.sedikit_responden
    ranked = [
        (at, indeks, indeks.selang)
        for at, indeks in shown
        if indeks and indeks.selang is not None and indeks.n >= floor
    ]
    placed = {at for at, _, _ in ranked}
    return Peringkat(tuple(_places(ranked)), tuple(at for at, _ in shown if at not in placed))


def _places(ranked: Iterable[tuple[int, Indeks, Selang]]) -> Iterator[Tempat]:
    """Runs of overlapping intervals, swept from the highest end down."""
    groups: list[list[tuple[int, Indeks]]] = []
    lowest = None
    for at, indeks, selang in sorted(ranked, key=lambda item: (-item[2].atas, item[0])):
        if lowest is None or selang.atas < lowest:
            groups.append([])
            lowest = selang.bawah
        lowest = min(lowest, selang.bawah)
        groups[-1].append((at, indeks))
    nomor = 1
    for group in groups:
        yield Tempat(nomor, tuple(sorted(group, key=lambda item: (-item[1].ikm, item[0]))))
        nomor += len(group)


def compare_periods(kini: Terbitan, lalu: Terbitan) -> tuple[PerubahanUnit, ...]:
    """The change of every unit whose index is shown in both periods; a unit is the same by its kode."""
    before = {node.simpul.unit.kode: lalu.indeks(at) for at, node in lalu.unit_list() if node.simpul.unit}
    return tuple(
        PerubahanUnit(at, round_half_up(then.ikm), round_half_up(now.ikm), lie_apart(now.selang, then.selang))
        for at, node in kini.unit_list()
        if node.simpul.unit and (now := kini.indeks(at)) and (then := before.get(node.simpul.unit.kode))
    )


def lie_apart(a: Selang | None, b: Selang | None) -> bool | None:
    """Whether two intervals have nothing in common; None where one is missing."""
    if a is None or b is None:
        return None
    return a.atas < b.bawah or b.atas < a.bawah
