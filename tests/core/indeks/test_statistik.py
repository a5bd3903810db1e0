from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.indeks.statistik import PairSums, QuestionSums, Statistik, StatistikSurvei
from siklus.core.survei.jawaban import Jawaban
from tests.core.indeks.buatan import BAKU, GANDA, make_jawaban, responses

statistik = st.builds(StatistikSurvei.of, responses(), st.just(BAKU))


def test_sums_of_two_responses() -> None:
    sums = Statistik.of([make_jawaban(1, 4), make_jawaban(2, 3, beda={"biaya": 1})], BAKU)
    assert sums.n == 2
    assert sums.questions["waktu"] == QuestionSums((0, 0, 1, 1))
    assert (sums.questions["biaya"].n, sums.questions["biaya"].jumlah) == (2, 5)
    assert sums.pairs["biaya", "waktu"] == PairSums(2, 5, 7, 19)
    assert len(sums.pairs) == 36


def test_pairs_count_only_those_who_answered_both() -> None:
    sums = Statistik.of([make_jawaban(1, 4), make_jawaban(2, 3, beda={"biaya": None})], BAKU)
    assert sums.questions["biaya"] == QuestionSums((0, 0, 0, 1))
    assert sums.pairs["biaya", "waktu"] == PairSums(1, 4, 4, 16)


def test_a_pair_can_be_asked_for_in_either_order() -> None:
    sums = Statistik.of([make_jawaban(1, 4, beda={"biaya": 1})], BAKU)
    assert sums.pair("biaya", "waktu") == PairSums(1, 1, 4, 4)
    assert sums.pair("waktu", "biaya") == PairSums(1, 4, 1, 4)
    assert sums.pair("waktu", "waktu3") == sums.pair("z", "a") == PairSums()


@pytest.mark.parametrize("nilai", [0, 5])
def test_a_value_off_the_scale_is_never_counted(nilai: int) -> None:
    with pytest.raises(ValueError, match="'waktu' are not all on the scale"):
        Statistik.of([make_jawaban(beda={"waktu": nilai})], BAKU)


def test_each_response_is_in_one_part() -> None:
    sums = StatistikSurvei.of(
        [
            make_jawaban(1),
            make_jawaban(2, ditandai="isi seragam"),
            make_jawaban(3, beda={"waktu": None}),
            make_jawaban(4, beda={"waktu": None}, ditandai="isi seragam"),
            make_jawaban(5, beda={"biaya": None}),
            make_jawaban(6, None),
        ],
        BAKU,
    )
    parts = (sums.lengkap, sums.lengkap_ditandai, sums.bercelah, sums.bercelah_ditandai)
    assert [part.n for part in parts] == [1, 1, 2, 1]
    assert sums.kosong == 1
    assert (sums.semua.n, sums.semua_lengkap.n, sums.semua_bercelah.n, sums.tanpa_ditandai.semua.n) == (5, 2, 3, 3)


def test_questions_asked_in_one_group_only_count_as_unanswered_in_the_other() -> None:
    both = Statistik.of([make_jawaban(1, 4)], BAKU) + Statistik.of([make_jawaban(2, 2, kuesioner=GANDA)], GANDA)
    assert both.n == 2
    assert both.questions["waktu2"] == QuestionSums((0, 1, 0, 0))
    assert both.pairs["waktu", "waktu2"] == PairSums(1, 2, 2, 4)


@given(statistik, statistik, statistik)
def test_adding_is_associative_and_commutative_with_an_identity(
    a: StatistikSurvei, b: StatistikSurvei, c: StatistikSurvei
) -> None:
    assert (a + b) + c == a + (b + c)
    assert a + b == b + a
    assert a + StatistikSurvei() == StatistikSurvei() + a == a


@given(statistik, statistik)
def test_subtracting_undoes_adding(a: StatistikSurvei, b: StatistikSurvei) -> None:
    assert (a + b) - b == a
    assert (a + b) - a - b == StatistikSurvei.of((), BAKU)


@given(st.builds(StatistikSurvei.of, responses(GANDA), st.just(GANDA)), statistik)
def test_a_part_may_know_more_questions_than_what_is_left(a: StatistikSurvei, b: StatistikSurvei) -> None:
    assert (b + a) - a == b + StatistikSurvei.of((), GANDA)


def test_what_was_never_in_a_group_cannot_be_taken_out_of_it() -> None:
    low, high = (StatistikSurvei.of([make_jawaban(1, nilai)], BAKU) for nilai in (1, 4))
    for part, whole in ((high, low), (low, high), (low + low, low), (StatistikSurvei(kosong=1), low)):
        with pytest.raises(ValueError, match="cannot take"):
            whole - part


@given(responses(), st.integers(0, 30))
def test_any_partition_adds_up_to_the_whole(jawaban: list[Jawaban], cut: int) -> None:
    parts = StatistikSurvei.of(jawaban[:cut], BAKU) + StatistikSurvei.of(jawaban[cut:], BAKU)
    assert parts == StatistikSurvei.of(jawaban, BAKU)


@given(responses(GANDA), st.randoms(use_true_random=False))
def test_the_order_of_responses_does_not_matter(jawaban: list[Jawaban], random: Random) -> None:
    shuffled = random.sample(jawaban, len(jawaban))
    assert StatistikSurvei.of(shuffled, GANDA) == StatistikSurvei.of(jawaban, GANDA)


@given(responses(gaps=False))
def test_without_gaps_a_pairs_sums_are_the_questions(jawaban: list[Jawaban]) -> None:
    sums = Statistik.of(jawaban, BAKU)
    for (x, y), pair in sums.pairs.items():
        assert pair == PairSums(
            len(jawaban),
            sums.questions[x].jumlah,
            sums.questions[y].jumlah,
            sum((item.nilai[x] or 0) * (item.nilai[y] or 0) for item in jawaban),
        )
