"""Each service: its users, the sample it needs, how many answered, and its index."""

from collections.abc import Iterator
from fractions import Fraction

from siklus.core.indeks.hasil import Irisan
from siklus.core.laporan.fakta.entri import Entri, count, number, share, slice_key, words
from siklus.core.laporan.fakta.survei import source_of
from siklus.core.laporan.konteks import Konteks
from siklus.core.survei.sampel import Sampel, TotalSampel, sample_of, total_sample

FORMULA = "rumus Krejcie–Morgan"


def collect(konteks: Konteks) -> Iterator[Entri]:
    """Names, samples and indices of the services."""
    for layanan in konteks.kantor.layanan:
        yield words(f"layanan.nama.{layanan.kode}", layanan.nama, f"Nama layanan {layanan.kode}")
    for sampel in strata(konteks):
        yield from _sampel(sampel, source_of(konteks), known=collected_known(konteks))
    total = total_sample(strata(konteks), konteks.kantor.aturan)
    yield from _total(total)
    part = share_of_users(konteks)
    if part is not None:
        yield share("n.persen", part, "Persentase pengguna layanan yang menjadi responden", source_of(konteks))
    if collected_known(konteks):
        yield count(
            "layanan.terkumpul", total.terkumpul, "Jumlah responden yang menyebut layanannya", source_of(konteks)
        )
    for irisan in konteks.bahan.hasil.layanan:
        yield from _indeks(irisan, konteks)


def strata(konteks: Konteks) -> tuple[Sampel, ...]:
    """The sample of every service; with one service all responses are its own."""
    kantor, hasil = konteks.kantor, konteks.bahan.hasil
    collected = {irisan.kunci: irisan.n for irisan in hasil.layanan}
    if not collected and len(kantor.layanan) == 1:
        collected = {kantor.layanan[0].kode: hasil.indeks.n}
    return sample_of(kantor.layanan, collected, kantor.aturan)


def total_users(konteks: Konteks) -> int | None:
    """How many used all services in the period; None unless it is known of every one."""
    total = total_sample(strata(konteks), konteks.kantor.aturan)
    return total.populasi if total.rumus is not None else None


def share_of_users(konteks: Konteks) -> Fraction | None:
    """The respondents' share of all users; None where either is unknown, or where more answered than are recorded."""
    users, n = total_users(konteks), konteks.bahan.hasil.indeks.n
    return Fraction(n, users) if users and 0 < n <= users else None


def collected_known(konteks: Konteks) -> bool:
    """Whether it is known how many answered for each service."""
    return bool(konteks.bahan.hasil.layanan) or len(konteks.kantor.layanan) == 1


def _sampel(sampel: Sampel, source: str, *, known: bool) -> Iterator[Entri]:
    kode, nama = sampel.layanan.kode, sampel.layanan.nama
    if known:
        yield count(f"layanan.responden.{kode}", sampel.terkumpul, f"Responden {nama}", source)
    if sampel.populasi is not None and sampel.rumus is not None:
        yield count(f"layanan.pengguna.{kode}", sampel.populasi, f"Jumlah pengguna layanan {nama}", "buku kerja")
        yield count(f"layanan.sampel.{kode}", sampel.rumus, f"Sampel minimal layanan {nama}", FORMULA)
    for key, row in (("bawah", sampel.bawah), ("atas", sampel.atas)):
        if row is not None:
            meaning = f"Sampel pada baris tabel {key} untuk layanan {nama} (populasi {row.populasi})"
            yield count(f"layanan.tabel_{key}.{kode}", row.sampel, meaning, "tabel Krejcie–Morgan")


def _total(total: TotalSampel) -> Iterator[Entri]:
    if total.populasi is not None and total.rumus is not None:
        yield count("pengguna", total.populasi, "Jumlah pengguna semua layanan", "buku kerja")
        yield count("sampel", total.rumus, "Sampel minimal semua layanan", FORMULA)


def _indeks(irisan: Irisan, konteks: Konteks) -> Iterator[Entri]:
    yield count(f"layanan.responden.{slice_key(irisan)}", irisan.n, f"Responden {irisan.nilai}", source_of(konteks))
    if irisan.indeks is None:
        return
    key, source = slice_key(irisan), source_of(konteks)
    yield number(f"layanan.ikm.{key}", irisan.indeks.ikm, f"IKM layanan {irisan.nilai}", source)
    yield words(f"layanan.mutu.{key}", str(irisan.indeks.mutu), f"Mutu layanan {irisan.nilai}", source)
