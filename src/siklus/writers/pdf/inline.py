"""Lines of words as plain data for the Typst template."""

from siklus.document.inline import Angka, Inline, LineBreak, Link, Ref, Runs, Slot, Text
from siklus.writers.hyphens import soften

Json = dict[str, object]
NEVER = 1_000
"""No word is so long: headings, captions and lists of contents are not hyphenated."""


def runs_json(line: Runs, shortest: int = NEVER) -> list[Json]:
    """The inlines of a line; words of `shortest` letters or more carry soft hyphens, numbers and addresses never."""
    return [_inline(part, shortest) for part in line]


def _inline(part: Inline, shortest: int) -> Json:
    match part:
        case Text():
            return {"text": soften(part.text, shortest), "bold": part.bold, "italic": part.italic}
        case Angka():
            return {"text": part.text, "bold": part.bold, "italic": part.italic}
        case Ref():
            return {"ref": part.target, "show": part.show, "bold": part.bold, "italic": part.italic}
        case Link():
            return {"text": part.text, "url": part.url}
        case LineBreak():
            return {"line": True}
        case Slot():
            message = f"slot {part.name!r} is open"
            raise ValueError(message)
