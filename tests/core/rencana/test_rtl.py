from datetime import date

from siklus.core.rencana.masa import JangkaWaktu
from siklus.core.survei.periode import Bulan
from tests.core.rencana.buatan import DES, KOMPETENSI, OKT, PERSYARATAN, WAKTU, make_rencana, make_rtl


def test_an_rtl_is_due_on_the_last_day_of_its_last_month() -> None:
    assert make_rtl(bulan=(OKT, DES)).due == date(2025, 12, 31)


def test_a_plan_gives_the_rtl_of_an_unsur_in_printed_order() -> None:
    second = make_rtl("R-4")
    assert make_rencana(second, KOMPETENSI, WAKTU).of_unsur("waktu") == (second, WAKTU)


def test_a_plan_prints_its_execution_months() -> None:
    assert make_rencana().rentang == "Juli–Desember 2025"


def test_the_term_counts_from_the_start_of_the_execution_period() -> None:
    plan = make_rencana()
    assert plan.jangka_waktu(PERSYARATAN) is JangkaWaktu.PENDEK
    assert plan.jangka_waktu(make_rtl(bulan=(OKT, Bulan(2026, 6)))) is JangkaWaktu.MENENGAH
