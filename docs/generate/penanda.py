"""Every placeholder of the reports as a page, from the registry of facts."""

from collections.abc import Iterator

from docs.generate.page import Page, code, table
from siklus.core.laporan.fakta import PENANDA, Penanda

LABELS = (
    ("tabel:hasil", "nilai, mutu, dan kinerja setiap unsur"),
    ("tabel:mutu", "arti huruf mutu"),
    ("tabel:jadwal", "tahapan survei dan waktunya"),
    ("tabel:sampel", "sampel yang diperlukan dan yang terkumpul, per layanan"),
    ("tabel:profil", "karakteristik responden"),
    ("tabel:layanan", "hasil per layanan"),
    ("tabel:tren", "hasil periode-periode terdahulu"),
    ("tabel:rencana", "RTL dengan bulan dan penanggung jawabnya"),
    ("tabel:indikator", "indikator dan target RTL"),
    ("tabel:realisasi", "realisasi setiap RTL"),
    ("tabel:pemeliharaan", "pemeliharaan unsur bernilai tinggi"),
    ("tabel:nilai_mandiri", "penilaian mandiri PEKPPP dan Zona Integritas"),
    ("tabel:strategi", "strategi penyelesaian RTL yang belum selesai"),
    ("tabel:kuesioner.profil", "keterangan responden pada kuesioner"),
    ("tabel:kuesioner", "pertanyaan kuesioner"),
    ("tabel:olah_data", "hasil olah data"),
    ("tabel:rtl_lalu", "tindak lanjut periode sebelumnya"),
    ("gambar:nrr", "grafik NRR setiap unsur"),
    ("gambar:tren", "grafik IKM dari periode ke periode"),
    ("gambar:kemajuan", "grafik kemajuan RTL bulan demi bulan"),
    ("bab:<bagian>", "bab atau bagian dengan kunci itu, misalnya `{bab:2.3}`"),
)
"""What a reference may name, and what stands there."""


def _body() -> Iterator[str]:
    yield (
        "Penanda adalah nama sebuah fakta di dalam kurung kurawal, misalnya `{ikm}`. Di dalam [narasi]"
        "(../panduan/menulis-narasi.md), penanda diganti dengan angka atau kata yang dicetak laporan. Penanda yang "
        "tidak dikenal adalah kesalahan, bukan kekosongan."
    )
    yield (
        "Bagian di antara tanda `<…>` diganti: `<unsur>` dengan kunci unsur (`waktu`), `<rtl>` dengan ID RTL, "
        "`<layanan>` dengan kode layanan, `<dimensi>` dan `<kelompok>` dengan kunci profil, `<huruf>` dengan huruf "
        "mutu, `<keadaan>` dengan `jumlah`, `semua`, `sudah`, `belum`, `belum_terbukti`, atau `dibatalkan`, `<bulan>` "
        "dengan tahun dan bulan (`2025-10`), `<k>` dengan nomor urut mulai 1."
    )
    yield "## Fakta"
    yield table(("Penanda", "Arti", "Contoh", "Kapan ada"), map(_row, PENANDA))
    yield "## Rujukan silang"
    yield (
        "Nama berikut di dalam kurung kurawal mencetak nomor tabel, gambar, atau bab; dengan `halaman:` di depannya, "
        "nomor halamannya, misalnya `{halaman:tabel:hasil}`. Yang dirujuk harus ada di dalam laporan itu."
    )
    yield table(("Rujukan", "Yang ditunjuk"), ((code("{" + label + "}"), meaning) for label, meaning in LABELS))


def _row(item: Penanda) -> tuple[str, str, str, str]:
    return code("{" + item.pola + "}"), item.arti, item.contoh, item.ada or "selalu"


PAGE = Page(
    "rujukan/penanda.md",
    "Penanda",
    "src/siklus/core/laporan/fakta/penanda.py",
    "setiap `{penanda}` untuk narasi kantor, artinya, dan contohnya",
    _body,
)
