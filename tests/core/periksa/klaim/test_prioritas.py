from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.klaim.kalimat import find_kalimat
from siklus.core.periksa.klaim.masa import Masa
from siklus.core.periksa.klaim.prioritas import find_prioritas
from tests.core.periksa.bacaan import Part, heading, item, make_reading, paragraph, table
from tests.core.periksa.klaim.ringkas import prioritas

LAW = aturan(on=date(2026, 1, 1))
OWN = Masa("semester", 1, (1, 2, 3, 4, 5, 6), 2025)
THREE = ("waktu", "persyaratan", "kompetensi")


def found(*parts: Part) -> list[tuple[str, tuple[str, ...], list[int]]]:
    reading = make_reading(*parts)
    return [prioritas(claim) for claim in find_prioritas(reading, find_kalimat(reading), OWN, LAW)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tiga unsur terendah yaitu Waktu Pelayanan (3,25), Persyaratan (3,27), dan Kompetensi Pelaksana (3,30).",
            [("terendah", THREE)],
        ),
        ("Waktu Penyelesaian, Persyaratan, dan Kompetensi merupakan tiga unsur terendah.", [("terendah", THREE)]),
        (
            "Unsur terendah adalah Waktu Penyelesaian sedangkan tertinggi adalah Biaya/Tarif.",
            [("terendah", ("waktu",)), ("tertinggi", ("biaya",))],
        ),
        ("Unsur Sarana Prasarana termasuk yang terendah.", []),
        ("Tahun 2024 unsur terendah adalah Sarana Prasarana.", []),
        ("Pada Layanan Data Pemilih unsur terendah adalah Sarana Prasarana.", []),
        ("Nilai terendah perlu perhatian; Sarana Prasarana cukup baik dan kami menatanya.", []),
        ("Nilai paling tinggi adalah waktu.", []),
    ],
)
def test_what_a_sentence_calls_lowest_and_highest(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(paragraph(text)) == [(*claim, [1] * len(claim[1])) for claim in expected]


def test_a_list_under_the_sentence() -> None:
    assert found(
        paragraph("Unsur prioritas perbaikan:"),
        item("1.", "Waktu Penyelesaian dengan nilai 3,25. Ini paling mendesak."),
        item("2.", "Unsur Persyaratan."),
        item("3.", "Kompetensi Pelaksana."),
    ) == [("terendah", THREE, [2, 3, 4])]


def test_a_list_that_stands_first_under_its_heading() -> None:
    assert found(
        heading("PRIORITAS DAN RENCANA", "III."),
        item("1.", "Waktu Penyelesaian, NRR 3,25"),
        item("2.", "Persyaratan, NRR 3,27"),
        item("3.", "Kompetensi Pelaksana, NRR 3,30"),
        paragraph("Semua dikerjakan tahun ini."),
        heading("PRIORITAS LAIN", "IV."),
        item("1.", "Waktu Penyelesaian"),
    ) == [("terendah", THREE, [2, 3, 4])]


def test_a_list_that_begins_with_other_words_is_none() -> None:
    assert found(paragraph("Unsur terendah:"), item("1.", "Menata Sarana dan Prasarana"), item("2.", "Rapat.")) == []


def test_a_table_of_priorities_and_one_of_upkeep() -> None:
    assert found(
        table(
            "Tabel 2.2",
            "Unsur Prioritas Semester I Tahun 2025",
            "No | Unsur | Kegiatan\n1 | Waktu Penyelesaian | a\n^^ | ^^ | b\n2 | Persyaratan | c",
        ),
        table("Tabel 3.2", "Pemeliharaan", "Unsur | Bentuk\nBiaya/Tarif | a"),
        table("Tabel 3.3", "Pemeliharaan", "Bentuk | Oleh\nMerawat | Semua"),
        table("Tabel 3.4", "Prioritas Tahun 2024", "Unsur | Bentuk\nBiaya/Tarif | a"),
    ) == [("terendah", ("waktu", "persyaratan"), [3, 5]), ("tertinggi", ("biaya",), [8])]
