"""What a plan begins with: the unfinished RTL of the last one, and how each unsur moved after what was done."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from siklus.core.aturan import Aturan
from siklus.core.indeks.perubahan import Perubahan, compare_indeks
from siklus.core.realisasi.catatan import RealisasiRtl
from siklus.core.realisasi.lanjutan import carry_over
from siklus.core.rencana.rtl import Rtl as RtlInti
from siklus.core.survei.periode import Bulan, Periode
from siklus.web.models import Rencana, Rtl, StatusRencana, Survei
from siklus.web.queries.hasil import CLOSED, aturan_of, indeks_of
from siklus.web.queries.inti.bulan import span
from siklus.web.queries.inti.himpunan import Himpunan, himpunan_of
from siklus.web.queries.inti.realisasi import strategi_list
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
    inti, strategi = himpunan_of(lalu, on), strategi_list(lalu)
    months = span(rencana.awal, rencana.akhir) if rencana else periode_of(survei).next.months
    proposed = carry_over(inti.rencana, inti.realisasi, months, strategi=strategi, masalah=inti.masalah)
    reasons = {item.rtl: item.alasan for item in strategi}
    return Lanjutan(
        lalu=lalu,
        periode=periode_of(lalu.survei),
        tertunda=tuple(_unfinished(aturan_of(lalu.survei), inti, proposed.rtl, rencana, reasons)),
        dampak=tuple(_effects(survei, lalu, inti.realisasi, rencana)),
    )


def _unfinished(
    law: Aturan, inti: Himpunan, proposed: Iterable[RtlInti], rencana: Rencana | None, reasons: Mapping[str, str]
) -> Iterator[Tertunda]:
    by_id, carried = {row.identitas: row for row in inti.rtl}, _carried(rencana)
    became = {item.rtl.id: item for item in inti.realisasi}
    for usulan in proposed:
        row = by_id[usulan.asal]
        yield Tertunda(
            rtl=row,
            unsur=law.unsur_of(usulan.unsur).nama,
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
    moved = compare_indeks(indeks_of(survei), indeks_of(lalu.survei), aturan_of(survei))
    for unsur in lalu.prioritas:
        own = [item for item in realisasi if item.rtl.unsur == unsur]
        yield Dampak(
            perubahan=moved.unsur[unsur],
            direncanakan=len(own),
            sudah=sum(item.sudah for item in own),
            masih_prioritas=rencana is not None and unsur in rencana.prioritas,
        )
