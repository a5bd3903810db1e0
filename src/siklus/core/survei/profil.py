"""A respondent's profile in the regulation's words: "laki laki", "Pria" and "L" are one value, and 34 an age group."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace

from siklus.core.aturan import Aturan, find_dimensi, normalise
from siklus.core.aturan.model import Dimensi
from siklus.core.errors import Place, Problem, Severity
from siklus.core.rounding import print_count

YOUNGEST, OLDEST = 10, 120


def normalise_profil(
    profil: Mapping[str, str], aturan: Aturan, place: Place = Place()
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Every dimension under its key with its value's key; empty ones are left out.

    A dimension that the regulation does not name stays as written. A value that its dimension does not have, free or
    closed, stays too, with a warning (JAWAB-12), so that no respondent disappears from a slice.
    """
    kept: dict[str, str] = {}
    problems: list[Problem] = []
    for name, raw in profil.items():
        dimensi, text = find_dimensi(name, aturan), raw.strip()
        if not text:
            continue
        value = text if dimensi is None else value_of(text, dimensi)
        kept[name if dimensi is None else dimensi.kunci] = text if value is None else value
        if value is None or (dimensi is not None and not _is_known(value, dimensi)):
            problems.append(_unknown(name, text, place))
    return kept, tuple(problems)


def value_of(text: str, dimensi: Dimensi) -> str | None:
    """The key of a value; the text itself in a free dimension, None in a closed one that has no such value."""
    found = dimensi.sinonim.get(normalise(text))
    if found is None and dimensi.batas and text.isdecimal() and YOUNGEST <= int(text) <= OLDEST:
        return dimensi.nilai[bisect_right(dimensi.batas, int(text)) - 1][0]
    if found is None and dimensi.bebas:
        return text
    return found


def _is_known(value: str, dimensi: Dimensi) -> bool:
    """Whether a value is one of its dimension's own."""
    return any(value == key for key, *_ in dimensi.nilai)


def summarise(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each message once, where it first applies, with how many rows it is about when they are several."""
    groups: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.message, problem.place.column), []).append(problem)
    return tuple(_counted(group[0], len(group)) for group in groups.values())


def _counted(problem: Problem, rows: int) -> Problem:
    if rows == 1:
        return problem
    return replace(problem, message=f"{problem.message.removesuffix('.')} ({print_count(rows)} baris).")


def _unknown(name: str, text: str, place: Place) -> Problem:
    return Problem(
        code="JAWAB-12",
        message=f"Nilai “{text}” tidak dikenal untuk {name}; dicatat apa adanya.",
        advice="Periksa ejaannya agar tidak menjadi kelompok tersendiri.",
        place=Place(place.file, place.sheet, place.row, name),
        severity=Severity.WARNING,
    )
