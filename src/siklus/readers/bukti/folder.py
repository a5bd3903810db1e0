"""The folder bukti/ of an office: files opened by name, never outside the folder, each with what is wrong with it."""

import hashlib
import os
import unicodedata
import warnings
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath, PureWindowsPath

from PIL import Image

from siklus.core.errors import Problem
from siklus.core.realisasi.bukti import Halaman
from siklus.readers.bukti.active import is_active
from siklus.readers.bukti.faults import (
    FAULTS,
    LARGEST_FILE,
    BuktiRequest,
    active,
    corrupt,
    fault_of,
    left_out,
    no_room,
    not_kept,
    outside,
    problem,
    too_large,
    unknown_kind,
)
from siklus.readers.bukti.store import NoRoomError, PictureStore
from siklus.readers.kinds import HEAD_BYTES, PDF, Kind, kind_of

MOST_WORKERS = 8


@dataclass(frozen=True, slots=True)
class BuktiFile:
    """A file as received. `halaman` is empty when it cannot be shown; `sha256` is "" when it cannot be read at all.

    `sementara` is whether its copies could not be kept in the store.
    """

    name: str
    sha256: str = ""
    size: int = 0
    media_type: str = ""
    halaman: tuple[Halaman, ...] = ()
    assets: Mapping[str, Path] | None = None
    problems: tuple[Problem, ...] = ()
    sementara: bool = False


@dataclass(frozen=True, slots=True)
class BuktiFolder:
    """Opens what is asked for, with several threads (Pillow and hashlib let go of the interpreter's lock)."""

    root: Path
    store: PictureStore

    def open_all(self, requests: Iterable[BuktiRequest]) -> Mapping[str, BuktiFile]:
        """Name → file, for each name once; whatever is wrong is in the file's problems, nothing is raised."""
        by_name: dict[str, BuktiRequest] = {}
        for request in requests:
            by_name.setdefault(request.name, request)
        with warnings.catch_warnings(), ThreadPoolExecutor(min(MOST_WORKERS, (os.cpu_count() or 1) + 1)) as pool:
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            files = list(pool.map(self._open, by_name.values()))
        return dict(zip(by_name, self._with_note(files), strict=True))

    def _with_note(self, files: list[BuktiFile]) -> list[BuktiFile]:
        """The files; a store that cannot be written is mentioned once, with the first file that it could not keep."""
        first = next((number for number, file in enumerate(files) if file.sementara), None)
        if first is not None:
            files[first] = replace(files[first], problems=(*files[first].problems, not_kept(self.store.root)))
        return files

    def _open(self, request: BuktiRequest) -> BuktiFile:
        path = self.path_of(request.name)
        if path is None:
            return BuktiFile(request.name, problems=(outside(request),))
        if not os.path.isfile(path):  # noqa: PTH113 - Path.is_file raises for a name that is too long
            return BuktiFile(request.name, problems=(self._missing(request),))
        try:
            return self._read(request, path)
        except OSError:
            return BuktiFile(request.name, problems=(corrupt(request),))

    def path_of(self, name: str) -> Path | None:
        """The file of that name inside the folder; None for anything that leads out of it, links included."""
        windows = PureWindowsPath(name)
        if not name or windows.drive or windows.root or ".." in windows.parts or "\0" in name:
            return None
        path = _composed_alike(self.root.joinpath(*PurePosixPath(name.replace("\\", "/")).parts))
        return path if path.resolve().is_relative_to(self.root.resolve()) else None

    def _missing(self, request: BuktiRequest) -> Problem:
        path = self.path_of(request.name)
        if path is not None and os.path.isdir(path):  # noqa: PTH112 - as above
            message = f"“{request.name}” adalah folder, bukan berkas bukti."
            return problem("BUKTI-01", message, "Tulis nama berkas di dalam folder itu.", request)
        wanted = request.name.casefold()
        near = [item.name for item in _files(self.root) if wanted in {item.name.casefold(), item.stem.casefold()}]
        hint = f"Mungkin maksudnya “{near[0]}”." if near else "Simpan berkasnya di folder bukti dengan nama itu."
        return problem("BUKTI-01", f"Berkas bukti “{request.name}” tidak ada di folder bukti.", hint, request)

    def _read(self, request: BuktiRequest, path: Path) -> BuktiFile:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            return BuktiFile(request.name, size=size, problems=(too_large(request, size),))
        head, sha256 = _head_and_hash(path)
        kind = kind_of(head)
        if kind is None:
            return BuktiFile(request.name, sha256, size, problems=(unknown_kind(request),))
        return self._shown(BuktiFile(request.name, sha256, size, kind.media_type), kind, request, path)

    def _shown(self, file: BuktiFile, kind: Kind, request: BuktiRequest, path: Path) -> BuktiFile:
        try:
            stored = self.store.picture(path, file.sha256, kind)
            acts = kind is PDF and is_active(path)
            problems = left_out(request, path, len(stored.halaman)) if kind is PDF else ()
        except NoRoomError:
            return replace(file, problems=(no_room(request),))
        except FAULTS as error:
            return replace(file, problems=(fault_of(error, request),))
        assets = {page.sha256: copy for page, copy in zip(stored.halaman, stored.files, strict=True)}
        if acts:
            problems = (*problems, active(request))
        elif kind is PDF:
            assets[file.sha256] = path
        return replace(file, halaman=stored.halaman, assets=assets, problems=problems, sementara=stored.sementara)


def _composed_alike(path: Path) -> Path:
    """The file whose name a person cannot tell from this one: a Mac writes é as two characters, Windows as one."""
    if path.name.isascii() or os.path.lexists(path):
        return path
    wanted = unicodedata.normalize("NFC", path.name)
    return next((item for item in _files(path.parent) if unicodedata.normalize("NFC", item.name) == wanted), path)


def _files(root: Path) -> list[Path]:
    return sorted(item for item in root.iterdir() if item.is_file()) if root.is_dir() else []


def _head_and_hash(path: Path) -> tuple[bytes, str]:
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        file.seek(0)
        return head, hashlib.file_digest(file, "sha256").hexdigest()
