"""Which services a survey asks about, and how many people used each: what its target comes of."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Akun, Jawaban, Layanan, SasaranLayanan, StatusSurvei, Survei
from siklus.web.services.jejak import record
from siklus.web.services.survei.tahap import hold


@transaction.atomic
def keep_sasaran(survei: Survei, pengguna: Mapping[Layanan, int | None], oleh: Akun) -> Survei:
    """Ask about exactly these services, with their users (None: not known yet).

    After opening a service may be added, and after closing only numbers change. SURVEI-09 when a service would leave
    that answers name already, or come when nobody can name it any more.
    """
    held = hold(survei, StatusSurvei.DRAF, StatusSurvei.DIBUKA, StatusSurvei.DITUTUP)
    before = {item.layanan: item for item in held.sasaran.select_related("layanan")}
    _check(held, before.keys() - pengguna.keys(), pengguna.keys() - before.keys())
    held.sasaran.exclude(layanan__in=pengguna).delete()
    for layanan, users in pengguna.items():
        SasaranLayanan.objects.update_or_create(survei=held, layanan=layanan, defaults={"pengguna": users})
    record(
        oleh, "sasaran survei diubah", held.unit, held.judul, pengguna={item.kode: n for item, n in pengguna.items()}
    )
    return held


def _check(survei: Survei, leaving: Iterable[Layanan], coming: Iterable[Layanan]) -> None:
    closed = survei.status == StatusSurvei.DITUTUP
    named = Jawaban.objects.filter(survei=survei, layanan__in=leaving).values("layanan")
    stuck = (*Layanan.objects.filter(pk__in=named), *(tuple(coming) if closed else ()))
    if stuck:
        raise SiklusError(_fixed(item) for item in stuck)


def _fixed(layanan: Layanan) -> Problem:
    return Problem(
        code="SURVEI-09",
        message=f"Layanan “{layanan.nama}” tidak dapat lagi ditambah atau dikeluarkan.",
        advice="Layanan yang sudah disebut jawaban tetap ikut; setelah survei ditutup daftarnya tidak berubah.",
    )
