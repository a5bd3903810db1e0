from datetime import date
from pathlib import Path

import pytest

from siklus.core.errors import SiklusError
from siklus.core.indeks.dilaporkan import NilaiDilaporkan
from siklus.core.laporan.bahan import PeriodeLalu, Saran, SetelanLaporan
from siklus.core.realisasi.catatan import CatatanBulan, Status, Strategi
from siklus.core.realisasi.pekppp import MulaiHitung
from siklus.core.rencana.rtl import Rtl
from siklus.core.survei.periode import Bulan, JenisPeriode, Periode
from siklus.core.survei.unit import Layanan, Penandatangan
from tests.readers.bukukerja.buatan import UNSUR, Value, book, problems, read, warnings


def _identitas(**lines: Value) -> list[list[Value]]:
    rows = [row for row in book()["Identitas"] if row[0] not in lines]
    return rows + [[name, value] for name, value in lines.items()]


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
    sheets["Identitas"] = _identitas(**{
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
    sheets["Identitas"] = _identitas(**{name: value})
    assert problems(tmp_path, sheets)[0] == expected


@pytest.mark.parametrize(
    "text", ["12/01/2026", "12-01-2026", "12 Januari 2026", "12 Jan 2026", "2026-01-12", "12.1.2026"]
)
def test_dates_as_text(tmp_path: Path, text: str) -> None:
    sheets = book()
    sheets["Identitas"] = _identitas(**{"Tanggal laporan": text})
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
    sheets["Identitas"] = _identitas(**{"Tanggal laporan pelaksanaan": text})
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
    ("value", "expected"),
    [
        (0, "Nilai jawaban “0” bukan 1, 2, 3, atau 4."),
        (5, "Nilai jawaban “5” bukan 1, 2, 3, atau 4."),
        (2.5, "Nilai jawaban “2,5” bukan 1, 2, 3, atau 4."),
        ("tiga", "Nilai jawaban “tiga” bukan 1, 2, 3, atau 4."),
    ],
)
def test_answers_off_the_scale(tmp_path: Path, value: Value, expected: str) -> None:
    sheets = book()
    sheets["Responden"][2][5] = value
    assert problems(tmp_path, sheets) == [
        f"[JAWAB-01] lembar “Responden”, baris 3, kolom “waktu”: {expected} Isi dengan angka pada kuesioner aslinya, "
        "atau kosongkan bila pertanyaan itu tidak dijawab."
    ]


def test_rows_blank_in_between_are_nothing_and_partly_blank_ones_count(tmp_path: Path) -> None:
    sheets = book()
    sheets["Responden"].insert(2, [])
    sheets["Responden"].append(["R3", None, "informasi", 3])
    sheets["Responden"].append([None, None, " "])
    buku = read(tmp_path, sheets)
    assert [(item.id, item.lengkap, item.place.row) for item in buku.jawaban] == [
        ("R1", True, 2), ("R2", True, 4), ("R3", False, 5),
    ]  # fmt: skip


def test_every_problem_of_the_answers_at_once(tmp_path: Path) -> None:
    sheets = book()
    sheets["Responden"] += [
        ["R1", date(2025, 8, 4), "informasi", 3, 3, 3, 4, 3, 3, 3, 4, 4, "Wanita"],
        ["R4", None, "parkir", 3, 3, 3, 4, 3, 3, 3, 4, 4, "lainnya"],
        [None, "kemarin", None, None, None, None, None, None, None, None, None, None, "P"],
    ]
    assert sorted(problems(tmp_path, sheets)) == sorted(
        [
            "[BUKU-32] lembar “Responden”, baris 4, kolom “Tanggal”: Tanggal 4 Agustus 2025 di luar periode survei "
            "Semester I Tahun 2025 (Januari–Juni 2025). Periksa tanggalnya atau periode pada Identitas.",
            "[BUKU-14] lembar “Responden”, baris 6, kolom “Tanggal”: “kemarin” bukan tanggal yang dikenal. "
            "Tulis sebagai tanggal, misalnya 3 Juli 2025 atau 03/07/2025.",
            "[JAWAB-12] lembar “Responden”, baris 5, kolom “Jenis Kelamin”: Nilai “lainnya” tidak dikenal untuk Jenis Kelamin; "
            "dicatat apa adanya. Periksa ejaannya agar tidak menjadi kelompok tersendiri.",
            "[JAWAB-03] lembar “Responden”, baris 4: Nomor jawaban “R1” sudah dipakai (lembar “Responden”, baris 2). "
            "Hapus salinannya, atau beri nomor yang berbeda bila itu jawaban orang lain.",
            "[JAWAB-02] lembar “Responden”, baris 5, kolom “layanan”: Layanan “parkir” tidak ada dalam daftar layanan. "
            "Pakai salah satu kode: informasi.",
            "[JAWAB-04] lembar “Responden”, baris 6: Tidak ada satu pertanyaan pun yang dijawab; baris ini tidak dihitung. "
            "Hapus barisnya bila memang kosong, atau isi nilainya dari kuesioner asli.",
        ]
    )


def test_numbered_heads_are_not_guessed(tmp_path: Path) -> None:
    sheets = book()
    sheets["Responden"][0][3:12] = [f"U{number}" for number in range(1, 10)]
    assert problems(tmp_path, sheets) == [
        "[BUKU-31] lembar “Responden”, baris 1: Kolom U1 sampai U9 bermakna ganda: U8 dan U9 berbeda antara peraturan dan "
        f"kuesionernya. Ganti judul kolomnya menjadi: {', '.join(UNSUR)}."
    ]


def test_personal_data_is_left_unread(tmp_path: Path) -> None:
    sheets = book()
    sheets["Responden"][0].append("Nama")
    sheets["Responden"][1].append("Orang Rekaan")
    assert warnings(tmp_path, sheets) == [
        "[BUKU-23] lembar “Responden”, baris 1: Kolom “Nama” tidak dibaca: data pribadi tidak boleh berada di buku kerja. "
        "Hapus kolom itu."
    ]


def test_own_questions(tmp_path: Path) -> None:
    sheets = book()
    heads: list[Value] = ["ID", "Unsur", "Pertanyaan", "Pilihan 1", "Pilihan 2", "Pilihan 3", "Pilihan 4"]
    names = [
        "persyaratan",
        "prosedur",
        "waktu",
        "waktu",
        "produk",
        "sarana",
        "pengaduan",
        "perilaku",
        "kompetensi",
        "biaya",
    ]
    sheets["Kuesioner"] = [heads]
    sheets["Kuesioner"] += [[f"q{i}", name, "Tanya", "a", "b", "c", "d"] for i, name in enumerate(names)]
    sheets["Responden"] = [["ID", *(f"q{i}" for i in range(10))], ["R1", *([3] * 10)]]
    buku = read(tmp_path, sheets)
    assert [(item.id, item.unsur) for item in buku.kantor.kuesioner.questions_of("waktu")] == [
        ("q2", "waktu"),
        ("q3", "waktu"),
    ]
    assert buku.jawaban[0].nilai == {f"q{i}": 3 for i in range(10)}
    sheets["Kuesioner"][2][1] = "harga diri"
    sheets["Kuesioner"][3][0] = "q0"
    assert [text.split("]")[0] for text in problems(tmp_path, sheets)] == [
        "[BUKU-27",
        "[BUKU-30",
        "[BUKU-21",
        "[BUKU-21",
    ]


def test_rtl_problems(tmp_path: Path) -> None:
    sheets = book()
    sheets["RTL"] += [
        ["RTL-01", "Waktu", "Lain", "Des", "Subbagian A"],
        ["RTL-04", "waktuu", "Lain", "Juni 2025", "Subbagian A"],
        ["RTL-05", "Waktu", None, "Jun", None],
        ["RTL-06", "Waktu", "Lain", "Nov–Jul", "Subbagian A"],
        ["RTL-07", "Waktu", "Lain", "Oktember", "Subbagian A"],
    ]
    assert sorted(problems(tmp_path, sheets)) == sorted(
        [
            "[BUKU-27] lembar “RTL”, baris 5, kolom “Unsur”: Unsur “waktuu” tidak dikenal. Pilih: Persyaratan, Sistem, Mekanisme, "
            "dan Prosedur, Waktu Penyelesaian, Biaya/Tarif, Produk Spesifikasi Jenis Pelayanan, Kompetensi Pelaksana, Perilaku "
            "Pelaksana, Penanganan Pengaduan, Saran dan Masukan, Sarana dan Prasarana.",
            "[BUKU-16] lembar “RTL”, baris 5, kolom “Bulan”: Bulan “Juni 2025” di luar masa pelaksanaan Juli 2025–Desember 2025. "
            "Pilih bulan di dalam masa itu.",
            "[BUKU-11] lembar “RTL”, baris 6, kolom “Kegiatan”: “Kegiatan” belum diisi. Lengkapi sel ini.",
            "[BUKU-16] lembar “RTL”, baris 6, kolom “Bulan”: Bulan “Jun” di luar masa pelaksanaan Juli 2025–Desember 2025. "
            "Pilih bulan di dalam masa itu.",
            "[BUKU-11] lembar “RTL”, baris 6, kolom “Penanggung jawab”: “Penanggung jawab” belum diisi. Lengkapi sel ini.",
            "[BUKU-15] lembar “RTL”, baris 7, kolom “Bulan”: Rentang bulan “Nov–Jul” terbalik. Tulis nama bulan, misalnya "
            "Okt; Nov atau Jul–Des.",
            "[BUKU-15] lembar “RTL”, baris 8, kolom “Bulan”: “Oktember” bukan nama bulan. Tulis nama bulan, misalnya Okt; Nov "
            "atau Jul–Des.",
            "[BUKU-30] lembar “RTL”, baris 4, kolom “ID”: “RTL-01” sudah dipakai pada baris 2. Beri nama lain atau hapus salah "
            "satu baris.",
        ]
    )


def test_month_cells_that_are_dates(tmp_path: Path) -> None:
    sheets = book()
    sheets["RTL"][1][3] = date(2025, 10, 1)
    assert read(tmp_path, sheets).rencana.rtl[0].bulan == (Bulan(2025, 10),)


def test_a_month_that_comes_twice_needs_its_year(tmp_path: Path) -> None:
    sheets = book()
    sheets["Identitas"] = _identitas(**{"Masa pelaksanaan selesai": "Oktober 2026"})
    assert problems(tmp_path, sheets) == [
        "[BUKU-15] lembar “RTL”, baris 2, kolom “Bulan”: Bulan “Okt” muncul lebih dari sekali dalam masa pelaksanaan. "
        "Tulis dengan tahunnya, misalnya Oktober 2025.",
        "[BUKU-15] lembar “RTL”, baris 3, kolom “Bulan”: Bulan “Jul” muncul lebih dari sekali dalam masa pelaksanaan. "
        "Tulis dengan tahunnya, misalnya Juli 2025.",
    ]


def test_realisasi_without_a_month_stands_for_every_planned_month(tmp_path: Path) -> None:
    sheets = book()
    sheets["Realisasi"] += [["rtl-01", None, "Selesai", "Dikerjakan", "14/11/2025"], ["RTL-02", "Jul", "belum"]]
    assert read(tmp_path, sheets).catatan == (
        CatatanBulan("RTL-01", Bulan(2025, 10), Status.SELESAI, "Dikerjakan", date(2025, 11, 14)),
        CatatanBulan("RTL-01", Bulan(2025, 11), Status.SELESAI, "Dikerjakan", date(2025, 11, 14)),
        CatatanBulan("RTL-02", Bulan(2025, 7), Status.BELUM),
    )


def test_realisasi_problems(tmp_path: Path) -> None:
    sheets = book()
    sheets["Realisasi"] += [["RTL-11", None, "selesai"], ["RTL-01", None, "beres"], ["RTL-01", None, None]]
    assert problems(tmp_path, sheets) == [
        "[BUKU-28] lembar “Realisasi”, baris 2, kolom “ID RTL”: RTL “RTL-11” tidak dikenal. Mungkin maksudnya “RTL-01”.",
        "[BUKU-17] lembar “Realisasi”, baris 3, kolom “Status”: “beres” bukan pilihan yang tersedia. "
        "Pilih: belum, berjalan, selesai, dibatalkan.",
        "[BUKU-11] lembar “Realisasi”, baris 4, kolom “Status”: “Status” belum diisi. Lengkapi sel ini.",
    ]


def test_strategi_saran_and_earlier_periods(tmp_path: Path) -> None:
    sheets = book()
    sheets["Strategi"] = [
        ["ID RTL", "Alasan", "Strategi", "Target", "Penanggung jawab"],
        ["RTL-01", "Data kurang", "Menambah data", "31 Maret 2026", "Subbagian A"],
    ]
    sheets["Saran"] = [["Saran", "Unsur"], ["Pasang jam layanan", "Sarana & Prasarana"], ["Terima kasih", None]]
    sheets["Periode Lalu"] = [
        ["Jenis periode", "Tahun", "Periode ke", "IKM", "Jumlah responden", "Waktu Pelayanan", "ID RTL"],
        ["semester", 2024, 2, 85.1, 140, "3,2", "RTL-2024-01; RTL-2024-02"],
        ["tahun", 2023, None, "82,47", None, None, None],
    ]
    buku = read(tmp_path, sheets)
    assert buku.kantor.strategi == (
        Strategi("RTL-01", "Data kurang", "Menambah data", date(2026, 3, 31), ("Subbagian A",)),
    )
    assert buku.kantor.saran == (Saran("Pasang jam layanan", "sarana"), Saran("Terima kasih"))
    assert buku.kantor.lalu == (
        PeriodeLalu(Periode(JenisPeriode.TAHUN, 2023), "82,47"),
        PeriodeLalu(
            Periode(JenisPeriode.SEMESTER, 2024, 2),
            "85,10",
            {"waktu": "3,20"},
            140,
            id_rtl=("RTL-2024-01", "RTL-2024-02"),
        ),
    )


def test_rows_that_cannot_stand_are_left_out_with_their_reason(tmp_path: Path) -> None:
    sheets = book()
    sheets["Strategi"] = [
        ["ID RTL", "Alasan", "Strategi", "Target", "Penanggung jawab"],
        ["RTL-01", "a", "b", None, "A"],
    ]
    sheets["Periode Lalu"] = [
        ["Jenis periode", "Tahun", "Periode ke", "IKM"],
        ["semester", 2024, 2, None],
        ["triwulan", 2024, 5, 80],
    ]
    sheets["Publikasi"] = [["Media", "Daring", "Tanggal"], ["Situs", "mungkin", None]]
    assert [text.split(":")[0] for text in problems(tmp_path, sheets)] == [
        "[BUKU-11] lembar “Strategi”, baris 2, kolom “Target”",
        "[BUKU-11] lembar “Periode Lalu”, baris 2, kolom “IKM”",
        "[BUKU-24] lembar “Periode Lalu”, baris 3, kolom “Periode ke”",
        "[BUKU-11] lembar “Publikasi”, baris 2, kolom “Tanggal”",
        "[BUKU-17] lembar “Publikasi”, baris 2, kolom “Daring”",
    ]


def _with_nilai() -> dict[str, list[list[Value]]]:
    sheets = book()
    del sheets["Responden"]
    sheets["Nilai"] = [
        ["Unsur", "Nilai", "Mutu", "Jumlah responden", "Sumber"],
        ["IKM", "80,00", "b", 120, "Laporan lama"],
    ]
    values: list[list[Value]] = [[unsur, 3.2, "B", None, None] for unsur in UNSUR]
    sheets["Nilai"][1:1] = values
    return sheets


def test_printed_values_instead_of_answers(tmp_path: Path) -> None:
    buku = read(tmp_path, _with_nilai())
    assert buku.jawaban == ()
    assert buku.nilai is not None
    assert NilaiDilaporkan(buku.nilai.nrr, buku.nilai.ikm, buku.nilai.sumber, buku.nilai.n) == NilaiDilaporkan(
        dict.fromkeys(UNSUR, "3,20"), "80,00", "Laporan lama", 120
    )
    assert (buku.nilai.mutu, buku.nilai.mutu_ikm) == (dict.fromkeys(UNSUR, "B"), "B")
    assert str(buku.nilai.place_of("waktu")) == "berkas “buku-kerja.xlsx”, lembar “Nilai”, baris 4, kolom “Nilai”"


def test_printed_values_with_problems(tmp_path: Path) -> None:
    sheets = _with_nilai()
    sheets["Nilai"][1][1] = "baik"
    sheets["Nilai"][2][1] = 3.123456
    sheets["Nilai"][10][4] = None
    assert sorted(problems(tmp_path, sheets)) == sorted(
        [
            "[BUKU-34] lembar “Nilai”, baris 11, kolom “Sumber”: Sumber nilai belum diisi. Tulis dari mana nilai ini diperoleh.",
            "[BUKU-13] lembar “Nilai”, baris 2, kolom “Nilai”: “baik” bukan bilangan. Tulis angka saja, misalnya 3,27.",
            "[BUKU-13] lembar “Nilai”, baris 3, kolom “Nilai”: “3,123456” lebih panjang daripada nilai yang tercetak. "
            "Tulis nilai persis seperti tercetak, misalnya 3,27.",
        ]
    )


def test_printed_values_need_their_ikm(tmp_path: Path) -> None:
    sheets = _with_nilai()
    del sheets["Nilai"][10]
    assert problems(tmp_path, sheets) == [
        "[BUKU-33] lembar “Nilai”: Baris IKM belum ada. Tambahkan baris dengan Unsur “IKM”, nilainya, jumlah responden, "
        "dan sumbernya."
    ]


def test_answers_and_printed_values_exclude_each_other(tmp_path: Path) -> None:
    sheets = _with_nilai() | {"Responden": book()["Responden"]}
    assert problems(tmp_path, sheets) == [
        "[BUKU-35] lembar “Nilai”: Responden dan Nilai sama-sama terisi. Kosongkan lembar Nilai bila jawaban responden tersedia."
    ]
    sheets["Responden"], sheets["Nilai"] = sheets["Responden"][:1], sheets["Nilai"][:1]
    assert problems(tmp_path, sheets) == [
        "[BUKU-36] lembar “Responden”: Responden dan Nilai sama-sama kosong. Isi Responden dengan jawaban, atau Nilai dengan "
        "nilai tercetak."
    ]


def test_an_earlier_period_ends_before_this_one_and_stands_once(tmp_path: Path) -> None:
    sheets = book()
    sheets["Periode Lalu"] = [
        ["Jenis periode", "Tahun", "Periode ke", "IKM"],
        ["semester", 2024, 2, 85],
        ["tahun", 2025, None, 80],
        ["semester", 2024, 2, 81],
        ["semester", 2025, 1, 81],
        ["semester", 2025, 2, 81],
    ]
    advice = "Isi periode yang berakhir sebelum periode survei ini, atau hapus barisnya."
    here = "Semester I Tahun 2025 (Januari–Juni 2025)"
    assert problems(tmp_path, sheets) == [
        f"[BUKU-37] lembar “Periode Lalu”, baris 3, kolom “Tahun”: Tahun 2025 (Januari–Desember 2025) bukan periode sebelum "
        f"{here}. {advice}",
        "[BUKU-37] lembar “Periode Lalu”, baris 4, kolom “Tahun”: Semester II Tahun 2024 sudah ditulis pada baris 2. "
        "Hapus salah satunya.",
        f"[BUKU-37] lembar “Periode Lalu”, baris 5, kolom “Tahun”: {here} bukan periode sebelum {here}. {advice}",
        f"[BUKU-37] lembar “Periode Lalu”, baris 6, kolom “Tahun”: Semester II Tahun 2025 (Juli–Desember 2025) bukan periode "
        f"sebelum {here}. {advice}",
    ]


@pytest.mark.parametrize(
    ("ikm", "nrr", "expected"),
    [
        (150, 3, "“IKM”: IKM “150,00” berada di luar 25,00 sampai 100,00."),
        (3.2, 3, "“IKM”: IKM “3,20” berada di luar 25,00 sampai 100,00."),
        (80, "4,01", "“Waktu Penyelesaian”: NRR “4,01” berada di luar 1,00 sampai 4,00."),
        (80, "0,99", "“Waktu Penyelesaian”: NRR “0,99” berada di luar 1,00 sampai 4,00."),
    ],
)
def test_earlier_values_lie_on_their_scale(tmp_path: Path, ikm: Value, nrr: Value, expected: str) -> None:
    sheets = book()
    head: list[Value] = ["Jenis periode", "Tahun", "Periode ke", "IKM", "Waktu Penyelesaian"]
    sheets["Periode Lalu"] = [head, ["semester", 2024, 2, ikm, nrr]]
    assert problems(tmp_path, sheets) == [
        f"[NILAI-02] lembar “Periode Lalu”, baris 2, kolom {expected} Periksa angka pada sumbernya; mungkin nilai NRR dan IKM "
        "tertukar."
    ]


@pytest.mark.parametrize(
    ("answers", "expected"), [((), (None, None)), (("ya", "ya"), (True, True)), (("Tidak", None), (False, None))]
)
def test_what_is_known_about_printed_values_is_carried(
    tmp_path: Path, answers: tuple[Value, ...], expected: tuple[bool | None, bool | None]
) -> None:
    sheets = _with_nilai()
    sheets["Nilai"][0] += ["Satu pertanyaan", "Semua menjawab"]
    sheets["Nilai"][10] += answers
    nilai = read(tmp_path, sheets).nilai
    assert nilai is not None
    assert (nilai.satu_pertanyaan, nilai.semua_menjawab) == expected


def test_links_that_could_run_something_are_refused_with_their_cell(tmp_path: Path) -> None:
    sheets = book()
    sheets["Dokumentasi"] = [
        ["Kode", "Berkas", "Keterangan", "Tautan"],
        ["B1", "a.jpg", "Laman", "javascript:alert(1)"],
    ]
    sheets["Publikasi"] = [["Media", "Daring", "Tanggal", "Tautan"], ["Situs", "ya", "3 Juli 2025", "kpu.example"]]
    advice = "Tulis lengkap, misalnya https://kpu-tirtamaya.example/layanan, atau kosongkan."
    assert [text for text in problems(tmp_path, sheets) if "Tautan" in text] == [
        f"[BUKU-38] lembar “Dokumentasi”, baris 2, kolom “Tautan”: “javascript:alert(1)” bukan alamat laman. {advice}",
        f"[BUKU-38] lembar “Publikasi”, baris 2, kolom “Tautan”: “kpu.example” bukan alamat laman. {advice}",
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
    sheets["Identitas"] = _identitas(**lines)
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
    sheets["Identitas"] = _identitas(**{"Survei mulai": mulai, "Survei selesai": selesai})
    said = problems(tmp_path, sheets) if "BUKU-41" in expected else warnings(tmp_path, sheets)
    if not expected:
        assert said == []
        return
    code, message = expected.split(" ", 1)
    assert len(said) == 1
    assert said[0].startswith(f"{code} lembar “Identitas”, baris 14, kolom “Isi”: {message}")


def test_more_respondents_than_users(tmp_path: Path) -> None:
    sheets = book()
    sheets["Layanan"] = [
        ["Kode", "Nama layanan", "Jumlah pengguna"],
        ["parkir", "Parkir", None],
        ["informasi", "Info", 2],
    ]
    assert warnings(tmp_path, sheets) == []
    sheets["Layanan"][2][2] = 1
    assert warnings(tmp_path, sheets) == [
        "[JAWAB-14] lembar “Layanan”, baris 3, kolom “Jumlah pengguna”: Responden layanan “informasi” (2) lebih banyak "
        "daripada penggunanya (1). Periksa jumlah pengguna selama periode survei, atau kode layanan pada lembar Responden."
    ]


def test_more_done_than_planned_in_an_earlier_period(tmp_path: Path) -> None:
    sheets = book()
    heads: list[Value] = ["Jenis periode", "Tahun", "Periode ke", "IKM", "Jumlah RTL", "RTL selesai"]
    sheets["Periode Lalu"] = [heads, ["semester", 2024, 2, 85.5, 3, 3]]
    assert warnings(tmp_path, sheets) == []
    sheets["Periode Lalu"][1][5] = 4
    assert problems(tmp_path, sheets) == [
        "[BUKU-43] lembar “Periode Lalu”, baris 2, kolom “RTL selesai”: RTL selesai 4 melebihi RTL yang direncanakan 3. "
        "Periksa kedua jumlah itu pada laporannya."
    ]


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
    sheets["Identitas"] = _identitas(**{"Survei selesai": selesai})
    sheets["Publikasi"] = [["Media", "Daring", "Tanggal", "Tautan"], ["Situs", "ya", day, "https://kantor.example/skm"]]
    found = [item.message for item in read(tmp_path, sheets).peringatan]
    assert found == ([expected] if expected else [])


def test_problems_follow_the_sheets_and_their_rows(tmp_path: Path) -> None:
    sheets = book()
    sheets["RTL"] += [["RTL-01", "waktu", "a", "Okt", "c"], ["RTL-04", "waktuu", "a", "Okt", "c"]]
    sheets["Layanan"].append(["informasi", "Lagi", 3])
    sheets["Identitas"] = _identitas(Kota=None)
    with pytest.raises(SiklusError) as caught:
        read(tmp_path, sheets)
    assert [(item.place.sheet, item.place.row) for item in caught.value.problems] == [
        ("Identitas", 12), ("Layanan", 3), ("RTL", 4), ("RTL", 5),
    ]  # fmt: skip


def test_the_plan_knows_where_its_months_and_its_priorities_stand(tmp_path: Path) -> None:
    sheets = book()
    sheets["Identitas"] += [["Unsur prioritas", None]]
    rencana = read(tmp_path, sheets).rencana
    assert (rencana.place.sheet, rencana.place.row) == ("Identitas", 8)
    assert (rencana.prioritas.place.sheet, rencana.prioritas.place.row) == ("Identitas", 13)
