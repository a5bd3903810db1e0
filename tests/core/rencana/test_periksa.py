from dataclasses import replace

from siklus.core.errors import Place, Problem, Severity
from siklus.core.rencana.periksa import check_rencana
from siklus.core.rencana.rtl import KeputusanPrioritas, Rencana, Rtl
from siklus.core.survei.periode import Bulan
from tests.core.rencana.buatan import (
    DES,
    JUL,
    KOMPETENSI,
    MASA,
    NRR,
    OKT,
    PERSYARATAN,
    SEMESTER_I,
    SUBBAGIAN,
    WAKTU,
    make_indeks,
    make_rencana,
    make_rtl,
)

PLACE = Place("kantor.xlsx", "RTL", 4)


def check(rencana: Rencana) -> tuple[Problem, ...]:
    return check_rencana(rencana, make_indeks(NRR), SEMESTER_I, subbagian=SUBBAGIAN)


def check_rtl(rtl: Rtl) -> tuple[Problem, ...]:
    return check(make_rencana(replace(rtl, place=PLACE), PERSYARATAN, KOMPETENSI))


def test_a_plan_that_may_stand() -> None:
    assert check(make_rencana()) == ()


def test_unknown_units_and_earlier_ids_are_not_checked() -> None:
    plan = make_rencana(replace(WAKTU, penanggung_jawab=("Bidang Lain",), asal="R-0"), PERSYARATAN, KOMPETENSI)
    assert check_rencana(plan, make_indeks(NRR), SEMESTER_I) == ()


def test_no_execution_period() -> None:
    assert check(make_rencana(masa=())) == (
        Problem(
            "RENCANA-06",
            "Masa pelaksanaan belum diisi.",
            "Isi bulan-bulannya; yang lazim setelah Semester I Tahun 2025 adalah Juli–Desember 2025.",
        ),
    )


def test_an_execution_period_with_a_hole() -> None:
    assert check(make_rencana(masa=(JUL, *MASA[3:]))) == (
        Problem(
            "RENCANA-06",
            "Bulan dalam masa pelaksanaan tidak berurutan: Juli 2025, Oktober 2025, November 2025, dan Desember 2025.",
            "Isi bulan pertama dan bulan terakhir; bulan di antaranya ikut semua.",
        ),
    )


def test_an_execution_period_that_begins_while_the_survey_runs() -> None:
    assert check(replace(make_rencana(masa=(Bulan(2025, 6), *MASA)), place=PLACE)) == (
        Problem(
            "RENCANA-07",
            "Masa pelaksanaan mulai Juni 2025, padahal periode survei berakhir Juni 2025.",
            "Mulai masa pelaksanaan setelah Juni 2025, lazimnya Juli–Desember 2025.",
            PLACE,
        ),
    )


def test_an_rtl_must_serve_a_priority_and_each_priority_needs_one() -> None:
    plan = make_rencana(replace(WAKTU, unsur="sarana", place=PLACE), PERSYARATAN, KOMPETENSI)
    decided = replace(plan.prioritas, place=Place("kantor.xlsx", "Identitas", 9))
    assert check(replace(plan, prioritas=decided)) == (
        Problem(
            "RENCANA-14",
            "RTL “R-1” untuk unsur Sarana dan Prasarana, yang bukan prioritas.",
            "Prioritas yang ditetapkan: Waktu Penyelesaian, Persyaratan, dan Kompetensi Pelaksana. "
            "Pindahkan RTL atau ubah keputusan prioritas.",
            PLACE,
        ),
        Problem(
            "RENCANA-15",
            "Unsur prioritas Waktu Penyelesaian belum mempunyai RTL.",
            "Tambahkan sedikitnya satu RTL untuk unsur itu.",
            decided.place,
        ),
    )


def test_an_unsur_that_the_survey_does_not_know_is_named_as_written() -> None:
    plan = Rencana(MASA, KeputusanPrioritas(("parkir",)), (WAKTU,))
    assert [(problem.code, problem.message) for problem in check(plan)] == [
        ("RENCANA-14", "RTL “R-1” untuk unsur Waktu Penyelesaian, yang bukan prioritas."),
        ("RENCANA-15", "Unsur prioritas parkir belum mempunyai RTL."),
    ]


def test_a_kegiatan_is_said_once_in_an_unsur() -> None:
    again = replace(make_rtl("R-4", kegiatan="kegiatan  R-1."), place=PLACE)
    elsewhere = make_rtl("R-5", "persyaratan", kegiatan="Kegiatan R-1")
    assert check(make_rencana(WAKTU, PERSYARATAN, KOMPETENSI, again, elsewhere)) == (
        Problem(
            "RENCANA-21",
            "RTL “R-4” mengulang kegiatan RTL “R-1”: “kegiatan  R-1.”.",
            "Gabungkan keduanya, atau bedakan kegiatannya.",
            PLACE,
        ),
    )


def test_empty_kegiatan_are_not_called_the_same() -> None:
    first, second = make_rtl("R-1", kegiatan="-"), make_rtl("R-4", kegiatan="–")
    assert check(make_rencana(first, second, PERSYARATAN, KOMPETENSI)) == (
        Problem("RENCANA-20", "Kegiatan RTL “R-1” kosong.", "Tuliskan kegiatannya."),
        Problem("RENCANA-20", "Kegiatan RTL “R-4” kosong.", "Tuliskan kegiatannya."),
    )


def test_no_month() -> None:
    assert check_rtl(make_rtl(bulan=())) == (
        Problem(
            "RENCANA-11",
            "RTL “R-1” belum mempunyai bulan pelaksanaan.",
            "Pilih sedikitnya satu bulan dalam masa pelaksanaan.",
            PLACE,
        ),
    )


def test_months_twice_or_out_of_order() -> None:
    assert check_rtl(make_rtl(bulan=(DES, OKT))) == (
        Problem(
            "RENCANA-13",
            "Bulan RTL “R-1” berulang atau tidak berurutan: Desember 2025 dan Oktober 2025.",
            "Tulis setiap bulan satu kali menurut urutannya.",
            PLACE,
        ),
    )
    assert [problem.code for problem in check_rtl(make_rtl(bulan=(OKT, OKT)))] == ["RENCANA-13"]


def test_a_month_surveyed_is_told_apart_from_one_outside() -> None:
    assert check_rtl(make_rtl(bulan=(Bulan(2025, 5), OKT, Bulan(2026, 1)))) == (
        Problem(
            "RENCANA-23",
            "RTL “R-1” direncanakan pada Mei 2025, yaitu bulan survei Semester I Tahun 2025.",
            "Periode survei dan masa pelaksanaan berbeda; pilih bulan setelah survei.",
            PLACE,
        ),
        Problem(
            "RENCANA-12",
            "RTL “R-1” direncanakan pada Januari 2026, di luar masa pelaksanaan.",
            "Pilih bulan dalam masa pelaksanaan Juli–Desember 2025.",
            PLACE,
        ),
    )


def test_what_cannot_be_measured_is_a_warning() -> None:
    assert check_rtl(make_rtl(indikator="", target="-")) == (
        Problem(
            "RENCANA-19",
            "RTL “R-1” belum mempunyai indikator dan target.",
            "Lengkapi agar keberhasilannya dapat diukur.",
            PLACE,
            Severity.WARNING,
        ),
    )
    (problem,) = check_rtl(make_rtl(target=""))
    assert problem.message == "RTL “R-1” belum mempunyai target."


def test_units_and_ids_are_checked_too() -> None:
    plan = make_rencana(WAKTU, PERSYARATAN, replace(KOMPETENSI, penanggung_jawab=()))
    found = check_rencana(plan, make_indeks(NRR), SEMESTER_I, id_lama={"R-2"})
    assert [problem.code for problem in found] == ["RENCANA-10", "RENCANA-16"]
