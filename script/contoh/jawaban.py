"""Synthetic answers whose exact totals give chosen figures: totals are searched, answers are spread by a seeded mood."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from siklus.core.rounding import machine_number

HIGHEST, CONVERSION = 4, 25
MOOD_WEIGHT = 0.75


@dataclass(frozen=True)
class Sasaran:
    """What shall come out: each unsur's printed NRR (several when any of them will do), and the printed IKM."""

    nrr: Mapping[str, tuple[str, ...]]
    ikm: str


@dataclass(frozen=True)
class Stratum:
    """One service: its kode, how many used it, how many answered."""

    kode: str
    pengguna: int
    n: int


def find_totals(sasaran: Sasaran, n: int) -> dict[str, int]:
    """Sums of answers by unsur, all different where they can be, that print as wanted for n people.

    Raises:
        ValueError: no sums for this n do.
    """
    choices = {unsur: _totals(printed, n) for unsur, printed in sasaran.nrr.items()}
    found = next(_matching(tuple(choices.items()), (), sasaran.ikm, n), None)
    if found is None:
        raise ValueError(n)
    return dict(zip(choices, found, strict=True))


def _totals(printed: tuple[str, ...], n: int) -> tuple[int, ...]:
    return tuple(total for total in range(n, HIGHEST * n + 1) if machine_number(Fraction(total, n)) in printed)


def _matching(
    choices: Sequence[tuple[str, tuple[int, ...]]], chosen: tuple[int, ...], ikm: str, n: int
) -> Iterator[tuple[int, ...]]:
    """Every choice of totals with that IKM; those without equal totals only, so that no rank is tied."""
    if len(chosen) == len(choices):
        value = Fraction(sum(chosen), n) / len(chosen) * CONVERSION
        if machine_number(value) == ikm and len(set(chosen)) == len(chosen):
            yield chosen
        return
    for total in choices[len(chosen)][1]:
        yield from _matching(choices, (*chosen, total), ikm, n)


def spread(totals: Mapping[str, int], n: int, seed: int) -> list[dict[str, int]]:
    """Answers of n people with those totals: whoever is content is so in most things, and few are very discontent."""
    draw = random.Random(seed)  # noqa: S311 - synthetic data, not a secret; the seed makes it the same every time
    moods = [draw.gauss(0, 1) for _ in range(n)]
    answers: list[dict[str, int]] = [{} for _ in range(n)]
    for unsur, total in totals.items():
        order = sorted(range(n), key=lambda who: MOOD_WEIGHT * moods[who] + (1 - MOOD_WEIGHT) * draw.gauss(0, 1))
        for who, value in zip(order, _ascending(total, n), strict=True):
            answers[who][unsur] = value
    return answers


def _ascending(total: int, n: int) -> list[int]:
    """Ascending values, n of them, with that sum: a few 1 and 2, the rest 3 and 4."""
    lack = HIGHEST * n - total
    twos = round(lack * 0.09)
    ones = round(lack * 0.008)
    fours = total - 3 * n + 2 * ones + twos
    return [1] * ones + [2] * twos + [3] * (n - ones - twos - fours) + [4] * fours


def people(strata: Sequence[Stratum], months: tuple[date, date], seed: int) -> list[dict[str, str]]:
    """For each answer its service, its day (a working day between the two), and an invented profile."""
    draw = random.Random(seed)  # noqa: S311 - as in spread
    kodes = [stratum.kode for stratum in strata for _ in range(stratum.n)]
    draw.shuffle(kodes)
    days = sorted(_working_day(months, draw) for _ in kodes)
    return [
        {"Layanan": kode, "Tanggal": day.isoformat(), **_profile(draw)} for kode, day in zip(kodes, days, strict=True)
    ]


def _working_day(months: tuple[date, date], draw: random.Random) -> date:
    first, last = months
    day = first + timedelta(days=draw.randrange((last - first).days + 1))
    return day - timedelta(days=max(0, day.weekday() - 4))


def _profile(draw: random.Random) -> dict[str, str]:
    age = draw.choices(
        ("17–25 tahun", "26–35 tahun", "36–45 tahun", "46–55 tahun", "di atas 55 tahun"), (24, 30, 24, 15, 7)
    )[0]
    young = age == "17–25 tahun"
    education = draw.choices(("SMP", "SMA", "D1–D3", "S1", "S2"), (4, 52, 8, 36, 0) if young else (5, 36, 12, 40, 7))[0]
    work = draw.choices(
        ("PNS", "TNI", "POLRI", "Swasta", "Wirausaha", "Pelajar/Mahasiswa", "Lainnya"),
        (3, 1, 1, 25, 12, 52, 6) if young else (20, 3, 4, 33, 25, 1, 14),
    )[0]
    return {
        "Jenis Kelamin": draw.choice(("Laki-laki", "Perempuan")),
        "Usia": age,
        "Pendidikan": education,
        "Pekerjaan": work,
        "Jam Survei": draw.choices(("08.00–12.00", "13.00–17.00"), (68, 32))[0],
        "Penyandang Disabilitas": draw.choices(("Tidak", "Ya"), (96, 4))[0],
    }
