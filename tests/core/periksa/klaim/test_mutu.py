import pytest

from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.mutu import mutu_in_cell, mutu_in_prose
from siklus.core.periksa.klaim.nilai import KlaimMutu
from siklus.core.periksa.temuan import Lokasi

HERE = Lokasi(None, 1, "")


@pytest.mark.parametrize(
    ("cell", "huruf", "kinerja"),
    [
        ("B", "B", ""),
        ("b", "B", ""),
        ("A (Sangat Baik)", "A", "Sangat baik"),
        ("Kurang  baik", "", "Kurang baik"),
        ("| B |", "B", ""),
        ("\\“\\", "", ""),
        ("8", "", ""),
        ("Baik sekali", "", ""),
    ],
)
def test_a_cell_of_letters(cell: str, huruf: str, kinerja: str) -> None:
    assert mutu_in_cell(Ucapan(cell, HERE)) == KlaimMutu(huruf, kinerja, HERE)


def test_an_empty_cell_claims_nothing() -> None:
    assert mutu_in_cell(Ucapan("  ", HERE)) is None


@pytest.mark.parametrize(
    ("text", "huruf", "kinerja"),
    [
        (" dan berada pada kategori B (Baik).", "B", "Baik"),
        (" dengan mutu pelayanan A dan kinerja Sangat Baik", "A", "Sangat baik"),
        ("; mutu pelayanan = B; kinerja = Baik.", "B", "Baik"),
        (", mutu pelayanan Kelurahan Melati pada Semester II Tahun 2025 adalah B.", "B", ""),
        (" (B)", "B", ""),
        (" (B/Baik) pada", "B", "Baik"),
        (" termasuk kategori Kurang Baik.", "", "Kurang baik"),
    ],
)
def test_a_letter_said_after_a_value(text: str, huruf: str, kinerja: str) -> None:
    found = mutu_in_prose(text)
    assert found is not None
    assert found[1:] == (huruf, kinerja)


@pytest.mark.parametrize("text", [" pada tahun ini.", " menurut Bagian A.", ""])
def test_no_letter_is_said(text: str) -> None:
    assert mutu_in_prose(text) is None
