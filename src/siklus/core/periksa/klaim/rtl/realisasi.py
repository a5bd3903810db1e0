"""What became of each RTL: rows with a status, and the rows that keep high unsur up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.angka import read_bilangan
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.kolom import body_rows, heads, ucapan_of
from siklus.core.periksa.klaim.mutu import mutu_in_cell
from siklus.core.periksa.klaim.padan import Nama, best
from siklus.core.periksa.klaim.rtl.baris import Baris, Tabel, rows_in
from siklus.core.periksa.klaim.rtl.kepala import Dikenal, find_tables
from siklus.core.periksa.klaim.rtl.label import number_in
from siklus.core.periksa.klaim.rtl.tanda import read_status, read_tick
from siklus.core.periksa.klaim.tindak_lanjut import BarisPemeliharaan, BarisRealisasi, StatusTercetak
from siklus.core.periksa.klaim.unsur import unsur_in_cell
from siklus.document.placed import PlacedRow

_AGAIN = Fraction(4, 5)
_SPLIT_HEADS: tuple[tuple[StatusTercetak, re.Pattern[str]], ...] = (
    ("sudah", re.compile(r"(?:^|\s)(?:sudah|ya|selesai|terlaksana)\W*$", re.IGNORECASE)),
    ("belum", re.compile(r"(?:^|\s)(?:belum|tidak|belum terlaksana|tidak terlaksana)\W*$", re.IGNORECASE)),
    ("berjalan", re.compile(r"(?:^|\s)(?:proses|berjalan)\W*$", re.IGNORECASE)),
)


def find_realisasi(
    tables: Sequence[Dikenal], aturan: Aturan
) -> tuple[tuple[BarisRealisasi, ...], tuple[BarisRealisasi, ...]]:
    """The rows of the tables of realisation, in printed order; and those that tell them again, month by month, say."""
    first, again = list[BarisRealisasi](), list[BarisRealisasi]()
    for table in find_tables(tables, "realisasi"):
        tabel = table.tabel
        found = rows_in(tabel, aturan)[0]
        legible = tabel.is_legible(found)
        whole = tabel.is_complete(found)
        rows = [_row(baris, tabel, _status_columns(tabel), terbaca=legible, utuh=whole) for baris in found]
        (again if _is_again(rows, first) else first).extend(rows)
    return tuple(first), tuple(again)


def _is_again(rows: Sequence[BarisRealisasi], before: Sequence[BarisRealisasi]) -> bool:
    """Whether more than half of a table's rows stand in the tables before it."""
    names = [Nama(row.kegiatan.teks) for row in before]
    known = sum(best(Nama(row.kegiatan.teks), names).skor >= _AGAIN for row in rows)
    return known * 2 > len(rows)


def _status_columns(tabel: Tabel) -> dict[int, StatusTercetak]:
    """Columns that are ticked instead of filled in: one for each status; empty when there is but one column."""
    found: dict[int, StatusTercetak] = {}
    for column, head in enumerate(heads(tabel.bagian[0])):
        status = next((status for status, pattern in _SPLIT_HEADS if pattern.search(head.teks)), None)
        if status is not None and "/" not in head.teks:
            found[column] = status
    return found if {"sudah", "belum"} <= set(found.values()) else {}


def _row(
    baris: Baris, tabel: Tabel, columns: dict[int, StatusTercetak], *, terbaca: bool, utuh: bool
) -> BarisRealisasi:
    status, tanda = _status(baris, columns)
    shown = baris.cells(tabel.kolom["dokumentasi"]) if "dokumentasi" in tabel.kolom else ()
    empty = Ucapan("", baris.kegiatan.lokasi)
    return BarisRealisasi(
        baris.nomor,
        baris.kegiatan,
        status,
        tanda,
        baris.get("deskripsi"),
        (baris.get("dokumentasi") or empty) if shown else None,
        any(cell.pictures for cell in shown),
        baris.get("hambatan"),
        baris.get("penanggung_jawab"),
        baris.get("waktu"),
        baris.unsur,
        terbaca,
        utuh,
    )


def _status(baris: Baris, columns: dict[int, StatusTercetak]) -> tuple[StatusTercetak, Ucapan | None]:
    if not columns:
        tanda = baris.get("status")
        return (read_status(tanda.teks) if tanda else ""), tanda
    ticked = [
        (status, cell)
        for column, status in columns.items()
        for cell in baris.cells(column)
        if read_tick(cell.text) == "ya"
    ]
    return (ticked[0][0], ucapan_of(ticked[0][1])) if len(ticked) == 1 else ("", None)


def find_pemeliharaan(tables: Sequence[Dikenal], aturan: Aturan) -> tuple[BarisPemeliharaan, ...]:
    """Every row of the tables that tell how high unsur are kept up."""
    return tuple(row for table in find_tables(tables, "pemeliharaan") for row in _kept(table.tabel, aturan))


def _kept(tabel: Tabel, aturan: Aturan) -> Iterator[BarisPemeliharaan]:
    """The rows of one table; a row without an unsur is the rest of the one before."""
    before: BarisPemeliharaan | None = None
    for row in (row for part in tabel.bagian for row in body_rows(part)):
        cells = _cells(row, tabel)
        key = unsur_in_cell(cells["unsur"].teks, aturan) if "unsur" in cells else ""
        if before is not None and not key and "no" not in cells:
            before = replace(before, bentuk=_joined(before.bentuk, cells.get("bentuk")))
            continue
        if before is not None:
            yield before
        before = _pemeliharaan(key, cells) if "unsur" in cells else None
    if before is not None:
        yield before


def _cells(row: PlacedRow, tabel: Tabel) -> dict[str, Ucapan]:
    pairs = ((makna, row.cells[at]) for makna, at in tabel.kolom.items() if at < len(row.cells))
    return {makna: ucapan_of(cell) for makna, cell in pairs if cell.text}


def _pemeliharaan(key: str, cells: dict[str, Ucapan]) -> BarisPemeliharaan:
    nilai, kategori, number = cells.get("nilai"), cells.get("kategori"), cells.get("no")
    return BarisPemeliharaan(
        number_in(number.teks) if number else "",
        key,
        cells["unsur"],
        read_bilangan(nilai.teks, nilai.lokasi, "nrr") if nilai else None,
        mutu_in_cell(kategori) if kategori else None,
        cells.get("bentuk"),
        cells.get("dokumentasi"),
        cells.get("penanggung_jawab"),
    )


def _joined(first: Ucapan | None, more: Ucapan | None) -> Ucapan | None:
    if first is None or more is None:
        return first or more
    return Ucapan(f"{first.teks} {more.teks}", first.lokasi)
