"""Charts: every unsur against the band edges, the trend of the index, the progress of the plan."""

from fractions import Fraction

from siklus.core.indeks.hasil import NilaiUnsur, Selang
from siklus.core.indeks.skala import CONVERSION, HIGHEST_IKM, HIGHEST_NRR, LOWEST_IKM, LOWEST_NRR
from siklus.core.indeks.tercetak import Tercetak, read_tercetak
from siklus.core.laporan.kalimat import isi, para, rangkai
from siklus.core.laporan.konteks import Konteks
from siklus.core.realisasi.capaian import progress
from siklus.core.rounding import print_count, print_number
from siklus.document.blocks import Block, Figure
from siklus.document.charts import Bar, BarChart, Edge, LineChart, Point, ProgressChart, Step

MARGIN = 5


def nrr_chart(konteks: Konteks) -> Figure:
    """NRR per unsur from highest to lowest, with the bands' lower bounds and 95 % intervals where they are known."""
    ranked = tuple(reversed(konteks.urutan))
    bars = tuple(_bar(konteks, nilai) for nilai in ranked)
    title = f"NRR per unsur, {konteks.kantor.periode.nama}"
    chart = BarChart(title, bars, LOWEST_NRR, HIGHEST_NRR, _nrr_alt(konteks, ranked), _edges(konteks, CONVERSION))
    caption = "NRR per Unsur dari yang Tertinggi, {periode}{selang}"
    known = any(nilai.selang for nilai in ranked)
    selang = ", dengan Selang Kepercayaan 95%" if known else ""
    return Figure("gambar:nrr", chart, isi(caption, periode=konteks.kantor.periode.nama, selang=selang))


def nrr_note(konteks: Konteks) -> tuple[Block, ...]:
    """What the lines in the chart of the unsur mean."""
    bands = rangkai(pita.huruf for pita in konteks.kantor.aturan.pita[1:])
    known = any(nilai.selang for nilai in konteks.unsur)
    ends = "; garis pada ujung batang = selang kepercayaan 95%" if known else ""
    return (para("Garis putus-putus = batas bawah mutu {pita}{selang}.", "note", pita=bands, selang=ends),)


def _bar(konteks: Konteks, nilai: NilaiUnsur) -> Bar:
    nama = konteks.nama(nilai.unsur)
    return Bar(nama, nilai.nrr, nilai.printed, *_ends(nilai.selang), group=nilai.mutu.huruf)


def _ends(selang: Selang | None) -> tuple[Fraction | None, Fraction | None]:
    return (selang.bawah, selang.atas) if selang else (None, None)


def _edges(konteks: Konteks, divisor: int) -> tuple[Edge, ...]:
    """The lower bound of each band but the lowest, on the chart's own scale."""
    return tuple(Edge(pita.bawah / divisor, pita.huruf) for pita in konteks.kantor.aturan.pita[1:])


def _nrr_alt(konteks: Konteks, ranked: tuple[NilaiUnsur, ...]) -> str:
    values = "; ".join(f"{konteks.nama(nilai.unsur)} {nilai.printed}, mutu {nilai.mutu.huruf}" for nilai in ranked)
    return f"Grafik batang NRR per unsur dari yang tertinggi: {values}."


def trend_chart(konteks: Konteks) -> Figure:
    """The IKM of the earlier periods and of this one, oldest first."""
    indeks = konteks.bahan.hasil.indeks
    lalu = tuple((lalu.periode.nama, read_tercetak(lalu.ikm)) for lalu in konteks.kantor.lalu)
    earlier = tuple(_earlier(nama, ikm) for nama, ikm in lalu)
    now = Point(konteks.kantor.periode.nama, indeks.ikm, indeks.printed, *_ends(indeks.selang))
    points = (*earlier, now)
    low = _floor(min([indeks.ikm, *(ikm.nilai for _, ikm in lalu)]))
    values = "; ".join(f"{point.name} {point.printed}" for point in points)
    alt = f"Grafik garis IKM menurut periode: {values}."
    chart = LineChart("IKM menurut periode", points, low, HIGHEST_IKM, alt, _edges(konteks, 1))
    caption = isi("Tren IKM sampai dengan {periode}", periode=konteks.kantor.periode.nama)
    return Figure("gambar:tren", chart, caption)


def _earlier(nama: str, ikm: Tercetak) -> Point:
    return Point(nama, ikm.nilai, print_number(ikm.nilai, ikm.places))


def _floor(lowest: Fraction) -> Fraction:
    """The axis begins at a multiple of five with room below the lowest value, never below the scale."""
    return max(LOWEST_IKM, (lowest - MARGIN) // MARGIN * Fraction(MARGIN))


def progress_chart(konteks: Konteks) -> Figure:
    """Planned against done, cumulative, month by month."""
    months = progress(konteks.bahan.rencana, konteks.realisasi)
    steps = tuple(Step(month.bulan.nama, month.direncanakan, month.selesai) for month in months)
    last = steps[-1]
    alt = (
        f"Grafik kemajuan RTL kumulatif: sampai {last.name} direncanakan selesai {print_count(last.planned)} RTL, "
        f"dan sudah dilaksanakan {print_count(last.done)} RTL."
    )
    chart = ProgressChart("Kemajuan pelaksanaan RTL", steps, alt)
    caption = isi(
        "Jumlah Kumulatif RTL yang Direncanakan Selesai dan yang Sudah Selesai, Masa Pelaksanaan {masa}",
        masa=konteks.bahan.rencana.rentang,
    )
    return Figure("gambar:kemajuan", chart, caption)
