"""What stands inside a line of text: words, numbers that know their fact, and references."""

from dataclasses import dataclass
from typing import Literal, assert_never


@dataclass(frozen=True, slots=True)
class Text:
    """A run of words. Line breaks inside a run are written as a LineBreak, never as a newline."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Angka:
    """A printed figure or word that stands for one fact of the document.

    `text` is what the reader sees ("87,36", "B (Baik)"); `fact` is a key of `Document.facts`.
    """

    text: str
    fact: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Ref:
    """A cross-reference that the writer resolves after layout.

    `show="number"` prints the label's own number ("Tabel 2.1", "Gambar 7", "BAB II", "2.1");
    `show="page"` prints the page number that the target stands on, as printed at its foot; with `until`, the label
    of a later block, it prints "14–15" when that block stands on another page.
    """

    target: str
    show: Literal["number", "page"] = "number"
    bold: bool = False
    italic: bool = False
    until: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address outside the document."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """The line ends here; the paragraph goes on."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place to be filled ("{ikm}" in narrative text). core/laporan fills every slot; writers refuse one."""

    name: str
    bold: bool = False
    italic: bool = False


Inline = Text | Angka | Ref | Link | LineBreak | Slot
Runs = tuple[Inline, ...]


def runs(*parts: Inline | str) -> Runs:
    """Runs from a mix of inlines and plain strings."""
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def plain(line: Runs) -> str:
    """The words of a line as a reader sees them; references, not yet resolved, print nothing."""
    return "".join(_plain_inline(part) for part in line)


def _plain_inline(part: Inline) -> str:
    match part:
        case Text() | Angka() | Link():
            return part.text
        case LineBreak():
            return "\n"
        case Slot():
            return "{" + part.name + "}"
        case Ref():
            return ""
        case _:
            assert_never(part)
