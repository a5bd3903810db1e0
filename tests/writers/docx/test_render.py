"""What the writer promises beside the text: equal bytes, fonts that travel, refusals, and every corner of a block."""

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx as python_docx
import pytest
from lxml import etree
from PIL import Image

from siklus.document.assets import Assets
from siklus.document.blocks import (
    BackCover,
    Block,
    Cell,
    Column,
    Contents,
    Cover,
    Figure,
    FigureGrid,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    SignatureBlock,
    Table,
)
from siklus.document.inline import Angka, LineBreak, Ref, Slot, Text, runs
from siklus.document.layout import Layout
from siklus.document.report import Document, Fact
from siklus.writers.docx import render_docx
from siklus.writers.fonts import font_files
from siklus.writers.pdf import RenderedPdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOTHING: Assets = {}


def small(*body: Block, **others: object) -> Document:
    first = Heading(1, "HASIL", "bab", "chapter")
    return Document("Judul", "Kantor", "2026-11-22", "Kepala", (first, *body), **others)  # type: ignore[arg-type] # the options are the block's own fields


def parts_of(document: Document, assets: Assets = NOTHING, layout: Layout | None = None) -> Mapping[str, bytes]:
    with ZipFile(BytesIO(render_docx(document, assets, layout or Layout()))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def root_of(*body: Block, assets: Assets = NOTHING, layout: Layout | None = None) -> etree._Element:
    return etree.fromstring(parts_of(small(*body), assets, layout)["word/document.xml"])


def styles_of(root: etree._Element) -> list[str | None]:
    return [one.get(f"{W}val") for one in root.iterfind(f"{W}body/{W}p/{W}pPr/{W}pStyle")]


def picture(folder: Path, size: tuple[int, int], suffix: str = "png") -> tuple[Picture, Assets]:
    path = folder / f"gambar.{suffix}"
    Image.new("RGB", size, "teal").save(path)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return Picture(sha256, *size, "Gambar percobaan"), {sha256: path}


def table(*rows: Row, columns: int = 2, **others: object) -> Table:
    return Table("", (), tuple(Column(1) for _ in range(columns)), (), rows, **others)  # type: ignore[arg-type] # the options are the block's own fields


def row(*words: str) -> Row:
    return Row(tuple(Cell((runs(word),)) for word in words))


def test_equal_documents_give_equal_bytes(
    document: Document, assets: Assets, rendered: RenderedPdf, docx: bytes
) -> None:
    assert render_docx(document, assets, rendered.layout) == docx


def test_times_in_the_file_are_the_reports_own(docx: bytes, parts: dict[str, bytes], rendered: RenderedPdf) -> None:
    with ZipFile(BytesIO(docx)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = python_docx.Document(BytesIO(docx)).core_properties
    assert core.title == "Laporan Tindak Lanjut Survei Kepuasan Masyarakat Semester I Tahun 2025"
    assert core.author == core.last_modified_by == "Kantor Contoh Kabupaten Maju"
    assert core.created == core.modified
    assert f"{core.created:%Y-%m-%d %H:%M:%S}" == "2026-11-22 00:00:00"
    assert f"<Pages>{rendered.layout.page_count}</Pages>".encode() in parts["docProps/app.xml"]


def test_fonts_travel_masked_by_their_key(parts: dict[str, bytes]) -> None:
    table_root = etree.fromstring(parts["word/fontTable.xml"])
    targets = {
        one.get("Id"): f"word/{one.get('Target')}" for one in etree.fromstring(parts["word/_rels/fontTable.xml.rels"])
    }
    opened = set()
    for face in table_root.iter(*(f"{W}embed{kind}" for kind in ("Regular", "Bold", "Italic", "BoldItalic"))):
        relation = next(value for key, value in face.attrib.items() if str(key).endswith("}id"))
        mask = uuid.UUID(str(face.get(f"{W}fontKey"))).bytes[::-1] * 2
        data = parts[targets[str(relation)]]
        opened.add(bytes(a ^ b for a, b in zip(data[:32], mask, strict=True)) + data[32:])

    assert opened == {path.read_bytes() for path in font_files()}
    assert b"<w:embedTrueTypeFonts/>" in parts["word/settings.xml"]


def test_the_file_is_of_todays_word_and_of_indonesia(parts: dict[str, bytes]) -> None:
    assert b'w:name="compatibilityMode"' in parts["word/settings.xml"]
    assert b'<w:lang w:val="id-ID"' in parts["word/styles.xml"]
    assert b'<w:decimalSymbol w:val=","/>' in parts["word/settings.xml"]


@pytest.mark.parametrize(
    ("block", "message"),
    [
        (Paragraph((Slot("ikm"),)), "slot 'ikm' is open"),
        (Paragraph((Ref("tabel:tiada"),)), "unknown label 'tabel:tiada'"),
        (Paragraph((Angka("87,36", "tiada"),)), "unknown fact 'tiada'"),
        (Figure("gambar", Picture("0" * 64, 4, 3, "Foto"), ()), "no picture"),
    ],
)
def test_what_leads_nowhere_is_refused(block: Block, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        render_docx(small(block), NOTHING, Layout())


@pytest.mark.parametrize("bare", [False, True])
def test_a_photograph_has_a_frame_and_a_sign_has_none(tmp_path: Path, *, bare: bool) -> None:
    shown, assets = picture(tmp_path, (40, 30))
    root = root_of(Figure("gambar", replace(shown, bare=bare), ()), assets=assets)

    assert len([one for one in root.iter() if str(one.tag).endswith("}ln")]) == (0 if bare else 1)


def test_a_picture_of_another_kind_is_refused(tmp_path: Path) -> None:
    shown, assets = picture(tmp_path, (40, 30), "gif")

    with pytest.raises(ValueError, match="neither JPEG nor PNG"):
        render_docx(small(Figure("gambar", shown, ())), assets, Layout())


def test_letters_that_no_file_can_hold_are_left_out() -> None:
    root = root_of(Paragraph(runs("Nilai\x00 IKM\x0b  dua spasi ")))

    assert [one.text for one in root.iter(f"{W}t")][-1] == "Nilai IKM   dua spasi "


def test_an_unknown_page_prints_a_question_mark() -> None:
    root = root_of(Paragraph((Text("halaman "), Ref("bab", "page"))))

    assert [one.text for one in root.iter(f"{W}t")][-2:] == ["halaman ", "?"]


def test_a_label_that_begins_a_page_breaks_there() -> None:
    layout = Layout({"satu": "2"}, 2, frozenset({"bab", "satu"}))
    root = root_of(Paragraph(runs("Isi.")), Heading(2, "Satu", "satu"), layout=layout)

    assert [read_breaks(one) for one in root.iter(f"{W}p")] == [False, False, True]


def read_breaks(paragraph: etree._Element) -> bool:
    return paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None


def test_a_table_after_a_page_break_stands_under_a_hidden_paragraph() -> None:
    root = root_of(Paragraph(runs("Isi.")), PageBreak(), table(row("a", "b")))

    assert styles_of(root) == ["Heading1", "BodyText", "Mark", "Mark"]
    assert [read_breaks(one) for one in root.iterfind(f"{W}body/{W}p")] == [False, False, True, False]


def test_a_break_at_the_very_beginning_or_end_makes_no_empty_page() -> None:
    document = replace(small(), front=(PageBreak(), Paragraph(runs("Kata.")), PageBreak()), body=())
    root = etree.fromstring(parts_of(document)["word/document.xml"])

    assert len(root.findall(f"{W}body/{W}p")) == 1
    assert not root.findall(f".//{W}pageBreakBefore")


def test_neighbouring_tables_keep_apart() -> None:
    root = root_of(table(row("a", "b")), table(row("c", "d")), Paragraph(runs("Isi.")))

    assert styles_of(root) == ["Heading1", "Mark", "BodyText"]
    spacing = [one.find(f"{W}pPr/{W}spacing") for one in root.iterfind(f"{W}body/{W}p")]
    assert spacing[1].get(f"{W}line") == "280"  # type: ignore[union-attr] # what is missing fails the test
    assert spacing[2].get(f"{W}before") == "280"  # type: ignore[union-attr] # what is missing fails the test


def test_one_gap_stands_between_two_paragraphs() -> None:
    root = root_of(Paragraph(runs("a"), "plain"), Paragraph(runs("b"), "plain"), Paragraph(runs("c"), "center"))
    gaps = [
        (one.get(f"{W}before"), one.get(f"{W}after"))
        for paragraph in root.iterfind(f"{W}body/{W}p")
        for one in paragraph.iterfind(f"{W}pPr/{W}spacing")
    ]

    assert gaps == [("0", "0"), (None, "0")]


def test_lists_nest_and_hold_what_is_no_paragraph() -> None:
    inner = ListBlock(((Paragraph(runs("dalam")),),), "bullet")
    root = root_of(
        ListBlock(((inner,), (table(row("a", "b")),), (Paragraph(runs("isi")), Paragraph(runs("lanjut")))), "a.")
    )
    numbers = [
        (one.find(f"{W}numId").get(f"{W}val"), one.find(f"{W}ilvl").get(f"{W}val"))  # type: ignore[union-attr] # what is missing fails the test
        for one in root.iter(f"{W}numPr")
    ]

    assert numbers == [("1", "0"), ("2", "1"), ("1", "0"), ("1", "0")]


def test_an_empty_list_leaves_no_trace() -> None:
    assert styles_of(root_of(ListBlock(()))) == ["Heading1"]


def test_headings_outside_the_contents_carry_no_outline() -> None:
    root = root_of(
        Heading(2, "Rahasia", "rahasia", "none", in_contents=False), Contents("headings"), Contents("tables")
    )

    assert styles_of(root) == ["Heading1", "Unlisted2", "TOC1"]


def test_long_titles_break_before_the_page_column() -> None:
    words = "Sosialisasi pedoman penanganan pengaduan kepada petugas pelayanan"
    caption = (
        Text(words),
        Text(" "),
        Text("di ruang rapat ", bold=True),
        Angka("87,36", "ikm"),
        LineBreak(),
        Text("akhir"),
    )
    document = small(replace(table(row("a", "b")), label="t", caption=caption))
    document = replace(document, front=(Contents("tables"),), facts={"ikm": Fact("2184/25", "87,36", "IKM")})
    root = etree.fromstring(parts_of(document)["word/document.xml"])
    line = next(one for one in root.iter(f"{W}p") if one.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "TableofFigures")  # type: ignore[union-attr] # what is missing fails the test
    told = [one.text if one.tag == f"{W}t" else "/" for one in line.iter(f"{W}t", f"{W}br")]

    assert told == [
        "Tabel 1.1",
        "Sosialisasi pedoman penanganan pengaduan kepada petugas ",
        "/",
        "pelayanan ",
        "di ruang rapat ",
        "87,36",
        "/",
        "akhir",
        " ",
        "?",
    ]


def test_cells_take_all_shapes() -> None:
    cells = Row(
        (
            Cell((), bar=0.5),
            Cell((runs("3,5"), runs("lain")), align="decimal", bar=2),
            Cell((runs("x"),), valign="middle", tone="soft"),
        )
    )
    root = root_of(table(cells, columns=3, note=runs("Catatan."), landscape=True))
    paragraphs = [len(one.findall(f"{W}p")) for one in root.iter(f"{W}tc")]

    assert paragraphs == [1, 3, 1]
    assert [one.get(f"{W}val") for one in root.iter(f"{W}vAlign")] == ["center"]
    assert [one.get(f"{W}orient") for one in root.iter(f"{W}pgSz")] == [None, "landscape"]


def test_landscape_tables_follow_one_another_without_empty_pages() -> None:
    wide = table(row("a", "b"), landscape=True)
    root = root_of(wide, wide, Paragraph(runs("Isi.")))

    assert [one.get(f"{W}orient") for one in root.iter(f"{W}pgSz")] == [None, "landscape", "landscape", None]


def test_figure_rows_begin_pages_where_the_layout_says(tmp_path: Path) -> None:
    shown, assets = picture(tmp_path, (40, 30))
    figures = tuple(Figure(f"g{place}", shown, runs("Foto")) for place in range(5))
    layout = Layout({}, 2, frozenset({"g2"}))
    root = root_of(FigureGrid(figures, runs("Bersama.")), assets=assets, layout=layout)

    assert [read_breaks(one) for one in root.iterfind(f"{W}body/{W}p")] == [False, True, False, False]
    assert len(list(root.iter(f"{W}tbl"))) == 3


def test_a_signature_stays_whole_and_may_carry_its_mark(tmp_path: Path) -> None:
    mark, assets = picture(tmp_path, (60, 30))
    signed = SignatureBlock(runs("Kota Maju"), ("Sekretaris,",), "Nama", mark=mark)
    root = root_of(Paragraph(runs("Demikian.")), signed, assets=assets)
    kept = [one.find(f"{W}pPr/{W}keepNext") is not None for one in root.iterfind(f"{W}body/{W}p")]

    assert kept == [False, True, True, True, True, False]
    assert len(list(root.iter(f"{W}drawing"))) == 1


def test_covers_may_be_bare_or_full(tmp_path: Path) -> None:
    logo, assets = picture(tmp_path, (50, 50))
    full = Cover(("JUDUL",), "Periode", ("KANTOR",), "2026", logo, "Semboyan", note="Data sintetis.")
    bare = Cover(("JUDUL",) * 30, "Periode", ("KANTOR",), "2026")
    for cover, pictures in ((full, 1), (bare, 0)):
        document = small(cover=cover, back_cover=BackCover(("KANTOR",), ()))
        root = etree.fromstring(parts_of(document, assets)["word/document.xml"])
        assert len(list(root.iter(f"{W}drawing"))) == pictures
        assert len(list(root.iter(f"{W}sectPr"))) == 3
