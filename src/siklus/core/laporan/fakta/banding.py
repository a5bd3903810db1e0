"""Earlier periods: their index, and how each value changed since the last one."""

from collections.abc import Iterator

from siklus.core.indeks.mutu import mutu_of
from siklus.core.indeks.perubahan import Perubahan
from siklus.core.indeks.tercetak import Tercetak, read_tercetak
from siklus.core.laporan.bahan import PeriodeLalu
from siklus.core.laporan.fakta.entri import Entri, count, number, spelled, words
from siklus.core.laporan.konteks import Konteks
from siklus.document.report import Fact

SOURCE = "laporan periode sebelumnya"


def collect(konteks: Konteks) -> Iterator[Entri]:
    """Every earlier period, oldest first as 1; then the last one and the changes since."""
    for position, lalu in enumerate(konteks.bahan.lalu, 1):
        yield from _period(konteks, f"tren.{position}", lalu)
    if konteks.perubahan is not None:
        yield from _period(konteks, "lalu", konteks.bahan.lalu[-1])
        yield _signed("perubahan.ikm", konteks.perubahan.ikm, "Perubahan IKM sejak periode sebelumnya")
    for unsur, change in changes_of_unsur(konteks).items():
        nama = konteks.nama(unsur)
        earlier = read_tercetak(konteks.bahan.lalu[-1].nrr[unsur])
        yield _tercetak(f"lalu.nrr.{unsur}", earlier, f"NRR unsur {nama} periode sebelumnya")
        yield _signed(f"perubahan.unsur.{unsur}", change, f"Perubahan NRR unsur {nama}")


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
    yield words(f"{prefix}.mutu", str(mutu_of(ikm.nilai, konteks.bahan.aturan)), f"Mutu {nama}", SOURCE)
    if lalu.n is not None:
        yield count(f"{prefix}.n", lalu.n, f"Jumlah responden {nama}", SOURCE)
    if lalu.rtl_rencana is not None:
        yield count(f"{prefix}.rtl_rencana", lalu.rtl_rencana, f"Jumlah RTL atas {nama}", SOURCE)
    if lalu.rtl_selesai is not None:
        yield count(f"{prefix}.rtl_selesai", lalu.rtl_selesai, f"Jumlah RTL yang selesai atas {nama}", SOURCE)


def _tercetak(fact: str, value: Tercetak, meaning: str) -> Entri:
    """An earlier value with as many decimals as its report printed."""
    return number(fact, value.nilai, meaning, SOURCE, value.places)


def _signed(fact: str, change: Perubahan, meaning: str) -> Entri:
    return fact, Fact(str(change.selisih), change.printed, meaning, "selisih nilai tercetak kedua periode")
