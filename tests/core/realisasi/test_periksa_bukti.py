from dataclasses import replace

import pytest

from siklus.core.errors import Place, Problem, Severity
from siklus.core.realisasi.bukti import Bukti
from siklus.core.realisasi.periksa_bukti import check_bukti
from tests.core.realisasi.buatan import make_bukti, make_selesai
from tests.core.rencana.buatan import NOV, OKT

FIRST, SECOND = Place("kantor.xlsx", "Realisasi", 5), Place("kantor.xlsx", "Realisasi", 6)
PHOTO = make_bukti()
LINK = replace(PHOTO, tautan="https://kantor.example/berita")


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
    assert check_bukti((make_selesai("R-1", OKT, bukti=(PHOTO,)), make_selesai("R-1", NOV, bukti=(PHOTO,)))) == ()


def test_one_file_for_two_rtl_is_named_once_at_each() -> None:
    records = (
        make_selesai("R-1", OKT, bukti=(PHOTO,), place=FIRST),
        make_selesai("R-1", NOV, bukti=(PHOTO,)),
        make_selesai("R-2", OKT, bukti=(replace(PHOTO, kode="salinan"),), place=SECOND),
    )
    advice = "Pakai bukti tersendiri untuk setiap RTL, atau pastikan bukti itu memang memuat keduanya."
    assert check_bukti(records) == (
        Problem(
            "BUKTI-21",
            "Bukti “rapat” pada RTL “R-1” bulan Oktober 2025 juga dipakai untuk RTL R-2.",
            advice,
            FIRST,
            Severity.WARNING,
        ),
        Problem(
            "BUKTI-21",
            "Bukti “salinan” pada RTL “R-2” bulan Oktober 2025 juga dipakai untuk RTL R-1.",
            advice,
            SECOND,
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
    assert check_bukti((make_selesai("R-1", OKT, bukti=(PHOTO, replace(bukti, sha256="0")), place=FIRST),)) == (
        Problem(
            "BUKTI-22",
            f"Bukti “rapat” pada RTL “R-1” bulan Oktober 2025 {fault}.",
            "Lampirkan foto, halaman PDF, atau tangkapan layar bertanggal yang dapat dibuka.",
            FIRST,
            Severity.WARNING,
        ),
    )
