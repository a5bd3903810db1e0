"""Lengths as WordprocessingML counts them."""

EMU_PER_POINT = 12_700
TWIPS_PER_POINT = 20


def twips(points: float) -> int:
    """Twentieths of a point: widths, indents, spacing."""
    return round(points * TWIPS_PER_POINT)


def half_points(points: float) -> int:
    """Font sizes."""
    return round(points * 2)


def eighths(points: float) -> int:
    """Rules and borders, at least the thinnest that Word draws."""
    return max(2, round(points * 8))


def emu(points: float) -> int:
    """Drawings."""
    return round(points * EMU_PER_POINT)
