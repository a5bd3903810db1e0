"""The list of placeholders: every kind of fact id with its meaning; docs/rujukan/penanda.md is made from it."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Penanda:
    """One kind of fact; in `pola` the parts in angle brackets vary, such as <unsur>, <rtl>, <layanan> and <k>.

    `contoh` is how it prints; `ada` says when it exists, "" when it always does.
    """

    pola: str
    arti: str
    contoh: str
    ada: str = ""

    def matches(self, fact: str) -> bool:
        """Whether a fact's id is of this kind."""
        pattern = re.sub(r"<k>", r"[0-9]+", re.escape(self.pola))
        return re.fullmatch(re.sub(r"<[a-z]+>", r".+", pattern), fact) is not None


LALU = "bila ada periode sebelumnya"
BEDA = "bila unsur yang diukur berbeda dari periode sebelumnya"
SAMA = "bila unsur yang diukur sama dengan periode sebelumnya"
DILAPORKAN = "bila hanya ada nilai tercetak"
SELANG = "bila jawaban lengkap sedikitnya dua"
JAWABAN = "bila dihitung dari jawaban"
PENGGUNA = "bila jumlah pengguna diketahui"
STRATEGI = "bila ada RTL tersisa yang berstrategi"

PENANDA = (
    Penanda("unit", "Nama lengkap unit pelayanan", "Komisi Pemilihan Umum Kabupaten Sukamaju"),
    Penanda("unit.sebutan", "Sebutan singkat unit pelayanan", "KPU Kabupaten Sukamaju"),
    Penanda("unit.kota", "Kota tempat laporan ditandatangani", "Sukamaju"),
    Penanda("periode", "Periode survei", "Semester I Tahun 2025"),
    Penanda("periode.rentang", "Bulan-bulan yang disurvei", "Januari–Juni 2025"),
    Penanda("periode.lengkap", "Periode survei beserta bulannya", "Semester I Tahun 2025 (Januari–Juni 2025)"),
    Penanda("periode.berikutnya", "Periode survei berikutnya", "Semester II Tahun 2025"),
    Penanda("periode.tahun", "Tahun periode survei", "2025"),
    Penanda("masa_pelaksanaan", "Bulan-bulan pelaksanaan tindak lanjut", "Juli–Desember 2025", "bila sudah ditetapkan"),
    Penanda("rencana.disetujui", "Tanggal rencana disetujui", "14 Juli 2025", "bila dicatat"),
    Penanda("tanggal", "Tanggal laporan", "15 Januari 2026"),
    Penanda("penandatangan", "Nama penanda tangan", "Ratna Wulandari"),
    Penanda("penandatangan.jabatan", "Jabatan penanda tangan", "Sekretaris"),
    Penanda("n", "Jumlah responden yang dihitung", "152", "bila diketahui"),
    Penanda("n.persen", "Persentase pengguna layanan yang menjadi responden", "94,4%", PENGGUNA),
    Penanda("n.tidak_lengkap", "Jumlah jawaban yang tidak lengkap", "3", JAWABAN),
    Penanda("n.ditandai", "Jumlah jawaban yang ditandai meragukan", "2", JAWABAN),
    Penanda("n.tanpa_jawaban", "Jumlah kuesioner tanpa satu pun jawaban", "1", JAWABAN),
    Penanda("n.sedikit", "Jumlah responden yang di bawahnya nilai dibaca dengan hati-hati", "30"),
    Penanda("unsur.jumlah", "Jumlah unsur yang disurvei", "sembilan"),
    Penanda("unsur.bermutu.<huruf>", "Jumlah unsur dengan huruf mutu itu", "enam", "bila ada unsur dengan huruf itu"),
    Penanda("layanan.jumlah", "Jumlah jenis layanan", "empat"),
    Penanda("pertanyaan.jumlah", "Jumlah pertanyaan kuesioner", "sembilan"),
    Penanda("saran.jumlah", "Jumlah saran responden", "12"),
    Penanda("publikasi.jumlah", "Jumlah publikasi hasil survei", "tiga"),
    Penanda("survei.mulai", "Tanggal pengumpulan data dimulai", "2 Juni 2025", "bila dicatat"),
    Penanda("survei.selesai", "Tanggal pengumpulan data berakhir", "20 Juni 2025", "bila dicatat"),
    Penanda("ikm", "Indeks Kepuasan Masyarakat", "87,36"),
    Penanda("ikm.mutu", "Mutu pelayanan, huruf dan kinerja", "B (Baik)"),
    Penanda("ikm.huruf", "Huruf mutu pelayanan", "B"),
    Penanda("ikm.kinerja", "Kinerja unit pelayanan", "Baik"),
    Penanda("ikm.bawah", "Batas bawah selang kepercayaan 95% IKM", "85,90", SELANG),
    Penanda("ikm.atas", "Batas atas selang kepercayaan 95% IKM", "88,82", SELANG),
    Penanda(
        "ikm.tanpa_biaya", "Rata-rata unsur selain Biaya/Tarif pada skala IKM", "85,78", "bila Biaya bernilai 4,00"
    ),
    Penanda("ikm.tanpa_ditandai", "IKM tanpa jawaban yang ditandai", "87,10", "bila ada jawaban ditandai"),
    Penanda("batas.<huruf>", "Batas bawah nilai mutu itu", "88,31"),
    Penanda("ikm.dari_nrr", "IKM yang diperoleh dari NRR tercetak", "87,33", DILAPORKAN),
    Penanda("ikm.ketelitian", "Ketelitian IKM dari NRR tercetak", "0,125", DILAPORKAN),
    Penanda("rentang_mutu.<huruf>", "Rentang nilai konversi suatu huruf mutu", "76,61–88,30"),
    Penanda("nilai_skm", "Jumlah NRR tertimbang", "3,494"),
    Penanda("bobot", "Bobot tiap unsur", "1/9"),
    Penanda("nama.<unsur>", "Nama unsur", "Waktu Penyelesaian"),
    Penanda("nrr.<unsur>", "NRR unsur", "3,25"),
    Penanda("mutu.<unsur>", "Mutu unsur, huruf dan kinerja", "B (Baik)"),
    Penanda("huruf.<unsur>", "Huruf mutu unsur", "B"),
    Penanda("kinerja.<unsur>", "Kinerja unsur", "Baik"),
    Penanda("tertimbang.<unsur>", "NRR tertimbang unsur", "0,361"),
    Penanda("konversi.<unsur>", "Nilai konversi unsur", "81,25"),
    Penanda("n.unsur.<unsur>", "Jumlah jawaban untuk unsur", "152", "bila diketahui"),
    Penanda("jumlah.<unsur>", "Jumlah nilai unsur", "494", JAWABAN),
    Penanda("nrr_bawah.<unsur>", "Batas bawah selang 95% unsur", "3,14", SELANG),
    Penanda("nrr_atas.<unsur>", "Batas atas selang 95% unsur", "3,36", SELANG),
    Penanda("prioritas.jumlah", "Jumlah unsur prioritas", "tiga"),
    Penanda("prioritas.<k>", "Unsur prioritas ke-k", "Waktu Penyelesaian"),
    Penanda("prioritas.<k>.nilai", "NRR unsur prioritas ke-k", "3,25"),
    Penanda("prioritas.<k>.mutu", "Mutu unsur prioritas ke-k", "B (Baik)"),
    Penanda("tertinggi.<k>", "Unsur tertinggi ke-k", "Biaya/Tarif"),
    Penanda("tertinggi.<k>.nilai", "NRR unsur tertinggi ke-k", "4,00"),
    Penanda("tertinggi.<k>.mutu", "Mutu unsur tertinggi ke-k", "A (Sangat baik)"),
    Penanda("layanan.nama.<layanan>", "Nama layanan", "Pelayanan Data Pemilih"),
    Penanda("layanan.responden.<layanan>", "Jumlah responden layanan", "48", "bila jawaban menyebut layanan"),
    Penanda("layanan.pengguna.<layanan>", "Jumlah pengguna layanan", "220", PENGGUNA),
    Penanda("layanan.sampel.<layanan>", "Sampel minimal layanan menurut rumus", "140", PENGGUNA),
    Penanda("layanan.tabel_bawah.<layanan>", "Sampel pada baris tabel di bawah jumlah pengguna", "140", PENGGUNA),
    Penanda("layanan.tabel_atas.<layanan>", "Sampel pada baris tabel di atas jumlah pengguna", "144", PENGGUNA),
    Penanda("layanan.terkumpul", "Jumlah responden yang menyebut layanannya", "152", "bila jawaban menyebut layanan"),
    Penanda("layanan.ikm.<layanan>", "IKM layanan", "86,20", "bila layanan itu dinilai"),
    Penanda("layanan.mutu.<layanan>", "Mutu layanan", "B (Baik)", "bila layanan itu dinilai"),
    Penanda("pengguna", "Jumlah pengguna semua layanan", "860", PENGGUNA),
    Penanda("sampel", "Sampel minimal semua layanan menurut rumus", "412", PENGGUNA),
    Penanda("sampel.kesalahan", "Kesalahan sampel yang diterima", "5%"),
    Penanda("profil.n.<dimensi>.<kelompok>", "Jumlah responden suatu kelompok", "70", JAWABAN),
    Penanda("profil.persen.<dimensi>.<kelompok>", "Persentase responden suatu kelompok", "46,1%", JAWABAN),
    Penanda("profil.jumlah.<dimensi>", "Jumlah responden menurut suatu dimensi", "152", JAWABAN),
    Penanda("tren.<k>.periode", "Periode terdahulu ke-k, dari yang terlama", "Semester II Tahun 2024", LALU),
    Penanda("tren.<k>.ikm", "IKM periode terdahulu ke-k", "86,11", LALU),
    Penanda("tren.<k>.mutu", "Mutu periode terdahulu ke-k", "B (Baik)", LALU),
    Penanda("tren.<k>.n", "Jumlah responden periode terdahulu ke-k", "140", LALU),
    Penanda("tren.<k>.rtl_rencana", "Jumlah RTL periode terdahulu ke-k", "8", LALU),
    Penanda("tren.<k>.rtl_selesai", "Jumlah RTL selesai periode terdahulu ke-k", "7", LALU),
    Penanda("lalu.periode", "Periode tepat sebelum ini", "Semester II Tahun 2024", LALU),
    Penanda("lalu.ikm", "IKM periode sebelumnya", "86,11", LALU),
    Penanda("lalu.mutu", "Mutu periode sebelumnya", "B (Baik)", LALU),
    Penanda("lalu.n", "Jumlah responden periode sebelumnya", "140", LALU),
    Penanda("lalu.rtl_rencana", "Jumlah RTL periode sebelumnya", "8", LALU),
    Penanda("lalu.rtl_selesai", "Jumlah RTL selesai periode sebelumnya", "7", LALU),
    Penanda("tren.<k>.rtl_persen", "Persentase RTL selesai periode terdahulu ke-k", "87,5%", LALU),
    Penanda("tren.<k>.rtl_sisa", "Jumlah RTL belum selesai periode terdahulu ke-k", "1", LALU),
    Penanda("lalu.rtl_persen", "Persentase RTL selesai periode sebelumnya", "87,5%", LALU),
    Penanda("lalu.rtl_sisa", "Jumlah RTL belum selesai periode sebelumnya", "1", LALU),
    Penanda("lalu.nrr.<unsur>", "NRR unsur pada periode sebelumnya", "3,21", LALU),
    Penanda("lalu.unsur.jumlah", "Jumlah unsur yang diukur periode sebelumnya", "sembilan", BEDA),
    Penanda("banding.jumlah", "Jumlah unsur yang diukur kedua periode", "delapan", BEDA),
    Penanda("banding.lalu", "Rata-rata unsur yang sama pada periode sebelumnya, skala IKM", "84,10", BEDA),
    Penanda("banding.kini", "Rata-rata unsur yang sama pada periode ini, skala IKM", "85,20", BEDA),
    Penanda("perubahan.ikm", "Perubahan IKM sejak periode sebelumnya", "+1,25", SAMA),
    Penanda("perubahan.ikm.besar", "Besar perubahan IKM tanpa tanda", "1,25", SAMA),
    Penanda("perubahan.unsur.<unsur>", "Perubahan NRR unsur sejak periode sebelumnya", "-0,03", LALU),
    Penanda("nrr_rata_rata", "Rata-rata NRR semua unsur", "3,49"),
    Penanda("jarak_rata_rata.<unsur>", "Jarak NRR unsur dari rata-rata semua unsur", "0,24"),
    Penanda("perubahan.besar.<unsur>", "Besar perubahan NRR unsur, tanpa tanda", "0,07", LALU),
    Penanda("rendah.n.<unsur>", "Jumlah jawaban bernilai 1 atau 2 untuk unsur", "20", JAWABAN),
    Penanda("rendah.persen.<unsur>", "Persentase jawaban bernilai 1 atau 2 untuk unsur", "10,7%", JAWABAN),
    Penanda("layanan.nrr.<layanan>.<unsur>", "NRR unsur pada suatu layanan", "3,05", "bila beberapa layanan dinilai"),
    Penanda("saran.kata.<unsur>", "Jumlah saran tentang unsur, ditulis dengan kata", "dua"),
    Penanda("rtl.kata.<keadaan>", "Jumlah RTL menurut keadaannya, ditulis dengan kata", "tujuh", "bila ada"),
    Penanda(
        "rtl.kata.<keadaan>.<unsur>",
        "Jumlah RTL suatu unsur menurut keadaannya, ditulis dengan kata",
        "tiga",
        "bila ada",
    ),
    Penanda("rtl.selesai_pada.<bulan>", "Jumlah RTL yang selesai pada suatu bulan", "tiga", "bila ada"),
    Penanda("rtl.rentang.<unsur>", "Bulan-bulan RTL suatu unsur", "Oktober–Desember 2025", "bila ada RTL"),
    Penanda("rtl.pelaksana.<unsur>", "Jumlah penanggung jawab RTL suatu unsur", "tiga", "bila ada RTL"),
    Penanda("rtl.tanggal_batal.<rtl>", "Tanggal RTL dibatalkan", "3 November 2025", "bila dicatat"),
    Penanda("hambatan.rtl", "Jumlah RTL yang mengalami hambatan", "sembilan"),
    Penanda("hambatan.rtl.sudah", "Jumlah RTL yang selesai walaupun mengalami hambatan", "enam"),
    Penanda("hambatan.<k>", "Jumlah RTL dengan hambatan ke-k", "dua", "bila ada hambatan"),
    Penanda("pemeliharaan.jumlah", "Jumlah kegiatan pemeliharaan", "tiga"),
    Penanda("periode.pelaksanaan", "Periode survei pada akhir masa pelaksanaan", "Semester II Tahun 2025"),
    Penanda("periode.penyelesaian", "Periode survei pada target penyelesaian", "Semester I Tahun 2026", STRATEGI),
    Penanda("strategi.rentang", "Bulan-bulan target penyelesaian", "Februari–Maret 2026", STRATEGI),
    Penanda("strategi.terakhir", "Target penyelesaian yang terakhir", "31 Maret 2026", STRATEGI),
    Penanda("rtl.jumlah", "Jumlah RTL", "10"),
    Penanda("rtl.jumlah_kata", "Jumlah RTL, ditulis dengan kata sampai sepuluh", "sepuluh"),
    Penanda("rtl.sudah", "Jumlah RTL yang sudah dilaksanakan", "7"),
    Penanda("rtl.belum", "Jumlah RTL yang belum dilaksanakan", "3"),
    Penanda("rtl.jumlah.<unsur>", "Jumlah RTL suatu unsur", "4", "bila unsur itu mempunyai RTL"),
    Penanda("rtl.sudah.<unsur>", "Jumlah RTL suatu unsur yang sudah dilaksanakan", "2", "bila unsur itu mempunyai RTL"),
    Penanda("rtl.berjalan", "Jumlah RTL yang sedang berjalan", "2"),
    Penanda("rtl.dibatalkan", "Jumlah RTL yang dibatalkan", "0"),
    Penanda("rtl.belum_terbukti", "Jumlah RTL yang selesai tetapi belum terbukti", "0"),
    Penanda("rtl.terlambat", "Jumlah RTL yang melewati waktunya", "1"),
    Penanda("rtl.persen", "Persentase RTL yang sudah dilaksanakan", "70%", "bila ada RTL"),
    Penanda("rtl.persen_belum", "Persentase RTL yang belum dilaksanakan", "30%", "bila ada RTL"),
    Penanda("rtl.capaian", "Persentase RTL beserta jumlahnya", "70% (7 dari 10 RTL)", "bila ada RTL"),
    Penanda("bukti.jumlah", "Jumlah bukti dukung RTL", "21"),
    Penanda("status.<rtl>", "Status RTL: Sudah, Belum, atau Dibatalkan", "Sudah"),
    Penanda("rtl.nomor.<rtl>", "Nomor RTL dalam tabel", "1.b"),
    Penanda("rtl.kegiatan.<rtl>", "Kegiatan RTL", "Sosialisasi standar waktu pelayanan"),
    Penanda("rtl.unsur.<rtl>", "Unsur RTL", "Waktu Penyelesaian"),
    Penanda("rtl.anggaran.<rtl>", "Anggaran RTL dalam rupiah", "2.500.000", "bila dicatat"),
    Penanda("rtl.tanggal.<rtl>", "Tanggal RTL selesai", "12 Oktober 2025", "bila sudah"),
    Penanda("rtl.hari_terlambat.<rtl>", "Jumlah hari keterlambatan RTL", "15", "bila terlambat"),
    Penanda("strategi.target.<rtl>", "Target penyelesaian RTL yang belum", "31 Maret 2026", "bila ada strateginya"),
    Penanda("skor.<skor>", "Nilai mandiri PEKPPP dan Zona Integritas", "3", "bila dapat dinilai"),
    Penanda("skor.<skor>.maksimum", "Nilai mandiri tertinggi yang dapat dicapai", "5", "bila dapat dinilai"),
    Penanda("skor.<skor>.alasan", "Alasan nilai mandiri", "7 dari 10 RTL (70%) sudah dilaksanakan."),
)


def find_penanda(fact: str) -> Penanda | None:
    """The kind of a fact's id, exact names before patterns; None when no kind is listed."""
    return next((item for item in sorted(PENANDA, key=lambda item: "<" in item.pola) if item.matches(fact)), None)
