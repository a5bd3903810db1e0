"""The sample per service: the formula's value, both rows of the printed table, and how many were collected."""

from collections.abc import Iterator

from siklus.core.laporan.fakta.layanan import collected_known, share_of_users, strata
from siklus.core.laporan.fakta.survei import n_known
from siklus.core.laporan.kalimat import isi, rangkai
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.sel import KOSONG, bernomor, kepala, sel, total
from siklus.core.survei.sampel import Sampel, total_sample
from siklus.document.blocks import Cell, Column, Row, Table
from siklus.document.inline import Runs


def sample_statements(konteks: Konteks) -> Iterator[Runs]:
    """How the sample was set, how many answered, and which services fall short."""
    sampel = strata(konteks)
    if any(item.rumus is not None for item in sampel):
        yield isi(
            "Jumlah responden minimal dihitung dengan rumus Krejcie–Morgan pada taraf kepercayaan 95% dan kesalahan "
            "{sampel.kesalahan}, dengan populasi pengguna tiap layanan pada periode survei, seperti pada "
            "{tabel:sampel}."
        )
    else:
        yield isi("Jumlah pengguna layanan pada periode survei tidak dicatat, sehingga sampel minimal tidak dihitung.")
    yield _collected(konteks)
    if collected_known(konteks):
        yield from _sufficiency(sampel)


def _collected(konteks: Konteks) -> Runs:
    """How many answered, of how many users where that is known."""
    if not n_known(konteks):
        return ()
    if share_of_users(konteks) is not None:
        return isi("Responden survei berjumlah {n} dari {pengguna} pengguna layanan ({n.persen}).")
    return isi("Responden survei berjumlah {n} orang.")


def _sufficiency(sampel: tuple[Sampel, ...]) -> Iterator[Runs]:
    judged = [item for item in sampel if item.cukup is not None]
    short = [item for item in judged if not item.cukup]
    if short:
        parts = (
            isi(
                "{nama} ({terkumpul} dari {sampel})",
                nama=item.layanan.nama,
                terkumpul=slot("layanan.responden", item.layanan.kode),
                sampel=slot("layanan.sampel", item.layanan.kode),
            )
            for item in short
        )
        yield isi(
            "Layanan yang belum mencapai sampel minimal adalah {rincian}; hasilnya dibaca dengan hati-hati.",
            rincian=rangkai(parts),
        )
    elif len(judged) == len(sampel):
        yield isi("Semua layanan mencapai sampel minimal.")
    elif judged:
        yield isi("Semua layanan yang diketahui jumlah penggunanya mencapai sampel minimal.")


def sample_table(konteks: Konteks) -> tuple[Table, ...]:
    """One row for each service; no table when no population is known."""
    sampel = strata(konteks)
    if all(item.rumus is None for item in sampel):
        return ()
    known = collected_known(konteks)
    columns = (Column(8, "center"), Column(58), *(Column(20, "right") for _ in range(5)))
    return (
        Table(
            "tabel:sampel",
            isi("Sampel Minimal dan Responden per Layanan {periode}", periode=konteks.kantor.periode.nama),
            columns,
            kepala("No.", "Layanan", "Pengguna", "Rumus", "Tabel Bawah", "Tabel Atas", "Terkumpul"),
            bernomor(_row(item, known=known) for item in sampel),
            _foot(konteks, sampel),
            note=isi(
                "Rumus = nilai rumus Krejcie–Morgan; tabel bawah dan atas = sampel pada baris tabel "
                "dengan populasi tepat di bawah dan di atas jumlah pengguna."
            ),
        ),
    )


def _row(sampel: Sampel, *, known: bool) -> tuple[Cell, ...]:
    kode = sampel.layanan.kode
    return (
        sel(sampel.layanan.nama),
        _fact("layanan.pengguna", kode, there=sampel.populasi is not None),
        _fact("layanan.sampel", kode, there=sampel.rumus is not None),
        _fact("layanan.tabel_bawah", kode, there=sampel.bawah is not None),
        _fact("layanan.tabel_atas", kode, there=sampel.atas is not None),
        _fact("layanan.responden", kode, there=known),
    )


def _fact(kind: str, kode: str, *, there: bool) -> Cell:
    return sel(slot(kind, kode)) if there else sel(KOSONG)


def _foot(konteks: Konteks, sampel: tuple[Sampel, ...]) -> tuple[Row, ...]:
    """Sums over the services, when every population is known."""
    if total_sample(sampel, konteks.kantor.aturan).rumus is None:
        return ()
    collected = sel(slot("layanan.terkumpul")) if collected_known(konteks) else sel(KOSONG)
    return (
        total(
            sel("Jumlah", colspan=2), sel(slot("pengguna")), sel(slot("sampel")), sel(KOSONG), sel(KOSONG), collected
        ),
    )
