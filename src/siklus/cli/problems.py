"""Problems as a person reads them on the screen: code, place, what is wrong, what to do next."""

from collections.abc import Iterable, Sequence

import click

from siklus.core.errors import Problem, Severity
from siklus.core.rounding import print_count

SHOWN = 20
COLOUR = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def show_problems(problems: Sequence[Problem]) -> None:
    """Print the first problems, errors before warnings, and how many there are, to stderr."""
    for problem in sorted(problems, key=lambda problem: problem.severity is Severity.WARNING)[:SHOWN]:
        click.echo(_lines(problem), err=True)
    if len(problems) > SHOWN:
        click.echo(f"… dan {print_count(len(problems) - SHOWN)} lagi.", err=True)
    if len(problems) > 1:
        click.echo(f"Jumlah: {count(problems)}.", err=True)


def count(problems: Iterable[Problem]) -> str:
    """How many of each kind: "2 galat, 1 peringatan"."""
    kinds = [problem.severity for problem in problems]
    return ", ".join(f"{print_count(kinds.count(kind))} {kind}" for kind in Severity if kind in kinds)


def _lines(problem: Problem) -> str:
    head = click.style(f"{problem.severity.capitalize()} [{problem.code}]", fg=COLOUR[problem.severity], bold=True)
    where = f" {problem.place}:" if str(problem.place) else ""
    advice = f"\n  → {problem.advice}" if problem.advice else ""
    return f"{head}{where} {problem.message}{advice}"
