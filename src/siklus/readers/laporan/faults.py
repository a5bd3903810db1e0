"""What can be wrong with a report's file, in words."""

from siklus.core.errors import Place, Problem, SiklusError
from siklus.document.placed import Place as PrintedPlace
from siklus.document.reading import Note

LARGEST_FILE, MEGABYTE = 100_000_000, 1_000_000
MOST_PAGES = 1_000
MOST_CELLS = 60_000
MOST_PARTS = 5_000
DEEP = "tabel atau kotaknya bersarang terlalu dalam"
UNPACKED = "isinya setelah dibuka melebihi laporan mana pun"
CELLS, PARTS = f"lebih dari {MOST_CELLS} sel tabel", f"lebih dari {MOST_PARTS} bagian"
MOST_LINES = 40_000
LINES, WORDS = f"lebih dari {MOST_LINES} baris", "teks lebih dari 8 MB"
PAGES, WEB = f"lebih dari {MOST_PAGES} halaman", "halaman web lebih dari 30 MB"
DOCX, HTML, PDF, PICTURE = "DOCX", "HTML", "PDF", "gambar"
PIXELS, BROKEN = "lebih dari 80 megapiksel", "halamannya rusak"
OLD_WORD, ARCHIVE = "dokumen Word lama (.doc)", "arsip ZIP"
CLEAN_COPY = "Minta salinan yang utuh dari pengirimnya."
NO_PASSWORD = "Simpan ulang tanpa kata sandi, lalu ulangi."  # noqa: S105 - a sentence
AS_PDF_OR_DOCX = "Simpan laporan sebagai PDF atau DOCX, lalu ulangi."
SPLIT = "Pisahkan lampirannya, lalu periksa bagian utamanya."


def _error(code: str, message: str, advice: str) -> SiklusError:
    return SiklusError(Problem(code, message, advice, Place()))


def unknown_kind(what: str = "") -> SiklusError:
    """Nothing that can be read as a report; `what` it is, where that can be told."""
    told = (
        f"Berkas ini adalah {what}, yang tidak dapat dibaca." if what else "Isi berkas ini bukan laporan yang dikenal."
    )
    return _error("BACA-01", told, AS_PDF_OR_DOCX)


def too_large(why: str) -> SiklusError:
    """More than any report is, before or after unpacking."""
    return _error("BACA-02", f"Berkas ini terlalu besar: {why}.", SPLIT)


def larger_than_any() -> SiklusError:
    """A file that is not even opened."""
    return too_large(f"lebih dari {LARGEST_FILE // MEGABYTE} MB")


def locked() -> SiklusError:
    """Encrypted."""
    return _error("BACA-03", "Berkas ini berkata sandi sehingga tidak dapat dibuka.", NO_PASSWORD)


def corrupt(kind: str) -> SiklusError:
    """Cut off, or otherwise not what it claims to be."""
    return _error("BACA-04", f"Berkas {kind} ini rusak atau terpotong.", CLEAN_COPY)


def unfinished(why: str) -> SiklusError:
    """The reading took too long, took too much memory, or broke."""
    return _error("BACA-05", f"Berkas ini tidak selesai dibaca: {why}.", "Cetak ulang laporan ke PDF, lalu ulangi.")


def not_found() -> SiklusError:
    """No such file, or no permission."""
    return _error("BACA-06", "Berkas tidak ditemukan atau tidak dapat dibuka.", "Periksa nama dan izin berkasnya.")


def without_words(notes: tuple[Note, ...] = ()) -> SiklusError:
    """Nothing to read."""
    scanned = any(note.code == "BACA-21" for note in notes)
    told = (
        "Halamannya hanya gambar dan tulisannya tidak dapat dikenali." if scanned else "Berkas ini tidak memuat kata."
    )
    advice = "Pasang Tesseract beserta bahasa “ind”, atau minta berkas yang bukan hasil pindai."
    return _error("BACA-07", told, advice if scanned else "Periksa apakah berkasnya benar.")


def unread_page(number: int, why: str) -> Note:
    """A page of pictures."""
    return Note("BACA-21", f"Halaman {number} tidak terbaca: {why}.", PrintedPlace(number, 1))


def tracked_changes(inserted: int, deleted: int) -> Note:
    """That a text has changes nobody accepted."""
    message = f"Ada perubahan yang belum disetujui: {inserted} sisipan dibaca, {deleted} hapusan tidak dibaca."
    return Note("BACA-22", message)


def unreadable_signs(page: int | None, percent: int) -> Note:
    """Letters without meaning."""
    where = f"Pada halaman {page}, " if page else ""
    place = PrintedPlace(page, 1) if page else None
    return Note("BACA-23", f"{where}{percent}% huruf tidak dapat dibaca karena tidak menyebut lambangnya.", place)


def left_out(what: str, place: PrintedPlace | None = None) -> Note:
    """What was passed over, because no report has so much of it."""
    return Note("BACA-24", f"{what} dilewati.", place)


def table_lost(number: str, place: PrintedPlace) -> Note:
    """A caption without a table."""
    return Note("BACA-25", f"{number}: baris dan kolomnya tidak dapat dipulihkan.", place)


def picture_lost(place: PrintedPlace) -> Note:
    """A picture that no library opens."""
    return Note("BACA-26", "Gambar di sini tidak dapat dibuka.", place)
