"""What is said of one planted mistake, and how a kind of mistake is made known."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Literal

from bench.periksa.blocks import Report
from bench.periksa.documents import Clean
from bench.periksa.plant.draft import Draft

Severity = Literal["kesalahan", "peringatan", "saran"]
Needs = Literal["words", "pages", "pictures", "numbering"]
"""What a rendering must carry for the mistake to be in it: words always, its own page numbers, pictures, its own
numbers of headings, tables and figures (our writers keep those right, so they cannot print such a mistake)."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A report with one mistake more. `lines` are keys of the lines at which an inspector would point."""

    report: Report
    lines: tuple[str, ...]
    printed: tuple[str, ...]
    should: str
    clean: Clean | None = None
    """What the report was made from, when the mistake is in that and the report was written anew."""


Planter = Callable[[Draft, Random], Planted | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of mistake: its family and name, how grave it is, what else it makes wrong, what carries it."""

    family: str
    name: str
    severity: Severity
    plant: Planter
    consequences: tuple[str, ...] = ()
    needs: Needs = "words"

    @property
    def full(self) -> str:
        """IKM/mutu-tidak-cocok-dengan-nilai."""
        return f"{self.family}/{self.name}"


@dataclass(frozen=True, slots=True)
class Label:
    """One planted mistake as the key keeps it; `places` are the words of the lines as they stand in the report."""

    family: str
    kind: str
    severity: Severity
    printed: tuple[str, ...]
    should: str
    places: tuple[str, ...]
    consequences: tuple[str, ...]
