"""The status machine of one planned month: belum, berjalan, selesai; cancelled with a reason; reopened on purpose."""

from dataclasses import replace
from datetime import date

from siklus.core.errors import Problem, SiklusError
from siklus.core.realisasi.catatan import CatatanBulan, Status
from siklus.core.rencana.isian import is_filled, listed

FORWARD = {
    Status.BELUM: (Status.BERJALAN, Status.DIBATALKAN),
    Status.BERJALAN: (Status.SELESAI, Status.DIBATALKAN),
    Status.SELESAI: (),
    Status.DIBATALKAN: (),
}
REOPENED = {Status.SELESAI: Status.BERJALAN, Status.DIBATALKAN: Status.BELUM}


def transition(catatan: CatatanBulan, to: Status, *, tanggal: date | None = None, alasan: str = "") -> CatatanBulan:
    """The record after a step forward; `tanggal` is the day on which it was done, `alasan` why it was cancelled.

    Raises SiklusError when the step is not allowed, when selesai comes without a date, or dibatalkan without a reason.
    """
    problems = _step_problems(catatan, to, tanggal, alasan)
    if problems:
        raise SiklusError(problems)
    if to is Status.SELESAI:
        return replace(catatan, status=to, tanggal=tanggal)
    return replace(catatan, status=to, alasan=alasan.strip() or catatan.alasan)


def reopen(catatan: CatatanBulan, alasan: str) -> CatatanBulan:
    """Take up again what was selesai (back to berjalan) or dibatalkan (back to belum); its verification is void.

    Raises SiklusError when there is nothing to reopen or no reason is given.
    """
    if catatan.status not in REOPENED:
        raise SiklusError(_forbidden(catatan, "dibuka kembali"))
    if not is_filled(alasan):
        raise SiklusError(_no_reason(catatan, "Pembukaan kembali"))
    status = REOPENED[catatan.status]
    return replace(catatan, status=status, alasan=alasan.strip(), tanggal=None, diperiksa_oleh="", tanggal_periksa=None)


def days_late(status: Status, due: date, on: date) -> int:
    """How many days work that is still open is past its last day; 0 when it is not, or nothing is left to do."""
    return max(0, (on - due).days) if status in {Status.BELUM, Status.BERJALAN} else 0


def subject_of(catatan: CatatanBulan) -> str:
    """How messages name a record: RTL “R-01” bulan Oktober 2025."""
    return f"RTL “{catatan.rtl}” bulan {catatan.bulan.nama}"


def _step_problems(catatan: CatatanBulan, to: Status, tanggal: date | None, alasan: str) -> tuple[Problem, ...]:
    if to not in FORWARD[catatan.status]:
        return (_forbidden(catatan, f"diubah menjadi {to.value}"),)
    if to is Status.DIBATALKAN and not is_filled(alasan):
        return (_no_reason(catatan, "Pembatalan"),)
    if to is Status.SELESAI and tanggal is None:
        return (no_date(catatan),)
    return ()


def no_date(catatan: CatatanBulan) -> Problem:
    """Done, but nobody says when."""
    return Problem(
        "REALISASI-05",
        f"{subject_of(catatan)} selesai tanpa tanggal.",
        "Isi tanggal kegiatan itu selesai.",
        catatan.place,
    )


def _no_reason(catatan: CatatanBulan, action: str) -> Problem:
    return Problem(
        "REALISASI-06",
        f"{action} {subject_of(catatan)} belum beralasan.",
        "Tuliskan alasannya.",
        catatan.place,
    )


def cancelled_without_reason(catatan: CatatanBulan) -> Problem:
    """Cancelled, but nobody says why."""
    return _no_reason(catatan, "Pembatalan")


def _forbidden(catatan: CatatanBulan, action: str) -> Problem:
    allowed = tuple(status.value for status in FORWARD[catatan.status])
    advice = f"Langkah berikutnya yang boleh: {listed(allowed)}." if allowed else "Buka kembali dengan alasan."
    return Problem(
        "REALISASI-07",
        f"{subject_of(catatan)} berstatus {catatan.status.value} dan tidak dapat {action}.",
        advice,
        catatan.place,
    )
