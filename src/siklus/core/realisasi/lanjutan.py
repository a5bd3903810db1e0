"""What the next period begins with: unfinished RTL carried on under new ids that remember the old ones."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from siklus.core.errors import Place, Problem
from siklus.core.realisasi.catatan import RealisasiRtl, Strategi
from siklus.core.realisasi.strategi import needs_strategi
from siklus.core.rencana.identitas import new_id
from siklus.core.rencana.rtl import Rencana, Rtl
from siklus.core.survei.periode import Bulan


@dataclass(frozen=True, slots=True)
class Lanjutan:
    """The proposal for the next plan: its RTL (`asal` names the earlier one), the last priorities, open problems.

    `terpakai` are all ids that may never be given again, those of the proposal included.
    """

    masa_pelaksanaan: tuple[Bulan, ...]
    rtl: tuple[Rtl, ...]
    prioritas_lalu: tuple[str, ...]
    masalah: tuple[Problem, ...]
    terpakai: frozenset[str]


def carry_over(  # noqa: PLR0913 - the plan, what became of it, where it goes, and three facts that are often unknown
    rencana: Rencana,
    realisasi: tuple[RealisasiRtl, ...],
    next_masa: tuple[Bulan, ...],
    *,
    strategi: Iterable[Strategi] = (),
    masalah: Iterable[Problem] = (),
    id_lama: Collection[str] = (),
) -> Lanjutan:
    """Carry what is unfinished into the next execution period; done and cancelled RTL stay behind.

    `masalah` are the problems that `gather_realisasi` found: those about proof pass along, so that work which only
    lacks a check is not done twice. Months are proposed up to the strategy's target date, else from the first on.
    """
    taken = {*id_lama, *(rtl.id for rtl in rencana.rtl)}
    targets = {item.rtl: Bulan(item.target.year, item.target.month) for item in strategi}
    carried = []
    for item in filter(needs_strategi, realisasi):
        fresh = new_id(next_masa[0].tahun, taken)
        taken.add(fresh)
        carried.append(_carry(item, fresh, _months(item, next_masa, targets)))
    proof = tuple(problem for problem in masalah if problem.code in {"REALISASI-11", "BUKTI-21", "BUKTI-22"})
    return Lanjutan(next_masa, tuple(carried), rencana.prioritas.unsur, proof, frozenset(taken))


def _carry(item: RealisasiRtl, fresh: str, months: tuple[Bulan, ...]) -> Rtl:
    return replace(item.rtl, id=fresh, asal=item.rtl.id, bulan=months, place=Place())


def _months(item: RealisasiRtl, masa: tuple[Bulan, ...], targets: Mapping[str, Bulan]) -> tuple[Bulan, ...]:
    """As many months as are left to do, at least one, ending with the target's month when that is in the period."""
    left = min(max(1, len(item.rtl.bulan) - len(item.bulan_selesai)), len(masa))
    target = targets.get(item.rtl.id)
    end = masa.index(target) + 1 if target in masa else left
    return masa[max(0, end - left) : end]
