"""Golden sections of the follow-up report: the whole text of what an official signs, for one office with everything."""

import pytest

from siklus.core.laporan.tindak_lanjut import build_tindak_lanjut
from tests.core.laporan.buatan import bahan
from tests.core.laporan.selaras import section_text

TINDAK_LANJUT = {
    "bab:kata_pengantar": [
        "# KATA PENGANTAR KATA PENGANTAR",
        (
            "Dengan rasa syukur kepada Tuhan Yang Maha Esa, kami menyampaikan Laporan Tindak Lanjut Survei "
            "Kepuasan Masyarakat (SKM) Komisi Pemilihan Umum Kabupaten Sukamaju untuk Semester I Tahun 2025 "
            "(Januari–Juni 2025). Laporan ini mempertanggungjawabkan apa yang kami kerjakan setelah masyarakat "
            "menyampaikan penilaiannya."
        ),
        (
            "SKM pada periode tersebut menghasilkan Indeks Kepuasan Masyarakat (IKM) 86,81 dengan mutu B (Baik). "
            "Atas hasil itu kami menyusun empat rencana tindak lanjut (RTL) dengan masa pelaksanaan "
            "Juli–Desember 2025. Sampai dengan 15 Januari 2026 sudah dilaksanakan 75% (3 dari 4 RTL)."
        ),
        (
            "Kami berterima kasih kepada para responden yang meluangkan waktu untuk menilai, dan kepada seluruh "
            "pelaksana yang mengerjakan perbaikan. Saran atas laporan ini kami terima dengan terbuka agar "
            "pelayanan pada periode berikutnya menjawab kebutuhan masyarakat."
        ),
        "SignatureBlock",
    ],
    "bab:2.1": [
        "# 2.1 Gambaran Umum Hasil Survei Kepuasan Masyarakat",
        (
            "SKM KPU Kabupaten Sukamaju pada Semester I Tahun 2025 (Januari–Juni 2025) menghasilkan IKM 86,81 "
            "dengan mutu B (Baik). Nilai tersebut berasal dari penilaian 40 responden. Nilai setiap unsur "
            "disajikan pada Tabel 2.1."
        ),
        "Tabel 2.1 Hasil Survei Kepuasan Masyarakat KPU Kabupaten Sukamaju Semester I Tahun 2025",
        "No. | Unsur Pelayanan | Nilai (NRR) | Mutu",
        "1 | Persyaratan | 3,00 | C",
        "2 | Sistem, Mekanisme, dan Prosedur | 3,50 | B",
        "3 | Waktu Penyelesaian | 2,75 | C",
        "4 | Biaya/Tarif | 4,00 | A",
        "5 | Produk Spesifikasi Jenis Pelayanan | 3,50 | B",
        "6 | Kompetensi Pelaksana | 3,25 | B",
        "7 | Perilaku Pelaksana | 3,75 | A",
        "8 | Penanganan Pengaduan, Saran dan Masukan | 3,75 | A",
        "9 | Sarana dan Prasarana | 3,75 | A",
        "Indeks Kepuasan Masyarakat (IKM) | 86,81 | B",
        "Kinerja unit pelayanan | Baik",
        (
            "Jumlah responden: 40. NRR = nilai rata-rata unsur pada skala 1–4; IKM = jumlah NRR tertimbang "
            "(bobot 1/9) × 25. Semua jawaban yang dihitung terisi lengkap."
        ),
        (
            "Dari sembilan unsur yang disurvei, empat unsur bermutu A, tiga unsur bermutu B, dan dua unsur "
            "bermutu C. Nilai terendah, 2,75, terdapat pada unsur Waktu Penyelesaian; nilai tertinggi, 4,00, "
            "terdapat pada unsur Biaya/Tarif. Selang kepercayaan 95% untuk IKM terentang dari 85,86 sampai "
            "87,76."
        ),
        "[Gambar 1 NRR per Unsur dari yang Tertinggi, Semester I Tahun 2025, dengan Selang Kepercayaan 95%]",
        (
            "Unsur Biaya/Tarif bernilai 4,00, sebagaimana pada layanan yang tidak dipungut biaya, dan nilai itu "
            "mengangkat IKM; rata-rata unsur selain Biaya/Tarif pada skala yang sama adalah 85,16."
        ),
    ],
    "bab:2.2": [
        "# 2.2 Identifikasi Unsur Prioritas Tindak Lanjut",
        ("Berdasarkan hasil SKM Semester I Tahun 2025, tiga unsur berikut ditetapkan sebagai prioritas tindak lanjut:"),
        "- Unsur Waktu Penyelesaian dengan nilai 2,75 dan mutu C (Kurang baik);",
        "- Unsur Persyaratan dengan nilai 3,00 dan mutu C (Kurang baik); dan",
        "- Unsur Kompetensi Pelaksana dengan nilai 3,25 dan mutu B (Baik).",
        (
            "Unsur Waktu Penyelesaian menilai kecepatan layanan diselesaikan sejak diminta. Unsur Persyaratan "
            "menilai kesesuaian syarat yang diminta dengan jenis layanan yang diurus. Unsur Kompetensi Pelaksana "
            "menilai kemampuan petugas dalam memberikan layanan."
        ),
        (
            "Pilihan ini mengikuti urutan nilai terendah. Selang kepercayaan 95% unsur Kompetensi Pelaksana "
            "(3,25) bertumpang tindih dengan selang unsur Sistem, Mekanisme, dan Prosedur (3,50) serta Produk "
            "Spesifikasi Jenis Pelayanan (3,50), sehingga survei ini belum dapat memastikan urutan unsur "
            "tersebut."
        ),
    ],
    "bab:2.3": [
        "# 2.3 Rencana Tindak Lanjut per Unsur Pelayanan",
        (
            "RTL disusun untuk masa pelaksanaan Juli–Desember 2025 dan seluruhnya berjumlah empat kegiatan. "
            "Jadwal dan penanggung jawabnya dirangkum pada Tabel 2.2."
        ),
        "Untuk unsur Waktu Penyelesaian yang bernilai 2,75 direncanakan:",
        "- Kegiatan perbaikan 1, pada Oktober 2025, oleh Subbagian Perencanaan, Data, dan Informasi.",
        "- Kegiatan perbaikan 2, pada Oktober–November 2025, oleh Subbagian Keuangan, Umum, dan Logistik.",
        "Untuk unsur Persyaratan yang bernilai 3,00 direncanakan:",
        ("- Kegiatan perbaikan 3, pada Juli 2025 dan September 2025, oleh Subbagian Perencanaan, Data, dan Informasi."),
        "Untuk unsur Kompetensi Pelaksana yang bernilai 3,25 direncanakan:",
        ("- Kegiatan perbaikan 4, pada November–Desember 2025, oleh Subbagian Perencanaan, Data, dan Informasi."),
        (
            "Tabel 2.2 Rencana Tindak Lanjut Survei Kepuasan Masyarakat Semester I Tahun 2025, Masa Pelaksanaan "
            "Juli–Desember 2025"
        ),
        "No. | Unsur Prioritas | Program/Kegiatan | 2025 | Penanggung Jawab",
        "Jul | Agu | Sep | Okt | Nov | Des",
        (
            "1 | Waktu Penyelesaian | a. Kegiatan perbaikan 1 |  |  |  | ✓ |  |  | Subbagian Perencanaan, Data, "
            "dan Informasi"
        ),
        "b. Kegiatan perbaikan 2 |  |  |  | ✓ | ✓ |  | Subbagian Keuangan, Umum, dan Logistik",
        ("2 | Persyaratan | a. Kegiatan perbaikan 3 | ✓ |  | ✓ |  |  |  | Subbagian Perencanaan, Data, dan Informasi"),
        (
            "3 | Kompetensi Pelaksana | a. Kegiatan perbaikan 4 |  |  |  |  | ✓ | ✓ | Subbagian Perencanaan, "
            "Data, dan Informasi"
        ),
        "Keterangan: ✓ = bulan pelaksanaan.",
        "Ukuran keberhasilan setiap kegiatan tercantum pada Tabel 2.3.",
        "Tabel 2.3 Indikator dan Target Rencana Tindak Lanjut Semester I Tahun 2025",
        "Nomor | Program/Kegiatan | Indikator | Target",
        "1.a | Kegiatan perbaikan 1 | – | –",
        "1.b | Kegiatan perbaikan 2 | – | –",
        "2.a | Kegiatan perbaikan 3 | – | –",
        "3.a | Kegiatan perbaikan 4 | Petugas terlatih | 12 orang",
    ],
    "bab:2.4": [
        "# 2.4 Pemeliharaan Unsur Bernilai Tinggi",
        (
            "Unsur bernilai tinggi tetap dipelihara agar tidak menurun, yaitu Biaya/Tarif (4,00, mutu A); "
            "Perilaku Pelaksana (3,75, mutu A); Sarana dan Prasarana (3,75, mutu A); dan Penanganan Pengaduan, "
            "Saran dan Masukan (3,75, mutu A). Nilai unsur Biaya/Tarif lazim pada layanan tanpa biaya dan tidak "
            "menunjukkan hasil suatu perbaikan."
        ),
        "Pemeliharaan dilakukan pada unsur Biaya/Tarif. Pelaksanaannya diuraikan pada bagian 3.2.",
    ],
    "bab:3.1": [
        "# 3.1 Realisasi Tindak Lanjut Berdasarkan Unsur Prioritas",
        (
            "Realisasi RTL selama masa pelaksanaan Juli–Desember 2025 disajikan pada Tabel 3.1. RTL yang "
            "berstatus Sudah mencapai 75% (3 dari 4 RTL); 1 RTL lainnya berstatus Belum. Menurut unsurnya, "
            "pelaksanaan RTL adalah sebagai berikut."
        ),
        (
            "- Unsur Waktu Penyelesaian: 2 dari 2 RTL sudah dilaksanakan. RTL yang selesai: nomor 1.a pada 20 "
            "Oktober 2025 dan nomor 1.b pada 20 Oktober 2025."
        ),
        ("- Unsur Persyaratan: 1 dari 1 RTL sudah dilaksanakan. RTL yang selesai: nomor 2.a pada 20 Oktober 2025."),
        "- Unsur Kompetensi Pelaksana: 0 dari 1 RTL sudah dilaksanakan.",
        (
            "Tabel 3.1 Realisasi Rencana Tindak Lanjut Survei Kepuasan Masyarakat Semester I Tahun 2025, Masa "
            "Pelaksanaan Juli–Desember 2025"
        ),
        "No. | Rencana Tindak Lanjut | Status | Deskripsi Tindak Lanjut | Dokumentasi | Tantangan/Hambatan",
        (
            "1 | a. Kegiatan perbaikan 1 | Sudah | Kegiatan dilaksanakan sesuai rencana. | Terlampir pada "
            "halaman 9 / (Gambar 3 dan Gambar 4) | –"
        ),
        (
            "b. Kegiatan perbaikan 2 | Sudah | Kegiatan dilaksanakan sesuai rencana. | Terlampir pada halaman 9 "
            "/ (Gambar 5) | –"
        ),
        (
            "2 | a. Kegiatan perbaikan 3 | Sudah | Kegiatan dilaksanakan sesuai rencana. | Terlampir pada "
            "halaman 9 / (Gambar 6) | –"
        ),
        (
            "3 | a. Kegiatan perbaikan 4 | Belum | Kegiatan sedang berjalan. / Waktu pelaksanaan terlewati 15 "
            "hari pada tanggal laporan. | – | –"
        ),
        "RTL nomor 3.a melewati waktu pelaksanaannya pada tanggal laporan.",
        "Kemajuan pelaksanaan dari bulan ke bulan diperlihatkan pada Gambar 2.",
        "[Gambar 2 Kemajuan Pelaksanaan RTL, Masa Pelaksanaan Juli–Desember 2025]",
    ],
    "bab:3.2": [
        "# 3.2 Realisasi Pemeliharaan Unsur Bernilai Tinggi",
        (
            "Pemeliharaan dilakukan pada unsur Biaya/Tarif. Bentuk, bukti, dan penanggung jawabnya tercantum "
            "pada Tabel 3.2."
        ),
        "Tabel 3.2 Realisasi Pemeliharaan Unsur Bernilai Tinggi Semester I Tahun 2025",
        "No. | Unsur Pelayanan | Nilai | Kategori | Bentuk Pemeliharaan | Bukti Dukung | Penanggung Jawab",
        (
            "1 | Biaya/Tarif | 4,00 | A (Sangat baik) | Pengumuman layanan tanpa biaya. | Terlampir pada halaman "
            "9 / (Gambar 7) | Subbagian Keuangan, Umum, dan Logistik"
        ),
    ],
    "bab:3.3": [
        "# 3.3 Evaluasi dan Keberlanjutan",
        (
            "Evaluasi membandingkan rencana, bukti, dan hambatan setiap RTL. Capaian pelaksanaan sampai dengan "
            "15 Januari 2026 adalah 75% (3 dari 4 RTL)."
        ),
        "Tidak ada hambatan yang dicatat selama pelaksanaan.",
        (
            "IKM meningkat dari 85,10 pada Semester II Tahun 2024 menjadi 86,81 pada Semester I Tahun 2025, "
            "dengan selisih +1,71."
        ),
        "Hasil SKM dipublikasikan melalui media berikut.",
        "- Situs resmi (daring), 21 Juli 2025, https://kab-sukamaju.kpu.example/skm.",
        (
            "Penilaian mandiri berikut memakai ukuran Pemantauan dan Evaluasi Kinerja Penyelenggaraan Pelayanan "
            "Publik (PEKPPP) dan Zona Integritas; nilai resminya ditetapkan oleh evaluator."
        ),
        "- Persentase tindak lanjut hasil SKM, skor 3 dari 5: 3 dari 4 RTL (75%) sudah dilaksanakan.",
        "- Kecepatan penyelesaian tindak lanjut, skor 0 dari 5: 1 dari 4 RTL belum selesai.",
        "- Jumlah media publikasi hasil SKM: 1 media publikasi dengan bukti: Situs resmi.",
        "- Frekuensi survei, skor 0,5 dari 1: 2 survei dalam setahun.",
        "- Publikasi hasil survei: Hasil SKM dipublikasikan secara daring.",
        "- Tindak lanjut hasil survei: 3 dari 4 RTL sudah ditindaklanjuti.",
        (
            "RTL yang belum selesai dilanjutkan menurut strategi pada BAB IV dan dipantau sampai statusnya "
            "Sudah. Dampaknya bagi masyarakat diukur kembali melalui SKM Semester II Tahun 2025."
        ),
    ],
    "bab:4": [
        "# BAB IV KESIMPULAN",
        (
            "Dari pelaksanaan tindak lanjut atas hasil SKM Semester I Tahun 2025 selama masa pelaksanaan "
            "Juli–Desember 2025 ditarik kesimpulan berikut."
        ),
        "- SKM menghasilkan IKM 86,81 dengan mutu B (Baik).",
        (
            "- RTL yang sudah dilaksanakan adalah 75% (3 dari 4 RTL). Persentase itu diperoleh dari jumlah RTL "
            "yang sudah dilaksanakan dibagi jumlah RTL yang direncanakan, dikalikan 100%."
        ),
        "- RTL yang sudah dilaksanakan bernomor 1.a, 1.b, dan 2.a; yang belum dilaksanakan bernomor 3.a.",
        "RTL yang belum dilaksanakan, yaitu 1 dari 4 RTL (25%), beserta alasannya:",
        "- RTL 3.a, Kegiatan perbaikan 4. Alasan: Jadwal pelatihan bergeser.",
        "Penyelesaiannya direncanakan menurut Tabel 4.1.",
        "Tabel 4.1 Strategi Penyelesaian Rencana Tindak Lanjut Semester I Tahun 2025",
        "No. | Rencana Tindak Lanjut | Strategi Penyelesaian | Target Waktu | Penanggung Jawab",
        (
            "1 | 3.a Kegiatan perbaikan 4 | Pelatihan diulang. | 31 Maret 2026 | Subbagian Perencanaan, Data, "
            "dan Informasi"
        ),
        (
            "Laporan ini menggambarkan keadaan sampai dengan 15 Januari 2026. KPU Kabupaten Sukamaju "
            "menyelesaikan RTL yang tersisa dan melaporkannya pada periode berikutnya. Hasil tindak lanjut ini "
            "menjadi bahan penyusunan rencana setelah SKM Semester II Tahun 2025."
        ),
        "SignatureBlock",
    ],
    "bab:lampiran": [
        "# LAMPIRAN BUKTI DUKUNG LAMPIRAN BUKTI DUKUNG",
        "Bukti dukung dikelompokkan menurut nomor dan poin pada tabel yang dibuktikannya.",
        "# Bukti Dukung Tabel 3.1 Nomor 1 Poin a Bukti Dukung Tabel 3.1 Nomor 1 Poin a",
        "[Gambar 3 Kegiatan r-010 (Aula kantor, 12 Oktober 2025)]",
        "[Gambar 4 Kegiatan r-011 (Aula kantor, 12 Oktober 2025)]",
        "# Bukti Dukung Tabel 3.1 Nomor 1 Poin b Bukti Dukung Tabel 3.1 Nomor 1 Poin b",
        "[Gambar 5 Kegiatan r-020 (Aula kantor, 12 Oktober 2025)]",
        "# Bukti Dukung Tabel 3.1 Nomor 2 Poin a Bukti Dukung Tabel 3.1 Nomor 2 Poin a",
        "[Gambar 6 Kegiatan r-030 (Aula kantor, 12 Oktober 2025)]",
        "# Bukti Dukung Tabel 3.2 Nomor 1 Bukti Dukung Tabel 3.2 Nomor 1",
        "[Gambar 7 Kegiatan p1 (Aula kantor, 12 Oktober 2025)]",
    ],
}


@pytest.mark.parametrize("label", TINDAK_LANJUT)
def test_the_follow_up_report_reads_so(label: str) -> None:
    assert section_text(build_tindak_lanjut(bahan()), label) == TINDAK_LANJUT[label]
