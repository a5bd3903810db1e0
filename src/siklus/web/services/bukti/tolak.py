"""Why evidence is not taken or not changed, in words."""

from siklus.core.errors import Problem
from siklus.core.rounding import print_count
from siklus.web.queries.bukti.tujuan import Tujuan

MB = 1_000_000


def fixed(tujuan: Tujuan) -> Problem:
    """A second person has accepted what is there."""
    message = f"Bukti {tujuan.nama} sudah diterima pemeriksa, sehingga tidak dapat ditambah, diubah, atau dihapus."
    advice = "Minta pemeriksa mengembalikannya lebih dahulu."
    return Problem("BUKTI-27", message, advice)


def nowhere() -> Problem:
    """What it should prove is not there."""
    message = "Hal yang akan dibuktikan tidak ada atau sudah dihapus."
    return Problem("BUKTI-28", message, "Muat ulang halamannya, lalu kirim lagi dari sana.")


def bad_link(tautan: str) -> Problem:
    """No address of the web."""
    shown = tautan if len(tautan) <= 80 else f"{tautan[:79]}…"  # noqa: PLR2004 - one line
    message = f"“{shown}” bukan alamat web yang lengkap."
    return Problem("BUKTI-29", message, "Salin alamatnya dari peramban, mulai dari https://.")


def undated() -> Problem:
    """A screenshot without its day, or of a day to come."""
    message = "Tangkapan layar belum bertanggal, atau tanggalnya belum tiba."
    return Problem("BUKTI-30", message, "Isi tanggal ketika tangkapan layar itu dibuat.")


def too_much(largest: int) -> Problem:
    """More in one request than is taken."""
    message = f"Kiriman ini lebih besar daripada {print_count(largest // MB)} MB."
    return Problem("BUKTI-31", message, "Kirim berkasnya sebagian demi sebagian.")


def again(nama: str) -> Problem:
    """The same content stands there anew."""
    message = f"“{nama}” tidak dapat dipulihkan karena berkas yang sama sudah dikirim lagi."
    return Problem("BUKTI-32", message, "Pakai bukti yang sudah ada.")


def empty() -> Problem:
    """No file came."""
    return Problem("BUKTI-33", "Belum ada berkas yang dipilih.", "Pilih satu foto atau PDF, lalu kirim.")
