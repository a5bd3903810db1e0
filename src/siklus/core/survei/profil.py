"""A respondent's profile in the regulation's words: "laki laki", "Pria" and "L" are one value, and 34 an age group."""

from bisect import bisect_right
from collections.abc import Mapping

from siklus.core.aturan import Aturan, find_dimensi, normalise
from siklus.core.aturan.model import Dimensi
from siklus.core.errors import Place, Problem, Severity

OLDEST = 120


def normalise_profil(
    profil: Mapping[str, str], aturan: Aturan, place: Place = Place()
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Every dimension under its key with its value's key; empty ones are left out.

    A dimension or a free value that the regulation does not name stays as written. A value that a closed dimension
    does not have stays too, with a warning (JAWAB-12), so that no respondent disappears from a slice.
    """
    kept: dict[str, str] = {}
    problems: list[Problem] = []
    for name, raw in profil.items():
        dimensi, text = find_dimensi(name, aturan), raw.strip()
        if not text:
            continue
        value = text if dimensi is None else value_of(text, dimensi)
        kept[name if dimensi is None else dimensi.kunci] = text if value is None else value
        if value is None:
            problems.append(_unknown(name, text, place))
    return kept, tuple(problems)


def value_of(text: str, dimensi: Dimensi) -> str | None:
    """The key of a value; the text itself in a free dimension, None in a closed one that has no such value."""
    found = dimensi.sinonim.get(normalise(text))
    if found is None and dimensi.batas and text.isdecimal() and int(text) <= OLDEST:
        return dimensi.nilai[bisect_right(dimensi.batas, int(text)) - 1][0]
    if found is None and dimensi.bebas:
        return text
    return found


def _unknown(name: str, text: str, place: Place) -> Problem:
    return Problem(
        code="JAWAB-12",
        message=f"Nilai “{text}” tidak dikenal untuk {name}; dicatat apa adanya.",
        advice="Periksa ejaannya agar tidak menjadi kelompok tersendiri.",
        place=Place(place.file, place.sheet, place.row, name),
        severity=Severity.WARNING,
    )
