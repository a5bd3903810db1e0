"""A text that came from a scan, and its numbers that lost a digit."""

from datetime import date
from fractions import Fraction

import pytest

from siklus.core.aturan import aturan
from siklus.core.indeks.tercetak import Jendela
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.klaim.baca import extract
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.ragu import doubt_number, usual_places
from siklus.core.periksa.pemeriksaan import check_report
from siklus.core.periksa.pindaian import is_scan
from siklus.core.periksa.temuan import Lokasi
from siklus.readers.laporan import read_report

LAW = aturan(on=date(2026, 1, 1))
HERE = Lokasi(None, 1, "")
VALUES = ("3,32", "3,29", "3,58", "3,08", "3,06", "3,22", "3,04", "3,33", "3,11")
NAMES = (
    "Persyaratan", "Sistem, Mekanisme, dan Prosedur", "Waktu Penyelesaian", "Biaya/Tarif",
    "Produk Spesifikasi Jenis Pelayanan", "Kompetensi Pelaksana", "Perilaku Pelaksana",
    "Penanganan Pengaduan, Saran dan Masukan", "Sarana dan Prasarana",
)  # fmt: skip
CLEAN = "Jumlah responden sebanyak delapan puluh orang. Survei memakai kuesioner tertulis di loket."
SCANNED = "Jum1ah responden sebanyak de1apan puluh orang. 5urvei memakai kue5ioner tertulis di loket."


def number(teks: str) -> Bilangan:
    places = len(teks.partition(",")[2])
    return Bilangan(teks, HERE, Fraction(teks.replace(",", ".")), places)


def report(said: str, first: str) -> bytes:
    rows = "\n".join(
        f"{at}\t{name}\t{value}" for at, (name, value) in enumerate(zip(NAMES, (first, *VALUES[1:]), strict=True), 1)
    )
    return (
        f"Laporan Survei Kepuasan Masyarakat Semester I Tahun 2025\n\n{said}\n\nTabel 1 Nilai Unsur\n\n"
        f"No\tUnsur\tNRR\n{rows}\n\nIKM sebesar 80,64 dengan mutu B (Baik). Unsur tertinggi adalah "
        "Waktu Penyelesaian (3,58), Sarana dan Prasarana (3,11), dan Persyaratan (3,32).\n"
    ).encode()


@pytest.mark.parametrize(
    ("words", "scanned"),
    [
        (SCANNED, True),
        ("Nilainya 94,8l dan 85,6O; lKM naik.", True),
        (CLEAN, False),
        ("U1 sampai U9 di SMKN3, SP4N, A4, D3, 3R, COVID19, bit.ly/a1b0c5 dan P3K.", False),
    ],
    ids=["letters", "digits", "clean", "names with digits"],
)
def test_a_scan_is_told_by_letters_and_digits_that_are_mixed_up(words: str, *, scanned: bool) -> None:
    assert is_scan(read_report(f"{words}\n".encode(), "laporan.txt")) is scanned


def test_a_number_with_fewer_decimals_than_its_fellows_is_only_bounded() -> None:
    assert usual_places([number("3,32"), number("3,29"), number("3,58"), number("3,3"), None]) == 2
    assert usual_places([number("3,32"), number("3,2")]) == 0
    assert doubt_number(number("3,2"), 2, "nrr") == Bilangan("3,2", HERE, None, 0, Jendela(Fraction(3), Fraction(4)))
    assert doubt_number(number("6,2"), 2) == Bilangan("6,2", HERE, None, 0, Jendela(Fraction(6), Fraction(7)))
    assert doubt_number(number("3"), 2, "nrr") == number("3")
    assert doubt_number(number("3,25"), 2, "nrr") == number("3,25")


def codes(data: bytes) -> list[tuple[str, str]]:
    checked = check_report(read_report(data, "laporan.txt"), LAW, KAIDAH)
    return [(temuan.kode, temuan.tingkat.value) for temuan in checked.temuan if temuan.kode[:3] in {"IKM", "PRI"}]


def test_a_scan_that_lost_a_digit_is_asked_where_a_clean_print_is_accused() -> None:
    assert codes(report(SCANNED, "3,2")) == [("IKM-13", "saran"), ("PRI-02", "peringatan")]
    assert codes(report(CLEAN, "3,2")) == [("IKM-03", "kesalahan"), ("IKM-07", "kesalahan"), ("PRI-02", "kesalahan")]


def test_a_share_that_lost_a_digit_accuses_nobody() -> None:
    head = "Tabel 1 Profil Responden\n\nPendidikan\tJumlah\tPersen\n"
    table = f"{head}SMA\t200\t59,88\nS1\t100\t29,94\nD3\t13\t3,89\nS2\t21\t6,9\n"
    for said, doubts in ((SCANNED, True), (CLEAN, False)):
        profil = extract(read_report(f"{said}\n\n{table}".encode(), "laporan.txt"), LAW).hasil.profil[0]
        assert [row.persen is not None and row.persen.rusak for row in profil.baris] == [False, False, False, doubts]
