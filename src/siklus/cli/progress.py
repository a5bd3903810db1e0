"""What is being done right now, on one line of a terminal; silent anywhere else."""

import sys
from types import TracebackType
from typing import Self

import click


class Progress:
    """One line on stderr that is written over, and gone at the end."""

    def __init__(self) -> None:
        """Speak only to a terminal."""
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> Self:
        """Begin; nothing is said yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wipe the line."""
        self.say("")

    def say(self, text: str) -> None:
        """Put `text` where the last one stood."""
        if self._shown:
            click.echo(f"\r\033[K{text}", nl=False, err=True)
