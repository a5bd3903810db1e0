"""BAB II: who reported and who did not; without it no index can be read."""

from siklus.core.laporan.kalimat import alinea, isi, para
from siklus.core.laporan.rekapitulasi.bahan import BANYAK_BARIS, BahanRekap
from siklus.core.laporan.rekapitulasi.tabel import Bentuk, Lembaran, caption, per_bagian, ref
from siklus.core.laporan.sel import bernomor, kepala, sel
from siklus.core.rekap.tabel import tabel_cakupan
from siklus.core.rekap.unit import StatusSurvei, UnitRekap
from siklus.core.survei.periode import print_date
from siklus.document.blocks import Block, Cell, Column, Heading, Table
from siklus.document.inline import Runs

KEADAAN = {
    StatusSurvei.BELUM: "Belum dimulai",
    StatusSurvei.TERBUKA: "Belum ditutup",
    StatusSurvei.DITUTUP: "Ditutup, belum disegel",
}


def cakupan(bahan: BahanRekap) -> tuple[Block | Lembaran, ...]:
    """The whole chapter."""
    lebar = (41, 19, 19, 19, 19, 19, 19)
    note = isi(
        "Ditutup = hasilnya ikut dijumlahkan, tetapi masih dapat dikoreksi. Terlambat = belum disegel sesudah tenggat."
    )
    bentuk = Bentuk("tabel:cakupan", "Cakupan Unit", lebar, catatan=note)
    return (
        Heading(1, "CAKUPAN", "bab:2", "chapter"),
        Heading(2, "Unit yang Sudah Melapor", "bab:2.1"),
        *alinea(
            told_cakupan(bahan), told_terlambat(bahan), isi("Rinciannya ada pada {ref}.", ref=ref("tabel:cakupan"))
        ),
        per_bagian(bahan, tabel_cakupan(bahan.terbitan), bahan.bagian, bentuk),
        Heading(2, "Unit yang Belum Melapor", "bab:2.2"),
        *_missing(bahan),
    )


def told_cakupan(bahan: BahanRekap) -> Runs:
    """How many of those who owe a result have sealed it."""
    found = bahan.terbitan.rekap.jumlah.cakupan
    if not found.wajib:
        return isi("Pada periode ini tidak ada unit yang wajib menyampaikan hasil.")
    if found.disegel == found.wajib:
        return isi("Semua unit yang wajib, yaitu {wajib} unit, sudah menyegel hasilnya.")
    if not found.disegel:
        return isi("Dari {wajib} unit yang wajib, belum satu pun menyegel hasilnya.")
    return isi("Dari {wajib} unit yang wajib, {disegel} unit ({cakupan}) sudah menyegel hasilnya.")


def told_terlambat(bahan: BahanRekap) -> Runs:
    """How many of the others are overdue."""
    found = bahan.terbitan.rekap.jumlah.cakupan
    if found.terlambat:
        return isi("Yang melewati tenggatnya {terlambat} unit.")
    return () if found.wajib == found.disegel else isi("Tidak ada yang melewati tenggat.")


def _missing(bahan: BahanRekap) -> tuple[Block, ...]:
    found = bahan.belum_disegel
    if not found:
        return (para("Tidak ada; hasil semua unit yang wajib sudah disegel."),)
    if len(found) > BANYAK_BARIS:
        text = "Sebanyak {belum_disegel} unit belum menyegel hasilnya; daftarnya ada dalam buku kerja rekap."
        return (para(text),)
    rows = bernomor(_row(bahan, unit) for unit in found)
    head = kepala("No.", "Unit", "Wilayah", "Keadaan", "Tenggat")
    columns = (Column(10, "center"), Column(48), Column(38), Column(28), Column(31))
    title = caption(bahan, "Unit yang Hasilnya Belum Disegel,")
    return (
        para("Hasil {belum_disegel} unit berikut belum disegel, sehingga belum lengkap dalam rekapitulasi ini."),
        Table("tabel:belum", title, columns, head, rows),
    )


def _row(bahan: BahanRekap, unit: UnitRekap) -> tuple[Cell, ...]:
    late = " (terlambat)" if unit.terlambat(bahan.tanggal) else ""
    due = f"{print_date(unit.tenggat)}{late}" if unit.tenggat else ""
    return sel(unit.nama), sel(", ".join(reversed(unit.jalur))), sel(KEADAAN[unit.status]), sel(due)
