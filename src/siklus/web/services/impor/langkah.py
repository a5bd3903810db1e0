"""The steps of an import that a person takes: confirm the mapping, start, stop."""

from django.db import transaction

from siklus.core.errors import Problem, SiklusError, refuse
from siklus.web.models import Akun, Impor, Pemetaan, StatusSurvei
from siklus.web.services.impor.berkas import drop_file, formulir_now, kolom_of
from siklus.web.services.impor.kerja import check, not_open, run
from siklus.web.services.impor.periksa_peta import check_peta
from siklus.web.services.impor.peta import Peta, sidik_kepala, to_json
from siklus.web.services.jejak import record
from siklus.web.services.tugas_latar import begin

BEFORE = ("diunggah", "dipetakan", "diperiksa", "gagal")


@transaction.atomic
def confirm(impor: Impor, peta: Peta) -> None:
    """Keep the mapping, for this file and for the next with the same heads, and begin the dry run.

    SiklusError (IMPOR-21 to IMPOR-26) when something in it is undecided; IMPOR-07 once the import runs.
    """
    held = _held(impor, *BEFORE)
    refuse(check_peta(peta, kolom_of(held), formulir_now(held.survei)))
    held.pemetaan, held.keadaan, held.dikerjakan = to_json(peta), "dipetakan", 0
    held.tersimpan = held.sudah_ada = held.ditolak = 0
    held.tolakan.all().delete()
    held.laporan = {key: value for key, value in held.laporan.items() if key not in {"uji", "galat", "lewat"}}
    held.save(update_fields=["pemetaan", "keadaan", "dikerjakan", "tersimpan", "sudah_ada", "ditolak", "laporan"])
    Pemetaan.objects.update_or_create(
        unit=held.survei.unit,
        sidik_kepala=sidik_kepala([item.kepala for item in peta.kolom]),
        defaults={"isi": to_json(peta)},
    )
    begin(check, held.pk)


@transaction.atomic
def start(impor: Impor, oleh: Akun) -> None:
    """Begin the import that was tried; a failed one goes on where it stopped. SiklusError: IMPOR-04, IMPOR-07."""
    held = _held(impor, "diperiksa", "gagal", "berjalan")
    if held.survei.status != StatusSurvei.DIBUKA:
        raise SiklusError(not_open())
    if held.keadaan == "diperiksa":
        held.dikerjakan = 0
    if "uji" not in held.laporan:
        raise SiklusError(Problem("IMPOR-07", "Pemetaannya belum diperiksa.", "Periksa pemetaannya lebih dahulu."))
    held.keadaan, held.oleh = "berjalan", oleh
    held.save(update_fields=["keadaan", "dikerjakan", "oleh"])
    record(oleh, "impor dimulai", held.survei.unit, held.survei.judul, berkas=held.nama)
    begin(run, held.pk)


@transaction.atomic
def cancel(impor: Impor, oleh: Akun) -> None:
    """Stop it: what is stored stays, what is not stored does not come. SiklusError (IMPOR-07) when it is over."""
    held = _held(impor, *BEFORE, "berjalan")
    held.keadaan = "dibatalkan"
    held.save(update_fields=["keadaan"])
    record(oleh, "impor dibatalkan", held.survei.unit, held.survei.judul, berkas=held.nama)
    transaction.on_commit(lambda: drop_file(held))


def _held(impor: Impor, *states: str) -> Impor:
    held = Impor.objects.select_for_update().get(pk=impor.pk)
    if held.keadaan not in states:
        message = f"Impor ini sudah {held.keadaan}."
        raise SiklusError(Problem("IMPOR-07", message, "Muat ulang halaman untuk melihat keadaannya."))
    return held
