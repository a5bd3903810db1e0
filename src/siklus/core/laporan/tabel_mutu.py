"""The bands as the law has them: from which value on each letter is given."""

from siklus.core.laporan.kalimat import isi
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.sel import kepala, sel
from siklus.document.blocks import Column, Row, Table


def band_table(konteks: Konteks) -> Table:
    """Best letter first: the range of the converted value at two decimals, the letter, its words."""
    rows = tuple(
        Row((sel(slot("rentang_mutu", pita.huruf)), sel(pita.huruf), sel(pita.kinerja)))
        for pita in reversed(konteks.kantor.aturan.pita)
    )
    caption = isi("Batas Nilai Konversi, Mutu Pelayanan, dan Kinerja Unit Pelayanan")
    columns = (Column(50, "center"), Column(30, "center"), Column(50, "center"))
    note = isi("Sumber: PermenPANRB Nomor 14 Tahun 2017. Nilai dibulatkan pada dua desimal sebelum dicocokkan.")
    return Table("tabel:mutu", caption, columns, kepala("Nilai Konversi", "Mutu", "Kinerja"), rows, note=note)
