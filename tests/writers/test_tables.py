"""Which rows of a table stay together, told by its data alone."""

import hashlib

import pytest

from siklus.document.blocks import Cell, Column, FileEntry, FileList, Row, Table
from siklus.document.inline import Ref, plain, runs
from siklus.writers import style
from siklus.writers.filelist import file_table
from siklus.writers.linebreak import width_of
from siklus.writers.tables import closing_rows, fitted, look_of, opening_rows, stays_whole, tall_rows, whole_spans

WIDTH = 439.4
HEAD = Row((Cell((runs("Unsur"),), tone="head"), Cell((runs("Kegiatan"),), tone="head")))


def table(spans: tuple[int, ...], note: str = "", words: str = "kegiatan") -> Table:
    """A table whose first column spans so many rows at a time."""
    rows: list[Row] = []
    for span in spans:
        rows.append(Row((Cell((runs("unsur"),), rowspan=span), Cell((runs(words),)))))
        rows.extend(Row((Cell((runs(words),)),)) for _ in range(span - 1))
    return Table("t", runs("Judul"), (Column(1), Column(1)), (HEAD,), tuple(rows), note=runs(note) if note else ())


@pytest.mark.parametrize(
    ("spans", "note", "expected"),
    [
        ((1,) * 9, "", 3),
        ((4, 3), "", 3),
        ((5, 2), "Catatan", 2),
        ((5, 4), "", 4),
        ((3, 5), "", 0),
        ((3, 5), "Catatan", 0),
        ((5, 1), "Catatan", 1),
        ((5, 1), "", 0),
        ((1, 1), "", 0),
        ((1,), "Catatan", 1),
        ((), "Catatan", 0),
    ],
)
def test_three_rows_close_a_table_unless_a_cell_spans_into_them(
    spans: tuple[int, ...], note: str, expected: int
) -> None:
    assert closing_rows(table(spans, note), WIDTH) == expected


def test_tall_rows_close_a_table_by_twos_or_alone() -> None:
    tall = "kegiatan yang panjang " * 10

    assert closing_rows(table((1,) * 9, words=tall), WIDTH) == 2
    assert closing_rows(table((1,) * 9, words=tall * 3), WIDTH) == 0
    assert closing_rows(table((1,) * 9, "Catatan", words=tall * 3), WIDTH) == 1


def test_an_unruled_layout_of_lines_has_no_closing_rows() -> None:
    lines = tuple(Row((Cell((runs("nama"),)),)) for _ in range(9))

    assert closing_rows(Table("", (), (Column(1),), (), lines), WIDTH) == 0


def test_a_row_is_as_tall_as_its_own_narrow_column_makes_it() -> None:
    row = Row((Cell((runs("1"),)), Cell((runs("kata " * 18),))))
    narrow = Table("t", runs("Judul"), (Column(9), Column(1)), (HEAD,), (row,) * 3)

    assert not stays_whole(narrow, WIDTH)
    assert stays_whole(Table("t", runs("Judul"), (Column(1), Column(9)), (HEAD,), (row,) * 3), WIDTH)


def test_a_fingerprint_stands_on_one_line() -> None:
    prints = [hashlib.sha256(str(number).encode()).hexdigest() for number in range(1000)]
    files = file_table(FileList((FileEntry("surat.pdf", prints[0], 12_345_678),)))
    cell, room = files.body[0].cells[-1], files.columns[-1].width - 2 * style.CELL_PAD_X

    assert [plain(line) for line in cell.lines] == [prints[0]]
    assert look_of(files, cell) == style.TABLE_SMALL
    assert max(width_of(one, style.TABLE_SMALL) for one in prints) < room


def test_the_rows_of_a_short_span_stay_together_and_a_tall_one_may_break() -> None:
    assert whole_spans(table((1, 3, 2)), WIDTH) == {2, 3, 5}
    assert whole_spans(table((3, 2), words="kegiatan yang panjang " * 15), WIDTH) == {4}


def test_a_tall_column_gets_room_from_those_that_have_some_to_spare() -> None:
    words = "menyempurnakan prosedur pelayanan terpadu " * 6
    row = Row((Cell((runs("Sudah"),)), Cell((runs(words),))))
    narrow = Table("t", runs("Judul"), (Column(5), Column(2)), (HEAD,), (row,) * 4)
    status, kegiatan = fitted(narrow, WIDTH).columns

    assert status.width + kegiatan.width == pytest.approx(WIDTH)
    assert kegiatan.width > 1.5 * WIDTH * 2 / 7


def test_a_table_without_tall_cells_and_a_layout_of_lines_keep_their_columns() -> None:
    lines = Table("", (), (Column(1), Column(9)), (), (Row((Cell((runs("kata " * 99),)), Cell())),))

    assert fitted(lines, WIDTH) == lines
    assert fitted(table((1,) * 9), WIDTH) == table((1,) * 9)


@pytest.mark.parametrize(
    ("spans", "words", "expected"),
    [
        ((1,) * 20, "kegiatan", 3),
        ((2,) * 10, "kegiatan", 2),
        ((4,) * 5, "kegiatan", 0),
        ((1,) * 9, "kegiatan", 0),
        ((1,) * 9, "kegiatan yang panjang " * 10, 2),
        ((1,) * 9, "kegiatan yang panjang " * 30, 0),
    ],
)
def test_a_long_table_opens_with_three_rows_or_two(spans: tuple[int, ...], words: str, expected: int) -> None:
    assert opening_rows(table(spans, words=words), WIDTH) == expected


def test_a_layout_of_lines_has_no_opening_rows() -> None:
    lines = tuple(Row((Cell((runs("nama"),)),)) for _ in range(40))

    assert opening_rows(Table("", (), (Column(1),), (), lines), WIDTH) == 0


def test_a_reference_takes_room_though_its_number_is_not_known_yet() -> None:
    row = Row(
        (
            Cell((runs("Terlampir pada halaman ", Ref("g", "page")),)),
            Cell((runs("(", Ref("g"), " dan ", Ref("h"), ")"),)),
        )
    )
    short = Table("t", runs("Judul"), (Column(1), Column(1)), (HEAD,), (row,) * 9)

    assert stays_whole(short, 400)
    assert not stays_whole(short, 180)


def test_only_a_row_that_would_leave_half_a_page_empty_may_be_broken() -> None:
    row = Row((Cell((runs("kegiatan"),)), Cell((runs("kata yang panjang " * 80),))))
    tall = Table("t", runs("Judul"), (Column(1), Column(1)), (HEAD,), (row, Row((Cell(), Cell())), row))

    assert tall_rows(tall, WIDTH) == {1, 3}
    assert tall_rows(table((1,) * 40, words="kegiatan yang panjang " * 20), WIDTH) == set()
