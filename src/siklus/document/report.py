"""A whole report: its parts in order, and the facts that its numbers refer to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from siklus.document.blocks import BackCover, Block, Cover


@dataclass(frozen=True, slots=True)
class Fact:
    """One number or statement behind the report.

    `exact` is machine-readable and never rounded ("2621/30", "2025-07-31", "selesai"); `printed` is the
    one form in which a reader sees it; `meaning` says in Indonesian what it is; `source` where it came from.
    """

    exact: str
    printed: str
    meaning: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file attached to the report as it was received (the original of evidence given as PDF)."""

    name: str
    sha256: str
    media_type: str
    description: str


@dataclass(frozen=True, slots=True)
class Document:
    """A report as data. Front matter is paged in roman numerals, body and annex in arabic from BAB I.

    `facts` maps fact id to Fact; every `Angka.fact` is one of its keys.
    """

    title: str
    author: str
    date: str
    """ISO date of the report, the only time that enters a file."""
    running_head: str
    body: tuple[Block, ...]
    cover: Cover | None = None
    front: tuple[Block, ...] = ()
    annex: tuple[Block, ...] = ()
    back_cover: BackCover | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)
    attachments: tuple[Attachment, ...] = ()
    language: str = "id"
