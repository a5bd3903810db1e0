import os
import pickle
from pathlib import Path

import pytest

from siklus.core.errors import Place, Problem, Severity, refuse
from siklus.readers.laporan import read_report
from siklus.readers.laporan.jawaban import pack, unpack

PROBLEMS = (Problem("BACA-04", "Rusak.", "Minta salinan.", Place("a.pdf"), Severity.ERROR),)


class Acting:
    """What a broken process might send: a call instead of a value."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.path),)


def test_a_reading_and_problems_come_through_whole() -> None:
    reading = read_report(
        b"LAPORAN SKM\n\nBAB I\nPENDAHULUAN\n\nTabel 1 Nilai\n\nNo\tUnsur\tNRR\n1\tBiaya/Tarif\t4,00\n", "a.txt"
    )
    assert unpack(pack(reading)) == reading
    assert unpack(pack(PROBLEMS)) == PROBLEMS


def test_nothing_is_called_that_a_broken_process_names(tmp_path: Path) -> None:
    made = tmp_path / "dibuat"
    with pytest.raises(ValueError):  # noqa: PT011 - a plain refusal, told by whoever asked
        unpack(pickle.dumps((Acting(made),)))
    assert not made.exists()


@pytest.mark.parametrize(
    "answer", [b"", b"\x80\x05", b"no pickle", pickle.dumps("teks"), pickle.dumps((1,)), pickle.dumps(pytest.raises)]
)
def test_what_is_no_answer_is_refused(answer: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - as above
        unpack(answer)


def test_a_function_of_this_program_is_no_value() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - as above
        unpack(pickle.dumps((refuse,)))
