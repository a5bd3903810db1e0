from datetime import date

from tests.core.rencana.buatan import DES, KOMPETENSI, OKT, WAKTU, make_rencana, make_rtl


def test_an_rtl_is_due_on_the_last_day_of_its_last_month() -> None:
    assert make_rtl(bulan=(OKT, DES)).due == date(2025, 12, 31)


def test_a_plan_gives_the_rtl_of_an_unsur_in_printed_order() -> None:
    second = make_rtl("R-4")
    assert make_rencana(second, KOMPETENSI, WAKTU).of_unsur("waktu") == (second, WAKTU)


def test_a_plan_prints_its_execution_months() -> None:
    assert make_rencana().rentang == "Juli–Desember 2025"
