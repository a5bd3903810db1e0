"""The cache of shrunk pictures, by the SHA-256 of the original; many processes may use it at once."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from siklus.core.realisasi.bukti import Halaman
from siklus.readers.bukti.kinds import PDF, Kind
from siklus.readers.bukti.shrink import PARAMETERS, Shrunk, shrink

INDEX = "isi.json"


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """What is printed of one file: its pages, and for each page's name (SHA-256) the file with the public copy."""

    halaman: tuple[Halaman, ...]
    files: tuple[Path, ...]


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
            what shrink.shrink raises.
        """
        folder = self.root / sha256[:2] / f"{sha256}-{PARAMETERS}"
        return _read(folder) or self._make(folder, sha256, kind, shrink(path, kind))

    def _make(self, folder: Path, sha256: str, kind: Kind, pictures: Iterable[Shrunk]) -> StoredPicture:
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
        files = tuple(folder / entry["berkas"] for entry in entries)
        halaman = tuple(
            Halaman(entry["sha256"], entry["lebar"], entry["tinggi"], entry["nomor"], entry["phash"])
            for entry in entries
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return StoredPicture(halaman, files) if all(map(os.path.isfile, files)) else None
