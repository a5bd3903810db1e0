"""The tree from the nation down to the unit, built from the areas that each unit says it lies in."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from siklus.core.errors import Problem, refuse
from siklus.core.rekap.unit import UnitRekap


class Tingkat(StrEnum):
    """A level of the tree, the widest first."""

    NASIONAL = "nasional"
    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    UNIT = "unit"


AREAS = (Tingkat.NASIONAL, Tingkat.PROVINSI, Tingkat.KABUPATEN)


@dataclass(frozen=True, slots=True)
class Simpul:
    """One node: an area with its parts in alphabetical order, or a unit. `kode` is the areas' names down to it."""

    kode: tuple[str, ...]
    nama: str
    tingkat: Tingkat
    anak: tuple["Simpul", ...] = ()
    unit: UnitRekap | None = None

    def walk(self) -> Iterator["Simpul"]:
        """This node, then everything below it, in the order of a table."""
        yield self
        for child in self.anak:
            yield from child.walk()

    @property
    def unit_list(self) -> tuple[UnitRekap, ...]:
        """The units below it."""
        return tuple(node.unit for node in self.walk() if node.unit is not None)


def build_pohon(units: Sequence[UnitRekap], nama: str = "Nasional", akar: Tingkat = Tingkat.NASIONAL) -> Simpul:
    """The tree over units; SiklusError REKAP-01 when one is there twice, REKAP-02 when one lies deeper than its areas.

    `akar` is the level of the root: a province's own roll-up begins with PROVINSI.
    """
    levels = AREAS[AREAS.index(akar) :]
    refuse((*_repeated(units), *(_too_deep(unit, levels) for unit in units if len(unit.jalur) >= len(levels))))
    return _area((), nama, levels, units)


def _area(kode: tuple[str, ...], nama: str, levels: tuple[Tingkat, ...], units: Sequence[UnitRekap]) -> Simpul:
    depth = len(kode)
    names = sorted({unit.jalur[depth] for unit in units if len(unit.jalur) > depth})
    areas = (
        _area((*kode, name), name, levels, [unit for unit in units if unit.jalur[: depth + 1] == (*kode, name)])
        for name in names
    )
    own = sorted((unit for unit in units if len(unit.jalur) == depth), key=lambda unit: (unit.nama, unit.kode))
    leaves = (Simpul((*kode, unit.kode), unit.nama, Tingkat.UNIT, unit=unit) for unit in own)
    return Simpul(kode, nama, levels[depth], (*areas, *leaves))


def _repeated(units: Sequence[UnitRekap]) -> Iterator[Problem]:
    for kode, times in Counter(unit.kode for unit in units).items():
        if times > 1:
            message = f"Unit “{kode}” ada {times} kali dalam rekap, sehingga respondennya terhitung lebih dari sekali."
            yield Problem("REKAP-01", message, "Sebutkan setiap unit satu kali, atau beri kode yang berbeda.")


def _too_deep(unit: UnitRekap, levels: tuple[Tingkat, ...]) -> Problem:
    return Problem(
        "REKAP-02",
        f"Unit “{unit.kode}” berada {len(unit.jalur)} tingkat di bawah rekap {levels[0].value}; paling banyak "
        f"{len(levels) - 1}.",
        "Susun foldernya menurut provinsi lalu kabupaten, atau mulai rekap dari tingkat yang lebih tinggi.",
    )
