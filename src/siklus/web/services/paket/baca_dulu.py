"""A short letter that lies on top: what this is, where to begin, how to check it, and how to treat it."""

from siklus.core.survei.periode import print_date
from siklus.web.queries.paket.bagian import FOLDER, Bagian
from siklus.web.services.paket.indeks import Indeks

ISI = {
    Bagian.LAPORAN: "laporan yang disegel, segelnya, dan salinan bertanda tangan",
    Bagian.RENCANA: "berita acara dan daftar hadir Forum Konsultasi Publik",
    Bagian.BUKTI: "bukti RTL yang sudah diterima pemeriksa, per RTL dan per bulan",
    Bagian.PEMELIHARAAN: "bukti pemeliharaan unsur bernilai tertinggi",
    Bagian.PUBLIKASI: "bukti publikasi hasil survei",
    Bagian.HASIL: "nilai gabungan hasil survei, tanpa jawaban perorangan",
    Bagian.DOKUMENTASI: "foto pelaksanaan survei",
}


def read_me(indeks: Indeks) -> bytes:
    """The letter, with line ends that Notepad knows."""
    return "\r\n".join(_lines(indeks)).encode()


def _lines(indeks: Indeks) -> list[str]:
    paket = indeks.paket
    unit = paket.survei.unit
    return [
        "PAKET BUKTI SURVEI KEPUASAN MASYARAKAT",
        unit.nama,
        paket.periode.lengkap,
        f"Keadaan pada {print_date(paket.pada)}",
        "",
        "MULAI DI SINI",
        "Buka INDEKS.html (peramban) atau INDEKS.xlsx (Excel). Keduanya sama: tiap butir PEKPPP dan Zona Integritas",
        "dengan nilai mandirinya, buktinya, dan yang masih kurang. Keluarkan dahulu semua berkas dari ZIP ini agar",
        "tautannya dapat diklik.",
        "",
        "ISI",
        *(f"{folder}: {ISI[bagian]}{_how_many(indeks, bagian)}" for bagian, folder in FOLDER.items()),
        "",
        "MEMERIKSA KEUTUHAN",
        "SHA256SUMS memuat sidik SHA-256 semua berkas. Linux: sha256sum -c SHA256SUMS. macOS: shasum -a 256 -c",
        "SHA256SUMS. Windows (PowerShell): Get-FileHash NAMA-BERKAS, lalu bandingkan.",
        "Laporan: siklus verifikasi LAPORAN.pdf --segel LAPORAN-segel.json, atau alamat pada halaman terakhirnya.",
        "",
        "PERLAKUAN",
        "Foto di sini adalah salinan tanpa data kamera (waktu, tempat, alat). Dokumen PDF, misalnya berita acara dan",
        "daftar hadir, disertakan seperti diterima dan dapat memuat nama serta tanda tangan orang. Paket ini untuk",
        "penilai; jangan diumumkan.",
        *_failed(indeks),
        "",
    ]


def _how_many(indeks: Indeks, bagian: Bagian) -> str:
    if bagian not in indeks.paket.dipilih:
        return " (tidak disertakan)"
    count = sum(berkas.bagian is bagian for berkas in indeks.berkas)
    return f" ({count} berkas)" if count else " (belum ada berkas)"


def _failed(indeks: Indeks) -> list[str]:
    if not indeks.tidak_terkemas:
        return []
    lines = (f"{berkas.nama}: {reason}" for berkas, reason in indeks.tidak_terkemas)
    return ["", "TIDAK TERKEMAS", *lines]
