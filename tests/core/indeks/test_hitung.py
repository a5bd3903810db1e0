from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from siklus.core.errors import SiklusError
from siklus.core.indeks.hasil import Indeks, Mutu, NilaiUnsur
from siklus.core.indeks.hitung import Kosong, compute_indeks, nrr_of, unanswered
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner
from tests.core.indeks.buatan import ATURAN, BAKU, GANDA, TUJUH, make_jawaban, responses

A, B = Mutu("A", "Sangat baik"), Mutu("B", "Baik")


def indeks_of(jawaban: list[Jawaban], kuesioner: Kuesioner = BAKU, kosong: Kosong = "dibagi") -> Indeks:
    return compute_indeks(StatistikSurvei.of(jawaban, kuesioner), kuesioner, ATURAN, kosong=kosong)


@pytest.mark.parametrize("kuesioner", [BAKU, GANDA, TUJUH])
def test_full_marks_give_exactly_100(kuesioner: Kuesioner) -> None:
    indeks = indeks_of([make_jawaban(n, 4, kuesioner=kuesioner) for n in range(3)], kuesioner)
    assert (indeks.ikm, indeks.printed, indeks.machine, indeks.mutu) == (Fraction(100), "100,00", "100.00", A)
    assert indeks.nilai_skm == 4


def test_lowest_marks_give_exactly_25() -> None:
    indeks = indeks_of([make_jawaban(1, 1)])
    assert (indeks.printed, str(indeks.mutu)) == ("25,00", "D (Tidak baik)")


def test_one_unsur_whole() -> None:
    indeks = indeks_of([make_jawaban(1, 3), make_jawaban(2, 4)])
    assert indeks.by_key("waktu") == NilaiUnsur(
        unsur="waktu",
        nama="Waktu Penyelesaian",
        nrr=Fraction(7, 2),
        tertimbang=Fraction(7, 18),
        mutu=B,
        n=2,
        jumlah=7,
        selang=indeks.by_key("waktu").selang,
    )
    assert (indeks.by_key("waktu").printed, indeks.by_key("waktu").konversi) == ("3,50", Fraction(175, 2))
    assert (indeks.ikm, indeks.rounded, indeks.n) == (Fraction(175, 2), Fraction(175, 2), 2)
    with pytest.raises(KeyError):
        indeks.by_key("keramahan")


def test_an_unsur_of_several_questions_is_the_mean_of_their_nrr() -> None:
    first = make_jawaban(1, 4, beda={"waktu2": 1}, kuesioner=GANDA)
    second = make_jawaban(2, 4, beda={"waktu2": None}, kuesioner=GANDA)
    waktu = indeks_of([first, second], GANDA).by_key("waktu")
    assert (waktu.nrr, waktu.n, waktu.jumlah) == (Fraction(5, 2), 3, 9)


def test_gaps_are_divided_by_the_answers_given_or_left_out_and_both_say_so() -> None:
    jawaban = [
        make_jawaban(1, 4),
        make_jawaban(2, 2),
        make_jawaban(3, 2, beda={"waktu": None}, ditandai="ragu"),
        make_jawaban(4, None),
    ]
    divided, left_out = indeks_of(jawaban), indeks_of(jawaban, kosong="dikeluarkan")
    assert (divided.by_key("waktu").nrr, divided.by_key("biaya").nrr) == (Fraction(3), Fraction(8, 3))
    assert (left_out.by_key("waktu").nrr, left_out.by_key("biaya").nrr) == (Fraction(3), Fraction(3))
    assert (divided.n, divided.tidak_lengkap, divided.kosong_dikeluarkan, divided.ditandai) == (3, 1, False, 1)
    assert (left_out.n, left_out.tidak_lengkap, left_out.kosong_dikeluarkan, left_out.ditandai) == (2, 1, True, 0)
    assert (divided.tanpa_jawaban, left_out.tanpa_jawaban) == (1, 1)


def test_nothing_to_count_is_an_error_not_a_zero() -> None:
    for jawaban in ([], [make_jawaban(1, None)]):
        with pytest.raises(SiklusError, match="JAWAB-13"):
            indeks_of(jawaban)
    with pytest.raises(SiklusError, match="JAWAB-13"):
        indeks_of([make_jawaban(beda={"waktu": None})], kosong="dikeluarkan")


def test_every_unanswered_question_is_named() -> None:
    statistik = StatistikSurvei.of([make_jawaban(beda={"waktu": None, "sarana": None})], BAKU)
    assert unanswered(statistik.semua, BAKU) == ("waktu", "sarana")
    with pytest.raises(SiklusError) as caught:
        compute_indeks(statistik, BAKU, ATURAN)
    assert [(problem.code, problem.message) for problem in caught.value.problems] == [
        ("JAWAB-11", "Pertanyaan “waktu” (unsur Waktu Penyelesaian) tidak dijawab oleh seorang pun."),
        ("JAWAB-11", "Pertanyaan “sarana” (unsur Sarana dan Prasarana) tidak dijawab oleh seorang pun."),
    ]


@given(responses(gaps=False), st.sampled_from([BAKU, TUJUH]))
def test_the_index_is_25_times_the_mean_of_the_unsur_and_of_all_answers(
    jawaban: list[Jawaban], kuesioner: Kuesioner
) -> None:
    assume(jawaban)
    indeks = indeks_of(jawaban, kuesioner)
    answers = [item.nilai[question.id] or 0 for item in jawaban for question in kuesioner.pertanyaan]
    assert indeks.ikm == 25 * Fraction(sum(answers), len(answers))
    assert indeks.nilai_skm == sum(nilai.tertimbang for nilai in indeks.unsur)
    assert [nilai.unsur for nilai in indeks.unsur] == list(kuesioner.unsur)


@given(responses())
def test_nrr_is_the_sum_divided_by_those_who_answered(jawaban: list[Jawaban]) -> None:
    sums = StatistikSurvei.of(jawaban, BAKU).semua
    assume(sums.n and not unanswered(sums, BAKU))
    for key in BAKU.unsur:
        given_answers = [value for item in jawaban if (value := item.nilai[key]) is not None]
        assert nrr_of(sums, BAKU, key) == Fraction(sum(given_answers), len(given_answers))
