"""Evidence looked at as a whole: one file may not prove two follow-ups, and each piece must be readable."""

from collections.abc import Iterator
from datetime import date

from siklus.core.errors import Problem, Severity
from siklus.core.realisasi.bukti import Bukti
from siklus.core.realisasi.catatan import CatatanBulan
from siklus.core.realisasi.status import subject_of
from siklus.core.rencana.isian import listed
from siklus.core.rencana.rtl import Rencana
from siklus.core.survei.periode import Bulan, print_date


def check_bukti(catatan: tuple[CatatanBulan, ...], rencana: Rencana, on: date) -> tuple[Problem, ...]:
    """Warnings about evidence, in the order of the records; a file used in several months of one RTL is named once.

    `on` is the report's date, after which nothing can have been photographed.
    """
    users: dict[str, dict[str, None]] = {}
    first: dict[tuple[str, str], tuple[CatatanBulan, Bukti]] = {}
    for record in catatan:
        for bukti in record.bukti:
            users.setdefault(bukti.kunci, {}).setdefault(record.rtl)
            first.setdefault((record.rtl, bukti.kunci), (record, bukti))
    return tuple(
        problem
        for record, bukti in first.values()
        for problem in (
            *_of_one(record, bukti, _others(record.rtl, tuple(users[bukti.kunci]))),
            *_dated(record, bukti, rencana, on),
        )
    )


def _others(rtl: str, users: tuple[str, ...]) -> tuple[str, ...]:
    """The other RTL that use the file, told at the first of them only."""
    return users[1:] if rtl == users[0] else ()


def _of_one(record: CatatanBulan, bukti: Bukti, others: tuple[str, ...]) -> Iterator[Problem]:
    if others:
        yield Problem(
            "BUKTI-21",
            f"Bukti “{bukti.kode}” pada {subject_of(record)} juga dipakai untuk RTL {listed(others)}.",
            "Pakai bukti tersendiri untuk setiap RTL, atau pastikan bukti itu memang memuat keduanya.",
            record.place,
            Severity.WARNING,
        )
    if not bukti.terbaca:
        yield Problem(
            "BUKTI-22",
            f"Bukti “{bukti.kode}” pada {subject_of(record)} {_unreadable(bukti)}.",
            "Lampirkan foto, halaman PDF, atau tangkapan layar bertanggal yang dapat dibuka.",
            record.place,
            Severity.WARNING,
        )


def _dated(record: CatatanBulan, bukti: Bukti, rencana: Rencana, on: date) -> Iterator[Problem]:
    """Evidence of a day on which the work cannot have been seen: before the execution period, after the report."""
    day, masa = bukti.tanggal, rencana.masa_pelaksanaan
    if day is None:
        return
    if masa and Bulan(day.year, day.month) < masa[0]:
        limit = f"sebelum masa pelaksanaan {rencana.rentang}"
    elif day > on:
        limit = f"sesudah tanggal laporan {print_date(on)}"
    else:
        return
    yield Problem(
        "BUKTI-26",
        f"Bukti “{bukti.kode}” pada {subject_of(record)} bertanggal {print_date(day)}, {limit}.",
        "Periksa tanggalnya pada lembar Dokumentasi, atau lampirkan bukti dari saat kegiatan itu.",
        record.place,
        Severity.WARNING,
    )


def _unreadable(bukti: Bukti) -> str:
    if not bukti.tautan:
        return "tidak dapat dibaca"
    return "berupa tautan tanpa tanggal" if bukti.halaman else "berupa tautan tanpa tangkapan layar"
