"""The buku kerja as data: every sheet with its columns. What it does not name, no part of Siklus knows."""

from dataclasses import replace

from siklus.core.aturan import Aturan
from siklus.core.aturan.model import Dimensi
from siklus.readers.bukukerja.identity_schema import ISIAN
from siklus.readers.bukukerja.schema import Jenis, Kolom, Lembar, wajib

_PENANGGUNG_JAWAB = wajib(
    "Penanggung jawab", "Subbagian yang bertanggung jawab, yang memimpin ditulis pertama.", "daftar",
    "Subbagian Perencanaan, Data, dan Informasi", lebar=32,
)  # fmt: skip
_BUKTI = Kolom("Bukti", "Kode bukti dari lembar Dokumentasi atau nama berkas di folder bukti.", "bukti",
               contoh="B01; B02", lebar=22)  # fmt: skip
_ID_RTL = wajib("ID RTL", "RTL yang dimaksud.", "rtl", "RTL-01", lebar=10)

IDENTITAS = Lembar(
    "Identitas", "Satu baris untuk satu keterangan. Isi kolom Isi; jangan mengubah kolom Keterangan.",
    (
        wajib("Keterangan", "Nama keterangan.", "teks", lebar=30),
        Kolom("Isi", "Isian kantor.", "teks", lebar=60),
        Kolom("Penjelasan", "Cara mengisi.", "teks", lebar=70),
    ),
    wajib=True, kapan="Wajib diisi.",
)  # fmt: skip
LAYANAN = Lembar(
    "Layanan", "Setiap jenis pelayanan yang disurvei, dengan jumlah penggunanya pada periode survei.",
    (
        wajib("Kode", "Kode pendek, dipakai pada lembar Responden.", "teks", "informasi", lebar=16),
        wajib("Nama layanan", "Nama seperti dicetak pada laporan.", "teks", "Pelayanan Informasi Publik", lebar=48),
        Kolom("Jumlah pengguna", "Banyaknya pengguna pada periode survei (populasi).", "bulat", contoh="120"),
    ),
    wajib=True, kapan="Wajib diisi, paling sedikit satu layanan.",
)  # fmt: skip
KUESIONER = Lembar(
    "Kuesioner", "Pertanyaan kantor sendiri. Biarkan kosong bila memakai kuesioner baku PermenPANRB 14/2017.",
    (
        wajib("ID", "Nama kolom jawaban pada lembar Responden.", "teks", "waktu", lebar=16),
        wajib("Unsur", "Unsur yang ditanyakan; beberapa pertanyaan boleh untuk satu unsur.", "unsur",
              "Waktu Penyelesaian", lebar=34),
        wajib("Pertanyaan", "Kalimat pertanyaan.", "teks",
              "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan", lebar=70),
        wajib("Pilihan 1", "Jawaban bernilai 1.", "teks", "Tidak cepat"),
        wajib("Pilihan 2", "Jawaban bernilai 2.", "teks", "Kurang cepat"),
        wajib("Pilihan 3", "Jawaban bernilai 3.", "teks", "Cepat"),
        wajib("Pilihan 4", "Jawaban bernilai 4.", "teks", "Sangat cepat"),
    ),
    kapan="Kosongkan untuk kuesioner baku.", baris=60,
)  # fmt: skip
RESPONDEN = Lembar(
    "Responden", "Satu baris untuk satu responden. Jangan menulis nama, NIK, telepon, atau surel responden.",
    (
        Kolom("ID", "Nomor responden; tidak boleh kembar.", "teks", contoh="R001", lebar=10),
        Kolom("Tanggal", "Hari jawaban diberikan.", "tanggal", contoh="3 Februari 2025", lebar=18),
        Kolom("Layanan", "Kode layanan yang diterima.", "layanan", contoh="informasi", lebar=16),
        Kolom("Ditandai", "Alasan bila jawaban diragukan; jawaban tetap dihitung dan disebutkan terpisah.", "teks"),
    ),
    kapan="Isi lembar ini atau lembar Nilai, salah satu.", baris=2000,
)  # fmt: skip
NILAI = Lembar(
    "Nilai", "Untuk kantor yang hanya memegang nilai cetak (survei pusat, skm.go.id, laporan lama).",
    (
        wajib("Unsur", "Nama unsur, atau IKM untuk baris indeksnya.", "teks", "Persyaratan", lebar=34),
        wajib("Nilai", "NRR unsur atau IKM persis seperti tercetak.", "angka", "3,27"),
        Kolom("Mutu", "Huruf mutu bila tercetak.", "pilihan", contoh="B", pilihan=("A", "B", "C", "D"), lebar=8),
        Kolom("Jumlah responden", "Banyaknya responden; cukup pada baris IKM.", "bulat", contoh="150"),
        Kolom("Sumber", "Dari mana nilai ini; wajib pada baris IKM.", "teks", contoh="skm.go.id, diunduh 3 Juli 2025",
              lebar=40),
        Kolom("Satu pertanyaan", "Baris IKM: ya bila setiap unsur ditanyakan dengan satu pertanyaan saja.", "pilihan",
              contoh="ya", pilihan=("ya", "tidak"), lebar=16),
        Kolom("Semua menjawab", "Baris IKM: ya bila setiap responden menjawab semua pertanyaan.", "pilihan",
              contoh="ya", pilihan=("ya", "tidak"), lebar=16),
    ),
    kapan="Isi lembar ini atau lembar Responden, salah satu.", baris=10,
)  # fmt: skip
SARAN = Lembar(
    "Saran", "Saran dan masukan responden, tanpa nama atau keterangan pribadi.",
    (
        wajib("Saran", "Kalimat saran.", "teks", "Mohon jam layanan dipasang di pintu masuk.", lebar=90),
        Kolom("Unsur", "Unsur yang dibicarakan, bila jelas.", "unsur", contoh="Sarana dan Prasarana", lebar=34),
    ),
)  # fmt: skip
RTL = Lembar(
    "RTL", "Rencana tindak lanjut. ID sebuah RTL tetap selamanya dan tidak dipakai ulang.",
    (
        wajib("ID", "Nama tetap RTL.", "teks", "RTL-01", lebar=10),
        wajib("Unsur", "Unsur prioritas yang ditindaklanjuti.", "unsur", "Waktu Penyelesaian", lebar=30),
        wajib("Kegiatan", "Program atau kegiatan.", "teks", "Mengukur waktu layanan setiap pekan", lebar=50),
        wajib("Bulan", "Bulan pelaksanaan di dalam masa pelaksanaan.", "bulan", "Okt; Nov", lebar=18),
        _PENANGGUNG_JAWAB,
        Kolom("Indikator", "Tanda bahwa kegiatan berhasil.", contoh="Waktu layanan rata-rata", lebar=32),
        Kolom("Target", "Nilai yang ingin dicapai.", contoh="≤ 15 menit", lebar=22),
        Kolom("Anggaran", "Anggaran dalam rupiah.", "bulat", contoh="1500000", lebar=14),
        Kolom("Asal", "ID RTL periode lalu yang dilanjutkan, bila ada.", contoh="RTL-2024-03", lebar=14),
    ),
    wajib=True, kapan="Wajib diisi untuk laporan tindak lanjut.",
)  # fmt: skip
REALISASI = Lembar(
    "Realisasi", "Apa yang terjadi pada setiap RTL. Kosongkan Bulan bila satu baris berlaku untuk semua bulannya.",
    (
        _ID_RTL,
        Kolom("Bulan", "Bulan yang dicatat; kosong berarti semua bulan rencana.", "bulan", contoh="Okt", lebar=14),
        wajib("Status", "Keadaan RTL pada bulan itu.", "pilihan", "selesai",
              ("belum", "berjalan", "selesai", "dibatalkan"), lebar=12),
        Kolom("Deskripsi", "Apa yang dilakukan.", contoh="Rapat evaluasi waktu layanan dilaksanakan.", lebar=56),
        Kolom("Tanggal", "Hari kegiatan selesai.", "tanggal", contoh="14 Oktober 2025", lebar=18),
        Kolom("Hambatan", "Tantangan atau hambatan.", contoh="Sebagian petugas berdinas luar.", lebar=40),
        _BUKTI,
        Kolom("Keterangan bukti", "Satu keterangan untuk seluruh bukti pada baris ini.", lebar=40),
        Kolom("Dikerjakan oleh", "Siapa yang mengerjakan.", contoh="Petugas A", lebar=20),
        Kolom("Diperiksa oleh", "Orang kedua yang memeriksa bukti; tanpa ini laporan mencetak Belum.",
              contoh="Kepala Subbagian", lebar=24),
        Kolom("Tanggal periksa", "Hari bukti diperiksa.", "tanggal", contoh="16 Oktober 2025", lebar=18),
        Kolom("Alasan", "Alasan bila dibatalkan atau dimulai kembali.", lebar=30),
    ),
    kapan="Wajib diisi untuk laporan tindak lanjut.",
)  # fmt: skip
PEMELIHARAAN = Lembar(
    "Pemeliharaan", "Cara menjaga unsur bernilai tinggi (bagian 2.4 dan 3.2 laporan tindak lanjut).",
    (
        wajib("Unsur", "Unsur bernilai tinggi.", "unsur", "Biaya/Tarif", lebar=34),
        wajib("Bentuk pemeliharaan", "Apa yang dilakukan.", "teks", "Papan layanan tanpa biaya dipasang.", lebar=60),
        _PENANGGUNG_JAWAB,
        _BUKTI,
    ),
    baris=20,
)  # fmt: skip
STRATEGI = Lembar(
    "Strategi", "Untuk setiap RTL yang belum selesai: satu alasan, strateginya, dan tanggal sasaran.",
    (
        _ID_RTL,
        wajib("Alasan", "Mengapa belum selesai.", "teks", "Data waktu layanan baru lengkap dua bulan.", lebar=50),
        wajib("Strategi", "Cara menyelesaikannya.", "teks", "Menyediakan lembar catat di setiap meja.", lebar=50),
        wajib("Target", "Tanggal selesai yang disanggupi.", "tanggal", "31 Maret 2026", lebar=18),
        _PENANGGUNG_JAWAB,
    ),
    kapan="Wajib diisi untuk setiap RTL yang belum selesai sesudah bulan pelaksanaannya berlalu.", baris=60,
)  # fmt: skip
PERIODE_LALU = Lembar(
    "Periode Lalu", "Hasil periode sebelumnya untuk melihat tren; nilai ditulis seperti tercetak.",
    (
        wajib("Jenis periode", "Seberapa sering survei dilakukan saat itu.", "pilihan", "semester",
              ("triwulan", "semester", "tahun")),
        wajib("Tahun", "Tahun survei.", "bulat", "2024", lebar=10),
        Kolom("Periode ke", "Urutan periode dalam tahun itu.", "bulat", contoh="2", lebar=12),
        wajib("IKM", "IKM tercetak.", "angka", "85,12", lebar=10),
        Kolom("Jumlah responden", "Banyaknya responden.", "bulat", contoh="140"),
        Kolom("Jumlah RTL", "Banyaknya RTL yang direncanakan.", "bulat", contoh="8"),
        Kolom("RTL selesai", "Banyaknya RTL yang selesai.", "bulat", contoh="6"),
        Kolom("ID RTL", "Semua ID RTL periode itu; tidak boleh dipakai ulang, hanya boleh disebut pada kolom Asal.",
              "daftar", contoh="RTL-2024-01; RTL-2024-02", lebar=30),
    ),
    baris=20,
)  # fmt: skip
DOKUMENTASI = Lembar(
    "Dokumentasi", "Daftar berkas di folder bukti: foto, tangkapan layar, atau PDF, dengan keterangannya.",
    (
        wajib("Kode", "Nama pendek bukti, dipakai pada lembar lain.", "teks", "B01", lebar=10),
        wajib("Berkas", "Nama berkas di folder bukti.", "teks", "rapat-oktober.jpg", lebar=32),
        wajib("Keterangan", "Apa yang terlihat.", "teks", "Rapat evaluasi waktu layanan", lebar=56),
        Kolom("Tanggal", "Kapan diambil.", "tanggal", contoh="14 Oktober 2025", lebar=18),
        Kolom("Tempat", "Di mana diambil.", contoh="Ruang rapat", lebar=24),
        Kolom("Tautan", "Alamat bila bukti berupa laman; berkasnya tangkapan layar bertanggal.",
              contoh="https://kpu-tirtamaya.example/layanan", lebar=32),
        Kolom("Dokumentasi survei", "Ya bila dicetak pada lampiran dokumentasi pelaksanaan survei.", "pilihan",
              contoh="tidak", pilihan=("ya", "tidak")),
    ),
)  # fmt: skip
PUBLIKASI = Lembar(
    "Publikasi", "Di mana hasil survei diumumkan.",
    (
        wajib("Media", "Tempat pengumuman.", "teks", "Situs resmi", lebar=32),
        wajib("Daring", "Ya untuk internet, tidak untuk papan pengumuman atau cetakan.", "pilihan", "ya",
              ("ya", "tidak"), lebar=10),
        wajib("Tanggal", "Hari diumumkan.", "tanggal", "21 Juli 2025", lebar=18),
        Kolom("Tautan", "Alamat laman.", contoh="https://kpu-tirtamaya.example/skm", lebar=40),
        _BUKTI,
    ),
    baris=40,
)  # fmt: skip
NARASI = Lembar(
    "Narasi", "Naskah kantor sendiri untuk sebuah bagian laporan, menggantikan naskah bawaan.",
    (
        wajib("Bagian", "Kunci bagian; awali pelaksanaan/ atau tindak-lanjut/ untuk satu laporan saja.", "teks", "1.1",
              lebar=18),
        wajib("Naskah", "Teks Markdown dengan tempat isi seperti {ikm}, atau nama berkas narasi/….md.", "teks",
              "narasi/latar-belakang.md", lebar=100),
    ),
    baris=40,
)  # fmt: skip

LEMBAR: tuple[Lembar, ...] = (
    IDENTITAS, LAYANAN, KUESIONER, RESPONDEN, NILAI, SARAN, RTL, REALISASI, PEMELIHARAAN, STRATEGI, PERIODE_LALU,
    DOKUMENTASI, PUBLIKASI, NARASI,
)  # fmt: skip
"""Every sheet in the order of the template. Petunjuk, which comes first there, is made from these."""


def identity_rows() -> tuple[Kolom, ...]:
    """The rows of Identitas, in order."""
    return ISIAN


def with_dynamic_columns(lembar: Lembar, aturan: Aturan, questions: tuple[str, ...]) -> Lembar:
    """The sheet with the columns that depend on the questionnaire and the law: answers, profile, earlier NRR."""
    if lembar is RESPONDEN:
        return _extended(lembar, answer_columns(questions) + profile_columns(aturan))
    if lembar is PERIODE_LALU:
        return _extended(lembar, nrr_columns(aturan))
    return lembar


def answer_columns(questions: tuple[str, ...]) -> tuple[Kolom, ...]:
    """One column for each question, headed by the question's id."""
    return tuple(
        wajib(question, "Jawaban 1 sampai 4; kosongkan bila tidak dijawab.", "bulat", "3", lebar=13)
        for question in questions
    )


def profile_columns(aturan: Aturan) -> tuple[Kolom, ...]:
    """One column for each dimension of the respondent's profile, with the law's values to choose from."""
    return tuple(_profile_column(item) for item in aturan.dimensi)


def nrr_columns(aturan: Aturan) -> tuple[Kolom, ...]:
    """One column for each unsur's printed NRR in an earlier period."""
    return tuple(Kolom(item.nama, f"NRR {item.nama} tercetak.", "angka", "3,21", lebar=14) for item in aturan.unsur)


def _profile_column(dimensi: Dimensi) -> Kolom:
    choices = tuple(nama for _, nama in dimensi.nilai)
    jenis: Jenis = "teks" if dimensi.bebas else "pilihan"
    return Kolom(dimensi.nama, f"{dimensi.nama} responden.", jenis, choices[0], choices, lebar=20)


def _extended(lembar: Lembar, more: tuple[Kolom, ...]) -> Lembar:
    return replace(lembar, kolom=lembar.kolom + more)
