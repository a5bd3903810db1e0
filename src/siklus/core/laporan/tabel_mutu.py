"""The bands as the law has them: from which value on each letter is given."""

from fractions import Fraction

from siklus.core.laporan.kalimat import isi
from siklus.core.laporan.konteks import Konteks
from siklus.core.laporan.sel import kepala, sel
from siklus.core.rounding import print_number
from siklus.document.blocks import Column, Row, Table

HIGHEST = Fraction(100)
STEP = Fraction(1, 100)


def band_table(konteks: Konteks) -> Table:
    """Best letter first: the range of the converted value at two decimals, the letter, its words."""
    bands = konteks.bahan.aturan.pita
    tops = (*(pita.bawah - STEP for pita in bands[1:]), HIGHEST)
    rows = tuple(
        Row((sel(f"{print_number(pita.bawah)}–{print_number(top)}"), sel(pita.huruf), sel(pita.kinerja)))
        for pita, top in reversed(tuple(zip(bands, tops, strict=True)))
    )
    caption = isi("Batas Nilai Konversi, Mutu Pelayanan, dan Kinerja Unit Pelayanan")
    columns = (Column(50, "center"), Column(30, "center"), Column(50, "center"))
    note = isi("Sumber: PermenPANRB Nomor 14 Tahun 2017. Nilai dibulatkan pada dua desimal sebelum dicocokkan.")
    return Table("tabel:mutu", caption, columns, kepala("Nilai Konversi", "Mutu", "Kinerja"), rows, note=note)
