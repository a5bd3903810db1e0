"""Whether the records fit the plan: a known RTL, a planned month, once, on a possible day, with words and reasons."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from siklus.core.errors import Problem, Severity
from siklus.core.realisasi.catatan import CatatanBulan, Status
from siklus.core.realisasi.status import cancelled_without_reason, no_date, subject_of
from siklus.core.rencana.isian import is_filled, listed
from siklus.core.rencana.rtl import Rencana, Rtl
from siklus.core.survei.periode import Bulan, print_date


def check_catatan(rencana: Rencana, catatan: tuple[CatatanBulan, ...], on: date) -> tuple[Problem, ...]:
    """What is wrong with each record, in the order given; `on` is the report's date."""
    known = {rtl.id: rtl for rtl in rencana.rtl}
    occurrences = Counter((record.rtl, record.bulan) for record in catatan)
    return tuple(
        problem
        for record in catatan
        for problem in (*_fit_problems(record, known, occurrences), *_own_problems(record, rencana, on))
    )


def _fit_problems(
    record: CatatanBulan, known: Mapping[str, Rtl], occurrences: Counter[tuple[str, Bulan]]
) -> Iterator[Problem]:
    if record.rtl not in known:
        yield Problem(
            "REALISASI-01",
            f"Realisasi menyebut RTL “{record.rtl}”, yang tidak ada dalam rencana.",
            f"Pakai id dalam rencana: {listed(tuple(known)) or 'rencana masih kosong'}.",
            record.place,
        )
    elif record.bulan not in known[record.rtl].bulan:
        yield _unplanned(record, known[record.rtl])
    if occurrences[record.rtl, record.bulan] > 1:
        yield Problem(
            "REALISASI-03",
            f"{subject_of(record)} dicatat {occurrences[record.rtl, record.bulan]} kali.",
            "Gabungkan menjadi satu baris untuk setiap bulan.",
            record.place,
        )


def _unplanned(record: CatatanBulan, rtl: Rtl) -> Problem:
    return Problem(
        "REALISASI-02",
        f"{subject_of(record)} dicatat, padahal bulan itu tidak direncanakan.",
        f"Bulan rencananya: {listed(tuple(month.nama for month in rtl.bulan)) or 'belum ada'}.",
        record.place,
    )


def _own_problems(record: CatatanBulan, rencana: Rencana, on: date) -> Iterator[Problem]:
    if record.tanggal is not None and rencana.masa_pelaksanaan:
        yield from _date_problems(record, record.tanggal, rencana, on)
    if record.tanggal is None and record.status is Status.SELESAI:
        yield no_date(record)
    if record.status is Status.DIBATALKAN and not is_filled(record.alasan):
        yield cancelled_without_reason(record)
    if record.status in {Status.SELESAI, Status.BERJALAN} and not is_filled(record.deskripsi):
        yield _wordless(record)


def _date_problems(record: CatatanBulan, day: date, rencana: Rencana, on: date) -> Iterator[Problem]:
    """Before the execution period and after the report are mistakes; after the execution period is only late."""
    first, last = rencana.masa_pelaksanaan[0], rencana.masa_pelaksanaan[-1]
    if Bulan(day.year, day.month) < first:
        yield Problem(
            "REALISASI-04",
            f"{subject_of(record)} bertanggal {print_date(day)}, sebelum masa pelaksanaan {rencana.rentang}.",
            "Periksa tanggalnya; periode survei dan masa pelaksanaan berbeda.",
            record.place,
        )
    elif day > on:
        yield Problem(
            "REALISASI-08",
            f"{subject_of(record)} bertanggal {print_date(day)}, sesudah tanggal laporan {print_date(on)}.",
            "Periksa tanggal kegiatan dan tanggal laporan.",
            record.place,
        )
    elif day > last.last_day:
        yield Problem(
            "REALISASI-09",
            f"{subject_of(record)} bertanggal {print_date(day)}, sesudah masa pelaksanaan {rencana.rentang}.",
            "Bila tanggalnya benar, biarkan; laporan menyebutnya terlambat.",
            record.place,
            Severity.WARNING,
        )


def _wordless(record: CatatanBulan) -> Problem:
    return Problem(
        "REALISASI-10",
        f"{subject_of(record)} belum mempunyai deskripsi.",
        "Tuliskan apa yang sudah dilakukan.",
        record.place,
        Severity.ERROR if record.status is Status.SELESAI else Severity.WARNING,
    )
