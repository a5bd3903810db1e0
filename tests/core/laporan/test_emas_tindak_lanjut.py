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
            "Atas hasil itu kami menyusun empat rencana tindak lanjut (RTL) dengan masa pelaksanaan Juli–Desember"
            " 2025. Sampai dengan 15 Januari 2026 capaiannya 75% (3 dari 4 RTL): tiga RTL sudah selesai dan satu "
            "RTL belum selesai."
        ),
        (
            "Kami berterima kasih kepada para responden yang meluangkan waktu untuk menilai, dan kepada seluruh "
            "pelaksana yang mengerjakan perbaikan. Saran atas laporan ini kami terima dengan terbuka agar "
            "pelayanan pada periode berikutnya menjawab kebutuhan masyarakat."
        ),
        "SignatureBlock",
    ],
    "bab:1.1": [
        "# 1.1 Latar Belakang",
        (
            "KPU Kabupaten Sukamaju menyelenggarakan dua jenis pelayanan, yaitu Pelayanan Informasi Publik dan "
            "Pelayanan Data Pemilih. Pada Semester I Tahun 2025 pelayanan itu dipakai oleh 104 orang. Pengguna "
            "adalah penilai yang paling mengetahui mutu pelayanan. Undang-Undang Nomor 25 Tahun 2009 dan "
            "Peraturan Pemerintah Nomor 96 Tahun 2012 memberi warga tempat untuk ikut serta, dan Peraturan "
            "Menteri PANRB Nomor 14 Tahun 2017 mengatur caranya melalui Survei Kepuasan Masyarakat (SKM)."
        ),
        (
            "SKM KPU Kabupaten Sukamaju pada Semester I Tahun 2025 (Januari–Juni 2025) menghasilkan IKM 86,81 "
            "dengan mutu B (Baik). Nilai tersebut berasal dari penilaian 40 responden. Dari sembilan unsur yang "
            "disurvei, empat unsur bermutu A, tiga unsur bermutu B, dan dua unsur bermutu C."
        ),
        (
            "Indeks memberi tahu seberapa puas pengguna pelayanan, tetapi belum memberi tahu apa yang harus "
            "diubah, oleh siapa, dan kapan. Oleh karena itu, KPU Kabupaten Sukamaju menyusun rencana "
            "tindak lanjut (RTL) atas unsur yang paling memerlukan perbaikan, lalu melaporkan pelaksanaannya."
        ),
        (
            "Dua rentang waktu dibedakan di seluruh laporan: periode survei, yaitu Semester I Tahun 2025 "
            "(Januari–Juni 2025), dan masa pelaksanaan tindak lanjut, yaitu Juli–Desember 2025."
        ),
    ],
    "bab:1.3": [
        "# 1.3 Maksud dan Tujuan",
        (
            "Laporan ini dimaksudkan untuk memperlihatkan bagaimana KPU Kabupaten Sukamaju menindaklanjuti "
            "penilaian masyarakat. Tujuannya adalah:"
        ),
        "- menjelaskan hasil SKM Semester I Tahun 2025 dan unsur yang diprioritaskan;",
        "- menyajikan RTL beserta waktu pelaksanaan dan penanggung jawabnya;",
        "- melaporkan status, bukti dukung, dan hambatan setiap RTL; dan",
        "- menetapkan penyelesaian bagi RTL yang belum selesai.",
        (
            "Bagi pimpinan, laporan ini menjadi dasar pengendalian RTL; bagi instansi pembina, bahan evaluasi "
            "atas penyelenggaraan pelayanan; dan bagi masyarakat, sarana untuk mengetahui bahwa penilaiannya "
            "ditanggapi."
        ),
    ],
    "bab:1.4": [
        "# 1.4 Ruang Lingkup",
        (
            "Laporan ini mencakup dua jenis pelayanan KPU Kabupaten Sukamaju yang disurvei. Unsur yang disurvei "
            "berjumlah sembilan, dan yang diprioritaskan untuk ditindaklanjuti adalah Waktu Penyelesaian, "
            "Persyaratan, dan Kompetensi Pelaksana. Kegiatan yang dilaporkan adalah empat RTL beserta "
            "pemeliharaan unsur bernilai tinggi. Periode survei yang ditindaklanjuti adalah Semester I Tahun 2025"
            " (Januari–Juni 2025) dan masa pelaksanaannya Juli–Desember 2025. Keadaan yang digambarkan adalah "
            "keadaan sampai dengan 15 Januari 2026."
        ),
    ],
    "bab:2.1": [
        "# 2.1 Gambaran Umum Hasil Survei Kepuasan Masyarakat",
        (
            "SKM KPU Kabupaten Sukamaju pada Semester I Tahun 2025 (Januari–Juni 2025) menghasilkan IKM 86,81 "
            "dengan mutu B (Baik). Nilai tersebut berasal dari penilaian 40 responden. Nilai setiap unsur "
            "disajikan pada Tabel 2.1 dan diurutkan pada Gambar 1."
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
            "Jumlah responden: 40. NRR = nilai rata-rata unsur pada skala 1–4; IKM = jumlah NRR tertimbang (bobot"
            " 1/9) × 25, dihitung sebelum pembulatan. Semua jawaban yang dihitung terisi lengkap."
        ),
        "[Gambar 1 NRR per Unsur dari yang Tertinggi, Semester I Tahun 2025, dengan Selang Kepercayaan 95%]",
        "Garis putus-putus = batas bawah mutu C, B, dan A; garis pada ujung batang = selang kepercayaan 95%.",
        (
            "Dari sembilan unsur yang disurvei, empat unsur bermutu A, tiga unsur bermutu B, dan dua unsur "
            "bermutu C. Nilai terendah, 2,75, terdapat pada unsur Waktu Penyelesaian; nilai tertinggi, 4,00, "
            "terdapat pada unsur Biaya/Tarif. Selang kepercayaan 95% untuk IKM terentang dari 85,86 sampai 87,76."
        ),
        (
            "Unsur Biaya/Tarif bernilai 4,00, sebagaimana pada layanan yang tidak dipungut biaya, dan nilai itu "
            "mengangkat IKM; rata-rata unsur selain Biaya/Tarif pada skala yang sama adalah 85,16."
        ),
    ],
    "bab:2.2": [
        "# 2.2 Identifikasi Unsur Prioritas Tindak Lanjut",
        "Berdasarkan hasil SKM Semester I Tahun 2025, tiga unsur berikut ditetapkan sebagai prioritas.",
        (
            "- Waktu Penyelesaian, yaitu kecepatan layanan diselesaikan sejak diminta, memperoleh nilai 2,75 "
            "dengan mutu C (Kurang baik). Nilainya 0,72 di bawah rata-rata semua unsur (3,47) dan turun 0,05 dari"
            " Semester II Tahun 2024. Sebanyak 10 dari 40 responden (25%) memberi nilai 1 atau 2. Menurut "
            "layanannya, nilai terendah terdapat pada Pelayanan Data Pemilih (2,50; 20 responden). Ada satu saran"
            " tentang unsur ini, yaitu “Loket dibuka lebih pagi”."
        ),
        (
            "- Persyaratan, yaitu kesesuaian syarat yang diminta dengan jenis layanan yang diurus, memperoleh "
            "nilai 3,00 dengan mutu C (Kurang baik). Nilainya 0,47 di bawah rata-rata semua unsur (3,47). Tidak "
            "ada jawaban bernilai 1 atau 2 untuk unsur ini."
        ),
        (
            "- Kompetensi Pelaksana, yaitu kemampuan petugas dalam memberikan layanan, memperoleh nilai 3,25 "
            "dengan mutu B (Baik). Nilainya 0,22 di bawah rata-rata semua unsur (3,47). Tidak ada jawaban "
            "bernilai 1 atau 2 untuk unsur ini. Menurut layanannya, nilai terendah terdapat pada Pelayanan "
            "Informasi Publik (3,00; 20 responden)."
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
        (
            "Perbaikan unsur Waktu Penyelesaian ditempuh melalui dua kegiatan selama Oktober–November 2025, yaitu"
            " kegiatan perbaikan 1 dan kegiatan perbaikan 2. Penanggung jawabnya dua unit kerja, yaitu Subbagian "
            "Perencanaan, Data, dan Informasi serta Subbagian Keuangan, Umum, dan Logistik."
        ),
        (
            "Perbaikan unsur Persyaratan ditempuh melalui satu kegiatan dalam kurun Juli–September 2025, yaitu "
            "kegiatan perbaikan 3. Penanggung jawabnya adalah Subbagian Perencanaan, Data, dan Informasi."
        ),
        (
            "Perbaikan unsur Kompetensi Pelaksana ditempuh melalui satu kegiatan selama November–Desember 2025, "
            "yaitu kegiatan perbaikan 4. Keberhasilannya diukur dari petugas terlatih dengan target 12 orang. "
            "Penanggung jawabnya adalah Subbagian Perencanaan, Data, dan Informasi."
        ),
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
            "Unsur yang bernilai tinggi perlu dipelihara agar tidak menurun ketika perhatian tertuju pada unsur "
            "prioritas."
        ),
        (
            "Unsur Biaya/Tarif bernilai 4,00 dengan mutu A (Sangat baik). Nilai unsur Biaya/Tarif lazim pada "
            "layanan tanpa biaya dan tidak menunjukkan hasil suatu perbaikan. Pemeliharaannya dilakukan dengan "
            "pengumuman layanan tanpa biaya, oleh Subbagian Keuangan, Umum, dan Logistik."
        ),
        (
            "Bentuk pemeliharaan unsur Perilaku Pelaksana (3,75); Sarana dan Prasarana (3,75); serta Penanganan "
            "Pengaduan, Saran dan Masukan (3,75) belum ditetapkan."
        ),
    ],
    "bab:3.1": [
        "# 3.1 Realisasi Tindak Lanjut Berdasarkan Unsur Prioritas",
        (
            "Realisasi RTL selama masa pelaksanaan Juli–Desember 2025 disajikan pada Tabel 3.1. Capaiannya 75% (3"
            " dari 4 RTL): tiga RTL sudah selesai dan satu RTL belum selesai. Dari empat RTL, tiga selesai pada "
            "Oktober 2025. Menurut unsurnya, pelaksanaan RTL adalah sebagai berikut."
        ),
        "- Unsur Waktu Penyelesaian: kedua RTL sudah selesai. RTL nomor 1.a dan 1.b selesai pada 20 Oktober 2025.",
        "- Unsur Persyaratan: satu-satunya RTL sudah selesai. RTL nomor 2.a selesai pada 20 Oktober 2025.",
        "- Unsur Kompetensi Pelaksana: satu-satunya RTL belum selesai.",
        (
            "Tabel 3.1 Realisasi Rencana Tindak Lanjut Survei Kepuasan Masyarakat Semester I Tahun 2025, Masa "
            "Pelaksanaan Juli–Desember 2025"
        ),
        "No. | Rencana Tindak Lanjut | Status | Deskripsi Tindak Lanjut | Dokumentasi | Tantangan/Hambatan",
        (
            "1 | a. Kegiatan perbaikan 1 | Sudah | Kegiatan dilaksanakan sesuai rencana. | Terlampir pada halaman"
            " 9 / (Gambar 3 dan Gambar 4) | –"
        ),
        (
            "b. Kegiatan perbaikan 2 | Sudah | Kegiatan dilaksanakan sesuai rencana. | Terlampir pada halaman 9 /"
            " (Gambar 5) | –"
        ),
        (
            "2 | a. Kegiatan perbaikan 3 | Sudah | Kegiatan dilaksanakan sesuai rencana. | Terlampir pada halaman"
            " 9 / (Gambar 6) | –"
        ),
        "3 | a. Kegiatan perbaikan 4 | Belum | Kegiatan sedang berjalan. | – | –",
        "Pada tanggal laporan, RTL yang melewati waktu pelaksanaannya adalah nomor 3.a (15 hari).",
        "Jumlah RTL yang direncanakan dan yang sudah selesai diperlihatkan pada Gambar 2.",
        (
            "[Gambar 2 Jumlah Kumulatif RTL yang Direncanakan Selesai dan yang Sudah Selesai, Masa Pelaksanaan "
            "Juli–Desember 2025]"
        ),
    ],
    "bab:3.2": [
        "# 3.2 Realisasi Pemeliharaan Unsur Bernilai Tinggi",
        (
            "Pemeliharaan dilaksanakan melalui satu kegiatan pada unsur Biaya/Tarif, seperti dirinci pada Tabel "
            "3.2. Pelaksanaannya diperlihatkan untuk unsur Biaya/Tarif pada Gambar 7."
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
            "Evaluasi dilakukan dengan membandingkan rencana, bukti, dan hambatan setiap RTL. Tidak ada hambatan "
            "yang dicatat selama pelaksanaan."
        ),
        (
            "IKM naik 1,71 poin dari 85,10 pada Semester II Tahun 2024 menjadi 86,81 pada Semester I Tahun 2025. "
            "Mutu pelayanan tetap B (Baik)."
        ),
        "Hasil SKM dipublikasikan melalui media berikut.",
        "- Situs resmi (daring), 21 Juli 2025, https://kab-sukamaju.kpu.example/skm.",
        (
            "Penilaian mandiri pada Tabel 3.3 memakai ukuran Pemantauan dan Evaluasi Kinerja Penyelenggaraan "
            "Pelayanan Publik (PEKPPP) dan Zona Integritas; nilai resminya ditetapkan oleh evaluator."
        ),
        "Tabel 3.3 Penilaian Mandiri Tindak Lanjut SKM Semester I Tahun 2025",
        "Penilaian | Indikator | Capaian | Skor",
        "PEKPPP | Persentase tindak lanjut hasil SKM | 3 dari 4 RTL (75%) sudah dilaksanakan. | 3 dari 5",
        "Kecepatan penyelesaian tindak lanjut | 1 dari 4 RTL belum selesai. | Belum dapat dinilai",
        "Jumlah media publikasi hasil SKM | 1 media publikasi dengan bukti atau tautan: situs resmi. | –",
        "Zona Integritas | Frekuensi survei | 1 survei dalam setahun. | 0,25 dari 1",
        "Publikasi hasil survei | Hasil SKM dipublikasikan secara daring. | Belum terpenuhi",
        "Tindak lanjut hasil survei | 3 dari 4 RTL sudah ditindaklanjuti. | Belum terpenuhi",
        (
            "RTL yang belum selesai dilanjutkan menurut strategi pada BAB IV dan dipantau sampai statusnya Sudah."
            " Dampak RTL yang selesai dapat dilihat pada hasil SKM Semester II Tahun 2025. Dampak RTL yang "
            "ditargetkan selesai pada Maret 2026 diukur pada SKM Semester I Tahun 2026."
        ),
    ],
    "bab:4": [
        "# BAB IV KESIMPULAN",
        (
            "Dari pelaksanaan tindak lanjut atas hasil SKM Semester I Tahun 2025 selama masa pelaksanaan "
            "Juli–Desember 2025 ditarik kesimpulan berikut."
        ),
        (
            "- SKM Semester I Tahun 2025 menghasilkan IKM 86,81 dengan mutu B (Baik). Dibandingkan dengan "
            "Semester II Tahun 2024 (85,10), IKM naik 1,71 poin dan mutu pelayanan tetap."
        ),
        (
            "- Unsur yang diprioritaskan adalah Waktu Penyelesaian (2,75), Persyaratan (3,00), dan Kompetensi "
            "Pelaksana (3,25), dengan empat RTL."
        ),
        (
            "- Capaian pelaksanaan RTL adalah 75% (3 dari 4 RTL): tiga RTL sudah selesai dan satu RTL belum "
            "selesai. Persentase itu adalah jumlah RTL yang sudah selesai dibagi jumlah RTL yang direncanakan, "
            "dikalikan 100%."
        ),
        (
            "- Kegiatan yang sudah selesai adalah kegiatan perbaikan 1 (1.a), kegiatan perbaikan 2 (1.b), dan "
            "kegiatan perbaikan 3 (2.a)."
        ),
        "- Kegiatan yang belum berstatus Sudah adalah kegiatan perbaikan 4 (3.a).",
        "- Tidak ada hambatan yang dicatat selama pelaksanaan.",
        "- Unsur yang bernilai tinggi dipelihara melalui satu kegiatan, yaitu pada unsur Biaya/Tarif.",
        "RTL nomor 3.a belum selesai karena jadwal pelatihan bergeser.",
        "RTL nomor 3.a diselesaikan menurut Tabel 4.1, paling lambat 31 Maret 2026.",
        "Tabel 4.1 Strategi Penyelesaian Rencana Tindak Lanjut Semester I Tahun 2025",
        "No. | Rencana Tindak Lanjut | Strategi Penyelesaian | Target Waktu | Penanggung Jawab",
        (
            "1 | 3.a Kegiatan perbaikan 4 | Pelatihan diulang. | 31 Maret 2026 | Subbagian Perencanaan, Data, dan"
            " Informasi"
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
