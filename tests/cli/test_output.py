import errno
import os
from pathlib import Path

import pytest

from siklus.cli.output import refuse_existing, write
from siklus.core.errors import Place, SiklusError


def codes_of(caught: pytest.ExceptionInfo[SiklusError]) -> list[tuple[str, Place]]:
    return [(problem.code, problem.place) for problem in caught.value.problems]


def test_a_new_file_is_written_and_named(tmp_path: Path) -> None:
    path = tmp_path / "baru" / "a.pdf"
    assert write(path, b"isi") == path
    assert path.read_bytes() == b"isi"


def test_every_existing_file_is_named(tmp_path: Path) -> None:
    there = [tmp_path / name for name in ("a.pdf", "b.pdf")]
    for path in there:
        path.write_text("lama")
    with pytest.raises(SiklusError) as caught:
        refuse_existing([*there, tmp_path / "c.pdf"])
    assert codes_of(caught) == [("TULIS-01", Place(str(path))) for path in there]
    refuse_existing([tmp_path / "c.pdf"])


def test_a_file_that_came_while_we_worked_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_text("lama")
    with pytest.raises(SiklusError) as caught:
        write(path, b"baru")
    assert codes_of(caught) == [("TULIS-01", Place(str(path)))]
    assert path.read_text() == "lama"


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "TULIS-03"), (errno.EACCES, "TULIS-02")])
def test_what_the_disk_refuses_is_said(number: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(SiklusError) as caught:
        write(tmp_path / "a.pdf", b"isi")
    assert codes_of(caught) == [(code, Place(str(tmp_path / "a.pdf")))]
    assert not list(tmp_path.iterdir())
