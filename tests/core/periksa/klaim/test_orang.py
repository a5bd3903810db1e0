"""Numbers of people in text and tables, and the tables of who they were."""

from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.klaim.kalimat import find_kalimat
from siklus.core.periksa.klaim.orang import find_orang
from siklus.core.periksa.klaim.responden import BarisProfil, KlaimJumlah, TabelProfil
from tests.core.periksa.bacaan import Part, heading, make_reading, paragraph, table

ATURAN = aturan(on=date(2026, 1, 15))


def orang(*parts: Part) -> tuple[tuple[KlaimJumlah, ...], tuple[TabelProfil, ...]]:
    reading = make_reading(*parts)
    return find_orang(reading, find_kalimat(reading), ATURAN)


def numbers(*parts: Part) -> list[tuple[str, str, str, bool]]:
    return [(one.peran, one.angka.teks, one.layanan, one.kini) for one in orang(*parts)[0]]


def short(row: BarisProfil | None) -> tuple[str | None, ...]:
    return () if row is None else (row.nama.teks, *(one.teks if one else None for one in (row.jumlah, row.persen)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jumlah responden SKM yang dihitung adalah 187 orang.", [("responden", "187")]),
        ("Responden survei berjumlah 187 dari 198 pengguna layanan.", [("populasi", "198"), ("responden", "187")]),
        ("Sebanyak 14 dari 187 responden memberi nilai 1.", [("responden", "187")]),
        ("Survei diikuti oleh 1.187 responden.", [("responden", "1.187")]),
        ("Populasi pengguna layanan selama satu semester sebanyak 198 orang.", [("populasi", "198")]),
        ("Jumlah sampel yang diperlukan adalah 132 responden.", [("sampel", "132")]),
        ("Target jumlah responden sebanyak 140, terkumpul 150 kuesioner.", [("terkumpul", "150"), ("target", "140")]),
        ("Target responden tahun ini sebesar 140 orang.", [("target", "140")]),
        ("Sebanyak 160 kuesioner dibagikan.", [("dibagikan", "160")]),
        (
            "Kuesioner yang dinyatakan sah sebanyak 145 lembar dan yang tidak sah 5.",
            [("sah", "145"), ("tidak_sah", "5")],
        ),
        ("Jawaban yang tidak valid sebanyak 5 lembar.", [("tidak_sah", "5")]),
        ("Ada 145 kuesioner yang sah.", [("sah", "145")]),
        ("Jumlah responden perempuan sebanyak 103 orang.", []),
        ("Jumlah responden adalah 103 orang pada layanan informasi.", []),
        ("Jumlah responden adalah 55,1% dari pengguna.", []),
    ],
)
def test_what_a_number_counts(text: str, found: list[tuple[str, str]]) -> None:
    assert [(peran, angka) for peran, angka, _, _ in numbers(paragraph(text))] == found


def test_a_number_with_its_words() -> None:
    claims = orang(
        paragraph("Jumlah responden adalah 57 (lima puluh tujuh) orang."),
        paragraph("Jumlah responden adalah 57 (cukup baik) orang."),
    )[0]
    assert [one.huruf and (one.huruf.teks, one.huruf.lokasi.baris) for one in claims] == [("lima puluh tujuh", 1), None]


def test_another_period_is_not_now() -> None:
    assert numbers(
        heading("Hasil Semester I Tahun 2025", "BAB I"),
        paragraph("Jumlah responden Semester II Tahun 2024 adalah 120 orang."),
    ) == [("responden", "120", "", False)]


def test_a_table_by_service() -> None:
    head = "No | Layanan | Pengguna | Sampel Minimal | Responden"
    assert numbers(
        table("Tabel 1", "Sampel per Layanan", f"""
            {head}
            1 | Informasi | 62 | 54 | 58
            2 | Data      | 48 | –  | 45
            3 |           | 48 | 43 | 45
            Jumlah | << | 110 | 97 | 103
        """),
        table("Tabel 2", "Sampel per Layanan", f"""
            {head}
            Jumlah | << | 110 | 97 |
        """),
        table("Tabel 3", "IKM per Layanan", "No | Layanan | Responden | Target | IKM\n1 | Data | 5 | 5 | 80,00"),
        table("Tabel 4", "Waktu", "No | Tahapan | Waktu\n1 | Survei | Mei"),
        table("Tabel 5", "Layanan", "No | Layanan | Keterangan\n1 | Data | –"),
    ) == [
        ("populasi", "62", "Informasi", True),
        ("sampel", "54", "Informasi", True),
        ("terkumpul", "58", "Informasi", True),
        ("populasi", "48", "Data", True),
        ("terkumpul", "45", "Data", True),
        ("populasi", "110", "", True),
        ("sampel", "97", "", True),
        ("terkumpul", "103", "", True),
    ]  # fmt: skip


def test_one_dimension_a_table() -> None:
    profiles = orang(
        table("Tabel 1", "Responden menurut Jenis Kelamin", """
            No | Jenis Kelamin | Jumlah | Persentase
            1 | Laki-laki | 84 | 44,9%
            2 | Perempuan | 103 | 55,1%
            Jumlah | << | 187 | 100%
        """),
        table("", "", "Usia | Jumlah\n17–25 | 12\n26–35 | 20"),
        table("Tabel 3", "Karakteristik Responden", "Kelompok | % \nSatu | 40\nDua | 60"),
        table("Tabel 4", "Karakteristik Responden", "Kelompok | % \nSatu | 40\nDua | –"),
        table("Tabel 5", "Karakteristik Responden", "Jumlah | Ket \n40 | baik"),
        table("Tabel 6", "Karakteristik Responden", "No | Jumlah \n1 | 40"),
        table("Tabel 7", "Nilai Unsur Responden", "Unsur | Jumlah\nSatu | 3\nDua | 4"),
        table("Tabel 8", "Jadwal", "Tahap | Jumlah\nSatu | 3\nDua | 4"),
    )[1]  # fmt: skip
    read = [(one.dimensi, one.lokasi.baris, [short(row) for row in one.baris], short(one.total)) for one in profiles]
    assert read == [
        (
            "jenis_kelamin", 1,
            [("Laki-laki", "84", "44,9%"), ("Perempuan", "103", "55,1%")],
            ("Jumlah", "187", "100%"),
        ),
        ("usia", 7, [("17–25", "12", None), ("26–35", "20", None)], ()),
        ("", 9, [("Satu", None, "40"), ("Dua", None, "60")], ()),
    ]  # fmt: skip


def test_several_dimensions_in_one_table() -> None:
    text = """
        No | Karakteristik | Kelompok | Jumlah | Persentase
        1 | Jenis Kelamin | Laki-laki | 4 | 40%
        ^^ | ^^ | Perempuan | 6 | 60%
        2 | Tingkat pendidikan | SMA | 5 | 50%
          |  | S1 | 5 | 50%
    """
    total = "        Jumlah | << | << | 10 | 100%\n"
    read = [
        [
            (one.dimensi, [short(row) for row in one.baris], short(one.total))
            for one in orang(table("T", "Profil", body))[1]
        ]
        for body in (text, text + total)
    ]
    groups = [
        ("jenis_kelamin", [("Laki-laki", "4", "40%"), ("Perempuan", "6", "60%")]),
        ("pendidikan", [("SMA", "5", "50%"), ("S1", "5", "50%")]),
    ]
    assert read == [
        [(*group, ()) for group in groups],
        [(*group, ("Jumlah", "10", "100%")) for group in groups],
    ]
