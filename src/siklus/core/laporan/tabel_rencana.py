"""The plan as a table: unsur, activity, a tick for each planned month or quarter, and who answers for it."""

from collections.abc import Sequence
from itertools import groupby

from siklus.core.laporan.kalimat import frasa, isi
from siklus.core.laporan.konteks import Baris, Konteks, slot
from siklus.core.laporan.sel import KOSONG, butir, kepala_sel, sel
from siklus.core.rencana.masa import Triwulan, quarter_of, quarters_of
from siklus.core.survei.periode import Bulan
from siklus.document.blocks import Cell, Column, Row, Table

TICK, NO_TICK = "✓", ""
WIDE_FROM = 7
MONTH_WIDTH, QUARTER_WIDTH = 8, 14

Waktu = Bulan | Triwulan


def plan_table(konteks: Konteks) -> Table:
    """Row spans gather each unsur's RTL; a plan of more than six columns of time turns its page."""
    waktu = columns_of(konteks)
    narrow = MONTH_WIDTH if konteks.kantor.setelan.kolom_waktu == "bulan" else QUARTER_WIDTH
    return Table(
        "tabel:rencana",
        isi(
            "Rencana Tindak Lanjut Survei Kepuasan Masyarakat {periode}, Masa Pelaksanaan {masa}",
            periode=konteks.kantor.periode.nama,
            masa=konteks.bahan.rencana.rentang,
        ),
        (Column(8, "center"), Column(28), Column(44), *(Column(narrow, "center") for _ in waktu), Column(38)),
        _head(waktu),
        tuple(_row(group, baris, konteks, waktu) for group in konteks.kelompok() for baris in group),
        note=isi("Keterangan: {tanda} = {waktu} pelaksanaan.", tanda=TICK, waktu=konteks.kantor.setelan.kolom_waktu),
        landscape=len(waktu) >= WIDE_FROM,
    )


def columns_of(konteks: Konteks) -> tuple[Waktu, ...]:
    """The columns of time: every month (or quarter) of the execution period, and any other that an RTL names."""
    planned = (bulan for baris in konteks.baris for bulan in baris.rtl.bulan)
    months = tuple(sorted({*konteks.bahan.rencana.masa_pelaksanaan, *planned}))
    return months if konteks.kantor.setelan.kolom_waktu == "bulan" else quarters_of(months)


def _head(waktu: Sequence[Waktu]) -> tuple[Row, ...]:
    years = [(tahun, len(tuple(group))) for tahun, group in groupby(waktu, key=lambda column: column.tahun)]
    first = Row(
        (
            *(kepala_sel(title, rowspan=2) for title in ("No.", "Unsur Prioritas", "Program/Kegiatan")),
            *(kepala_sel(str(tahun), colspan=width) for tahun, width in years),
            kepala_sel("Penanggung Jawab", rowspan=2),
        )
    )
    return first, Row(tuple(kepala_sel(column.singkat) for column in waktu))


def _row(group: Sequence[Baris], baris: Baris, konteks: Konteks, waktu: Sequence[Waktu]) -> Row:
    opening = baris is group[0]
    lead = _lead(group, konteks) if opening else ()
    ticks = (sel((isi(TICK) if _planned(baris, column) else ()), align="center") for column in waktu)
    kegiatan = sel(f"{baris.poin}. {frasa(baris.rtl.kegiatan)}")
    return Row((*lead, kegiatan, *ticks, sel(*butir(baris.rtl.penanggung_jawab))))


def _lead(group: Sequence[Baris], konteks: Konteks) -> tuple[Cell, Cell]:
    span = len(group)
    nama = konteks.nama(group[0].rtl.unsur)
    return sel(str(group[0].nomor), align="center", rowspan=span), sel(nama, rowspan=span)


def _planned(baris: Baris, column: Waktu) -> bool:
    if isinstance(column, Bulan):
        return column in baris.rtl.bulan
    return column in {quarter_of(bulan) for bulan in baris.rtl.bulan}


def target_table(konteks: Konteks) -> tuple[Table, ...]:
    """Indicator, target and budget of each RTL, when the plan gives any; the budget's column only where one has one."""
    if not any(baris.rtl.indikator or baris.rtl.target or baris.rtl.anggaran for baris in konteks.baris):
        return ()
    costed = any(baris.rtl.anggaran for baris in konteks.baris)
    titles = ("Nomor", "Program/Kegiatan", "Indikator", "Target", *(("Anggaran (Rp)",) if costed else ()))
    columns = (Column(12, "center"), Column(56), Column(44), Column(34), *((Column(26, "right"),) if costed else ()))
    caption = isi(
        "Indikator{koma} Target{anggaran} Rencana Tindak Lanjut {periode}",
        koma="," if costed else " dan",
        anggaran=", dan Anggaran" if costed else "",
        periode=konteks.kantor.periode.nama,
    )
    head = (Row(tuple(kepala_sel(title) for title in titles)),)
    rows = tuple(Row((*_target_row(baris), *((_budget(baris),) if costed else ()))) for baris in konteks.baris)
    return (Table("tabel:indikator", caption, columns, head, rows),)


def _target_row(baris: Baris) -> tuple[Cell, ...]:
    rtl = baris.rtl
    number = sel(slot("rtl.nomor", rtl.id), align="center")
    return number, sel(frasa(rtl.kegiatan)), sel(frasa(rtl.indikator)), sel(frasa(rtl.target))


def _budget(baris: Baris) -> Cell:
    return sel(KOSONG if baris.rtl.anggaran is None else slot("rtl.anggaran", baris.rtl.id))
