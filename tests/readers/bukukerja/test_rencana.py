"""The sheets of the plan: rencana, realisasi, strategi, saran, and what is left out of them."""

from datetime import date
from pathlib import Path

from siklus.core.laporan.bahan import PeriodeLalu, Saran
from siklus.core.realisasi.catatan import CatatanBulan, Status, Strategi
from siklus.core.survei.periode import Bulan, JenisPeriode, Periode
from tests.readers.bukukerja.buatan import book, identitas, problems, read


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
    sheets["Identitas"] = identitas(**{"Masa pelaksanaan selesai": "Oktober 2026"})
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


def test_the_plan_knows_where_its_months_and_its_priorities_stand(tmp_path: Path) -> None:
    sheets = book()
    sheets["Identitas"] += [["Unsur prioritas", None]]
    rencana = read(tmp_path, sheets).rencana
    assert (rencana.place.sheet, rencana.place.row) == ("Identitas", 8)
    assert (rencana.prioritas.place.sheet, rencana.prioritas.place.row) == ("Identitas", 13)
