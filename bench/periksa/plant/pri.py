"""PRI: the lowest unsur, ties, the highest."""

from dataclasses import replace
from random import Random

from bench.periksa.documents import write_clean
from bench.periksa.law import performance
from bench.periksa.plant.draft import Draft
from bench.periksa.plant.ikm import nrr, read
from bench.periksa.plant.label import Kind, Planted
from bench.periksa.printed import letter_of, tied_with_third
from bench.periksa.truth import Cycle


def _middle(cycle: Cycle) -> list[str]:
    """Unsur that are neither among the lowest nor the highest, nor tied with the third."""
    third = cycle.sums[cycle.priorities[-1]]
    last = cycle.sums[cycle.highest[-1]]
    return [u for u in cycle.sums if third < cycle.sums[u] < last and u not in cycle.priorities]


def wrong_choice(draft: Draft, draw: Random) -> Planted | None:
    """A third priority that is not among the lowest, with a plan of its own; nobody says why."""
    clean, cycle = draft.clean, draft.clean.cycle
    middle = sorted(_middle(cycle), key=lambda unsur: cycle.sums[unsur])[1:]
    if draft.report != clean.report or tied_with_third(cycle) or not middle:
        return None
    unsur, old = draw.choice(middle), cycle.priorities[-1]
    programs = clean.content.programs[unsur]
    rtl = tuple(
        replace(item, unsur=unsur, program=programs[item.within - 1]) if item.unsur == old else item
        for item in cycle.rtl
    )
    wrong = replace(cycle, priorities=(*cycle.priorities[:-1], unsur), rtl=rtl)
    again = write_clean(clean.content, clean.style, clean.seed, wrong)
    key = rf"(?:prioritas/{unsur}\.nama|unsur/(?:{unsur}|{old})\.nrr|rtl/\d+\.unsur_nama)"
    lines = Draft(again, again.report).lines_with(key)
    return Planted(again.report, lines, (nrr(draft, unsur),), nrr(draft, old), again)


def wrong_mention(draft: Draft, draw: Random) -> Planted | None:
    """A sentence that names an unsur among the lowest which is not."""
    return _misnamed(draft, draw, "prioritas")


def wrong_highest(draft: Draft, draw: Random) -> Planted | None:
    """A sentence or row that names an unsur among the highest which is not."""
    return _misnamed(draft, draw, "tertinggi")


def _misnamed(draft: Draft, draw: Random, group: str) -> Planted | None:
    spots = [
        spot for spot in draft.spots(rf"{group}/\w+\.nama") if draft.spots(rf"{group}/{spot.id}\.nrr", f"^{spot.line}$")
    ]
    middle = _middle(draft.clean.cycle)
    if not spots or not middle:
        return None
    spot, other = draw.choice(spots), draw.choice(middle)
    name = draft.spots(f"unsur/{other}.nama")
    if not name or abs(read(nrr(draft, other)) - read(nrr(draft, spot.id))) * 50 < 1:
        return None
    letter = letter_of(draft.clean.cycle.nrr(other), draft.clean.habits)
    told = {"nama": name[0].words, "nrr": nrr(draft, other), "mutu": letter, "kinerja": performance(letter)}
    changes = {
        piece.key: told[piece.key.split(".")[-1].split("#")[0]]
        for piece in draft.spots(rf"{group}/{spot.id}\.(?:nama|nrr|mutu|kinerja)", f"^{spot.line}$")
    }
    lines = (spot.line, *draft.lines_with(f"unsur/{other}.nrr", f"unsur/{spot.id}.nrr"))
    return Planted(draft.change(changes), lines, (name[0].words,), spot.words)


def untold_tie(draft: Draft, _: Random) -> Planted | None:
    """Two unsur are third; the report takes one and says nothing."""
    tied = tied_with_third(draft.clean.cycle)
    if not tied:
        return None
    third = draft.clean.cycle.priorities[-1]
    lines = draft.lines_with(rf"(?:unsur|prioritas)/(?:{tied}|{third})\.nrr", rf"prioritas/{third}\.nama")
    return Planted(draft.without_lines(r"^seri\."), lines, (nrr(draft, tied),), "disebut seri")


KINDS = (
    Kind("PRI", "prioritas-bukan-terendah", "kesalahan", wrong_choice),
    Kind("PRI", "prioritas-disebut-keliru", "kesalahan", wrong_mention, ("prioritas-bukan-terendah",)),
    Kind("PRI", "tertinggi-salah", "kesalahan", wrong_highest),
    Kind("PRI", "seri-tidak-diungkap", "peringatan", untold_tie),
)
