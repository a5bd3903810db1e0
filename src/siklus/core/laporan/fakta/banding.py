"""Earlier periods: their index, and how each value changed since the last one."""

from collections.abc import Iterator
from fractions import Fraction

from siklus.core.indeks.mutu import mutu_of
from siklus.core.indeks.perubahan import Perubahan
from siklus.core.indeks.skala import CONVERSION
from siklus.core.indeks.tercetak import Tercetak, read_tercetak
from siklus.core.laporan.bahan import PeriodeLalu
from siklus.core.laporan.fakta.entri import Entri, count, in_words, number, share, spelled, words
from siklus.core.laporan.konteks import Konteks
from siklus.core.rounding import TWO_DECIMALS, round_half_up
from siklus.core.survei.periksa_kuesioner import FEWEST_UNSUR
from siklus.document.report import Fact

SOURCE = "laporan periode sebelumnya"
PRINTS = "nilai tercetak kedua periode"


def collect(konteks: Konteks) -> Iterator[Entri]:
    """Every earlier period, oldest first as 1; then the last one and the changes since."""
    for position, lalu in enumerate(konteks.kantor.lalu, 1):
        yield from _period(konteks, f"tren.{position}", lalu)
    if konteks.perubahan is not None:
        yield from _period(konteks, "lalu", konteks.kantor.lalu[-1])
        yield from _ikm(konteks, konteks.perubahan.ikm)
    for unsur, change in changes_of_unsur(konteks).items():
        nama = konteks.nama(unsur)
        earlier = read_tercetak(konteks.kantor.lalu[-1].nrr[unsur])
        yield _tercetak(f"lalu.nrr.{unsur}", earlier, f"NRR unsur {nama} periode sebelumnya")
        yield _signed(f"perubahan.unsur.{unsur}", change, f"Perubahan NRR unsur {nama}")


def _ikm(konteks: Konteks, change: Perubahan) -> Iterator[Entri]:
    """The index's change where both periods measured the same; else the mean of what both measured."""
    if comparable(konteks):
        yield _signed("perubahan.ikm", change, "Perubahan IKM sejak periode sebelumnya")
        yield _poin("perubahan.ikm.besar", change, "Besar perubahan IKM sejak periode sebelumnya")
        return
    before, now = unsur_of_periods(konteks)[-2:]
    yield in_words("lalu.unsur.jumlah", len(before), "Jumlah unsur yang diukur periode sebelumnya", SOURCE)
    yield in_words("banding.jumlah", len(before & now), "Jumlah unsur yang diukur kedua periode", PRINTS)
    for key, mean in zip(("lalu", "kini"), shared_means(konteks), strict=True):
        meaning = f"Rata-rata unsur yang diukur kedua periode pada skala IKM, {key}"
        yield number(f"banding.{key}", mean.nilai, meaning, PRINTS, mean.places)


def unsur_of_periods(konteks: Konteks) -> tuple[frozenset[str], ...]:
    """Which unsur each period measured, oldest first, this one last; a period that does not say is taken as this one.

    Fewer values than a survey may have are a part of its print, so they do not say what was measured.
    """
    now = frozenset(nilai.unsur for nilai in konteks.unsur)
    told = (frozenset(lalu.nrr) for lalu in konteks.kantor.lalu)
    return (*(unsur if len(unsur) >= FEWEST_UNSUR else now for unsur in told), now)


def comparable(konteks: Konteks) -> bool:
    """Whether the last period and this one measured the same unsur, as far as is known."""
    return len(set(unsur_of_periods(konteks)[-2:])) == 1


def shared_means(konteks: Konteks) -> tuple[Tercetak, Tercetak]:
    """The mean of the unsur that both periods measured, then and now, from the prints, on the scale of the IKM."""
    changes = changes_of_unsur(konteks).values()
    earlier = [change.lalu.nilai for change in changes if change.lalu]
    now = [change.kini.nilai for change in changes if change.kini]
    return _mean(earlier), _mean(now)


def _mean(values: list[Fraction]) -> Tercetak:
    return Tercetak(round_half_up(sum(values, Fraction(0)) / len(values) * CONVERSION), TWO_DECIMALS)


def changes_of_unsur(konteks: Konteks) -> dict[str, Perubahan]:
    """The change of every unsur that both periods measured, in the order that the office prints."""
    changes = konteks.perubahan.unsur if konteks.perubahan is not None else {}
    both = {unsur: change for unsur, change in changes.items() if change.selisih is not None}
    return {nilai.unsur: both[nilai.unsur] for nilai in konteks.unsur if nilai.unsur in both}


def kata_of(change: Perubahan) -> str:
    """The verb that the prints allow; where they agree only after rounding, to how many decimals."""
    if not change.selisih:
        return "tidak berubah"
    if change.same_print:
        return f"tidak berubah dalam {spelled(change.common_places)} desimal"
    return "meningkat" if change.selisih > 0 else "menurun"


def _period(konteks: Konteks, prefix: str, lalu: PeriodeLalu) -> Iterator[Entri]:
    ikm, nama = read_tercetak(lalu.ikm), lalu.periode.nama
    yield words(f"{prefix}.periode", nama, f"Periode {nama}", SOURCE)
    yield _tercetak(f"{prefix}.ikm", ikm, f"IKM {nama}")
    yield words(f"{prefix}.mutu", str(mutu_of(ikm.nilai, konteks.kantor.aturan)), f"Mutu {nama}", SOURCE)
    if lalu.n is not None:
        yield count(f"{prefix}.n", lalu.n, f"Jumlah responden {nama}", SOURCE)
    if lalu.rtl_rencana is not None:
        yield count(f"{prefix}.rtl_rencana", lalu.rtl_rencana, f"Jumlah RTL atas {nama}", SOURCE)
    if lalu.rtl_selesai is not None:
        yield count(f"{prefix}.rtl_selesai", lalu.rtl_selesai, f"Jumlah RTL yang selesai atas {nama}", SOURCE)
    if lalu.rtl_rencana and lalu.rtl_selesai is not None:
        part = Fraction(lalu.rtl_selesai, lalu.rtl_rencana)
        yield share(f"{prefix}.rtl_persen", part, f"Persentase RTL yang selesai atas {nama}", SOURCE)
        left = max(0, lalu.rtl_rencana - lalu.rtl_selesai)
        yield count(f"{prefix}.rtl_sisa", left, f"Jumlah RTL yang belum selesai atas {nama}", SOURCE)


def _tercetak(fact: str, value: Tercetak, meaning: str) -> Entri:
    """An earlier value with as many decimals as its report printed."""
    return number(fact, value.nilai, meaning, SOURCE, value.places)


def _signed(fact: str, change: Perubahan, meaning: str) -> Entri:
    return fact, Fact(str(change.selisih), change.printed, meaning, PRINTS)


def _poin(fact: str, change: Perubahan, meaning: str) -> Entri:
    """The change without its sign, for sentences that say the direction in words."""
    return number(fact, abs(change.selisih or Fraction(0)), meaning, PRINTS, change.places)
