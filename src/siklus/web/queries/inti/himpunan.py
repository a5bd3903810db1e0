"""Plans with what became of them by a day, beside the rows that they were made of; four queries for any number."""

from collections import defaultdict
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
    rtl: defaultdict[int, list[Rtl]] = defaultdict(list)
    bulan: defaultdict[int, list[Realisasi]] = defaultdict(list)
    for row in rtl_list(*rencana):
        rtl[row.rencana_id].append(row)
    for month in realisasi_list(*rencana):
        bulan[month.rtl.rencana_id].append(month)
    return {plan.pk: _of_one(plan, tuple(rtl[plan.pk]), tuple(bulan[plan.pk]), on) for plan in rencana}


def _of_one(plan: Rencana, rtl: tuple[Rtl, ...], bulan: tuple[Realisasi, ...], on: date) -> Himpunan:
    inti = to_rencana(plan, rtl)
    realisasi, masalah = gather_realisasi(inti, map(to_catatan, bulan), on)
    return Himpunan(rtl, bulan, inti, realisasi, masalah)
