"""Starting from an earlier RTL: its words become a new RTL, with an identity of its own."""

from siklus.web.models import Rencana, Rtl
from siklus.web.queries.rencana.isian import IsianRtl
from siklus.web.services.rencana.rtl import add_rtl
from siklus.web.services.rencana.tahap import Penyusun


def copy_rtl(rencana: Rencana, sumber: Rtl, penyusun: Penyusun) -> Rtl:
    """A new RTL with the source's kegiatan, indikator and target; who answers only where it is the same unit.

    Months and budget are the new plan's own business.
    """
    isian = IsianRtl(
        unsur=sumber.unsur,
        kegiatan=sumber.kegiatan,
        penanggung_jawab=_responsible(rencana, sumber),
        indikator=sumber.indikator,
        target=sumber.target,
    )
    return add_rtl(rencana, isian, penyusun, "rtl disalin", disalin_dari=f"{sumber.identitas}, {sumber.unit}")


def _responsible(rencana: Rencana, sumber: Rtl) -> tuple[int, ...]:
    if sumber.unit_id != rencana.survei.unit_id:
        return ()
    return tuple(sumber.penanggung_jawab.filter(subbagian__aktif=True).values_list("subbagian", flat=True))
