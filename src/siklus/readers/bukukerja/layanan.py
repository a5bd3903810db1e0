"""The sheet Layanan: the services surveyed and how many people used them."""

from siklus.core.survei.unit import Layanan
from siklus.readers.bukukerja.cells import as_whole
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
