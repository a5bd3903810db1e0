"""BAB III Hasil Pengolahan Data: who answered, and what came out for the unit, its unsur and its services."""

from collections.abc import Iterator
from fractions import Fraction

from siklus.core.indeks.hasil import Irisan
from siklus.core.laporan.fakta.entri import slice_key
from siklus.core.laporan.fakta.profil import Kelompok, dimension_name, groups_of
from siklus.core.laporan.fakta.survei import n_known
from siklus.core.laporan.grafik import nrr_chart, nrr_note
from siklus.core.laporan.kalimat import alinea, gabung, isi
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.pernyataan import edge_letters, extremes, free_service, gaps, letters, uncertainty
from siklus.core.laporan.profil import largest_groups
from siklus.core.laporan.sel import KOSONG, bernomor, kepala, sel, total
from siklus.core.laporan.tabel_hasil import catatan_nilai, result_table
from siklus.core.laporan.tabel_mutu import band_table
from siklus.core.rounding import ONE_DECIMAL, round_half_up
from siklus.document.blocks import Block, Cell, Column, Table
from siklus.document.inline import Runs


def respondents(konteks: Konteks) -> tuple[Block, ...]:
    """3.1: how many answered and who they are, in words and one table for each dimension of the profile."""
    dimensions = tuple(konteks.bahan.hasil.profil)
    told = alinea(*(largest_groups(konteks, dimensi) for dimensi in dimensions))
    missing = () if dimensions else isi("Profil responden tidak tersedia.")
    return (
        *alinea(_count(konteks), gaps(konteks), missing),
        *told,
        *(_profile_table(konteks, item) for item in dimensions),
    )


def _count(konteks: Konteks) -> Runs:
    if not n_known(konteks):
        return isi("Jumlah responden tidak disebutkan oleh sumber nilai yang dilaporkan.")
    known = "dilaporkan" if konteks.dilaporkan else "dihitung"
    return isi("Jumlah responden yang {cara} pada {periode} adalah **{n}** orang.", cara=known)


def _profile_table(konteks: Konteks, dimensi: str) -> Table:
    """Counts and shares of one dimension; counts are exact, shares are printed with one decimal."""
    groups = groups_of(konteks, dimensi)
    rows = ((sel(group.nama), sel(slot(group.fakta)), sel(slot(group.fakta_persen))) for group in groups)
    nama = dimension_name(konteks, dimensi)
    return Table(
        f"tabel:profil.{dimensi}",
        isi("Responden menurut {nama} {periode}", nama=nama, periode=konteks.bahan.periode.nama),
        (Column(8, "center"), Column(70), Column(30, "right"), Column(30, "decimal")),
        kepala("No.", nama, "Jumlah", "Persentase"),
        bernomor(rows),
        (total(sel("Jumlah", colspan=2), sel(slot("profil.jumlah", dimensi)), sel("100%")),),
        note=_rounding_note(groups),
    )


def _rounding_note(groups: tuple[Kelompok, ...]) -> Runs:
    """Where the printed shares do not add up to 100 %, the reader is told why."""
    printed = sum((round_half_up(group.bagian * 100, ONE_DECIMAL) for group in groups), Fraction(0))
    if printed == 100:  # noqa: PLR2004 - per cent
        return ()
    return isi("Jumlah persentase tercetak tidak tepat 100% karena pembulatan; jumlah orangnya tepat.")


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
    caption = isi("IKM per Layanan {periode}", periode=konteks.bahan.periode.nama)
    columns = (Column(8, "center"), Column(66), Column(22, "right"), Column(22, "decimal"), Column(32, "center"))
    head = kepala("No.", "Layanan", "Responden", "IKM", "Mutu")
    yield Table("tabel:layanan", caption, columns, head, bernomor(_service(irisan) for irisan in slices))


def _service(irisan: Irisan) -> tuple[Cell, ...]:
    key = slice_key(irisan)
    values = (slot("layanan.ikm", key), slot("layanan.mutu", key)) if irisan.indeks else (KOSONG, KOSONG)
    return sel(irisan.nilai), sel(slot("layanan.responden", key)), sel(values[0]), sel(values[1], align="center")


def _small(konteks: Konteks, slices: tuple[Irisan, ...]) -> Runs:
    """Which values rest on few answers, and which service has none."""
    few = any(irisan.indeks and irisan.n < konteks.bahan.aturan.sedikit_responden for irisan in slices)
    none = any(irisan.indeks is None for irisan in slices)
    return gabung(
        isi("Layanan dengan responden kurang dari {n.sedikit} orang dibaca dengan hati-hati.") if few else (),
        isi("Tanda – berarti jawaban untuk layanan itu belum cukup untuk menghitung IKM.") if none else (),
    )
