"""What core finds wrong with a stored plan, and which row each finding is about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from siklus.core.errors import Place, Problem, Severity
from siklus.core.indeks.hasil import Indeks
from siklus.core.rencana.keputusan import decide
from siklus.core.rencana.periksa import check_rencana
from siklus.core.rencana.prioritas import propose_prioritas
from siklus.core.rencana.rtl import Rencana as RencanaInti
from siklus.web.models import Rencana, Rtl
from siklus.web.queries.hasil import aturan_of
from siklus.web.queries.inti.rencana import to_rencana
from siklus.web.queries.survei import periode_of


@dataclass(frozen=True, slots=True)
class Temuan:
    """One thing that is wrong, and the row that it is about; None for the plan as a whole."""

    problem: Problem
    rtl: Rtl | None

    @property
    def galat(self) -> bool:
        """Whether the plan cannot be submitted with it."""
        return self.problem.severity is Severity.ERROR


def temuan_of(rencana: Rencana, rows: Sequence[Rtl], indeks: Indeks) -> tuple[Temuan, ...]:
    """Everything wrong with a plan; `rows` are its RTL as `rtl_list` gives them. Two queries."""
    plan, survei = _placed(to_rencana(rencana, rows)), rencana.survei
    subbagian = tuple(survei.unit.subbagian.filter(aktif=True).values_list("nama", flat=True))
    earlier = Rtl.objects.filter(unit=survei.unit_id).exclude(rencana=rencana).order_by()
    problems = (
        *decide(propose_prioritas(indeks, aturan_of(survei)), plan.prioritas),
        *check_rencana(
            plan,
            indeks,
            periode_of(survei),
            subbagian=subbagian,
            id_lama=frozenset(earlier.values_list("identitas", flat=True)),
        ),
    )
    return tuple(_on_row(problem, rows) for problem in problems)


def _placed(plan: RencanaInti) -> RencanaInti:
    """Each RTL knows its row, so that a finding tells it."""
    return replace(plan, rtl=tuple(replace(rtl, place=Place(row=row)) for row, rtl in enumerate(plan.rtl)))


def _on_row(problem: Problem, rows: Sequence[Rtl]) -> Temuan:
    row = problem.place.row
    return Temuan(replace(problem, place=Place()), None if row is None else rows[row])
