"""The order in which a person goes through an office's files, whoever found what is wrong with them."""

from collections.abc import Iterable

from siklus.core.aturan import normalise
from siklus.core.errors import Problem
from siklus.readers.bukukerja.registry import LEMBAR

SHEETS = {normalise(lembar.nama): number for number, lembar in enumerate(LEMBAR, 1)}


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """File by file, sheet by sheet as the workbook has them, row by row, then by code; what has no place comes first.

    Problems that are alike in all of these keep their order.
    """
    return tuple(sorted(problems, key=_key))


def _key(problem: Problem) -> tuple[str, int, int, str]:
    place = problem.place
    return place.file, SHEETS.get(normalise(place.sheet), 0), place.row or 0, problem.code
