"""What a number of people or forms counts, in the words of many offices."""

import pytest

from siklus.core.periksa.klaim.jumlah import jumlah_in
from siklus.core.periksa.klaim.jumlah_kata import roles_in
from siklus.core.periksa.temuan import Lokasi


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jumlah pemohon layanan selama Januari s.d. Juni 2024 tercatat 2.457 orang.", {"2.457": "populasi"}),
        ("Menurut tabel Morgan dan Krejcie diperlukan paling sedikit 332 responden.", {"332": "sampel"}),
        (
            "Jawaban yang masuk 336 berkas; 4 berkas gugur karena tidak lengkap, jadi yang dihitung 332 berkas.",
            {"336": "terkumpul", "4": "tidak_sah", "332": "sah"},
        ),
        (
            "BLK Rawa mengadakan SKM Semester II Tahun 2022 dengan 228 responden dari 543 pengguna.",
            {"228": "responden", "543": "populasi"},
        ),
        (
            "N = 2.062 orang; sampel menurut Krejcie = 333; kuesioner kembali = 340; rusak = 6; diolah = 334.",
            {"2.062": "populasi", "333": "sampel", "340": "terkumpul", "6": "tidak_sah", "334": "sah"},
        ),
        ("Sebanyak 334 orang menilai KUA Mawar dengan hasil 84,00 (B).", {"334": "responden"}),
        ("Setelah 6 lembar disisihkan, 234 lembar diolah.", {"6": "tidak_sah", "234": "sah"}),
        (
            "Responden yang mengisi survei Bagian Organisasi ada 331 orang, padahal cukup 225 dari 543 pelanggan.",
            {"331": "responden", "225": "sampel", "543": "populasi"},
        ),
        (
            "Dari 250 kuesioner yang disebar, kembali 240 dan hanya 234 yang dapat diolah.",
            {"250": "dibagikan", "240": "terkumpul", "234": "sah"},
        ),
        ("Tidak kembali 4 lembar, kembali 321 lembar, rusak 4 lembar.", {"321": "terkumpul"}),
        ("Populasinya 543 orang dengan sampel 225 orang.", {"543": "populasi", "225": "sampel"}),
        ("Dari target 300 responden terkumpul 310.", {"300": "target", "310": "terkumpul"}),
        ("Tautan survei diisi 59 pemohon; 5 isian ganda dibuang; 54 isian diolah.", {"59": "terkumpul", "54": "sah"}),
        ("Kantor melayani 812 pemohon; 260 pemohon mengisi kuesioner.", {"812": "populasi", "260": "responden"}),
        ("Populasi survei ialah pasien dan keluarga yang dilayani sejumlah 2.551 orang.", {"2.551": "populasi"}),
        ("Dari 80 pengguna, diambil 30 orang sebagai responden.", {"80": "populasi", "30": "responden"}),
        ("Diambil sebanyak 30 responden dari 80 pengguna layanan.", {"30": "responden", "80": "populasi"}),
        ("Sampel diambil sebanyak 30 responden dari 80 pengguna layanan.", {"30": "sampel", "80": "populasi"}),
        ("Sebanyak 12 responden memberi saran tentang parkir.", {}),
        ("Terdapat 14 orang menilai kurang ramah dalam survei.", {}),
        ("Pengaduan yang masuk berjumlah 12 dan semuanya selesai.", {}),
        ("Survei dilaksanakan 14 hari kerja.", {}),
        ("Pegawai loket berjumlah 6 orang menurut survei.", {}),
        ("Unsur waktu dikeluhkan oleh 15 responden pada layanan KTP.", {}),
        ("Dari 234 responden, 120 berpendidikan SMA.", {}),
        ("Antrean dipakai 61 pengunjung per hari.", {}),
    ],
)
def test_what_a_number_counts_in_the_words_of_many_offices(text: str, expected: dict[str, str]) -> None:
    found = {match["n"]: peran for match, peran in roles_in(text)}
    assert {number: peran for number, peran in found.items() if number in expected or not expected} == expected


def test_no_number_is_claimed_twice() -> None:
    claims = jumlah_in("Populasi 543 orang, responden 234 orang.", lambda _, teks: Lokasi(None, 1, teks), None)
    assert [(claim.peran, claim.angka.teks) for claim in claims] == [("populasi", "543"), ("responden", "234")]
