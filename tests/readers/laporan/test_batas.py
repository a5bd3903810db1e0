"""What would cost too much, and files that break: a sentence with a code, within bounds."""

import io
import pickle
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from siklus.core.errors import Problem, SiklusError
from siklus.document.reading import Reading
from siklus.readers.laporan import read_report
from siklus.readers.laporan.apart import COMMAND, Limits, read_apart
from siklus.readers.laporan.kinds import kind_of
from tests.readers.laporan.buatan import at, image, jpeg, lines, office_report, pdf, rules
from tests.readers.laporan.ringkas import told

TEXT = b"BAB I\nPENDAHULUAN\n\nTabel 1 Nilai\nNo\tUnsur\tNilai\n1\tSyarat\t3,1\n\n- 1 -\nDAFTAR ISI\nBAB I ..... 3\n"
HTML = b"<html><body><h1>BAB I</h1><table><tr><th rowspan=2>No<th>A<tr><td>1</table><ol><li>x</ol></body></html>"
PDF = pdf(
    [
        at(72, 760, "Tabel 1. Nilai") + rules(*((72, y, 300, y) for y in (750, 730, 710)), *((x, 750, x, 710) for x in (72, 150, 300)))
        + lines(80, 735, "No", "1") + lines(160, 735, "Unsur", "Syarat") + b"q 100 0 0 80 72 500 cm /A Do Q\n" + at(72, 480, "Gambar 1. Rapat")
    ],
    extra={b"/XObject << /A ": image(jpeg())},
)  # fmt: skip


def problem_of(data: bytes) -> str:
    with pytest.raises(SiklusError) as caught:
        read_report(data, apart=False)
    return str(caught.value)


def test_a_hundred_megabytes_of_nothing_and_more_of_anything() -> None:
    nothing = "[BACA-07] Berkas ini tidak memuat kata. Periksa apakah berkasnya benar."
    split = "Pisahkan lampirannya, lalu periksa bagian utamanya."
    assert {
        "empty": problem_of(b""),
        "blanks": problem_of(b" " * 90_000_000),
        "zeros": problem_of(b"\0" * 90_000_000),
        "more": problem_of(b"a" * 100_000_001),
        "words": problem_of(b"kata " * 2_000_000),
        "lines": problem_of(b"a\n" * 40_001),
        "columns": problem_of(b"a\t" * 200_001),
        "web page": problem_of(b"<html>" + b"a" * 30_000_000),
        "paragraphs": problem_of(b"<html>" + b"<p>a" * 40_002),
        "cells": problem_of(b"<table>" + b"<tr>" + b"<td>" * 60_001),
        "depth": problem_of(b"<html>" + b"<div>" * 5_000 + b"x"),
    } == {
        "empty": nothing, "blanks": nothing, "zeros": nothing,
        "more": f"[BACA-02] Berkas ini terlalu besar: lebih dari 100 MB. {split}",
        "words": f"[BACA-02] Berkas ini terlalu besar: teks lebih dari 8 MB. {split}",
        "lines": f"[BACA-02] Berkas ini terlalu besar: lebih dari 40000 baris. {split}",
        "columns": f"[BACA-02] Berkas ini terlalu besar: lebih dari 40000 baris. {split}",
        "web page": f"[BACA-02] Berkas ini terlalu besar: halaman web lebih dari 30 MB. {split}",
        "paragraphs": f"[BACA-02] Berkas ini terlalu besar: lebih dari 40000 baris. {split}",
        "cells": f"[BACA-02] Berkas ini terlalu besar: lebih dari 60000 sel tabel. {split}",
        "depth": f"[BACA-02] Berkas ini terlalu besar: tabel atau kotaknya bersarang terlalu dalam. {split}",
    }  # fmt: skip


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return out.getvalue()


def test_a_kind_is_told_by_the_content() -> None:
    assert [kind_of(data) for data in (PDF, office_report(), HTML, TEXT, jpeg(), b"\xef\xbb\xbf<!-- x --><p>x", b"II*\0")] == [
        "pdf", "docx", "html", "text", "picture", "html", "picture",
    ]  # fmt: skip
    advice = "Simpan laporan sebagai PDF atau DOCX, lalu ulangi."
    assert [
        problem_of(data) for data in (bytes(range(256)), zipped("xl/workbook.xml"), zipped("mimetype"), zipped("a"))
    ] == [
        f"[BACA-01] Isi berkas ini bukan laporan yang dikenal. {advice}",
        f"[BACA-01] Berkas ini adalah buku kerja Excel, yang tidak dapat dibaca. {advice}",
        f"[BACA-01] Berkas ini adalah dokumen OpenDocument, yang tidak dapat dibaca. {advice}",
        f"[BACA-01] Berkas ini adalah arsip ZIP, yang tidak dapat dibaca. {advice}",
    ]


def test_a_pdf_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "laporan.pdf"
    path.write_bytes(PDF)
    reading = read_report(path)
    assert reading == read_report(PDF, "laporan.pdf", apart=False)
    assert told(reading)[-1] == ("figure", "Gambar 1", "Rapat", True)
    with pytest.raises(SiklusError, match="BACA-04"):
        read_report(b"%PDF-1.7 rusak")


def test_a_process_that_grows_or_lasts_too_long_is_ended() -> None:
    with pytest.raises(SiklusError, match=r"\[BACA-05\] Berkas ini tidak selesai dibaca: pembacanya berhenti"):
        read_apart(PDF, "a.pdf", Limits(address_space=30_000_000))
    with pytest.raises(SiklusError, match=r"\[BACA-05\] Berkas ini tidak selesai dibaca: pembacaan melebihi 3 menit\."):
        read_apart(PDF, "a.pdf", Limits(seconds=0.01))


def _changed(data: bytes, cuts: list[tuple[int, int, int]]) -> bytes:
    """The data with bytes replaced (0), taken out (1) or doubled (2) at shares of its length."""
    for kind, where, value in cuts:
        at_byte = where * len(data) // 10_000
        if kind == 0:
            data = data[:at_byte] + bytes([value]) + data[at_byte + 1 :]
        elif kind == 1:
            data = data[:at_byte] + data[at_byte + value :]
        else:
            data = data[:at_byte] + data[max(0, at_byte - value) : at_byte] + data[at_byte:]
    return data


CHANGES = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 9_999), st.integers(0, 255)), min_size=1, max_size=12)
SEEDS: dict[str, Callable[[], bytes]] = {
    "text": lambda: TEXT,
    "html": lambda: HTML,
    "pdf": lambda: PDF,
    "docx": office_report,
}


@pytest.fixture(scope="module", params=list(SEEDS))
def seed(request: pytest.FixtureRequest) -> bytes:
    return SEEDS[request.param]()


@given(cuts=CHANGES, length=st.integers(0, 10_000))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_is_read_or_refused_in_words(seed: bytes, cuts: list[tuple[int, int, int]], length: int) -> None:
    damaged = _changed(seed, cuts)
    for data in (damaged, seed[: length * len(seed) // 10_000]):
        assert outcome(data) in {"read", "refused"}


def outcome(data: bytes) -> str:
    """What comes of a file: anything else than these two is an error of ours, and raised."""
    try:
        read_report(data, apart=False)
    except SiklusError as error:
        return "refused" if all(problem.code.startswith("BACA-0") for problem in error.problems) else str(error)
    return "read"


def _document_xml(report: bytes) -> tuple[zipfile.ZipFile, str]:
    archive = zipfile.ZipFile(io.BytesIO(report))
    return archive, archive.read("word/document.xml").decode()


@given(picks=st.lists(st.tuples(st.integers(0, 100_000), st.booleans()), min_size=1, max_size=20))
@settings(max_examples=30, deadline=None)
def test_a_docx_whose_parts_are_moved_about_is_read(picks: list[tuple[int, bool]]) -> None:
    archive, text = _document_xml(office_report())
    tags = [tag for tag in text.split("><") if tag.endswith("/")]
    for number, keep in picks:
        tag = f"<{tags[number % len(tags)]}>"
        text = text.replace(tag, tag * 2 if keep else "", 1)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as changed:
        for name in archive.namelist():
            changed.writestr(name, text if name == "word/document.xml" else archive.read(name))
    assert read_report(out.getvalue()).kind == "docx"


def test_what_the_process_answers_is_what_was_asked() -> None:
    answer = _answer(PDF)
    assert isinstance(answer, Reading)
    assert answer == read_report(PDF, "a.pdf", apart=False)
    assert [problem.code for problem in _answer(b"%PDF-1.7 rusak")] == ["BACA-04"]  # type: ignore[union-attr]  # problems


def _answer(data: bytes) -> Reading | tuple[Problem, ...]:
    done = subprocess.run(COMMAND, input=pickle.dumps((data, "a.pdf", Limits())), capture_output=True, check=True)  # noqa: S603 - this program itself
    found: Reading | tuple[Problem, ...] = pickle.loads(done.stdout)  # noqa: S301 - from our own child
    return found


def test_a_file_that_another_program_holds_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    with pytest.raises(SiklusError, match="BACA-06"):
        read_report(folder)
