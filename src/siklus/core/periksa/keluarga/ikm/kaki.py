"""Totals under a value table against every sum that the law or an office's practice can make of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.indeks.skala import CONVERSION
from siklus.core.indeks.tercetak import Jendela
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.keluarga.ikm.indeks import BOBOT_DIBULATKAN
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.nilai import Kolom, TabelUnsur
from siklus.core.periksa.nilai_laporan import is_whole, rows_of
from siklus.core.periksa.temuan import IsiTemuan, Tingkat
from siklus.core.rounding import print_number

_KOLOM: tuple[Kolom, ...] = ("jumlah", "nrr", "tertimbang", "konversi")
_NEAR = Fraction(1, 6)
"""A total is held against a sum only when it lies no farther from it than this share: else it is something else."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """One way to sum a table up: the window of its results and the plain result."""

    jendela: Jendela
    nilai: Fraction

    def times(self, factor: Fraction) -> "_Sum":
        return _Sum(Jendela(self.jendela.bawah * factor, self.jendela.atas * factor), self.nilai * factor)


@kaidah("IKM-11", "jumlah-kolom-keliru", Tingkat.KESALAHAN)
def jumlah_kolom_keliru(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Jumlah di kaki tabel nilai tidak sama dengan isi kolomnya.

    Mengapa: Jumlah NRR tertimbang adalah nilai SKM; bila keliru, IKM ikut keliru. Angka di kaki tabel boleh berupa
    jumlah, rata-rata, atau hasil konversi kolom mana pun, juga dengan bobot yang dibulatkan; yang ditandai hanya angka
    yang tidak cocok dengan satu pun dari semuanya.

    Contoh: Sembilan nilai tertimbang berjumlah 3,49; tercetak 3,59.

    Sebaiknya: Jumlahkan ulang kolom itu.

    Rujukan: PermenPANRB 14/2017, nilai SKM = jumlah NRR tertimbang.
    """
    for tabel in klaim.hasil.tabel:
        sums = tuple(_sums(tabel)) if is_whole(tabel, aturan) else ()
        for total in tabel.jumlah if sums else ():
            nearest = min(sums, key=lambda one: abs(one.nilai - (total.nilai or 0)))
            if total.places and _is_near(total, nearest) and not any(_fits(total, one, tabel) for one in sums):
                yield IsiTemuan(
                    f"Jumlah tercetak {total.teks}.",
                    f"Jumlah kolom itu {print_number(nearest.nilai, total.places)}.",
                    "Tidak ada jumlah atau rata-rata kolom tabel ini yang memberi angka itu, juga sesudah pembulatan.",
                    (total.lokasi,),
                )


def _sums(tabel: TabelUnsur) -> Iterator[_Sum]:
    """Sum and average of every whole column, and the indices that the averages give with any weight in use."""
    rows = tuple(rows_of(tabel).values())
    for kolom in _KOLOM:
        cells = [row.kolom.get(kolom) for row in rows]
        one = _sum_of(cells)
        if one is None:
            continue
        yield from (one, one.times(Fraction(1, len(rows))))
        if kolom in {"nrr", "tertimbang"}:
            yield from (one.times(Fraction(factor)) for factor in _factors(kolom, len(rows)))
        if kolom == "konversi":
            yield one.times(Fraction(1, CONVERSION * len(rows)))


def _factors(kolom: Kolom, count: int) -> tuple[Fraction, ...]:
    if kolom == "tertimbang":
        return (Fraction(CONVERSION),)
    weights = (Fraction(1, count), *map(Fraction, BOBOT_DIBULATKAN))
    return (*weights, *(weight * CONVERSION for weight in weights))


def _sum_of(cells: list[Bilangan | None]) -> _Sum | None:
    """The sum of legible cells, each rounded or cut at its last decimal; None when one cannot be read."""
    legible = [cell for cell in cells if cell is not None and cell.nilai is not None and cell.batas is not None]
    if not legible or len(legible) < len(cells):
        return None
    low = sum((cell.batas.bawah for cell in legible if cell.batas), start=Fraction(0))
    high = sum((cell.batas.atas * 2 - (cell.nilai or 0) for cell in legible if cell.batas), start=Fraction(0))
    return _Sum(Jendela(low, high), sum((cell.nilai or Fraction(0) for cell in legible), start=Fraction(0)))


def _is_near(total: Bilangan, one: _Sum) -> bool:
    return abs((total.nilai or 0) - one.nilai) <= one.nilai * _NEAR


def _fits(total: Bilangan, one: _Sum, tabel: TabelUnsur) -> bool:
    """Whether a total is that sum, or what the table's own index comes from: then the index is the mistake to mend."""
    printed = Jendela(*_cut(total))
    own = tabel.indeks.angka.batas if tabel.indeks else None
    index = own is not None and printed.meets(Jendela(own.bawah / CONVERSION, own.atas / CONVERSION))
    return printed.meets(one.jendela) or index


def _cut(total: Bilangan) -> tuple[Fraction, Fraction]:
    """What a total can stand for when its decimals were rounded or cut."""
    value, unit = total.nilai or Fraction(0), Fraction(1, 10**total.places)
    return value - unit / 2, value + unit
