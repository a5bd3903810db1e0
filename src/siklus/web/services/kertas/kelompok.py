"""Batches of numbered sheets: made with a range of numbers, and finished, when their sheets become responses."""

from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import now

from siklus.core.errors import Place, Problem, SiklusError
from siklus.web.models import Akun, Kanal, KelompokKertas, Layanan, LembarKertas, StatusSurvei, Survei
from siklus.web.queries.kertas import final_sheets, standing_of
from siklus.web.services.jejak import record
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.penerimaan import receive_many

MOST_SHEETS = 1_000
NAMESPACE = UUID("6b1f7a52-3e0c-5d7f-9a55-5c9f2f6f0c11")
"""Of our own sheets' UUIDs; it never changes."""


def next_awal(survei: Survei) -> int:
    """The first sheet number that no batch of the survey has yet."""
    return int(survei.kelompok_kertas.aggregate(last=Max("akhir"))["last"] or 0) + 1


@transaction.atomic
def make_kelompok(
    survei: Survei, lembar: range, oleh: Akun, *, layanan: Layanan | None = None, ganda: bool = False
) -> KelompokKertas:
    """A batch for the sheets of these numbers. SiklusError (KERTAS-01) for a range that cannot be used."""
    awal, akhir = lembar.start, lembar.stop - 1
    held = Survei.objects.select_for_update(no_key=True).get(pk=survei.pk)
    _check_range(held, awal, akhir)
    nomor = int(held.kelompok_kertas.aggregate(last=Max("nomor"))["last"] or 0) + 1
    made = KelompokKertas.objects.create(
        survei=held, nomor=nomor, awal=awal, akhir=akhir, layanan=layanan, ganda=ganda, oleh=oleh
    )
    record(oleh, "kelompok kertas dibuat", survei.unit, survei.judul, nomor=nomor, awal=awal, akhir=akhir)
    return made


def _check_range(survei: Survei, awal: int, akhir: int) -> None:
    if not 0 < awal <= akhir < awal + MOST_SHEETS:
        message = f"Lembar {awal} sampai {akhir} bukan rentang yang dapat dipakai."
        advice = f"Mulai dari nomor terkecil; paling banyak {MOST_SHEETS} lembar sekali buat."
        raise SiklusError(Problem("KERTAS-01", message, advice))
    other = survei.kelompok_kertas.filter(awal__lte=akhir, akhir__gte=awal).first()
    if other is not None:
        message = f"Lembar {max(awal, other.awal)} sudah termasuk {other} ({other.awal} sampai {other.akhir})."
        raise SiklusError(Problem("KERTAS-01", message, f"Mulai dari {next_awal(survei)}."))


@transaction.atomic
def drop_kelompok(kelompok: KelompokKertas, oleh: Akun) -> None:
    """Take back a batch of which nothing was entered. SiklusError: KERTAS-07 when something was."""
    held = KelompokKertas.objects.select_for_update().get(pk=kelompok.pk)
    if held.lembar.exists():
        message = f"{held} sudah berisi lembar."
        raise SiklusError(Problem("KERTAS-07", message, "Selesaikan kelompoknya, atau biarkan."))
    record(oleh, "kelompok kertas dihapus", held.survei.unit, held.survei.judul, nomor=held.nomor)
    held.delete()


def uuid_of(kelompok: KelompokKertas, nomor: int) -> UUID:
    """The response that a sheet becomes: of its batch and number alone, so that finishing twice stores once."""
    return uuid5(NAMESPACE, f"{kelompok.survei_id}/{kelompok.pk}/{nomor}")


@transaction.atomic
def finish_kelompok(kelompok: KelompokKertas, oleh: Akun) -> int:
    """Store every sheet as a response, all or none; how many those are.

    Raises:
        SiklusError: KERTAS-06 with every sheet that is entered once of two or undecided, KERTAS-07 when it is finished,
            TERIMA- when the survey does not take answers.
    """
    held = (
        KelompokKertas.objects.select_for_update(of=("self",))
        .select_related("survei__versi", "survei__unit")
        .get(pk=kelompok.pk)
    )
    if held.selesai is not None:
        raise SiklusError(finished(held))
    _check_complete(held)
    sheets = final_sheets(held)
    results = receive_many([_kiriman(held, sheet) for sheet in sheets], receipts=False)
    refused = [_placed(result.problem, sheet) for result, sheet in zip(results, sheets, strict=True) if result.problem]
    if refused:
        raise SiklusError(refused)
    for sheet in sheets:
        sheet.uuid = uuid_of(held, sheet.nomor)
    LembarKertas.objects.bulk_update(sheets, ["uuid"], batch_size=500)
    held.selesai = now()
    held.save(update_fields=["selesai"])
    record(oleh, "kelompok kertas selesai", held.survei.unit, held.survei.judul, nomor=held.nomor, lembar=len(sheets))
    return len(sheets)


def finished(kelompok: KelompokKertas) -> Problem:
    """The batch is responses by now."""
    message = f"{kelompok} sudah selesai; lembarnya sudah menjadi jawaban."
    return Problem("KERTAS-07", message, "Perbaikan dicatat sebagai amandemen sesudah survei ditutup.")


def _check_complete(kelompok: KelompokKertas) -> None:
    standing = standing_of(kelompok)
    if not standing.pertama:
        raise SiklusError(Problem("KERTAS-06", "Belum ada lembar yang dimasukkan.", "Masukkan lembarnya lebih dahulu."))
    if kelompok.survei.status != StatusSurvei.DIBUKA:
        advice = "Lembar hanya menjadi jawaban selama survei dibuka."
        raise SiklusError(Problem("TERIMA-01", "Survei ini tidak sedang dibuka.", advice))
    problems = (
        *(_half(number) for number in standing.sekali),
        *(_undecided(number) for number in standing.belum_diputuskan),
    )
    if problems:
        raise SiklusError(problems)


def _half(number: int) -> Problem:
    return Problem("KERTAS-06", "Baru dimasukkan sekali dari dua.", "Masukkan entri yang lain.", _sheet(number))


def _undecided(number: int) -> Problem:
    return Problem("KERTAS-06", "Kedua entri berbeda.", "Putuskan yang benar menurut kertasnya.", _sheet(number))


def _sheet(number: int) -> Place:
    return Place(sheet=str(number))


def _placed(problem: Problem, sheet: LembarKertas) -> Problem:
    return Problem(problem.code, problem.message, problem.advice, _sheet(sheet.nomor))


def _kiriman(kelompok: KelompokKertas, sheet: LembarKertas) -> Kiriman:
    return Kiriman(
        uuid=uuid_of(kelompok, sheet.nomor),
        survei_id=kelompok.survei_id,
        versi_id=kelompok.survei.versi_id or 0,
        kanal=Kanal.KERTAS,
        nilai=sheet.nilai,
        layanan=sheet.layanan.kode if sheet.layanan else "",
        profil=sheet.profil,
        terbuka=sheet.terbuka,
        kertas_id=kelompok.pk,
        waktu=sheet.pada,
    )
