"""The stored plan of a survey, and the same as core's Rencana."""

from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet
from django.utils.timezone import localdate

from siklus.core.rencana.rtl import KeputusanPrioritas
from siklus.core.rencana.rtl import Rencana as RencanaInti
from siklus.core.rencana.rtl import Rtl as RtlInti
from siklus.web.models import PenanggungJawabRtl, Rencana, Rtl, Survei
from siklus.web.models.rencana import Bertanggung
from siklus.web.queries.inti.bulan import bulan_list, span

PEOPLE = ("prioritas_oleh", "diajukan_oleh", "disetujui_oleh")


def rencana_of(survei: Survei) -> Rencana | None:
    """The plan of a survey with the people who decided; None before the priorities are chosen. One query."""
    found = Rencana.objects.filter(survei=survei).select_related(*PEOPLE).first()
    if found is not None:
        found.survei = survei
    return found


def rtl_list(*rencana: Rencana) -> QuerySet[Rtl]:
    """The RTL of plans that were not removed, with whoever answers for them; two queries, however many there are."""
    leading = Prefetch("penanggung_jawab", PenanggungJawabRtl.objects.select_related("subbagian"))
    return Rtl.objects.filter(rencana__in=rencana, dihapus=None).select_related("asal").prefetch_related(leading)


def to_rtl(rtl: Rtl) -> RtlInti:
    """One RTL; it must have been read by `rtl_list`, or asks two more queries."""
    return RtlInti(
        id=rtl.identitas,
        unsur=rtl.unsur,
        kegiatan=rtl.kegiatan,
        bulan=bulan_list(rtl.bulan),
        penanggung_jawab=names_of(rtl.penanggung_jawab.all()),
        indikator=rtl.indikator,
        target=rtl.target,
        anggaran=rtl.anggaran,
        asal=rtl.asal.identitas if rtl.asal else "",
    )


def names_of(responsible: Iterable[Bertanggung]) -> tuple[str, ...]:
    """The subbagian by name, the leading one first."""
    return tuple(item.subbagian.nama for item in responsible)


def to_rencana(rencana: Rencana, rows: Iterable[Rtl]) -> RencanaInti:
    """The whole plan; `rows` are its RTL as `rtl_list` gives them, which is also the printed order."""
    return RencanaInti(
        masa_pelaksanaan=span(rencana.awal, rencana.akhir),
        prioritas=KeputusanPrioritas(tuple(rencana.prioritas), rencana.alasan_prioritas),
        rtl=tuple(map(to_rtl, rows)),
        disetujui=localdate(rencana.disetujui) if rencana.disetujui else None,
    )
