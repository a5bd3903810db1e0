import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.indeks.jumlah_json import from_json, to_json
from siklus.core.indeks.statistik import StatistikSurvei
from tests.core.indeks.buatan import BAKU, make_jawaban, responses


@given(st.builds(StatistikSurvei.of, responses(), st.just(BAKU)))
def test_sums_come_back_as_they_went(sums: StatistikSurvei) -> None:
    assert from_json(json.loads(json.dumps(to_json(sums)))) == sums


def test_pairs_keep_all_four_sums_only_where_there_are_gaps() -> None:
    sums = StatistikSurvei.of([make_jawaban(1, 4), make_jawaban(2, 3, beda={"waktu": None})], BAKU)
    lengkap, _, bercelah, _ = to_json(sums)["b"]
    assert (lengkap[0], len(lengkap[1]), len(lengkap[2])) == (1, 36, 36)
    assert (bercelah[0], len(bercelah[1]), len(bercelah[2])) == (1, 36, 144)


def test_an_empty_survey_keeps_its_questions() -> None:
    nobody = StatistikSurvei.of([], BAKU)
    kept = to_json(nobody)
    assert kept["b"] == [None] * 4
    assert from_json(kept) == replace(nobody, kosong=0)


@pytest.mark.parametrize("broken", [[1, [1, 0, 0], []], [1, [1, 0, 0, 0], [1, 2]]])
def test_lists_of_another_length_are_refused(broken: list[object]) -> None:
    with pytest.raises((ValueError, TypeError)):
        from_json({"q": ["a"], "k": 0, "b": [broken, None, None, None]})
