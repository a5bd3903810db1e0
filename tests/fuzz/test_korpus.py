"""What fuzzing found worth keeping is read again: no crash, and no input that asks for much processor time."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fuzz.corpus import MOST_BYTES, keep, kept
from fuzz.targets import TARGETS

SECONDS = 20
"""Of the processor's own time, whatever else the machine does; the slowest input takes a tenth of one."""


@contextmanager
def _bounded() -> Iterator[None]:
    """A hang is a failure with its place, where the system can tell processor time."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGPROF, _too_long)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _too_long(*_: object) -> None:
    message = f"an input takes more than {SECONDS} seconds of the processor"
    raise TimeoutError(message)


@pytest.mark.parametrize("target", list(TARGETS))
def test_nothing_that_was_found_breaks(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")  # as when it was found: without Tesseract
    inputs = list(kept(target))
    assert inputs
    for data in inputs:
        with _bounded():
            TARGETS[target](data)


def test_the_same_inputs_make_the_same_small_corpus(tmp_path: Path) -> None:
    source = tmp_path / "temuan"
    source.mkdir()
    for number, data in enumerate((b"a", b"b" * 10, b"a", b"c" * (MOST_BYTES + 1))):
        (source / str(number)).write_bytes(data)
    assert keep("teks", source, tmp_path / "satu") == 2
    keep("teks", source, tmp_path / "dua")
    assert sorted(kept("teks", tmp_path / "satu")) == [b"a", b"b" * 10]
    assert (tmp_path / "satu" / "teks.zip").read_bytes() == (tmp_path / "dua" / "teks.zip").read_bytes()
