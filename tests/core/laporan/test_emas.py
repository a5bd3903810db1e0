"""Golden sections of the survey report: the whole text of what an official signs, for one office with everything."""

import pytest

from siklus.core.laporan.pelaksanaan import build_pelaksanaan
from tests.core.laporan.buatan import bahan
from tests.core.laporan.selaras import section_text

PELAKSANAAN = {
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
            "Jumlah responden yang dihitung adalah 40. Layanan yang belum mencapai sampel minimal: Pelayanan "
            "Informasi Publik (20 dari 52) dan Pelayanan Data Pemilih (20 dari 40); hasil untuk layanan itu "
            "dibaca dengan hati-hati."
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
            "Jumlah responden yang dihitung pada Semester I Tahun 2025 adalah 40 orang. Sebarannya disajikan "
            "pada tabel berikut."
        ),
        "Tabel 3.1 Responden menurut Jenis Kelamin Semester I Tahun 2025",
        "No. | Jenis Kelamin | Jumlah | Persentase",
        "1 | Laki-laki | 20 | 50%",
        "2 | Perempuan | 20 | 50%",
        "Jumlah | 40 | 100%",
    ],
    "bab:4.1": [
        "# 4.1 Analisis Permasalahan/Kelemahan dan Kelebihan Unsur Layanan",
        "Unsur dengan nilai terendah, yang perlu diperbaiki lebih dahulu, adalah:",
        "- Waktu Penyelesaian, bernilai 2,75 dengan mutu C (Kurang baik);",
        "- Persyaratan, bernilai 3,00 dengan mutu C (Kurang baik); dan",
        "- Kompetensi Pelaksana, bernilai 3,25 dengan mutu B (Baik).",
        "Unsur dengan nilai tertinggi, yang perlu dipelihara, adalah:",
        "- Biaya/Tarif, bernilai 4,00 dengan mutu A (Sangat baik);",
        "- Perilaku Pelaksana, bernilai 3,75 dengan mutu A (Sangat baik);",
        "- Sarana dan Prasarana, bernilai 3,75 dengan mutu A (Sangat baik); dan",
        "- Penanganan Pengaduan, Saran dan Masukan, bernilai 3,75 dengan mutu A (Sangat baik).",
        (
            "Unsur Biaya/Tarif bernilai 4,00, sebagaimana pada layanan yang tidak dipungut biaya, dan nilai itu "
            "mengangkat IKM; rata-rata unsur selain Biaya/Tarif pada skala yang sama adalah 85,16."
        ),
        "Saran tertulis dari responden adalah sebagai berikut.",
        "- “Loket dibuka lebih pagi” (unsur Waktu Penyelesaian).",
        "- “Terima kasih”.",
    ],
    "bab:4.3": [
        "# 4.3 Tren Nilai Survei Kepuasan Masyarakat",
        (
            "IKM meningkat dari 85,10 pada Semester II Tahun 2024 menjadi 86,81 pada Semester I Tahun 2025, "
            "dengan selisih +1,71. Unsur yang menurun: Waktu Penyelesaian (-0,05). Nilai tiap periode disajikan "
            "pada Tabel 4.3 dan Gambar 2."
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
            "- SKM KPU Kabupaten Sukamaju pada Semester I Tahun 2025 (Januari–Juni 2025) menghasilkan IKM 86,81 "
            "dengan mutu B (Baik). Nilai tersebut berasal dari penilaian 40 responden. Dari sembilan unsur yang "
            "disurvei, empat unsur bermutu A, tiga unsur bermutu B, dan dua unsur bermutu C."
        ),
        (
            "- Nilai terendah, 2,75, terdapat pada unsur Waktu Penyelesaian; nilai tertinggi, 4,00, terdapat "
            "pada unsur Biaya/Tarif."
        ),
        (
            "- Unsur prioritas tindak lanjut adalah Waktu Penyelesaian, Persyaratan, dan Kompetensi Pelaksana, "
            "dengan empat RTL untuk masa pelaksanaan Juli–Desember 2025."
        ),
        (
            "- IKM meningkat dari 85,10 pada Semester II Tahun 2024 menjadi 86,81 pada Semester I Tahun 2025, "
            "dengan selisih +1,71."
        ),
        "SignatureBlock",
    ],
    "bab:lampiran.olah_data": [
        "# Hasil Olah Data Hasil Olah Data",
        "Nilai berikut menghasilkan IKM 86,81.",
        "Tabel L.2 Hasil Olah Data SKM Semester I Tahun 2025",
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
            "IKM Semester II Tahun 2024 adalah 85,10. Atas hasil itu direncanakan 5 RTL dan 4 RTL sudah selesai "
            "dilaksanakan."
        ),
    ],
}


@pytest.mark.parametrize("label", PELAKSANAAN)
def test_the_survey_report_reads_so(label: str) -> None:
    assert section_text(build_pelaksanaan(bahan()), label) == PELAKSANAAN[label]
