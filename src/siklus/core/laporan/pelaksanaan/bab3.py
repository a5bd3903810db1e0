"""BAB III Hasil Pengolahan Data: who answered, and what came out for the unit, its unsur and its services."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from siklus.core.indeks.hasil import Irisan
from siklus.core.laporan.fakta.entri import slice_key
from siklus.core.laporan.fakta.profil import Kelompok, dimension_name, groups_of
from siklus.core.laporan.fakta.survei import n_known
from siklus.core.laporan.grafik import nrr_chart, nrr_note
from siklus.core.laporan.kalimat import alinea, gabung, isi, rangkai
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.pernyataan import edge_letters, extremes, free_service, gaps, letters, uncertainty
from siklus.core.laporan.profil import in_words, largest_groups
from siklus.core.laporan.sel import KOSONG, bernomor, kepala, sel, total
from siklus.core.laporan.tabel_hasil import catatan_nilai, result_table
from siklus.core.laporan.tabel_mutu import band_table
from siklus.core.rounding import ONE_DECIMAL, round_half_up
from siklus.document.blocks import Block, Cell, Column, Row, Table
from siklus.document.inline import Runs


def respondents(konteks: Konteks) -> tuple[Block, ...]:
    """3.1: how many answered and who they are, in words and in one table of every dimension of the profile."""
    dimensions = tuple(konteks.bahan.hasil.profil)
    if not dimensions:
        return alinea(_count(konteks), gaps(konteks), isi("Profil responden tidak tersedia."))
    shown = isi("Karakteristik responden disajikan pada {tabel:profil}.")
    told = alinea(*(largest_groups(konteks, dimensi) for dimensi in dimensions))
    return *alinea(_count(konteks), gaps(konteks), shown), *told, _profile_table(konteks, dimensions)


def _count(konteks: Konteks) -> Runs:
    if not n_known(konteks):
        return isi("Jumlah responden tidak disebutkan oleh sumber nilai yang dilaporkan.")
    known = "dilaporkan" if konteks.dilaporkan else "dihitung"
    return isi("Jumlah responden yang {cara} pada {periode} adalah **{n}** orang.", cara=known)


def _profile_table(konteks: Konteks, dimensions: tuple[str, ...]) -> Table:
    """Counts and shares of every dimension; counts are exact, shares are printed with one decimal."""
    groups = {dimensi: groups_of(konteks, dimensi) for dimensi in dimensions}
    numbered = enumerate(groups.items(), 1)
    rows = (row for number, (dimensi, parts) in numbered for row in _profile_rows(konteks, number, dimensi, parts))
    totals = {sum(group.n for group in parts) for parts in groups.values()}
    foot = total(
        sel("Jumlah pada setiap karakteristik", colspan=3), sel(slot("profil.jumlah", dimensions[0])), sel("100%")
    )
    return Table(
        "tabel:profil",
        isi("Karakteristik Responden {periode}", periode=konteks.kantor.periode.nama),
        (Column(8, "center"), Column(46), Column(50), Column(26, "right"), Column(26, "decimal")),
        kepala("No.", "Karakteristik", "Kelompok", "Jumlah", "Persentase"),
        tuple(rows),
        (foot,) if len(totals) == 1 else (),
        note=_rounding_note(konteks, groups),
    )


def _profile_rows(konteks: Konteks, number: int, dimensi: str, groups: tuple[Kelompok, ...]) -> Iterator[Row]:
    span = len(groups)
    lead = sel(str(number), align="center", rowspan=span), sel(dimension_name(konteks, dimensi), rowspan=span)
    for group in groups:
        values = sel(group.nama), sel(slot(group.fakta)), sel(slot(group.fakta_persen))
        yield Row((*(lead if group is groups[0] else ()), *values))


def _rounding_note(konteks: Konteks, groups: Mapping[str, tuple[Kelompok, ...]]) -> Runs:
    """Where the printed shares do not add up to 100 %, the reader is told why."""
    inexact = tuple(dimensi for dimensi, parts in groups.items() if _printed_share(parts) != 100)  # noqa: PLR2004 - per cent
    if not inexact:
        return ()
    return isi(
        "Jumlah persentase tercetak menurut {apa} tidak tepat 100% karena pembulatan; jumlah orangnya tepat.",
        apa=rangkai(in_words(dimension_name(konteks, dimensi)) for dimensi in inexact),
    )


def _printed_share(groups: tuple[Kelompok, ...]) -> Fraction:
    return sum((round_half_up(group.bagian * 100, ONE_DECIMAL) for group in groups), Fraction(0))


def index(konteks: Konteks) -> tuple[Block, ...]:
    """3.2: the bands, the result per unsur, and the index of each service."""
    return (
        *alinea(
            isi("IKM {unit.sebutan} pada {periode} adalah **{ikm}**, sehingga mutu pelayanannya **{ikm.mutu}**."),
            isi("Mutu ditetapkan menurut {tabel:mutu}."),
            catatan_nilai(konteks),
            uncertainty(konteks),
        ),
        band_table(konteks),
        *alinea(
            isi("Nilai setiap unsur disajikan pada {tabel:hasil} dan {gambar:nrr}."),
            letters(konteks),
            extremes(konteks),
        ),
        result_table(konteks),
        nrr_chart(konteks),
        *nrr_note(konteks),
        *alinea(free_service(konteks), edge_letters(konteks)),
        *_services(konteks),
    )


def _services(konteks: Konteks) -> Iterator[Block]:
    """The index per service, where answers name their service."""
    slices = konteks.bahan.hasil.layanan
    if not slices:
        return
    yield from alinea(isi("IKM setiap layanan disajikan pada {tabel:layanan}."), _small(konteks, slices))
    caption = isi("IKM per Layanan {periode}", periode=konteks.kantor.periode.nama)
    columns = (Column(8, "center"), Column(66), Column(22, "right"), Column(22, "decimal"), Column(32, "center"))
    head = kepala("No.", "Layanan", "Responden", "IKM", "Mutu")
    yield Table("tabel:layanan", caption, columns, head, bernomor(_service(irisan) for irisan in slices))


def _service(irisan: Irisan) -> tuple[Cell, ...]:
    key = slice_key(irisan)
    values = (slot("layanan.ikm", key), slot("layanan.mutu", key)) if irisan.indeks else (KOSONG, KOSONG)
    return sel(irisan.nilai), sel(slot("layanan.responden", key)), sel(values[0]), sel(values[1], align="center")


def _small(konteks: Konteks, slices: tuple[Irisan, ...]) -> Runs:
    """Which values rest on few answers, and which service has none."""
    few = [irisan for irisan in slices if irisan.indeks and irisan.n < konteks.kantor.aturan.sedikit_responden]
    none = any(irisan.indeks is None for irisan in slices)
    return gabung(
        _few(few) if few else (),
        isi("Tanda – berarti jawaban untuk layanan itu belum cukup untuk menghitung IKM.") if none else (),
    )


def _few(slices: Sequence[Irisan]) -> Runs:
    parts = (
        isi("{nama} ({n} responden)", nama=irisan.nilai, n=slot("layanan.responden", slice_key(irisan)))
        for irisan in slices
    )
    return isi(
        "Nilai layanan dengan responden kurang dari {n.sedikit} orang, yaitu {rincian}, dibaca dengan hati-hati.",
        rincian=rangkai(parts),
    )
