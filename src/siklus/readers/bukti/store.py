"""The cache of shrunk pictures, by the SHA-256 of the original; many processes may use it at once."""

import hashlib
import json
import shutil
import tempfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path

import platformdirs

from siklus.core.realisasi.bukti import Halaman
from siklus.readers.bukti.shrink import PARAMETERS, Shrunk, shrink
from siklus.readers.kinds import PDF, Kind

INDEX = "isi.json"


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """What is printed of one file: its pages, and for each page's name (SHA-256) the file with the public copy.

    `sementara` is whether the copies last only as long as this process, because the store cannot be written.
    """

    halaman: tuple[Halaman, ...]
    files: tuple[Path, ...]
    sementara: bool = False


class NoRoomError(Exception):
    """Neither the store nor the computer's folder for temporary files can be written."""


def _default_root() -> Path:
    return platformdirs.user_cache_path("siklus", appauthor=False) / "gambar"


@dataclass(frozen=True, slots=True)
class PictureStore:
    """A folder of public copies. A file that was met before is not decoded again, only hashed."""

    root: Path

    @classmethod
    def default(cls) -> "PictureStore":
        """The store in the user's cache folder."""
        return cls(_default_root())

    def picture(self, path: Path, sha256: str, kind: Kind) -> StoredPicture:
        """The public copies of one file, made now if they are not there yet.

        Raises:
            what shrink.shrink raises; NoRoomError when the copies can be kept nowhere.
        """
        kept = _read(self._folder(sha256))
        # All is decoded before anything is written: from here on an OSError is the disk's fault, not the file's.
        return kept or self._keep(sha256, kind, tuple(shrink(path, kind)))

    def _folder(self, sha256: str) -> Path:
        return self.root / sha256[:2] / f"{sha256}-{PARAMETERS}"

    def _keep(self, sha256: str, kind: Kind, pictures: tuple[Shrunk, ...]) -> StoredPicture:
        try:
            return _make(self._folder(sha256), sha256, kind, pictures)
        except OSError:
            pass
        try:
            temporary = PictureStore(_temporary_root())
            return replace(_make(temporary._folder(sha256), sha256, kind, pictures), sementara=True)
        except OSError as error:
            raise NoRoomError from error


@cache
def _temporary_root() -> Path:
    """A folder that goes when this process ends, a worker of a batch included."""
    root = Path(tempfile.mkdtemp(prefix="siklus-"))
    Finalize(None, shutil.rmtree, (root, True), exitpriority=0)
    return root


def _make(folder: Path, sha256: str, kind: Kind, pictures: Iterable[Shrunk]) -> StoredPicture:
    folder.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=".baru-", dir=folder.parent))
    try:
        pages = [_write(scratch, number, sha256, kind, item) for number, item in enumerate(pictures, 1)]
        (scratch / INDEX).write_text(json.dumps(pages), encoding="utf-8")
        _put_in_place(scratch, folder)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    made = _read(folder)
    if made is None:
        raise OSError(folder)
    return made


def _write(folder: Path, number: int, sha256: str, kind: Kind, item: Shrunk) -> dict[str, str | int]:
    """A photo keeps its original's name; a PDF's page is named by its own content."""
    name = f"{number}{item.suffix}"
    (folder / name).write_bytes(item.data)
    return {
        "berkas": name,
        "ukuran": len(item.data),
        "crc32": zlib.crc32(item.data),
        "sha256": hashlib.sha256(item.data).hexdigest() if kind is PDF else sha256,
        "lebar": item.width,
        "tinggi": item.height,
        "nomor": number if kind is PDF else 0,
        "phash": item.phash,
    }


def _put_in_place(scratch: Path, folder: Path) -> None:
    """Rename at once; when another process was faster its copy stands, unless it is damaged."""
    try:
        scratch.replace(folder)
    except OSError:
        if _read(folder) is None:
            shutil.rmtree(folder, ignore_errors=True)
            scratch.replace(folder)


def _read(folder: Path) -> StoredPicture | None:
    """What the folder holds; None when it is absent or damaged."""
    try:
        entries = json.loads((folder / INDEX).read_text(encoding="utf-8"))
        files = tuple(_check(folder / entry["berkas"], entry["ukuran"], entry["crc32"]) for entry in entries)
        halaman = tuple(
            Halaman(entry["sha256"], entry["lebar"], entry["tinggi"], entry["nomor"], entry["phash"])
            for entry in entries
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return StoredPicture(halaman, files)


def _check(path: Path, size: int, crc32: int) -> Path:
    """The copy, when it still is what was written; a disk that ran full leaves empty or short files behind."""
    if path.stat().st_size != size or zlib.crc32(path.read_bytes()) != crc32:
        raise ValueError(path)
    return path
