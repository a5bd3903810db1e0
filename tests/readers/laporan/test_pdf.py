"""PDF: where words stand decides what they are."""

import subprocess
from pathlib import Path

import pytest

from siklus.core.errors import SiklusError
from siklus.document.placed import Place, locate
from siklus.readers.laporan import read_report
from siklus.readers.laporan.pdf import scan
from tests.readers.laporan.buatan import at, image, jpeg, lines, office_report, pdf, rules
from tests.readers.laporan.ringkas import outline, told

PROSE = (
    "Survei kepuasan masyarakat dilaksanakan oleh seluruh unit pelayanan di kota",
    "ini pada semester pertama, dan hasilnya disampaikan kepada pimpinan untuk",
    "ditindaklanjuti.",
)


def read(*contents: bytes, **more: object):  # type: ignore[no-untyped-def]  # noqa: ANN201 - passes on
    return read_report(pdf(contents, **more), "a.pdf", apart=False)  # type: ignore[arg-type]  # as above


def test_lines_headings_lists_running_heads_and_page_numbers() -> None:
    def page(number: int, body: bytes) -> bytes:
        return at(72, 800, "Laporan SKM Dinas Rekaan") + body + at(290, 40, str(number))

    reading = read(
        page(1, at(280, 740, "BAB I", 14) + at(250, 722, "PENDAHULUAN", 14) + lines(72, 690, *PROSE)),
        page(2, lines(72, 740, "1. satu;", "2. dua.") + at(72, 690, "1.2 Tujuan", 14)),
        page(3, lines(72, 740, *PROSE[:2])),
        page(4, lines(72, 740, "ditindaklanjuti.")),
    )
    assert told(reading) == [
        ("h1", "BAB I", "PENDAHULUAN"),
        ("p", "", " ".join(PROSE)),
        ("li1", "1.", "satu;"),
        ("li1", "2.", "dua."),
        ("h2", "1.2", "Tujuan"),
        ("p", "", " ".join(PROSE)),
    ]
    assert [(page.label, [line.text for line in page.running]) for page in reading.pages] == [
        (str(n), ["Laporan SKM Dinas Rekaan", str(n)]) for n in range(1, 5)
    ]
    last = reading.blocks[-1]
    found = [locate(last, last.text.index(word)).place for word in ("Survei", "ini pada", "ditindaklanjuti.")]
    assert [(place.page, place.line) for place in found] == [(3, 2), (3, 3), (4, 2)]
    box = found[0].box
    assert box is not None
    assert (round(box.left), 90 < box.top < box.bottom < 110) == (72, True)


def test_ruled_tables_open_at_their_sides_with_spans_and_parts_on_further_pages() -> None:
    def part(top: float, *names: str, head: bool = True) -> bytes:
        ys = [top - 20 * n for n in range(len(names) + 1 + head)]
        level = [(72, y, 500, y) for n, y in enumerate(ys) if not head or n != 1]
        across = [(120, ys[0], 120, ys[-1]), (400, ys[1] if head else ys[0], 400, ys[-1])]
        head_words = at(76, top - 15, "No") + at(200, top - 15, "Unsur dan nilai") if head else b""
        first = ys[1] if head else ys[0]
        words = b"".join(
            at(76, first - 20 * n - 15, str(n + 1))
            + at(124, first - 20 * n - 15, name)
            + at(404, first - 20 * n - 15, "3,1")
            for n, name in enumerate(names)
        )
        return rules(*level, (72, ys[1], 500, ys[1]), *across) + head_words + words

    reading = read(
        at(72, 760, "Tabel 1. Nilai Unsur") + part(740, "Persyaratan", "Prosedur"), part(780, "Biaya", head=False)
    )
    assert told(reading) == [
        (
            "table",
            "Tabel 1",
            "Nilai Unsur",
            [
                ["#", "No", "Unsur dan nilai", "Unsur dan nilai"],
                ["1", "Persyaratan", "3,1"],
                ["2", "Prosedur", "3,1"],
                ["1", "Biaya", "3,1"],
            ],
        )
    ]
    assert [row.place.page for row in reading.tables[0].rows] == [1, 1, 1, 2]
    assert reading.tables[0].rows[1].cells[2].place.line == 3


def test_tables_without_upright_lines_and_rows_without_lines_between() -> None:
    open_table = rules((72, 700, 500, 700), (72, 680, 500, 680), (72, 630, 500, 630)) + b"".join(
        at(72, y, a) + at(200, y, b) + at(400, y, c)
        for y, a, b, c in (
            (686, "No", "Unsur", "Nilai"),
            (666, "1", "Persyaratan", "3,10"),
            (646, "2", "Biaya", "4,00"),
        )
    )
    boxed = rules(
        *((72, y, 500, y) for y in (560, 540, 480)), *((x, 560, x, 480) for x in (72, 120, 500))
    ) + b"".join(at(76, y, a) + at(124, y, b) for y, a, b in ((546, "No", "Kegiatan"), (526, "1", "Menata"), (506, "2", "Melatih"), (486, "3", "Memantau")))  # fmt: skip
    reading = read(at(72, 710, "Tabel 1 Nilai") + open_table + at(72, 575, "Tabel 2 Rencana") + boxed)
    assert told(reading) == [
        (
            "table",
            "Tabel 1",
            "Nilai",
            [["#", "No", "Unsur", "Nilai"], ["1", "Persyaratan", "3,10"], ["2", "Biaya", "4,00"]],
        ),
        (
            "table",
            "Tabel 2",
            "Rencana",
            [["#", "No", "Kegiatan"], ["1", "Menata"], ["2", "Melatih"], ["3", "Memantau"]],
        ),
    ]
    assert [table.confidence for table in reading.tables] == [0.8, 1.0]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"kiri baris {n} yang cukup panjang" for n in range(8)]
    right = [f"kanan baris {n} yang cukup panjang" for n in range(8)]
    reading = read(
        at(72, 760, "Judul di atas kedua kolom yang melintang dari kiri sampai kanan")
        + lines(72, 720, *left)
        + lines(320, 720, *right)
    )
    assert [line.text for line in reading.pages[0].lines][1:] == left + right


def test_a_page_that_lies_on_its_side_reads_as_one_that_stands() -> None:
    upright = read(lines(72, 740, *PROSE))
    turned = b"0 1 -1 0 595 0 cm " + lines(72, 540, *PROSE)
    assert told(read(turned)) == told(read(turned, page=b"/Rotate 90")) == told(upright)


def test_pictures_have_their_captions_side_by_side_and_below() -> None:
    extra = {b"/XObject << /A ": image(jpeg())}
    content = (
        b"q 200 0 0 150 72 600 cm /A Do Q q 200 0 0 150 320 600 cm /A Do Q\n"
        + at(100, 585, "Gambar 1. Rapat pagi") + at(330, 585, "Gambar 2. Rapat siang hari")
        + at(110, 571, "di aula") + b"q 200 0 0 150 72 350 cm /A Do Q\n" + at(100, 335, "Gambar 3. Loket")
    )  # fmt: skip
    reading = read(content, extra=extra)
    assert told(reading) == [
        ("figure", "Gambar 1", "Rapat pagi di aula", True),
        ("figure", "Gambar 2", "Rapat siang hari", True),
        ("figure", "Gambar 3", "Loket", True),
    ]
    shown = {figure.block.content for figure in reading.figures}
    assert [(item.width, item.height, len(item.phash)) for item in shown] == [(120, 90, 16)]


def test_a_chart_drawn_line_by_line_is_a_picture() -> None:
    bars = b"".join(b"%d 500 20 %d re f\n" % (100 + 30 * n, 20 + 10 * n) for n in range(12))
    labels = b"".join(at(100 + 30 * n, 525 + 10 * n, f"{n},5") for n in range(12))
    reading = read(
        lines(72, 760, *PROSE) + bars + labels + at(150, 480, "Gambar 1. Nilai per unsur") + lines(72, 440, *PROSE)
    )
    assert told(reading) == [
        ("p", "", " ".join(PROSE)),
        ("figure", "Gambar 1", "Nilai per unsur", True),
        ("p", "", " ".join(PROSE)),
    ]


def test_lists_of_contents_go_on_over_a_page() -> None:
    def entry(y: float, text: str, page: str) -> bytes:
        return at(72, y, f"{text} {'. ' * 40} {page}")

    reading = read(
        at(250, 780, "DAFTAR ISI") + entry(750, "BAB I PENDAHULUAN", "1") + entry(730, "1.1 Latar", "2"),
        entry(780, "BAB II HASIL", "3") + lines(72, 700, *PROSE),
    )
    assert told(reading) == [("h1", "", "DAFTAR ISI"), ("contents", "headings"), ("p", "", " ".join(PROSE))]
    assert outline(reading) == [("BAB I", "PENDAHULUAN", "1"), ("1.1", "Latar", "2"), ("BAB II", "HASIL", "3")]


def problem_of(data: bytes) -> str:
    with pytest.raises(SiklusError) as caught:
        read_report(data, apart=False)
    return str(caught.value)


def test_what_no_report_is() -> None:
    locked = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >> /ID [(a) (a)]" % (b"x" * 32, b"y" * 32)
    assert problem_of(pdf([b""], trailer=locked)).startswith("[BACA-03] Berkas ini berkata sandi")
    assert problem_of(pdf([b""] * 1001)).startswith("[BACA-02] Berkas ini terlalu besar: lebih dari 1000 halaman.")
    assert problem_of(b"%PDF-1.7\nbukan apa-apa").startswith("[BACA-04] Berkas PDF ini rusak atau terpotong.")
    assert problem_of(pdf([b""])).startswith("[BACA-07] Berkas ini tidak memuat kata.")
    assert problem_of(jpeg()[:200]).startswith("[BACA-04] Berkas gambar ini rusak atau terpotong.")


TSV = """level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
1\t1\t0\t0\t0\t0\t0\t0\t100\t100\t-1\t
5\t1\t1\t1\t1\t1\t300\t300\t200\t40\t96\tNilai
5\t1\t1\t1\t1\t2\t520\t300\t100\t50\t80\t3,l5
5\t1\t1\t1\t2\t1\t300\t380\t300\t40\t90\tselesai.
"""


@pytest.fixture
def tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that answers as Tesseract does, so that what is asked of it and made of its answer can be tested."""
    program = tmp_path / "tesseract"
    (tmp_path / "jawab.tsv").write_text(TSV)
    program.write_text(
        f'#!/bin/sh\nif [ "$1" = --list-langs ]; then echo ind; else cat > {tmp_path}/gambar.png; cat {tmp_path}/jawab.tsv; fi\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    scan.is_installed.cache_clear()
    return tmp_path


SCAN = b"q 595 0 0 842 0 0 cm /A Do Q"


def test_a_scan_is_recognised_where_tesseract_is(tesseract: Path) -> None:
    extra = {b"/XObject << /A ": image(jpeg())}
    reading = read(SCAN, extra=extra)
    assert (reading.kind, told(reading)) == ("ocr", [("p", "", "Nilai 3,l5"), ("p", "", "selesai.")])
    assert reading.blocks[0].confidence == 0.8
    assert (reading.readable.numbers_read, reading.readable.numbers_seen) == (0, 1)
    assert (tesseract / "gambar.png").read_bytes().startswith(b"\x89PNG")
    photo = read_report(jpeg(), apart=False)
    assert (photo.kind, told(photo)) == ("ocr", [("p", "", "Nilai 3,l5"), ("p", "", "selesai.")])
    scan.is_installed.cache_clear()


def test_a_scan_is_told_where_tesseract_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    scan.is_installed.cache_clear()
    extra = {b"/XObject << /A ": image(jpeg())}
    reading = read(lines(72, 740, *PROSE), SCAN, extra=extra)
    assert [(note.code, note.message) for note in reading.notes] == [
        ("BACA-21", "Halaman 2 tidak terbaca: Tesseract dengan bahasa Indonesia tidak terpasang.")
    ]
    assert (reading.readable.pages_read, reading.readable.pages_seen) == (1, 2)
    assert problem_of(pdf([SCAN], extra=extra)).startswith("[BACA-07] Halamannya hanya gambar")
    assert problem_of(jpeg()).startswith("[BACA-07] Halamannya hanya gambar")
    scan.is_installed.cache_clear()


def test_a_report_made_with_word_reads_alike_as_docx_and_as_pdf(soffice: str, tmp_path: Path) -> None:
    source = tmp_path / "laporan.docx"
    source.write_bytes(office_report())
    command = [soffice, f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(source)], check=True, capture_output=True, timeout=180)  # noqa: S603 - a program of the machine
    docx, made = read_report(source), read_report(tmp_path / "laporan.pdf", apart=False)
    cover = ("p", "", "LAPORAN SURVEI"), ("p", "", "PUSKESMAS REKAAN")
    assert tuple(told(docx)[:2]) == cover
    assert [item for item in told(made) if item[0] != "p"] == [item for item in told(docx) if item[0] != "p"]
    assert [item for item in told(made)[1:] if item[0] == "p" and len(str(item[2])) > 60] == [
        item for item in told(docx) if item[0] == "p" and len(str(item[2])) > 60
    ]
    assert Place(1, 1).page == made.blocks[0].place.page


def test_letters_without_meaning_are_told_and_never_guessed() -> None:
    unmapped = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /CharProcs << >>"
        b" /Encoding << /Type /Encoding /Differences [65 /g1 /g2 /g3] >> /FirstChar 65 /LastChar 67 /Widths [6 6 6] >>"
    )
    plain = at(72, 700, "Indeks pada semester ini adalah")
    both = pdf([plain + b"BT /G 11 Tf 300 700 Td (ABC) Tj ET"], extra={b"/Font << /G ": unmapped})
    merged = both.replace(b"/Font << /F ", b"/Font << /F ", 1).replace(b" 0 R /Font << /G ", b" 0 R /G ")
    reading = read_report(merged, apart=False)
    assert told(reading) == [("p", "", "Indeks pada semester ini adalah \ufffd\ufffd\ufffd")]
    assert [(note.code, note.message) for note in reading.notes] == [
        ("BACA-23", "Pada halaman 1, 8% huruf tidak dapat dibaca karena tidak menyebut lambangnya.")
    ]
    assert (reading.readable.numbers_read, reading.readable.numbers_seen) == (0, 1)
