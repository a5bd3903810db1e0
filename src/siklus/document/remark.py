"""A remark on somebody's own file, and where it belongs."""

from dataclasses import dataclass

from siklus.document.placed import Place


@dataclass(frozen=True, slots=True)
class Catatan:
    """What is said of a printed line; `tone` is the colour of its mark, red, green and blue from 0 to 255."""

    place: Place
    text: str
    tone: tuple[int, int, int] = (255, 200, 0)
