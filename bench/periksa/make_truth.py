"""Draws a true cycle from a seed and one set's content (offices, programmes, services)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from random import Random

from bench.periksa.content import Content
from bench.periksa.law import REGULATION, least_sample
from bench.periksa.truth import Cycle, Month, Office, Program, Rtl, Span
from bench.periksa.words import ROMAN, half_up

HALF = 0.5
TIED = 0.12
FEW = (45, 130)
MANY = (150, 2600)
LEAVE_OUT: tuple[tuple[str, ...], ...] = ((),) * 7 + (("biaya",), ("kompetensi", "perilaku"))
PROFILE: dict[str, tuple[tuple[str, int], ...]] = {
    "jenis_kelamin": (("Laki-laki", 50), ("Perempuan", 50)),
    "usia": (("17–25 tahun", 25), ("26–35 tahun", 35), ("36–45 tahun", 25), ("46–55 tahun", 15)),
    "pendidikan": (("SMP", 10), ("SMA/SMK", 45), ("D1–D3", 15), ("S1/D4", 25), ("S2", 5)),
    "pekerjaan": (("PNS", 10), ("Swasta", 30), ("Wirausaha", 25), ("Pelajar/Mahasiswa", 20), ("Lainnya", 15)),
}


def make_truth(content: Content, seed: int) -> Cycle:
    """The cycle of one seed; the same seed gives the same cycle."""
    draw = Random(f"{content.name}-{seed}")  # noqa: S311 - made-up offices
    office = _office(content, draw)
    surveyed, execution = _spans(draw)
    population, collected, n = _respondents(draw)
    sums = _sums(draw, n)
    order = sorted(sums, key=lambda unsur: (sums[unsur], REGULATION.index(unsur)))
    rtl = _plan(content, draw, office, order[:3], execution)
    end = date(execution.last.later(1).year, execution.last.later(1).number, 1)
    after = date(surveyed.last.later(1).year, surveyed.last.later(1).number, 1)
    signed = end + timedelta(days=draw.randint(4, 26))
    return Cycle(
        office=office,
        surveyed=surveyed,
        execution=execution,
        population=population,
        collected=collected,
        n=n,
        sums=sums,
        profile={name: _shares(draw, n, values) for name, values in (*PROFILE.items(), ("layanan", _even(office)))},
        priorities=tuple(order[:3]),
        highest=tuple(reversed(order[-3:])),
        rtl=rtl,
        history=_history(draw, surveyed, sum(sums.values()) * Fraction(25, n * len(sums))),
        signed=signed,
        survey_signed=after + timedelta(days=draw.randint(3, 20)),
        published=after + timedelta(days=draw.randint(1, 25)),
    )


def _even(office: Office) -> tuple[tuple[str, int], ...]:
    return tuple((service, 100 // len(office.services)) for service in office.services)


def _office(content: Content, draw: Random) -> Office:
    kind = draw.choice(content.offices)
    place = draw.choice(content.places)
    fill = {"tempat": place, "wilayah": draw.choice(content.regions)}
    slug = "".join(letter for letter in place.lower() if letter.isalpha())
    return Office(
        name=kind.nama.format(**fill),
        short=kind.pendek.format(**fill),
        place=place,
        head=kind.jabatan.format(**fill),
        signer=draw.choice(content.people),
        nip="00000000 " + f"{draw.randint(0, 999999):06} {draw.randint(1, 2)} {draw.randint(1, 999):03}",
        services=tuple(draw.sample(kind.layanan, k=min(3, len(kind.layanan)))),
        parts=kind.bagian,
        site=f"{slug}.contoh.id",
    )


def _spans(draw: Random) -> tuple[Span, Span]:
    year = draw.choice((2020, 2021, 2022, 2023, 2024))
    kind = draw.choice(("semester", "semester", "semester", "triwulan", "tahun", "bebas"))
    if kind == "bebas":
        first = Month(year, draw.randint(1, 9))
        return _free(first, draw.choice((2, 3))), _free(first.later(4), 6)
    if kind == "tahun":
        return Span(f"Tahun {year}", Month(year, 1), 12), Span(f"Tahun {year + 1}", Month(year + 1, 1), 12)
    months, word = (6, "Semester") if kind == "semester" else (3, "Triwulan")
    turn = draw.randint(1, 12 // months)
    first = Month(year, (turn - 1) * months + 1)
    return _named(word, first, months), _named(word, first.later(months), months)


def _free(first: Month, months: int) -> Span:
    """A stretch that the office names by its months."""
    last = first.later(months - 1)
    start = first.name if first.year == last.year else f"{first.name} {first.year}"
    return Span(f"Periode {start}–{last.name} {last.year}", first, months)


def _named(word: str, first: Month, months: int) -> Span:
    return Span(f"{word} {ROMAN[(first.number - 1) // months + 1]} Tahun {first.year}", first, months)


def _respondents(draw: Random) -> tuple[int, int, int]:
    population = draw.randint(*draw.choice((FEW, MANY)))
    needed = least_sample(population)
    collected = min(population, needed + draw.randint(2, 12))
    return population, collected, max(needed, collected - draw.randint(1, 6))


def _sums(draw: Random, n: int) -> dict[str, int]:
    """Sums whose NRR print differently at two decimals, so that the lowest and the highest are not in doubt."""
    left_out = draw.choice(LEAVE_OUT)
    centre = draw.uniform(2.85, 3.72)
    sums: dict[str, int] = {}
    seen: set[Fraction] = set()
    for unsur in (name for name in REGULATION if name not in left_out):
        free = unsur == "biaya" and draw.random() < HALF
        wanted = round((4.0 if free else min(3.98, max(2.4, draw.gauss(centre, 0.16)))) * n)
        near = sorted(range(2 * n, 4 * n + 1), key=lambda total: (abs(total - wanted), total))
        sums[unsur] = next(total for total in near if half_up(Fraction(total, n), 2) not in seen)
        seen.add(half_up(Fraction(sums[unsur], n), 2))
    return _tied(sums) if draw.random() < TIED else sums


def _tied(sums: dict[str, int]) -> dict[str, int]:
    """The fourth lowest as low as the third."""
    order = sorted(sums, key=lambda unsur: sums[unsur])
    return {**sums, order[3]: sums[order[2]]}


def _shares(draw: Random, n: int, values: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Counts that add up to n, nobody left out."""
    cut = draw.choices([name for name, _ in values], [weight for _, weight in values], k=n - len(values))
    return tuple((name, cut.count(name) + 1) for name, _ in values)


def _plan(
    content: Content, draw: Random, office: Office, priorities: Sequence[str], execution: Span
) -> tuple[Rtl, ...]:
    planned: list[tuple[str, int, Program]] = []
    for unsur in priorities:
        chosen = draw.sample(content.programs[unsur], k=draw.choice((2, 2, 3)))
        planned += [(unsur, at, program) for at, program in enumerate(chosen, 1)]
    undone = set(draw.sample(range(len(planned)), k=draw.choice((1, 1, 2, 2, 3))))
    rtl, figure = [], 1
    for at, (unsur, within, program) in enumerate(planned):
        months = _months(draw, execution)
        item = Rtl(unsur, at + 1, within, program, months, draw.choice(office.parts), at not in undone)
        if item.done:
            count = draw.choice((1, 1, 2))
            item = replace(item, figures=tuple(range(figure, figure + count)))
            figure += count
        else:
            item = replace(item, due=execution.last.later(draw.randint(3, 6)))
        rtl.append(item)
    return tuple(rtl)


def _months(draw: Random, execution: Span) -> tuple[Month, ...]:
    start = draw.randrange(execution.months - 1)
    length = min(draw.choice((1, 1, 2, 3)), execution.months - start)
    return execution.each()[start : start + length]


def _history(draw: Random, surveyed: Span, ikm: Fraction) -> tuple[tuple[str, Fraction], ...]:
    """The last two periods before this one, oldest first, each at least half a point away from its neighbour."""
    names = [_before(surveyed, back).name for back in (2, 1)]
    step = [Fraction(draw.choice((-1, 1)) * draw.randint(60, 320), 100) for _ in names]
    last = min(Fraction(99), max(Fraction(40), ikm + step[1]))
    return ((names[0], half_up(min(Fraction(99), last + step[0]), 2)), (names[1], half_up(last, 2)))


def _before(span: Span, back: int) -> Span:
    word = span.name.split()[0]
    if word == "Periode":
        return _free(span.first.later(-12 * back), span.months)
    first = span.first.later(-span.months * back)
    if word == "Tahun":
        return Span(f"Tahun {first.year}", first, span.months)
    return _named(word, first, span.months)
