"""What can be wrong with a file of evidence, in words; told wherever such files are read."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pypdfium2
from PIL import Image

from siklus.core.errors import Place, Problem, Severity
from siklus.core.rounding import print_number
from siklus.readers.bukti.shrink import MOST_PAGES, count_pages

LARGEST_FILE, TENTH_OF_MB = 40_000_000, 100_000
UNREADABLE = (OSError, ValueError, SyntaxError, EOFError, pypdfium2.PdfiumError)
TOO_MANY_PIXELS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
FAULTS = (*TOO_MANY_PIXELS, *UNREADABLE)
"""What opening a file may raise that is the file's fault."""


@dataclass(frozen=True, slots=True)
class BuktiRequest:
    """A file that a workbook names, and where it names it."""

    name: str
    place: Place


def fault_of(error: BaseException, request: BuktiRequest) -> Problem:
    """What one of FAULTS says to a person."""
    if isinstance(error, TOO_MANY_PIXELS):
        return too_many_pixels(request)
    has_password = isinstance(error, pypdfium2.PdfiumError) and error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
    return (locked if has_password else corrupt)(request)


def left_out(request: BuktiRequest, path: Path, shown: int) -> tuple[Problem, ...]:
    """That a PDF has more pages than are shown."""
    if shown < MOST_PAGES or (pages := count_pages(path)) <= MOST_PAGES:
        return ()
    message = f"PDF “{request.name}” berisi {pages} halaman; hanya {MOST_PAGES} halaman pertama yang dicetak."
    return (
        problem("BUKTI-06", message, "Pisahkan halaman yang menjadi bukti; berkas aslinya tetap terlampir.", request),
    )


def active(request: BuktiRequest) -> Problem:
    """A PDF that acts by itself: shown, and never attached."""
    message = f"PDF “{request.name}” memuat skrip atau tindakan otomatis."
    advice = (
        "Halamannya dicetak, tetapi berkas aslinya tidak dilampirkan. Cetak ulang ke PDF bila ingin melampirkannya."
    )
    return problem("BUKTI-12", message, advice, request)


def problem(code: str, message: str, advice: str, request: BuktiRequest) -> Problem:
    """A warning where the file is named."""
    return Problem(code, message, advice, request.place, Severity.WARNING)


def outside(request: BuktiRequest) -> Problem:
    """A name that leads out of the folder."""
    message = f"Nama berkas bukti “{request.name}” menunjuk ke luar folder bukti."
    return Problem("BUKTI-02", message, "Salin berkasnya ke folder bukti dan tulis namanya saja.", request.place)


def too_large(request: BuktiRequest, size: int | None, largest: int = LARGEST_FILE) -> Problem:
    """A file larger than the limit; of one that was not received whole the size is not told."""
    tenths = -(-(size or 0) // TENTH_OF_MB)  # rounded up, so that what is too large never prints as the limit
    printed, limit = print_number(Fraction(tenths, 10), 1), print_number(Fraction(largest, 1_000_000), 1)
    message = f"Berkas bukti “{request.name}” berukuran {printed} MB; batasnya {limit} MB."
    if size is None:
        message = f"Berkas bukti “{request.name}” melebihi batas {limit} MB."
    return problem("BUKTI-03", message, "Kecilkan gambarnya atau simpan sebagai JPEG, lalu ganti berkasnya.", request)


def unknown_kind(request: BuktiRequest) -> Problem:
    """Neither a picture nor a PDF."""
    message = f"Isi berkas bukti “{request.name}” bukan gambar atau PDF."
    return problem("BUKTI-04", message, "Simpan sebagai JPEG, PNG, WebP, HEIC, atau PDF.", request)


def corrupt(request: BuktiRequest) -> Problem:
    """Cut off, or otherwise not readable."""
    message = f"Berkas bukti “{request.name}” rusak atau terpotong sehingga tidak dapat ditampilkan."
    return problem("BUKTI-05", message, f"Salin ulang dari kamera atau pengirimnya; {_loss(request)}.", request)


def locked(request: BuktiRequest) -> Problem:
    """A PDF with a password."""
    message = f"PDF “{request.name}” berkata sandi sehingga tidak dapat dibuka."
    return problem("BUKTI-13", message, f"Simpan ulang tanpa kata sandi; {_loss(request)}.", request)


def _loss(request: BuktiRequest) -> str:
    """What the report lacks without the file, by where it is named."""
    if request.place.sheet == "Identitas":
        return "tanpa itu sampul dicetak tanpa lambang"
    return "berkas ini tidak ikut dihitung sebagai bukti"


def too_many_pixels(request: BuktiRequest) -> Problem:
    """More pixels than any camera makes."""
    message = f"Gambar “{request.name}” mempunyai terlalu banyak piksel."
    return problem("BUKTI-07", message, "Kecilkan menjadi paling banyak 80 megapiksel, lalu ganti berkasnya.", request)


def not_kept(root: Path) -> Problem:
    """The copies could not be kept."""
    message = f"Salinan gambar tidak dapat disimpan di {root}, sehingga gambar diolah ulang setiap kali."
    advice = "Periksa ruang disk dan izin menulis folder itu; laporannya tetap lengkap."
    return Problem("BUKTI-10", message, advice, Place(), Severity.WARNING)


def no_room(request: BuktiRequest) -> Problem:
    """Not even the folder for temporary files can be written."""
    message = f"Gambar “{request.name}” tidak dapat diolah: tidak ada tempat untuk menyimpan salinannya."
    return Problem("BUKTI-11", message, "Kosongkan ruang disk, lalu ulangi.", request.place)
