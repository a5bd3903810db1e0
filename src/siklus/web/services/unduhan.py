"""The files that a person takes along from a closed survey: the answers in three forms, and the olah-data workbook."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from siklus.analytics.parquet import write_parquet
from siklus.core.laporan.olah_data import DataOlah, build_olah_data
from siklus.document.sheets import Sheet, SheetCell, Workbook
from siklus.web.models import Survei
from siklus.web.queries.baris_jawaban import Sel, jawaban_of, rows_of, table_of
from siklus.web.queries.hasil import cara_of, computed_indeks
from siklus.web.queries.survei import periode_of
from siklus.writers.xlsx import render_xlsx

LINES = 500
"""Rows that are sent together."""
MARK = "\ufeff"
"""By which Excel knows UTF-8."""
WIDTH = 14.0


def csv_of(survei: Survei) -> Iterator[bytes]:
    """The answers as CSV for Indonesian Excel (semicolons), piece by piece; SiklusError HASIL-01 before closing."""
    table = table_of(survei)
    return csv_pieces((table.heads,), rows_of(survei), ";", MARK)


def parquet_of(survei: Survei) -> bytes:
    """The answers as Parquet."""
    table = table_of(survei)
    with TemporaryDirectory() as name:
        source, target = Path(name, "jawaban.csv"), Path(name, "jawaban.parquet")
        with source.open("wb") as file:
            file.writelines(csv_pieces((table.heads,), rows_of(survei), ",", ""))
        write_parquet(source, target, ("nomor", *table.pertanyaan.values()))
        return target.read_bytes()


def xlsx_of(survei: Survei) -> bytes:
    """The answers as a workbook with one sheet."""
    table = table_of(survei)
    heads = tuple(SheetCell(head, "head") for head in table.heads)
    rows = tuple(tuple(_cell(value) for value in row) for row in rows_of(survei))
    sheet = Sheet("Jawaban", (heads, *rows), tuple(WIDTH for _ in heads), 1)
    return render_xlsx(Workbook(survei.judul, (sheet,)))


def olah_data_of(survei: Survei) -> bytes:
    """The answers and, in live formulas, everything from them to the index."""
    indeks, cara = computed_indeks(survei), cara_of(survei)
    data = DataOlah(survei.unit.sebutan, periode_of(survei), cara.kuesioner, cara.aturan, indeks)
    return render_xlsx(build_olah_data(data, tuple(jawaban_of(survei))))


def csv_pieces(
    head: Iterable[Iterable[Sel]], rows: Iterable[Iterable[Sel]], delimiter: str, mark: str
) -> Iterator[bytes]:
    """Rows under their heads as CSV, LINES of them at a time; `mark` stands before everything."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\r\n")
    buffer.write(mark)
    writer.writerows(head)
    for number, row in enumerate(rows, start=1):
        writer.writerow(row)
        if number % LINES == 0:
            yield _emptied(buffer)
    yield _emptied(buffer)


def _emptied(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode()


def _cell(value: Sel) -> SheetCell:
    return SheetCell(value, "integer" if isinstance(value, int) else "cell")


BENTUK: dict[str, tuple[str, Callable[[Survei], bytes]]] = {
    "jawaban.xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx_of),
    "jawaban.parquet": ("application/vnd.apache.parquet", parquet_of),
    "olah-data.xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", olah_data_of),
}
"""A file's name → its type, and what makes it whole; the CSV alone is sent as it is read."""
