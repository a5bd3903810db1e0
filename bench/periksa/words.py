"""Numbers, months and dates as offices write them; written anew here, so that no code is shared with the product."""

from fractions import Fraction

UNITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des")
ROMAN = ("", "I", "II", "III", "IV", "V")
TEN, ELEVEN, TWENTY, HUNDRED, TWO_HUNDRED, THOUSAND = 10, 11, 20, 100, 200, 1000


def spell(number: int) -> str:
    """A whole number below a million in words: 17 → "tujuh belas"."""
    if number <= ELEVEN:
        return UNITS[number]
    if number < TWENTY:
        return f"{UNITS[number - TEN]} belas"
    if number < HUNDRED:
        return _parts(f"{UNITS[number // TEN]} puluh", number % TEN)
    if number < TWO_HUNDRED:
        return _parts("seratus", number - HUNDRED)
    if number < THOUSAND:
        return _parts(f"{UNITS[number // HUNDRED]} ratus", number % HUNDRED)
    head = "seribu" if number < 2 * THOUSAND else f"{spell(number // THOUSAND)} ribu"
    return _parts(head, number % THOUSAND)


def _parts(head: str, rest: int) -> str:
    return f"{head} {spell(rest)}" if rest else head


def half_up(value: Fraction, places: int) -> Fraction:
    """Rounded once, halves up."""
    scale = 10**places
    return Fraction((value * scale + Fraction(1, 2)).__floor__(), scale)


def decimal(value: Fraction, places: int, comma: str = ",") -> str:
    """A number that is not negative with its decimals: 3,27."""
    units = (value * 10**places + Fraction(1, 2)).__floor__()
    whole, rest = divmod(units, 10**places)
    return f"{whole}{comma}{rest:0{places}}" if places else str(whole)


def trimmed(value: Fraction, places: int, comma: str = ",") -> str:
    """As `decimal`, without noughts at its end: 70, 85,7."""
    text = decimal(value, places, comma)
    return text.rstrip("0").rstrip(comma) if comma in text else text


def thousands(number: int) -> str:
    """A count with points: 1.204."""
    return f"{number:,}".replace(",", ".")
