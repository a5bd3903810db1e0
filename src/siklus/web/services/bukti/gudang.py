"""The files of evidence: written under no name, made safe on the disk, then renamed to their SHA-256.

A file comes before the row that names it, and goes after it: whatever stops the machine leaves at most a file that no
row names, which `siklus periksa-simpanan` finds.
"""

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from siklus.readers.bukti.shrink import thumbnail
from siklus.web.queries.bukti.letak import path_of, scratch, small_path_of

CHUNK = 1 << 20
OWNER_ONLY, OWNER_FOLDER = 0o600, 0o700
BINARY = getattr(os, "O_BINARY", 0)
"""On Windows, that line ends stay as they are."""


@dataclass(frozen=True, slots=True)
class Titipan:
    """A content that lies whole on the disk and has no name yet. `penuh` is False when it grew beyond the limit."""

    path: Path
    sha256: str
    ukuran: int
    penuh: bool = True

    def drop(self) -> None:
        """Forget it; nothing happens to one that was kept."""
        self.path.unlink(missing_ok=True)


Isi = bytes | BinaryIO | Titipan


class Penampung:
    """Takes a content piece by piece onto the disk; beyond the limit it takes nothing more, and keeps nothing."""

    def __init__(self, largest: int) -> None:
        """`largest` is how many bytes it takes."""
        scratch().mkdir(mode=OWNER_FOLDER, parents=True, exist_ok=True)
        self._path = scratch() / uuid4().hex
        self._file = os.fdopen(os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, OWNER_ONLY), "wb")
        self._hash = hashlib.sha256()
        self._largest, self._size = largest, 0

    @property
    def is_over(self) -> bool:
        """Whether more came than it takes."""
        return self._size > self._largest

    def write(self, piece: bytes) -> None:
        """The next piece."""
        self._size += len(piece)
        if not self.is_over:
            self._hash.update(piece)
            self._file.write(piece)

    def finish(self) -> Titipan:
        """What came, safe on the disk."""
        if not self.is_over:
            self._file.flush()
            os.fsync(self._file.fileno())
        self._file.close()
        if self.is_over:
            self._path.unlink()
        return Titipan(self._path, self._hash.hexdigest(), self._size, penuh=not self.is_over)

    def drop(self) -> None:
        """Forget what came."""
        self._file.close()
        self._path.unlink(missing_ok=True)


def spool(isi: Isi, largest: int) -> Titipan:
    """A content onto the disk, whatever it comes as; one that lies there already stays as it is."""
    if isinstance(isi, Titipan):
        return isi
    stream = BytesIO(isi) if isinstance(isi, bytes) else isi
    penampung = Penampung(largest)
    try:
        while not penampung.is_over and (piece := stream.read(CHUNK)):
            penampung.write(piece)
    except BaseException:
        penampung.drop()
        raise
    return penampung.finish()


def keep(titipan: Titipan) -> Path:
    """Give it its name. What lies under that name is replaced: it is the same, or was damaged."""
    target = path_of(titipan.sha256)
    _folder(target.parent)
    titipan.path.replace(target)
    _sync_folder(target.parent)
    return target


def keep_bytes(data: bytes) -> str:
    """Keep a content that is made here; its SHA-256."""
    titipan = spool(data, len(data))
    keep(titipan)
    return titipan.sha256


def touch(sha256: str) -> bool:
    """Say that a file is in use, so that nobody takes it for a forgotten one; False when it is not there."""
    with suppress(FileNotFoundError):
        os.utime(path_of(sha256))
        return True
    return False


def make_small(sha256: str) -> Path:
    """The thumbnail of a printable picture, made when it is not there yet; FileNotFoundError without the picture."""
    target = small_path_of(sha256)
    if not target.is_file():
        data = thumbnail(path_of(sha256))
        _folder(target.parent)
        scratch().mkdir(mode=OWNER_FOLDER, parents=True, exist_ok=True)
        fresh = scratch() / uuid4().hex
        fresh.write_bytes(data)
        fresh.replace(target)
    return target


def drop_file(sha256: str) -> None:
    """Delete a content with its thumbnail, once no row names it."""
    path_of(sha256).unlink(missing_ok=True)
    small_path_of(sha256).unlink(missing_ok=True)


def _folder(folder: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(mode=OWNER_FOLDER, parents=True, exist_ok=True)
        _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    """That a name stands in its folder reaches the disk too; Windows knows no such thing."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
