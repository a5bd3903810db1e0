"""Tables that count people by service: users, sample, target and how many answered."""

import re
from collections.abc import Iterator

from siklus.core.periksa.klaim.angka import read_bilangan
from siklus.core.periksa.klaim.baris_jumlah import is_total, total_cells
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.kolom import body_rows, find_columns, heads, ucapan_of
from siklus.core.periksa.klaim.lingkup import is_other_masa
from siklus.core.periksa.klaim.masa import Masa
from siklus.core.periksa.klaim.responden import KlaimJumlah, Peran
from siklus.document.placed import Placed, PlacedCell
from siklus.document.reading import Reading

_MEANINGS: dict[Peran, re.Pattern[str]] = {
    "tidak_sah": re.compile(r"tidak\s+(?:sah|valid)|gugur", re.IGNORECASE),
    "sah": re.compile(r"\bsah\b|\bvalid\b", re.IGNORECASE),
    "dibagikan": re.compile(r"dibagikan|disebar", re.IGNORECASE),
    "populasi": re.compile(r"populasi|pengguna|jumlah\s+(?:pemohon|pelanggan|penerima)", re.IGNORECASE),
    "target": re.compile(r"target", re.IGNORECASE),
    "sampel": re.compile(r"sampel|minimal|rumus|krejcie|slovin", re.IGNORECASE),
    "terkumpul": re.compile(r"terkumpul|responden|realisasi|masuk", re.IGNORECASE),
}
_NAME = re.compile(r"layanan|unit|loket|seksi|bidang", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:unsur|IKM|NRR|mutu|kegiatan|RTL|hambatan|indeks)\b", re.IGNORECASE)
_FEWEST = 2


def find_jumlah_tabel(reading: Reading, own: Masa | None) -> Iterator[KlaimJumlah]:
    """The counts of every table by service: a service's own, and under "" those of its total row."""
    for table in reading.tables:
        yield from _counts(table, own)


def _counts(table: Placed, own: Masa | None) -> Iterator[KlaimJumlah]:
    names = [head.teks for head in heads(table)]
    columns = find_columns(table, _MEANINGS)
    column = next((number for number, head in enumerate(names) if _NAME.search(head)), None)
    if column is None or len(columns) < _FEWEST or _OTHER.search(" ".join(names)):
        return
    kini = not is_other_masa(table.text, own)
    for row in body_rows(table):
        total = is_total(row)
        cells = total_cells(row, column + 1) if total else dict(enumerate(row.cells))
        layanan = "" if total else row.cells[column].text.strip()
        if not (layanan or total):
            continue
        for peran, at in columns.items():
            number = _number(cells.get(at))
            if number is not None and at != column:
                yield KlaimJumlah(peran, number, None, layanan, kini=kini)


def _number(cell: PlacedCell | None) -> Bilangan | None:
    return read_bilangan(cell.text, ucapan_of(cell).lokasi, "cacah") if cell else None
