from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from siklus.core.indeks.hasil import Indeks, NilaiUnsur
from siklus.core.indeks.hitung import compute_indeks
from siklus.core.indeks.irisan import compute_hasil
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.core.rekap.himpunan import Himpunan, bentuk_of, indeks_himpunan
from siklus.core.rekap.unit import himpunan_of
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner, Pertanyaan
from tests.core.indeks.buatan import ATURAN, BAKU, GANDA, TUJUH, make_jawaban, responses

OTHER_IDS = Kuesioner(
    tuple(Pertanyaan(f"P{9 - at}", item.unsur, item.teks, item.pilihan) for at, item in enumerate(BAKU.pertanyaan))
)
"""The default questions under ids whose order turns every pair round."""


def himpunan(jawaban: list[Jawaban], kuesioner: Kuesioner = BAKU) -> Himpunan:
    return Himpunan.of(StatistikSurvei.of(jawaban, kuesioner), kuesioner)


def under(jawaban: list[Jawaban], kuesioner: Kuesioner) -> list[Jawaban]:
    """The same answers under another questionnaire's ids."""
    ids = {old.id: new.id for old, new in zip(BAKU.pertanyaan, kuesioner.pertanyaan, strict=True)}
    return [Jawaban(item.id, {ids[key]: value for key, value in item.nilai.items()}) for item in jawaban]


def by_unsur(indeks: Indeks) -> dict[str, NilaiUnsur]:
    return {item.unsur: item for item in indeks.unsur}


def test_a_shape_is_how_many_questions_each_unsur_has() -> None:
    assert bentuk_of(GANDA) == tuple(sorted((unsur, 1 + (unsur == "waktu")) for unsur in BAKU.unsur))


def test_nobody_has_no_index() -> None:
    assert indeks_himpunan(Himpunan(), ATURAN) is None
    assert indeks_himpunan(himpunan([]), ATURAN) is None
    assert (Himpunan().n, Himpunan().paling_sedikit()) == (0, 0)


@given(responses(gaps=False, max_size=12))
def test_questions_meet_by_unsur_and_not_by_the_id_an_office_gave_them(jawaban: list[Jawaban]) -> None:
    plain = [Jawaban(item.id, item.nilai) for item in jawaban]
    assert himpunan(under(plain, OTHER_IDS), OTHER_IDS) == himpunan(plain)


@given(st.sampled_from((BAKU, GANDA, TUJUH)), st.data())
def test_one_shape_gives_the_index_of_all_answers_together(kuesioner: Kuesioner, data: st.DataObject) -> None:
    mine = [make_jawaban(1, 3, kuesioner=kuesioner), *data.draw(responses(kuesioner, max_size=10))]
    others = [make_jawaban(2, 2, kuesioner=kuesioner), *data.draw(responses(kuesioner, max_size=10))]
    whole = compute_indeks(StatistikSurvei.of(mine + others, kuesioner), kuesioner, ATURAN)
    found = indeks_himpunan(himpunan(mine, kuesioner) + himpunan(others, kuesioner), ATURAN)
    assert found is not None
    assert by_unsur(found) == by_unsur(whole)
    assert (found.ikm, found.selang, found.n, found.tidak_lengkap) == (
        whole.ikm,
        whole.selang,
        whole.n,
        whole.tidak_lengkap,
    )


@given(responses(BAKU), responses(GANDA), responses(TUJUH))
def test_adding_is_associative_and_commutative_with_an_identity(
    a: list[Jawaban], b: list[Jawaban], c: list[Jawaban]
) -> None:
    one, two, three = himpunan(a), himpunan(b, GANDA), himpunan(c, TUJUH)
    assert (one + two) + three == one + (two + three)
    assert one + two == two + one
    assert one + Himpunan() == Himpunan() + one == one


def test_each_respondent_counts_with_the_index_of_the_office_that_asked() -> None:
    nine, seven = [make_jawaban(1, 4)] * 3, [make_jawaban(1, 2, kuesioner=TUJUH)]
    found = indeks_himpunan(himpunan(nine) + himpunan(seven, TUJUH), ATURAN)
    assert found is not None
    assert (found.ikm, found.n) == (Fraction(3 * 100 + 50, 4), 4)
    values = by_unsur(found)
    assert (values["waktu"].nrr, values["waktu"].n) == (Fraction(3 * 4 + 2, 4), 4)
    assert (values["perilaku"].nrr, values["perilaku"].n) == (Fraction(4), 3)
    assert sum(item.tertimbang for item in found.unsur) * 25 == found.ikm
    assert found.selang is None  # one answer has no variance


def test_the_least_supported_value_is_about_few_people() -> None:
    gaps = [make_jawaban(1), make_jawaban(2, beda={"waktu": None}), make_jawaban(3, None)]
    assert (himpunan(gaps).n, himpunan(gaps).paling_sedikit()) == (2, 1)


def test_what_an_office_leaves_out_stays_out() -> None:
    gaps = [make_jawaban(1), make_jawaban(2, 1, beda={"waktu": None})]
    hasil = compute_hasil(gaps, BAKU, (), ATURAN, kosong="dikeluarkan")
    found = indeks_himpunan(himpunan_of(hasil), ATURAN)
    assert found is not None
    assert (found.n, found.ikm) == (1, hasil.indeks.ikm) == (1, Fraction(100))
