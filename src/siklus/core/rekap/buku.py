"""The roll-up as files' contents: a workbook of one sheet a table, and each table as CSV."""

import csv
import io
from collections.abc import Sequence
from fractions import Fraction

from siklus.core.rekap.tabel import Isi, Tabel
from siklus.core.rounding import machine_number
from siklus.document.sheets import Sheet, SheetCell, Workbook

LONGEST_NAME = 31
"""A sheet's name can have no more letters."""
NARROW, WIDE, HEAD_ROWS = 14.0, 34.0, 3


def build_buku(judul: str, tabel_list: Sequence[Tabel]) -> Workbook:
    """One sheet a table: title, heads frozen, rows, notes."""
    return Workbook(judul, tuple(_sheet(judul, tabel) for tabel in tabel_list))


def _sheet(judul: str, tabel: Tabel) -> Sheet:
    rows = (
        (SheetCell(f"{tabel.judul} · {judul}", "title"),),
        (),
        tuple(SheetCell(text, "head") for text in tabel.kepala),
        *(tuple(map(_cell, row)) for row in tabel.baris),
        (),
        *((SheetCell(note, "plain"),) for note in tabel.catatan),
    )
    widths = tuple(WIDE if any(isinstance(row[at], str) and len(str(row[at])) > NARROW for row in tabel.baris) else
                   NARROW for at in range(len(tabel.kepala)))  # fmt: skip
    return Sheet(tabel.judul[:LONGEST_NAME], rows, widths, HEAD_ROWS)


def _cell(isi: Isi) -> SheetCell:
    match isi:
        case int():
            return SheetCell(isi, "integer")
        case Fraction():
            return SheetCell(isi, "number2")
        case _:
            return SheetCell(isi, "cell")


def csv_of(tabel: Tabel) -> bytes:
    """UTF-8 with a decimal point; text that a spreadsheet would run as a formula is put in quotes of its own."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(tabel.kepala)
    writer.writerows([_text(isi) for isi in row] for row in tabel.baris)
    return buffer.getvalue().encode()


def _text(isi: Isi) -> str:
    match isi:
        case None:
            return ""
        case int():
            return str(isi)
        case Fraction():
            return machine_number(isi)
        case _:
            return f"'{isi}" if isi[:1] in {"=", "+", "-", "@"} else isi
