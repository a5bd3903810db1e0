"""What a plan begins with: the unfinished RTL of the last one, and how each unsur moved after what was done."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from siklus.core.errors import Problem
from siklus.core.indeks.hasil import Indeks
from siklus.core.indeks.perubahan import Perubahan, compute_perubahan
from siklus.core.realisasi.catatan import RealisasiRtl
from siklus.core.realisasi.gabung import gather_realisasi
from siklus.core.realisasi.lanjutan import carry_over
from siklus.core.rencana.rtl import Rencana as RencanaInti
from siklus.core.rencana.rtl import Rtl as RtlInti
from siklus.core.survei.periode import Bulan, Periode
from siklus.web.models import Rencana, Rtl, StatusRencana, Survei
from siklus.web.queries.hasil import CLOSED, aturan_of, indeks_of
from siklus.web.queries.inti.bulan import span
from siklus.web.queries.inti.realisasi import realisasi_list, strategi_list, to_catatan
from siklus.web.queries.inti.rencana import rtl_list, to_rencana
from siklus.web.queries.survei import periode_of


@dataclass(frozen=True, slots=True)
class Tertunda:
    """One unfinished RTL: the row it has, what became of it, and core's proposal for the next plan.

    `dilanjutkan` is the RTL of the new plan that carries it on already. `prioritas` says whether its unsur is one of
    the new plan's: an RTL of another unsur has no place there.
    """

    rtl: Rtl
    unsur: str
    realisasi: RealisasiRtl
    usulan: RtlInti
    alasan: str
    dilanjutkan: Rtl | None
    prioritas: bool

    @property
    def boleh(self) -> bool:
        """Whether it can be carried on now."""
        return self.prioritas and self.dilanjutkan is None


@dataclass(frozen=True, slots=True)
class Dampak:
    """One unsur of the last priorities: its value then and now, and how much of what was planned for it was done."""

    perubahan: Perubahan
    direncanakan: int
    sudah: int
    masih_prioritas: bool


@dataclass(frozen=True, slots=True)
class Lanjutan:
    """What the last plan leaves to this one."""

    lalu: Rencana
    periode: Periode
    tertunda: tuple[Tertunda, ...]
    dampak: tuple[Dampak, ...]

    @property
    def menunggu(self) -> tuple[Tertunda, ...]:
        """What can be carried on and was not."""
        return tuple(item for item in self.tertunda if item.boleh)


def rencana_lalu(survei: Survei) -> Rencana | None:
    """The approved plan after the unit's last earlier survey that has one."""
    plans = Rencana.objects.filter(
        survei__unit=survei.unit_id, survei__status__in=CLOSED, status=StatusRencana.DISETUJUI
    ).exclude(survei=survei.pk)
    own = periode_of(survei).months[0]
    earlier = [plan for plan in plans.select_related("survei__unit", "survei__versi") if _begin(plan) < own]
    return max(earlier, key=_begin, default=None)


def lanjutan_of(survei: Survei, rencana: Rencana | None, on: date) -> Lanjutan | None:
    """What the last plan leaves, as of a day; None where there was none. `rencana` is the new plan, if there is one."""
    lalu = rencana_lalu(survei)
    if lalu is None:
        return None
    inti, strategi = _read(lalu, on), strategi_list(lalu)
    months = span(rencana.awal, rencana.akhir) if rencana else periode_of(survei).next.months
    proposed = carry_over(inti.rencana, inti.realisasi, months, strategi=strategi, masalah=inti.masalah)
    reasons = {item.rtl: item.alasan for item in strategi}
    return Lanjutan(
        lalu=lalu,
        periode=periode_of(lalu.survei),
        tertunda=tuple(_unfinished(inti, proposed.rtl, rencana, reasons)),
        dampak=tuple(_effects(survei, lalu, inti.realisasi, rencana)),
    )


@dataclass(frozen=True, slots=True)
class _Inti:
    """A plan as core's values, beside its rows."""

    baris: tuple[Rtl, ...]
    rencana: RencanaInti
    realisasi: tuple[RealisasiRtl, ...]
    masalah: tuple[Problem, ...]
    nama: Mapping[str, str]


def _read(lalu: Rencana, on: date) -> _Inti:
    rows = tuple(rtl_list(lalu))
    plan = to_rencana(lalu, rows)
    realisasi, problems = gather_realisasi(plan, map(to_catatan, realisasi_list(lalu)), on)
    return _Inti(rows, plan, realisasi, problems, {item.key: item.nama for item in aturan_of(lalu.survei).unsur})


def _unfinished(
    inti: _Inti, proposed: tuple[RtlInti, ...], rencana: Rencana | None, reasons: Mapping[str, str]
) -> Iterator[Tertunda]:
    by_id, carried = {row.identitas: row for row in inti.baris}, _carried(rencana)
    became = {item.rtl.id: item for item in inti.realisasi}
    for usulan in proposed:
        row = by_id[usulan.asal]
        yield Tertunda(
            rtl=row,
            unsur=inti.nama.get(usulan.unsur, usulan.unsur),
            realisasi=became[usulan.asal],
            usulan=usulan,
            alasan=reasons.get(usulan.asal, ""),
            dilanjutkan=carried.get(row.pk),
            prioritas=rencana is not None and usulan.unsur in rencana.prioritas,
        )


def _begin(plan: Rencana) -> Bulan:
    return periode_of(plan.survei).months[0]


def _carried(rencana: Rencana | None) -> dict[int, Rtl]:
    """Earlier RTL → the RTL of this plan that carries it on."""
    if rencana is None:
        return {}
    rows = Rtl.objects.filter(rencana=rencana, dihapus=None, asal__isnull=False)
    return {row.asal_id: row for row in rows if row.asal_id is not None}


def _effects(
    survei: Survei, lalu: Rencana, realisasi: tuple[RealisasiRtl, ...], rencana: Rencana | None
) -> Iterator[Dampak]:
    """Each of the last priorities in their order. That a value moved does not say why."""
    then, now = indeks_of(lalu.survei), indeks_of(survei)
    moved = compute_perubahan(now, then.printed, _printed(then), aturan_of(survei))
    for unsur in lalu.prioritas:
        own = [item for item in realisasi if item.rtl.unsur == unsur]
        yield Dampak(
            perubahan=moved.unsur[unsur],
            direncanakan=len(own),
            sudah=sum(item.sudah for item in own),
            masih_prioritas=rencana is not None and unsur in rencana.prioritas,
        )


def _printed(indeks: Indeks) -> dict[str, str]:
    return {item.unsur: item.printed for item in indeks.unsur}
