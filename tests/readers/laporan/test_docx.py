"""DOCX by hand: what Word stores in ways of its own, and reports written by python-docx."""

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from siklus.core.errors import SiklusError
from siklus.document.placed import Place
from siklus.readers.laporan import read_report
from tests.readers.laporan.ringkas import outline, told

NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STYLES = """<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:styleId="Sub"><w:name w:val="Subbab"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/>
<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Toc"><w:name w:val="toc 1"/></w:style>"""
LEVELS = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>
<w:lvlText w:val="BAB %1"/></w:lvl><w:lvl w:ilvl="1"><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>"""


def png(seed: int = 0) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").rotate(90 * seed).save(out, "PNG")
    return out.getvalue()


def docx(body: str, parts: dict[str, str | bytes] | None = None, relations: dict[str, str] | None = None) -> bytes:
    """A DOCX with this body; `relations` maps an id to "kind part"."""
    known = {"s": "styles styles.xml", "n": "numbering numbering.xml", **(relations or {})}
    links = "".join(
        f'<Relationship Id="{key}" Type="{RELATION}/{kind}" Target="{target}"/>'
        for key, (kind, target) in ((key, value.split()) for key, value in known.items())
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        files: dict[str, str | bytes] = {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
            "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {NAMES}>{STYLES}</w:styles>",
            "word/numbering.xml": f"<w:numbering {NAMES}>{LEVELS}</w:numbering>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
            **(parts or {}),
        }
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def p(text: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def numbered(text: str, number: int, depth: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def test_numbers_that_word_prints_and_does_not_store() -> None:
    reading = read_report(
        docx(
            p("PENDAHULUAN", '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="1"/></w:numPr>')
            + p("Latar Belakang", '<w:pStyle w:val="Sub"/>')
            + p("Tujuan", '<w:pStyle w:val="Sub"/>')
            + numbered("satu", 2)
            + numbered("titik", 2, 1)
            + numbered("dua", 2)
            + numbered("ulang", 3)
            + p("HASIL", '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="1"/></w:numPr>')
            + p("Nilai", '<w:pStyle w:val="Sub"/>')
        )
    )
    assert told(reading) == [
        ("h1", "BAB I", "PENDAHULUAN"),
        ("h2", "1.1", "Latar Belakang"),
        ("h2", "1.2", "Tujuan"),
        ("li1", "a.", "satu"),
        ("li2", "•", "titik"),
        ("li1", "b.", "dua"),
        ("li1", "c.", "ulang"),
        ("h1", "BAB II", "HASIL"),
        ("h2", "2.1", "Nilai"),
    ]


def test_merged_nested_and_deleted_cells() -> None:
    nested = table(row(cell(p("x")), cell(p("y"))), row(cell(p("1")), cell(p("2"))))
    reading = read_report(
        docx(
            p("Tabel 1. Rencana")
            + table(
                row(
                    cell(p("No"), '<w:vMerge w:val="restart"/>'),
                    cell(p("Waktu"), '<w:gridSpan w:val="2"/>'),
                    properties="<w:tblHeader/>",
                ),
                row(cell(p(""), "<w:vMerge/>"), cell(p("Jan")), cell(p("Feb")), properties="<w:tblHeader/>"),
                row(cell(numbered("", 2)), cell(p("V") + nested), cell(p("-"))),
                row(cell(p("hapus")), cell(p("h")), cell(p("h")), properties="<w:del/>"),
                row(cell(p("akhir"), '<w:gridSpan w:val="2"/>'), properties='<w:gridBefore w:val="1"/>'),
            )
        )
    )
    assert told(reading) == [
        (
            "table",
            "Tabel 1",
            "Rencana",
            [
                ["#", "No", "Waktu", "Waktu"],
                ["#", "No", "Jan", "Feb"],
                ["", "V", "-"],
                ["", "akhir", "akhir"],
            ],
        ),
        ("table", "", "", [["#", "x", "y"], ["1", "2"]]),
    ]
    first = reading.tables[0].rows
    assert first[0].cells[0] is first[1].cells[0]
    assert (first[0].cells[1].colspan, reading.tables[1].depth) == (2, 1)


def test_changes_controls_boxes_symbols_and_notes() -> None:
    box = "<w:txbxContent>" + p("kotak") + "</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>lama </w:t></w:r><w:del><w:r><w:delText>dihapus</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>baru</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>samar</w:t></w:r>"
        "<w:r><w:noBreakHyphen/><w:t>x</w:t><w:tab/><w:sym w:char='F0FC'/><w:sym w:char='zz'/><w:sym w:char='41'/></w:r>"
        "<m:oMath><m:r><m:t>n=2</m:t></m:r></m:oMath><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
        f"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        f"</mc:AlternateContent><mc:AlternateContent><mc:Fallback><w:t>cadangan</w:t></mc:Fallback></mc:AlternateContent>"
        f"<mc:AlternateContent/></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{p('kendali')}</w:sdtContent></w:sdt>"
    )
    notes = f"<w:footnotes {NAMES}><w:footnote w:id='2'>{p('catatan kaki')}</w:footnote></w:footnotes>"
    head = f"<w:hdr {NAMES}>{p('Laporan Contoh')}</w:hdr>"
    reading = read_report(
        docx(
            body,
            {"word/footnotes.xml": notes, "word/header1.xml": head},
            {"f": "footnotes footnotes.xml", "h": "header header1.xml"},
        )
    )
    assert told(reading) == [
        ("p", "", "lama baru-x ✓\ufffdAn=2"),
        ("p", "", "cadangan"),
        ("p", "", "kotak"),
        ("p", "", "kendali"),
        ("p", "1", "catatan kaki"),
    ]
    assert [(note.code, note.message) for note in reading.notes] == [
        ("BACA-22", "Ada perubahan yang belum disetujui: 1 sisipan dibaca, 1 hapusan tidak dibaca.")
    ]
    assert [line.text for line in reading.pages[0].running] == ["Laporan Contoh"]


def test_a_note_that_cites_itself_is_read_once() -> None:
    cited = "<w:p><w:r><w:t>isi</w:t><w:footnoteReference w:id='2'/></w:r></w:p>"
    notes = f"<w:footnotes {NAMES}><w:footnote w:id='2'>{cited}</w:footnote></w:footnotes>"
    reading = read_report(docx(cited + cited, {"word/footnotes.xml": notes}, {"f": "footnotes footnotes.xml"}))
    assert told(reading) == [("p", "", "isi"), ("p", "", "isi"), ("p", "1", "isi")]


def test_pages_where_word_left_their_marks() -> None:
    broken = (
        "<w:p><w:r><w:t>satu</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>dua</w:t><w:br/><w:t>tiga</w:t></w:r></w:p>"
    )
    reading = read_report(docx(p("awal") + broken + p("akhir")))
    assert [(page.number, [line.text for line in page.lines]) for page in reading.pages] == [
        (1, ["awal", "satu"]),
        (2, ["dua", "tiga", "akhir"]),
    ]
    assert [line.place for line in reading.blocks[1].lines] == [Place(1, 2), Place(2, 1), Place(2, 2)]


def picture(relation: str, alt: str = "") -> str:
    return f'<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="{alt}"/><a:blip r:embed="{relation}"/></wp:inline></w:drawing></w:r></w:p>'


def test_pictures_with_their_captions_and_those_nothing_opens() -> None:
    album = table(
        row(cell(picture("a", "foto rapat")), cell(picture("b"))),
        row(cell(p("Gambar 1. Rapat")), cell(p("Gambar 2. Loket"))),
    )
    body = (
        album + picture("c") + p("Gambar 3. Rusak") + picture("tidak-ada") + p("Gambar 4. Hilang")
        + table(row(cell(p("bingkai"))))
        + table(row(cell(p("No")), cell(p("Bukti"))), row(cell(p("1")), cell(picture("a") + p("lihat"))))
    )  # fmt: skip
    reading = read_report(
        docx(
            body,
            {"word/media/1.png": png(), "word/media/2.png": png(1), "word/media/3.emf": b"bukan gambar"},
            {"a": "image media/1.png", "b": "image media/2.png", "c": "image media/3.emf"},
        )
    )
    assert told(reading) == [
        ("figure", "Gambar 1", "Rapat", True),
        ("figure", "Gambar 2", "Loket", True),
        ("figure", "Gambar 3", "Rusak", True),
        ("figure", "Gambar 4", "Hilang", False),
        ("p", "", "bingkai"),
        ("table", "", "", [["#", "No", "Bukti"], ["1", "lihat"]]),
        ("figure", "", "", True),
    ]
    assert [note.code for note in reading.notes] == ["BACA-26"]
    shown = [figure.block.content for figure in reading.figures]  # type: ignore[union-attr]  # all are figures
    assert (shown[0].alt, shown[0].sha256, shown[0].phash) == ("foto rapat", shown[-1].sha256, shown[-1].phash)  # type: ignore[union-attr]  # none is a chart
    assert reading.tables[0].rows[1].cells[1].pictures == (shown[0].sha256,)  # type: ignore[union-attr]  # as above


def test_contents_by_style_and_by_look() -> None:
    def entry(text: str) -> str:
        return f"<w:p><w:pPr><w:pStyle w:val='Toc'/></w:pPr><w:r><w:t>{text.split('|', maxsplit=1)[0]}</w:t><w:tab/><w:t>{text.split('|')[1]}</w:t></w:r></w:p>"

    reading = read_report(
        docx(
            p("DAFTAR ISI")
            + entry("1.1 Latar Belakang|2")
            + entry("BAB II HASIL|3")
            + p("Teks biasa nomor 5")
            + entry("Tabel 1. Nilai|4")
            + p("DAFTAR GAMBAR")
            + p("Gambar 1. Rapat ........ 7")
            + p("Penutup.")
        )
    )
    assert told(reading) == [
        ("h1", "", "DAFTAR ISI"),
        ("contents", "headings"),
        ("p", "", "Teks biasa nomor 5"),
        ("contents", "tables"),
        ("h1", "", "DAFTAR GAMBAR"),
        ("contents", "figures"),
        ("p", "", "Penutup."),
    ]
    assert outline(reading) == [
        ("1.1", "Latar Belakang", "2"),
        ("BAB II", "HASIL", "3"),
        ("Tabel 1", "Nilai", "4"),
        ("Gambar 1", "Rapat", "7"),
    ]


def problem_of(data: bytes) -> str:
    with pytest.raises(SiklusError) as caught:
        read_report(data, apart=False)
    return caught.value.problems[0].code


def test_what_no_report_is(tmp_path: Path) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 1000 + "</w:tc></w:tr></w:tbl>" * 1000
    locked = bytearray(docx(p("x")))
    for at in range(len(locked) - 4):
        if locked[at : at + 4] == b"PK\x01\x02":
            locked[at + 8] |= 1
    small = row(*[cell(p(""))] * 200)
    assert {
        "deep": problem_of(docx(deep)),
        "locked": problem_of(bytes(locked)),
        "cut": problem_of(docx(p("x"))[:400]),
        "not XML": problem_of(docx("<w:p>")),
        "no body": problem_of(docx("", {"word/document.xml": f"<w:document {NAMES}/>"})),
        "cells": problem_of(docx(table(*[small] * 301))),
        "bomb": problem_of(docx("", {"word/document.xml": b" " * 20_000_001})),
        "parts": problem_of(docx("", {f"word/{n}.xml": "" for n in range(5_001)})),
        "old Word": problem_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)),
        "encrypted": problem_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
    } == {
        "deep": "BACA-02",
        "locked": "BACA-03",
        "cut": "BACA-04",
        "not XML": "BACA-04",
        "no body": "BACA-04",
        "cells": "BACA-02",
        "bomb": "BACA-02",
        "parts": "BACA-02",
        "old Word": "BACA-01",
        "encrypted": "BACA-03",
    }
    with pytest.raises(SiklusError, match="BACA-06"):
        read_report(tmp_path / "tidak-ada.docx")
