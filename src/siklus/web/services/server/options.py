"""What a person asks of the server, and how it speaks with that person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from siklus.core.errors import Problem

Say = Callable[[str], None]
"""Puts one line before the person."""
Ask = Callable[[str], str]
"""Puts a question before the person and gives the answer; "" where nobody can be asked."""


@dataclass(frozen=True, slots=True)
class Orang:
    """Whoever started the server: how to say something, to ask, and to show warnings."""

    say: Say
    ask: Ask
    show: Callable[[Sequence[Problem]], None]


def nobody(question: str) -> str:  # noqa: ARG001 - nobody hears it
    """The answer where nobody sits at a terminal."""
    return ""


@dataclass(frozen=True, slots=True)
class Pilihan:
    """Where to listen, with how many processes, whether to do long work too, and whom to make the first admin."""

    host: str = "127.0.0.1"
    port: int = 8000
    proses: int = 1
    pekerja: bool = True
    admin: str = ""
    instansi: str = ""

    @property
    def alamat(self) -> str:
        """The address for this machine's own browser."""
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, self.host)  # noqa: S104 - read, not bound
        return f"http://{f'[{host}]' if ':' in host and not host.startswith('[') else host}:{self.port}"
