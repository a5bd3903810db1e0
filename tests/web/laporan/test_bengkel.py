"""The rendering process beside the web process: what it makes, and what becomes of one that dies or hangs."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from siklus.core.errors import SiklusError
from siklus.document.blocks import Paragraph
from siklus.document.inline import Text
from siklus.document.layout import Layout
from siklus.document.report import Document
from siklus.web.services.laporan import bengkel as module
from siklus.web.services.laporan.bengkel import MOST_REPORTS, Bengkel
from siklus.writers.bengkel import Cetak, CetakWord, GambarHalaman, LabelHalaman

DOCUMENT = Document("Judul", "Kantor", "2026-11-23", "Kepala", (Paragraph((Text("Satu halaman."),)),))


@pytest.fixture
def bengkel() -> Iterator[Bengkel]:
    made = Bengkel()
    yield made
    made.end()


def pid_of(bengkel: Bengkel) -> int:
    child = bengkel._child  # noqa: SLF001 - nobody else knows which process it is
    assert child is not None
    return child.pid


def test_it_makes_files_pages_and_labels(bengkel: Bengkel, tmp_path: Path) -> None:
    pdf, docx = tmp_path / "a.pdf", tmp_path / "a.docx"
    layout = bengkel.ask(Cetak(DOCUMENT, {}, pdf))
    assert isinstance(layout, Layout)
    assert layout.page_count == 1
    assert bengkel.ask(LabelHalaman(pdf)) == ("1",)
    picture = bengkel.ask(GambarHalaman(pdf, 0, 400))
    assert isinstance(picture, bytes)
    assert picture.startswith(b"\x89PNG")
    assert bengkel.ask(CetakWord(DOCUMENT, {}, layout, docx)) is None
    assert docx.read_bytes().startswith(b"PK")


def test_what_fails_is_told_and_the_process_goes_on(bengkel: Bengkel, tmp_path: Path) -> None:
    with pytest.raises(SiklusError) as failed:
        bengkel.ask(GambarHalaman(tmp_path / "tiada.pdf", 0, 400))
    assert [problem.code for problem in failed.value.problems] == ["LAPORAN-01"]
    first = pid_of(bengkel)
    bengkel.ask(Cetak(DOCUMENT, {}, tmp_path / "a.pdf"))
    assert pid_of(bengkel) == first


def test_it_is_replaced_after_some_reports(bengkel: Bengkel, tmp_path: Path) -> None:
    bengkel.ask(Cetak(DOCUMENT, {}, tmp_path / "a.pdf"))
    first = pid_of(bengkel)
    for _ in range(MOST_REPORTS - 1):
        bengkel.ask(Cetak(DOCUMENT, {}, tmp_path / "a.pdf"))
    assert pid_of(bengkel) != first
    bengkel.ask(Cetak(DOCUMENT, {}, tmp_path / "a.pdf"))


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a thing of POSIX")
def test_one_that_was_killed_is_begun_again(bengkel: Bengkel, tmp_path: Path) -> None:
    bengkel.ask(Cetak(DOCUMENT, {}, tmp_path / "a.pdf"))
    first = pid_of(bengkel)
    os.kill(first, signal.SIGKILL)
    bengkel._child.wait()  # type: ignore[union-attr]  # noqa: SLF001 - as above
    bengkel.ask(Cetak(DOCUMENT, {}, tmp_path / "a.pdf"))
    assert pid_of(bengkel) != first


@pytest.mark.parametrize("program", ["import sys; sys.exit(3)", "import time; time.sleep(60)"])
def test_one_that_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str) -> None:
    monkeypatch.setattr(module, "LONGEST", 1.0)
    broken = Bengkel((sys.executable, "-c", program))
    with pytest.raises(SiklusError) as failed:
        broken.ask(Cetak(DOCUMENT, {}, tmp_path / "a.pdf"))
    assert [problem.code for problem in failed.value.problems] == ["LAPORAN-01"]
    assert broken._child is None  # noqa: SLF001 - as above
