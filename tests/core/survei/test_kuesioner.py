from datetime import date

from siklus.core.aturan import aturan
from siklus.core.errors import Place, Problem, Severity
from siklus.core.survei.kuesioner import Kuesioner, Pertanyaan
from siklus.core.survei.periksa_kuesioner import baku, check_kuesioner, missing_unsur

ATURAN = aturan(date(2025, 6, 30))
PLACE = Place("skm.xlsx", "Kuesioner")
PILIHAN = ("1", "2", "3", "4")


def without(*keys: str) -> Kuesioner:
    return Kuesioner(tuple(item for item in baku(ATURAN).pertanyaan if item.unsur not in keys))


def codes(kuesioner: Kuesioner) -> list[tuple[str, Severity]]:
    return [(problem.code, problem.severity) for problem in check_kuesioner(kuesioner, ATURAN, PLACE)]


def test_the_regulations_own_questionnaire_is_right() -> None:
    assert check_kuesioner(baku(ATURAN), ATURAN) == ()
    assert baku(ATURAN).unsur[7:] == ("sarana", "pengaduan")
    assert baku(ATURAN).questions_of("biaya")[0].pilihan == ("Sangat mahal", "Cukup mahal", "Murah", "Gratis")


def test_several_questions_may_feed_one_unsur() -> None:
    more = (*baku(ATURAN).pertanyaan, Pertanyaan("waktu2", "waktu", "Apakah jam buka sesuai", PILIHAN))
    assert check_kuesioner(Kuesioner(more), ATURAN) == ()
    assert len(Kuesioner(more).unsur) == 9


def test_seven_or_eight_unsur_are_allowed_with_a_reason() -> None:
    assert codes(without("biaya")) == [("JAWAB-10", Severity.WARNING)]
    assert codes(without("kompetensi", "perilaku")) == [("JAWAB-10", Severity.WARNING)] * 2
    assert [unsur.key for unsur in missing_unsur(without("perilaku", "kompetensi"), ATURAN)] == [
        "kompetensi",
        "perilaku",
    ]


def test_six_unsur_are_too_few_even_when_each_may_be_left_out() -> None:
    assert codes(without("biaya", "kompetensi", "perilaku")) == [
        ("JAWAB-06", Severity.ERROR),
        *[("JAWAB-10", Severity.WARNING)] * 3,
    ]


def test_an_unsur_that_must_be_asked_is_an_error() -> None:
    assert check_kuesioner(without("prosedur"), ATURAN, PLACE) == (
        Problem(
            code="JAWAB-09",
            message="Unsur “Sistem, Mekanisme, dan Prosedur” tidak ditanyakan.",
            advice="Tambahkan pertanyaan untuk unsur ini; peraturan tidak membolehkannya ditiadakan.",
            place=PLACE,
        ),
    )


def test_unknown_unsur_and_repeated_ids_are_both_told() -> None:
    odd = (*baku(ATURAN).pertanyaan, Pertanyaan("waktu", "keramahan", "Apakah petugas ramah", PILIHAN))
    unknown, repeated = check_kuesioner(Kuesioner(odd), ATURAN, PLACE)
    assert (unknown.code, unknown.message) == (
        "JAWAB-07",
        "Pertanyaan “waktu” mengukur unsur “keramahan” yang tidak dikenal.",
    )
    assert (repeated.code, repeated.message) == ("JAWAB-08", "Kode pertanyaan “waktu” dipakai 2 kali.")
