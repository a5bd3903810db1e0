"""Printed lines → one text: blanks squeezed, words broken at a line's end joined, and a way back to each line."""

import re
from collections.abc import Iterable, Sequence

from siklus.document.placed import Line, PlacedCell
from siklus.readers.laporan.items import Draft, Piece, Words

DROPPED = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\x00"))
SOFT = "\u00ad\u0002\ufffe"
"""A soft hyphen, and what PDFium gives for one at a line's end."""
_SOFT_INSIDE = re.compile(f"[{SOFT}](?!$)")
_BROKEN = re.compile(r"[a-z]-$")
_LAST, _FIRST = re.compile(r"(\w{3,})-$"), re.compile(r"\w{3,}")


def squeezed(text: str) -> str:
    """Without marks that nobody sees, one blank between words; a soft hyphen stays only at the end of some words."""
    words = _SOFT_INSIDE.sub("", " ".join(text.translate(DROPPED).split()))
    return words if words.strip(f"{SOFT} ") else ""


def join(pieces: Iterable[Piece]) -> tuple[str, tuple[Line, ...]]:
    """The text of some pieces of lines, and the lines with the offsets at which their words begin in it."""
    text, lines = "", list[Line]()
    for piece in pieces:
        words = squeezed(piece.text)
        if not words:
            continue
        text = bridged(text, words)
        line = Line(piece.place, squeezed(piece.quoted).rstrip(SOFT), len(text))
        if not lines or (lines[-1].place, lines[-1].text) != (line.place, line.text):
            lines.append(line)
        text += words
    return text.rstrip(SOFT), tuple(lines)


def bridged(text: str, following: str) -> str:
    """The text so far, ready for the next line's words: with a blank, or without its hyphen."""
    if not text:
        return ""
    if text[-1] in SOFT:
        return text.rstrip(SOFT)
    if text.endswith("–") and not text.endswith(" –"):
        return text
    if not text.endswith("-") or text.endswith((" -", "--")) or not following[0].isalnum():
        return text + " "
    if not following[0].islower() or _is_doubled(text, following):
        return text  # "KPU-\nProvinsi", "3-\n6", "unsur-\nunsur": the hyphen is printed to stay
    return text[:-1] if _BROKEN.search(text) else text


def _is_doubled(text: str, following: str) -> bool:
    """A word said twice, "langkah-langkahnya" or "sehari-hari", keeps its hyphen."""
    before, after = _LAST.search(text), _FIRST.match(following)
    if before is None or after is None:
        return False
    one, two = before[1].casefold(), after[0].casefold()
    return two.startswith(one) or one.endswith(two)


def words_from(pieces: Sequence[Piece], **more: object) -> Words:
    """A paragraph of these pieces, with what else is known of it."""
    text, lines = join(pieces)
    return Words(text, lines, pieces=tuple(pieces), **more)  # type: ignore[arg-type]  # fields of Words


def cell_from(draft: Draft) -> PlacedCell:
    """The finished cell."""
    text, lines = join(draft.pieces)
    return PlacedCell(
        text,
        lines,
        lines[0].place if lines else draft.place,
        draft.row,
        draft.column,
        draft.rowspan,
        draft.colspan,
        draft.confidence,
        draft.pictures,
    )
