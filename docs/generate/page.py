"""What a generated page is, and the little Markdown that they share."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs"


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page: its path in docs, its title, what it is made from, what it is for, and how."""

    name: str
    title: str
    source: str
    purpose: str
    body: Callable[[], Iterable[str]]

    @property
    def path(self) -> Path:
        """Where it stands."""
        return FOLDER / self.name

    def render(self) -> str:
        """The whole page; it says at its head that it is not written by hand."""
        notice = f"<!-- Dibuat oleh script/docs dari {self.source}. Ubah sumbernya, bukan halaman ini. -->"
        return "\n\n".join((notice, f"# {self.title}", *self.body())).rstrip() + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; bars inside cells are escaped, line breaks become spaces."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    """Text as code, or nothing for nothing."""
    return f"`{text}`" if text else ""


def codes(texts: Iterable[str]) -> str:
    """Several words as code, with commas."""
    return ", ".join(map(code, texts))
