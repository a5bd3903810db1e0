"""The plan's own order: the priorities in theirs, then the rest, and within an unsur as the office put its RTL."""

from siklus.web.models import Rencana, Rtl
from siklus.web.services.jejak import record
from siklus.web.services.rencana.tahap import Penyusun, changing
from siklus.web.services.urutan import Geser


def renumber(rencana: Rencana) -> None:
    """Number the RTL of a plan from 1 in its order; whoever calls holds the plan."""
    _number(ordered(rencana))


def ordered(rencana: Rencana) -> list[Rtl]:
    """Those that were not removed, in the plan's order."""
    rank = {unsur: place for place, unsur in enumerate(rencana.prioritas)}
    rows = rencana.rtl.filter(dihapus=None).order_by("urutan", "pk")
    return sorted(rows, key=lambda rtl: (rank.get(rtl.unsur, len(rank)), "" if rtl.unsur in rank else rtl.unsur))


def move_rtl(rtl: Rtl, geser: Geser, penyusun: Penyusun) -> bool:
    """One place up or down within its unsur; False where it stands at the end already."""
    with changing(rtl.rencana, penyusun) as held:
        rows = ordered(held)
        same = [row.pk for row in rows if row.unsur == rtl.unsur]
        place = same.index(rtl.pk) + geser if rtl.pk in same else -1
        if not 0 <= place < len(same):
            return False
        here = [row.pk for row in rows].index(rtl.pk)
        rows.insert(here + geser, rows.pop(here))
        _number(rows)
        record(penyusun.oleh, "rtl digeser", held.survei.unit, rtl.identitas, rtl=rtl.pk, langkah=int(geser))
        return True


def _number(rows: list[Rtl]) -> None:
    moved = []
    for number, row in enumerate(rows, 1):
        if row.urutan != number:
            row.urutan = number
            moved.append(row)
    Rtl.objects.bulk_update(moved, ["urutan"])
