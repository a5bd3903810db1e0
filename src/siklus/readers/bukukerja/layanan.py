"""The sheet Layanan: the services surveyed and how many people used them."""

from collections import Counter

from siklus.core.rounding import print_count
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.unit import Layanan
from siklus.readers.bukukerja.cells import as_whole
from siklus.readers.bukukerja.findings import Findings
from siklus.readers.bukukerja.registry import LAYANAN
from siklus.readers.bukukerja.repeats import without_repeats
from siklus.readers.bukukerja.workbook import OpenWorkbook


def read_layanan(book: OpenWorkbook) -> tuple[Layanan, ...]:
    """The services in order; a kode that stands twice is noted."""
    rows = [
        (row, Layanan(row.text("Kode"), row.text("Nama layanan"), row.read("Jumlah pengguna", as_whole)))
        for row in book.table(LAYANAN).rows
    ]
    return without_repeats(rows, "Kode", lambda layanan: layanan.kode)


def check_users(book: OpenWorkbook, layanan: tuple[Layanan, ...], jawaban: tuple[Jawaban, ...]) -> None:
    """Notes every service that more people answered for than used it."""
    answered = Counter(item.layanan for item in jawaban if not item.ditandai)
    quiet = OpenWorkbook(book.file, book.sheets, Findings())
    places = {row.text("Kode"): row.place("Jumlah pengguna") for row in reversed(quiet.table(LAYANAN).rows)}
    for item in layanan:
        if item.pengguna is not None and answered[item.kode] > item.pengguna:
            n, users = print_count(answered[item.kode]), print_count(item.pengguna)
            message = f"Responden layanan “{item.kode}” ({n}) lebih banyak daripada penggunanya ({users})."
            advice = "Periksa jumlah pengguna selama periode survei, atau kode layanan pada lembar Responden."
            book.findings.warn("JAWAB-14", message, advice, places[item.kode])
