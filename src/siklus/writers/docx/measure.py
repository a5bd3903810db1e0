"""How many lines words fill in the shipped fonts, and where the lines of a title end."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from siklus.document.inline import Inline, LineBreak, Runs, Text, plain
from siklus.writers.linebreak import width_of
from siklus.writers.style import TextStyle

_WORD: Final = re.compile(r"\s*\S+\s*")


def lines_of(words: str, look: TextStyle, room: float) -> int:
    """How many lines the words fill when as many as fit stand on each."""
    lines, line = 1, ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        lines, line = (lines, longer) if not line or width_of(longer, look) <= room else (lines + 1, word)
    return lines


def broken(line: Runs, look: TextStyle, room: float) -> Runs:
    """The line with a LineBreak wherever the next word would pass `room` points."""
    done: list[Inline] = []
    reached = 0.0
    for part, width in _words(line, look):
        if reached and reached + width > room:
            done.append(LineBreak())
            reached = 0.0
        done.append(part)
        reached += width + width_of(" ", look) * part.text.endswith(" ") if isinstance(part, Text) else width
    return tuple(done)


def _words(line: Runs, look: TextStyle) -> Iterator[tuple[Inline, float]]:
    for part in line:
        if isinstance(part, Text):
            for word in _WORD.findall(part.text):
                yield replace(part, text=word), width_of(word.rstrip(), look, bold=part.bold)
        else:
            yield part, width_of(plain((part,)), look)
