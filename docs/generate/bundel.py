"""The format of a `.skm` as a page: container, manifest, parts and limits, from the code that writes and reads it."""

from collections.abc import Iterator, Mapping

from docs.generate.page import Page, code, table
from siklus.bundle import bungkus, container, manifest, survei, tindak_lanjut
from siklus.core.rounding import print_count

MANIFEST = {
    "format": f"selalu `{manifest.FORMAT}`",
    "versi": f"versi format; sekarang {manifest.VERSION}",
    "kunci": "kunci publik penanda tangan: Ed25519, 32 bita, base64",
    "unit": "`kode` (tetap dari periode ke periode) dan `nama`",
    "survei": "`jenis` periode, `tahun`, dan `ke` berapa dalam tahun itu",
    "sidik": f"SHA-256 dari `{bungkus.SURVEI}`: segel surveinya",
    "revisi": "dari 1; bertambah setiap kali bundel survei yang sama dikirim lagi",
    "tanggal": "tanggal laporan",
    "banyak": "jumlah jawaban, RTL, bukti, dan berkas laporan; dicocokkan dengan isinya",
    "bagian": "nama tiap bagian lain, dengan ukuran dalam bita dan SHA-256-nya",
}
PARTS: Mapping[str, tuple[str, Mapping[str, object] | None]] = {
    bungkus.MANIFES: ("manifes; lihat di atas", MANIFEST),
    bungkus.TANDA: ("tanda tangan Ed25519 atas bita manifes, base64", {"tanda_tangan": str}),
    bungkus.SURVEI: (
        "survei yang disegel: kuesioner, layanan, dan jumlahan (atau nilai yang dilaporkan)",
        survei.SURVEI,
    ),
    bungkus.RENCANA: ("prioritas dan rencana tindak lanjut", tindak_lanjut.RENCANA),
    bungkus.REALISASI: ("daftar realisasi, satu untuk tiap RTL dan bulan", tindak_lanjut.REALISASI),
    bungkus.BUKTI: ("daftar bukti; `halaman` menunjuk gambarnya", tindak_lanjut.BUKTI),
    bungkus.JAWABAN: ("jawaban anonim tanpa nomor dan waktu, bila disertakan", survei.BARIS),
    "bukti/SHA256.jpg, .png": ("salinan publik bukti, tanpa data kamera, bernama sidiknya sendiri", None),
    "laporan/NAMA.pdf, .docx": ("laporan yang disusun", None),
}


def _body() -> Iterator[str]:
    yield (
        "Satu bundel ialah satu berkas: hasil satu survei satu unit, rencana, realisasi, bukti, dan laporannya. Cara "
        "membuat dan menerimanya ada di [panduan](../panduan/bundel.md)."
    )
    yield "## Wadah"
    yield (
        "Sebuah ZIP yang hanya dapat ditulis dengan satu cara: bagian diurutkan menurut nama, disimpan tanpa "
        "dimampatkan, bertanggal 1 Januari 1980, tanpa keterangan tambahan. Pembaca mengambil bagian-bagiannya, "
        "menuliskannya lagi, dan menolak berkas yang berbeda satu bita pun. Nama bagian berbentuk "
        f"{code(container.NAME.pattern)}. Paling besar {print_count(container.LARGEST // 1_000_000)} MB dan paling "
        f"banyak {print_count(container.MOST)} bagian. Semua JSON berbentuk baku: UTF-8, kunci terurut, tanpa spasi."
    )
    yield "## Manifes"
    yield table(("Isi", "Arti"), [(code(name), meaning) for name, meaning in MANIFEST.items()])
    yield "## Bagian"
    yield table(
        ("Bagian", "Isi", "Bidang"),
        [(code(name), meaning, ", ".join(map(code, fields or ())) or "–") for name, (meaning, fields) in PARTS.items()],
    )
    yield "## Yang ditolak"
    yield (
        "Berkas terpotong atau berubah (BUNDEL-01), terlalu besar (BUNDEL-02), versi lain (BUNDEL-03), bagian yang "
        "hilang, bertambah, atau berubah (BUNDEL-04), tanda tangan yang tidak cocok (BUNDEL-05), kunci yang tidak "
        "dipercaya (BUNDEL-06), dan isi yang saling bertentangan (BUNDEL-07): jumlah irisan lain dari keseluruhan, "
        "jawaban lain dari jumlahannya, realisasi tanpa RTL, bukti tanpa gambar. Selalu seluruh bundel."
    )
    yield "## Penggabungan"
    yield (
        "Di tempat penerima tiap survei mempunyai satu folder, `KODE-TAHUN-JENIS-KE`, dan tiap bundel satu berkas, "
        "`rREVISI-SEGEL-IDENTITAS.skm`. SEGEL ialah sidik kunci publik dan sidik survei, IDENTITAS sidik berkasnya, "
        f"masing-masing {manifest.DIGITS // 2} digit pertama. Untuk satu segel hanya revisi tertinggi yang tinggal; "
        "yang berbeda segel atau berbeda isi pada revisi yang sama tinggal semua dan dilaporkan (BUNDEL-08). Hasilnya "
        "sama untuk urutan dan pengulangan mana pun."
    )


PAGE = Page(
    "rujukan/bundel.md", "Bundel .skm", "src/siklus/bundle", "bentuk berkas bundel dan cara menggabungkannya", _body
)
