"""What became of the plan, as tables: realisation, maintenance, and the strategy for what is unfinished."""

from collections.abc import Iterator, Sequence

from siklus.core.laporan.bukti import groups_of_pemeliharaan, groups_of_rtl, where_shown
from siklus.core.laporan.bulanan import deeds, lines_of, obstacles_of
from siklus.core.laporan.kalimat import frasa, isi, utuh
from siklus.core.laporan.konteks import Baris, Konteks, slot
from siklus.core.laporan.sel import KOSONG, bernomor, butir, kepala, sel
from siklus.core.realisasi.catatan import Status, Strategi
from siklus.document.blocks import Cell, Column, Row, Table
from siklus.document.inline import Runs


def realisasi_table(konteks: Konteks) -> Table:
    """Every RTL with its status, what was done, where its evidence is, and what hindered it."""
    shown = {group.label: where_shown(group) for group in groups_of_rtl(konteks)}
    rows = (
        Row((*_number(group, baris), *_row(baris, shown[baris.label])))
        for group in konteks.kelompok()
        for baris in group
    )
    caption = isi(
        "Realisasi Rencana Tindak Lanjut Survei Kepuasan Masyarakat {periode}, Masa Pelaksanaan {masa}",
        periode=konteks.kantor.periode.nama,
        masa=konteks.bahan.rencana.rentang,
    )
    return Table(
        "tabel:realisasi",
        caption,
        (Column(8, "center"), Column(36), Column(15, "center"), Column(42), Column(28), Column(31)),
        kepala(
            "No.", "Rencana Tindak Lanjut", "Status", "Deskripsi Tindak Lanjut", "Dokumentasi", "Tantangan/Hambatan"
        ),
        tuple(rows),
    )


def _number(group: Sequence[Baris], baris: Baris) -> tuple[Cell, ...]:
    if baris is not group[0]:
        return ()
    return (sel(str(baris.nomor), align="center", rowspan=len(group)),)


def _row(baris: Baris, shown: tuple[Runs, ...]) -> tuple[Cell, ...]:
    return (
        sel(f"{baris.poin}. {frasa(baris.rtl.kegiatan)}"),
        sel(slot("status", baris.rtl.id), align="center"),
        sel(*(lines_of(deeds(baris.realisasi)) or (_bare(baris),))),
        sel(*shown),
        sel(*(lines_of(obstacles_of(baris.realisasi)) or (KOSONG,))),
    )


def _bare(baris: Baris) -> Runs:
    if baris.realisasi.sudah and baris.realisasi.tanggal_selesai:
        return isi("Kegiatan selesai dilaksanakan pada {tanggal}.", tanggal=slot("rtl.tanggal", baris.rtl.id))
    match baris.realisasi.status:
        case Status.SELESAI:
            return isi("Kegiatan selesai dilaksanakan.")
        case Status.BERJALAN:
            return isi("Kegiatan sedang berjalan.")
        case Status.DIBATALKAN:
            return isi("Kegiatan dibatalkan.")
        case _:
            return isi("Kegiatan belum dimulai.")


def pemeliharaan_table(konteks: Konteks) -> Table:
    """Each high unsur with its value, how it was kept high, and the proof."""
    pairs = zip(konteks.kantor.pemeliharaan, groups_of_pemeliharaan(konteks), strict=True)
    rows = (
        (
            sel(konteks.nama(item.unsur)),
            sel(slot("nrr", item.unsur)),
            sel(slot("mutu", item.unsur), align="center"),
            sel(utuh(item.bentuk)),
            sel(*where_shown(group)),
            sel(*butir(item.penanggung_jawab)),
        )
        for item, group in pairs
    )
    caption = isi("Realisasi Pemeliharaan Unsur Bernilai Tinggi {periode}", periode=konteks.kantor.periode.nama)
    return Table(
        "tabel:pemeliharaan",
        caption,
        (
            Column(8, "center"),
            Column(26),
            Column(13, "decimal"),
            Column(26, "center"),
            Column(38),
            Column(27),
            Column(33),
        ),
        kepala(
            "No.", "Unsur Pelayanan", "Nilai", "Kategori", "Bentuk Pemeliharaan", "Bukti Dukung", "Penanggung Jawab"
        ),
        bernomor(rows),
    )


def strategies(konteks: Konteks) -> tuple[tuple[Baris, Strategi], ...]:
    """The rows that still have to be done, each with its strategy; rows without one are told apart in the text."""
    pairs = ((baris, konteks.strategi(baris.rtl.id)) for baris in konteks.tersisa)
    return tuple((baris, strategi) for baris, strategi in pairs if strategi is not None)


def strategi_table(konteks: Konteks) -> Table:
    """For each unfinished RTL: the strategy, a calendar date, and who answers for it."""
    caption = isi("Strategi Penyelesaian Rencana Tindak Lanjut {periode}", periode=konteks.kantor.periode.nama)
    return Table(
        "tabel:strategi",
        caption,
        (Column(8, "center"), Column(38), Column(46), Column(24), Column(44)),
        kepala("No.", "Rencana Tindak Lanjut", "Strategi Penyelesaian", "Target Waktu", "Penanggung Jawab"),
        bernomor(_strategi_rows(konteks)),
    )


def _strategi_rows(konteks: Konteks) -> Iterator[tuple[Cell, ...]]:
    for baris, strategi in strategies(konteks):
        target = slot("strategi.target", baris.rtl.id)
        responsible = sel(*butir(strategi.penanggung_jawab))
        yield sel(_named(baris)), sel(utuh(strategi.strategi)), sel(target), responsible


def _named(baris: Baris) -> Runs:
    return isi("{nomor} {kegiatan}", nomor=slot("rtl.nomor", baris.rtl.id), kegiatan=frasa(baris.rtl.kegiatan))
