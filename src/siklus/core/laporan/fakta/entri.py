"""How one fact is made, so that every kind is printed in one way."""

from datetime import date
from fractions import Fraction

from siklus.core.indeks.hasil import Irisan
from siklus.core.rounding import print_count, print_number, print_percent
from siklus.core.survei.periode import print_date
from siklus.document.report import Fact

Entri = tuple[str, Fact]

NUMBER_WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
TANPA_ISIAN = "tanpa_isian"


def slice_key(irisan: Irisan) -> str:
    """The end of a slice's fact ids; those who did not say stand under "tanpa_isian"."""
    return irisan.kunci or TANPA_ISIAN


def words(fact: str, text: str, meaning: str, source: str = "buku kerja") -> Entri:
    """A name or a statement, printed as it is."""
    return fact, Fact(text, text, meaning, source)


def number(fact: str, value: Fraction, meaning: str, source: str, places: int = 2) -> Entri:
    """A number with decimals; exact as a fraction."""
    return fact, Fact(str(value), print_number(value, places), meaning, source)


def count(fact: str, value: int, meaning: str, source: str) -> Entri:
    """A whole number."""
    return fact, Fact(str(value), print_count(value), meaning, source)


def share(fact: str, value: Fraction, meaning: str, source: str) -> Entri:
    """A share of 1, printed as a percentage."""
    return fact, Fact(str(value), print_percent(value), meaning, source)


def day(fact: str, value: date, meaning: str, source: str = "buku kerja") -> Entri:
    """A calendar date."""
    return fact, Fact(value.isoformat(), print_date(value), meaning, source)


def spelled(value: int) -> str:
    """A small number in words, as a sentence writes it; larger ones in digits."""
    return NUMBER_WORDS[value] if value < len(NUMBER_WORDS) else print_count(value)


def spelled_all(value: int) -> str:
    """All of a small number together: "satu-satunya", "kedua", "ketiga"; larger ones as "seluruh 12"."""
    if value == 1:
        return "satu-satunya"
    return f"ke{NUMBER_WORDS[value]}" if value < len(NUMBER_WORDS) else f"seluruh {print_count(value)}"


def in_words(fact: str, value: int, meaning: str, source: str) -> Entri:
    """A small whole number that sentences write in words; exact in digits."""
    return fact, Fact(str(value), spelled(value), meaning, source)
