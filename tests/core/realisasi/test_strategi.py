from dataclasses import replace
from datetime import date

from siklus.core.errors import Place, Problem, Severity
from siklus.core.realisasi.catatan import CatatanBulan, Status, Strategi
from siklus.core.realisasi.strategi import AlasanBelum, check_strategi, needs_strategi, reasons
from tests.core.realisasi.buatan import REPORT_DATE, gathered, make_selesai
from tests.core.rencana.buatan import OKT, SUBBAGIAN, make_rencana, make_rtl

PLAN = make_rencana(make_rtl("R-1"), make_rtl("R-2"), make_rtl("R-3"))
REALISASI = gathered(
    PLAN, make_selesai("R-1", OKT), CatatanBulan("R-2", OKT, Status.DIBATALKAN, alasan="Anggaran dialihkan")
)
PLACE = Place("kantor.xlsx", "Strategi", 3)
STRATEGI = Strategi(
    "R-3", "Petugas terbatas", "Menjadwalkan ulang", date(2026, 3, 31), ("Subbagian Data",), place=PLACE
)


def check(*strategi: Strategi) -> tuple[Problem, ...]:
    return check_strategi(REALISASI, strategi, REPORT_DATE, SUBBAGIAN)


def test_one_strategy_for_what_is_open() -> None:
    assert check(STRATEGI) == ()
    assert [needs_strategi(item) for item in REALISASI] == [False, False, True]


def test_reasons_come_from_strategy_or_cancellation() -> None:
    assert reasons(REALISASI, (STRATEGI,)) == (
        AlasanBelum("R-2", "Anggaran dialihkan"),
        AlasanBelum("R-3", "Petugas terbatas"),
    )
    assert reasons(REALISASI, ())[1] == AlasanBelum("R-3", "")


def test_an_open_rtl_without_a_strategy() -> None:
    assert check() == (
        Problem(
            "REALISASI-17",
            "RTL “R-3” belum selesai dan belum mempunyai strategi penyelesaian.",
            "Isi alasan, strategi, tanggal target, dan penanggung jawabnya.",
        ),
    )


def test_an_rtl_needs_no_strategy_until_its_months_are_over() -> None:
    over = date(2025, 10, 31)
    assert check_strategi(REALISASI, (), over) == ()
    assert [problem.code for problem in check_strategi(REALISASI, (), date(2025, 11, 1))] == ["REALISASI-17"]


def test_a_strategy_for_a_finished_or_unknown_rtl() -> None:
    assert check(STRATEGI, replace(STRATEGI, rtl="R-1"), replace(STRATEGI, rtl="R-9")) == (
        Problem(
            "REALISASI-13",
            "RTL “R-1” sudah selesai, tetapi masih mempunyai strategi penyelesaian.",
            "Hapus strateginya, atau periksa kembali status RTL itu.",
            PLACE,
        ),
        Problem(
            "REALISASI-12",
            "Strategi menyebut RTL “R-9”, yang tidak ada dalam rencana.",
            "Pakai id RTL yang belum selesai.",
            PLACE,
        ),
    )


def test_two_strategies_for_one_rtl() -> None:
    problem = Problem(
        "REALISASI-14", "RTL “R-3” mempunyai 2 strategi.", "Gabungkan menjadi satu alasan dan satu strategi.", PLACE
    )
    assert check(STRATEGI, STRATEGI) == (problem, problem)


def test_a_strategy_must_say_why_what_when_and_who() -> None:
    empty = replace(STRATEGI, alasan="-", strategi="", target=REPORT_DATE, penanggung_jawab=())
    assert check(empty) == (
        Problem("REALISASI-15", "Alasan pada strategi RTL “R-3” kosong.", "Tuliskan isinya.", PLACE),
        Problem("REALISASI-15", "Uraian pada strategi RTL “R-3” kosong.", "Tuliskan isinya.", PLACE),
        Problem(
            "REALISASI-16",
            "Target strategi RTL “R-3”, 15 Januari 2026, tidak sesudah tanggal laporan 15 Januari 2026.",
            "Tetapkan tanggal yang masih akan datang.",
            PLACE,
        ),
        Problem(
            "RENCANA-16",
            "Penanggung jawab strategi RTL “R-3” belum diisi.",
            "Isi nama subbagian yang bertanggung jawab.",
            PLACE,
        ),
    )


def test_a_vague_leader_is_a_warning() -> None:
    (problem,) = check(replace(STRATEGI, penanggung_jawab=("Seluruh Bagian",)))
    assert (problem.code, problem.severity) == ("RENCANA-18", Severity.WARNING)
