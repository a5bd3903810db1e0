"""BAB IV: what came of the plans, and how the units score themselves; BAB V: what follows from all of it."""

from siklus.core.laporan.kalimat import alinea, isi, para
from siklus.core.laporan.rekapitulasi.bahan import BahanRekap
from siklus.core.laporan.rekapitulasi.cakupan import told_cakupan, told_terlambat
from siklus.core.laporan.rekapitulasi.fakta import nama_skor
from siklus.core.laporan.rekapitulasi.hasil import told_ikm, told_rerata, told_terendah
from siklus.core.laporan.rekapitulasi.tabel import WHERE, Bentuk, Lembaran, caption, per_bagian, ref
from siklus.core.laporan.sel import bernomor, kepala, sel
from siklus.core.rekap.tabel import Tabel, tabel_tindak_lanjut
from siklus.document.blocks import Block, Column, Heading, Table
from siklus.document.inline import Runs, Slot

COUNTS = 7
"""How many columns of the roll-up's table tell of RTL; the self-scores stand in a table of their own."""


def tindak_lanjut(bahan: BahanRekap) -> tuple[Block | Lembaran, ...]:
    """Chapter IV."""
    return (
        Heading(1, "TINDAK LANJUT", "bab:4", "chapter"),
        Heading(2, "Pelaksanaan Rencana Tindak Lanjut", "bab:4.1"),
        *_work(bahan),
        *_scores(bahan),
    )


def told_rtl(bahan: BahanRekap) -> Runs:
    """How many RTL were carried out."""
    work = bahan.terbitan.rekap.jumlah.capaian
    if not work.direncanakan:
        return isi("Belum ada rencana tindak lanjut (RTL) yang dicatat.")
    late = ", dan {rtl.terlambat} RTL melewati waktunya" if work.terlambat else ""
    return isi(f"Dari {{rtl}} rencana tindak lanjut (RTL), {{rtl.sudah}} ({{rtl.persen}}) sudah dilaksanakan{late}.")


def _work(bahan: BahanRekap) -> tuple[Block | Lembaran, ...]:
    if not bahan.terbitan.rekap.jumlah.capaian.direncanakan:
        return alinea(told_rtl(bahan))
    whole = tabel_tindak_lanjut(bahan.terbitan)
    end = WHERE + COUNTS
    tabel = Tabel(whole.kunci, whole.judul, whole.kepala[:end], tuple(row[:end] for row in whole.baris))
    note = isi("RTL yang dibatalkan tetap dihitung sebagai direncanakan. Sudah = selesai dengan bukti yang diperiksa.")
    bentuk = Bentuk("tabel:rtl", "Pelaksanaan RTL", (41, 11, 14, 17, 16, 20, 19, 17), catatan=note)
    lead = alinea(told_rtl(bahan), isi("Rinciannya ada pada {ref}.", ref=ref("tabel:rtl")))
    return *lead, per_bagian(bahan, tabel, bahan.bagian, bentuk)


def _scores(bahan: BahanRekap) -> tuple[Block, ...]:
    keys = sorted(bahan.terbitan.rekap.jumlah.pekppp)
    if not keys:
        return ()
    rows = bernomor(
        (sel(nama_skor(key).capitalize()), sel((Slot(f"skor.{key}.unit"),)), sel((Slot(f"skor.{key}"),)))
        for key in keys
    )
    columns = (Column(10, "center"), Column(85), Column(30, "center"), Column(30, "decimal"))
    head = kepala("No.", "Yang Dinilai", "Unit Dinilai", "Rata-rata Skor")
    note = isi(
        "Penilaian mandiri, dirata-ratakan atas unit yang dapat dinilai; bukan hasil evaluasi Kementerian PANRB."
    )
    return (
        Heading(2, "Penilaian Mandiri PEKPPP", "bab:4.2"),
        para("Skor penilaian mandiri unit tentang tindak lanjut ada pada {ref}.", ref=ref("tabel:skor")),
        Table("tabel:skor", caption(bahan, "Skor Penilaian Mandiri PEKPPP"), columns, head, rows, note=note),
    )


def kesimpulan(bahan: BahanRekap) -> tuple[Block, ...]:
    """Chapter V: the same facts once more, and what is asked of whom."""
    found = bahan.terbitan.rekap.jumlah.cakupan
    ask = (
        isi("Unit yang hasilnya belum disegel diminta menyelesaikannya, lalu rekapitulasi ini diperbarui.")
        if found.disegel < found.wajib
        else ()
    )
    return (
        Heading(1, "KESIMPULAN", "bab:5", "chapter"),
        *alinea(told_cakupan(bahan), told_terlambat(bahan), ask),
        *alinea(told_ikm(bahan), told_rerata(bahan)),
        *alinea(told_terendah(bahan)),
        *alinea(told_rtl(bahan)),
    )
