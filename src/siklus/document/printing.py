"""The one rounding and the one printing of numbers: half up, decimal comma, point for thousands.

They are here, below core, so that writers print with them too. Source: PermenPANRB 14/2017 prints two decimals;
half-even, as Python's round does, fails real reports.
"""

from fractions import Fraction

ONE_DECIMAL, TWO_DECIMALS = 1, 2
MINUS = "\u2212"
"""The sign of a negative number in print, as wide as the plus; files and formats keep the hyphen."""


def round_half_up(value: Fraction, places: int = TWO_DECIMALS) -> Fraction:
    """Round once, halves away from zero, to `places` decimals; exact.

    >>> round_half_up(Fraction("88.305"))
    Fraction(8831, 100)
    """
    scale = 10**places
    scaled = abs(value) * scale + Fraction(1, 2)
    whole = scaled.numerator // scaled.denominator
    return Fraction(whole if value >= 0 else -whole, scale)


def machine_number(value: Fraction, places: int = TWO_DECIMALS) -> str:
    """The rounded value with a decimal point and no grouping, for JSON and file formats: "87.36"."""
    rounded = round_half_up(value, places)
    units = abs(rounded) * 10**places
    digits = str(units.numerator).rjust(places + 1, "0")
    sign = "-" if rounded < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def print_number(value: Fraction, places: int = TWO_DECIMALS) -> str:
    """The rounded value as an Indonesian reader writes it: "87,36", "1.234,50", "24.629"."""
    number = machine_number(value, places)
    whole, _, decimals = number.removeprefix("-").partition(".")
    grouped = (MINUS if number.startswith("-") else "") + f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{decimals}" if decimals else grouped


def print_count(count: int) -> str:
    """A whole number with points for thousands: "24.629"."""
    return print_number(Fraction(count), 0)


def print_percent(share: Fraction) -> str:
    """A share of 1 as a percentage, at most one decimal and no trailing ",0": "70%", "85,7%"."""
    return print_number(share * 100, ONE_DECIMAL).removesuffix(",0") + "%"


def print_signed(value: Fraction, places: int = TWO_DECIMALS) -> str:
    """A change with its sign: "+0,12", "−1,05"; no change prints "0,00"."""
    text = print_number(value, places)
    return "+" + text if round_half_up(value, places) > 0 else text
