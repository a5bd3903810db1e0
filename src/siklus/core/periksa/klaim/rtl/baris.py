"""The logical rows of a table of RTL: cells by meaning, labels under their group, rows broken over pages joined."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.kolom import body_rows, heads
from siklus.core.periksa.klaim.rtl.label import full_label, list_in, number_in, split_label
from siklus.core.periksa.klaim.rtl.leksikon import is_field, meaning_of
from siklus.core.periksa.klaim.rtl.tanda import is_empty, is_pointer, read_status
from siklus.core.periksa.klaim.unsur import unsur_in_cell
from siklus.core.periksa.temuan import lokasi_of
from siklus.document.placed import Placed, PlacedCell, PlacedRow, locate

_LEGIBLE, _REGULAR, _SURE = 0.6, 0.85, 0.9
"""A table read with less confidence may have its words in wrong cells; up to the last its rows must look whole."""
_COUNTED = re.compile(r"[IVX]{1,4}|\d{1,2}")
_ANOTHER_LABEL = re.compile(r"\s\d{1,2}\.\d{1,2}\s+[A-Z]")
_MARKED = re.compile(r"[✓✔√]|(?:^|\s)[-–V](?:\s|$)|\d")
_LONGEST_NAME, _FEWEST_FIELDS = 160, 3
_ALWAYS = frozenset({"status", "waktu", "penanggung_jawab"})
"""What every true row says, where it is asked."""
_TOTAL = ("jumlah", "total", "rata-rata", "persentase", "catatan", "keterangan")


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table, with those that go on with it on the next pages, and what its columns mean.

    `marks` are the columns in which every true row says something: months, a status.
    """

    bagian: tuple[Placed, ...]
    kolom: Mapping[str, int]
    marks: tuple[int, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether its rows and cells were marked in the file, and not guessed."""
        return min(part.confidence for part in self.bagian) >= _SURE

    def is_legible(self, rows: Sequence["Baris"]) -> bool:
        """Whether its cells were told apart: marked in the file, or so that each row looks like one, none missing."""
        guessed = min(part.confidence for part in self.bagian) >= _LEGIBLE and all(row.is_whole for row in rows)
        return self.is_sure or (guessed and _counts_up([row.nomor for row in rows]))

    def is_complete(self, rows: Sequence["Baris"]) -> bool:
        """Whether no row can have been lost or split: marked in the file, or printed in whole columns, all filled."""
        regular = min(part.confidence for part in self.bagian) >= _REGULAR and self.is_legible(rows)
        return self.is_sure or (
            regular and all(row.get(makna) for row in rows for makna in self.kolom if makna in _ALWAYS)
        )


@dataclass(frozen=True, slots=True)
class Baris:
    """One RTL's row: its label, the unsur that it stands under, its cells by meaning, its rows of the grid."""

    nomor: str
    unsur: str
    kegiatan: Ucapan
    rows: tuple[PlacedRow, ...]
    sel: Mapping[str, Ucapan] = field(default_factory=dict)
    kelompok: str = ""
    berlabel: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether its name and its unit look like themselves, and not like parts of their neighbours."""
        name, unit = self.kegiatan.teks, self.sel.get("penanggung_jawab")
        if _ANOTHER_LABEL.search(name) or name[:1].islower() or len(name) > _LONGEST_NAME:
            return False
        return unit is None or not _MARKED.search(unit.teks)

    def cells(self, column: int) -> tuple[PlacedCell, ...]:
        """The cells of one column, in order, each once."""
        return tuple(dict.fromkeys(row.cells[column] for row in self.rows if column < len(row.cells)))

    def get(self, makna: str) -> Ucapan | None:
        """The words of a cell; None when the table has no such column or the cell is empty."""
        return self.sel.get(makna)


def _counts_up(labels: Sequence[str]) -> bool:
    """Whether labels count up without a gap: 1.1, 1.2, 2.1; true also where rows have none."""
    parts = [label.rpartition(".") for label in labels if label]
    groups = [group for group, _, _ in parts]
    inside = all(
        _after(before[2]) == after[2] if before[0] == after[0] else after[2] in {"1", "a"}
        for before, after in pairwise(parts)
    )
    firsts = list(dict.fromkeys(groups))
    return inside and all(_after(before) == after for before, after in pairwise(firsts))


def _after(label: str) -> str:
    """What follows a label: "2" after "1", "b" after "a"."""
    return str(int(label) + 1) if label.isdigit() else chr(ord(label[-1:] or "`") + 1)


@dataclass(frozen=True, slots=True)
class Kosong:
    """An unsur beside which no activity is printed: its key and its words."""

    unsur: str
    nama: Ucapan


@dataclass(slots=True)
class _State:
    aturan: Aturan
    group: str = ""
    unsur: str = ""
    number_cell: PlacedCell | None = None
    unsur_cell: PlacedCell | None = None


def joined(tables: Sequence[Placed]) -> Iterator[tuple[Placed, ...]]:
    """Tables of one head that follow one another are one table, when none after the first has a number of its own."""
    group: list[Placed] = []
    for table in tables:
        if group and not (table.number and group[0].number) and _head_of(table) == _head_of(group[0]):
            group.append(table)
            continue
        if group:
            yield tuple(group)
        group = [table]
    if group:
        yield tuple(group)


def _head_of(table: Placed) -> tuple[str, ...]:
    return tuple(head.teks.casefold() for head in heads(table))


def rows_in(tabel: Tabel, aturan: Aturan) -> tuple[tuple[Baris, ...], tuple[Kosong, ...]]:
    """The rows, and the unsur under which no row stands."""
    state, found, hollow = _State(aturan), list[Baris](), list[Kosong]()
    for row in (row for part in tabel.bagian for row in body_rows(part)):
        if _is_title(row, state) or _is_total(row) or _is_sentence(row, tabel) or _is_head(row):
            continue
        _enter_group(row, tabel, state)
        words = _cell(row, tabel, "kegiatan")
        if words is None or is_empty(words.text):
            hollow.extend(_hollow(row, tabel, state, found))
        elif found and _goes_on(row, words, tabel, found[-1]):
            found[-1] = _extended(found[-1], row, tabel)
        else:
            found.extend(_new(row, words, tabel, state))
    return _numbered(found), tuple(item for item in hollow if item.unsur not in {baris.unsur for baris in found})


def _cell(row: PlacedRow, tabel: Tabel, makna: str) -> PlacedCell | None:
    column = tabel.kolom.get(makna)
    return row.cells[column] if column is not None and column < len(row.cells) else None


def _is_title(row: PlacedRow, state: _State) -> bool:
    """A row of one cell over all columns that names an unsur: what follows stands under it."""
    filled = [cell for cell in row.cells if cell.text]
    if len(filled) < len(row.cells) // 2 + 1 or len({id(cell) for cell in filled}) > 1:
        return False
    own, at = split_label(filled[0].text)
    key = unsur_in_cell(filled[0].text[at:], state.aturan)
    if key:
        state.unsur, state.group = key, own or state.group
    return True


def _is_head(row: PlacedRow) -> bool:
    """A row of heads that the reader did not know as such: all its cells are names of fields, of three kinds."""
    filled = [cell.text for cell in dict.fromkeys(row.cells) if cell.text and not _COUNTED.fullmatch(cell.text)]
    bare = all(meaning_of(text) == "no" or (is_field(text) and not _is_value(text)) for text in filled)
    return bare and len(set(map(meaning_of, filled))) >= _FEWEST_FIELDS


def _is_value(text: str) -> bool:
    """Whether a word that may be a head is what stands under one: "Selesai", "Dokumentasi 6"."""
    return bool(read_status(text)) or is_pointer(text)


def _is_total(row: PlacedRow) -> bool:
    first = next((cell.text.casefold() for cell in row.cells if cell.text), "")
    return first.startswith(_TOTAL)


def _is_sentence(row: PlacedRow, tabel: Tabel) -> bool:
    """Words that run from the column of activities into others: text between rows, drawn into the grid."""
    words = _cell(row, tabel, "kegiatan")
    columns = {*tabel.kolom.values(), *tabel.marks} - {tabel.kolom["kegiatan"]}
    return (
        words is not None and bool(words.text) and any(words is row.cells[at] for at in columns if at < len(row.cells))
    )


def _enter_group(row: PlacedRow, tabel: Tabel, state: _State) -> None:
    number, unsur = _cell(row, tabel, "no"), _cell(row, tabel, "unsur")
    if number is not None and number is not state.number_cell and number.text:
        state.number_cell = number
        label = number_in(number.text)
        state.group = full_label(state.group.partition(".")[0], label) if label.isalpha() else label or state.group
    if unsur is not None and unsur is not state.unsur_cell and unsur.text:
        own, at = split_label(unsur.text)
        state.unsur_cell, state.unsur = unsur, unsur_in_cell(unsur.text[at:], state.aturan)
        state.group = own if number is None and own else state.group


def _hollow(row: PlacedRow, tabel: Tabel, state: _State, found: list[Baris]) -> Iterator[Kosong]:
    """An unsur without an activity beside it; words that go on in other columns are kept."""
    unsur = _cell(row, tabel, "unsur")
    if unsur is not None and unsur.text and state.unsur:
        yield Kosong(state.unsur, _ucapan(unsur, 0, len(unsur.text)))
    elif found and any(cell.text for cell in row.cells):
        found[-1] = _extended(found[-1], row, tabel)


def _goes_on(row: PlacedRow, words: PlacedCell, tabel: Tabel, before: Baris) -> bool:
    """Whether a row is the rest of the one before: the same merged cell, or words without label and mark."""
    column = tabel.kolom["kegiatan"]
    if any(words is cell for cell in before.cells(column)):
        return True
    number = _cell(row, tabel, "no")
    own, at = split_label(words.text)
    if own or not tabel.marks or (number is not None and number.text and number not in before.cells(tabel.kolom["no"])):
        return False
    blank = [not row.cells[mark].text for mark in tabel.marks if mark < len(row.cells)]
    small = words.text[at:][:1].islower()
    return (all(blank) and (before.berlabel or small)) or (any(blank) and before.berlabel and small)


def _extended(baris: Baris, row: PlacedRow, tabel: Tabel) -> Baris:
    """The row with the words that go on in the next one."""
    sel = dict(baris.sel)
    for makna in tabel.kolom:
        cell = _cell(row, tabel, makna)
        if cell is not None and cell.text and not any(cell is known for known in baris.cells(tabel.kolom[makna])):
            sel[makna] = _more(sel.get(makna), cell)
    return replace(baris, rows=(*baris.rows, row), sel=sel, kegiatan=_more_kegiatan(baris, sel))


def _more(before: Ucapan | None, cell: PlacedCell) -> Ucapan:
    if before is None:
        return _ucapan(cell, 0, len(cell.text))
    return Ucapan(f"{before.teks} {cell.text}", before.lokasi)


def _more_kegiatan(baris: Baris, sel: Mapping[str, Ucapan]) -> Ucapan:
    added = sel["kegiatan"].teks[len(baris.sel["kegiatan"].teks) :]
    return Ucapan(baris.kegiatan.teks + added, baris.kegiatan.lokasi)


def _new(row: PlacedRow, words: PlacedCell, tabel: Tabel, state: _State) -> Iterator[Baris]:
    pairs = ((makna, _cell(row, tabel, makna)) for makna in tabel.kolom)
    sel = {makna: _ucapan(cell, 0, len(cell.text)) for makna, cell in pairs if cell is not None and cell.text}
    for start, end in list_in(words.text):
        own, at = split_label(words.text[start:end])
        kegiatan = _ucapan(words, start + at, end)
        nomor = full_label(state.group, own)
        yield Baris(nomor, state.unsur, kegiatan, (row,), sel, state.group, berlabel=bool(own))


def _numbered(found: Sequence[Baris]) -> tuple[Baris, ...]:
    """A group's bare number names a row only when the group has one row."""
    sizes = [baris.kelompok for baris in found]
    return tuple(
        replace(baris, nomor="") if not baris.berlabel and sizes.count(baris.kelompok) > 1 else baris for baris in found
    )


def _ucapan(cell: PlacedCell, start: int, end: int) -> Ucapan:
    words = cell.text[start:end].strip(" ;")
    return Ucapan(words, lokasi_of(locate(cell, start), words))
