"""Folding: responses behind a watermark are summed once, kept in Irisan, and corrected by subtraction."""

from collections.abc import Callable, Mapping

from django.db import transaction
from django.db.models import Max

from siklus.core.indeks.jumlah_json import to_json
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.web.models import Irisan, Jawaban, Survei
from siklus.web.queries.irisan_survei import FIELDS, SEMUA, Baris, BarisTeks, Kunci, added, counted, read_teks, sums_of
from siklus.web.queries.statistik import kept_sums
from siklus.web.services.kunci_terima import all_committed

CHUNK = 5_000
"""Responses taken into the sums in one transaction: some tens of milliseconds, for which nobody waits long."""


def fold(survei: Survei) -> int:
    """Take everything received so far into the kept sums; how many responses that were.

    Each chunk is a transaction of its own: whoever is interrupted goes on from there.
    """
    with all_committed(survei.pk):
        last = survei.jawaban.aggregate(last=Max("pk"))["last"] or 0
    folded = 0
    while taken := _fold_chunk(survei.pk, last):
        folded += taken
    return folded


def _fold_chunk(survei_id: int, last: int) -> int:
    """Sum before the lock is taken, for as long as SQLite's one writer is kept from everybody else.

    What was changed meanwhile is seen under the lock, and summed again.
    """
    seen = _unfolded(survei_id, last)
    return _take_in(survei_id, last, seen, _sums_of(seen)) if seen else 0


@transaction.atomic
def _take_in(survei_id: int, last: int, seen: list[BarisTeks], sums: Mapping[Kunci, StatistikSurvei]) -> int:
    _locked(survei_id)
    chunk = _unfolded(survei_id, last)
    if chunk:
        _add(survei_id, sums if chunk == seen else _sums_of(chunk))
        Survei.objects.filter(pk=survei_id).update(terlipat=chunk[-1][0])
    return len(chunk)


def _unfolded(survei_id: int, last: int) -> list[BarisTeks]:
    folded = Survei.objects.values_list("terlipat", flat=True).get(pk=survei_id)
    return read_teks(Jawaban.objects.filter(survei=survei_id, pk__gt=folded, pk__lte=last).order_by("pk")[:CHUNK])


def _sums_of(chunk: list[BarisTeks]) -> dict[Kunci, StatistikSurvei]:
    return sums_of(counted(chunk))


@transaction.atomic
def change_jawaban(jawaban_id: int, change: Callable[[Jawaban], None]) -> Jawaban:
    """Change a stored response (withdraw, flag, amend) and what the kept sums say of it, in one transaction.

    `change` alters the row that it is given; saving it is done here. Jawaban.DoesNotExist when there is none.
    """
    survei = _locked(Jawaban.objects.values_list("survei_id", flat=True).get(pk=jawaban_id))
    row = Jawaban.objects.get(pk=jawaban_id)
    before = _sums(row)
    change(row)
    row.save()
    if row.pk <= survei.terlipat:
        _replace(survei.pk, before, _sums(row))
    return row


def _locked(survei_id: int) -> Survei:
    """The survey, whose kept sums nobody else changes until the transaction ends; answers go on coming in."""
    return Survei.objects.select_for_update(no_key=True).get(pk=survei_id)


def _sums(row: Jawaban) -> dict[Kunci, StatistikSurvei]:
    if row.ditarik is not None:
        return {}
    return sums_of([Baris(*(getattr(row, name) for name in FIELDS))])


def _add(survei_id: int, more: Mapping[Kunci, StatistikSurvei]) -> None:
    kept, _ = kept_sums(survei_id)
    _keep(survei_id, added({key: kept[key] for key in more if key in kept} | {SEMUA: kept[SEMUA]}, more))


def _replace(survei_id: int, before: Mapping[Kunci, StatistikSurvei], after: Mapping[Kunci, StatistikSurvei]) -> None:
    kept, _ = kept_sums(survei_id)
    nothing = StatistikSurvei()
    _keep(
        survei_id,
        {
            key: kept.get(key, nothing) + after.get(key, nothing) - before.get(key, nothing)
            for key in {**before, **after}
        },
    )


def _keep(survei_id: int, sums: Mapping[Kunci, StatistikSurvei]) -> None:
    Irisan.objects.bulk_create(
        [Irisan(survei_id=survei_id, dimensi=key[0], kunci=key[1], isi=to_json(found)) for key, found in sums.items()],
        update_conflicts=True,
        unique_fields=("survei", "dimensi", "kunci"),
        update_fields=("isi",),
    )
