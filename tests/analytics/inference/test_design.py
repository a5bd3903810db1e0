"""Strata and finite populations: by hand, and beside R's `survey` package where R is on the machine."""

import shutil
import subprocess

import numpy as np
import pytest

from siklus.analytics.inference.change import change_of
from siklus.analytics.inference.design import Estimate, Stratum, estimate
from siklus.analytics.inference.intervals import IKM, NRR, scale_interval, t_interval
from siklus.analytics.inference.moments import Moments

R_PROGRAM = """
suppressPackageStartupMessages(library(survey))
d <- read.csv(file("stdin"))
design <- svydesign(ids = ~1, strata = ~h, fpc = ~N, data = d)
m <- svymean(~a + b, design)
ci <- confint(m, df = degf(design))
cat(sprintf("%.17g", c(coef(m), vcov(m), ci, degf(design))), "\\n")
"""


def stratum(rows: list[tuple[int, int]], pengguna: int | None = None) -> Stratum:
    raw = np.array(rows, dtype=float)
    cov = np.cov(raw, rowvar=False) if len(rows) > 1 else np.zeros((2, 2))
    return Stratum(Moments(len(rows), raw.mean(axis=0), cov), pengguna)


def invented() -> list[tuple[list[tuple[int, int]], int]]:
    chance = np.random.default_rng(9)
    return [
        ([(int(a), int(b)) for a, b in chance.integers(1, 5, size=(n, 2))], pengguna)
        for n, pengguna in ((31, 40), (57, 412), (8, 9), (120, 5_000))
    ]


def test_it_agrees_with_r_to_one_in_a_thousand_million() -> None:
    if shutil.which("Rscript") is None or not _has_survey():
        pytest.skip("R or its survey package is not installed")
    groups = invented()
    lines = [f"{at},{a},{b},{pengguna}" for at, (rows, pengguna) in enumerate(groups) for a, b in rows]
    done = _r(R_PROGRAM, "h,a,b,N\n" + "\n".join(lines) + "\n")
    found = estimate([stratum(rows, pengguna) for rows, pengguna in groups], "penduduk")
    assert found is not None
    low, high = t_interval(found)
    ours = [*found.value, *found.cov.ravel(), *low, *high, found.df]
    np.testing.assert_allclose(ours, [float(word) for word in done.split()], rtol=1e-9, atol=1e-9)


def _has_survey() -> bool:
    return "TRUE" in _r('cat(requireNamespace("survey", quietly = TRUE))', "")


def _r(program: str, data: str) -> str:
    command = ["Rscript", "--vanilla", "-e", program]
    return subprocess.run(command, input=data, capture_output=True, text=True, check=True).stdout  # noqa: S603 - ours


def test_respondents_weigh_as_the_official_index_does() -> None:
    groups = invented()
    found = estimate([stratum(rows) for rows, _ in groups])
    assert found is not None
    everyone = np.array([row for rows, _ in groups for row in rows], dtype=float)
    np.testing.assert_allclose(found.value, everyone.mean(axis=0))


def test_a_census_leaves_no_doubt() -> None:
    found = estimate([stratum(rows, len(rows)) for rows, _ in invented()])
    assert found is not None
    assert found.se.tolist() == [0.0, 0.0]
    assert [end.tolist() for end in scale_interval(found, NRR)] == [found.value.tolist()] * 2


def test_a_single_respondent_borrows_the_others_spread() -> None:
    many, one = stratum([(1, 2), (3, 4), (4, 4)]), stratum([(2, 2)])
    found = estimate([many, one])
    assert found is not None
    expected = (9 / 16) * many.moments.cov / 3 + (1 / 16) * many.moments.cov
    np.testing.assert_allclose(found.cov, expected)
    assert found.df == 2


def test_too_few_say_nothing() -> None:
    assert estimate([stratum([(1, 2)]), stratum([(2, 2)])]) is None
    assert estimate([]) is None


def test_users_that_nobody_knows_cannot_be_weights() -> None:
    with pytest.raises(ValueError, match="users of a stratum"):
        estimate([stratum([(1, 2), (2, 2)], 10), stratum([(1, 2), (3, 1)])], "penduduk")


def test_an_interval_stays_on_the_scale_and_leans_from_its_end() -> None:
    found = Estimate(np.array([98.0, 60.0, 100.0]), np.diag([4.0, 4.0, 0.0]), 56)
    low, high = scale_interval(found, IKM)
    assert (high < 100.0).tolist() == [True, True, False]
    assert 98.0 - low[0] > high[0] - 98.0
    assert (low[2], high[2]) == (100.0, 100.0)


def test_change_adds_both_doubts() -> None:
    before = Estimate(np.array([3.1, 3.4]), np.diag([0.01, 0.0]), 56)
    after = Estimate(np.array([3.4, 3.4]), np.diag([0.02, 0.0]), 99)
    found = change_of(before, after)
    assert found.by.tolist() == pytest.approx([0.3, 0.0])
    df = 0.03**2 / (0.01**2 / 56 + 0.02**2 / 99)
    from scipy import stats  # noqa: PLC0415 - only to say the same in one line

    reach = stats.t.ppf(0.975, df) * np.sqrt(0.03)
    assert [found.low[0], found.high[0]] == pytest.approx([0.3 - reach, 0.3 + reach])
    assert (found.low[1], found.high[1], found.detectable[1]) == (0.0, 0.0, 0.0)
    assert found.detectable[0] > reach
