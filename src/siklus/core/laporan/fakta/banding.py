"""Earlier periods: their index, and how each value changed since the last one."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.indeks.mutu import mutu_of
from siklus.core.laporan.bahan import PeriodeLalu
from siklus.core.laporan.fakta.entri import Entri, count, number, words
from siklus.core.laporan.konteks import Konteks, parse_decimal
from siklus.core.rounding import print_signed, round_half_up
from siklus.document.report import Fact

SOURCE = "laporan periode sebelumnya"


@dataclass(frozen=True, slots=True)
class Perubahan:
    """The change of one printed value since the last period: this period's print less the other's."""

    sekarang: Fraction
    lalu: Fraction

    @property
    def selisih(self) -> Fraction:
        """Positive when it rose."""
        return self.sekarang - self.lalu

    @property
    def kata(self) -> str:
        """The verb that the values allow."""
        if not self.selisih:
            return "tidak berubah"
        return "meningkat" if self.selisih > 0 else "menurun"


def change_of_ikm(konteks: Konteks) -> Perubahan | None:
    """The change of the IKM since the last period; None when there is none."""
    if not konteks.bahan.lalu:
        return None
    indeks = konteks.bahan.hasil.indeks
    return Perubahan(round_half_up(indeks.ikm, indeks.places), parse_decimal(konteks.bahan.lalu[-1].ikm))


def change_of_unsur(konteks: Konteks, unsur: str) -> Perubahan | None:
    """The change of an unsur's NRR; None when the last period did not give it."""
    if not konteks.bahan.lalu or unsur not in konteks.bahan.lalu[-1].nrr:
        return None
    nilai = konteks.bahan.hasil.indeks.by_key(unsur)
    return Perubahan(round_half_up(nilai.nrr, nilai.places), parse_decimal(konteks.bahan.lalu[-1].nrr[unsur]))


def collect(konteks: Konteks) -> Iterator[Entri]:
    """Every earlier period, oldest first as 1; then the last one and the changes since."""
    for position, lalu in enumerate(konteks.bahan.lalu, 1):
        yield from _period(konteks, f"tren.{position}", lalu)
    change = change_of_ikm(konteks)
    if change:
        yield from _period(konteks, "lalu", konteks.bahan.lalu[-1])
        yield _signed("perubahan.ikm", change, "Perubahan IKM sejak periode sebelumnya")
    for nilai in konteks.unsur:
        moved = change_of_unsur(konteks, nilai.unsur)
        if moved:
            nama = konteks.nama(nilai.unsur)
            yield number(f"lalu.nrr.{nilai.unsur}", moved.lalu, f"NRR unsur {nama} periode sebelumnya", SOURCE)
            yield _signed(f"perubahan.unsur.{nilai.unsur}", moved, f"Perubahan NRR unsur {nama}")


def _period(konteks: Konteks, prefix: str, lalu: PeriodeLalu) -> Iterator[Entri]:
    value, nama = parse_decimal(lalu.ikm), lalu.periode.nama
    yield words(f"{prefix}.periode", nama, f"Periode {nama}", SOURCE)
    yield number(f"{prefix}.ikm", value, f"IKM {nama}", SOURCE)
    yield words(f"{prefix}.mutu", str(mutu_of(value, konteks.bahan.aturan)), f"Mutu {nama}", SOURCE)
    if lalu.n is not None:
        yield count(f"{prefix}.n", lalu.n, f"Jumlah responden {nama}", SOURCE)
    if lalu.rtl_rencana is not None:
        yield count(f"{prefix}.rtl_rencana", lalu.rtl_rencana, f"Jumlah RTL atas {nama}", SOURCE)
    if lalu.rtl_selesai is not None:
        yield count(f"{prefix}.rtl_selesai", lalu.rtl_selesai, f"Jumlah RTL yang selesai atas {nama}", SOURCE)


def _signed(fact: str, change: Perubahan, meaning: str) -> Entri:
    source = "selisih nilai tercetak kedua periode"
    return fact, Fact(str(change.selisih), print_signed(change.selisih), meaning, source)
