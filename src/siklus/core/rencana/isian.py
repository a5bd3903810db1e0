"""What counts as filled in, and what counts as the same: "-" is no answer, and letter case makes no new name."""

from collections.abc import Iterable

from siklus.core.survei.periode import MONTH_NAMES

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
NAMES = frozenset(
    (*MONTH_NAMES, *DAYS, "Facebook", "Google", "Indonesia", "Instagram", "Telegram", "Threads", "Twitter")
)
NUMERALS = frozenset(("I", "II", "III", "IV", "V", "X"))


def is_filled(text: str) -> bool:
    """Whether the text says something: at least one letter or digit."""
    return any(character.isalnum() for character in text)


def normalized(text: str) -> str:
    """The text for comparing: one space between words, letter case ignored, no closing full stop."""
    return " ".join(text.split()).rstrip(".").rstrip().casefold()


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts that say something, in order, each once, as first written."""
    found: dict[str, str] = {}
    for text in texts:
        if is_filled(text):
            found.setdefault(normalized(text), text.strip())
    return tuple(found.values())


def listed(names: tuple[str, ...]) -> str:
    """Names as a sentence lists them: "A", "A dan B", "A, B, dan C"; with ";" where a name has commas of its own."""
    mark = ";" if any("," in name for name in names) else ","
    if len(names) <= 2:  # noqa: PLR2004 - Indonesian puts a mark before "dan" from the third name on
        return (" dan " if mark == "," else "; dan ").join(names)
    return f"{f'{mark} '.join(names[:-1])}{mark} dan {names[-1]}"


def in_sentence(text: str) -> str:
    """Words that began a sentence, to stand inside one: with a small letter, unless they begin with a name.

    A name is told by another capital or digit in the word ("SOP", "e-PPID"), by the next word's capital ("Kabupaten
    Tirtamaya"), by a numeral after it ("Semester II"), or by being a day, a month or a well-known medium.
    """
    first, second = (*text.split(maxsplit=2), "", "")[:2]
    alone = len(first) > 1 and first[1:].islower() and first.strip(",;:") not in NAMES
    titled = second[:1].isupper() and not second.isupper()
    return text[:1].lower() + text[1:] if alone and not titled and second not in NUMERALS else text
