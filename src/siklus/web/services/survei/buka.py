"""Opening a survey: everything that is still lacking is said at once."""

from collections.abc import Iterator
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localtime

from siklus.core.aturan import aturan
from siklus.core.errors import Problem, Severity, refuse
from siklus.core.survei.periode import print_date
from siklus.web.models import Akun, StatusSurvei, Survei
from siklus.web.queries.survei import periode_of
from siklus.web.services.jejak import record
from siklus.web.services.kuesioner import check_formulir, formulir_of
from siklus.web.services.survei.tahap import hold


@transaction.atomic
def open_survei(survei: Survei, oleh: Akun | None, pada: datetime) -> Survei:
    """From now on anyone who has the address can answer. SiklusError with everything that is lacking."""
    held = hold(survei, StatusSurvei.DRAF)
    refuse(check_siap(held, localtime(pada).date()))
    held.status, held.dibuka = StatusSurvei.DIBUKA, pada
    held.save(update_fields=["status", "dibuka"])
    record(oleh, "survei dibuka", held.unit, held.judul)
    return held


def check_siap(survei: Survei, hari: date) -> tuple[Problem, ...]:
    """What stands between a draft and its opening (errors), and what a person should know before (warnings)."""
    return (*_questions(survei, hari), *_services(survei), *_dates(survei, hari), *_beside(survei))


def _questions(survei: Survei, hari: date) -> tuple[Problem, ...]:
    return check_formulir(formulir_of(survei.versi), aturan(hari)) if survei.versi else ()


def _services(survei: Survei) -> Iterator[Problem]:
    if not survei.sasaran.exists():
        yield Problem(
            code="SURVEI-02",
            message="Belum ada layanan yang ditanyakan.",
            advice="Pilih sedikitnya satu layanan pada Sasaran, agar responden dapat menyebut apa yang diterimanya.",
        )


def _dates(survei: Survei, hari: date) -> Iterator[Problem]:
    close, end = survei.rencana_tutup, periode_of(survei).months[-1].last_day
    if close is None or close < hari:
        yield Problem(
            code="SURVEI-03",
            message=f"Rencana tutup {print_date(close)} sudah lewat." if close else "Rencana tutup belum diisi.",
            advice="Isi tanggal hari ini atau sesudahnya pada Keterangan survei.",
        )
    elif close > end:
        yield Problem(
            code="SURVEI-04",
            message=f"Rencana tutup {print_date(close)} melewati akhir periode, {print_date(end)}.",
            advice="Biarkan bila pengumpulan memang berlanjut; bila tidak, ajukan tanggalnya.",
            severity=Severity.WARNING,
        )


def _beside(survei: Survei) -> Iterator[Problem]:
    same = Survei.objects.filter(
        unit=survei.unit_id, jenis_periode=survei.jenis_periode, tahun=survei.tahun, ke=survei.ke
    )
    for other in same.exclude(pk=survei.pk).exclude(status=StatusSurvei.DRAF):
        yield Problem(
            code="SURVEI-05",
            message=f"Untuk periode yang sama sudah ada survei “{other.judul}” ({other.get_status_display().lower()}).",
            advice="Lanjutkan bila keduanya memang diperlukan; laporan disusun dari salah satunya.",
            severity=Severity.WARNING,
        )
