"""Evidence looked at as a whole: one file may not prove two follow-ups, and each piece must be readable."""

from collections.abc import Iterator

from siklus.core.errors import Problem, Severity
from siklus.core.realisasi.bukti import Bukti
from siklus.core.realisasi.catatan import CatatanBulan
from siklus.core.realisasi.status import subject_of
from siklus.core.rencana.isian import listed


def check_bukti(catatan: tuple[CatatanBulan, ...]) -> tuple[Problem, ...]:
    """Warnings about evidence, in the order of the records; a file used in several months of one RTL is named once."""
    users: dict[str, set[str]] = {}
    first: dict[tuple[str, str], tuple[CatatanBulan, Bukti]] = {}
    for record in catatan:
        for bukti in record.bukti:
            users.setdefault(bukti.sha256, set()).add(record.rtl)
            first.setdefault((record.rtl, bukti.sha256), (record, bukti))
    return tuple(
        problem
        for record, bukti in first.values()
        for problem in _of_one(record, bukti, tuple(sorted(users[bukti.sha256] - {record.rtl})))
    )


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


def _unreadable(bukti: Bukti) -> str:
    if not bukti.tautan:
        return "tidak dapat dibaca"
    return "berupa tautan tanpa tanggal" if bukti.halaman else "berupa tautan tanpa tangkapan layar"
