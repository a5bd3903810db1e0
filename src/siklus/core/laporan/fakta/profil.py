"""Who answered: counts and shares of every value of every profile dimension."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.laporan.fakta.entri import Entri, count, share, slice_key
from siklus.core.laporan.konteks import Konteks


@dataclass(frozen=True, slots=True)
class Kelompok:
    """One value of a dimension as printed, and how many gave it; `kunci` is the end of its facts' ids."""

    dimensi: str
    kunci: str
    nama: str
    n: int
    bagian: Fraction

    @property
    def fakta(self) -> str:
        """The id of its count; its share is "profil.persen…" instead of "profil.n…"."""
        return f"profil.n.{self.dimensi}.{self.kunci}"

    @property
    def fakta_persen(self) -> str:
        """The id of its share."""
        return f"profil.persen.{self.dimensi}.{self.kunci}"


def groups_of(konteks: Konteks, dimensi: str) -> tuple[Kelompok, ...]:
    """The values of one dimension in printed order, those who left it empty last; their shares add up to 1."""
    slices = konteks.bahan.hasil.profil[dimensi]
    total = sum(irisan.n for irisan in slices)
    return tuple(
        Kelompok(dimensi, slice_key(irisan), irisan.nilai, irisan.n, Fraction(irisan.n, total or 1))
        for irisan in slices
    )


def dimension_name(konteks: Konteks, dimensi: str) -> str:
    """The printed name of a dimension; one that the regulation does not name prints as the office wrote it."""
    names = {entry.kunci: entry.nama for entry in konteks.kantor.aturan.dimensi_dikenal}
    return names.get(dimensi, dimensi.replace("_", " ").capitalize())


def collect(konteks: Konteks) -> Iterator[Entri]:
    """Counts and shares."""
    for dimensi in konteks.bahan.hasil.profil:
        groups = groups_of(konteks, dimensi)
        nama = dimension_name(konteks, dimensi)
        for group in groups:
            meaning = f"responden dengan {nama} {group.nama}"
            yield count(group.fakta, group.n, f"Jumlah {meaning}", "olah data jawaban responden")
            yield share(group.fakta_persen, group.bagian, f"Persentase {meaning}", "olah data jawaban responden")
        total = sum(group.n for group in groups)
        yield count(
            f"profil.jumlah.{dimensi}", total, f"Jumlah responden menurut {nama}", "olah data jawaban responden"
        )
