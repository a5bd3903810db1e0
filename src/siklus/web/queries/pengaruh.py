"""What the last period's verified follow-up changed by this survey, for the page of results."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.timezone import localdate

from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import HasilSurvei
from siklus.core.indeks.pengaruh import Pengaruh
from siklus.web.models import Rencana, StatusRencana, Survei
from siklus.web.queries.hasil import hasil_of, printed_of
from siklus.web.queries.inti.himpunan import himpunan_of


@dataclass(frozen=True, slots=True)
class PengaruhTampil:
    """The measured effect, None where it cannot be measured; `selesai` is whether any follow-up was done in time."""

    lalu: Survei
    selesai: bool
    pengaruh: Pengaruh | None


def pengaruh_tampil(survei: Survei, lalu: Survei, hasil: HasilSurvei, law: Aturan) -> PengaruhTampil | None:
    """None where the last survey has no approved plan, or where either is printed values alone.

    Only what was done, and verified since, before this survey was opened can have moved its answers.
    """
    plan = Rencana.objects.filter(survei=lalu, status=StatusRencana.DISETUJUI).first()
    if plan is None or survei.dibuka is None or hasil.indeks.dilaporkan or printed_of(lalu):
        return None
    opened = localdate(survei.dibuka)
    found = himpunan_of(plan, opened)
    done = {
        item.rtl.unsur
        for item in found.realisasi
        if item.sudah and item.tanggal_selesai is not None and item.tanggal_selesai < opened
    }
    begun = {rtl.unsur for rtl in found.rencana.rtl} - done
    return PengaruhTampil(lalu, bool(done), _measured(lalu, hasil, done, begun, law) if done else None)


def _measured(
    lalu: Survei, hasil: HasilSurvei, done: Collection[str], begun: Collection[str], law: Aturan
) -> Pengaruh | None:
    from siklus.analytics.pengaruh import pengaruh_of  # noqa: PLC0415 - SciPy takes most of a second to load

    return pengaruh_of(hasil_of(lalu), hasil, done, law, lepas=begun)
