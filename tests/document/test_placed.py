from fractions import Fraction

from siklus.document.blocks import Block, Contents, Figure, Heading, Paragraph, Picture, Table
from siklus.document.inline import runs
from siklus.document.placed import Line, Place, Placed, PlacedCell, locate
from siklus.document.reading import Page, Readable, Reading

FIRST = Line(Place(2, 30), "Nilai IKM sebesar", 0)
SECOND = Line(Place(3, 1), "87,36 dengan mutu B.", 18)
PARAGRAPH = Placed(
    Paragraph(runs("Nilai IKM sebesar 87,36 dengan mutu B.")),
    FIRST.place,
    "Nilai IKM sebesar 87,36 dengan mutu B.",
    (FIRST, SECOND),
)


def test_a_character_is_found_on_the_line_that_prints_it() -> None:
    found = [locate(PARAGRAPH, at) for at in (-1, 0, 17, 18, 23, 400)]
    assert found == [FIRST, FIRST, FIRST, SECOND, SECOND, SECOND]


def test_an_empty_cell_is_found_at_its_own_place() -> None:
    cell = PlacedCell("", (), Place(None, 12), row=3, column=1)
    assert locate(cell, 0) == Line(Place(None, 12), "")


def test_shares_are_exact_and_whole_when_nothing_was_seen() -> None:
    some = Readable(numbers_read=2, numbers_seen=3, tables_read=1, tables_seen=4, pages_read=1, pages_seen=2)
    assert (some.numbers, some.tables, some.pages) == (Fraction(2, 3), Fraction(1, 4), Fraction(1, 2))
    assert (Readable().numbers, Readable().tables, Readable().pages) == (Fraction(1), Fraction(1), Fraction(1))


def test_blocks_of_a_kind_come_in_order() -> None:
    blocks: tuple[Block, ...] = (
        Contents("headings"),
        Heading(1, "HASIL", "judul:1"),
        Table("tabel:1", (), (), (), ()),
        Figure("gambar:1", Picture("", 0, 0, ""), ()),
    )
    placed = tuple(Placed(block, Place(1, at)) for at, block in enumerate(blocks, 1))
    reading = Reading("a.pdf", "pdf", "0" * 64, (Page(1, ()),), placed, Readable())
    assert (reading.contents, reading.headings, reading.tables, reading.figures) == tuple((part,) for part in placed)
