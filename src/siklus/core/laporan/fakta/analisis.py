"""What stands behind one unsur's value: distance from the mean, change, low answers, services, suggestions."""

from collections.abc import Iterator
from fractions import Fraction

from siklus.core.indeks.hasil import NilaiUnsur
from siklus.core.indeks.perubahan import Perubahan
from siklus.core.laporan.fakta.banding import changes_of_unsur
from siklus.core.laporan.fakta.entri import Entri, count, in_words, number, share, slice_key
from siklus.core.laporan.fakta.survei import source_of
from siklus.core.laporan.konteks import Konteks
from siklus.core.rounding import print_number, round_half_up
from siklus.document.report import Fact

LOW = 2
"""Answers up to this one, of four, are dissatisfied."""


def collect(konteks: Konteks) -> Iterator[Entri]:
    """The mean, then each unsur."""
    source, places = source_of(konteks), mean_places(konteks)
    mean = konteks.bahan.hasil.indeks.nilai_skm
    yield number("nrr_rata_rata", mean, "Rata-rata NRR semua unsur", source, places)
    changes = changes_of_unsur(konteks)
    for nilai in konteks.unsur:
        nama = konteks.nama(nilai.unsur)
        gap = abs(distance(konteks, nilai))
        yield number(f"jarak_rata_rata.{nilai.unsur}", gap, f"Jarak NRR unsur {nama} dari rata-rata", source, places)
        if nilai.unsur in changes:
            yield _size(nilai.unsur, nama, changes[nilai.unsur])
        yield from _low(konteks, nilai, source)
        yield from _services(konteks, nilai, source)
        about = sum(saran.unsur == nilai.unsur for saran in konteks.kantor.saran)
        yield in_words(f"saran.kata.{nilai.unsur}", about, f"Jumlah saran tentang unsur {nama}", "buku kerja")


def mean_places(konteks: Konteks) -> int:
    """As many decimals as the unsur are printed with, so that a reader can check the distance."""
    return max(nilai.places for nilai in konteks.unsur)


def distance(konteks: Konteks, nilai: NilaiUnsur) -> Fraction:
    """The printed value less the printed mean of all unsur."""
    mean = round_half_up(konteks.bahan.hasil.indeks.nilai_skm, mean_places(konteks))
    return round_half_up(nilai.nrr, nilai.places) - mean


def low_answers(konteks: Konteks, unsur: str) -> tuple[int, int] | None:
    """How many answers to an unsur's questions are 1 or 2, and how many there are; None for printed values."""
    statistik, indeks = konteks.bahan.hasil.statistik, konteks.bahan.hasil.indeks
    if statistik is None:
        return None
    counted = statistik.semua_lengkap if indeks.kosong_dikeluarkan else statistik.semua
    sums = [counted.questions[question.id] for question in konteks.kantor.kuesioner.questions_of(unsur)]
    return sum(sum(item.histogram[:LOW]) for item in sums), sum(item.n for item in sums)


def values_by_service(konteks: Konteks, unsur: str) -> dict[str, NilaiUnsur]:
    """A service's key → its value of the unsur, for services that were judged; nothing where only one was."""
    judged = {irisan.kunci: irisan.indeks for irisan in konteks.bahan.hasil.layanan if irisan.kunci}
    found = {key: indeks.by_key(unsur) for key, indeks in judged.items() if indeks is not None}
    return found if len(found) > 1 else {}


def _size(unsur: str, nama: str, change: Perubahan) -> Entri:
    size = abs(change.selisih or Fraction(0))
    source = "selisih nilai tercetak kedua periode"
    fact = Fact(str(size), print_number(size, change.places), f"Besar perubahan NRR unsur {nama}", source)
    return f"perubahan.besar.{unsur}", fact


def _low(konteks: Konteks, nilai: NilaiUnsur, source: str) -> Iterator[Entri]:
    found, nama = low_answers(konteks, nilai.unsur), konteks.nama(nilai.unsur)
    if found is not None:
        low, answers = found
        yield count(f"rendah.n.{nilai.unsur}", low, f"Jumlah jawaban bernilai 1 atau 2 untuk unsur {nama}", source)
        part = Fraction(low, max(answers, 1))
        yield share(f"rendah.persen.{nilai.unsur}", part, f"Persentase jawaban bernilai 1 atau 2, unsur {nama}", source)


def _services(konteks: Konteks, nilai: NilaiUnsur, source: str) -> Iterator[Entri]:
    names = {irisan.kunci: irisan for irisan in konteks.bahan.hasil.layanan}
    for key, value in values_by_service(konteks, nilai.unsur).items():
        meaning = f"NRR unsur {konteks.nama(nilai.unsur)} pada layanan {names[key].nilai}"
        yield number(f"layanan.nrr.{slice_key(names[key])}.{nilai.unsur}", value.nrr, meaning, source, value.places)
