"""A whole workbook, and its sheet of identity: settings, days, signatory, links, what evaluators count."""

from datetime import date
from pathlib import Path

import pytest

from siklus.core.errors import SiklusError
from siklus.core.laporan.bahan import SetelanLaporan
from siklus.core.realisasi.pekppp import MulaiHitung
from siklus.core.rencana.rtl import Rtl
from siklus.core.survei.periode import Bulan, JenisPeriode, Periode
from siklus.core.survei.unit import Layanan, Penandatangan
from tests.readers.bukukerja.buatan import UNSUR, Value, book, identitas, problems, read, warnings


def test_a_sound_workbook_is_read_whole(tmp_path: Path) -> None:
    buku = read(tmp_path, book())
    assert buku.kantor.periode == Periode(JenisPeriode.SEMESTER, 2025, 1)
    assert buku.kantor.tanggal == date(2026, 1, 12)
    assert buku.kantor.penandatangan == Penandatangan("Sekretaris", "Nama Rekaan")
    assert buku.kantor.layanan == (Layanan("informasi", "Pelayanan Informasi", 40),)
    assert [item.id for item in buku.jawaban] == ["R1", "R2"]
    assert [item.profil for item in buku.jawaban] == [{"jenis_kelamin": "P"}, {"jenis_kelamin": "L"}]
    assert buku.jawaban[1].nilai == dict(zip(UNSUR, (4, 3, 3, 4, 3, 3, 3, 4, 3), strict=True))
    assert buku.rencana.rentang == "Juli–Desember 2025"
    assert buku.rencana.rtl == (
        Rtl(
            "RTL-01",
            "waktu",
            "Mengukur waktu layanan",
            (Bulan(2025, 10), Bulan(2025, 11)),
            ("Subbagian A", "Subbagian B"),
        ),
        Rtl(
            "RTL-02",
            "persyaratan",
            "Menulis ulang persyaratan",
            tuple(Bulan(2025, month) for month in (7, 8, 9)),
            ("Subbagian A",),
        ),
    )
    assert buku.kantor.setelan == SetelanLaporan()
    assert (buku.kosong, buku.nilai, buku.peringatan) == ("dibagi", None, ())


def test_settings_and_signatory(tmp_path: Path) -> None:
    sheets = book()
    sheets["Identitas"] = identitas(**{
        "Bentuk laporan": "Ringkas", "Kolom waktu": "triwulan", "Cincin tahapan": "tidak", "Penilaian mandiri": "tidak",
        "Urutan unsur": "kuesioner",
        "Jawaban kosong": "dikeluarkan", "Sebutan penandatangan": "a.n.", "Atas nama": "Ketua",
        "NIP penandatangan": "00000000 000000 0 000", "Akun media sosial": "@satu; @dua",
        "Jadwal survei": "Persiapan: Januari; Pengolahan: Juli 2025", "Unsur prioritas": "waktu; Persyaratan Layanan; biaya",
    })  # fmt: skip
    buku = read(tmp_path, sheets)
    assert buku.kantor.setelan == SetelanLaporan(
        "ringkas", "triwulan", cincin=False, urutan_unsur="kuesioner", nilai_mandiri=False
    )
    assert buku.kosong == "dikeluarkan"
    assert buku.kantor.penandatangan == Penandatangan(
        "Sekretaris", "Nama Rekaan", "00000000 000000 0 000", "a.n.", "Ketua"
    )
    assert buku.kantor.unit.akun == ("@satu", "@dua")
    assert buku.kantor.pelaksanaan.jadwal == (("Persiapan", "Januari"), ("Pengolahan", "Juli 2025"))
    assert buku.rencana.prioritas.unsur == ("waktu", "persyaratan", "biaya")


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("Kota", None, "[BUKU-11] lembar “Identitas”, baris 12, kolom “Isi”: “Kota” belum diisi. Lengkapi baris ini."),
        ("Tahun", "dua ribu", "[BUKU-12] lembar “Identitas”, baris 12, kolom “Isi”: “dua ribu” bukan bilangan bulat. "
         "Tulis angka saja tanpa satuan, misalnya 120."),
        ("Periode ke", 3, "[BUKU-24] lembar “Identitas”, baris 12, kolom “Isi”: Periode semester ke “3” tahun 2025 tidak ada. "
         "Isi Periode ke dengan 1 sampai 2 dan tahun survei."),
        ("Masa pelaksanaan selesai", "Juni 2025", "[BUKU-25] lembar “Identitas”, baris 12, kolom “Isi”: Masa pelaksanaan "
         "Juli 2025 sampai Juni 2025 tidak mungkin. Isi bulan pertama lalu bulan terakhirnya, paling lama 36 bulan."),
        ("Masa pelaksanaan mulai", "Juli", "[BUKU-15] lembar “Identitas”, baris 12, kolom “Isi”: Bulan “Juli” ditulis tanpa "
         "tahun. Tulis dengan tahunnya, misalnya Juli 2025."),
        ("Jenis periode", "caturwulan", "[BUKU-17] lembar “Identitas”, baris 12, kolom “Isi”: “caturwulan” bukan pilihan yang "
         "tersedia. Pilih: triwulan, semester, tahun."),
        ("Tanggal laporan", 46034, "[BUKU-14] lembar “Identitas”, baris 12, kolom “Isi”: Tanggal tertulis sebagai angka 46034; "
         "mungkin maksudnya 12 Januari 2026. Ubah format sel menjadi Tanggal (Date) bila benar, atau ketik ulang."),
        ("Tanggal laporan", "12 Jan", "[BUKU-14] lembar “Identitas”, baris 12, kolom “Isi”: “12 Jan” bukan tanggal yang dikenal. "
         "Tulis sebagai tanggal, misalnya 3 Juli 2025 atau 03/07/2025."),
        ("Tanggal laporan", "31/02/2026", "[BUKU-14] lembar “Identitas”, baris 12, kolom “Isi”: “31/02/2026” bukan tanggal yang "
         "dikenal. Tulis sebagai tanggal, misalnya 3 Juli 2025 atau 03/07/2025."),
        ("Tanggal laporan", "1/1/2016", "[ATURAN-01] Tidak ada pedoman SKM yang dikenal Siklus berlaku pada 01-01-2016. Pakai "
         "tanggal sejak 15-05-2017, yaitu sejak PermenPANRB 14/2017 berlaku."),
        ("Atas nama", "Ketua", "[BUKU-26] lembar “Identitas”, baris 13, kolom “Isi”: “Atas nama” hanya dipakai bersama a.n. "
         "Isi keduanya: Sebutan penandatangan a.n. dan Atas nama, atau kosongkan Atas nama."),
        ("Unsur prioritas", "waktu; kecepaten", "[BUKU-27] lembar “Identitas”, baris 13, kolom “Isi”: Unsur “kecepaten” tidak "
         "dikenal. Pilih: Persyaratan, Sistem, Mekanisme, dan Prosedur, Waktu Penyelesaian, Biaya/Tarif, Produk Spesifikasi "
         "Jenis Pelayanan, Kompetensi Pelaksana, Perilaku Pelaksana, Penanganan Pengaduan, Saran dan Masukan, Sarana dan Prasarana."),
    ],
)  # fmt: skip
def test_identity_problems(tmp_path: Path, name: str, value: Value, expected: str) -> None:
    sheets = book()
    sheets["Identitas"] = identitas(**{name: value})
    assert problems(tmp_path, sheets)[0] == expected


@pytest.mark.parametrize(
    "text", ["12/01/2026", "12-01-2026", "12 Januari 2026", "12 Jan 2026", "2026-01-12", "12.1.2026"]
)
def test_dates_as_text(tmp_path: Path, text: str) -> None:
    sheets = book()
    sheets["Identitas"] = identitas(**{"Tanggal laporan": text})
    assert read(tmp_path, sheets).kantor.tanggal == date(2026, 1, 12)


@pytest.mark.parametrize(
    ("text", "day", "warned"),
    [
        ("2025-07-16", date(2025, 7, 16), ""),
        ("2025-07-31", date(2025, 7, 31), ""),
        ("2025-08-01", date(2025, 8, 1), "Tanggal laporan pelaksanaan 1 Agustus 2025 jatuh sesudah bulan pertama masa "
         "pelaksanaan, Juli 2025."),
        (None, None, ""),
    ],
)  # fmt: skip
def test_the_survey_report_has_its_own_date(tmp_path: Path, text: str | None, day: date | None, warned: str) -> None:
    sheets = book()
    sheets["Identitas"] = identitas(**{"Tanggal laporan pelaksanaan": text})
    buku = read(tmp_path, sheets)
    assert buku.kantor.tanggal_pelaksanaan == day
    assert [item.message for item in buku.peringatan] == ([warned] if warned else [])


def test_unknown_and_double_lines_of_identity(tmp_path: Path) -> None:
    sheets = book()
    sheets["Identitas"] += [["Kantor", None], ["Alamt", "Jalan"], ["Warna kesukaan", "biru"], ["Kota", "Lain"]]
    assert problems(tmp_path, sheets) == [
        "[BUKU-21] lembar “Identitas”, baris 14, kolom “Keterangan”: Keterangan “Alamt” tidak dikenal; mungkin maksudnya "
        "“Alamat”. Ubah menjadi “Alamat”.",
        "[BUKU-21] lembar “Identitas”, baris 15, kolom “Keterangan”: Keterangan “Warna kesukaan” tidak dikenal dan tidak "
        "dibaca. Hapus baris ini bila tidak diperlukan.",
        "[BUKU-10] lembar “Identitas”, baris 16, kolom “Keterangan”: “Kota” ditulis dua kali. Hapus salah satunya.",
    ]


@pytest.mark.parametrize(
    ("lines", "surveys", "clock"),
    [
        ({}, None, MulaiHitung.PERSETUJUAN),
        ({"Survei setahun": 4, "Mulai hitung PEKPPP": "Masa pelaksanaan"}, 4, MulaiHitung.MASA_PELAKSANAAN),
        ({"Survei setahun": "2", "Mulai hitung PEKPPP": "akhir survei"}, 2, MulaiHitung.AKHIR_SURVEI),
    ],
)
def test_what_evaluators_count_can_be_stated(
    tmp_path: Path, lines: dict[str, Value], surveys: int | None, clock: MulaiHitung
) -> None:
    sheets = book()
    sheets["Identitas"] = identitas(**lines)
    buku = read(tmp_path, sheets)
    assert (buku.kantor.survei_setahun, buku.kantor.mulai_pekppp, buku.peringatan) == (surveys, clock, ())


@pytest.mark.parametrize(
    ("mulai", "selesai", "expected"),
    [
        ("2025-01-01", "2025-06-30", ""),
        ("2025-03-01", "2025-03-01", ""),
        ("2025-03-02", "2025-03-01", "[BUKU-41] Survei mulai 2 Maret 2025, sesudah survei selesai 1 Maret 2025."),
        ("2025-07-01", "2025-07-31", "[BUKU-41] Survei 1 Juli 2025 sampai 31 Juli 2025 seluruhnya di luar periode survei "
         "Semester I Tahun 2025 (Januari–Juni 2025)."),
        (None, "2024-12-31", "[BUKU-41] Survei 31 Desember 2024 seluruhnya di luar periode survei Semester I Tahun 2025 "
         "(Januari–Juni 2025)."),
        ("2024-12-31", "2025-06-30", "[BUKU-42] Survei 31 Desember 2024 sampai 30 Juni 2025 melewati periode survei "
         "Semester I Tahun 2025 (Januari–Juni 2025)."),
        ("2025-06-01", "2025-07-01", "[BUKU-42] Survei 1 Juni 2025 sampai 1 Juli 2025 melewati periode survei "
         "Semester I Tahun 2025 (Januari–Juni 2025)."),
    ],
)  # fmt: skip
def test_the_days_of_the_survey(tmp_path: Path, mulai: str | None, selesai: str, expected: str) -> None:
    sheets = book()
    sheets["Identitas"] = identitas(**{"Survei mulai": mulai, "Survei selesai": selesai})
    said = problems(tmp_path, sheets) if "BUKU-41" in expected else warnings(tmp_path, sheets)
    if not expected:
        assert said == []
        return
    code, message = expected.split(" ", 1)
    assert len(said) == 1
    assert said[0].startswith(f"{code} lembar “Identitas”, baris 14, kolom “Isi”: {message}")


@pytest.mark.parametrize(
    ("selesai", "day", "expected"),
    [
        ("2025-06-20", "2025-06-19", "Publikasi tanggal 19 Juni 2025 mendahului akhir survei 20 Juni 2025."),
        ("2025-06-20", "2025-06-20", ""),
        (None, "2024-12-31", "Publikasi tanggal 31 Desember 2024 mendahului akhir survei 1 Januari 2025."),
        (None, "2025-01-01", ""),
    ],
)
def test_a_publication_comes_after_the_survey(tmp_path: Path, selesai: str | None, day: str, expected: str) -> None:
    sheets = book()
    sheets["Identitas"] = identitas(**{"Survei selesai": selesai})
    sheets["Publikasi"] = [["Media", "Daring", "Tanggal", "Tautan"], ["Situs", "ya", day, "https://kantor.example/skm"]]
    found = [item.message for item in read(tmp_path, sheets).peringatan]
    assert found == ([expected] if expected else [])


def test_problems_follow_the_sheets_and_their_rows(tmp_path: Path) -> None:
    sheets = book()
    sheets["RTL"] += [["RTL-01", "waktu", "a", "Okt", "c"], ["RTL-04", "waktuu", "a", "Okt", "c"]]
    sheets["Layanan"].append(["informasi", "Lagi", 3])
    sheets["Identitas"] = identitas(Kota=None)
    with pytest.raises(SiklusError) as caught:
        read(tmp_path, sheets)
    assert [(item.place.sheet, item.place.row) for item in caught.value.problems] == [
        ("Identitas", 12), ("Layanan", 3), ("RTL", 4), ("RTL", 5),
    ]  # fmt: skip
