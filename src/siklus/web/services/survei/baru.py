"""A new survey, from the regulation's questionnaire or from the unit's earlier survey; and a draft's end."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.timezone import localdate

from siklus.core.aturan import aturan
from siklus.core.survei.periode import Periode
from siklus.web.models import Akun, Layanan, SasaranLayanan, StatusSurvei, Survei, Unit, VersiKuesioner
from siklus.web.queries.survei import propose_judul
from siklus.web.services.jejak import record
from siklus.web.services.kuesioner import formulir_baku, to_isi
from siklus.web.services.survei.kode import draw_kode
from siklus.web.services.survei.tahap import hold


@dataclass(frozen=True, slots=True)
class Rancangan:
    """What a person chooses beside unit and period; `salin` is the survey whose questions and services are copied."""

    judul: str = ""
    rencana_tutup: date | None = None
    salin: Survei | None = None


@transaction.atomic
def create_survei(unit: Unit, periode: Periode, oleh: Akun | None, rancangan: Rancangan = Rancangan()) -> Survei:
    """A draft with its first questionnaire and the unit's active services; nobody can answer it yet."""
    source = rancangan.salin
    survei = Survei.objects.create(
        unit=unit,
        judul=rancangan.judul or propose_judul(unit, periode),
        kode=_free_kode(),
        jenis_periode=periode.jenis.value,
        tahun=periode.tahun,
        ke=periode.ke,
        rencana_tutup=rancangan.rencana_tutup,
        pakai_kode_kunjungan=bool(source and source.pakai_kode_kunjungan),
        kosong=source.kosong if source else "dibagi",
    )
    survei.versi = VersiKuesioner.objects.create(survei=survei, nomor=1, isi=_questions(source), oleh=oleh)
    survei.save(update_fields=["versi"])
    SasaranLayanan.objects.bulk_create(
        SasaranLayanan(survei=survei, layanan=layanan) for layanan in _services(unit, source)
    )
    record(oleh, "survei dibuat", unit, survei.judul, disalin_dari=source.judul if source else "")
    return survei


def _free_kode() -> str:
    while Survei.objects.filter(kode=(kode := draw_kode())).exists():
        pass  # pragma: no cover - one in 887 million
    return kode


def _questions(source: Survei | None) -> object:
    if source and source.versi:
        return source.versi.isi
    return to_isi(formulir_baku(aturan(localdate())))


def _services(unit: Unit, source: Survei | None) -> list[Layanan]:
    active = Layanan.objects.filter(unit=unit, aktif=True)
    if source is None:
        return list(active)
    return list(active.filter(pk__in=source.sasaran.values("layanan")))


@transaction.atomic
def delete_draf(survei: Survei, oleh: Akun) -> None:
    """A draft leaves without a trace but its line in the log; SURVEI-01 for a survey that was ever open."""
    held = hold(survei, StatusSurvei.DRAF)
    record(oleh, "draf survei dihapus", held.unit, held.judul)
    held.versi = None
    held.save(update_fields=["versi"])
    held.delete()
