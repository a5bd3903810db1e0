"""Tables whose columns a scan or a flattening lost: rows that still have their labels and statuses.

Nothing is put back in order. A row keeps its label, its status, and the words before it; the rest is not known.
"""

import re
from collections.abc import Iterator, Sequence

from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.kolom import body_rows, heads, ucapan_of
from siklus.core.periksa.klaim.rtl.label import split_label
from siklus.core.periksa.klaim.rtl.tanda import read_status
from siklus.core.periksa.klaim.tindak_lanjut import BarisRealisasi, BarisRencana
from siklus.core.periksa.temuan import lokasi_of
from siklus.document.placed import Placed, PlacedCell, PlacedRow, locate

_STATUS = re.compile(r"(?<=\s)(?:Sudah|Belum)(?=\s|$)")
_PLAN = re.compile(r"\brencana\s+tindak\s+lanjut\b|\bRTL\b", re.IGNORECASE)
_DONE = re.compile(r"\brealisasi\b|sudah\s*/\s*belum|ditindaklanjuti", re.IGNORECASE)
_LEAD = re.compile(r"^\d{1,2}\s+")
_SHARE = 2
PAIR = 2


def find_rusak(tables: Sequence[Placed]) -> Iterator[BarisRencana | BarisRealisasi]:
    """The rows of every such table, in order."""
    for table in tables:
        rows = body_rows(table)
        bare = _bare_columns(rows)
        if bare is not None and not _has_words(table):
            yield from (_bare(row, *bare) for row in rows)
        elif _is_flattened(rows):
            yield from _flattened(table, rows)


def _has_words(table: Placed) -> bool:
    """Whether a head tells the columns: then the table is read as one that is whole."""
    return len({head.teks for head in heads(table) if head.teks}) > 1


def _bare_columns(rows: Sequence[PlacedRow]) -> tuple[int, int] | None:
    """The columns of activities and of statuses in a table without head, told by what stands in them."""
    width = min((len(row.cells) for row in rows), default=0)
    for column in range(1, width):
        said = [bool(read_status(row.cells[column].text)) for row in rows]
        named = [_is_named(row.cells[column - 1].text) for row in rows]
        if len(rows) > 1 and all(said) and sum(named) * _SHARE >= len(rows):
            return column - 1, column
    return None


def _is_named(text: str) -> bool:
    """Whether a cell is a label and words."""
    label, at = split_label(text)
    return bool(label) and at < len(text)


def _bare(row: PlacedRow, kegiatan: int, status: int) -> BarisRealisasi:
    own, words = _named(row.cells[kegiatan])
    cells = [cell for cell in row.cells[status + 1 :] if cell.text]
    tanda = ucapan_of(row.cells[status])
    return BarisRealisasi(
        own, words, read_status(tanda.teks), tanda, ucapan_of(cells[0]) if cells else None, terbaca=False, utuh=False
    )


def _is_flattened(rows: Sequence[PlacedRow]) -> bool:
    """Whether each row is a label and all its other words in one cell."""
    return len(rows) > 1 and all(len(row.cells) == PAIR and split_label(f"{row.cells[0].text}. ")[0] for row in rows)


def _flattened(table: Placed, rows: Sequence[PlacedRow]) -> Iterator[BarisRencana | BarisRealisasi]:
    said = " ".join((table.text, *(head.teks for head in heads(table))))
    for row in rows:
        label = split_label(f"{row.cells[0].text}. ")[0]
        words = row.cells[1]
        status = _STATUS.search(words.text)
        if status is not None and _DONE.search(said):
            tanda = Ucapan(status[0], lokasi_of(locate(words, status.start()), status[0]))
            name = _named(words, status.start())[1]
            yield BarisRealisasi(label, name, read_status(status[0]), tanda, terbaca=False, utuh=False)
        elif status is None and _PLAN.search(said) and not _DONE.search(said):
            yield BarisRencana(label, "", _named(words)[1], bulan_terbaca=False, terbaca=False, utuh=False)


def _named(cell: PlacedCell, end: int | None = None) -> tuple[str, Ucapan]:
    own, at = split_label(cell.text)
    lead = _LEAD.match(cell.text)
    at = at or (lead.end() if lead else 0)
    words = cell.text[at:end].strip()
    return own, Ucapan(words, lokasi_of(locate(cell, at), words))
