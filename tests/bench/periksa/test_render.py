"""Every form tells what was typed; pages are where the contents list says."""

import io
import re
from pathlib import Path
from random import Random

import docx
import pypdfium2
import pytest

from bench.periksa.blocks import Heading, PageBreak, Paragraph, Picture, Report, Row, Table
from bench.periksa.content import read_content
from bench.periksa.corpus import BY_NAME, OTHERS, WRITERS, Case, clean_cases, make_paper, mistaken_cases
from bench.periksa.documents import make_clean
from bench.periksa.marks import mark
from bench.periksa.render import html, text
from bench.periksa.render.forms import FORMS
from bench.periksa.render.spans import spans_of

STYLES = [
    (name, style) for name in ("latihan", "ujian", "ujian2", "ragam") for style in sorted(read_content(name).texts)
]
OURS = [(name, style) for name, style in STYLES if name not in OTHERS]
PAGED = [
    ("latihan", "kpu-lengkap"),
    ("ujian", "gabungan"),
    ("ujian", "pemilu"),
    ("ragam", "rsud-panjang"),
    ("ragam", "komisi"),
]
SMALL = Report(
    (
        Heading(1, "BAB I", "HASIL", "hasil"),
        Paragraph(f"IKM sebesar {mark('ikm#1', '87,36')}.", "hasil.p1"),
        Table(
            ("No", "Unsur", "Nilai"),
            (Row(("1", "Waktu", "3,25"), "t.u.a"), Row(("1", "Biaya", "4,00"), "t.u.b")),
            "t.u",
            merged=1,
        ),
        PageBreak(),
        Picture(1, "gambar.1"),
        Paragraph("Gambar 1. Loket", "ketgambar.1", "keterangan"),
    )
)


def words(said: str) -> list[str]:
    return re.findall(r"\w+", said)


def draw() -> Random:
    return Random(4)  # noqa: S311 - the look of a made-up paper


def test_orderly_text_parts_cells_by_tabs_and_ends_pages() -> None:
    assert text.orderly(SMALL, draw()) == (
        "BAB I HASIL\n\nIKM sebesar 87,36.\n\nNo\tUnsur\tNilai\n1\tWaktu\t3,25\n\tBiaya\t4,00\n\n"
        "1\n\f\n[gambar]\n\nGambar 1. Loket\n\n"
    )


def test_columns_stand_beside_each_other() -> None:
    assert text.columns(SMALL, draw()) == (
        "\nBAB I HASIL\n\nIKM sebesar 87,36.\n\n"
        "No    Unsur  Nilai\n1     Waktu  3,25\n      Biaya  4,00\n\n"
        "Gambar 1. Loket\n\n"
    )


def test_merged_cells_span_rows() -> None:
    table = SMALL.blocks[2]
    assert isinstance(table, Table)
    assert spans_of(table) == ((2, 1, 1), (0, 1, 1))
    assert '<tr><td rowspan="2">1</td><td>Waktu</td><td>3,25</td></tr>\n<tr><td>Biaya</td>' in html.page(SMALL, draw())


@pytest.mark.parametrize("style", STYLES, ids="-".join)
def test_the_words_of_a_report_are_all_there_in_html_and_word(style: tuple[str, str], tmp_path: Path) -> None:
    report = make_clean(*style, 11).report
    typed = sorted({word for word in words(report.text()) if not word.isdigit()})
    page = FORMS["html"].make(report, draw(), tmp_path).decode()
    assert sorted(set(typed) - set(words(re.sub("<[^>]+>", " ", page)))) == []
    word = docx.Document(io.BytesIO(FORMS["docx"].make(report, draw(), tmp_path)))
    said = [line.text for line in word.paragraphs]
    said += [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert sorted(set(typed) - set(words("\n".join(said)))) == []


@pytest.mark.parametrize("style", OURS, ids="-".join)
def test_our_writers_print_them_too(style: tuple[str, str], tmp_path: Path) -> None:
    report = make_clean(*style, 11).report
    typed = {line for key, line in report.lines() if key.startswith("t.unsur.") and len(line) > 12}
    word = docx.Document(io.BytesIO(FORMS["docx-siklus"].make(report, draw(), tmp_path)))
    rows = {" ".join(cell.text for cell in row.cells) for table in word.tables for row in table.rows}
    assert {re.sub(r"\W+", "", line) for line in typed} <= {re.sub(r"\W+", "", row) for row in rows}
    with pypdfium2.PdfDocument(FORMS["pdf-siklus"].make(report, draw(), tmp_path)) as pdf:
        assert len(pdf) >= 1


@pytest.mark.parametrize("style", PAGED, ids="-".join)
def test_pages_are_where_the_contents_say(style: tuple[str, str], soffice: str, tmp_path: Path) -> None:
    assert soffice
    clean = make_clean(*style, 3)
    with pypdfium2.PdfDocument(FORMS["pdf-libre"].make(clean.report, draw(), tmp_path)) as pdf:
        pages = [" ".join(words(page.get_textpage().get_text_bounded())) for page in pdf]
    listed = [re.match(r"(.+?) \.+ (\d+)$", line) for key, line in clean.report.lines() if key.startswith("isi.")]
    assert [found[1] for found in listed if found and " ".join(words(found[1])) not in pages[int(found[2]) - 1]] == []
    cited = re.findall(r"Gambar (\d+)(?: dan Gambar (\d+))?, halaman (\d+)(?:–(\d+))?", clean.report.text())
    places = [(a, page) for a, _, page, _ in cited] + [(b, last or page) for _, b, page, last in cited if b]
    assert len(places) > len(cited) > 0
    assert [number for number, page in places if f"Gambar {number} " not in pages[int(page) - 1]] == []


def test_a_scan_loses_some_words_and_the_key_knows_which(tmp_path: Path) -> None:
    cases = [case for case in mistaken_cases("latihan", 150) if case.form == "ocr"]
    papers = [make_paper(case, tmp_path) for case in cases]
    for paper in papers:
        there = words(paper.data.decode().lower())
        assert all(set(words(said.lower())) <= set(there) for label in paper.labels for said in label.printed)
    assert any(label for paper in papers for label in paper.labels)


def test_cases_are_the_same_every_time_and_name_every_kind() -> None:
    cases = list(mistaken_cases("ujian", 150))
    assert cases == list(mistaken_cases("ujian", 150))
    assert sum(len(case.kinds) for case in cases) >= 150
    assert len({kind for case in cases for kind in case.kinds}) == len(BY_NAME)
    clean = list(clean_cases("ujian", 40))
    assert {case.style for case in clean} == set(read_content("ujian").texts)
    assert all(not case.kinds for case in clean)


def test_offices_that_never_used_siklus_have_no_paper_of_its_writers() -> None:
    forms = {case.form for case in clean_cases("ragam", 40)}
    assert forms & WRITERS == set()
    assert forms <= FORMS.keys()
    assert {case.form for case in clean_cases("latihan", 40)} >= WRITERS


def test_a_paper_is_the_same_every_time(tmp_path: Path) -> None:
    case = Case("ujian", "nota", 5, "ocr", ("IKM/unsur-dua-nilai", "HKM/peraturan-dicabut"))
    paper = make_paper(case, tmp_path)
    assert paper == make_paper(case, tmp_path)
    assert paper.file_name == "ujian-nota-ocr-salah-00005.txt"
    assert paper.key().startswith("[")
