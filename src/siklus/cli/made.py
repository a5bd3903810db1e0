"""What was made, where, and how long it took."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path

import click

from siklus.cli.batch import Done
from siklus.cli.problems import show_problems
from siklus.cli.table import aligned
from siklus.core.rounding import ONE_DECIMAL, print_count, print_number

UNITS = ((1_000_000, "MB"), (1_000, "kB"))


def show_made(results: Sequence[Done], seconds: float) -> int:
    """Print each office with its files, then its problems; the exit code of them all together."""
    for done in results:
        if done.paths:
            click.echo(f"{done.office}: {done.ikm}")
            click.echo(aligned([("", str(path), size_of(path)) for path in done.paths], right=(2,)))
    files = sum(len(done.paths) for done in results)
    if files:
        click.echo(f"{print_count(files)} berkas selesai dalam {print_number(Fraction(seconds), ONE_DECIMAL)} detik.")
    for done in results:
        if done.problems and len(results) > 1:
            click.echo(f"{done.job.source}:", err=True)
        if done.failed and done.paths:
            names = ", ".join(path.name for path in done.paths)
            click.echo(f"Sudah tertulis dan utuh: {names}. Yang lain belum dibuat.", err=True)
        show_problems(done.problems)
    return exit_code(results)


def exit_code(results: Iterable[Done]) -> int:
    """2 when any office could not be reported, 1 when any has something to look at, else 0."""
    return max(2 if done.failed else 1 if done.problems else 0 for done in results)


def size_of(path: Path) -> str:
    """A file's size as a person reads it: "1,4 MB"."""
    size = path.stat().st_size
    unit, name = next((unit for unit in UNITS if size >= unit[0]), UNITS[-1])
    return f"{print_number(Fraction(size, unit), ONE_DECIMAL)} {name}"
