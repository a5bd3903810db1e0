"""The first and the last page: the same heights as in the PDF, told as exact spacers."""

from collections.abc import Iterable
from typing import Final

from siklus.document.blocks import BackCover, Cover
from siklus.writers import style
from siklus.writers.chart import draw_ring_png
from siklus.writers.docx.context import Context
from siklus.writers.docx.flow import Para, Piece
from siklus.writers.docx.inline import run
from siklus.writers.docx.measure import lines_of
from siklus.writers.docx.pictures import inline_picture
from siklus.writers.docx.sections import TEXT_WIDTH, Section
from siklus.writers.docx.styles import BY_ID
from siklus.writers.docx.xml import w

PAGE_HEIGHT: Final = (style.PAGE.height - style.PAGE.top - style.PAGE.bottom) * style.MM
RING: Final = (84 * style.MM, 74 * style.MM)
LOGO_HEIGHT: Final = 30 * style.MM
RULE_WIDTH: Final = 28 * style.MM
ABOVE_TITLE, ABOVE_RING, BELOW_RING = 1.0, 1.2, 1.2
"""Shares of the room that is left on the cover."""
RULE_GAP_MM: Final = 9.5
_SAFETY: Final = 8


def cover_section(context: Context, cover: Cover) -> Section:
    """Logo, title, period, ring, office, year, tagline and note, over one whole page."""
    title = [*_lines("CoverTitle", cover.title), *_rule(), *_lines("CoverPeriod", (cover.period,))]
    office = [*_lines("CoverOffice", cover.office), _gap(1), *_lines("CoverPeriod", (cover.year,)), _gap(8)]
    foot = [*_lines("CoverTagline", [cover.tagline] if cover.tagline else []), *_note(cover)]
    top = [_gap(8), *_logo(context, cover)]
    ring = _ring(context, cover)
    room = PAGE_HEIGHT - _SAFETY - sum(_height(para) for para in (*top, *title, *ring, *office, *foot))
    share = max(0.0, room) / (ABOVE_TITLE + ABOVE_RING + BELOW_RING)
    spacers = [Para("Mark", line=max(1, share * part)) for part in (ABOVE_TITLE, ABOVE_RING, BELOW_RING)]
    pieces: list[Piece] = [*top, spacers[0], *title, spacers[1], *ring, spacers[2], *office, *foot]
    return Section("none", pieces=pieces)


def back_section(cover: BackCover) -> Section:
    """Office, address, site and accounts at the foot of the last page."""
    foot = [*_rule(), *_lines("CoverOffice", cover.office), _gap(4), *_lines("BackLine", cover.lines), _gap(8)]
    room = PAGE_HEIGHT - _SAFETY - sum(_height(para) for para in foot)
    return Section("none", pieces=[Para("Mark", line=max(1, room)), *foot])


def _lines(name: str, words: Iterable[str]) -> list[Para]:
    return [Para(name, [run(line)], before=0, after=0) for line in words]


def _note(cover: Cover) -> list[Para]:
    """A small line: that the data are synthetic, say."""
    if not cover.note:
        return []
    return [_gap(3), Para("Note", [run(cover.note)], before=0, after=0, align="center")]


def _gap(millimetres: float) -> Para:
    return Para("Mark", line=millimetres * style.MM)


def _rule() -> list[Para]:
    side = (TEXT_WIDTH - RULE_WIDTH) / 2
    ruled = Para("Mark", left=side, right=side, line=1, rule=style.PRINT.accent)
    return [_gap(RULE_GAP_MM), ruled, _gap(RULE_GAP_MM)]


def _logo(context: Context, cover: Cover) -> list[Para]:
    if cover.logo is None:
        return []
    size = LOGO_HEIGHT * cover.logo.width / cover.logo.height, LOGO_HEIGHT
    relation = context.picture(cover.logo.sha256)
    return [Para("Picture", [inline_picture(context, relation, size, cover.logo.alt, frame=False)], before=0)]


def _ring(context: Context, cover: Cover) -> list[Para]:
    if not cover.ring:
        return []
    relation = context.drawing(draw_ring_png(cover.ring, "print"))
    words = "Lingkar enam tahap: " + ", ".join(stage.name for stage in cover.ring)
    return [Para("Picture", [inline_picture(context, relation, RING, words, frame=False)], before=0)]


def _height(para: Para) -> float:
    if para.line is not None:
        return para.line
    if para.style == "Picture":
        return picture_height(para)
    look = BY_ID[para.style].text
    words = "".join(part.text or "" for part in para.content[0].iter(w("t").tag))
    return look.line * lines_of(words, look, TEXT_WIDTH)


def picture_height(para: Para) -> float:
    """Height of the picture that a paragraph shows."""
    extent = next(part for part in para.content[0].iter() if part.tag.endswith("}extent"))
    return int(extent.get("cy", "0")) / 12_700
