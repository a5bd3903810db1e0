"""The check itself, in the background by the pattern of services/tugas_latar; killed midway, it is begun anew."""

from collections.abc import Callable, Sequence

from django.utils.timezone import localdate, now
from django_tasks import task

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import LaporanDiperiksa
from siklus.web.queries.periksa.catat import bacaan_json, bacaan_of, ringkas_of
from siklus.web.services.periksa import anak
from siklus.web.services.periksa.gudang import content_of
from siklus.web.services.tugas_latar import Keadaan, Kemajuan, progress_of, progress_of_each

STEPS = 3
"""Begun, read, checked."""


@task()
def periksa(laporan_id: int) -> None:
    """Check one file; why it cannot be checked is told on its row. Nothing for a row that was deleted meanwhile."""
    laporan = LaporanDiperiksa.objects.filter(pk=laporan_id).first()
    if laporan is None:
        return
    row = LaporanDiperiksa.objects.filter(pk=laporan_id)
    row.update(langkah=1)
    try:
        hasil = check_bytes(content_of(laporan), laporan.nama, lambda: row.update(langkah=2))
    except SiklusError as error:
        row.update(galat=galat_json(error.problems))
        return
    row.update(langkah=STEPS, hasil=hasil, ringkas=ringkas_of(bacaan_of(hasil)), galat=[], diperiksa=now())


def check_bytes(data: bytes, nama: str, between: Callable[[], object] = lambda: None) -> dict[str, object]:
    """A file's Bacaan as the store keeps it; SiklusError BACA-01 to 07 and PERIKSA-05 for what cannot be checked."""
    answer = anak.ask(anak.Periksa(data, nama, localdate()), between)
    try:
        return bacaan_json(bacaan_of(answer.nilai))
    except ValueError as error:
        raise anak.broke() from error


def galat_json(problems: tuple[Problem, ...]) -> list[dict[str, str]]:
    """Problems as a row keeps them."""
    return [{"code": item.code, "message": item.message, "advice": item.advice} for item in problems]


def still_at_work(laporan: LaporanDiperiksa) -> bool:
    """Whether the check waits or runs."""
    found = progress_of_check(laporan)
    return found is not None and not found.berakhir


def progress_of_checks(rows: Sequence[LaporanDiperiksa]) -> dict[int, Kemajuan]:
    """How the checks of many files stand, by file; one that is done has its result and is not looked up."""
    open_rows = {row.pk: row for row in rows if row.langkah < STEPS and not row.galat}
    states = progress_of_each(periksa, tuple(open_rows)) if open_rows else {}
    found = {pk: Kemajuan(states.get(pk, Keadaan.GAGAL), row.langkah, STEPS) for pk, row in open_rows.items()}
    failed = {row.pk: Kemajuan(Keadaan.GAGAL, row.langkah, STEPS) for row in rows if row.galat}
    return found | failed


def progress_of_check(laporan: LaporanDiperiksa) -> Kemajuan | None:
    """How the check of a file stands; failed where its row says why, or where its workers died of it."""
    found = progress_of(periksa, laporan.pk, nilai=laporan.langkah, dari=STEPS)
    if found is not None and laporan.galat:
        return Kemajuan(Keadaan.GAGAL, laporan.langkah, STEPS)
    return found
