"""The rendering process beside the web process: what it makes, and what becomes of one that dies or hangs."""

import os
import pickle
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
from siklus.writers.bengkel import HEAD, Cetak, CetakWord, GambarHalaman, Jawab, LabelHalaman, layout_of

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
    layout = layout_of(bengkel.ask(Cetak(DOCUMENT, {}, pdf)).nilai)
    assert layout == Layout({}, 1)
    assert bengkel.ask(LabelHalaman(pdf)) == Jawab(["1"])
    assert bengkel.ask(GambarHalaman(pdf, 0, 400)).data.startswith(b"\x89PNG")
    assert bengkel.ask(CetakWord(DOCUMENT, {}, layout, docx)) == Jawab()
    assert docx.read_bytes().startswith(b"PK")


def test_what_fails_is_told_and_the_process_goes_on(bengkel: Bengkel, tmp_path: Path) -> None:
    with pytest.raises(SiklusError) as failed:
        bengkel.ask(GambarHalaman(tmp_path / "tiada.pdf", 0, 400))
    assert [problem.code for problem in failed.value.problems] == ["LAPORAN-01"]
    first = pid_of(bengkel)
    bengkel.ask(Cetak(DOCUMENT, {}, tmp_path / "a.pdf"))
    assert pid_of(bengkel) == first


def test_it_is_replaced_after_some_reports(bengkel: Bengkel, tmp_path: Path) -> None:
    """Photographs are what it grows by: the same report edited again and again is one."""
    seen = [
        (number, pid_of_one_that_printed(bengkel, tmp_path, {f"{number:064}": tmp_path}))
        for number in range(MOST_REPORTS + 2)
        for _ in range(2)
    ]
    assert len({pid for number, pid in seen if number < MOST_REPORTS}) == 1
    assert len({pid for _, pid in seen}) == 2


def test_it_is_replaced_after_many_prints(bengkel: Bengkel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PRINTS", 3)
    seen = [pid_of_one_that_printed(bengkel, tmp_path, {}) for _ in range(4)]
    assert [pid == seen[0] for pid in seen] == [True, True, False, False]


def pid_of_one_that_printed(bengkel: Bengkel, folder: Path, assets: dict[str, Path]) -> int:
    bengkel.ask(Cetak(DOCUMENT, assets, folder / "a.pdf"))
    return pid_of(bengkel)


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


WRITES = "import sys; sys.stdin.buffer.read(1); sys.stdout.buffer.write({!r}); sys.stdout.flush(); sys.stdin.read()"


@pytest.mark.parametrize("said", [
    HEAD.pack(5, 0) + b"{nil}",
    HEAD.pack(2, 0) + b"[]",
    HEAD.pack(12, 0) + b'{"nilai": 1}',
    HEAD.pack(26, 0) + b'{"nilai": 1, "galat": [1]}',
    HEAD.pack(2**32 - 1, 0) + b"{}",
    HEAD.pack(9_000, 0) + b"[" * 9_000,
    pickle.dumps(Jawab("dari seberang")),
])  # fmt: skip
def test_an_answer_that_is_none_is_refused_in_words(tmp_path: Path, said: bytes) -> None:
    """Whatever a broken child writes is only looked at; nothing in it is made into anything."""
    broken = Bengkel((sys.executable, "-c", WRITES.format(said)))
    with pytest.raises(SiklusError) as refused:
        broken.ask(Cetak(DOCUMENT, {}, tmp_path / "a.pdf"))
    assert str(refused.value) == (
        "[LAPORAN-01] Laporan belum dapat dicetak (jawaban prosesnya tidak dapat dibaca). "
        "Ulangi; bila tetap gagal, hubungi pengelola server."
    )
    assert broken._child is None  # noqa: SLF001 - as above
