"""How many lines words fill in the shipped fonts, and where the lines of a title end."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from siklus.document.inline import Inline, LineBreak, Runs, Text, plain
from siklus.writers.binding import NO_BREAK
from siklus.writers.linebreak import width_of
from siklus.writers.style import TextStyle

_BLANK: Final = rf"[^\S{NO_BREAK}]"
_LETTER: Final = rf"[\S{NO_BREAK}]"
_WORD: Final = re.compile(f"{_BLANK}*{_LETTER}+{_BLANK}*|{_BLANK}+")
"""What may stand on another line than its neighbour: a bound blank belongs to the word."""


def lines_of(words: str, look: TextStyle, room: float) -> int:
    """How many lines the words fill when as many as fit stand on each."""
    lines, line = 1, ""
    for word in re.findall(f"{_LETTER}+", words):
        longer = f"{line} {word}".strip()
        lines, line = (lines, longer) if not line or width_of(longer, look) <= room else (lines + 1, word)
    return lines


def broken(line: Runs, look: TextStyle, room: float) -> Runs:
    """The line with a LineBreak wherever the next word would pass `room` points."""
    done: list[Inline] = []
    reached = 0.0
    for part, width, full in _words(line, look):
        if reached and reached + width > room:
            done.append(LineBreak())
            reached = 0.0
        _add(done, part)
        reached += full
    return tuple(done)


def _add(done: list[Inline], part: Inline) -> None:
    """Append a part; words of one face stay one run."""
    last = done[-1] if done else None
    if isinstance(part, Text) and isinstance(last, Text) and (last.bold, last.italic) == (part.bold, part.italic):
        done[-1] = replace(last, text=last.text + part.text)
    else:
        done.append(part)


def _words(line: Runs, look: TextStyle) -> Iterator[tuple[Inline, float, float]]:
    """Every word, and its width without and with the blanks that follow it."""
    for part in line:
        if isinstance(part, Text):
            for word in _WORD.findall(part.text):
                solid, full = (width_of(text, look, bold=part.bold) for text in (word.rstrip(" "), word))
                yield replace(part, text=word), solid, full
        else:
            width = width_of(plain((part,)), look)
            yield part, width, width
