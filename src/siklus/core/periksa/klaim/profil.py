"""Profile tables: who the respondents were, one dimension a table or several dimensions in one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from siklus.core.aturan import Aturan, find_dimensi, normalise
from siklus.core.periksa.klaim.angka import Skala, read_bilangan
from siklus.core.periksa.klaim.baris_jumlah import is_total, total_cells
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.kolom import body_rows, find_columns, heads, ucapan_of
from siklus.core.periksa.klaim.responden import BarisProfil, TabelProfil
from siklus.core.periksa.temuan import lokasi_of
from siklus.document.placed import Placed, PlacedCell, PlacedRow, locate
from siklus.document.reading import Reading

_MEANINGS = {
    "persen": re.compile(r"%|persen|prosen", re.IGNORECASE),
    "jumlah": re.compile(r"jumlah|frekuensi|responden|orang|\bn\b|\bF\b", re.IGNORECASE),
}
_OTHER = re.compile(r"\b(?:unsur|NRR|IKM|mutu|sampel|populasi|pengguna|target|RTL|kegiatan|indeks)\b", re.IGNORECASE)
_ABOUT_PEOPLE = re.compile(r"\b(?:profil|karakteristik|demografi|responden|identitas)\b", re.IGNORECASE)
_DIMENSION_HEAD = re.compile(
    r"karakteristik|profil|variabel|demografi|aspek|dimensi|identitas|kategori|uraian", re.IGNORECASE
)
_NUMBER_HEAD = re.compile(r"^\W*no(?:mor)?\W*$", re.IGNORECASE)
_WORDS: dict[str, re.Pattern[str]] = {
    "jenis_kelamin": re.compile(r"jenis\s+kelamin|gender", re.IGNORECASE),
    "usia": re.compile(r"\busia|\bumur", re.IGNORECASE),
    "pendidikan": re.compile(r"pendidikan", re.IGNORECASE),
    "pekerjaan": re.compile(r"pekerjaan|profesi", re.IGNORECASE),
    "layanan": re.compile(r"jenis\s+(?:pe)?layanan|layanan\s+yang\s+diterima", re.IGNORECASE),
    "disabilitas": re.compile(r"disabilitas|difabel", re.IGNORECASE),
    "jam": re.compile(r"\bjam\b|waktu\s+survei", re.IGNORECASE),
}
_FEWEST_ROWS = 2
_NUMERIC = re.compile(r"[\dlIOo.,]+\s*(?:%|persen|orang|responden)?")
_WHOLE = re.compile(r"\d{1,3}(?:\.\d{3})*(?:\s*orang)?")
_SHARE = re.compile(r"\d{1,3}(?:[.,]\d+)?\s*(?:%|persen)")


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a profile table has its names, its dimensions (None when it has one only), counts and shares."""

    nama: int
    dimensi: int | None
    jumlah: int | None
    persen: int | None


def find_profil(reading: Reading, aturan: Aturan) -> tuple[TabelProfil, ...]:
    """Every profile table; one that tells several dimensions gives one for each, all with the total that it prints."""
    return tuple(profil for table in reading.tables for profil in _profiles(table, aturan))


def _profiles(table: Placed, aturan: Aturan) -> Iterator[TabelProfil]:
    columns = _columns(table)
    if columns is None:
        return
    rows = body_rows(table)
    whole = next((row for row in rows if is_total(row)), None) if columns.dimensi is not None else None
    for dimensi, group in _groups(table, rows, columns, aturan):
        found = _profile(table, dimensi, group, columns)
        if found is not None:
            yield found if found.total else _with_total(found, whole, columns)


def _columns(table: Placed) -> _Columns | None:
    """The columns of a table about people; None when it is about something else or has no numbers of them."""
    names = [head.teks for head in heads(table)]
    words = f"{table.text} {' '.join(names)}"
    if not names or _OTHER.search(words) or not (_ABOUT_PEOPLE.search(words) or _dimension_in(words)):
        return None
    found = _numbers_of(table)
    numbers = [column for column in found.values() if column]
    named = [column for column in range(min(numbers, default=0)) if not _NUMBER_HEAD.match(names[column])]
    if not named:
        return None
    several = len(named) > 1 and (bool(_DIMENSION_HEAD.search(names[named[-2]])) or _repeats(table, named[-2]))
    return _Columns(named[-1], named[-2] if several else None, found.get("jumlah"), found.get("persen"))


def _numbers_of(table: Placed) -> dict[str, int]:
    """The columns of counts and shares: by their heads where numbers stand under these, else by what they hold."""
    headed = find_columns(table, _MEANINGS)
    able = {makna: column for makna, column in headed.items() if _holds(table, column, _NUMERIC)}
    if able:
        return able
    columns = range(1, len(heads(table)))
    counts = [column for column in columns if _holds(table, column, _WHOLE)]
    shares = [column for column in columns if _holds(table, column, _SHARE)]
    return {**({"jumlah": counts[-1]} if counts else {}), **({"persen": shares[-1]} if shares else {})}


def _holds(table: Placed, column: int, pattern: re.Pattern[str]) -> bool:
    """Whether most filled cells of a column are such numbers; damaged ones are passed over."""
    cells = [row.cells[column].text.strip(" -–—") for row in body_rows(table) if column < len(row.cells)]
    filled = [text for text in cells if text]
    return sum(pattern.fullmatch(text) is not None for text in filled) * 2 > len(filled)


def _repeats(table: Placed, column: int) -> bool:
    """Whether a column names groups: a cell for several rows, blank or merged below its first."""
    cells = [row.cells[column] for row in body_rows(table) if not is_total(row)]
    named = {id(cell): cell for cell in cells if cell.text.strip()}
    return _FEWEST_ROWS <= len(named) <= len(cells) // 2


def _groups(
    table: Placed, rows: tuple[PlacedRow, ...], columns: _Columns, aturan: Aturan
) -> Iterator[tuple[str, tuple[PlacedRow, ...]]]:
    """The rows of each dimension: by the dimension's column where there is one, else all rows."""
    if columns.dimensi is None:
        head = heads(table)[columns.nama].teks
        yield _key(head, aturan) or _dimension_in(table.text), rows
        return
    labelled = list[tuple[str, PlacedRow]]()
    label = ""
    for row in rows:
        label = row.cells[columns.dimensi].text.strip() or label
        labelled.append((label, row))
    for name, group in groupby((pair for pair in labelled if not is_total(pair[1])), key=lambda pair: pair[0]):
        yield _key(name, aturan) or _dimension_in(name), tuple(row for _, row in group)


def _profile(table: Placed, dimensi: str, rows: Iterable[PlacedRow], columns: _Columns) -> TabelProfil | None:
    read = [(is_total(row), _row(row, columns)) for row in rows if _says_a_number(row, columns)]
    baris = tuple(one for total, one in read if not total and one.nama.teks)
    if len(baris) < _FEWEST_ROWS:
        return None
    place = lokasi_of(locate(table, 0)) if table.lines else baris[0].nama.lokasi
    total = next((one for total, one in read if total and (one.jumlah or one.persen)), None)
    return TabelProfil(dimensi, table.text, place, baris, total)


def _says_a_number(row: PlacedRow, columns: _Columns) -> bool:
    """Whether a row prints how many, legibly or not; a dash stands for nobody."""
    cells = (row.cells[at] for at in (columns.jumlah, columns.persen) if at is not None and at < len(row.cells))
    return is_total(row) or any(cell.text.strip(" -–—.") for cell in cells)


def _with_total(profil: TabelProfil, whole: PlacedRow | None, columns: _Columns) -> TabelProfil:
    total = _row(whole, columns) if whole is not None else None
    return TabelProfil(profil.dimensi, profil.judul, profil.lokasi, profil.baris, total)


def _row(row: PlacedRow, columns: _Columns) -> BarisProfil:
    cells = total_cells(row, columns.nama + 1) if is_total(row) else dict(enumerate(row.cells))
    return BarisProfil(
        ucapan_of(row.cells[columns.nama]),
        _number(cells, columns.jumlah, "cacah"),
        _number(cells, columns.persen, "persen"),
    )


def _number(cells: Mapping[int, PlacedCell], column: int | None, skala: Skala) -> Bilangan | None:
    cell = cells.get(column) if column is not None else None
    return read_bilangan(cell.text, ucapan_of(cell).lokasi, skala) if cell else None


def _key(text: str, aturan: Aturan) -> str:
    dimensi = find_dimensi(normalise(text), aturan)
    return dimensi.kunci if dimensi else ""


def _dimension_in(text: str) -> str:
    return next((key for key, pattern in _WORDS.items() if pattern.search(text)), "")
