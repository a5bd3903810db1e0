"""Plans with what became of them by a day, beside the rows that they were made of; four queries for any number."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from siklus.core.errors import Problem
from siklus.core.realisasi.catatan import RealisasiRtl
from siklus.core.realisasi.gabung import gather_realisasi
from siklus.core.rencana.rtl import Rencana as RencanaInti
from siklus.web.models import Realisasi, Rencana, Rtl
from siklus.web.queries.inti.realisasi import realisasi_list, to_catatan
from siklus.web.queries.inti.rencana import rtl_list, to_rencana


@dataclass(frozen=True, slots=True)
class Himpunan:
    """One plan: its RTL and recorded months as rows, all of it as core's values, and what core finds wrong."""

    rtl: tuple[Rtl, ...]
    bulan: tuple[Realisasi, ...]
    rencana: RencanaInti
    realisasi: tuple[RealisasiRtl, ...]
    masalah: tuple[Problem, ...]


def himpunan_of(rencana: Rencana, on: date) -> Himpunan:
    """One plan on that day."""
    return himpunan_of_many(rencana, on=on)[rencana.pk]


def himpunan_of_many(*rencana: Rencana, on: date) -> Mapping[int, Himpunan]:
    """Each plan by its row."""
    rtl, bulan = tuple(rtl_list(*rencana)), tuple(realisasi_list(*rencana))
    return {
        plan.pk: _of_one(
            plan,
            tuple(row for row in rtl if row.rencana_id == plan.pk),
            tuple(row for row in bulan if row.rtl.rencana_id == plan.pk),
            on,
        )
        for plan in rencana
    }


def _of_one(plan: Rencana, rtl: tuple[Rtl, ...], bulan: tuple[Realisasi, ...], on: date) -> Himpunan:
    inti = to_rencana(plan, rtl)
    realisasi, masalah = gather_realisasi(inti, map(to_catatan, bulan), on)
    return Himpunan(rtl, bulan, inti, realisasi, masalah)
