"""Golden sections of the survey report: the whole text of what an official signs, for one office with everything."""

import pytest

from siklus.core.laporan.pelaksanaan import build_pelaksanaan
from tests.core.laporan.buatan import bahan
from tests.core.laporan.selaras import section_text

PELAKSANAAN = {
    "bab:1.1": [
        "# 1.1 Latar Belakang",
        (
            "Setiap penyelenggara pelayanan publik wajib mengetahui apakah pelayanannya menjawab kebutuhan "
            "penggunanya. Peraturan Menteri PANRB Nomor 14 Tahun 2017 meminta agar hal itu diukur melalui "
            "Survei Kepuasan Masyarakat (SKM) sedikitnya satu kali dalam setahun, serta hasilnya diumumkan "
            "dan ditindaklanjuti."
        ),
        (
            "Komisi Pemilihan Umum Kabupaten Sukamaju menyelenggarakan dua jenis pelayanan, yaitu Pelayanan "
            "Informasi Publik dan Pelayanan Data Pemilih, yang pada Semester I Tahun 2025 dipakai oleh 104 "
            "pengguna. SKM atas pelayanan tersebut dilaksanakan untuk Semester I Tahun 2025 (Januari–Juni "
            "2025)."
        ),
        (
            "Jawaban responden dirangkum menjadi Indeks Kepuasan Masyarakat (IKM). Indeks menunjukkan unsur "
            "mana yang kurang, tetapi belum mengubahnya; perubahan baru terjadi apabila ada rencana yang "
            "menyebut kegiatan, waktu, dan penanggung jawabnya. Oleh karena itu, laporan ini memuat cara "
            "pengumpulan data, hasil pengolahannya, analisis kekuatan dan kelemahan pelayanan, serta rencana tindak "
            "lanjutnya."
        ),
    ],
    "bab:2.1": [
        "# 2.1 Pelaksana Survei Kepuasan Masyarakat",
        (
            "SKM dilaksanakan oleh tim Komisi Pemilihan Umum Kabupaten Sukamaju, yang menyiapkan kuesioner, "
            "mengumpulkan jawaban responden, mengolah data, serta menyusun laporan ini. Tim tersebut terdiri "
            "atas:"
        ),
        "- Ratna Wulandari; dan",
        "- Bagus Pranoto.",
    ],
    "bab:2.2": [
        "# 2.2 Metode Pengumpulan Data",
        "Responden mengisi sendiri kuesioner. Kuesioner disampaikan melalui formulir daring dan kertas.",
        (
            "Kuesioner memuat sembilan pertanyaan tentang sembilan unsur, masing-masing dengan empat pilihan "
            "jawaban bernilai 1 sampai dengan 4."
        ),
        (
            "Nilai rata-rata (NRR) setiap unsur adalah jumlah nilai dibagi jumlah jawaban. Setiap unsur diberi "
            "bobot sama, yaitu 1/9; NRR dikalikan bobot menghasilkan NRR tertimbang, dan jumlah NRR tertimbang "
            "dikalikan 25 menghasilkan IKM. Perhitungan memakai pecahan pasti dan dibulatkan satu kali pada dua "
            "desimal."
        ),
    ],
    "bab:2.3": [
        "# 2.3 Lokasi Pengumpulan Data",
        "Data dikumpulkan di ruang pelayanan kantor.",
    ],
    "bab:2.4": [
        "# 2.4 Waktu Pelaksanaan Survei Kepuasan Masyarakat",
        (
            "Survei atas Semester I Tahun 2025 (Januari–Juni 2025) dilaksanakan dari 2 Juni 2025 sampai dengan "
            "20 Juni 2025. Tahapannya tercantum pada Tabel 2.1."
        ),
        "Tabel 2.1 Jadwal Pelaksanaan SKM Semester I Tahun 2025",
        "No. | Tahapan | Waktu",
        "1 | Persiapan | Mei 2025",
    ],
    "bab:2.5": [
        "# 2.5 Penentuan Jumlah Responden",
        (
            "Jumlah responden minimal dihitung dengan rumus Krejcie–Morgan pada taraf kepercayaan 95% dan "
            "kesalahan 5%, dengan populasi pengguna tiap layanan pada periode survei, seperti pada Tabel 2.2. "
            "Responden survei berjumlah 40 dari 104 pengguna layanan (38,5%). Layanan yang belum mencapai "
            "sampel minimal adalah Pelayanan Informasi Publik (20 dari 52) dan Pelayanan Data Pemilih (20 dari "
            "40); hasilnya dibaca dengan hati-hati."
        ),
        "Tabel 2.2 Sampel Minimal dan Responden per Layanan Semester I Tahun 2025",
        "No. | Layanan | Pengguna | Rumus | Tabel Bawah | Tabel Atas | Terkumpul",
        "1 | Pelayanan Informasi Publik | 60 | 52 | 52 | 52 | 20",
        "2 | Pelayanan Data Pemilih | 44 | 40 | 36 | 40 | 20",
        "Jumlah | 104 | 92 | – | – | 40",
        (
            "Rumus = nilai rumus Krejcie–Morgan; tabel bawah dan atas = sampel pada baris tabel dengan populasi "
            "tepat di bawah dan di atas jumlah pengguna."
        ),
    ],
    "bab:3.1": [
        "# 3.1 Jumlah Responden Survei Kepuasan Masyarakat",
        (
            "Jumlah responden yang dihitung pada Semester I Tahun 2025 adalah 40 orang. Karakteristik responden "
            "disajikan pada Tabel 3.1."
        ),
        "Menurut jenis kelamin, jumlah responden setiap kelompok sama, yaitu 20 orang (50%).",
        "Tabel 3.1 Karakteristik Responden Semester I Tahun 2025",
        "No. | Karakteristik | Kelompok | Jumlah | Persentase",
        "1 | Jenis Kelamin | Laki-laki | 20 | 50%",
        "Perempuan | 20 | 50%",
        "Jumlah pada setiap karakteristik | 40 | 100%",
    ],
    "bab:3.2": [
        "# 3.2 Indeks Kepuasan Masyarakat Unit Layanan dan per Unsur Layanan",
        (
            "IKM KPU Kabupaten Sukamaju pada Semester I Tahun 2025 adalah 86,81, sehingga mutu pelayanannya B "
            "(Baik). Mutu ditetapkan menurut Tabel 3.2. Selang kepercayaan 95% untuk IKM terentang dari 85,86 "
            "sampai 87,76."
        ),
        "Tabel 3.2 Batas Nilai Konversi, Mutu Pelayanan, dan Kinerja Unit Pelayanan",
        "Nilai Konversi | Mutu | Kinerja",
        "88,31–100,00 | A | Sangat baik",
        "76,61–88,30 | B | Baik",
        "65,00–76,60 | C | Kurang baik",
        "25,00–64,99 | D | Tidak baik",
        "Sumber: PermenPANRB Nomor 14 Tahun 2017. Nilai dibulatkan pada dua desimal sebelum dicocokkan.",
        (
            "Nilai setiap unsur disajikan pada Tabel 3.3 dan Gambar 1. Dari sembilan unsur yang disurvei, empat "
            "unsur bermutu A, tiga unsur bermutu B, dan dua unsur bermutu C. Nilai terendah, 2,75, terdapat "
            "pada unsur Waktu Penyelesaian; nilai tertinggi, 4,00, terdapat pada unsur Biaya/Tarif."
        ),
        "Tabel 3.3 Hasil Survei Kepuasan Masyarakat KPU Kabupaten Sukamaju Semester I Tahun 2025",
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
            "(bobot 1/9) × 25, dihitung sebelum pembulatan. Semua jawaban yang dihitung terisi lengkap."
        ),
        "[Gambar 1 NRR per Unsur dari yang Tertinggi, Semester I Tahun 2025, dengan Selang Kepercayaan 95%]",
        "Garis putus-putus = batas bawah mutu C, B, dan A; garis pada ujung batang = selang kepercayaan 95%.",
        (
            "Unsur Biaya/Tarif bernilai 4,00, sebagaimana pada layanan yang tidak dipungut biaya, dan nilai itu "
            "mengangkat IKM; rata-rata unsur selain Biaya/Tarif pada skala yang sama adalah 85,16."
        ),
        (
            "IKM setiap layanan disajikan pada Tabel 3.4. Nilai layanan dengan responden kurang dari 30 orang, "
            "yaitu Pelayanan Informasi Publik (20 responden) dan Pelayanan Data Pemilih (20 responden), dibaca "
            "dengan hati-hati."
        ),
        "Tabel 3.4 IKM per Layanan Semester I Tahun 2025",
        "No. | Layanan | Responden | IKM | Mutu",
        "1 | Pelayanan Informasi Publik | 20 | 87,50 | B (Baik)",
        "2 | Pelayanan Data Pemilih | 20 | 86,11 | B (Baik)",
    ],
    "bab:4.1": [
        "# 4.1 Analisis Permasalahan/Kelemahan dan Kelebihan Unsur Layanan",
        "Unsur dengan nilai terendah adalah:",
        "- Waktu Penyelesaian, bernilai 2,75 dengan mutu C (Kurang baik);",
        "- Persyaratan, bernilai 3,00 dengan mutu C (Kurang baik); dan",
        "- Kompetensi Pelaksana, bernilai 3,25 dengan mutu B (Baik).",
        (
            "Unsur Waktu Penyelesaian menilai kecepatan layanan diselesaikan sejak diminta. Nilainya 0,72 di "
            "bawah rata-rata semua unsur (3,47) dan turun 0,05 dari Semester II Tahun 2024. Sebanyak 10 dari 40 "
            "responden (25%) memberi nilai 1 atau 2. Menurut layanannya, nilai terendah terdapat pada Pelayanan "
            "Data Pemilih (2,50; 20 responden). Ada satu saran tentang unsur ini, yaitu “Loket dibuka lebih "
            "pagi”."
        ),
        (
            "Unsur Persyaratan menilai kesesuaian syarat yang diminta dengan jenis layanan yang diurus. "
            "Nilainya 0,47 di bawah rata-rata semua unsur (3,47). Tidak ada jawaban bernilai 1 atau 2 untuk "
            "unsur ini."
        ),
        (
            "Unsur Kompetensi Pelaksana menilai kemampuan petugas dalam memberikan layanan. Nilainya 0,22 di "
            "bawah rata-rata semua unsur (3,47). Tidak ada jawaban bernilai 1 atau 2 untuk unsur ini. Menurut "
            "layanannya, nilai terendah terdapat pada Pelayanan Informasi Publik (3,00; 20 responden)."
        ),
        "Unsur dengan nilai tertinggi, yang perlu dipelihara, adalah:",
        "- Biaya/Tarif, bernilai 4,00 dengan mutu A (Sangat baik);",
        "- Perilaku Pelaksana, bernilai 3,75 dengan mutu A (Sangat baik);",
        "- Sarana dan Prasarana, bernilai 3,75 dengan mutu A (Sangat baik); dan",
        "- Penanganan Pengaduan, Saran dan Masukan, bernilai 3,75 dengan mutu A (Sangat baik).",
        "Saran tertulis dari responden adalah sebagai berikut.",
        "- “Loket dibuka lebih pagi” (unsur Waktu Penyelesaian).",
        "- “Terima kasih”.",
    ],
    "bab:4.3": [
        "# 4.3 Tren Nilai Survei Kepuasan Masyarakat",
        (
            "IKM naik 1,71 poin dari 85,10 pada Semester II Tahun 2024 menjadi 86,81 pada Semester I Tahun "
            "2025. Mutu pelayanan tetap B (Baik). Unsur yang nilainya menurun adalah Waktu Penyelesaian "
            "(0,05 poin). Nilai tiap periode disajikan pada Tabel 4.3 dan Gambar 2."
        ),
        "Tabel 4.3 Nilai IKM menurut Periode sampai dengan Semester I Tahun 2025",
        "No. | Periode | Responden | IKM | Mutu",
        "1 | Semester II Tahun 2024 | 36 | 85,10 | B (Baik)",
        "2 | Semester I Tahun 2025 | 40 | 86,81 | B (Baik)",
        "[Gambar 2 Tren IKM sampai dengan Semester I Tahun 2025]",
    ],
    "bab:5": [
        "# BAB V KESIMPULAN",
        "Berdasarkan hasil SKM Semester I Tahun 2025 (Januari–Juni 2025) ditarik kesimpulan berikut.",
        (
            "- IKM KPU Kabupaten Sukamaju adalah 86,81 dengan mutu B (Baik). Dari sembilan unsur yang disurvei, "
            "empat unsur bermutu A, tiga unsur bermutu B, dan dua unsur bermutu C."
        ),
        (
            "- Nilai terendah, 2,75, terdapat pada unsur Waktu Penyelesaian; nilai tertinggi, 4,00, terdapat "
            "pada unsur Biaya/Tarif."
        ),
        (
            "- Unsur prioritas tindak lanjut adalah Waktu Penyelesaian, Persyaratan, dan Kompetensi Pelaksana, "
            "dengan empat RTL untuk masa pelaksanaan Juli–Desember 2025."
        ),
        ("- Dibandingkan dengan Semester II Tahun 2024 (85,10), IKM naik 1,71 poin dan mutu pelayanan tetap."),
        "SignatureBlock",
    ],
    "bab:lampiran.olah_data": [
        "# Hasil Olah Data Hasil Olah Data",
        "Nilai pada Tabel L.3 menghasilkan IKM 86,81.",
        "Tabel L.3 Hasil Olah Data SKM Semester I Tahun 2025",
        "No. | Unsur Pelayanan | Jumlah Nilai | Jumlah Jawaban | NRR | NRR Tertimbang",
        "1 | Persyaratan | 120 | 40 | 3,00 | 0,333",
        "2 | Sistem, Mekanisme, dan Prosedur | 140 | 40 | 3,50 | 0,389",
        "3 | Waktu Penyelesaian | 110 | 40 | 2,75 | 0,306",
        "4 | Biaya/Tarif | 160 | 40 | 4,00 | 0,444",
        "5 | Produk Spesifikasi Jenis Pelayanan | 140 | 40 | 3,50 | 0,389",
        "6 | Kompetensi Pelaksana | 130 | 40 | 3,25 | 0,361",
        "7 | Perilaku Pelaksana | 150 | 40 | 3,75 | 0,417",
        "8 | Penanganan Pengaduan, Saran dan Masukan | 150 | 40 | 3,75 | 0,417",
        "9 | Sarana dan Prasarana | 150 | 40 | 3,75 | 0,417",
        "Jumlah NRR tertimbang | 3,472",
        "IKM = jumlah NRR tertimbang × 25 | 86,81",
        "NRR tertimbang tercetak dengan tiga desimal; IKM dihitung dari nilai pasti.",
    ],
    "bab:lampiran.tindak_lanjut": [
        "# Tindak Lanjut Periode Sebelumnya Tindak Lanjut Periode Sebelumnya",
        (
            "IKM Semester II Tahun 2024 adalah 85,10 dengan mutu B (Baik). Atas hasil itu direncanakan 5 RTL; "
            "4 RTL (80%) sudah selesai dan 1 RTL belum selesai. Pelaksanaan RTL menurut periode "
            "disajikan pada Tabel L.4."
        ),
        "Tabel L.4 Tindak Lanjut SKM Periode sebelum Semester I Tahun 2025",
        "No. | Periode | RTL Direncanakan | RTL Selesai | RTL Belum Selesai | Persentase Selesai",
        "1 | Semester II Tahun 2024 | 5 | 4 | 1 | 80%",
    ],
}


@pytest.mark.parametrize("label", PELAKSANAAN)
def test_the_survey_report_reads_so(label: str) -> None:
    assert section_text(build_pelaksanaan(bahan()), label) == PELAKSANAAN[label]
