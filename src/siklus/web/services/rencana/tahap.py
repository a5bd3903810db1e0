"""Holding a plan still while it changes, and refusing what its stage does not allow."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction

from siklus.core.errors import Problem, SiklusError, refuse
from siklus.web.models import Akun, Rencana, StatusRencana
from siklus.web.queries.hasil import indeks_of
from siklus.web.queries.inti.rencana import rtl_list
from siklus.web.queries.rencana.periksa import temuan_of

WRITTEN = (StatusRencana.DISUSUN, StatusRencana.DIKEMBALIKAN)
SHORTEST_REASON = 10
LATER = frozenset({"RENCANA-15"})
"""What an amendment may leave open: a new priority gets its first RTL by the next one."""


@dataclass(frozen=True, slots=True)
class Penyusun:
    """Who changes a plan. With a reason (`alasan`) it is an amendment of an approved plan, without one it is not."""

    oleh: Akun
    alasan: str | None = None


def hold_rencana(rencana: Rencana, *stages: StatusRencana) -> Rencana:
    """The plan as it stands in the store, locked until the transaction ends; RENCANA-25 in any other stage."""
    rows = Rencana.objects.select_for_update(of=("self",), no_key=True)
    held = rows.select_related("survei__unit", "survei__versi").get(pk=rencana.pk)
    if held.status not in stages:
        raise SiklusError(_wrong_stage(held, stages))
    return held


@contextmanager
def changing(rencana: Rencana, penyusun: Penyusun) -> Iterator[Rencana]:
    """The plan, locked, for as long as it is changed; an amendment that would make it wrong is refused afterwards.

    RENCANA-25 in a stage in which it is not changed, RENCANA-26 without a clear reason, or what core then finds.
    """
    with transaction.atomic():
        if penyusun.alasan is None:
            yield hold_rencana(rencana, *WRITTEN)
            return
        held = hold_rencana(rencana, StatusRencana.DISETUJUI)
        refuse_unclear(penyusun.alasan, "Alasan amandemen")
        before = _errors(held)
        yield held
        refuse(problem for key, problem in _errors(held).items() if key not in before)


def refuse_unclear(text: str, what: str) -> None:
    """RENCANA-26 when a reason is too short to be one."""
    if len(text.strip()) < SHORTEST_REASON:
        raise SiklusError(
            Problem(
                code="RENCANA-26",
                message=f"{what} belum diisi dengan jelas.",
                advice=f"Tulis sebabnya, sedikitnya {SHORTEST_REASON} huruf.",
            )
        )


def check_versi(rencana: Rencana, versi: int) -> None:
    """RENCANA-24 when the plan is not the one that was read."""
    if rencana.versi != versi:
        raise SiklusError(
            Problem(
                code="RENCANA-24",
                message="Rencana ini berubah sesudah halaman Anda dibuka; tidak ada yang disimpan.",
                advice="Baca yang sekarang tertulis, lalu putuskan lagi.",
            )
        )


def _errors(rencana: Rencana) -> dict[tuple[str, str], Problem]:
    fresh = Rencana.objects.select_related("survei__unit", "survei__versi").get(pk=rencana.pk)
    found = temuan_of(fresh, tuple(rtl_list(fresh)), indeks_of(fresh.survei))
    problems = (item.problem for item in found if item.galat and item.problem.code not in LATER)
    return {(problem.code, problem.message): problem for problem in problems}


def _wrong_stage(rencana: Rencana, stages: tuple[StatusRencana, ...]) -> Problem:
    needed = " atau ".join(str(stage.label).lower() for stage in stages)
    now = str(StatusRencana(rencana.status).label).lower()
    return Problem(
        code="RENCANA-25",
        message=f"Rencana ini {now}; langkah ini hanya untuk rencana yang {needed}.",
        advice="Muat ulang halaman rencana untuk melihat keadaannya dan langkah berikutnya.",
    )
