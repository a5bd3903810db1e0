from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.errors import Place, Problem
from siklus.core.survei.nilai import NILAI_BY_TEXT, parse_nilai

PLACE = Place("jawaban.csv", row=7, column="waktu")


@pytest.mark.parametrize(("raw", "nilai"), [(1, 1), (4, 4), (3.0, 3), ("2", 2), (" 3 ", 3), ("3.0", 3), ("3,0", 3)])
def test_one_to_four_are_taken(raw: object, nilai: int) -> None:
    parsed = parse_nilai(raw)
    assert parsed == nilai
    assert type(parsed) is int


@pytest.mark.parametrize("raw", [None, "", "  ", "\t"])
def test_an_empty_cell_is_no_answer(raw: object) -> None:
    assert parse_nilai(raw) is None


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (0, "0"),
        (5, "5"),
        (-1, "-1"),
        (2.5, "2,5"),
        (float("nan"), "nan"),
        ("2,5", "2,5"),
        ("baik", "baik"),
        ("-", "-"),
        ("³", "³"),
        (True, "True"),
        (Decimal(3), "3"),
        (datetime(2025, 4, 3, tzinfo=UTC), "2025-04-03 00:00:00+00:00"),
    ],
)
def test_anything_else_is_a_problem_at_its_place(raw: object, shown: str) -> None:
    assert parse_nilai(raw, PLACE) == Problem(
        code="JAWAB-01",
        message=f"Nilai jawaban “{shown}” bukan 1, 2, 3, atau 4.",
        advice="Isi dengan angka pada kuesioner aslinya, atau kosongkan bila pertanyaan itu tidak dijawab.",
        place=PLACE,
    )


@given(st.text(max_size=5))
def test_text_is_an_answer_only_when_the_table_says_so(text: str) -> None:
    parsed = parse_nilai(text)
    assert isinstance(parsed, Problem) or parsed == NILAI_BY_TEXT.get(text.strip())
