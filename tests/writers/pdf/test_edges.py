"""Documents at the edge of what a builder may make are still laid out."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from siklus.document.blocks import (
    Block,
    Cell,
    Column,
    Contents,
    Figure,
    FigureGrid,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Row,
    Table,
)
from siklus.document.charts import BarChart, LineChart, ProgressChart
from siklus.document.inline import Ref, runs
from siklus.document.report import Attachment, Document
from siklus.writers.pdf import render_pdf

PICTURE = Picture("a" * 64, 40, 30, "")
CHAPTER = Heading(1, "BAB", "b", "chapter")
ONE = (Column(1),)


def row(*texts: str) -> Row:
    return Row(tuple(Cell((runs(text),)) for text in texts))


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "foto.png"
    Image.new("RGB", (40, 30), "teal").save(path)
    return path


def test_a_sign_has_no_frame(picture: Path) -> None:
    def drawn(*, bare: bool) -> bytes:
        body = (CHAPTER, Figure("g", replace(PICTURE, bare=bare), ()))
        return render_pdf(Document("Judul", "Kantor", "2026-11-22", "Kepala", body), {PICTURE.sha256: picture}).data

    assert len(drawn(bare=True)) < len(drawn(bare=False))


@pytest.mark.parametrize(
    "body",
    [
        (),
        (Paragraph(()),),
        (
            CHAPTER,
            Table(
                "t", runs("x"), (Column(1), Column(2, "decimal")), (), (Row((Cell(((),)), Cell(()))), row("", "1,5"))
            ),
        ),
        (CHAPTER, Table("t", runs("x"), ONE, (row("kepala"),), ())),
        (CHAPTER, FigureGrid(()), ListBlock(())),
        (CHAPTER, Figure("g", BarChart("", (), 1, 4, ""), ())),
        (CHAPTER, Figure("g", LineChart("", (), 1, 4, ""), ())),
        (CHAPTER, Figure("g", ProgressChart("", (), ""), ())),
        (CHAPTER, Figure("g", PICTURE, ())),
        (Heading(2, "Tanpa bab", "s"), Heading(3, "Anak", "t"), Paragraph(runs("isi"))),
        (CHAPTER, Heading(3, "Anak tanpa induk", "t")),
        (CHAPTER, ListBlock(((Figure("g", PICTURE, runs("x")), Table("t", runs("y"), ONE, (), (row("a"),))),))),
        (Heading(1, "BAB", 'b "x" <y> ✨', "chapter"), Paragraph((Ref('b "x" <y> ✨'),))),
        (CHAPTER, Contents("tables"), Contents("figures")),
        (CHAPTER, Paragraph(runs("https://contoh.go.id/" + "a" * 200))),
    ],
)
def test_it_fits_on_one_page(body: tuple[Block, ...], picture: Path) -> None:
    rendered = render_pdf(Document("Judul", "Kantor", "2026-11-22", "Kepala", body), {PICTURE.sha256: picture})

    assert rendered.layout.page_count == 1


def test_a_landscape_table_stands_on_a_page_of_its_own() -> None:
    table = Table("t", runs("x"), ONE, (), (row("a"),), landscape=True)
    body = (CHAPTER, table, Heading(1, "LAGI", "c", "chapter"))

    pdf = pypdfium2.PdfDocument(render_pdf(Document("Judul", "Kantor", "2026-11-22", "Kepala", body), {}).data)

    assert [page.get_width() > page.get_height() for page in pdf] == [False, True, False]


def test_a_row_taller_than_a_page_goes_on() -> None:
    table = Table("t", runs("x"), (Column(1), Column(1)), (), (row("kata " * 3000, ""),))

    rendered = render_pdf(Document("Judul", "Kantor", "2026-11-22", "Kepala", (CHAPTER, table)), {})

    assert rendered.layout.page_count > 1


def test_attached_files_of_one_name_are_told_apart(picture: Path) -> None:
    names = ("surat.pdf", "surat.pdf", "fakta.json", "surat.pdf")
    attached = tuple(Attachment(name, PICTURE.sha256, "application/pdf", "x") for name in names)
    document = Document("Judul", "Kantor", "2026-11-22", "Kepala", (CHAPTER,), attachments=attached)

    pdf = pypdfium2.PdfDocument(render_pdf(document, {PICTURE.sha256: picture}).data)

    assert sorted(pdf.get_attachment(place).get_name() for place in range(pdf.count_attachments())) == [
        "fakta (2).json",
        "fakta.json",
        "surat (2).pdf",
        "surat (3).pdf",
        "surat.pdf",
    ]
