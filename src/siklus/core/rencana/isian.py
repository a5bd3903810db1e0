"""What counts as filled in, and what counts as the same: "-" is no answer, and letter case makes no new name."""

from collections.abc import Iterable


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
