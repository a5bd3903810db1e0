"""One month of one RTL: started, described, done, handed in for the check, cancelled, taken up again.

A month that is handed in (`MENUNGGU`) or accepted stays as the second person saw it. To change it one withdraws it, or
takes it up again with a reason, which voids the check; both leave a line in the log.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.db import transaction
from django.utils.timezone import localdate

from siklus.core.errors import Problem, SiklusError, refuse
from siklus.core.realisasi.catatan import CatatanBulan, Status
from siklus.core.realisasi.periksa_catatan import check_catatan
from siklus.core.realisasi.status import reopen, subject_of, transition
from siklus.core.survei.periode import Bulan
from siklus.web.models import Akun, Realisasi, Rtl, StatusBulan, StatusPeriksa
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.inti.bulan import from_text
from siklus.web.queries.inti.realisasi import to_catatan
from siklus.web.queries.inti.rencana import to_rencana
from siklus.web.services.izin import require
from siklus.web.services.realisasi.catat import record_bulan, snapshot
from siklus.web.services.realisasi.pegang import StaleError, hold_bulan, refuse_checked


class Langkah(StrEnum):
    """What a person does with a month."""

    SIMPAN = "simpan"
    MULAI = "mulai"
    SELESAI = "selesai"
    AJUKAN = "ajukan"
    TARIK = "tarik"
    BATALKAN = "batalkan"
    BUKA = "buka"


@dataclass(frozen=True, slots=True)
class Isian:
    """What is written about a month."""

    deskripsi: str = ""
    hambatan: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class UbahBulan:
    """A step, what is written with it (None: what stands stays), why, and the version that the person saw."""

    bulan: str
    langkah: Langkah
    versi: int
    isian: Isian | None = None
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class _Kerja:
    """What a step works on: the row, what was asked, who and which day."""

    row: Realisasi
    ubah: UbahBulan
    oleh: Akun
    hari: date

    def write(self) -> None:
        """Put what was written into the row; the day only counts where the month is selesai."""
        if isian := self.ubah.isian:
            row = self.row
            row.deskripsi, row.hambatan = isian.deskripsi.strip(), isian.hambatan.strip()
            if row.status == StatusBulan.SELESAI:
                row.tanggal = isian.tanggal

    def take(self, catatan: CatatanBulan) -> None:
        """Put core's new state into the row."""
        self.row.status, self.row.alasan = catatan.status.value, catatan.alasan
        self.row.tanggal = catatan.tanggal


@transaction.atomic
def change_bulan(rtl: Rtl, ubah: UbahBulan, oleh: Akun, pada: datetime) -> Realisasi:
    """Do one step with a month, with what was written; the row as it stands afterwards.

    Raises:
        SiklusError: HAK-01; REALISASI-32 or -33 when it is not planned; StaleError (REALISASI-31) when another was
            faster; REALISASI-34 while it is or was checked; REALISASI-35 when it cannot be handed in; core's own
            REALISASI-02 to -10 for steps, days and words.
    """
    row = hold_bulan(rtl, ubah.bulan)
    akun = require(oleh, Tindakan.ISI_REALISASI, row.rtl.unit)
    if row.versi != ubah.versi:
        raise StaleError(row, subject_of(to_catatan(row)))
    before, kerja = snapshot(row), _Kerja(row, ubah, akun, localdate(pada))
    STEPS[ubah.langkah](kerja)
    _check(kerja)
    if snapshot(row) != before or not row.pk:
        row.versi += 1
        row.save()
        record_bulan(row, f"realisasi {WORDS[ubah.langkah]}", akun, before)
    return row


def _check(kerja: _Kerja) -> None:
    """Core's own objections to the month as it would stand."""
    plan = to_rencana(kerja.row.rtl.rencana, (kerja.row.rtl,))
    refuse(check_catatan(plan, (to_catatan(kerja.row),), kerja.hari))


def _save(kerja: _Kerja) -> None:
    refuse_checked(kerja.row)
    kerja.write()


def _start(kerja: _Kerja) -> None:
    kerja.write()
    kerja.take(transition(to_catatan(kerja.row), Status.BERJALAN))


def _finish(kerja: _Kerja) -> None:
    kerja.write()
    tanggal = kerja.ubah.isian.tanggal if kerja.ubah.isian else None
    kerja.take(transition(to_catatan(kerja.row), Status.SELESAI, tanggal=tanggal))
    kerja.row.dikerjakan_oleh = kerja.oleh


def _hand_in(kerja: _Kerja) -> None:
    refuse_checked(kerja.row)
    if kerja.row.status == StatusBulan.SELESAI:
        kerja.write()
    else:
        _finish(kerja)
    refuse(_not_ready(kerja.row))
    kerja.row.periksa = StatusPeriksa.MENUNGGU
    kerja.row.pemeriksa = kerja.row.tanggal_periksa = None


def _not_ready(row: Realisasi) -> tuple[Problem, ...]:
    """Without readable evidence there is nothing to check; days and words are core's check."""
    if row.pk and any(bukti.terbaca for bukti in to_catatan(row).bukti):
        return ()
    message = f"{subject_of(to_catatan(row))} belum mempunyai bukti yang dapat dibaca."
    return (Problem("REALISASI-35", message, "Unggah foto, PDF, atau tangkapan layar, lalu ajukan lagi."),)


def _withdraw(kerja: _Kerja) -> None:
    if kerja.row.periksa != StatusPeriksa.MENUNGGU:
        raise SiklusError(not_waiting(kerja.row))
    kerja.row.periksa = StatusPeriksa.TIADA


def _cancel(kerja: _Kerja) -> None:
    kerja.write()
    kerja.take(transition(to_catatan(kerja.row), Status.DIBATALKAN, alasan=kerja.ubah.alasan))
    if Bulan(kerja.hari.year, kerja.hari.month) >= from_text(kerja.row.rtl.rencana.awal):
        kerja.row.tanggal = kerja.hari


def _reopen(kerja: _Kerja) -> None:
    """Take it up again; its check is void."""
    kerja.take(reopen(to_catatan(kerja.row), kerja.ubah.alasan))
    row = kerja.row
    row.periksa, row.pemeriksa, row.tanggal_periksa, row.catatan_periksa = StatusPeriksa.TIADA, None, None, ""


def not_waiting(row: Realisasi) -> Problem:
    """Whatever was to be checked or withdrawn does not wait any more."""
    return Problem(
        code="VERIFIKASI-02",
        message=f"{subject_of(to_catatan(row))} tidak menunggu pemeriksaan lagi.",
        advice="Muat ulang halaman untuk melihat keadaannya.",
    )


STEPS: dict[Langkah, Callable[[_Kerja], None]] = {
    Langkah.SIMPAN: _save,
    Langkah.MULAI: _start,
    Langkah.SELESAI: _finish,
    Langkah.AJUKAN: _hand_in,
    Langkah.TARIK: _withdraw,
    Langkah.BATALKAN: _cancel,
    Langkah.BUKA: _reopen,
}
WORDS = {
    Langkah.SIMPAN: "diubah",
    Langkah.MULAI: "dimulai",
    Langkah.SELESAI: "selesai",
    Langkah.AJUKAN: "diajukan",
    Langkah.TARIK: "ditarik",
    Langkah.BATALKAN: "dibatalkan",
    Langkah.BUKA: "dibuka kembali",
}
"""How the log calls the step, after “realisasi”."""
