"""The decision on the priorities and the masa pelaksanaan: it makes the plan, and can be changed until approval."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from siklus.core.errors import Problem, SiklusError, refuse
from siklus.core.rencana.keputusan import decide, settle
from siklus.core.rencana.periksa import check_rencana
from siklus.core.rencana.prioritas import propose_prioritas
from siklus.core.rencana.rtl import KeputusanPrioritas
from siklus.core.rencana.rtl import Rencana as RencanaInti
from siklus.web.models import Rencana, StatusSurvei, Survei
from siklus.web.queries.hasil import aturan_of, indeks_of
from siklus.web.queries.inti.bulan import span
from siklus.web.queries.survei import periode_of
from siklus.web.services.rencana.catat import keep_keputusan
from siklus.web.services.rencana.tahap import Penyusun, changing, check_versi
from siklus.web.services.rencana.urutan import renumber
from siklus.web.services.survei.tahap import hold

OF_MASA = frozenset({"RENCANA-06", "RENCANA-07"})
"""What core finds wrong with the masa pelaksanaan itself."""


@dataclass(frozen=True, slots=True)
class Keputusan:
    """What a person decided: the unsur, why, and the first and last month of carrying out ("2026-07")."""

    unsur: tuple[str, ...]
    alasan: str
    awal: str
    akhir: str


def decide_prioritas(
    survei: Survei, keputusan: Keputusan, versi: int | None, penyusun: Penyusun, pada: datetime
) -> Rencana:
    """Make the plan of a sealed survey, or change the decision that it is made on; `versi` is that which was read.

    SURVEI-01 before sealing; what core finds wrong with the decision or the months; RENCANA-24 when stale.
    """
    rencana = Rencana.objects.filter(survei=survei).first()
    if rencana is None:
        return _begin(survei, keputusan, penyusun, pada)
    with changing(rencana, penyusun) as held:
        check_versi(held, versi or 0)
        return _write(held, _settled(held.survei, keputusan), penyusun, pada)


def _begin(survei: Survei, keputusan: Keputusan, penyusun: Penyusun, pada: datetime) -> Rencana:
    try:
        with transaction.atomic():
            held = hold(survei, StatusSurvei.DISEGEL)
            return _write(Rencana(survei=held, versi=0), _settled(held, keputusan), penyusun, pada)
    except IntegrityError as error:
        raise SiklusError(_already_there()) from error


def _settled(survei: Survei, keputusan: Keputusan) -> Keputusan:
    """The decision with its unsur in order, lowest first; SiklusError with everything that core finds wrong."""
    indeks = indeks_of(survei)
    usulan = propose_prioritas(indeks, aturan_of(survei))
    chosen = KeputusanPrioritas(keputusan.unsur, keputusan.alasan)
    plan = RencanaInti(span(keputusan.awal, keputusan.akhir), chosen, ())
    masa = (item for item in check_rencana(plan, indeks, periode_of(survei)) if item.code in OF_MASA)
    refuse((*decide(usulan, chosen), *masa))
    return Keputusan(settle(usulan, chosen).unsur, keputusan.alasan, keputusan.awal, keputusan.akhir)


def _write(rencana: Rencana, keputusan: Keputusan, penyusun: Penyusun, pada: datetime) -> Rencana:
    before, after = _logged(rencana), _logged_new(keputusan)
    if before == after:
        return rencana
    rencana.prioritas, rencana.alasan_prioritas = list(keputusan.unsur), keputusan.alasan
    rencana.awal, rencana.akhir = keputusan.awal, keputusan.akhir
    rencana.prioritas_oleh, rencana.prioritas_pada = penyusun.oleh, pada
    rencana.versi += 1
    rencana.save()
    renumber(rencana)
    moved = [name for name in after if before.get(name) != after[name]]
    was = {name: before[name] for name in moved if name in before}
    keep_keputusan(rencana, was, {name: after[name] for name in moved}, penyusun)
    return rencana


def _logged(rencana: Rencana) -> Mapping[str, Any]:
    """The decision as the log keeps it; nothing for a plan that is not there yet."""
    if rencana.pk is None:
        return {}
    return _logged_new(Keputusan(tuple(rencana.prioritas), rencana.alasan_prioritas, rencana.awal, rencana.akhir))


def _logged_new(keputusan: Keputusan) -> Mapping[str, Any]:
    return {
        "prioritas": list(keputusan.unsur),
        "alasan": keputusan.alasan,
        "awal": keputusan.awal,
        "akhir": keputusan.akhir,
    }


def _already_there() -> Problem:
    return Problem(
        code="RENCANA-24",
        message="Orang lain baru saja menetapkan prioritas survei ini; keputusan Anda tidak disimpan.",
        advice="Muat ulang halaman, baca keputusannya, lalu ubah bila perlu.",
    )
