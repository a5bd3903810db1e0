"""Places and change: both only where intervals lie apart."""

from collections.abc import Iterator

from siklus.core.indeks.hasil import Indeks
from siklus.core.laporan.kalimat import Isian, alinea, isi, para
from siklus.core.laporan.rekapitulasi.bahan import BANYAK_BARIS, BahanRekap
from siklus.core.laporan.rekapitulasi.fakta import SOURCE
from siklus.core.laporan.rekapitulasi.tabel import SAMAR, Lembaran, caption, ref, tint_of_mutu
from siklus.core.laporan.sel import kepala, sel
from siklus.core.rekap.banding import Peringkat, compare_periods, rank_units
from siklus.core.rounding import print_count, print_number, print_signed
from siklus.document.blocks import Block, Cell, Column, Heading, Row, Table
from siklus.document.inline import Angka, Runs
from siklus.document.report import Fact

COLUMNS = (
    Column(16, "center"),
    Column(55),
    Column(22, "center"),
    Column(16, "decimal"),
    Column(14, "center"),
    Column(16, "decimal"),
    Column(16, "decimal"),
)
HEAD = kepala("Tempat", "Wilayah/unit", "Responden", "IKM", "Mutu", "Dari", "Sampai")
FEW = 2


def peringkat(bahan: BahanRekap) -> tuple[Block | Lembaran, ...]:
    """The section; none where nothing stands beside anything."""
    if len(bahan.sebanding) < FEW:
        return ()
    found = rank_units(bahan.terbitan, bahan.sebanding)
    return (
        Heading(2, "Peringkat", "bab:3.3"),
        *alinea(_told(found)),
        tabel_tempat(bahan, found, "tabel:tempat"),
    )


def _told(found: Peringkat) -> Runs:
    if sum(len(place.anggota) for place in found.tempat) < FEW:
        return isi("Belum ada dua yang cukup respondennya untuk dibandingkan.")
    if len(found.tempat) > 1:
        return isi("Selang kepercayaan 95% memisahkan beberapa tempat; yang berbagi tempat tidak dapat dibedakan.")
    return isi("Semua selang kepercayaan 95% bertindihan, sehingga tidak ada yang dapat disebut lebih tinggi.")


def tabel_tempat(bahan: BahanRekap, found: Peringkat, label: str) -> Lembaran:
    """Places, the highest first, then those without one."""
    facts: dict[str, Fact] = {}
    placed = [(print_count(place.nomor), at) for place in found.tempat for at, _ in place.anggota]
    rows = tuple(
        Row((sel(*_number(bahan, nomor, at, facts)), sel(bahan.nama(at)), *_values(bahan, at, facts)))
        for nomor, at in (*placed, *(("", at) for at in found.tanpa))
    )
    note = isi(
        "{tanda} = disamarkan. Dari–sampai = selang kepercayaan 95%. Tanpa tempat: responden terlalu sedikit, "
        "disamarkan, nilainya hanya dilaporkan, atau belum ada hasil.",
        tanda=SAMAR,
    )
    return Lembaran(Table(label, caption(bahan, "Peringkat menurut IKM,"), COLUMNS, HEAD, rows, note=note), facts)


def _number(bahan: BahanRekap, nomor: str, at: int, facts: dict[str, Fact]) -> tuple[Isian, ...]:
    if not nomor:
        return ("",)
    return (_fact(facts, f"tempat.{at}", nomor, nomor, f"Tempat {bahan.nama(at)}"),)


def _values(bahan: BahanRekap, at: int, facts: dict[str, Fact]) -> Iterator[Cell]:
    indeks = bahan.terbitan.indeks(at)
    if indeks is None:
        yield from (sel(SAMAR if bahan.terbitan.is_hidden(at) else "", align="center"),) * 5
        return
    name = bahan.nama(at)
    yield (
        sel(_fact(facts, f"n.{at}", str(indeks.n), print_count(indeks.n), f"Responden {name}")) if indeks.n else sel("")
    )
    yield sel(_fact(facts, f"ikm.{at}", str(indeks.ikm), indeks.printed, f"IKM {name}"))
    yield Cell(sel(indeks.mutu.huruf).lines, tone=tint_of_mutu(str(indeks.mutu)))
    yield from _ends(indeks, at, name, facts)


def _ends(indeks: Indeks, at: int, name: str, facts: dict[str, Fact]) -> Iterator[Cell]:
    if indeks.selang is None:
        yield from (sel("", align="center"),) * 2
        return
    for key, value in (("bawah", indeks.selang.bawah), ("atas", indeks.selang.atas)):
        meaning = f"Batas {key} selang kepercayaan 95% IKM {name}"
        yield sel(_fact(facts, f"ikm.{at}.{key}", str(value), print_number(value), meaning))


def _fact(facts: dict[str, Fact], key: str, exact: str, printed: str, meaning: str) -> Angka:
    facts[key] = Fact(exact, printed, meaning, SOURCE)
    return Angka(printed, key)


def tren(bahan: BahanRekap) -> tuple[Block | Lembaran, ...]:
    """The same unit then and now; none without an earlier period."""
    if bahan.lalu is None:
        return ()
    changes, facts = compare_periods(bahan.terbitan, bahan.lalu), dict[str, Fact]()
    head = Heading(2, "Perubahan dari Periode Sebelumnya", "bab:3.4")
    if not changes:
        return head, para("Tidak ada unit yang hasilnya tampil pada kedua periode.")
    if len(changes) > BANYAK_BARIS:
        return head, para("Perubahan setiap unit ada dalam buku kerja rekap.")
    rows = []
    for item in changes:
        name, printed = (
            bahan.nama(item.at),
            (print_number(item.lalu), print_number(item.kini), print_signed(item.selisih)),
        )
        exact = (item.lalu, item.kini, item.selisih)
        told = zip(("IKM lalu", "IKM kini", "Perubahan IKM"), exact, printed, strict=True)
        cells = (
            sel(_fact(facts, f"tren.{item.at}.{number}", str(value), text, f"{meaning} {name}"))
            for number, (meaning, value, text) in enumerate(told, 1)
        )
        real = {True: "ya", False: "tidak", None: ""}[item.nyata]
        rows.append(Row((sel(name), *cells, sel(real))))
    columns = (Column(63), Column(22, "decimal"), Column(22, "decimal"), Column(24, "decimal"), Column(24, "center"))
    heads = kepala("Unit", "IKM Lalu", "IKM Kini", "Perubahan", "Nyata")
    note = isi("Hanya unit yang hasilnya tampil pada kedua periode.")
    table = Table("tabel:tren", caption(bahan, "Perubahan IKM Unit,"), columns, heads, tuple(rows), note=note)
    return (
        head,
        para("Unit yang sama pada kedua periode ada pada {ref}.", ref=ref("tabel:tren")),
        Lembaran(table, facts),
    )
