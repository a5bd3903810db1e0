"""How many RTL stand where, in words: of the whole plan, of each unsur, of each month, and with which obstacles."""

from collections import Counter
from collections.abc import Iterator, Sequence

from siklus.core.laporan.bulanan import month_of
from siklus.core.laporan.fakta.entri import Entri, day, in_words, spelled_all, words
from siklus.core.laporan.fakta.rencana import SOURCE
from siklus.core.laporan.hambatan import hambatan_groups, hindered
from siklus.core.laporan.keadaan import by_keadaan
from siklus.core.laporan.konteks import Baris, Konteks
from siklus.core.rencana.isian import distinct
from siklus.core.survei.periode import Bulan, Periode, month_span
from siklus.document.report import Fact


def collect(konteks: Konteks) -> Iterator[Entri]:
    """Counts by where RTL stand, then months, obstacles, and when what is left will be done."""
    if konteks.baris:
        yield from _counts(konteks.baris, "", "")
    for group in konteks.kelompok():
        unsur = group[0].rtl.unsur
        yield from _counts(group, f".{unsur}", f" unsur {konteks.nama(unsur)}")
        yield from _plan(group, unsur, konteks.nama(unsur))
    yield from _months(konteks)
    yield from _obstacles(konteks)
    yield from _onward(konteks)
    yield in_words(
        "pemeliharaan.jumlah", len(konteks.kantor.pemeliharaan), "Jumlah kegiatan pemeliharaan", "buku kerja"
    )


def _counts(rows: Sequence[Baris], suffix: str, of: str) -> Iterator[Entri]:
    total, found = len(rows), by_keadaan(rows)
    yield in_words(f"rtl.kata.jumlah{suffix}", total, f"Jumlah RTL{of} dengan kata", SOURCE)
    together = Fact(str(total), spelled_all(total), f"Seluruh RTL{of} dengan kata", SOURCE)
    yield f"rtl.kata.semua{suffix}", together
    for keadaan, part in found.items():
        yield in_words(f"rtl.kata.{keadaan.kunci}{suffix}", len(part), f"Jumlah RTL{of} yang {keadaan.frasa}", SOURCE)


def _plan(group: tuple[Baris, ...], unsur: str, nama: str) -> Iterator[Entri]:
    months = [bulan for baris in group for bulan in baris.rtl.bulan]
    units = distinct(unit for baris in group for unit in baris.rtl.penanggung_jawab)
    yield words(f"rtl.rentang.{unsur}", month_span((min(months), max(months))), f"Bulan-bulan RTL unsur {nama}", SOURCE)
    yield in_words(f"rtl.pelaksana.{unsur}", len(units), f"Jumlah penanggung jawab RTL unsur {nama}", SOURCE)


def _months(konteks: Konteks) -> Iterator[Entri]:
    done = Counter(month_of(baris.realisasi) for baris in konteks.sudah)
    for bulan, jumlah in done.items():
        if bulan is not None:
            key = f"rtl.selesai_pada.{bulan.tahun}-{bulan.nomor:02}"
            yield in_words(key, jumlah, f"Jumlah RTL yang selesai pada {bulan.nama}", SOURCE)
    for baris in konteks.baris:
        if baris.realisasi.tanggal_batal:
            key = f"rtl.tanggal_batal.{baris.rtl.id}"
            yield day(key, baris.realisasi.tanggal_batal, f"Tanggal RTL {baris.rtl.id} dibatalkan", SOURCE)


def _obstacles(konteks: Konteks) -> Iterator[Entri]:
    rows = hindered(konteks)
    done = sum(baris.realisasi.sudah for baris in rows)
    yield in_words("hambatan.rtl", len(rows), "Jumlah RTL yang mengalami hambatan", SOURCE)
    yield in_words("hambatan.rtl.sudah", done, "Jumlah RTL yang selesai walaupun mengalami hambatan", SOURCE)
    for position, group in enumerate(hambatan_groups(konteks), 1):
        yield in_words(f"hambatan.{position}", len(group.baris), f"Jumlah RTL dengan hambatan ke-{position}", SOURCE)


def _onward(konteks: Konteks) -> Iterator[Entri]:
    """In which surveys the effect of what is done, and of what is left, can be seen."""
    if konteks.bahan.rencana.masa_pelaksanaan:
        last = konteks.bahan.rencana.masa_pelaksanaan[-1]
        yield words("periode.pelaksanaan", _period(konteks, last), "Periode survei pada akhir masa pelaksanaan", SOURCE)
    targets = sorted(strategi.target for strategi in konteks.sisa_berstrategi)
    if targets:
        first, final = (Bulan(target.year, target.month) for target in (targets[0], targets[-1]))
        yield words("strategi.rentang", month_span((first, final)), "Bulan-bulan target penyelesaian", SOURCE)
        yield day("strategi.terakhir", targets[-1], "Target penyelesaian yang terakhir", SOURCE)
        yield words("periode.penyelesaian", _period(konteks, final), "Periode survei pada target terakhir", SOURCE)


def _period(konteks: Konteks, bulan: Bulan) -> str:
    return Periode.holding(konteks.kantor.periode.jenis, bulan).nama
