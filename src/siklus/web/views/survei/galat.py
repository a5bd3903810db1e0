"""What a service refused, shown again on the page instead of stopping it."""

from types import TracebackType
from typing import Self

from django.forms import Form

from siklus.core.errors import Problem, SiklusError


class refusals:  # noqa: N801 - used as a statement
    """`with refusals(form): …` keeps a SiklusError's problems in `found`, and in the form's own errors."""

    def __init__(self, form: Form | None = None) -> None:
        """The form, if there is one, that shall show them."""
        self.found: tuple[Problem, ...] = ()
        self._form = form

    def __enter__(self) -> Self:
        """Nothing was refused yet."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> bool:
        """Keep what was refused; let every other error pass."""
        if not isinstance(error, SiklusError):
            return False
        self.found = error.problems
        if self._form is not None:
            for problem in self.found:
                self._form.add_error(None, f"{problem.message} {problem.advice}")
        return True
