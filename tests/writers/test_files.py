import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from siklus.writers.files import write_atomically


def test_writes_a_new_file_and_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "keluaran" / "a" / "laporan.pdf"
    write_atomically(path, b"isi")
    assert path.read_bytes() == b"isi"
    assert list(path.parent.iterdir()) == [path]


def test_refuses_an_existing_file_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "laporan.pdf"
    path.write_bytes(b"lama")
    with pytest.raises(FileExistsError):
        write_atomically(path, b"baru")
    assert path.read_bytes() == b"lama"
    write_atomically(path, b"baru", overwrite=True)
    assert path.read_bytes() == b"baru"


def test_a_failure_while_writing_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "laporan.pdf"
    path.write_bytes(b"lama")

    def disk_full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", disk_full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, b"baru", overwrite=True)
    assert path.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cannot_be_opened_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "as on Windows")

    monkeypatch.setattr(os, "open", refuse)
    write_atomically(tmp_path / "a.txt", b"isi")
    assert (tmp_path / "a.txt").read_bytes() == b"isi"


def test_pieces_are_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "paket.zip"

    def torn() -> Iterator[bytes]:
        yield b"awal"
        raise OSError(5, "torn")

    with pytest.raises(OSError, match="torn"):
        write_atomically(path, torn())
    assert list(tmp_path.iterdir()) == []
    write_atomically(path, iter((b"awal", b"akhir")))
    assert path.read_bytes() == b"awalakhir"
