"""The shipped fonts: family names, and the file of each face."""

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
