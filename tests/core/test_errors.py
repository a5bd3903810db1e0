import pytest

from siklus.core.errors import Place, Problem, Severity, SiklusError, refuse

WRONG = Problem("JAWAB-01", "Nilai “5” bukan 1–4.", "Isi dengan angka 1–4.", Place("skm.xlsx", "Responden", 7, "waktu"))
DOUBTFUL = Problem("JAWAB-04", "Barisnya kosong.", "Hapus barisnya.", severity=Severity.WARNING)


def test_a_problem_says_what_where_and_what_next_in_one_line() -> None:
    assert str(WRONG) == (
        "[JAWAB-01] berkas “skm.xlsx”, lembar “Responden”, baris 7, kolom “waktu”: "
        "Nilai “5” bukan 1–4. Isi dengan angka 1–4."
    )


def test_a_problem_without_a_place_leaves_it_out() -> None:
    assert str(DOUBTFUL) == "[JAWAB-04] Barisnya kosong. Hapus barisnya."


def test_an_error_carries_one_problem_or_all_of_them() -> None:
    assert SiklusError(WRONG).problems == (WRONG,)
    both = SiklusError(iter([WRONG, DOUBTFUL]))
    assert both.problems == (WRONG, DOUBTFUL)
    assert str(both) == f"{WRONG}\n{DOUBTFUL}"


def test_refuse_lets_warnings_pass_and_raises_everything_with_an_error() -> None:
    refuse([])
    refuse([DOUBTFUL])
    with pytest.raises(SiklusError) as caught:
        refuse([DOUBTFUL, WRONG])
    assert caught.value.problems == (DOUBTFUL, WRONG)
