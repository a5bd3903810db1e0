"""Why a follow-up that is done may still not be printed Sudah: no readable evidence, or no second person's check."""

from collections.abc import Iterator
from datetime import date

from siklus.core.realisasi.catatan import CatatanBulan
from siklus.core.rencana.isian import is_filled, normalized
from siklus.core.survei.periode import print_date


def missing_proof(catatan: CatatanBulan, on: date) -> tuple[str, ...]:
    """What keeps one month that is selesai from counting, on the report's date, as clauses; empty when nothing does."""
    if catatan.tanggal is None:
        return ("tanggal selesai belum diisi",)
    if catatan.tanggal > on:
        return (f"tanggal selesai {print_date(catatan.tanggal)} melewati tanggal laporan",)
    return (*_bukti_gaps(catatan), *_check_gaps(catatan, catatan.tanggal, on))


def _bukti_gaps(catatan: CatatanBulan) -> Iterator[str]:
    if not catatan.bukti:
        yield "bukti belum ada"
    elif not any(bukti.terbaca for bukti in catatan.bukti):
        yield "bukti tidak dapat dibaca"


def _check_gaps(catatan: CatatanBulan, done: date, on: date) -> Iterator[str]:
    if not is_filled(catatan.diperiksa_oleh):
        yield "pemeriksa belum diisi"
    elif _is_same_person(catatan.diperiksa_oleh, catatan.dikerjakan_oleh):
        yield "pemeriksa adalah pelaksananya sendiri"
    if catatan.tanggal_periksa is None:
        yield "tanggal periksa belum diisi"
    elif catatan.tanggal_periksa < done:
        yield f"tanggal periksa {print_date(catatan.tanggal_periksa)} mendahului tanggal selesai"
    elif catatan.tanggal_periksa > on:
        yield f"tanggal periksa {print_date(catatan.tanggal_periksa)} melewati tanggal laporan"


def _is_same_person(checker: str, doer: str) -> bool:
    return is_filled(doer) and normalized(checker) == normalized(doer)
