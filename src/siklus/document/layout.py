"""What only a finished layout knows: on which printed page each labelled block stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Layout:
    """Page of each label as printed at the foot ("iv", "27"), the page count, and blocks that begin a page.

    The PDF writer makes it; the DOCX writer fills its references from it.
    """

    pages: Mapping[str, str] = field(default_factory=dict)
    page_count: int = 0
    starts: frozenset[str] = frozenset()
    """Labels that stand first on their page; a word processor is told to break there, so that its pages hold."""
