"""The roll-up's own tables as blocks: the same rows as on the screen and in the workbook, each number with its fact."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.indeks.mutu import mutu_of_nrr
from siklus.core.laporan.kalimat import gabung, isi
from siklus.core.laporan.rekapitulasi.bahan import BahanRekap
from siklus.core.laporan.rekapitulasi.fakta import SOURCE
from siklus.core.laporan.sel import kepala, sel
from siklus.core.rekap.tabel import DISAMARKAN, Isi, Tabel, print_isi
from siklus.core.rounding import print_percent
from siklus.document.blocks import Cell, Column, Row, Table, Tone
from siklus.document.inline import Angka, Ref, Runs
from siklus.document.report import Fact

WHERE = 2
"""The first columns of a roll-up's table: level and name."""
PERSEN = "(%)"
SAMAR = "*"
"""What the roll-up hides, with a mark that the reports' fonts have."""
Warna = Callable[[Isi], Tone]


@dataclass(frozen=True, slots=True)
class Lembaran:
    """A block with the facts of its numbers."""

    tabel: Table
    fakta: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Bentuk:
    """How a table is printed: what it is, the widths of its columns, and how its cells are tinted.

    `kepala` are the heads where they differ from the roll-up's; `total` whether the whole
    area stands at the foot; `mendatar` turns the page.
    """

    label: str
    judul: str
    lebar: tuple[float, ...]
    kepala: tuple[str, ...] = ()
    warna: Warna = lambda _: "none"
    catatan: Runs = ()
    total: bool = True
    mendatar: bool = False


def per_bagian(bahan: BahanRekap, tabel: Tabel, tempat: Sequence[int], bentuk: Bentuk) -> Lembaran:
    """Rows of these places; the whole area at the foot. `tabel` has one row for each node, in the tree's order."""
    rows = [(at, tabel.baris[at]) for at in tempat]
    facts = dict(_facts(tabel, [*rows, (0, tabel.baris[0])] if bentuk.total else rows, bahan))
    body = tuple(Row((sel(bahan.nama(at)), *_cells(tabel, at, row, bentuk))) for at, row in rows)
    foot = (_total(bahan, tabel, bentuk),) if bentuk.total else ()
    if not body:
        body, foot = foot, ()
    head = kepala("Wilayah/unit", *(bentuk.kepala or tabel.kepala[WHERE:]))
    columns, note = _columns(bentuk, tabel), _note(bentuk, tabel, [*(row for _, row in rows), tabel.baris[0]])
    title = caption(bahan, bentuk.judul)
    table = Table(bentuk.label, title, columns, head, body, foot, note=note, landscape=bentuk.mendatar)
    return Lembaran(table, facts)


def caption(bahan: BahanRekap, judul: str) -> Runs:
    """Every caption names the area and the period."""
    return isi("{judul} {wilayah}, {periode}", judul=judul, wilayah=bahan.wilayah, periode=bahan.nama_periode)


def ref(label: str) -> Ref:
    """A reference to a table or figure by its number."""
    return Ref(label)


def tint_of_nrr(aturan: Aturan) -> Warna:
    """A cell with an NRR in the colour of its letter."""
    return lambda value: _tone(mutu_of_nrr(value, aturan).huruf) if isinstance(value, Fraction) else "none"


def tint_of_mutu(value: Isi) -> Tone:
    """A cell with a letter ("B (Baik)") in its colour; any other has none."""
    return _tone(value[0]) if isinstance(value, str) and value[1:3] == " (" else "none"


def _tone(huruf: str) -> Tone:
    tones: Mapping[str, Tone] = {"A": "mutu_a", "B": "mutu_b", "C": "mutu_c", "D": "mutu_d"}
    return tones[huruf]


def angka(fact: str, entry: Fact, *, bold: bool = False) -> Angka:
    """A number with its fact."""
    return Angka(entry.printed, fact, bold)


def print_cell(value: Isi, head: str) -> str:
    """A cell as the report prints it: a percentage has at most one decimal."""
    if head.endswith(PERSEN) and isinstance(value, Fraction):
        return print_percent(value / 100)
    return print_isi(value).replace(DISAMARKAN, SAMAR)


def _facts(tabel: Tabel, rows: Iterable[tuple[int, Sequence[Isi]]], bahan: BahanRekap) -> Iterable[tuple[str, Fact]]:
    for at, row in rows:
        for column, value in enumerate(row[WHERE:], WHERE):
            if isinstance(value, int | Fraction):
                head = tabel.kepala[column]
                meaning = f"{tabel.judul}: {head}, {bahan.nama(at)}"
                yield _key(tabel, at, column), Fact(str(value), print_cell(value, head), meaning, SOURCE)


def _key(tabel: Tabel, at: int, column: int) -> str:
    return f"{tabel.kunci}.{at}.{column - WHERE + 1}"


def _cells(tabel: Tabel, at: int, row: Sequence[Isi], bentuk: Bentuk) -> Iterable[Cell]:
    for column, value in enumerate(row[WHERE:], WHERE):
        text = print_cell(value, tabel.kepala[column])
        words = Angka(text, _key(tabel, at, column)) if isinstance(value, int | Fraction) else text
        yield Cell(sel(words).lines, align=None if isinstance(value, Fraction) else "center", tone=bentuk.warna(value))


def _total(bahan: BahanRekap, tabel: Tabel, bentuk: Bentuk) -> Row:
    """The whole area, set apart; a tinted cell keeps its colour."""
    cells = (sel(bahan.wilayah), *_cells(tabel, 0, tabel.baris[0], bentuk))
    return Row(
        tuple(
            Cell(cell.lines, align=cell.align, valign="middle", bold=True,
                 tone="total" if cell.tone == "none" else cell.tone)
            for cell in cells
        )
    )  # fmt: skip


def _columns(bentuk: Bentuk, tabel: Tabel) -> tuple[Column, ...]:
    """Names at the left, numbers with decimals on their comma, all else centred."""
    fractions = [any(isinstance(row[at], Fraction) for row in tabel.baris) for at in range(WHERE, len(tabel.kepala))]
    first, *others = bentuk.lebar
    aligned = zip(others, fractions, strict=True)
    return Column(first), *(Column(width, "decimal" if decimal else "center") for width, decimal in aligned)


def _note(bentuk: Bentuk, tabel: Tabel, rows: Sequence[Sequence[Isi]]) -> Runs:
    """The table's own note, then what the roll-up says of what is hidden, where these rows hide anything."""
    if not any(DISAMARKAN in row for row in rows):
        return bentuk.catatan
    told = [note.replace(DISAMARKAN, SAMAR) for note in tabel.catatan if note.startswith(DISAMARKAN)]
    return gabung(bentuk.catatan, *(isi("{catatan}", catatan=note) for note in told))
