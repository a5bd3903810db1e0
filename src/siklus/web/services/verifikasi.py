"""The second person: accepts a month that is done, or returns it with a note; never one who had a part in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from siklus.core.errors import Problem, SiklusError
from siklus.core.realisasi.status import subject_of
from siklus.core.realisasi.verifikasi import missing_proof
from siklus.core.rencana.isian import is_filled
from siklus.web.models import Akun, Realisasi, StatusPeriksa
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.inti.realisasi import to_catatan
from siklus.web.queries.realisasi.dua_orang import has_part, terlihat_of
from siklus.web.services.izin import require
from siklus.web.services.realisasi.bulan import not_waiting
from siklus.web.services.realisasi.catat import record_bulan, snapshot
from siklus.web.services.realisasi.pegang import hold_bulan


@dataclass(frozen=True, slots=True)
class Diperiksa:
    """A month to decide on, and what the person saw of it (`terlihat_of`): its version and its very evidence."""

    realisasi_id: int
    terlihat: str


@dataclass(frozen=True, slots=True)
class Putusan:
    """By whom, when, and with which words."""

    oleh: Akun
    pada: datetime
    catatan: str = ""


Decide = Callable[[Diperiksa, Putusan], Realisasi]


@transaction.atomic
def accept(asked: Diperiksa, putusan: Putusan) -> Realisasi:
    """Accept a month: from now on it counts.

    Raises:
        SiklusError: HAK-01; VERIFIKASI-01 had a part in it, -02 waits no more, -03 changed since, -05 lacks proof.
    """
    row = _hold(asked, putusan)
    before = snapshot(row)
    _decide(row, StatusPeriksa.DITERIMA, putusan)
    gaps = missing_proof(to_catatan(row), localdate(putusan.pada))
    if gaps:
        raise SiklusError(_unproven(row, gaps))
    return _keep(row, "realisasi diterima", putusan, before)


@transaction.atomic
def give_back(asked: Diperiksa, putusan: Putusan) -> Realisasi:
    """Return a month with a note that the doer reads. SiklusError as accept, and VERIFIKASI-04 without a note."""
    row = _hold(asked, putusan)
    if not is_filled(putusan.catatan):
        raise SiklusError(_no_note(row))
    before = snapshot(row)
    _decide(row, StatusPeriksa.DIKEMBALIKAN, putusan)
    return _keep(row, "realisasi dikembalikan", putusan, before)


def decide_many(
    items: Iterable[Diperiksa], putusan: Putusan, decide: Decide
) -> tuple[tuple[Realisasi, ...], tuple[Problem, ...]]:
    """Decide on several, each for itself: those that were decided, and why others were not."""
    done: list[Realisasi] = []
    problems: list[Problem] = []
    for item in items:
        try:
            done.append(decide(item, putusan))
        except SiklusError as error:
            problems.extend(error.problems)
    return tuple(done), tuple(problems)


def _hold(asked: Diperiksa, putusan: Putusan) -> Realisasi:
    """The month, locked, when this person may decide on it as they saw it."""
    found = Realisasi.objects.select_related("rtl").get(pk=asked.realisasi_id)
    row = hold_bulan(found.rtl, found.bulan)
    akun = require(putusan.oleh, Tindakan.VERIFIKASI, row.rtl.unit)
    if row.periksa != StatusPeriksa.MENUNGGU:
        raise SiklusError(not_waiting(row))
    if terlihat_of(row) != asked.terlihat:
        raise SiklusError(_changed(row))
    if has_part(row, akun):
        raise SiklusError(_own_work(row))
    return row


def _decide(row: Realisasi, periksa: StatusPeriksa, putusan: Putusan) -> None:
    row.periksa, row.pemeriksa = periksa, putusan.oleh
    row.tanggal_periksa, row.catatan_periksa = localdate(putusan.pada), putusan.catatan.strip()


def _keep(row: Realisasi, perbuatan: str, putusan: Putusan, before: dict[str, str]) -> Realisasi:
    row.versi += 1
    row.save()
    record_bulan(row, perbuatan, putusan.oleh, before)
    return row


def _own_work(row: Realisasi) -> Problem:
    return Problem(
        code="VERIFIKASI-01",
        message=f"Anda ikut mengerjakan {subject_of(to_catatan(row))} atau mengunggah buktinya.",
        advice="Minta pimpinan atau verifikator lain memeriksanya.",
    )


def _changed(row: Realisasi) -> Problem:
    return Problem(
        code="VERIFIKASI-03",
        message=f"{subject_of(to_catatan(row))} berubah sejak Anda membukanya.",
        advice="Muat ulang halaman dan periksa yang terbaru.",
    )


def _no_note(row: Realisasi) -> Problem:
    return Problem(
        code="VERIFIKASI-04",
        message=f"Pengembalian {subject_of(to_catatan(row))} belum bercatatan.",
        advice="Tulis apa yang kurang atau keliru.",
    )


def _unproven(row: Realisasi, gaps: tuple[str, ...]) -> Problem:
    return Problem(
        code="VERIFIKASI-05",
        message=f"{subject_of(to_catatan(row))} belum dapat diterima: {'; '.join(gaps)}.",
        advice="Kembalikan dengan catatan tentang yang kurang.",
    )
