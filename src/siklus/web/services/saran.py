"""Telling which unsur suggestions are about: one or many, by hand or as proposed, and taking that back."""

from collections.abc import Collection, Iterable, Mapping

from django.db import transaction
from django.db.models import QuerySet

from siklus.web.models import Akun, Jejak, Saran, StatusSurvei, Survei
from siklus.web.queries.saran import proposed
from siklus.web.services.jejak import record
from siklus.web.services.survei.tahap import hold

DITANDAI, DIURUNGKAN = "saran ditandai", "penandaan saran diurungkan"
ROWS = 500
"""Rows in one UPDATE."""
Tanda = Mapping[int, str]
"""Suggestion's id → the unsur that it is about; "" for no tag."""


@transaction.atomic
def tag_saran(survei: Survei, ids: Collection[int], unsur: str, oleh: Akun) -> int:
    """Give these the tag ("" takes it away); how many changed. SURVEI-01 in a draft and after sealing.

    Whatever is not there any more, because its writer withdrew it, is left out.
    """
    held = _hold(survei)
    return _keep(held, Saran.objects.filter(pk__in=ids), dict.fromkeys(ids, unsur), oleh)


@transaction.atomic
def accept_saran(survei: Survei, rows: QuerySet[Saran], oleh: Akun) -> int:
    """Give each of these that waits the tag that is proposed for it; how many. SURVEI-01 as tag_saran."""
    held = _hold(survei)
    waiting = proposed(rows)
    return _keep(held, waiting, dict(waiting.values_list("pk", "usulan_unsur")), oleh)


@transaction.atomic
def undo_tagging(survei: Survei, oleh: Akun) -> int:
    """Take back the last that this person did here, except where someone changed it since; how many came back.

    SURVEI-01 as tag_saran.
    """
    held = _hold(survei)
    last = last_tagging(held, oleh)
    if last is None:
        return 0
    moved = {int(key): (before, after) for key, (before, after) in last.rincian["perubahan"].items()}
    found = Saran.objects.filter(survei=held).in_bulk(list(moved))
    rows = [row for key, row in found.items() if row.unsur == moved[key][1]]
    _write(rows, {key: before for key, (before, _) in moved.items()})
    record(oleh, DIURUNGKAN, held.unit, held.judul, survei=held.pk, banyak=len(rows))
    return len(rows)


def last_tagging(survei: Survei, oleh: Akun) -> Jejak | None:
    """What this person did last with the suggestions of the survey; None when it was taken back already."""
    lines = Jejak.objects.filter(akun=oleh, unit=survei.unit_id, perbuatan__in=(DITANDAI, DIURUNGKAN))
    last = lines.filter(rincian__survei=survei.pk).order_by("-id").first()
    return last if last is not None and last.perbuatan == DITANDAI else None


def _hold(survei: Survei) -> Survei:
    return hold(survei, StatusSurvei.DIBUKA, StatusSurvei.DITUTUP)


def _keep(survei: Survei, rows: QuerySet[Saran], tanda: Tanda, oleh: Akun) -> int:
    changing = [row for row in rows.filter(survei=survei).select_related(None) if row.unsur != tanda[row.pk]]
    moved = {str(row.pk): [row.unsur, tanda[row.pk]] for row in changing}
    _write(changing, tanda)
    if changing:
        record(oleh, DITANDAI, survei.unit, survei.judul, survei=survei.pk, banyak=len(moved), perubahan=moved)
    return len(changing)


def _write(rows: Iterable[Saran], tanda: Tanda) -> None:
    changed = list(rows)
    for row in changed:
        row.unsur = tanda[row.pk]
    Saran.objects.bulk_update(changed, ["unsur"], batch_size=ROWS)
