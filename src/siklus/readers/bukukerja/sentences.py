"""Sentences that were left unfinished: one that ends in a linking word or a comma was cut off or forgotten."""

from siklus.core.errors import Place
from siklus.readers.bukukerja.findings import Findings

LINKING = frozenset({
    "agar", "atau", "bahwa", "dan", "dari", "dengan", "karena", "oleh", "sebagai", "sehingga", "serta", "supaya",
    "tetapi", "untuk", "yaitu", "yang",
})  # fmt: skip
OPEN_MARKS = (",", ":", ";")
SENTENCES = frozenset(
    ("Alasan", "Alasan prioritas", "Bentuk pemeliharaan", "Deskripsi", "Hambatan", "Kegiatan", "Strategi")
)
"""Columns, and rows of Identitas, that hold sentences."""
REASONS = frozenset(("Alasan", "Alasan prioritas"))


def check_sentence(name: str, text: str, place: Place, findings: Findings) -> None:
    """Notes a text that ends in the middle of a sentence; a reason that is nothing but a linking word is an error."""
    bare = text.replace("*", "").rstrip(" \n_.…")
    words = bare.rstrip("".join(OPEN_MARKS)).split()
    dangling = bool(words) and words[-1].casefold() in LINKING
    if not dangling and not bare.endswith(OPEN_MARKS):
        return
    end = " ".join(bare.split()[-3:])
    message = f"Kalimat belum selesai: berakhir dengan “{end}”."
    note = findings.add if name in REASONS and dangling and len(words) == 1 else findings.warn
    note("BUKU-45", message, "Lengkapi kalimatnya.", place)
