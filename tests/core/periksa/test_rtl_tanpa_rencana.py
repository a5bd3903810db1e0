"""What the realisation tells beside the plan: rule RTL-02 accuses only what is proven to be planned nowhere."""

from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.klaim.baca import extract
from siklus.readers.laporan import read_report

LAW = aturan(on=date(2026, 1, 1))
TITLE = "Laporan Tindak Lanjut Survei Kepuasan Masyarakat Semester I Tahun 2025"
PLAN = """
Tabel 2.2 Rencana Tindak Lanjut Semester I Tahun 2025

No\tPrioritas Unsur\tProgram/Kegiatan\tWaktu\tPenanggung Jawab
1\tWaktu Penyelesaian\tMenata alur antrean loket\tAgustus 2025\tSubbag Umum
2\tKompetensi Pelaksana\tMelatih petugas loket\tSeptember 2025\tSubbag Umum
3\tPersyaratan\tMenyusun brosur persyaratan\tOktober 2025\tSubbag Teknis
4\tBiaya/Tarif\tMenyiarkan tarif di papan pengumuman\tNovember 2025\tSubbag Umum
"""
DONE = """
Tabel 3.1 Realisasi Tindak Lanjut Semester I Tahun 2025

No\tRencana Tindak Lanjut\tStatus\tDeskripsi Realisasi\tDokumentasi
1\tMenata alur antrean loket\tSudah\tAlur antrean telah ditata.\tGambar 1
2\tMelatih petugas loket\tSudah\tDelapan petugas dilatih.\tGambar 2
3\tMenyusun brosur persyaratan\tBelum\tNaskah masih dibahas.\t-
4\tMenyiarkan tarif di papan pengumuman\tSudah\tTarif tertulis di papan.\tGambar 3
"""
CLEAN = {
    "rencana sebagai judul subbab": """
BAB II RENCANA TINDAK LANJUT

2.1 Kunjungan Belajar ke Kota Lain

Dilaksanakan pada Desember 2025.

@PLAN
@DONE
5\tKunjungan belajar ke kota lain\tSudah\tSudah dilaksanakan.\tGambar 4
""",
    "rencana kelima dalam kalimat": """
Selain empat kegiatan pada tabel, direncanakan pula kunjungan belajar ke kota lain pada Desember 2025.

@PLAN

@DONE
5\tKunjungan belajar ke kota lain\tSudah\tSudah dilaksanakan pada Oktober 2025.\tGambar 4
""",
    "dua kegiatan dalam satu sel rencana": """
Tabel 2.2 Rencana Tindak Lanjut Semester I Tahun 2025

No\tPrioritas Unsur\tProgram/Kegiatan\tWaktu\tPenanggung Jawab
1\tWaktu Penyelesaian\tMenata alur antrean loket\tAgustus 2025\tSubbag Umum
2\tKompetensi Pelaksana\tMelatih petugas loket\tSeptember 2025\tSubbag Umum
3\tPersyaratan\tMenyusun brosur persyaratan\tOktober 2025\tSubbag Teknis
4\tBiaya/Tarif\tMenyiarkan tarif di papan pengumuman; kunjungan belajar ke kota lain\tNovember 2025\tSubbag Umum

@DONE
5\tKunjungan belajar ke kota lain\tSudah\tSudah dilaksanakan pada Oktober 2025.\tGambar 4
""",
    "kegiatan tambahan disebut tambahan": """
@PLAN

@DONE
5\tKunjungan belajar (kegiatan tambahan di luar rencana)\tSudah\tSudah dilaksanakan pada Oktober 2025.\tGambar 4
""",
    "uraian menyebut di luar rencana": """
@PLAN

@DONE
5\tKunjungan belajar ke kota lain\tSudah\tDilaksanakan sebagai kegiatan di luar rencana.\tGambar 4
""",
    "lanjutan periode lalu": """
@PLAN

@DONE
5\tPemasangan kamera pengawas (lanjutan RTL Semester II 2024)\tSudah\tSudah dilaksanakan pada Oktober 2025.\tGambar 4
""",
    "uraian lanjutan": """
@PLAN

@DONE
5\tPemasangan kamera pengawas\tSudah\tTerpasang empat kamera, sisa rencana periode sebelumnya.\tGambar 4
""",
    "nama disingkat jauh": """
Tabel 2.2 Rencana Tindak Lanjut Semester I Tahun 2025

No\tPrioritas Unsur\tProgram/Kegiatan\tWaktu\tPenanggung Jawab
1\tWaktu Penyelesaian\tMenata alur antrean loket\tAgustus 2025\tSubbag Umum
2\tKompetensi Pelaksana\tMelatih petugas loket\tSeptember 2025\tSubbag Umum
3\tPersyaratan\tMenyusun brosur persyaratan\tOktober 2025\tSubbag Teknis
4\tBiaya/Tarif\tMengumumkan besaran retribusi\tNovember 2025\tSubbag Umum

Tabel 3.1 Realisasi Tindak Lanjut Semester I Tahun 2025

No\tRencana Tindak Lanjut\tStatus\tDeskripsi Realisasi\tDokumentasi
1\tMenata alur antrean loket\tSudah\tAlur antrean telah ditata.\tGambar 1
2\tMelatih petugas loket\tSudah\tDelapan petugas dilatih.\tGambar 2
3\tMenyusun brosur persyaratan\tBelum\tNaskah masih dibahas.\t-
4\tPublikasi tarif layanan\tSudah\tTarif tertulis di papan.\tGambar 3
""",
    "nama lain tanpa nomor": """
Tabel 2.2 Rencana Tindak Lanjut Semester I Tahun 2025

No\tPrioritas Unsur\tProgram/Kegiatan\tWaktu\tPenanggung Jawab
1\tWaktu Penyelesaian\tMenata alur antrean loket\tAgustus 2025\tSubbag Umum
2\tKompetensi Pelaksana\tMelatih petugas loket\tSeptember 2025\tSubbag Umum
3\tPersyaratan\tMenyusun brosur persyaratan\tOktober 2025\tSubbag Teknis
4\tBiaya/Tarif\tMengumumkan besaran retribusi\tNovember 2025\tSubbag Umum

Tabel 3.1 Realisasi Tindak Lanjut Semester I Tahun 2025

No\tRencana Tindak Lanjut\tStatus\tDeskripsi Realisasi\tDokumentasi
1\tMenata alur antrean loket\tSudah\tAlur antrean telah ditata.\tGambar 1
2\tMelatih petugas loket\tSudah\tDelapan petugas dilatih.\tGambar 2
3\tMenyusun brosur persyaratan\tBelum\tNaskah masih dibahas.\t-
\tPublikasi ongkos layanan\tSudah\tTarif tertulis di papan.\tGambar 3
""",
    "urutan lain dan nama lain": """
Tabel 2.2 Rencana Tindak Lanjut Semester I Tahun 2025

No\tPrioritas Unsur\tProgram/Kegiatan\tWaktu\tPenanggung Jawab
1\tWaktu Penyelesaian\tMenata alur antrean loket\tAgustus 2025\tSubbag Umum
2\tKompetensi Pelaksana\tMelatih petugas loket\tSeptember 2025\tSubbag Umum
3\tPersyaratan\tMenyusun brosur persyaratan\tOktober 2025\tSubbag Teknis
4\tBiaya/Tarif\tMengumumkan besaran retribusi\tNovember 2025\tSubbag Umum

Tabel 3.1 Realisasi Tindak Lanjut Semester I Tahun 2025

No\tRencana Tindak Lanjut\tStatus\tDeskripsi Realisasi\tDokumentasi
1\tPublikasi ongkos layanan\tSudah\tTarif ada di papan.\tGambar 3
2\tMenata alur antrean loket\tSudah\tAlur antrean telah ditata.\tGambar 1
3\tMelatih petugas loket\tSudah\tDelapan petugas dilatih.\tGambar 2
4\tMenyusun brosur persyaratan\tBelum\tNaskah masih dibahas.\t-
""",
    "baris jumlah": """
@PLAN

@DONE
\tJumlah RTL terlaksana\tSudah\t3 dari 4\t75%
""",
    "baris persentase": """
@PLAN

@DONE
\tPersentase capaian\t75%\t\t
""",
    "baris keterangan": """
@PLAN

@DONE
\tCatatan: publikasi hasil survei\tSudah\tInfografis dipasang\t
""",
    "tindak lanjut pengaduan di tabel kedua": """
@PLAN

@DONE

Tabel 3.2 Tindak Lanjut Pengaduan Semester I Tahun 2025

No\tRencana Tindak Lanjut\tStatus\tDeskripsi Realisasi\tDokumentasi
1\tMenjawab aduan parkir\tSudah\tDijawab\tGambar 4
""",
    "rencana pemeliharaan di tabel lain": """
@PLAN

Tabel 2.3 Rencana Pemeliharaan Unsur Bernilai Tinggi Semester I Tahun 2025

No\tUnsur\tBentuk Pemeliharaan
1\tPerilaku Pelaksana\tApel pagi dan pengarahan petugas

@DONE
5\tApel pagi dan pengarahan petugas\tSudah\tSudah dilaksanakan pada Oktober 2025.\tGambar 4
""",
    "nama rencana di kolom indikator": """
@PLAN

Tabel 2.3 Indikator

No\tKegiatan\tIndikator\tTarget
5\tKunjungan belajar ke kota lain\tJumlah kunjungan\t1

@DONE
5\tKunjungan belajar ke kota lain\tSudah\tSudah dilaksanakan pada Oktober 2025.\tGambar 4
""",
    "daftar butir rencana": """
Rencana tindak lanjut lainnya:

a. Kunjungan belajar ke kota lain; dan

b. Pengadaan kursi tunggu.

@PLAN

@DONE
5\tKunjungan belajar ke kota lain\tSudah\tSudah dilaksanakan pada Oktober 2025.\tGambar 4
""",
    "dua kegiatan tambahan": """
@PLAN

@DONE
5\tPengadaan kursi tunggu\tSudah\tSudah dilaksanakan pada Oktober 2025.\tGambar 4
6\tPemasangan kamera pengawas\tSudah\tSudah dilaksanakan pada Oktober 2025.\tGambar 4
""",
    "realisasi dipecah tahap": """
@PLAN

Tabel 3.1 Realisasi Tindak Lanjut Semester I Tahun 2025

No\tRencana Tindak Lanjut\tStatus\tDeskripsi Realisasi\tDokumentasi
1\tMenata alur antrean loket\tSudah\tAlur antrean telah ditata.\tGambar 1
1b\tMenata alur antrean loket tahap kedua\tSudah\tSelesai\tGambar 4
2\tMelatih petugas loket\tSudah\tDelapan petugas dilatih.\tGambar 2
3\tMenyusun brosur persyaratan\tBelum\tNaskah masih dibahas.\t-
4\tMenyiarkan tarif di papan pengumuman\tSudah\tTarif tertulis di papan.\tGambar 3
""",
    "realisasi dirinci": """
@PLAN

@DONE
5\tRapat persiapan penataan antrean loket\tSudah\tSudah dilaksanakan pada Oktober 2025.\tGambar 4
""",
    "sinonim": """
Tabel 2.2 Rencana Tindak Lanjut Semester I Tahun 2025

No\tPrioritas Unsur\tProgram/Kegiatan\tWaktu\tPenanggung Jawab
1\tWaktu Penyelesaian\tMenata alur antrean loket\tAgustus 2025\tSubbag Umum
2\tKompetensi Pelaksana\tMelatih petugas loket\tSeptember 2025\tSubbag Umum
3\tPersyaratan\tMenyusun brosur persyaratan\tOktober 2025\tSubbag Teknis
4\tSarana\tPengadaan kursi tunggu\tNovember 2025\tSubbag Umum

Tabel 3.1 Realisasi Tindak Lanjut Semester I Tahun 2025

No\tRencana Tindak Lanjut\tStatus\tDeskripsi Realisasi\tDokumentasi
1\tMenata alur antrean loket\tSudah\tAlur antrean telah ditata.\tGambar 1
2\tMelatih petugas loket\tSudah\tDelapan petugas dilatih.\tGambar 2
3\tMenyusun brosur persyaratan\tBelum\tNaskah masih dibahas.\t-
4\tPembelian tempat duduk pengunjung\tSudah\tKursi tunggu 20 buah tersedia.\tGambar 3
""",
    "status kosong": """
@PLAN

@DONE
5\tKunjungan belajar ke kota lain\t\t\t
""",
    "judul kelompok": """
@PLAN

Tabel 3.1 Realisasi Tindak Lanjut Semester I Tahun 2025

No\tRencana Tindak Lanjut\tStatus\tDeskripsi Realisasi\tDokumentasi
\tKegiatan prioritas\t\t\t
1\tMenata alur antrean loket\tSudah\tAlur antrean telah ditata.\tGambar 1
2\tMelatih petugas loket\tSudah\tDelapan petugas dilatih.\tGambar 2
3\tMenyusun brosur persyaratan\tBelum\tNaskah masih dibahas.\t-
4\tMenyiarkan tarif di papan pengumuman\tSudah\tTarif tertulis di papan.\tGambar 3
""",
}
"""What follows the title; @PLAN and @DONE stand for the four rows above."""

UNPLANNED = {
    "satu tambahan": """
@PLAN

@DONE
5\tKunjungan belajar ke kota lain\tSudah\tSudah dilaksanakan pada Oktober 2025.\tGambar 4
""",
    "satu tambahan belum": """
@PLAN

@DONE
5\tPengadaan kursi tunggu\tBelum\tSudah dilaksanakan pada Oktober 2025.\tGambar 4
""",
    "satu tambahan di tengah": """
@PLAN

Tabel 3.1 Realisasi Tindak Lanjut Semester I Tahun 2025

No\tRencana Tindak Lanjut\tStatus\tDeskripsi Realisasi\tDokumentasi
1\tMenata alur antrean loket\tSudah\tAlur antrean telah ditata.\tGambar 1
2\tPengadaan kursi tunggu\tSudah\tKursi tersedia.\tGambar 5
3\tMelatih petugas loket\tSudah\tDelapan petugas dilatih.\tGambar 2
4\tMenyusun brosur persyaratan\tBelum\tNaskah masih dibahas.\t-
5\tMenyiarkan tarif di papan pengumuman\tSudah\tTarif tertulis di papan.\tGambar 3
""",
}
"""Reports in which one row was never planned."""


def _accused(text: str, *codes: str) -> list[tuple[str, str]]:
    whole = f"{TITLE}\n{text}".replace("@PLAN", PLAN).replace("@DONE", DONE.rstrip())
    klaim = extract(read_report(whole.encode(), "laporan.txt"), LAW)
    rules = [kaidah for kaidah in KAIDAH if kaidah.kode in codes]
    return [(temuan.kode, temuan.lokasi[0].teks) for kaidah in rules for temuan in kaidah.check(klaim, LAW)]


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_neither_plan_nor_realisation_is_accused_of_rows_that_may_be_told_elsewhere(text: str) -> None:
    assert _accused(text, "RTL-01", "RTL-02") == []


@pytest.mark.parametrize("text", UNPLANNED.values(), ids=UNPLANNED)
def test_a_row_that_is_planned_nowhere_is_found(text: str) -> None:
    assert [kode for kode, _ in _accused(text, "RTL-01", "RTL-02")] == ["RTL-02"]


def test_a_row_without_a_status_may_be_of_another_table() -> None:
    row = "5\tKunjungan belajar ke kota lain\t{}\t\t"
    assert _accused(f"@PLAN\n@DONE\n{row.format('')}", "RTL-02") == []
    assert [kode for kode, _ in _accused(f"@PLAN\n@DONE\n{row.format('Sudah')}", "RTL-02")] == ["RTL-02"]


def test_one_row_left_on_either_side_is_one_rtl_under_two_names() -> None:
    ((kode, line),) = _accused(CLEAN["nama lain tanpa nomor"], "RTL-01", "RTL-02", "RTL-03")
    assert (kode, "Publikasi ongkos layanan" in line) == ("RTL-03", True)
