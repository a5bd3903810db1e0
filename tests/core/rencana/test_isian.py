import pytest

from siklus.core.rencana.isian import distinct, is_filled, listed, normalized


@pytest.mark.parametrize(("text", "filled"), [("", False), (" - ", False), ("…", False), ("0", True), ("ada", True)])
def test_a_dash_is_no_answer(text: str, *, filled: bool) -> None:
    assert is_filled(text) is filled


def test_case_spaces_and_full_stop_make_no_new_name() -> None:
    assert normalized("  Evaluasi  Waktu. ") == normalized("evaluasi waktu") == "evaluasi waktu"


def test_each_text_once_as_first_written() -> None:
    assert distinct(["Rapat.", "-", " rapat", "Sosialisasi "]) == ("Rapat.", "Sosialisasi")


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ((), ""),
        (("A",), "A"),
        (("A", "B"), "A dan B"),
        (("A", "B", "C"), "A, B, dan C"),
        (("A, B", "C"), "A, B; dan C"),
        (("A, B", "C", "D"), "A, B; C; dan D"),
    ],
)
def test_lists_read_as_sentences(names: tuple[str, ...], sentence: str) -> None:
    assert listed(names) == sentence
