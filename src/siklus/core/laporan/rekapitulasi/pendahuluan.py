"""BAB I: on what the roll-up rests, what it holds, and how its numbers were made."""

from siklus.core.laporan.kalimat import alinea, daftar, gabung, isi, list_ends, para
from siklus.core.laporan.rekapitulasi.bahan import BahanRekap
from siklus.core.laporan.rekapitulasi.tabel import SAMAR
from siklus.core.rekap.rekap import ALASAN_RESPONDEN, ALASAN_UNIT
from siklus.core.survei.periode import print_date
from siklus.document.blocks import Block, Heading
from siklus.document.inline import Runs


def pendahuluan(bahan: BahanRekap) -> tuple[Block, ...]:
    """The whole chapter."""
    return (
        Heading(1, "PENDAHULUAN", "bab:1", "chapter"),
        Heading(2, "Dasar Hukum", "bab:1.1"),
        para("Rekapitulasi ini disusun berdasarkan:", "lead"),
        _legal(bahan),
        Heading(2, "Ruang Lingkup", "bab:1.2"),
        *_scope(bahan),
        Heading(2, "Cara Menghitung", "bab:1.3"),
        *_method(bahan),
    )


def _legal(bahan: BahanRekap) -> Block:
    titles = [item.lengkap for item in bahan.aturan.dasar_hukum]
    ends = list_ends(len(titles))
    return daftar(isi("{judul}{akhir}", judul=judul, akhir=akhir) for judul, akhir in zip(titles, ends, strict=True))


def _scope(bahan: BahanRekap) -> tuple[Block, ...]:
    first = isi(
        "Laporan ini merekap hasil survei kepuasan masyarakat {unit} unit {di} untuk {periode}, menurut "
        "keadaan pada {tanggal}.",
        di=bahan.di_wilayah,
        periode=bahan.periode_lengkap,
        tanggal=print_date(bahan.tanggal),
    )
    return alinea(first, _mixed(bahan), _left_out(bahan))


def _mixed(bahan: BahanRekap) -> Runs:
    if len(bahan.periode) == 1:
        return ()
    return isi(
        "Unit dalam rekap ini disurvei pada periode yang berbeda, sehingga nilainya dibandingkan dengan hati-hati."
    )


def _left_out(bahan: BahanRekap) -> Runs:
    listed = set(bahan.bagian) | set(bahan.rincian)
    if set(bahan.unit) <= listed:
        return ()
    return isi("Karena banyaknya, hasil setiap unit tidak dicetak di sini; semuanya ada dalam buku kerja rekap.")


def _method(bahan: BahanRekap) -> tuple[Block, ...]:
    return (
        para("Angka dalam laporan ini dihitung sebagai berikut.", "lead"),
        daftar((*_sums(), *_care(), *_earlier(bahan)), "1."),
    )


def _sums() -> tuple[Runs, ...]:
    return (
        isi(
            "Jumlah jawaban setiap unit dijumlahkan; nilai tidak dirata-rata bertingkat. Hasilnya sama dengan "
            "menghitung semua jawaban sekaligus."
        ),
        isi("{alasan}", alasan=ALASAN_RESPONDEN),
        isi("{alasan}", alasan=ALASAN_UNIT),
        isi(
            "Unit yang hanya melaporkan nilai tercetak ada dalam rata-rata unit saja, sebab jawabannya tidak tersedia."
        ),
    )


def _care() -> tuple[Runs, ...]:
    return (
        gabung(
            isi("Selang kepercayaan 95% memuat ketidakpastian karena tidak semua pengguna layanan ditanya."),
            isi("Yang selangnya bertindihan, langsung atau melalui yang lain, berbagi satu tempat."),
            isi("Yang respondennya kurang dari {sedikit} orang tidak mendapat tempat."),
        ),
        gabung(
            isi("Angka yang menyangkut kurang dari {batas} orang disamarkan dengan tanda {tanda}.", tanda=SAMAR),
            isi("Angka lain ikut disamarkan sebanyak yang perlu, agar yang tersembunyi tidak dapat dihitung kembali."),
        ),
    )


def _earlier(bahan: BahanRekap) -> tuple[Runs, ...]:
    if bahan.lalu is None:
        return ()
    return (isi("Perubahan disebut nyata hanya bila selang kepercayaan 95% kedua periode tidak bertindihan."),)
