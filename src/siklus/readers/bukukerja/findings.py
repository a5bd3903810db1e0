"""Collects what is wrong while reading goes on, so that a person is told everything at once."""

from dataclasses import dataclass, field
from difflib import get_close_matches

from siklus.core.aturan import normalise
from siklus.core.errors import Place, Problem, Severity, SiklusError


@dataclass(slots=True)
class Findings:
    """Problems in the order in which they were met."""

    problems: list[Problem] = field(default_factory=list)

    def add(self, code: str, message: str, advice: str, place: Place = Place()) -> None:
        """Note an error."""
        self.problems.append(Problem(code, message, advice, place))

    def warn(self, code: str, message: str, advice: str, place: Place = Place()) -> None:
        """Note something that does not stop the work."""
        self.problems.append(Problem(code, message, advice, place, Severity.WARNING))

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """Those that do not stop the work."""
        return tuple(item for item in self.problems if item.severity is Severity.WARNING)

    def raise_errors(self) -> None:
        """Stop when there is at least one error; SiklusError then carries the warnings too."""
        if len(self.warnings) < len(self.problems):
            raise SiklusError(self.problems)


def nearest(word: str, known: tuple[str, ...]) -> str:
    """The known name that is probably meant, or "" when none is near."""
    by_normal = {normalise(name): name for name in known}
    found = get_close_matches(normalise(word), by_normal, n=1, cutoff=0.7)
    return by_normal[found[0]] if found else ""
