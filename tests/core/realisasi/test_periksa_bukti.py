from dataclasses import replace
from datetime import date

import pytest

from siklus.core.errors import Place, Problem, Severity
from siklus.core.realisasi.bukti import Bukti
from siklus.core.realisasi.catatan import CatatanBulan
from siklus.core.realisasi.periksa_bukti import check_bukti
from siklus.core.rencana.rtl import KeputusanPrioritas, Rencana
from siklus.core.survei.periode import Bulan
from tests.core.realisasi.buatan import REPORT_DATE, make_bukti, make_selesai
from tests.core.rencana.buatan import NOV, OKT

FIRST, SECOND = Place("kantor.xlsx", "Realisasi", 5), Place("kantor.xlsx", "Realisasi", 6)
PHOTO = make_bukti()
LINK = replace(PHOTO, tautan="https://kantor.example/berita")
RENCANA = Rencana(tuple(Bulan(2025, month) for month in range(7, 13)), KeputusanPrioritas(()), ())


def _checked(*catatan: CatatanBulan) -> tuple[Problem, ...]:
    return check_bukti(catatan, RENCANA, REPORT_DATE)


@pytest.mark.parametrize(
    ("bukti", "terbaca"),
    [
        (PHOTO, True),
        (replace(PHOTO, tanggal=None), True),
        (replace(PHOTO, halaman=()), False),
        (LINK, True),
        (replace(LINK, tanggal=None), False),
        (replace(LINK, halaman=()), False),
    ],
)
def test_what_can_be_read(bukti: Bukti, *, terbaca: bool) -> None:
    assert bukti.terbaca is terbaca


def test_one_file_may_prove_several_months_of_one_rtl() -> None:
    assert _checked(make_selesai("R-1", OKT, bukti=(PHOTO,)), make_selesai("R-1", NOV, bukti=(PHOTO,))) == ()


def test_one_file_for_two_rtl_is_named_once() -> None:
    records = (
        make_selesai("R-1", OKT, bukti=(PHOTO,), place=FIRST),
        make_selesai("R-1", NOV, bukti=(PHOTO,)),
        make_selesai("R-2", OKT, bukti=(replace(PHOTO, kode="salinan"),), place=SECOND),
    )
    advice = "Pakai bukti tersendiri untuk setiap RTL, atau pastikan bukti itu memang memuat keduanya."
    assert _checked(*records) == (
        Problem(
            "BUKTI-21",
            "Bukti “rapat” pada RTL “R-1” bulan Oktober 2025 juga dipakai untuk RTL R-2.",
            advice,
            FIRST,
            Severity.WARNING,
        ),
    )


@pytest.mark.parametrize(
    ("bukti", "fault"),
    [
        (replace(PHOTO, halaman=()), "tidak dapat dibaca"),
        (replace(LINK, tanggal=None), "berupa tautan tanpa tanggal"),
        (replace(LINK, halaman=()), "berupa tautan tanpa tangkapan layar"),
    ],
)
def test_what_cannot_be_read_says_why(bukti: Bukti, fault: str) -> None:
    assert _checked(make_selesai("R-1", OKT, bukti=(PHOTO, replace(bukti, sha256="0")), place=FIRST)) == (
        Problem(
            "BUKTI-22",
            f"Bukti “rapat” pada RTL “R-1” bulan Oktober 2025 {fault}.",
            "Lampirkan foto, halaman PDF, atau tangkapan layar bertanggal yang dapat dibuka.",
            FIRST,
            Severity.WARNING,
        ),
    )


@pytest.mark.parametrize(
    ("day", "limit"),
    [
        (date(2025, 6, 30), "30 Juni 2025, sebelum masa pelaksanaan Juli–Desember 2025"),
        (date(2025, 7, 1), ""),
        (REPORT_DATE, ""),
        (date(2026, 1, 16), "16 Januari 2026, sesudah tanggal laporan 15 Januari 2026"),
    ],
)
def test_evidence_of_a_day_without_work_is_doubted(day: date, limit: str) -> None:
    record = make_selesai("R-1", OKT, bukti=(replace(PHOTO, tanggal=day),), place=FIRST)
    expected = Problem(
        "BUKTI-26",
        f"Bukti “rapat” pada RTL “R-1” bulan Oktober 2025 bertanggal {limit}.",
        "Periksa tanggalnya pada lembar Dokumentasi, atau lampirkan bukti dari saat kegiatan itu.",
        FIRST,
        Severity.WARNING,
    )
    assert _checked(record) == ((expected,) if limit else ())


def test_without_an_execution_period_evidence_has_no_earliest_day() -> None:
    record = make_selesai("R-1", OKT, bukti=(replace(PHOTO, tanggal=date(2020, 1, 1)),))
    assert check_bukti((record,), replace(RENCANA, masa_pelaksanaan=()), REPORT_DATE) == ()


def test_files_that_are_missing_are_not_the_same_file() -> None:
    records = (
        make_selesai("R-1", OKT, bukti=(replace(PHOTO, sha256="", nama_berkas="satu.jpg", halaman=()),)),
        make_selesai("R-2", OKT, bukti=(replace(PHOTO, sha256="", nama_berkas="dua.jpg", halaman=()),)),
    )
    assert [problem.code for problem in _checked(*records)] == ["BUKTI-22", "BUKTI-22"]
