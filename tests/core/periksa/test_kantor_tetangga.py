"""Offices that a report names with good reason: as neighbours, partners, superiors, or to compare itself with them."""

from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.klaim.baca import extract
from siklus.readers.laporan import read_report

LAW = aturan(on=date(2026, 1, 1))

TETANGGA = [
    ("Kecamatan Sukamaju", "Pelayanan kepada warga Kelurahan Mekarsari dan Kelurahan Cibening dibuka di kecamatan."),
    ("Kecamatan Sukamaju", "Sebanyak 3 responden berdomisili di Kecamatan Margahayu."),
    ("Kecamatan Sukamaju", "Sebagian responden merupakan warga Kecamatan Margahayu yang bekerja di wilayah ini."),
    ("Kecamatan Sukamaju", "Gambar 4 Kunjungan Kecamatan Margahayu ke Kecamatan Sukamaju"),
    ("Kelurahan Mekarsari", "Tindak lanjut berupa perbaikan jalan menuju Kelurahan Cibening sudah diusulkan."),
    ("Puskesmas Sukamaju", "Pasien rujukan dari RSUD Margahayu ikut menjadi responden."),
    ("Puskesmas Sukamaju", "Tindak lanjut unsur Waktu meniru alur Puskesmas Margahayu."),
    ("Puskesmas Sukamaju", "Gambar 1 Studi banding ke Puskesmas Margahayu, 12 Maret 2025"),
    ("RSUD Sukamaju", "Layanan cuci darah RSUD Sukamaju melayani rujukan dari RSUD Margahayu."),
    ("KPU Kabupaten Sukamaju", "IKM tersebut lebih tinggi daripada IKM KPU Kabupaten Margahayu."),
    ("KPU Kabupaten Sukamaju", "Tabel 5 Perbandingan IKM KPU Kabupaten Sukamaju dengan KPU Kabupaten Margahayu"),
    ("KPU Kabupaten Sukamaju", "Gambar 3 Kunjungan KPU Kabupaten Margahayu"),
    ("Pengadilan Negeri Sukamaju", "Indeks kepuasan pengguna layanan dipantau oleh Pengadilan Tinggi Margahayu."),
    ("Pengadilan Negeri Sukamaju", "Hasil pengawasan Pengadilan Tinggi Margahayu menjadi bahan tindak lanjut."),
    ("SMA Negeri 2 Sukamaju", "Hasil survei diumumkan bersama hasil survei SMA Negeri 1 Sukamaju."),
    ("SMA Negeri 2 Sukamaju", "Alumni SMP Negeri 1 Sukamaju menjadi responden survei."),
    ("Polres Sukamaju", "Tindak lanjut dibahas pada evaluasi triwulan yang diikuti Polsek Margahayu."),
    ("Dinas Sosial Kabupaten Wanasari", "Tindak lanjut perbaikan atap dilaksanakan Dinas Pekerjaan Umum."),
    ("Kantor Pertanahan Kabupaten Sukamaju", "Alih media dikerjakan bersama Kantor Pertanahan Kota Margahayu."),
    ("Balai Pelatihan Kerja Sukamaju", "Lulusan ditempatkan oleh Dinas Tenaga Kerja Kabupaten Margahayu."),
]
TERSALIN = [
    ("KPU Kabupaten Sukamaju", "Hasil SKM KPU Kabupaten Margahayu Semester I Tahun 2025 menunjukkan mutu baik."),
    ("KPU Kabupaten Sukamaju", "Responden di lingkungan KPU Kabupaten Margahayu menilai layanan baik."),
    ("Puskesmas Sukamaju", "Tabel 2 Hasil SKM Puskesmas Margahayu Semester I Tahun 2025"),
    ("SMA Negeri 2 Sukamaju", "Nilai indeks hasil survei pada SMA Negeri 1 Sukamaju tergolong baik."),
    ("Dinas Sosial Kabupaten Wanasari", "Kualitas pelayanan Dinas Sosial Kabupaten Margahayu perlu dipertahankan."),
]


def found(own: str, sentence: str) -> list[str]:
    """The codes of the findings about names of offices."""
    text = f"""LAPORAN SURVEI KEPUASAN MASYARAKAT
{own.upper()}
SEMESTER I TAHUN 2025

BAB I PENDAHULUAN

{own} melaksanakan survei kepuasan masyarakat Semester I Tahun 2025.

{sentence}

BAB II HASIL

Hasil SKM {own} Semester I Tahun 2025 adalah 84,12 dengan mutu B.

BAB III PENUTUP

Laporan ini disusun oleh {own} sebagai bahan perbaikan.
"""
    klaim = extract(read_report(text.encode(), "laporan.txt"), LAW)
    rules = [kaidah for kaidah in KAIDAH if kaidah.kode in {"NSK-01", "NSK-02", "NSK-03"}]
    return [temuan.kode for kaidah in rules for temuan in kaidah.check(klaim, LAW)]


@pytest.mark.parametrize(("own", "sentence"), TETANGGA)
def test_a_neighbour_is_nobody_left_over(own: str, sentence: str) -> None:
    assert found(own, sentence) == []


@pytest.mark.parametrize(("own", "sentence"), TERSALIN)
def test_an_office_in_the_place_of_the_own_one(own: str, sentence: str) -> None:
    assert found(own, sentence) == ["NSK-01"]
