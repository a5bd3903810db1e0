"""KPU Kabupaten Tirtamaya, invented: Semester I 2025, IKM 87,36, ten RTL of which seven are done."""

from datetime import date

from script.contoh.jawaban import Sasaran
from script.contoh.kantor import KUL, PARMAS, RENDATIN, TEKNIS, Gambar, Kantor, Layanan, Row

WAKTU, PERSYARATAN, KOMPETENSI = "Waktu Penyelesaian", "Persyaratan", "Kompetensi Pelaksana"
BIAYA, SARANA, PENGADUAN = "Biaya/Tarif", "Sarana dan Prasarana", "Penanganan Pengaduan, Saran dan Masukan"
PROSEDUR = "Sistem, Mekanisme, dan Prosedur"
PEMERIKSA = "Kepala Subbagian Perencanaan, Data, dan Informasi"

IDENTITAS: Row = {
    "Nama kantor": "Komisi Pemilihan Umum Kabupaten Tirtamaya",
    "Sebutan kantor": "KPU Kabupaten Tirtamaya",
    "Kota": "Tirtamaya",
    "Alamat": "Jalan Contoh Nomor 1, Tirtamaya",
    "Telepon": "(000) 000001",
    "Situs": "kpu-tirtamaya.example",
    "Surel": "layanan@kpu-tirtamaya.example",
    "Akun media sosial": "@kputirtamaya.contoh",
    "Slogan": "Melayani dengan jernih",
    "Berkas logo": "lambang.png",
    "Jenis periode": "semester",
    "Tahun": 2025,
    "Periode ke": 1,
    "Masa pelaksanaan mulai": "Juli 2025",
    "Masa pelaksanaan selesai": "Desember 2025",
    "Tanggal laporan": "2026-01-12",
    "Tanggal laporan pelaksanaan": "2025-07-18",
    "Tanggal persetujuan rencana": "2025-07-18",
    "Survei setahun": 2,
    "Jabatan penandatangan": "Sekretaris",
    "Nama penandatangan": "Sekar Contohwati, S.Sos.",
    "NIP penandatangan": "00000000 000000 0 001",
    "Unsur prioritas": f"{WAKTU}; {PERSYARATAN}; {KOMPETENSI}",
    "Pelaksana survei": "Tim SKM KPU Kabupaten Tirtamaya",
    "Metode survei": "kuesioner yang diisi sendiri oleh pengguna layanan setelah layanan selesai diberikan",
    "Kanal survei": "formulir kertas di ruang layanan; formulir daring melalui kode QR",
    "Lokasi survei": "Ruang pelayanan KPU Kabupaten Tirtamaya; Laman layanan daring",
    "Survei mulai": "2025-02-03",
    "Survei selesai": "2025-06-20",
    "Jadwal survei": (
        "Penyusunan instrumen: Januari 2025; Pengumpulan data: 3 Februari–20 Juni 2025; "
        "Pengolahan data: 23–27 Juni 2025; Penyusunan laporan: Juli 2025"
    ),
    "Bentuk laporan": "lengkap",
    "Kolom waktu": "bulan",
    "Cincin tahapan": "ya",
    "Urutan unsur": "kuesioner",
    "Jawaban kosong": "dihitung",
}

LAYANAN = (
    Layanan("informasi", "Pelayanan Informasi Publik", 62, 58),
    Layanan("data-pemilih", "Pelayanan Data Pemilih", 48, 45),
    Layanan("konsultasi", "Konsultasi dan Help Desk", 40, 38),
    Layanan("pendidikan", "Pendidikan Pemilih", 30, 29),
    Layanan("parpol", "Fasilitasi Partai Politik", 18, 17),
)
SASARAN = Sasaran(
    {
        "persyaratan": ("3.27",),
        "prosedur": ("3.33",),
        "waktu": ("3.25",),
        "biaya": ("4.00",),
        "produk": ("3.31",),
        "kompetensi": ("3.30",),
        "perilaku": ("3.33",),
        "sarana": ("3.89",),
        "pengaduan": ("3.76",),
    },
    "87.36",
)

RUANG, AULA, LAYAN = "Ruang rapat KPU Kabupaten Tirtamaya", "Aula KPU Kabupaten Tirtamaya", "Ruang pelayanan"
GAMBAR = (
    Gambar("B01", "arahan-waktu-layanan.jpg", "rapat", 0, "Arahan tentang batas waktu setiap layanan", "2025-10-07", RUANG),
    Gambar("B02", "simulasi-antrean.jpg", "pelatihan", 0, "Simulasi antrean bersama petugas layanan", "2025-10-09", AULA),
    Gambar("B03", "laman-permohonan.png", "laman", 0, "Laman permohonan informasi yang mencatat waktu secara otomatis",
           "2025-10-21", "Tangkapan layar", "https://kpu-tirtamaya.example/permohonan"),
    Gambar("B04", "pencatatan-digital.jpg", "loket", 0, "Petugas mencatat permohonan langsung di komputer loket",
           "2025-10-28", LAYAN),
    Gambar("B05", "pesan-status.jpg", "ponsel", 0, "Pemohon menerima pesan status permohonan", "2025-11-18", LAYAN),
    Gambar("B06", "poster-persyaratan.jpg", "poster", 0, "Poster persyaratan dengan bahasa sehari-hari", "2025-10-15",
           "Papan layanan di pintu masuk"),
    Gambar("B07", "papan-pengumuman.jpg", "papan", 0, "Daftar persyaratan dipasang di papan pengumuman", "2025-10-16",
           "Teras kantor"),
    Gambar("B08", "unggahan-persyaratan.jpg", "ponsel", 1, "Unggahan persyaratan layanan di media sosial", "2025-10-17",
           "Akun resmi"),
    Gambar("B09", "help-desk-tatap-muka.jpg", "meja", 0, "Konsultasi persyaratan secara tatap muka", "2025-08-12", LAYAN),
    Gambar("B10", "help-desk-pesan.jpg", "ponsel", 2, "Konsultasi persyaratan melalui pesan singkat", "2025-09-10",
           "Nomor layanan"),
    Gambar("B11", "help-desk-difabel.jpg", "meja", 1, "Pendampingan pemohon berkursi roda di meja prioritas",
           "2025-11-05", LAYAN),
    Gambar("B12", "bedah-sop.jpg", "rapat", 1, "Pembahasan SOP layanan bersama semua petugas", "2025-10-22", RUANG),
    Gambar("B13", "daftar-hadir-sop.jpg", "daftar", 0, "Daftar hadir pembahasan SOP", "2025-10-22", RUANG),
    Gambar("B14", "uji-paham-sop.jpg", "pelatihan", 1, "Uji pemahaman SOP setelah pembahasan", "2025-10-24", AULA),
    Gambar("B15", "bimbingan-teknis.jpg", "pelatihan", 2, "Bimbingan teknis pelayanan informasi", "2025-11-19", AULA),
    Gambar("B16", "pendampingan-petugas.jpg", "loket", 1, "Petugas senior mendampingi petugas baru", "2025-11-26", LAYAN),
    Gambar("B17", "kelas-komunikasi.jpg", "pelatihan", 3, "Latihan komunikasi dengan pengguna layanan", "2025-12-10", AULA),
    Gambar("B18", "grafik-kinerja-oktober.jpg", "grafik", 0, "Grafik kinerja petugas bulan Oktober", "2025-10-31", RUANG),
    Gambar("B19", "evaluasi-november.jpg", "rapat", 2, "Rapat evaluasi kinerja petugas bulan November", "2025-11-28", RUANG),
    Gambar("B20", "notula-evaluasi.pdf", "notula", 0, "Notula evaluasi kinerja petugas triwulan IV", "2025-12-17", RUANG),
    Gambar("B21", "papan-tanpa-biaya.jpg", "poster", 1, "Papan pernyataan layanan tanpa biaya", "2025-08-20", LAYAN),
    Gambar("B22", "perawatan-pendingin.jpg", "perawatan", 0, "Perawatan pendingin ruangan ruang tunggu", "2025-09-18",
           "Ruang tunggu"),
    Gambar("B23", "ruang-tunggu.jpg", "tunggu", 0, "Ruang tunggu setelah ditata ulang", "2025-10-02", "Ruang tunggu"),
    Gambar("B24", "kotak-saran.jpg", "kotak", 0, "Kotak saran dibuka setiap Jumat oleh dua petugas", "2025-11-14", LAYAN),
    Gambar("B25", "pengisian-kuesioner.jpg", "meja", 2, "Pengguna layanan mengisi kuesioner kertas", "2025-03-11", LAYAN,
           survei=True),
    Gambar("B26", "kode-qr-survei.jpg", "qr", 0, "Kode QR survei di meja layanan", "2025-04-15", LAYAN, survei=True),
    Gambar("B27", "hasil-di-laman.png", "laman", 1, "Hasil survei diumumkan di situs resmi", "2025-07-21", "Tangkapan layar",
           "https://kpu-tirtamaya.example/skm/2025-1"),
    Gambar("B28", "hasil-di-papan.jpg", "papan", 1, "Hasil survei dipasang di papan pengumuman", "2025-07-21", "Teras kantor"),
)  # fmt: skip

RTL = (
    ("RTL-2025-01", WAKTU, "Mengukur kesesuaian waktu layanan dengan standar pelayanan", "Okt", TEKNIS,
     "Jumlah layanan yang diukur", "5 layanan"),
    ("RTL-2025-02", WAKTU, "Menyosialisasikan batas waktu setiap layanan kepada petugas", "Okt", PARMAS,
     "Petugas yang mengikuti sosialisasi", "100% petugas"),
    ("RTL-2025-03", WAKTU, "Memakai formulir daring agar permohonan tercatat dan diproses lebih cepat", "Okt; Nov", RENDATIN,
     "Permohonan yang tercatat daring", "70% permohonan"),
    ("RTL-2025-04", WAKTU, "Memantau ketepatan waktu penyelesaian setiap permohonan", "Okt; Nov; Des", TEKNIS,
     "Laporan pemantauan bulanan", "3 laporan"),
    ("RTL-2025-05", PERSYARATAN, "Meninjau dan menyederhanakan persyaratan setiap layanan", "Okt", TEKNIS,
     "Persyaratan yang disederhanakan", "4 layanan"),
    ("RTL-2025-06", PERSYARATAN, "Menyusun dan menyiarkan informasi persyaratan yang mudah dipahami", "Okt", PARMAS,
     "Media yang memuat persyaratan", "3 media"),
    ("RTL-2025-07", PERSYARATAN, "Membuka meja konsultasi persyaratan secara luring dan daring", "Jul–Des", PARMAS,
     "Hari layanan dengan petugas konsultasi", "Setiap hari kerja"),
    ("RTL-2025-08", KOMPETENSI, "Membahas standar pelayanan dan SOP bersama petugas", "Okt", TEKNIS,
     "Rata-rata nilai uji pemahaman", "≥ 80"),
    ("RTL-2025-09", KOMPETENSI, "Melatih keterampilan teknis petugas layanan", "Nov; Des", f"{PARMAS}; {TEKNIS}",
     "Petugas yang dilatih", "8 petugas"),
    ("RTL-2025-10", KOMPETENSI, "Memantau dan mengevaluasi kinerja petugas layanan", "Okt; Nov; Des", RENDATIN,
     "Evaluasi bulanan", "3 evaluasi"),
)  # fmt: skip

REALISASI = (
    ("RTL-2025-01", "", "berjalan", "Lembar catat waktu telah dibagikan ke lima meja; baru dua layanan yang datanya cukup untuk dibandingkan dengan standar.",
     "", "Pencatatan terhenti saat petugas bertugas di luar kantor.", "", "", "", ""),
    ("RTL-2025-02", "", "selesai", "Batas waktu kelima layanan dijelaskan kepada seluruh petugas dan dilatihkan dalam simulasi antrean.",
     "2025-10-09", "Tiga petugas yang berdinas luar mengikuti pengarahan susulan.", "B01; B02", "Analis Layanan", PEMERIKSA, "2025-10-13"),
    ("RTL-2025-03", "Okt", "selesai", "Formulir daring dibuka untuk permohonan informasi dan data pemilih.",
     "2025-10-28", "Sebagian pemohon masih perlu didampingi saat mengisi formulir.", "B03; B04", "Pranata Komputer", PEMERIKSA, "2025-10-30"),
    ("RTL-2025-03", "Nov", "selesai", "Pesan status dikirim otomatis begitu permohonan selesai diproses.",
     "2025-11-18", "", "B05", "Pranata Komputer", PEMERIKSA, "2025-11-20"),
    ("RTL-2025-04", "Okt", "berjalan", "Catatan waktu mulai dikumpulkan dari formulir daring.",
     "", "Permohonan lewat kertas belum tercatat jamnya.", "", "", "", ""),
    ("RTL-2025-05", "", "berjalan", "Daftar persyaratan kelima layanan telah dihimpun dan dibahas satu kali.",
     "", "Usulan penyederhanaan menunggu kesepakatan antarsubbagian.", "", "", "", ""),
    ("RTL-2025-06", "", "selesai", "Persyaratan ditulis ulang dengan kalimat pendek, lalu disiarkan lewat poster, papan pengumuman, dan media sosial.",
     "2025-10-17", "Penyebaran ke kecamatan yang jauh dilakukan bertahap.", "B06; B07; B08", "Pengelola Media", PEMERIKSA, "2025-10-20"),
    ("RTL-2025-07", "", "selesai", "Meja konsultasi melayani setiap hari kerja, didukung nomor pesan singkat dan meja prioritas.",
     "2025-12-19", "Petugas terbatas ketika pemohon datang bersamaan.", "B09; B10; B11", "Petugas Help Desk", PEMERIKSA, "2025-12-22"),
    ("RTL-2025-08", "", "selesai", "SOP kelima layanan dibahas dalam satu pertemuan dan diuji dua hari kemudian; nilai rata-rata 86.",
     "2025-10-24", "Waktu pembahasan singkat karena bersamaan dengan tugas rutin.", "B12; B13; B14", "Analis Hukum", PEMERIKSA, "2025-10-27"),
    ("RTL-2025-09", "Nov", "selesai", "Delapan petugas mengikuti bimbingan teknis dan pendampingan di loket.",
     "2025-11-26", "Materi komunikasi belum sempat dibahas.", "B15; B16", "Analis SDM", PEMERIKSA, "2025-11-28"),
    ("RTL-2025-09", "Des", "selesai", "Latihan komunikasi dilaksanakan untuk petugas yang sama.",
     "2025-12-10", "", "B17", "Analis SDM", PEMERIKSA, "2025-12-12"),
    ("RTL-2025-10", "Okt", "selesai", "Kinerja petugas bulan Oktober dinilai dengan lembar penilaian baru.",
     "2025-10-31", "Lembar penilaian masih disesuaikan.", "B18", "Perencana", PEMERIKSA, "2025-11-04"),
    ("RTL-2025-10", "Nov", "selesai", "Hasil bulan November dibahas dalam rapat evaluasi.",
     "2025-11-28", "", "B19", "Perencana", PEMERIKSA, "2025-12-02"),
    ("RTL-2025-10", "Des", "selesai", "Evaluasi triwulan IV disimpulkan dan dicatat dalam notula.",
     "2025-12-17", "", "B20", "Perencana", PEMERIKSA, "2025-12-19"),
)  # fmt: skip

KETERANGAN_BUKTI = {
    (
        "RTL-2025-02",
        "",
    ): "Petugas menerima arahan tentang batas waktu setiap layanan, lalu mempraktikkannya dalam simulasi.",
    ("RTL-2025-06", ""): "Persyaratan yang sama disampaikan lewat tiga media agar mudah ditemukan.",
    (
        "RTL-2025-07",
        "",
    ): "Konsultasi berlangsung tatap muka dan lewat pesan, termasuk bagi pemohon penyandang disabilitas.",
}

STRATEGI = (
    ("RTL-2025-01", "Data waktu layanan baru lengkap untuk dua dari lima layanan.",
     "Memakai waktu dari formulir daring untuk semua layanan, lalu membandingkannya dengan standar.", "2026-02-27", TEKNIS),
    ("RTL-2025-04", "Permohonan lewat kertas belum tercatat jam masuk dan selesainya.",
     "Memberi stempel jam pada setiap formulir kertas dan merekapnya setiap pekan.", "2026-03-31", TEKNIS),
    ("RTL-2025-05", "Usulan penyederhanaan belum disepakati semua subbagian.",
     "Menyepakati daftar persyaratan dalam rapat bersama, lalu menetapkannya dengan keputusan sekretaris.", "2026-03-13",
     f"{TEKNIS}; {PARMAS}"),
)  # fmt: skip

PEMELIHARAAN = (
    (BIAYA, "Memasang pernyataan layanan tanpa biaya di ruang layanan dan menyiarkannya setiap bulan.", KUL, "B21"),
    (SARANA, "Merawat pendingin ruangan dan menata ulang ruang tunggu sesuai jadwal.", KUL, "B22; B23"),
    (
        PENGADUAN,
        "Membuka kotak saran setiap Jumat dan menjawab setiap pengaduan paling lama lima hari kerja.",
        PARMAS,
        "B24",
    ),
)

SARAN = (
    ("Tolong beri tahu perkiraan selesainya sejak awal supaya kami tidak bolak-balik.", WAKTU),
    ("Kalau bisa ada nomor antrean yang terlihat dari ruang tunggu.", WAKTU),
    ("Daftar persyaratan sebaiknya sama antara laman dan papan di kantor.", PERSYARATAN),
    ("Contoh surat permohonan akan sangat membantu.", PERSYARATAN),
    ("Petugas baru kadang harus bertanya dulu ke rekannya.", KOMPETENSI),
    ("Alur permohonan data lebih jelas kalau digambar.", PROSEDUR),
    ("Ruang tunggunya nyaman, pertahankan.", SARANA),
    ("Terima kasih, keluhan saya dijawab pada hari yang sama.", PENGADUAN),
    ("Semoga layanan daring bisa dibuka sampai sore.", ""),
)

NAMA_UNSUR = {
    "persyaratan": PERSYARATAN, "prosedur": PROSEDUR, "waktu": WAKTU, "biaya": BIAYA,
    "produk": "Produk Spesifikasi Jenis Pelayanan", "kompetensi": KOMPETENSI, "perilaku": "Perilaku Pelaksana",
    "sarana": SARANA, "pengaduan": PENGADUAN,
}  # fmt: skip
LALU = (
    (2023, 2, 82.47, 142, 6, 4, (3.11, 3.19, 3.08, 4.00, 3.18, 3.15, 3.21, 3.42, 3.35)),
    (2024, 1, 84.36, 150, 8, 6, (3.17, 3.24, 3.13, 4.00, 3.23, 3.19, 3.26, 3.61, 3.54)),
    (2024, 2, 85.81, 161, 9, 7, (3.21, 3.28, 3.18, 4.00, 3.27, 3.24, 3.29, 3.74, 3.68)),
)
_URUTAN = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "sarana", "pengaduan")

PUBLIKASI = (
    ("Situs resmi", "ya", "2025-07-21", "https://kpu-tirtamaya.example/skm/2025-1", "B27"),
    ("Media sosial", "ya", "2025-07-22", "https://media.example/kputirtamaya/skm-2025-1", ""),
    ("Papan pengumuman kantor", "tidak", "2025-07-21", "", "B28"),
)

LATAR = """KPU Kabupaten Tirtamaya melayani warga yang membutuhkan informasi kepemiluan, data pemilih, pendidikan pemilih, dan
bantuan bagi partai politik. Layanan itu tidak memungut biaya, tetapi tetap menuntut waktu, tenaga, dan kepercayaan warga.
Oleh karena itu, pendapat pengguna layanan didengar setiap semester.

Pada {periode}, sebanyak {n} dari {pengguna} pengguna layanan memberikan penilaian. Indeks Kepuasan Masyarakat yang diperoleh
adalah **{ikm}** dengan mutu pelayanan **{ikm.mutu}**. Penilaian itu menunjukkan dua hal:

1. unsur {tertinggi.1} dan {tertinggi.2} sudah dinilai tinggi, masing-masing {tertinggi.1.nilai} dan {tertinggi.2.nilai}; dan
2. unsur {prioritas.1}, {prioritas.2}, dan {prioritas.3} memperoleh nilai terendah, sehingga dibenahi lebih dahulu.

Laporan ini menyampaikan apa yang direncanakan untuk ketiga unsur itu, apa yang sudah dilaksanakan beserta buktinya, dan apa
yang belum selesai beserta cara penyelesaiannya.
"""

KANTOR = Kantor(
    folder="kpu-tirtamaya",
    tanggal=date(2026, 1, 12),
    identitas=IDENTITAS,
    layanan=LAYANAN,
    sasaran=SASARAN,
    survei=(date(2025, 2, 3), date(2025, 6, 20)),
    seed=20251,
    gambar=GAMBAR,
    lembar={
        "Saran": [{"Saran": teks, "Unsur": unsur or None} for teks, unsur in SARAN],
        "RTL": [
            dict(zip(("ID", "Unsur", "Kegiatan", "Bulan", "Penanggung jawab", "Indikator", "Target"), row, strict=True))
            for row in RTL
        ],
        "Realisasi": [
            {
                "ID RTL": rtl, "Bulan": bulan or None, "Status": status, "Deskripsi": deskripsi,
                "Tanggal": tanggal or None, "Hambatan": hambatan or None, "Bukti": bukti or None,
                "Keterangan bukti": KETERANGAN_BUKTI.get((rtl, bulan)), "Dikerjakan oleh": oleh or None,
                "Diperiksa oleh": pemeriksa or None, "Tanggal periksa": periksa or None,
            }
            for rtl, bulan, status, deskripsi, tanggal, hambatan, bukti, oleh, pemeriksa, periksa in REALISASI
        ],
        "Pemeliharaan": [
            dict(zip(("Unsur", "Bentuk pemeliharaan", "Penanggung jawab", "Bukti"), row, strict=True))
            for row in PEMELIHARAAN
        ],
        "Strategi": [
            dict(zip(("ID RTL", "Alasan", "Strategi", "Target", "Penanggung jawab"), row, strict=True))
            for row in STRATEGI
        ],
        "Periode Lalu": [
            {
                "Jenis periode": "semester", "Tahun": tahun, "Periode ke": ke, "IKM": ikm, "Jumlah responden": n,
                "Jumlah RTL": rencana, "RTL selesai": selesai,
                **{NAMA_UNSUR[unsur]: nilai for unsur, nilai in zip(_URUTAN, nrr, strict=True)},
            }
            for tahun, ke, ikm, n, rencana, selesai, nrr in LALU
        ],
        "Publikasi": [
            {"Media": media, "Daring": daring, "Tanggal": tanggal, "Tautan": tautan or None, "Bukti": bukti or None}
            for media, daring, tanggal, tautan, bukti in PUBLIKASI
        ],
        "Narasi": [{"Bagian": "tindak-lanjut/1.1", "Naskah": "narasi/latar-belakang.md"}],
    },
    narasi={"latar-belakang.md": LATAR},
)  # fmt: skip
