"""Closing a survey: no answer comes in any more, the sums are made up, and the responses get their fingerprint."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from siklus.core.aturan import Aturan
from siklus.core.errors import Problem, Severity
from siklus.core.rounding import print_count
from siklus.core.survei.sampel import Sampel
from siklus.web.models import Akun, StatusSurvei, Survei
from siklus.web.queries.pantauan import Cakupan, cakupan_of
from siklus.web.services.jejak import record
from siklus.web.services.kunci_terima import stop_intake
from siklus.web.services.lipatan import fold
from siklus.web.services.survei.sidik import compute_sidik
from siklus.web.services.survei.tahap import hold


def close_survei(survei: Survei, oleh: Akun | None, pada: datetime) -> Survei:
    """Freeze the responses: stage, sums and fingerprint in one transaction. It cannot be opened again."""
    fold(survei)  # most of the sums are made before intake has to wait
    return _freeze(survei, oleh, pada)


@transaction.atomic
def _freeze(survei: Survei, oleh: Akun | None, pada: datetime) -> Survei:
    stop_intake(survei.pk)
    held = hold(survei, StatusSurvei.DIBUKA)
    held.status, held.ditutup = StatusSurvei.DITUTUP, pada
    held.save(update_fields=["status", "ditutup"])
    fold(held)
    held.refresh_from_db()
    held.sidik = compute_sidik(held)
    held.save(update_fields=["sidik"])
    record(oleh, "survei ditutup", held.unit, held.judul, sidik=held.sidik)
    return held


def check_tutup(survei: Survei, aturan: Aturan) -> tuple[Problem, ...]:
    """What is thin in what was collected; all of it warnings, since closing is the office's own decision."""
    cakupan = cakupan_of(survei, aturan)
    return (*_waiting(survei), *_few(cakupan, aturan), *map(_under_target, cakupan.kurang))


def _waiting(survei: Survei) -> Iterator[Problem]:
    """Paper and files that are not answers yet, and can no longer become any."""
    batches = survei.kelompok_kertas.filter(selesai=None, lembar__entri=1).distinct().count()
    if batches:
        message = f"{print_count(batches)} kelompok kertas belum diselesaikan; lembarnya belum menjadi jawaban."
        yield Problem("KERTAS-08", message, "Selesaikan kelompoknya sebelum menutup.", severity=Severity.WARNING)
    if files := survei.impor.filter(keadaan__in=("dipetakan", "diperiksa", "berjalan")).count():
        message = f"{print_count(files)} impor belum selesai."
        yield Problem(
            "IMPOR-08", message, "Selesaikan atau batalkan impornya sebelum menutup.", severity=Severity.WARNING
        )


def _few(cakupan: Cakupan, aturan: Aturan) -> Iterator[Problem]:
    n = cakupan.total.terkumpul + cakupan.tanpa_layanan
    if n < aturan.sedikit_responden:
        yield Problem(
            code="SURVEI-07",
            message=f"Baru {print_count(n)} jawaban terkumpul." if n else "Belum ada jawaban sama sekali.",
            advice=f"Dengan kurang dari {aturan.sedikit_responden} jawaban, indeks mudah berubah oleh satu orang."
            " Pertimbangkan memperpanjang pengumpulan.",
            severity=Severity.WARNING,
        )


def _under_target(sampel: Sampel) -> Problem:
    return Problem(
        code="SURVEI-08",
        message=f"Layanan “{sampel.layanan.nama}” baru {print_count(sampel.terkumpul)} dari"
        f" {print_count(sampel.rumus or 0)} jawaban yang diperlukan.",
        advice="Hasil layanan ini akan ditandai kurang dari sasaran; perpanjang pengumpulan bila masih ada waktu.",
        severity=Severity.WARNING,
    )
