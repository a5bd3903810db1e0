"""Errors that speak to a person: a code, what is wrong, where, and what to do next, in Indonesian."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem hinders: an error stops the work, a warning is printed and the work goes on."""

    ERROR = "galat"
    WARNING = "peringatan"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the office's own files: the file, and as far as known its sheet, row (1-based) and column name."""

    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""

    def __str__(self) -> str:
        """As it is read out: berkas "x.xlsx", lembar "RTL", baris 7, kolom "bulan"."""
        parts = (
            f"berkas “{self.file}”" if self.file else "",
            f"lembar “{self.sheet}”" if self.sheet else "",
            f"baris {self.row}" if self.row is not None else "",
            f"kolom “{self.column}”" if self.column else "",
        )
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `code` is a key of the catalogue (galat.toml), `advice` says what to do next."""

    code: str
    message: str
    advice: str
    place: Place = Place()
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """One line: [CODE] where: what. Next step."""
        where = f"{self.place}: " if str(self.place) else ""
        return f"[{self.code}] {where}{self.message} {self.advice}".strip()


class SiklusError(Exception):
    """Work that cannot go on. Carries every problem that was found, not just the first."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        """Take one problem or several."""
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def refuse(problems: Iterable[Problem]) -> None:
    """Raise SiklusError with all of them when at least one is an error; warnings alone pass."""
    found = tuple(problems)
    if any(problem.severity is Severity.ERROR for problem in found):
        raise SiklusError(found)
