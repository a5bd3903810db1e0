from fractions import Fraction
from statistics import variance

from hypothesis import assume, given
from hypothesis import strategies as st

from siklus.core.indeks.hasil import Selang
from siklus.core.indeks.hitung import compute_indeks
from siklus.core.indeks.selang import (
    ROOT_DIGITS,
    interval_of,
    root,
    variance_of,
    weights_of_ikm,
    weights_of_unsur,
)
from siklus.core.indeks.statistik import Statistik, StatistikSurvei
from siklus.core.survei.jawaban import Jawaban
from tests.core.indeks.buatan import ATURAN, BAKU, GANDA, make_jawaban, responses


def test_weights_share_an_unsur_among_its_questions() -> None:
    assert weights_of_unsur(GANDA, "waktu") == {"waktu": Fraction(1, 2), "waktu2": Fraction(1, 2)}
    assert weights_of_ikm(GANDA)["waktu2"] == Fraction(25, 18)
    assert sum(weights_of_ikm(GANDA).values()) == 25


@given(responses(GANDA, gaps=False))
def test_variance_from_the_sums_is_the_variance_of_each_persons_value(jawaban: list[Jawaban]) -> None:
    assume(len(jawaban) > 1)
    sums, weights = Statistik.of(jawaban, GANDA), weights_of_ikm(GANDA)
    persons = [sum((weights[key] * (item.nilai[key] or 0) for key in weights), Fraction(0)) for item in jawaban]
    assert variance_of(sums, weights) == variance(persons)


@given(st.fractions(min_value=0, max_value=10_000))
def test_the_root_is_cut_off_after_its_digits(value: Fraction) -> None:
    step = Fraction(1, 10**ROOT_DIGITS)
    assert root(value) ** 2 <= value < (root(value) + step) ** 2


def test_an_interval_worked_by_hand() -> None:
    sums = Statistik.of([make_jawaban(n, value) for n, value in enumerate((2, 3, 3, 4))], BAKU)
    weights = weights_of_unsur(BAKU, "waktu")
    assert variance_of(sums, weights) == Fraction(2, 3)
    found = interval_of(Fraction(3), sums, weights, (Fraction(1), Fraction(4)))
    assert found is not None
    assert found.atas - 3 == 3 - found.bawah == Fraction("1.96") * root(Fraction(1, 6))


def test_one_response_has_no_interval() -> None:
    indeks = compute_indeks(StatistikSurvei.of([make_jawaban()], BAKU), BAKU, ATURAN)
    assert (indeks.selang, indeks.by_key("waktu").selang) == (None, None)


def test_an_interval_stops_at_the_end_of_the_scale() -> None:
    jawaban = [make_jawaban(1, 4), make_jawaban(2, 4), make_jawaban(3, 3)]
    indeks = compute_indeks(StatistikSurvei.of(jawaban, BAKU), BAKU, ATURAN)
    assert indeks.selang is not None
    assert indeks.selang.atas == 100


def test_equal_answers_leave_no_doubt() -> None:
    jawaban = [make_jawaban(n, 3) for n in range(3)]
    assert compute_indeks(StatistikSurvei.of(jawaban, BAKU), BAKU, ATURAN).selang == Selang(Fraction(75), Fraction(75))


@given(responses())
def test_every_interval_contains_its_value(jawaban: list[Jawaban]) -> None:
    statistik = StatistikSurvei.of([make_jawaban(0, 4), make_jawaban(1, 2), *jawaban], BAKU)
    indeks = compute_indeks(statistik, BAKU, ATURAN)
    assert indeks.selang is not None
    assert 25 <= indeks.selang.bawah <= indeks.ikm <= indeks.selang.atas <= 100
    for nilai in indeks.unsur:
        assert nilai.selang is not None
        assert 1 <= nilai.selang.bawah <= nilai.nrr <= nilai.selang.atas <= 4
