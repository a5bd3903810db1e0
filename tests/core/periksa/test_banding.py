from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.pemeriksaan import compare_reports
from tests.core.periksa.bacaan import Part, figure, heading, make_reading, paragraph, table

LAW = aturan(on=date(2026, 1, 1))
LAMA, BARU = heading("LAPORAN SEMESTER I TAHUN 2025"), heading("LAPORAN SEMESTER II TAHUN 2025")
SENTENCE = (
    "Petugas loket menata ulang ruang tunggu di lantai satu bersama seluruh pegawai kantor pada hari {} bulan itu juga."
)


def found(lama: tuple[Part, ...], baru: tuple[Part, ...]) -> list[tuple[str, list[str]]]:
    temuan = compare_reports(
        make_reading(LAMA, *lama, source="lama.txt"), make_reading(BARU, *baru, source="baru.txt"), LAW
    )
    return [(item.kode, [str(place) for place in item.lokasi]) for item in temuan]


def realisasi(*rows: str) -> Part:
    return table("Tabel 3", "Realisasi RTL", "No | Rencana Tindak Lanjut | Status | Deskripsi\n" + "\n".join(rows))


def nilai(first: str) -> Part:
    rows = (
        f"1 | Persyaratan | {first}",
        "2 | Prosedur | 3,33",
        "3 | Waktu Penyelesaian | 3,25",
        "4 | Produk Layanan | 3,31",
        "5 | Kompetensi Pelaksana | 3,30",
        "6 | Perilaku Pelaksana | 3,33",
        "7 | Sarana dan Prasarana | 3,76",
    )
    return table("Tabel 2", "Nilai", "No | Unsur | NRR\n" + "\n".join(rows))


def test_a_description_told_twice() -> None:
    told = "Rapat bersama seluruh petugas membahas waktu layanan"
    assert found(
        (
            realisasi(
                f"1 | Menyusun standar waktu layanan | Sudah | {told}", "2 | Menata ruang | Sudah | Sudah dilakukan"
            ),
        ),
        (
            realisasi(
                f"1 | Menyusun standar waktu layanan | Sudah | {told.upper()}",
                "2 | Menata ruang | Sudah | Sudah dilakukan",
                "3 | Menambah kursi | Sudah | Kursi baru sudah dipasang di ruang tunggu lantai satu",
            ),
        ),
    ) == [("BND-01", ["baru.txt, baris 4", "lama.txt, baris 4"])]


@pytest.mark.parametrize(
    ("sha256", "phash", "same"),
    [
        ("a" * 64, "", True),
        ("b" * 64, "0f0f0f0f0f0f0f0d", True),
        ("b" * 64, "f0f0f0f0f0f0f0f0", False),
        ("b" * 64, "", False),
    ],
)
def test_a_picture_shown_twice(sha256: str, phash: str, *, same: bool) -> None:
    lama = (figure("Gambar 1", "Rapat", sha256="a" * 64, phash="0f0f0f0f0f0f0f0f"), figure("", "Logo", sha256="c" * 64))
    baru = (figure("Gambar 4", "Rapat", sha256=sha256, phash=phash), figure("", "Logo", sha256="c" * 64))
    assert found(lama, baru) == ([("BND-02", ["baru.txt, baris 2", "lama.txt, baris 2"])] if same else [])


def test_values_that_did_not_move_at_all() -> None:
    assert found((nilai("3,27"),), (nilai("3,27"),)) == [("BND-03", ["baru.txt, baris 2", "lama.txt, baris 2"])]
    assert found((nilai("3,27"),), (nilai("3,28"),)) == []
    assert found((nilai("3,27"),), (paragraph("Tanpa tabel."),)) == []


def test_a_text_taken_over() -> None:
    same = tuple(paragraph(SENTENCE.format(day)) for day in ("Senin", "Selasa", "Rabu", "Kamis"))
    assert found(same, same) == [("BND-04", ["baru.txt, baris 2", "baru.txt, baris 3", "baru.txt, baris 4"])]
    new = tuple(paragraph(SENTENCE.format(day)) for day in ("Jumat", "Sabtu", "Minggu"))
    assert found(same, (*same[:3], *new)) == []
    assert found(same[:2], same[:2]) == []


def test_an_rtl_that_vanished() -> None:
    lama = (
        realisasi(
            "1 | Menyusun standar waktu layanan | Sudah | Sudah disusun",
            "2 | Pengadaan mesin antrean elektronik | Belum | Menunggu anggaran",
            "3 | Pelatihan bahasa isyarat petugas | Belum | Menunggu jadwal",
        ),
    )
    baru = (realisasi("1 | Pelatihan bahasa isyarat untuk petugas | Sudah | Sudah dilatih"),)
    assert found(lama, baru) == [("BND-05", ["lama.txt, baris 5"])]
    assert found(lama, (paragraph("Laporan tanpa tabel."),)) == []


def test_the_earlier_index_told_otherwise() -> None:
    lama = (paragraph("IKM Semester I Tahun 2025 adalah 85,81."),)
    assert found(lama, (paragraph("IKM Semester I Tahun 2025 adalah 83,81."),)) == [
        ("BND-06", ["baru.txt, baris 2", "lama.txt, baris 2"])
    ]
    assert found(lama, (paragraph("IKM Semester I Tahun 2025 adalah 85,81, Semester II Tahun 2024 80,10."),)) == []
    assert found(lama, (paragraph("IKM Semester I Tahun 2025 adalah 85,81."),)) == []
    assert found((), (paragraph("IKM Semester I Tahun 2025 adalah 83,81."),)) == []
