"""The plan's rows, also where an unsur's rows are printed under its neighbour's name."""

from collections.abc import Sequence
from dataclasses import replace

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.padan import Nama, match
from siklus.core.periksa.klaim.rtl.baris import Baris, Kosong, rows_in
from siklus.core.periksa.klaim.rtl.bulan import Waktu, schedule
from siklus.core.periksa.klaim.rtl.kepala import Dikenal, find_tables
from siklus.core.periksa.klaim.tindak_lanjut import BarisRealisasi, BarisRencana


def find_rencana(
    tables: Sequence[Dikenal], aturan: Aturan, realisasi: Sequence[BarisRealisasi]
) -> tuple[tuple[BarisRencana, ...], tuple[Ucapan, ...]]:
    """Every planned RTL, in printed order, with indicator and target also from their own table; and lonely unsur."""
    rows, lonely = list[BarisRencana](), list[Ucapan]()
    for table in find_tables(tables, "rencana"):
        tabel, time = table.tabel, table.waktu
        found, hollow = rows_in(tabel, aturan)
        terbaca, utuh = tabel.is_legible(found), tabel.is_complete(found)
        planned = tuple(_row(baris, time, terbaca, utuh=utuh) for baris in found)
        rows.extend(_moved(planned, hollow, realisasi))
        lonely.extend(item.nama for item in hollow)
    measures = [baris for table in find_tables(tables, "indikator") for baris in rows_in(table.tabel, aturan)[0]]
    return tuple(_measured(row, measures) for row in rows), tuple(lonely)


def _row(baris: Baris, time: Sequence[Waktu], terbaca: bool, *, utuh: bool) -> BarisRencana:  # noqa: FBT001 - what is told of the row
    jadwal = schedule(baris, time)
    return BarisRencana(
        baris.nomor,
        baris.unsur,
        baris.kegiatan,
        jadwal.bulan,
        tuple(dict.fromkeys(waktu.bulan for waktu in time)),
        jadwal.rentang,
        jadwal.terbaca,
        jadwal.tahun,
        baris.get("penanggung_jawab"),
        baris.get("indikator"),
        baris.get("target"),
        baris.get("waktu"),
        terbaca,
        utuh,
    )


def _moved(
    rows: tuple[BarisRencana, ...], hollow: Sequence[Kosong], realisasi: Sequence[BarisRealisasi]
) -> tuple[BarisRencana, ...]:
    """Where an unsur stands alone, its rows were drawn into those of the unsur before it.

    The realisation's labels tell them apart: rows that it counts under another number belong to the lonely unsur; of
    rows that it does not know nobody can tell.
    """
    if not hollow or not rows:
        return rows
    pairs = match([Nama(row.kegiatan.teks) for row in rows], [Nama(row.kegiatan.teks) for row in realisasi])
    groups = [_group(realisasi[pair.ke].nomor) if pair.ke is not None else "" for pair in pairs]
    crowded = rows[-1].unsur
    first = next((group for row, group in zip(rows, groups, strict=True) if row.unsur == crowded and group), "")
    own = {first: crowded, "": ""}
    return tuple(
        _counted_under(row, own.get(group, hollow[0].unsur)) if row.unsur == crowded else row
        for row, group in zip(rows, groups, strict=True)
    )


def _counted_under(row: BarisRencana, unsur: str) -> BarisRencana:
    return row if unsur == row.unsur else replace(row, unsur=unsur, unsur_tercetak=row.unsur)


def _group(label: str) -> str:
    return label.partition(".")[0]


def _measured(row: BarisRencana, measures: Sequence[Baris]) -> BarisRencana:
    """The row with the indicator and target that another table gives under its label."""
    found = next((baris for baris in measures if baris.nomor and baris.nomor == row.nomor), None)
    if found is None:
        return row
    return replace(row, indikator=row.indikator or found.get("indikator"), target=row.target or found.get("target"))
