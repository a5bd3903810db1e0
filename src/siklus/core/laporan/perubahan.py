"""How the index moved: against the last period where both measured the same unsur, and over all that are recorded."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from siklus.core.indeks.mutu import mutu_of
from siklus.core.indeks.perubahan import Perubahan
from siklus.core.indeks.tercetak import read_tercetak
from siklus.core.laporan.fakta.banding import changes_of_unsur, comparable, kata_of, shared_means, unsur_of_periods
from siklus.core.laporan.kalimat import gabung, isi, rangkai
from siklus.core.laporan.konteks import Konteks, slot
from siklus.document.inline import Runs

ENOUGH_FOR_TREND = 3


def change_sentence(konteks: Konteks) -> Runs:
    """How the index and its mutu moved since the last period, by the printed values, and which unsur moved most."""
    return gabung(brief_change(konteks), _largest(konteks))


def brief_change(konteks: Konteks) -> Runs:
    """How the index and its mutu moved; or that there is nothing to compare with, or nothing alike."""
    if konteks.perubahan is None:
        return isi("Nilai periode sebelumnya belum tersedia, sehingga perubahan IKM belum dapat dihitung.")
    if not comparable(konteks):
        return gabung(_not_alike(konteks), _alike_part(konteks))
    change = konteks.perubahan.ikm
    if not change.selisih:
        return isi("IKM tidak berubah dibandingkan dengan {lalu.periode}, yaitu {lalu.ikm}.")
    if change.same_print:
        return isi("IKM {kata}: {lalu.ikm} pada {lalu.periode} dan {ikm} pada {periode}.", kata=kata_of(change))
    moved = isi(
        "IKM {arah} {perubahan.ikm.besar} poin dari {lalu.ikm} pada {lalu.periode} menjadi {ikm} pada {periode}.",
        arah=direction(change.selisih),
    )
    return gabung(moved, _letter(konteks))


def change_after_index(konteks: Konteks) -> Runs:
    """The same after a sentence that told the index and its mutu, so neither is told twice."""
    if konteks.perubahan is None or not comparable(konteks) or konteks.perubahan.ikm.same_print:
        return brief_change(konteks)
    return isi(
        "Dibandingkan dengan {lalu.periode} ({lalu.ikm}), IKM {arah} {perubahan.ikm.besar} poin dan mutu pelayanan "
        "{mutu}.",
        arah=direction(konteks.perubahan.ikm.selisih or Fraction(0)),
        mutu="tetap" if _same_letter(konteks) else isi("berubah dari {lalu.mutu}"),
    )


def direction(selisih: Fraction) -> str:
    """The verb for a change that is not nought."""
    return "naik" if selisih > 0 else "turun"


def _letter(konteks: Konteks) -> Runs:
    if _same_letter(konteks):
        return isi("Mutu pelayanan tetap {ikm.mutu}.")
    return isi("Mutu pelayanan berubah dari {lalu.mutu} menjadi {ikm.mutu}.")


def _same_letter(konteks: Konteks) -> bool:
    earlier = mutu_of(read_tercetak(konteks.kantor.lalu[-1].ikm).nilai, konteks.kantor.aturan)
    return earlier.huruf == konteks.bahan.hasil.indeks.mutu.huruf


def _largest(konteks: Konteks) -> Runs:
    """The unsur that moved most in the index's own direction, ties together; nothing where none did."""
    if konteks.perubahan is None or not comparable(konteks) or konteks.perubahan.ikm.same_print:
        return ()
    rising = (konteks.perubahan.ikm.selisih or 0) > 0
    steps = {unsur: _step(change, rising=rising) for unsur, change in changes_of_unsur(konteks).items()}
    most = max(steps.values(), default=Fraction(0))
    if most <= 0:
        return ()
    parts = (
        isi(
            "{nama} ({lalu} menjadi {kini})",
            nama=konteks.nama(unsur),
            lalu=slot("lalu.nrr", unsur),
            kini=slot("nrr", unsur),
        )
        for unsur, step in steps.items()
        if step == most
    )
    what = "Kenaikan" if rising else "Penurunan"
    return isi("{apa} terbesar terdapat pada unsur {unsur}.", apa=what, unsur=rangkai(parts))


def _step(change: Perubahan, *, rising: bool) -> Fraction:
    selisih = change.selisih or Fraction(0)
    return selisih if rising else -selisih


def _not_alike(konteks: Konteks) -> Runs:
    earlier, now = (len(unsur) for unsur in unsur_of_periods(konteks)[-2:])
    if earlier == now:
        return isi(
            "IKM {periode} ({ikm}) tidak dibandingkan langsung dengan IKM {lalu.periode} ({lalu.ikm}) karena unsur "
            "yang diukur tidak sama."
        )
    return isi(
        "IKM {periode} ({ikm}) tidak dibandingkan langsung dengan IKM {lalu.periode} ({lalu.ikm}) karena periode "
        "sebelumnya mengukur {lalu.unsur.jumlah} unsur dan periode ini {unsur.jumlah} unsur."
    )


def _alike_part(konteks: Konteks) -> Runs:
    earlier, now = shared_means(konteks)
    if earlier.nilai == now.nilai:
        return isi("Atas {banding.jumlah} unsur yang sama, nilainya tidak berubah, yaitu {banding.kini}.")
    return isi(
        "Atas {banding.jumlah} unsur yang sama, nilainya pada skala IKM {arah} dari {banding.lalu} menjadi "
        "{banding.kini}.",
        arah=direction(now.nilai - earlier.nilai),
    )


def movements(konteks: Konteks) -> Iterator[Runs]:
    """Which unsur rose, fell or stayed, where the last period's values are known."""
    changes = {unsur: (kata_of(change), change) for unsur, change in changes_of_unsur(konteks).items()}
    words = {kata for kata, _ in changes.values()}
    for kata in sorted(words, key=lambda word: (word.startswith("tidak"), word == "menurun", word)):
        parts = (
            _moved(konteks, unsur, by=not kata.startswith("tidak")) for unsur in changes if changes[unsur][0] == kata
        )
        yield isi("Unsur yang nilainya {kata} adalah {rincian}.", kata=kata, rincian=rangkai(parts))


def _moved(konteks: Konteks, unsur: str, *, by: bool) -> Runs:
    if not by:
        return isi("{nama}", nama=konteks.nama(unsur))
    return isi("{nama} ({poin} poin)", nama=konteks.nama(unsur), poin=slot("perubahan.besar", unsur))


def steady_trend(konteks: Konteks) -> Runs:
    """That the index rose, or fell, in every period recorded, where all measured the same unsur; else nothing."""
    indeks = konteks.bahan.hasil.indeks
    prints = [read_tercetak(lalu.ikm).nilai for lalu in konteks.kantor.lalu]
    values = (*prints, indeks.rounded)
    if len(values) < ENOUGH_FOR_TREND or len(set(unsur_of_periods(konteks))) > 1:
        return ()
    steps = {later > earlier for earlier, later in pairwise(values)}
    if len(steps) > 1 or len(set(values)) < len(values):
        return ()
    return isi(
        "Sejak {tren.1.periode}, yang bernilai {tren.1.ikm}, IKM {arah} pada setiap periode.",
        arah=direction(values[-1] - values[0]),
    )
