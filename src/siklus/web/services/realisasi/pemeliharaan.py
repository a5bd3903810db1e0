"""Keeping high what is high: what is done for one of the highest unsur, and who answers for it."""

from dataclasses import dataclass

from django.db import transaction

from siklus.core.errors import Problem, SiklusError, refuse
from siklus.core.realisasi.catatan import Pemeliharaan as PemeliharaanInti
from siklus.core.realisasi.pemeliharaan import check_pemeliharaan
from siklus.web.models import Akun, Pemeliharaan, Rencana, Subbagian
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.hasil import aturan_of, indeks_of
from siklus.web.services.izin import require
from siklus.web.services.jejak import record
from siklus.web.services.realisasi.bertanggung import keep_bertanggung, names_at
from siklus.web.services.realisasi.pegang import StaleError, require_approved

SUBJECT = "Pemeliharaan ini"


@dataclass(frozen=True, slots=True)
class IsianPemeliharaan:
    """What is done for which unsur, and who answers for it, the leading one first."""

    unsur: str
    bentuk: str
    penanggung_jawab: tuple[Subbagian, ...]


@transaction.atomic
def add_pemeliharaan(rencana: Rencana, isian: IsianPemeliharaan, oleh: Akun) -> Pemeliharaan:
    """One more. SiklusError HAK-01, REALISASI-32, and core's REALISASI-18, -19 and RENCANA-16 to -18."""
    held = _hold(rencana, isian, oleh)
    row = Pemeliharaan(rencana=held, unsur=isian.unsur, urutan=held.pemeliharaan.count(), versi=0)
    return _keep(row, isian, oleh, "pemeliharaan ditambahkan")


@transaction.atomic
def change_pemeliharaan(pemeliharaan: Pemeliharaan, isian: IsianPemeliharaan, versi: int, oleh: Akun) -> Pemeliharaan:
    """Other words or another unit that answers. SiklusError as add_pemeliharaan; StaleError when another was faster."""
    held = _hold(pemeliharaan.rencana, isian, oleh)
    row = _current(held, pemeliharaan, versi)
    return _keep(row, isian, oleh, "pemeliharaan diubah")


@transaction.atomic
def remove_pemeliharaan(pemeliharaan: Pemeliharaan, versi: int, oleh: Akun) -> None:
    """Take one back. SiklusError HAK-01, StaleError, or REALISASI-36 once evidence was brought for it."""
    held = _hold(pemeliharaan.rencana, None, oleh)
    row = _current(held, pemeliharaan, versi)
    if row.bukti.exists():
        raise SiklusError(proven(SUBJECT))
    record(oleh, "pemeliharaan dihapus", held.survei.unit, row.unsur, bentuk=row.bentuk)
    row.delete()


def proven(subject: str) -> Problem:
    """Evidence was brought for it, which goes on naming it."""
    return Problem(
        code="REALISASI-36",
        message=f"{subject} sudah berbukti, sehingga tidak dapat dihapus.",
        advice="Ubah isinya.",
    )


def _hold(rencana: Rencana, isian: IsianPemeliharaan | None, oleh: Akun) -> Rencana:
    rows = Rencana.objects.select_for_update(of=("self",), no_key=True)
    held = rows.select_related("survei__unit", "survei__versi").get(pk=rencana.pk)
    require(oleh, Tindakan.ISI_REALISASI, held.survei.unit)
    require_approved(held)
    if isian:
        refuse(_check(held, isian))
    return held


def _check(rencana: Rencana, isian: IsianPemeliharaan) -> tuple[Problem, ...]:
    survei = rencana.survei
    names = tuple(item.nama for item in isian.penanggung_jawab)
    item = PemeliharaanInti(isian.unsur, isian.bentuk, names)
    return check_pemeliharaan((item,), indeks_of(survei), aturan_of(survei), names_at(survei.unit))


def _current(rencana: Rencana, pemeliharaan: Pemeliharaan, versi: int) -> Pemeliharaan:
    row = rencana.pemeliharaan.filter(pk=pemeliharaan.pk).first()
    if row is None or row.versi != versi:
        raise StaleError(row, SUBJECT)
    return row


def _keep(row: Pemeliharaan, isian: IsianPemeliharaan, oleh: Akun, perbuatan: str) -> Pemeliharaan:
    before = row.bentuk
    row.unsur, row.bentuk = isian.unsur, isian.bentuk.strip()
    row.versi += 1
    row.save()
    keep_bertanggung(row.penanggung_jawab, isian.penanggung_jawab)
    record(
        oleh,
        perbuatan,
        row.rencana.survei.unit,
        row.unsur,
        sebelum=before,
        sesudah=row.bentuk,
        penanggung_jawab=[item.nama for item in isian.penanggung_jawab],
    )
    return row
