import pytest

from siklus.document.blocks import (
    Block,
    Column,
    Figure,
    FigureGrid,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    Table,
)
from siklus.document.inline import runs
from siklus.document.numbering import Entry, number
from siklus.document.report import Document

PICTURE = Picture("a" * 64, 4, 3, "foto")


def document(*body: Block, front: tuple[Block, ...] = (), annex: tuple[Block, ...] = ()) -> Document:
    return Document("Judul", "Kantor", "2026-11-22", "Kepala", body, front=front, annex=annex)


def table(label: str, caption: str = "Hasil") -> Table:
    return Table(label, runs(caption) if caption else (), (Column(1),), (), ())


def figure(label: str) -> Figure:
    return Figure(label, PICTURE, runs("Foto"))


def test_chapters_sections_and_subsections_are_numbered_from_each_chapter() -> None:
    numbers = number(
        document(
            Heading(1, "PENDAHULUAN", "a", "chapter"),
            Heading(2, "Latar", "b"),
            Heading(2, "Dasar", "c"),
            Heading(3, "Undang-undang", "d"),
            Heading(1, "HASIL", "e", "chapter"),
            Heading(2, "Indeks", "f"),
            Heading(3, "Unsur", "g"),
        )
    )

    assert numbers.printed == {
        "a": "BAB I",
        "b": "1.1",
        "c": "1.2",
        "d": "1.2.1",
        "e": "BAB II",
        "f": "2.1",
        "g": "2.1.1",
    }
    assert [(entry.number, entry.level) for entry in numbers.headings] == [
        ("BAB I", 1),
        ("1.1", 2),
        ("1.2", 2),
        ("1.2.1", 3),
        ("BAB II", 1),
        ("2.1", 2),
        ("2.1.1", 3),
    ]


def test_a_heading_without_number_is_known_by_its_words_and_may_stay_out_of_the_contents() -> None:
    numbers = number(
        document(Heading(1, "DAFTAR ISI", "isi", "none", in_contents=False), Heading(1, "KATA", "k", "none"))
    )

    assert numbers.printed == {"isi": "DAFTAR ISI", "k": "KATA"}
    assert numbers.headings == (Entry("k", "", runs("KATA"), 1),)


def test_tables_count_within_a_chapter_and_the_annex_has_its_own_prefix() -> None:
    numbers = number(
        document(
            Heading(1, "A", "a", "chapter"),
            table("t1"),
            table("", ""),
            table("t2"),
            Heading(1, "B", "b", "chapter"),
            table("t3"),
            annex=(Heading(1, "LAMPIRAN", "l", "none"), table("t4")),
        )
    )

    assert [(entry.label, entry.number) for entry in numbers.tables] == [
        ("t1", "Tabel 1.1"),
        ("t2", "Tabel 1.2"),
        ("t3", "Tabel 2.1"),
        ("t4", "Tabel L.1"),
    ]


def test_figures_count_through_the_whole_report_in_grids_and_lists_too() -> None:
    grid = FigureGrid((figure("g2"), figure("g3")), runs("Bersama"))
    inside = ListBlock(((Paragraph(runs("a")), figure("g4")),))
    numbers = number(document(figure("g1"), PageBreak(), grid, inside, annex=(figure("g5"),)))

    assert {label: numbers.printed[label] for label in sorted(numbers.printed)} == {
        "g1": "Gambar 1",
        "g2": "Gambar 2",
        "g3": "Gambar 3",
        "g4": "Gambar 4",
        "g5": "Gambar 5",
    }
    assert [entry.label for entry in numbers.figures] == ["g1", "g2", "g3", "g4", "g5"]


def test_a_label_that_stands_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="label 'g' stands twice in the document"):
        number(document(figure("g"), figure("g")))
