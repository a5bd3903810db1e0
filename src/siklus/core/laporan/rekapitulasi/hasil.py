"""BAB III: both indices, the unsur, places where intervals tell them apart, and the change since last time."""

from siklus.core.indeks.hasil import NilaiUnsur
from siklus.core.indeks.skala import CONVERSION, HIGHEST_NRR, LOWEST_NRR
from siklus.core.laporan.kalimat import alinea, isi, para, rangkai
from siklus.core.laporan.rekapitulasi.bahan import BahanRekap
from siklus.core.laporan.rekapitulasi.fakta import terendah
from siklus.core.laporan.rekapitulasi.peringkat import peringkat, tren
from siklus.core.laporan.rekapitulasi.tabel import Bentuk, Lembaran, caption, per_bagian, ref, tint_of_mutu, tint_of_nrr
from siklus.core.laporan.sel import bernomor, kepala, sel
from siklus.core.rekap.tabel import tabel_indeks, tabel_unsur
from siklus.document.blocks import Block, Cell, Column, Figure, Heading, Table
from siklus.document.charts import Bar, BarChart, Edge
from siklus.document.inline import Runs, Slot

LEBAR_UNSUR = (44, *(12.3,) * 9)


def hasil(bahan: BahanRekap) -> tuple[Block | Lembaran, ...]:
    """The whole chapter."""
    note = isi("IKM responden = tertimbang responden; rata-rata unit hanya atas unit yang indeksnya tampil.")
    lebar = (43, 21, 21, 28, 21, 21)
    bentuk = Bentuk("tabel:indeks", "Indeks Kepuasan Masyarakat", lebar, warna=tint_of_mutu, catatan=note)
    return (
        Heading(1, "HASIL SURVEI KEPUASAN MASYARAKAT", "bab:3", "chapter"),
        Heading(2, "Indeks Kepuasan Masyarakat", "bab:3.1"),
        *alinea(told_ikm(bahan), told_rerata(bahan), isi("Rinciannya ada pada {ref}.", ref=ref("tabel:indeks"))),
        per_bagian(bahan, tabel_indeks(bahan.terbitan), bahan.bagian, bentuk),
        *_unsur(bahan),
        *peringkat(bahan),
        *tren(bahan),
    )


def told_ikm(bahan: BahanRekap) -> Runs:
    """The index of all respondents, or why there is none."""
    indeks = bahan.terbitan.indeks(0)
    if bahan.terbitan.is_hidden(0):
        return isi("IKM tertimbang responden {wilayah} disamarkan.", wilayah=bahan.wilayah)
    if indeks is None:
        return isi("Belum ada jawaban responden yang dapat dijumlahkan, sehingga IKM tertimbang responden belum ada.")
    text = "IKM tertimbang responden {wilayah} adalah {ikm} dengan mutu {mutu}, dari {n} responden"
    known = " (selang kepercayaan 95%: {ikm.bawah}–{ikm.atas})" if indeks.selang else ""
    return isi(f"{text}{known}.", wilayah=bahan.wilayah)


def told_rerata(bahan: BahanRekap) -> Runs:
    """The mean of the units, or nothing where none is shown."""
    mean = bahan.terbitan.rerata(0)
    if not mean.unit:
        return ()
    reported = ", {rerata.dilaporkan} di antaranya hanya melaporkan nilai tercetak" if mean.dilaporkan else ""
    return isi(f"Rata-rata {{rerata.unit}} unit yang indeksnya tampil adalah {{rerata}}{reported}.")


def told_terendah(bahan: BahanRekap) -> Runs:
    """The lowest unsur by name and value; none is the lowest where all print the same."""
    found, indeks = terendah(bahan), bahan.terbitan.indeks(0)
    if indeks and len(found) == len(indeks.unsur):
        return isi("Tidak ada unsur yang jelas terendah; nilainya tidak berbeda pada dua desimal.")
    names = rangkai(isi("{nama} ({nrr})", nama=item.nama, nrr=_nrr(item)) for item in found)
    return isi("Unsur dengan nilai terendah ialah {unsur}.", unsur=names) if names else ()


def legenda(bahan: BahanRekap) -> Runs:
    """What U1 to U9 stand for, and what the tints mean."""
    unsur = "; ".join(f"U{number} = {item.nama}" for number, item in enumerate(bahan.aturan.unsur, 1))
    return isi("{unsur}. Warna latar menurut mutu nilainya.", unsur=unsur)


def tabel_panas(bahan: BahanRekap, tempat: tuple[int, ...], label: str, *, total: bool) -> Lembaran:
    """The NRR of every unsur at these places, each cell in the colour of its letter."""
    heads = tuple(f"U{number}" for number, _ in enumerate(bahan.aturan.unsur, 1))
    bentuk = Bentuk(
        label, "NRR per Unsur", LEBAR_UNSUR, heads, tint_of_nrr(bahan.aturan), legenda(bahan), total
    )  # fmt: skip
    return per_bagian(bahan, tabel_unsur(bahan.terbitan), tempat, bentuk)


def _unsur(bahan: BahanRekap) -> tuple[Block | Lembaran, ...]:
    indeks = bahan.terbitan.indeks(0)
    if indeks is None:
        return ()
    return (
        Heading(2, "Nilai Unsur", "bab:3.2"),
        *alinea(told_terendah(bahan), isi("Nilai setiap unsur ada pada {ref} dan {gambar}.", ref=ref("tabel:unsur"),
                                          gambar=ref("gambar:nrr"))),
        _table(bahan, indeks.unsur),
        _chart(bahan, indeks.unsur),
        para("Garis putus-putus = batas bawah setiap mutu; garis pada ujung batang = selang kepercayaan 95%.", "note"),
        tabel_panas(bahan, bahan.bagian, "tabel:panas", total=True),
    )  # fmt: skip


def _table(bahan: BahanRekap, unsur: tuple[NilaiUnsur, ...]) -> Table:
    columns = (Column(10, "center"), Column(85), Column(30, "decimal"), Column(30, "center"))
    head = kepala("No.", "Unsur Pelayanan", "Nilai (NRR)", "Mutu")
    rows = bernomor(_row(bahan, item) for item in unsur)
    note = isi("NRR = nilai rata-rata unsur pada skala 1–4, atas semua responden yang ditanya tentang unsur itu.")
    return Table("tabel:unsur", caption(bahan, "Nilai Unsur Pelayanan"), columns, head, rows, note=note)


def _row(bahan: BahanRekap, item: NilaiUnsur) -> tuple[Cell, ...]:
    tint = tint_of_nrr(bahan.aturan)(item.nrr)
    letter = Cell(sel(_letter(item)).lines, tone=tint)
    return sel(item.nama), sel(_nrr(item)), letter


def _nrr(item: NilaiUnsur) -> Runs:
    return (Slot(f"nrr.{item.unsur}"),)


def _letter(item: NilaiUnsur) -> Runs:
    return (Slot(f"huruf.{item.unsur}"),)


def _chart(bahan: BahanRekap, unsur: tuple[NilaiUnsur, ...]) -> Figure:
    ranked = sorted(unsur, key=lambda item: -item.nrr)
    bars = tuple(
        Bar(item.nama, item.nrr, item.printed, item.selang.bawah if item.selang else None,
            item.selang.atas if item.selang else None, item.mutu.huruf)
        for item in ranked
    )  # fmt: skip
    edges = tuple(Edge(pita.bawah / CONVERSION, pita.huruf) for pita in bahan.aturan.pita[1:])
    values = "; ".join(f"{item.nama} {item.printed}, mutu {item.mutu.huruf}" for item in ranked)
    alt = f"Grafik batang NRR per unsur dari yang tertinggi: {values}."
    chart = BarChart(f"NRR per unsur, {bahan.nama_periode}", bars, LOWEST_NRR, HIGHEST_NRR, alt, edges)
    return Figure("gambar:nrr", chart, caption(bahan, "NRR per Unsur dari yang Tertinggi,"))
