"""Every sheet and column of the buku kerja as a page, from the schema that the reader and the template follow."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from docs.generate.page import Page, code, table
from siklus.core.aturan import aturan
from siklus.readers.bukukerja.registry import IDENTITAS, LEMBAR, identity_rows, with_dynamic_columns
from siklus.readers.bukukerja.schema import JENIS_TERBACA, Kolom


def _body() -> Iterator[str]:
    yield (
        "Buku kerja adalah satu berkas XLSX dengan folder `bukti/` di sebelahnya. `siklus contoh salin FOLDER` menulis "
        "yang kosong, lengkap dengan penjelasan dan pemeriksaan isian."
    )
    law = aturan(on=date.max)
    questions = tuple(item.unsur for item in law.kuesioner)
    for plain_sheet in LEMBAR:
        sheet = with_dynamic_columns(plain_sheet, law, questions)
        yield f"## {sheet.nama}"
        yield f"{sheet.penjelasan} {sheet.kapan}"
        yield from _identity() if plain_sheet is IDENTITAS else (_columns(sheet.kolom, "Kolom"),)


def _identity() -> Iterator[str]:
    for group, rows in groupby(identity_rows(), key=lambda row: row.kelompok):
        yield f"### {group}"
        yield _columns(tuple(rows), "Keterangan")


def _columns(columns: tuple[Kolom, ...], head: str) -> str:
    rows = [(column.nama, "ya" if column.wajib else "", column.arti, _filled(column)) for column in columns]
    return table((head, "Wajib", "Arti", "Cara mengisi"), rows)


def _filled(column: Kolom) -> str:
    kind = f"salah satu: {', '.join(column.pilihan)}" if column.pilihan else JENIS_TERBACA[column.jenis]
    return f"{kind}; contoh: {code(column.contoh)}" if column.contoh else kind


PAGE = Page(
    "rujukan/buku-kerja.md", "Buku kerja", "src/siklus/readers/bukukerja", "setiap lembar dan kolom buku kerja", _body
)
