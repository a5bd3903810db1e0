"""What becomes of a response that was sent, and the sentence for each way in which it was not taken."""

from dataclasses import dataclass
from typing import Literal

from siklus.core.errors import Place, Problem, SiklusError

Keadaan = Literal["tersimpan", "sudah_ada", "berbeda", "ditolak"]


@dataclass(frozen=True, slots=True)
class Penerimaan:
    """What became of a response. `tanda_terima` is its receipt code once it is stored, `problem` why it was not.

    "tersimpan": new and stored; "sudah_ada": stored before with the same body; "berbeda": its UUID belongs to another
    body; "ditolak": it cannot be taken, now or later.
    """

    keadaan: Keadaan
    tanda_terima: str = ""
    problem: Problem | None = None


class StoreBusyError(SiklusError):
    """The store cannot take anything now; nothing was acknowledged, and the same UUID may be sent again."""

    def __init__(self, reason: str) -> None:
        """Take what is known of why, as half a sentence in Indonesian."""
        message = f"Penyimpanan {reason}; jawaban belum tersimpan."
        super().__init__(Problem("TERIMA-04", message, "Tunggu sebentar, lalu kirim lagi. Isian tidak hilang."))


def not_open() -> Penerimaan:
    """The survey takes no answers."""
    message = "Survei ini tidak sedang menerima jawaban."
    return _refused("TERIMA-01", message, "Hubungi kantor yang melayani Saudara bila survei ini seharusnya dibuka.")


def different() -> Penerimaan:
    """The UUID belongs to a response that says something else."""
    message = "Jawaban lain dengan nomor pengenal ini sudah tersimpan."
    problem = Problem("TERIMA-02", message, "Muat ulang halaman survei agar mendapat nomor baru, lalu isi lagi.")
    return Penerimaan("berbeda", problem=problem)


def code_spent() -> Penerimaan:
    """The visit code is wrong, or was used before."""
    message = "Kode kunjungan tidak berlaku: salah ketik, bukan untuk survei ini, atau sudah dipakai."
    return _refused("TERIMA-03", message, "Periksa kodenya, atau minta kode lain kepada petugas.", "kode")


def unknown_layanan(kode: str) -> Penerimaan:
    """The unit has no such service."""
    return _refused("JAWAB-02", f"Layanan “{kode}” tidak ada dalam survei ini.", "Pilih dari daftar.", "layanan")


def unreadable() -> Penerimaan:
    """What was sent cannot be stored, whatever is done."""
    message = "Kiriman memuat isian yang tidak dapat disimpan."
    return _refused("TERIMA-05", message, "Muat ulang halaman survei, lalu isi dan kirim sekali lagi.")


def _refused(code: str, message: str, advice: str, column: str = "") -> Penerimaan:
    return Penerimaan("ditolak", problem=Problem(code, message, advice, Place(column=column)))
