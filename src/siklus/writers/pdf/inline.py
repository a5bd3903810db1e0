"""Lines of words as plain data for the Typst template."""

from siklus.document.inline import Angka, Inline, LineBreak, Link, Ref, Runs, Slot, Text

Json = dict[str, object]


def runs_json(line: Runs) -> list[Json]:
    """The inlines of a line, each with what tells its kind apart: text, ref, url or line."""
    return [_inline(part) for part in line]


def _inline(part: Inline) -> Json:
    match part:
        case Text() | Angka():
            return {"text": part.text, "bold": part.bold, "italic": part.italic}
        case Ref():
            places = {"ref": part.target, "until": part.until, "show": part.show}
            return {**places, "bold": part.bold, "italic": part.italic}
        case Link():
            return {"text": part.text, "url": part.url}
        case LineBreak():
            return {"line": True}
        case Slot():
            message = f"slot {part.name!r} is open"
            raise ValueError(message)
