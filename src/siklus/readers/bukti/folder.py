"""The folder bukti/ of an office: files opened by name, never outside the folder, each with what is wrong with it."""

import hashlib
import os
import unicodedata
import warnings
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path, PurePosixPath, PureWindowsPath

import pypdfium2
from PIL import Image

from siklus.core.errors import Place, Problem, Severity
from siklus.core.realisasi.bukti import Halaman
from siklus.core.rounding import print_number
from siklus.readers.bukti.active import is_active
from siklus.readers.bukti.kinds import HEAD_BYTES, PDF, Kind, kind_of
from siklus.readers.bukti.shrink import MOST_PAGES, count_pages
from siklus.readers.bukti.store import NoRoomError, PictureStore, StoredPicture

LARGEST_FILE, TENTH_OF_MB = 40_000_000, 100_000
MOST_WORKERS = 8
UNREADABLE = (OSError, ValueError, SyntaxError, EOFError, pypdfium2.PdfiumError)
TOO_MANY_PIXELS = (Image.DecompressionBombError, Image.DecompressionBombWarning)


@dataclass(frozen=True, slots=True)
class BuktiRequest:
    """A file that a workbook names, and where it names it."""

    name: str
    place: Place


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
            files[first] = replace(files[first], problems=(*files[first].problems, _not_kept(self.store.root)))
        return files

    def _open(self, request: BuktiRequest) -> BuktiFile:
        path = self.path_of(request.name)
        if path is None:
            return BuktiFile(request.name, problems=(_outside(request),))
        if not os.path.isfile(path):  # noqa: PTH113 - Path.is_file raises for a name that is too long
            return BuktiFile(request.name, problems=(self._missing(request),))
        try:
            return self._read(request, path)
        except OSError:
            return BuktiFile(request.name, problems=(_corrupt(request),))

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
            return _problem("BUKTI-01", message, "Tulis nama berkas di dalam folder itu.", request)
        wanted = request.name.casefold()
        near = [item.name for item in _files(self.root) if wanted in {item.name.casefold(), item.stem.casefold()}]
        hint = f"Mungkin maksudnya “{near[0]}”." if near else "Simpan berkasnya di folder bukti dengan nama itu."
        return _problem("BUKTI-01", f"Berkas bukti “{request.name}” tidak ada di folder bukti.", hint, request)

    def _read(self, request: BuktiRequest, path: Path) -> BuktiFile:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            return BuktiFile(request.name, size=size, problems=(_too_large(request, size),))
        head, sha256 = _head_and_hash(path)
        kind = kind_of(head)
        if kind is None:
            return BuktiFile(request.name, sha256, size, problems=(_unknown_kind(request),))
        return self._shown(BuktiFile(request.name, sha256, size, kind.media_type), kind, request, path)

    def _shown(self, file: BuktiFile, kind: Kind, request: BuktiRequest, path: Path) -> BuktiFile:
        try:
            stored = self.store.picture(path, file.sha256, kind)
            active = kind is PDF and is_active(path)
            problems = _left_out(request, path, stored) if kind is PDF else ()
        except NoRoomError:
            return replace(file, problems=(_no_room(request),))
        except TOO_MANY_PIXELS:
            return replace(file, problems=(_too_many_pixels(request),))
        except UNREADABLE as error:
            locked = isinstance(error, pypdfium2.PdfiumError) and error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
            return replace(file, problems=((_locked if locked else _corrupt)(request),))
        assets = {page.sha256: copy for page, copy in zip(stored.halaman, stored.files, strict=True)}
        if active:
            problems = (*problems, _active(request))
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


def _left_out(request: BuktiRequest, path: Path, stored: StoredPicture) -> tuple[Problem, ...]:
    if len(stored.halaman) < MOST_PAGES or (pages := count_pages(path)) <= MOST_PAGES:
        return ()
    message = f"PDF “{request.name}” berisi {pages} halaman; hanya {MOST_PAGES} halaman pertama yang dicetak."
    return (
        _problem("BUKTI-06", message, "Pisahkan halaman yang menjadi bukti; berkas aslinya tetap terlampir.", request),
    )


def _active(request: BuktiRequest) -> Problem:
    message = f"PDF “{request.name}” memuat skrip atau tindakan otomatis."
    advice = (
        "Halamannya dicetak, tetapi berkas aslinya tidak dilampirkan. Cetak ulang ke PDF bila ingin melampirkannya."
    )
    return _problem("BUKTI-12", message, advice, request)


def _problem(code: str, message: str, advice: str, request: BuktiRequest) -> Problem:
    return Problem(code, message, advice, request.place, Severity.WARNING)


def _outside(request: BuktiRequest) -> Problem:
    message = f"Nama berkas bukti “{request.name}” menunjuk ke luar folder bukti."
    return Problem("BUKTI-02", message, "Salin berkasnya ke folder bukti dan tulis namanya saja.", request.place)


def _too_large(request: BuktiRequest, size: int) -> Problem:
    tenths = -(-size // TENTH_OF_MB)  # rounded up, so that what is too large never prints as the limit
    printed, limit = print_number(Fraction(tenths, 10), 1), print_number(Fraction(LARGEST_FILE, 1_000_000), 1)
    message = f"Berkas bukti “{request.name}” berukuran {printed} MB; batasnya {limit} MB."
    return _problem("BUKTI-03", message, "Kecilkan gambarnya atau simpan sebagai JPEG, lalu ganti berkasnya.", request)


def _unknown_kind(request: BuktiRequest) -> Problem:
    message = f"Isi berkas bukti “{request.name}” bukan gambar atau PDF."
    return _problem("BUKTI-04", message, "Simpan sebagai JPEG, PNG, WebP, HEIC, atau PDF.", request)


def _corrupt(request: BuktiRequest) -> Problem:
    message = f"Berkas bukti “{request.name}” rusak atau terpotong sehingga tidak dapat ditampilkan."
    return _problem("BUKTI-05", message, f"Salin ulang dari kamera atau pengirimnya; {_loss(request)}.", request)


def _locked(request: BuktiRequest) -> Problem:
    message = f"PDF “{request.name}” berkata sandi sehingga tidak dapat dibuka."
    return _problem("BUKTI-13", message, f"Simpan ulang tanpa kata sandi; {_loss(request)}.", request)


def _loss(request: BuktiRequest) -> str:
    """What the report lacks without the file, by where it is named."""
    if request.place.sheet == "Identitas":
        return "tanpa itu sampul dicetak tanpa lambang"
    return "berkas ini tidak ikut dihitung sebagai bukti"


def _too_many_pixels(request: BuktiRequest) -> Problem:
    message = f"Gambar “{request.name}” mempunyai terlalu banyak piksel."
    return _problem("BUKTI-07", message, "Kecilkan menjadi paling banyak 80 megapiksel, lalu ganti berkasnya.", request)


def _not_kept(root: Path) -> Problem:
    message = f"Salinan gambar tidak dapat disimpan di {root}, sehingga gambar diolah ulang setiap kali."
    advice = "Periksa ruang disk dan izin menulis folder itu; laporannya tetap lengkap."
    return Problem("BUKTI-10", message, advice, Place(), Severity.WARNING)


def _no_room(request: BuktiRequest) -> Problem:
    message = f"Gambar “{request.name}” tidak dapat diolah: tidak ada tempat untuk menyimpan salinannya."
    return Problem("BUKTI-11", message, "Kosongkan ruang disk, lalu ulangi.", request.place)
