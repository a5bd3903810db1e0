"""Moments from sums are those of the answers themselves."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from siklus.analytics.inference.moments import Moments, ikm_matrix, unsur_matrix
from siklus.core.aturan import aturan
from siklus.core.indeks.statistik import Statistik
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kolom import read_header

KEYS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")
KUESIONER = read_header(KEYS, aturan(date(2026, 1, 1))).kuesioner
people = st.lists(st.tuples(*[st.integers(1, 4)] * len(KEYS)), min_size=2, max_size=60)


def sums_of(answers: Sequence[Sequence[int]]) -> Statistik:
    rows = [Jawaban(str(at), dict(zip(KEYS, values, strict=True))) for at, values in enumerate(answers)]
    return Statistik.of(rows, KUESIONER)


@given(people)
def test_mean_and_covariance_are_numpys(answers: list[tuple[int, ...]]) -> None:
    found, raw = Moments.of(sums_of(answers), KEYS), np.array(answers, dtype=float)
    assert found.n == len(answers)
    np.testing.assert_allclose(found.mean, raw.mean(axis=0), rtol=1e-13)
    np.testing.assert_allclose(found.cov, np.cov(raw, rowvar=False), atol=1e-12)


@given(people)
def test_the_ikm_is_25_times_the_mean_of_nrr(answers: list[tuple[int, ...]]) -> None:
    found = Moments.of(sums_of(answers), KEYS)
    nrr, ikm = found.through(unsur_matrix(KUESIONER, KEYS)), found.through(ikm_matrix(KUESIONER, KEYS))
    each = np.array(answers, dtype=float).mean(axis=1) * 25
    np.testing.assert_allclose(nrr.mean, found.mean)
    np.testing.assert_allclose([ikm.mean[0], ikm.cov[0, 0]], [each.mean(), each.var(ddof=1)], atol=1e-9)


def test_one_person_has_a_mean_and_no_covariance() -> None:
    found = Moments.of(sums_of([[3] * 9]), KEYS)
    assert (found.n, found.mean.tolist(), found.cov.tolist()) == (1, [3.0] * 9, [[0.0] * 9] * 9)


def test_nobody_has_neither() -> None:
    found = Moments.of(Statistik(), ())
    assert (found.n, found.mean.tolist(), found.cov.tolist()) == (0, [], [])
