from itertools import permutations

from siklus.core.errors import Place, Problem, Severity
from siklus.readers.bukukerja.reading_order import in_reading_order

FILE = "buku-kerja.xlsx"


def problem(code: str, *place: str | int, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(code, "Salah.", "", Place(*place), severity)  # type: ignore[arg-type] # a case in order


EXPECTED = (
    problem("JAWAB-13"),
    problem("BUKU-07", FILE),
    problem("BUKU-12", FILE, "Layanan", 5),
    problem("RENCANA-22", FILE, "RTL", 4),
    problem("RENCANA-10", FILE, "RTL", 6),
    problem("REALISASI-11", FILE, "Realisasi", 5, severity=Severity.WARNING),
    problem("BUKTI-01", FILE, "Dokumentasi", 4),
)


def test_a_person_goes_through_the_workbook_once() -> None:
    for mixed in permutations(EXPECTED, len(EXPECTED)):
        assert in_reading_order(mixed) == EXPECTED


def test_in_one_row_codes_decide_and_then_who_came_first() -> None:
    first, second = problem("BUKU-12", FILE, "RTL", 4, "Anggaran"), problem("BUKU-12", FILE, "RTL", 4, "Bulan")
    later = problem("RENCANA-22", FILE, "rtl", 4)
    assert in_reading_order((later, second, first)) == (second, first, later)
