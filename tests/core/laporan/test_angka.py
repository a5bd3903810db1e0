import pytest

from siklus.document.blocks import Block, Cell, Column, Paragraph, Row, Table
from siklus.document.inline import Angka, Link, Text
from siklus.document.report import Document
from tests.core.laporan.angka import stray_numbers
from tests.core.laporan.buatan import bahan


def strays(*blocks: Block) -> list[str]:
    return stray_numbers(Document("", "", "", "", blocks), bahan())


@pytest.mark.parametrize(
    "words",
    ["Ada 7 RTL.", "IKM 86,81", "naik 2025 orang", "70% selesai", "1 = satu dari 3", "Kegiatan perbaikan 1 dari 4"],
)
def test_a_number_in_plain_words_is_found(words: str) -> None:
    assert strays(Paragraph((Text("Lihat "), Text(words), Angka("9", "n")))) == [words]
    assert strays(Paragraph((Link(words, "https://kpu.example"),))) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "Kegiatan perbaikan 1", "kegiatan perbaikan 3 selesai", "memberi nilai 1 atau 2",
        "a. Kegiatan perbaikan 2, oleh tim", "target 12 orang", "2025", "15 Januari 2026",
        "Semester I Tahun 2025 (Januari–Juni 2025)", "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "pada skala 1–4", "× 25.", "Selang kepercayaan 95%", "Jumlah persentase tercetak tidak tepat 100%",
    ],
)  # fmt: skip
def test_words_of_the_office_the_law_and_the_calendar_may_hold_digits(words: str) -> None:
    assert strays(Paragraph((Text(words),))) == []


def test_only_the_first_column_of_a_numbered_table_counts_its_rows() -> None:
    head = (Row((Cell(((Text("No."),),)), Cell(((Text("Isi"),),)))),)
    body = (Row((Cell(((Text("1"),),)), Cell(((Text("8"),),)))), Row((Cell(((Text("b. 9"),),)),)))
    table = Table("t", (), (Column(1), Column(1)), head, body)
    assert strays(table) == ["8", "b. 9"]
    assert strays(Table("t", (), (Column(1), Column(1)), (), body)) == ["1", "8", "b. 9"]
