"""KPU Kabupaten Arunika, invented: Semester II 2024, IKM 82,16, seven RTL of which six are done, in the short form."""

from datetime import date

from script.contoh.jawaban import Sasaran
from script.contoh.kantor import KUL, PARMAS, RENDATIN, TEKNIS, Gambar, Kantor, Layanan, Row

SARANA, PERSYARATAN, WAKTU = "Sarana dan Prasarana", "Persyaratan", "Waktu Penyelesaian"
BIAYA, PRODUK = "Biaya/Tarif", "Produk Spesifikasi Jenis Pelayanan"
PEMERIKSA = "Sekretaris"

IDENTITAS: Row = {
    "Nama kantor": "Komisi Pemilihan Umum Kabupaten Arunika",
    "Sebutan kantor": "KPU Kabupaten Arunika",
    "Kota": "Arunika",
    "Alamat": "Jalan Misal Nomor 2, Arunika",
    "Telepon": "(000) 000002",
    "Situs": "kpu-arunika.example",
    "Surel": "halo@kpu-arunika.example",
    "Akun media sosial": "@kpuarunika.contoh",
    "Berkas logo": "lambang.png",
    "Jenis periode": "semester",
    "Tahun": 2024,
    "Periode ke": 2,
    "Masa pelaksanaan mulai": "Januari 2025",
    "Masa pelaksanaan selesai": "Juni 2025",
    "Tanggal laporan": "2025-07-14",
    "Tanggal laporan pelaksanaan": "2025-01-20",
    "Tanggal persetujuan rencana": "2025-01-17",
    "Survei setahun": 2,
    "Jabatan penandatangan": "Sekretaris",
    "Nama penandatangan": "Bima Contohadi, S.H.",
    "NIP penandatangan": "00000000 000000 0 002",
    "Sebutan penandatangan": "Plt.",
    "Unsur prioritas": f"{SARANA}; {PERSYARATAN}; {WAKTU}",
    "Pelaksana survei": "Tim SKM KPU Kabupaten Arunika",
    "Metode survei": "wawancara singkat dan kuesioner yang diisi sendiri",
    "Kanal survei": "formulir kertas; formulir daring",
    "Lokasi survei": "Ruang pelayanan KPU Kabupaten Arunika",
    "Survei mulai": "2024-08-05",
    "Survei selesai": "2024-12-13",
    "Jadwal survei": "Persiapan: Juli 2024; Pengumpulan data: 5 Agustus–13 Desember 2024; Pengolahan data: Desember 2024",
    "Bentuk laporan": "ringkas",
    "Kolom waktu": "triwulan",
    "Cincin tahapan": "ya",
    "Urutan unsur": "peraturan",
    "Jawaban kosong": "dihitung",
}

LAYANAN = (
    Layanan("informasi", "Pelayanan Informasi Publik", 55, 52),
    Layanan("data-pemilih", "Pelayanan Data Pemilih", 40, 38),
    Layanan("konsultasi", "Konsultasi dan Help Desk", 32, 32),
    Layanan("audiensi", "Audiensi dan Kunjungan", 24, 23),
)
_LAIN = ("3.30", "3.31", "3.32", "3.33", "3.34")
SASARAN = Sasaran(
    {
        "persyaratan": ("3.13", "3.14"),
        "prosedur": _LAIN,
        "waktu": ("3.15",),
        "biaya": ("3.54", "3.55", "3.56", "3.57"),
        "produk": ("3.34",),
        "kompetensi": _LAIN,
        "perilaku": _LAIN,
        "sarana": ("3.12",),
        "pengaduan": ("3.31",),
    },
    "82.16",
)

RAPAT, LAYAN, GUDANG = "Ruang rapat KPU Kabupaten Arunika", "Ruang pelayanan", "Gudang sarana"
GAMBAR = (
    Gambar("A01", "evaluasi-sarana.jpg", "rapat", 3, "Rapat evaluasi sarana ruang layanan", "2025-02-12", RAPAT),
    Gambar("A02", "nota-dinas-perbaikan.jpg", "berkas", 0, "Nota dinas usulan perbaikan sarana", "2025-02-14", RAPAT),
    Gambar("A03", "pendataan-sarana.jpg", "berkas", 1, "Daftar sarana yang diperiksa satu per satu", "2025-03-05", GUDANG),
    Gambar("A04", "perbaikan-kursi.jpg", "perawatan", 1, "Perbaikan kursi ruang tunggu", "2025-03-19", GUDANG),
    Gambar("A05", "meja-depan.jpg", "meja", 3, "Meja penerima tamu yang baru", "2025-05-06", LAYAN),
    Gambar("A06", "papan-arah.jpg", "poster", 2, "Papan penunjuk arah menuju setiap layanan", "2025-05-07", LAYAN),
    Gambar("A07", "bedah-prosedur.jpg", "rapat", 4, "Pembahasan persyaratan dan prosedur layanan", "2025-03-26", RAPAT),
    Gambar("A08", "alur-layanan.jpg", "grafik", 1, "Alur layanan hasil penyederhanaan", "2025-04-08", RAPAT),
    Gambar("A09", "rapat-pimpinan.jpg", "rapat", 5, "Rapat dengan pimpinan tentang percepatan jawaban", "2025-02-25", RAPAT),
    Gambar("A10", "notula-pimpinan.pdf", "notula", 1, "Notula rapat percepatan jawaban", "2025-02-25", RAPAT),
    Gambar("A11", "rapat-senin.jpg", "pelatihan", 4, "Rapat koordinasi setiap Senin pagi", "2025-04-21", RAPAT),
    Gambar("A12", "daftar-hadir-senin.jpg", "daftar", 1, "Daftar hadir rapat koordinasi Senin", "2025-06-02", RAPAT),
    Gambar("A14", "layanan-tanpa-biaya.jpg", "poster", 1, "Pernyataan layanan tanpa biaya", "2025-01-28", LAYAN),
    Gambar("A15", "pencocokan-hasil.jpg", "loket", 0, "Petugas mencocokkan hasil layanan sebelum diserahkan", "2025-04-16",
           LAYAN),
    Gambar("A16", "latihan-menyapa.jpg", "pelatihan", 3, "Latihan menyapa dan melayani", "2025-05-19", RAPAT),
    Gambar("A13", "survei-tablet.jpg", "qr", 1, "Pengguna layanan mengisi kuesioner daring", "2024-10-09", LAYAN, survei=True),
)  # fmt: skip

RTL = (
    ("RTL-2024-21", SARANA, "Mengevaluasi sarana dan prasarana ruang layanan", "Feb", KUL,
     "Ruang layanan yang dievaluasi", "3 ruang"),
    ("RTL-2024-22", SARANA, "Mendata sarana yang rusak dan memperbaikinya", "Mar", KUL, "Sarana rusak yang diperbaiki", "80%"),
    ("RTL-2024-23", SARANA, "Menambah meja penerima tamu dan papan penunjuk arah", "Mei", KUL,
     "Meja dan papan yang tersedia", "1 meja, 4 papan"),
    ("RTL-2024-24", PERSYARATAN, "Mengevaluasi persyaratan dan SOP setiap layanan", "Mar; Apr", PARMAS,
     "SOP yang dievaluasi", "4 SOP"),
    ("RTL-2024-25", PERSYARATAN, "Menyediakan pendaftaran layanan secara daring", "Mei; Jun", RENDATIN,
     "Formulir daring yang dapat dipakai", "1 formulir"),
    ("RTL-2024-26", WAKTU, "Mengevaluasi kecepatan jawaban bersama pimpinan", "Feb", TEKNIS,
     "Batas waktu jawaban yang disepakati", "4 layanan"),
    ("RTL-2024-27", WAKTU, "Membahas permohonan yang tertunda dalam rapat koordinasi mingguan", "Apr; Mei; Jun", PARMAS,
     "Permohonan tertunda lebih dari tiga hari", "0 permohonan"),
)  # fmt: skip

REALISASI = (
    ("RTL-2024-21", "", "selesai", "Tiga ruang layanan dievaluasi; hasilnya diusulkan melalui dua nota dinas.", "2025-02-14",
     "Gedung berstatus pinjam pakai sehingga perubahan besar belum dapat dilakukan.", "A01; A02", "Pengelola Barang", "2025-02-18"),
    ("RTL-2024-22", "", "selesai", "Sarana didata satu per satu; kursi dan lampu yang masih layak diperbaiki.", "2025-03-19",
     "Anggaran pemeliharaan terbatas.", "A03; A04", "Pengelola Barang", "2025-03-24"),
    ("RTL-2024-23", "", "selesai", "Satu meja penerima tamu dan empat papan penunjuk arah telah dipakai.", "2025-05-07",
     "Belum ada petugas khusus sehingga meja dijaga bergiliran.", "A05; A06", "Pengelola Barang", "2025-05-12"),
    ("RTL-2024-24", "Mar", "selesai", "Persyaratan empat layanan dibahas bersama petugas.", "2025-03-26", "", "A07",
     "Analis Layanan", "2025-03-28"),
    ("RTL-2024-24", "Apr", "selesai", "Alur yang lebih pendek disahkan untuk dua layanan.", "2025-04-08",
     "Dua layanan lain terikat ketentuan dari pusat.", "A08", "Analis Layanan", "2025-04-11"),
    ("RTL-2024-25", "", "belum", "Rancangan formulir sudah dibuat, tetapi belum dapat dipasang.", "",
     "Kapasitas peladen dan anggaran belum tersedia.", "", "", ""),
    ("RTL-2024-26", "", "selesai", "Pimpinan menyepakati batas waktu jawaban untuk empat layanan.", "2025-02-25",
     "", "A09; A10", "Analis Hukum", "2025-02-27"),
    ("RTL-2024-27", "Apr", "selesai", "Permohonan tertunda dibahas setiap Senin pagi.", "2025-04-28", "", "A11", "Notulis", "2025-04-30"),
    ("RTL-2024-27", "Mei", "selesai", "Permohonan tertunda dibahas setiap Senin pagi.", "2025-05-26", "", "A11", "Notulis", "2025-05-28"),
    ("RTL-2024-27", "Jun", "selesai", "Permohonan tertunda dibahas setiap Senin pagi.", "2025-06-23",
     "Rapat dua kali bergeser karena tugas luar.", "A12", "Notulis", "2025-06-25"),
)  # fmt: skip

STRATEGI = (
    ("RTL-2024-25", "Peladen dan anggaran untuk pendaftaran daring belum tersedia.",
     "Memakai formulir daring milik instansi induk sambil mengusulkan anggaran tahun berikutnya.", "2025-10-31", RENDATIN),
)  # fmt: skip

PEMELIHARAAN = (
    (BIAYA, "Menyebutkan pada setiap formulir bahwa layanan tidak dipungut biaya.", KUL, "A14"),
    (PRODUK, "Mencocokkan hasil layanan dengan standar pelayanan sebelum diserahkan.", TEKNIS, "A15"),
    ("Perilaku Pelaksana", "Mengingatkan tata cara menyapa dan melayani dalam rapat setiap Senin.", PARMAS, "A16"),
)

SARAN = (
    ("Kursi tunggunya ada yang goyah.", SARANA),
    ("Penunjuk arah ke ruang layanan belum ada.", SARANA),
    ("Syaratnya baru saya tahu setelah sampai di kantor.", PERSYARATAN),
    ("Jawaban surat kami cukup lama.", WAKTU),
    ("Petugasnya ramah.", "Perilaku Pelaksana"),
)

PUBLIKASI = (
    ("Situs resmi", "ya", "2025-01-20", "https://kpu-arunika.example/skm/2024-2"),
    ("Papan pengumuman kantor", "tidak", "2025-01-20", ""),
)

KANTOR = Kantor(
    folder="kpu-arunika",
    tanggal=date(2025, 7, 14),
    identitas=IDENTITAS,
    layanan=LAYANAN,
    sasaran=SASARAN,
    survei=(date(2024, 8, 5), date(2024, 12, 13)),
    seed=20242,
    gambar=GAMBAR,
    lembar={
        "Saran": [{"Saran": teks, "Unsur": unsur} for teks, unsur in SARAN],
        "RTL": [
            dict(zip(("ID", "Unsur", "Kegiatan", "Bulan", "Penanggung jawab", "Indikator", "Target"), row, strict=True))
            for row in RTL
        ],
        "Realisasi": [
            {
                "ID RTL": rtl, "Bulan": bulan or None, "Status": status, "Deskripsi": deskripsi,
                "Tanggal": tanggal or None, "Hambatan": hambatan or None, "Bukti": bukti or None,
                "Dikerjakan oleh": oleh or None, "Diperiksa oleh": PEMERIKSA if periksa else None,
                "Tanggal periksa": periksa or None,
            }
            for rtl, bulan, status, deskripsi, tanggal, hambatan, bukti, oleh, periksa in REALISASI
        ],
        "Pemeliharaan": [
            {"Unsur": unsur, "Bentuk pemeliharaan": bentuk, "Penanggung jawab": oleh, "Bukti": bukti or None}
            for unsur, bentuk, oleh, bukti in PEMELIHARAAN
        ],
        "Strategi": [
            dict(zip(("ID RTL", "Alasan", "Strategi", "Target", "Penanggung jawab"), row, strict=True))
            for row in STRATEGI
        ],
        "Publikasi": [
            {"Media": media, "Daring": daring, "Tanggal": tanggal, "Tautan": tautan or None}
            for media, daring, tanggal, tautan in PUBLIKASI
        ],
    },
)  # fmt: skip
