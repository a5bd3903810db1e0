"""The one rule for what counts as an answer on the scale: 1, 2, 3, 4 or nothing. Readers and analytics share it."""

from siklus.core.errors import Place, Problem
from siklus.core.survei.jawaban import SCALE

NILAI_BY_TEXT = {f"{value}{tail}": value for value in SCALE for tail in ("", ".0", ",0")}
"""Every text that is an answer, once spaces around it are gone; "3.0" is what spreadsheets make of 3."""


def parse_nilai(raw: object, place: Place = Place()) -> int | Problem | None:
    """A raw cell as an answer; None when it is empty, JAWAB-01 when it is anything but 1–4.

    Takes whole numbers (3, 3.0) and their text ("3"). Refuses 0, 5, 2.5, true/false, dates and words: nothing is
    rounded or guessed.
    """
    if raw is None or (isinstance(raw, str) and not raw.strip()):
        return None
    nilai = _scale_value(raw)
    return _outside_scale(raw, place) if nilai is None else nilai


def _scale_value(raw: object) -> int | None:
    if isinstance(raw, str):
        return NILAI_BY_TEXT.get(raw.strip())
    if isinstance(raw, int | float) and not isinstance(raw, bool) and raw in SCALE:
        return int(raw)
    return None


def _outside_scale(raw: object, place: Place) -> Problem:
    shown = f"{raw:g}".replace(".", ",") if isinstance(raw, float) else str(raw)
    return Problem(
        code="JAWAB-01",
        message=f"Nilai jawaban “{shown}” bukan 1, 2, 3, atau 4.",
        advice="Isi dengan angka pada kuesioner aslinya, atau kosongkan bila pertanyaan itu tidak dijawab.",
        place=place,
    )
