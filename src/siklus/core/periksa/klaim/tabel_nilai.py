"""Tables of values by unsur, standing (an unsur a row) or lying (an unsur a column), with their index and totals."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.indeks.skala import CONVERSION
from siklus.core.periksa.klaim.angka import Skala, read_bilangan
from siklus.core.periksa.klaim.bilangan import Bilangan, Ucapan
from siklus.core.periksa.klaim.kaki_nilai import INDEX, Kaki, find_indeks_kaki, find_jumlah_kaki, says_summary
from siklus.core.periksa.klaim.kolom import body_rows, heads, ucapan_of
from siklus.core.periksa.klaim.kolom_nilai import find_kolom, is_named
from siklus.core.periksa.klaim.lingkup import is_other_masa, layanan_in, masa_in
from siklus.core.periksa.klaim.masa import Masa
from siklus.core.periksa.klaim.mutu import mutu_in_cell
from siklus.core.periksa.klaim.nilai import KlaimIndeks, KlaimMutu, KlaimNilai, Kolom, TabelUnsur
from siklus.core.periksa.klaim.unsur import codes_of, unsur_in_cell, unsur_of_code
from siklus.core.periksa.temuan import lokasi_of
from siklus.document.placed import Placed, PlacedCell
from siklus.document.reading import Reading

__all__ = ("FEWEST_UNSUR", "INDEX", "PERCENT", "find_tabel_unsur")

FEWEST_UNSUR = 3
"""A table that names fewer unsur is about something else."""

PERCENT = re.compile(r"\d\s*(?:%|persen\b|prosen\b)", re.IGNORECASE)
_YEAR = re.compile(r"^\W*(?:19|20)\d\d\W*$")
_ROW_NUMBER = re.compile(r"^\W*(?:U\s?)?\d{1,2}(?:\W*$|[.)\s]\s*[^\W\d])", re.IGNORECASE)
_WORDS = re.compile(r"%|[a-z]{4}", re.IGNORECASE)
_SKALA: dict[Kolom, Skala] = {"nrr": "nrr", "konversi": "ikm", "jumlah": "cacah", "tertimbang": "persen"}
_FEWEST_VALUES = 2


@dataclass(frozen=True, slots=True)
class _Row:
    """One unsur of a table that has been turned so that each row is one: its key, its name, and its cells."""

    key: str
    label: PlacedCell
    cells: Mapping[Kolom, PlacedCell]
    others: tuple[PlacedCell, ...]


@dataclass(frozen=True, slots=True)
class _Grid:
    """The rows of the unsur, those that sum them up, and the heads of the columns."""

    rows: tuple[_Row, ...]
    kaki: tuple[Kaki, ...]
    kepala: dict[Kolom, Ucapan]


def find_tabel_unsur(reading: Reading, own: Masa | None, aturan: Aturan) -> tuple[TabelUnsur, ...]:
    """Every table that gives values to at least three unsur, in reading order; `own` is the report's period."""
    codes = codes_of((line.text for page in reading.pages for line in page.lines), aturan)
    found = (_tabel(table, own, codes, aturan) for table in reading.tables)
    return tuple(tabel for tabel in found if tabel is not None)


def _tabel(table: Placed, own: Masa | None, codes: Mapping[int, str], aturan: Aturan) -> TabelUnsur | None:
    grid = _grid(table, codes, aturan)
    if grid is None or not any({"nrr", "konversi"} & row.cells.keys() for row in grid.rows):
        return None
    about = not is_other_masa(table.text, own), layanan_in(table.text)
    nilai = tuple(_nilai(row, about) for row in grid.rows if any(_is_number(cell) for cell in row.cells.values()))
    indeks = _indeks(grid, _averages(nilai), about)
    return TabelUnsur(
        judul=table.text,
        lokasi=lokasi_of(table.lines[0]) if table.lines else nilai[0].nama.lokasi,
        nilai=nilai,
        indeks=indeks,
        jumlah=tuple(find_jumlah_kaki(grid.kaki, indeks.angka if indeks else None)),
        kepala=grid.kepala,
        kini=about[0],
        layanan=about[1],
    )


def _key(label: PlacedCell, codes: Mapping[int, str], aturan: Aturan) -> str:
    return unsur_in_cell(label.text, aturan) or unsur_of_code(label.text, codes)


def _is_number(cell: PlacedCell) -> bool:
    return any(sign.isdigit() for sign in cell.text)


def _grid(table: Placed, codes: Mapping[int, str], aturan: Aturan) -> _Grid | None:
    """The table with an unsur a row, turned when the unsur are its columns; None when it has fewer than three."""
    if not table.rows:
        return None
    lines = [row.cells for row in table.rows]
    standing = _naming_column(lines, codes, aturan)
    if standing is not None:
        return _standing(table, standing, codes, aturan)
    turned = [tuple(cells) for cells in zip(*lines, strict=True)]
    lying = _naming_column(turned, codes, aturan)
    return _lying(turned, lying, codes, aturan) if lying is not None else None


def _naming_column(rows: list[tuple[PlacedCell, ...]], codes: Mapping[int, str], aturan: Aturan) -> int | None:
    """The column whose cells name the most different unsur, when these are at least three."""
    counts = [
        (len({_key(cell, codes, aturan) for cell in column} - {""}), -number)
        for number, column in enumerate(zip(*rows, strict=True))
    ]
    most, column = max(counts)
    return -column if most >= FEWEST_UNSUR else None


def _standing(table: Placed, naming: int, codes: Mapping[int, str], aturan: Aturan) -> _Grid | None:
    names = dict(enumerate(heads(table)))
    if sum(bool(masa_in(head.teks) or _YEAR.match(head.teks)) for head in names.values()) > 1:
        return None  # one column a period: a trend, not this survey's values
    body = [row.cells for row in body_rows(table)]
    keys = [_key(cells[naming], codes, aturan) for cells in body]
    sums = [_is_summary(at, cells, keys) for at, cells in enumerate(body)]
    units = [(key, cells) for key, cells, is_sum in zip(keys, body, sums, strict=True) if not is_sum]
    places = [place for place in range(len(table.rows[0].cells)) if place != naming]
    columns = find_kolom({place: [cells[place] for _, cells in units] for place in places}, names)
    if not {"nrr", "konversi"} & columns.keys() and not _sums_only(columns, names):
        columns = _by_content([cells for _, cells in units], places) or columns
    return _Grid(
        tuple(_row(key, cells, naming, columns) for key, cells in units),
        tuple(_kaki(cells) for cells, is_sum in zip(body, sums, strict=True) if is_sum),
        {makna: names[place] for makna, place in columns.items() if place in names},
    )


def _is_summary(at: int, cells: Sequence[PlacedCell], keys: Sequence[str]) -> bool:
    """Whether a row without an unsur sums up the others: it says so, or stands below the last of them, unnumbered."""
    if keys[at]:
        return False
    words = " ".join(cell.text for cell in dict.fromkeys(cells) if not _is_number(cell) or len(cell.text) > 1)
    return says_summary(words) or not (any(keys[at:]) or any(_ROW_NUMBER.match(cell.text) for cell in cells))


def _row(key: str, cells: Sequence[PlacedCell], naming: int, columns: Mapping[Kolom, int]) -> _Row:
    named = {makna: cells[place] for makna, place in columns.items()}
    others = tuple(dict.fromkeys(cell for number, cell in enumerate(cells) if number != naming))
    return _Row(key, cells[naming], named, others)


def _kaki(cells: Sequence[PlacedCell]) -> Kaki:
    once = tuple(dict.fromkeys(cells))
    return Kaki(" ".join(cell.text for cell in once), once)


def _sums_only(columns: Mapping[Kolom, int], names: Mapping[int, Ucapan]) -> bool:
    """Whether a table gives sums of answers and says so; else whole numbers may be values that lost their comma."""
    return "jumlah" in columns and columns["jumlah"] in names and is_named(names[columns["jumlah"]], "jumlah")


def _by_content(body: Sequence[Sequence[PlacedCell]], places: Sequence[int]) -> dict[Kolom, int]:
    """Where neither heads nor numbers can be read: the column with most numbers, or such as lost their comma."""
    bare = [place for place in places if not any(_WORDS.search(cells[place].text) for cells in body)]
    counts = {place: sum(_has_decimals(cells[place]) for cells in body) for place in bare}
    most = max(counts, key=lambda place: counts[place], default=-1)
    return {"nrr": most} if counts.get(most, 0) >= FEWEST_UNSUR else {}


def _has_decimals(cell: PlacedCell) -> bool:
    number = read_bilangan(cell.text, ucapan_of(cell).lokasi, "nrr")
    return number is not None and (number.rusak or number.places > 1)


def _lying(turned: list[tuple[PlacedCell, ...]], naming: int, codes: Mapping[int, str], aturan: Aturan) -> _Grid:
    """Columns are unsur: what each row means is told by its numbers and by the words left of the first unsur."""
    labels = {number: ucapan_of(label) for number, label in enumerate(turned[0]) if number != naming}
    keys = [_key(cells[naming], codes, aturan) for cells in turned]
    units = [(key, cells) for key, cells in zip(keys[1:], turned[1:], strict=True) if key or _is_unknown(cells, naming)]
    columns = find_kolom({place: [cells[place] for _, cells in units] for place in labels}, labels)
    sums = [
        cells for key, cells in zip(keys[1:], turned[1:], strict=True) if not key and says_summary(cells[naming].text)
    ]
    below = [[cells[place] for cells in turned] for place in labels if place not in columns.values()]
    return _Grid(
        tuple(_row(key, cells, naming, columns) for key, cells in units),
        (*(_kaki(cells) for cells in sums), *(_kaki(cells) for cells in below if _has_few(cells))),
        {makna: labels[place] for makna, place in columns.items()},
    )


def _is_unknown(cells: Sequence[PlacedCell], naming: int) -> bool:
    """Whether a column without a known name holds the values of some unsur: it must be counted with the others."""
    return not says_summary(cells[naming].text) and any(_is_number(cell) for cell in cells if cell is not cells[naming])


def _has_few(cells: Sequence[PlacedCell]) -> bool:
    """Whether a row across all unsur holds a number or two of its own: their index, not their values."""
    return says_summary(cells[0].text) and 0 < sum(map(_is_number, dict.fromkeys(cells[1:]))) <= _FEWEST_VALUES


def _nilai(row: _Row, about: tuple[bool, str]) -> KlaimNilai:
    kolom = dict(_numbers(row.cells))
    return KlaimNilai(
        unsur=row.key,
        nama=ucapan_of(row.label),
        angka=kolom.get("nrr"),
        mutu=_mutu(row.others),
        asal="tabel",
        kolom=kolom,
        kini=about[0],
        layanan=about[1],
    )


def _numbers(cells: Mapping[Kolom, PlacedCell]) -> Iterator[tuple[Kolom, Bilangan]]:
    for makna, cell in cells.items():
        number = read_bilangan(cell.text, ucapan_of(cell).lokasi, _SKALA[makna])
        if number is not None:
            yield makna, number


def _mutu(cells: tuple[PlacedCell, ...]) -> KlaimMutu | None:
    """The letter and word of a row, from those of its cells that hold nothing else."""
    found = [mutu for cell in cells if not _is_number(cell) and (mutu := mutu_in_cell(ucapan_of(cell)))]
    letter = next((mutu for mutu in reversed(found) if mutu.huruf), None)
    word = next((mutu for mutu in reversed(found) if mutu.kinerja), None)
    if letter is None or word is None:
        return letter or word
    return KlaimMutu(letter.huruf, word.kinerja, letter.lokasi)


def _averages(nilai: Sequence[KlaimNilai]) -> list[Fraction]:
    """The legible averages of the unsur, taken back from converted values where only these are printed."""
    plain = [row.angka.nilai for row in nilai if row.angka and row.angka.nilai]
    converted = [row.kolom["konversi"].nilai for row in nilai if row.angka is None and "konversi" in row.kolom]
    return [*plain, *(value / CONVERSION for value in converted if value)]


def _indeks(grid: _Grid, nrr: Sequence[Fraction], about: tuple[bool, str]) -> KlaimIndeks | None:
    found = find_indeks_kaki(grid.kaki, nrr)
    if found is None:
        return None
    number, kaki = found
    persen = bool(PERCENT.search(number.teks))
    return KlaimIndeks(number, _mutu(kaki.cells), "tabel", persen=persen, kini=about[0], layanan=about[1])
