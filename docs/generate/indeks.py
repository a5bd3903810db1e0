"""The indexes of the reference pages and of the decisions, from what stands in their folders."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from docs.generate.page import FOLDER, Page

DECISIONS = FOLDER / "decisions"


def reference_index(pages: Iterable[Page]) -> Page:
    """The index of docs/rujukan: every generated page there, with what it is for."""
    return Page("rujukan/index.md", "Rujukan", "docs/generate", "", _list_of(tuple(pages)))


def _list_of(pages: tuple[Page, ...]) -> Callable[[], Iterator[str]]:
    def body() -> Iterator[str]:
        yield "Halaman-halaman ini dibuat dari kode dan datanya sendiri, sehingga selalu sesuai."
        yield "\n".join(f"- [{page.title}]({page.path.name}): {page.purpose}" for page in pages)

    return body


def _decisions() -> Iterator[str]:
    yield "What is hard to change later, and why it is so. One page each."
    files = sorted(DECISIONS.glob("[0-9]*.md"))
    yield "\n".join(f"- [{_title(file)}]({file.name})" for file in files)


def _title(file: Path) -> str:
    return file.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")


DECISION_INDEX = Page("decisions/index.md", "Decisions", "docs/decisions", "keputusan rancangan", _decisions)
