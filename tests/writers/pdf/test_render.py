"""The finished PDF as a reader, an archive and a checker find it."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest

from siklus.document.assets import Assets
from siklus.document.blocks import (
    Cover,
    Figure,
    FigureGrid,
    FileEntry,
    FileList,
    Heading,
    Paragraph,
    Picture,
    SignatureBlock,
)
from siklus.document.inline import Angka, LineBreak, Link, Ref, Slot, Text, plain, runs
from siklus.document.layout import Layout
from siklus.document.numbering import number
from siklus.document.report import Document
from siklus.writers.binding import JOINER
from siklus.writers.pdf import RenderedPdf, render_pdf
from siklus.writers.pdf.engine import compile_pdf
from siklus.writers.pdf.inline import runs_json

SOFT_HYPHEN_AT_LINE_END = "\ufffe"


@pytest.fixture(scope="module")
def pdf(rendered: RenderedPdf) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(rendered.data)


@pytest.fixture(scope="module")
def pages(pdf: pypdfium2.PdfDocument) -> dict[str, str]:
    """Words of each page by the number printed at its foot."""
    return {
        pdf.get_page_label(place): words_of(pdf[place].get_textpage().get_text_range()) for place in range(len(pdf))
    }


def words_of(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace(SOFT_HYPHEN_AT_LINE_END, "").replace(JOINER, ""))


def minimal(*body: Heading | Paragraph) -> Document:
    return Document("Judul", "Kantor", "2026-11-22", "Kepala", (Heading(1, "HASIL", "bab", "chapter"), *body))


def test_every_label_stands_on_the_page_that_the_layout_names(
    document: Document, rendered: RenderedPdf, pages: dict[str, str]
) -> None:
    numbers = number(document)
    entries = (*numbers.headings, *numbers.tables, *numbers.figures)

    assert set(rendered.layout.pages) == set(numbers.printed)
    for entry in entries:
        words = words_of(f"{entry.number} {plain(entry.title)}").strip()
        assert words in pages[rendered.layout.pages[entry.label]], entry.label


def test_page_references_and_contents_print_the_page_of_their_target(
    rendered: RenderedPdf, pages: dict[str, str]
) -> None:
    layout = rendered.layout.pages

    assert f"lihat Tabel 2.1 pada halaman {layout['tabel:hasil']}." in pages[layout["latar"]]
    assert "(lihat pula BAB II dan bagian 1.1)." in pages[layout["keterangan"]]
    assert (
        f"pada halaman {layout['gambar:1']}–{layout['gambar:13']}; dua yang pertama pada halaman {layout['gambar:1']}."
        in pages[layout["keterangan"]]
    )
    for place in range(1, 15):
        assert f"hlm. {layout[f'gambar:{place}']}" in pages["8"] + pages["9"]
    assert re.search(rf"2\.1 Hasil Survei Kepuasan Masyarakat [. ]+{layout['hasil']} ", pages["ii"])
    assert re.search(
        rf"Tabel 2\.2 Rencana Tindak Lanjut SKM Semester I Tahun 2025 [. ]+{layout['tabel:rtl']} ", pages["iii"]
    )


def test_pages_are_numbered_in_roman_and_from_the_first_chapter_in_arabic(
    pdf: pypdfium2.PdfDocument, rendered: RenderedPdf
) -> None:
    labels = [pdf.get_page_label(place) for place in range(len(pdf))]
    arabic = [str(page) for page in range(1, len(pdf) - 6)]

    assert labels == ["", "i", "ii", "iii", "iv", "v", *arabic, ""]
    assert rendered.layout.page_count == len(pdf)
    assert rendered.layout.pages["kata"] == "i"
    assert rendered.layout.pages["bab:pendahuluan"] == "1"


def test_words_are_found_whole_though_lines_break_them(pages: dict[str, str], pdf: pypdfium2.PdfDocument) -> None:
    raw = "".join(page.get_textpage().get_text_range() for page in pdf)

    assert "\u00ad" not in raw
    assert SOFT_HYPHEN_AT_LINE_END in raw
    assert "pengguna layanan menilai penanganan pengaduan sebagai unsur yang paling memerlukan perbaikan" in pages["1"]


def test_a_table_reads_row_by_row_and_its_head_comes_again(pages: dict[str, str]) -> None:
    assert (
        "Tabel 2.1 Hasil SKM per Unsur Semester I Tahun 2025 No. Unsur Nilai rata-rata Mutu 1 Biaya/Tarif 3,98 A "
        "2 Perilaku Pelaksana 3,71 A"
    ) in pages["3"]
    assert "Indeks Kepuasan Masyarakat (IKM) 87,36 B Kinerja unit pelayanan Baik Sampel 372" in pages["3"]
    assert "Jul Agu Sep Okt Nov Des" in pages["5"]
    assert "Jul Agu Sep Okt Nov Des" in pages["6"]


def test_charts_carry_their_words_as_words(pages: dict[str, str]) -> None:
    assert "Penanganan Pengaduan, Saran dan Masukan" in pages["4"]
    assert "Direncanakan" in pages["10"]


def test_cover_and_back_cover_stand_outside_the_count(pdf: pypdfium2.PdfDocument) -> None:
    first = words_of(pdf[0].get_textpage().get_text_range())
    last = words_of(pdf[len(pdf) - 1].get_textpage().get_text_range())

    assert first.startswith(
        "LAPORAN TINDAK LANJUT SURVEI KEPUASAN MASYARAKAT Semester I Tahun 2025 (Januari–Juni 2025)"
    )
    assert first.endswith("Data dalam laporan ini dibuat untuk pengujian.")
    assert last == ("KANTOR CONTOH KABUPATEN MAJU Jalan Contoh Nomor 1, Kota Maju kantor.example.go.id · @kantorcontoh")


def test_the_outline_repeats_the_contents(pdf: pypdfium2.PdfDocument, document: Document) -> None:
    outline = [(bookmark.level + 1, bookmark.get_title()) for bookmark in pdf.get_toc()]
    expected = [(entry.level, f"{entry.number} {plain(entry.title)}".strip()) for entry in number(document).headings]

    assert outline == expected


def test_metadata_names_title_author_date_and_both_standards(pdf: pypdfium2.PdfDocument, rendered: RenderedPdf) -> None:
    metadata = pdf.get_metadata_dict(skip_empty=True)
    xmp = rendered.data.decode("latin-1")

    assert metadata["Title"] == "Laporan Tindak Lanjut Survei Kepuasan Masyarakat Semester I Tahun 2025"
    assert metadata["Author"] == "Kantor Contoh Kabupaten Maju"
    assert metadata["CreationDate"] == metadata["ModDate"] == "D:20261122000000Z"
    assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert "<dc:language><rdf:Bag><rdf:li>id</rdf:li></rdf:Bag></dc:language>" in xmp


def test_the_facts_travel_with_the_pages(pdf: pypdfium2.PdfDocument, document: Document) -> None:
    attached = {
        one.get_name(): bytes(one.get_data()) for one in map(pdf.get_attachment, range(pdf.count_attachments()))
    }
    facts = json.loads(attached["fakta.json"])

    assert attached["surat tugas.pdf"] == b"%PDF-1.4\n% berkas asli\n"
    assert facts["format"] == "siklus/fakta/1"
    assert facts["fakta"]["ikm"] == {"exact": "2184/25", "printed": "87,36", "meaning": "IKM", "source": "jawaban"}
    assert set(facts["fakta"]) == set(document.facts)
    assert facts["angka"][:3] == [
        {"fakta": "ikm", "tertulis": "87,36", "letak": "latar"},
        {"fakta": "mutu", "tertulis": "B (Baik)", "letak": "latar"},
        {"fakta": "nrr.1", "tertulis": "3,98", "letak": "tabel:hasil"},
    ]


def test_the_same_document_gives_the_same_bytes(document: Document, assets: Assets, rendered: RenderedPdf) -> None:
    assert render_pdf(document, assets) == rendered


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (runs(Slot("ikm")), "slot 'ikm' is open"),
        (runs(Ref("tabel:x")), "unknown label 'tabel:x'"),
        (runs(Angka("3,98", "nrr")), "unknown fact 'nrr'"),
    ],
)
def test_an_unfinished_document_is_refused(line: tuple[Text, ...], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        render_pdf(minimal(Paragraph(line)), {})


def test_a_picture_without_a_file_is_refused(document: Document) -> None:
    with pytest.raises(ValueError, match="no file is known for"):
        render_pdf(document, {})


def test_letters_without_a_glyph_do_not_stop_a_report() -> None:
    rendered = render_pdf(minimal(Paragraph(runs("Rapat 😀 selesai"))), {})

    assert "Rapat □ selesai" in words_of(pypdfium2.PdfDocument(rendered.data)[0].get_textpage().get_text_range())


def test_words_cannot_become_markup() -> None:
    words = "#pagebreak() *tebal* $x^2$ @label <bab> `kode` \\ // --- http://a.id/"
    rendered = render_pdf(replace(minimal(Paragraph(runs(words))), title='"); #panic("'), {})
    page = words_of(pypdfium2.PdfDocument(rendered.data)[0].get_textpage().get_text_range())

    assert rendered.layout.page_count == 1
    assert words in page


def test_a_report_may_be_its_body_alone(assets: Assets, document: Document) -> None:
    picture = next(
        block.content for block in document.body if isinstance(block, Figure) and block.label == "gambar:tunggal"
    )
    assert isinstance(picture, Picture)
    bare = replace(
        minimal(),
        cover=Cover(("LAPORAN",), "Semester I", ("KANTOR",), "2026", logo=picture),
        body=(
            Paragraph(runs("Tanpa bab.")),
            FileList((FileEntry("a.pdf", "b" * 64, 12_345),)),
            FigureGrid((Figure("g", picture, runs("Foto")),)),
            SignatureBlock(runs("Maju"), ("Sekretaris,",), "Nama", mark=picture),
        ),
    )

    rendered = render_pdf(bare, assets)
    words = words_of(pypdfium2.PdfDocument(rendered.data)[1].get_textpage().get_text_range())

    assert rendered.layout == Layout({"g": "1"}, 2)
    assert "1 a.pdf – 12.345" in words
    assert "Gambar 1 Foto Maju Sekretaris, Nama" in words


def test_a_warning_of_the_compiler_is_no_finished_report() -> None:
    with pytest.raises(RuntimeError, match="unknown font family"):
        compile_pdf(
            {"main.typ": b'#set document(title: "a")\n#set text(font: "Tidak Ada")\nHalo'},
            datetime(2026, 11, 22, tzinfo=UTC),
        )


def test_a_slot_that_reaches_the_template_is_refused() -> None:
    with pytest.raises(ValueError, match="slot 'ikm' is open"):
        runs_json((Slot("ikm"),))


def test_runs_become_data_that_tells_their_kind_apart() -> None:
    assert runs_json(runs("a", Link("laman", "https://a.id/"), LineBreak(), Ref("bab", "page"))) == [
        {"text": "a", "bold": False, "italic": False},
        {"text": "laman", "url": "https://a.id/"},
        {"line": True},
        {"ref": "bab", "until": "", "show": "page", "bold": False, "italic": False},
    ]
