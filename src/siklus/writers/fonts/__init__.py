"""The shipped fonts: family names, and the file of each face."""

import json
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent
SERIF, SANS = "Siklus Serif", "Siklus Sans"
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
CAP_HEIGHT = 0.67
"""Height of a capital as a share of the size; the same in both families within a hundredth."""


def font_file(family: str, *, bold: bool = False, italic: bool = False) -> Path:
    """The TrueType file of a face of SERIF or SANS."""
    style = ("Bold" if bold else "") + ("Italic" if italic else "") or "Regular"
    return FOLDER / f"{family.replace(' ', '')}-{style}.ttf"


def font_files() -> tuple[Path, ...]:
    """All eight files, in a fixed order."""
    return tuple(FOLDER / f"{family.replace(' ', '')}-{style}.ttf" for family in (SERIF, SANS) for style in STYLES)


@lru_cache(maxsize=1)
def font_metrics() -> dict[str, dict[str, dict[str, int]]]:
    """For each face ("SiklusSerif-Bold") the advance of each letter and the kerning of pairs, in thousandths."""
    metrics: dict[str, dict[str, dict[str, int]]] = json.loads((FOLDER / "metrics.json").read_text(encoding="utf-8"))
    return metrics


def font_letters(family: str) -> str:
    """Every letter that the family can print; where the serif lacks a sign, writers take it from the sans."""
    return "".join(font_metrics()[font_file(family).stem]["advance"])
