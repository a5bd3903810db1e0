"""The shape of the specification: tables whose rows are examples, tests and lines of the manual at once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docs.generate.page import table

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tabel:
    """One rule by example: what goes in, what comes out, and the code that must agree. All cells are text, as printed.

    `baris` holds (inputs, outputs); `hitung` takes the inputs and gives the outputs. `catatan` is said below the table.
    """

    kunci: str
    judul: str
    penjelasan: str
    masukan: Row
    hasil: Row
    baris: tuple[tuple[Row, Row], ...]
    hitung: Callable[..., Row]
    catatan: str = ""

    def render(self) -> Iterator[str]:
        """The rule as Markdown blocks."""
        yield f"### {self.judul}"
        yield self.penjelasan
        yield table((*self.masukan, *self.hasil), [(*inputs, *outputs) for inputs, outputs in self.baris])
        if self.catatan:
            yield self.catatan


@dataclass(frozen=True, slots=True)
class Bab:
    """One chapter of the manual: its title, what it is about with its legal source, its tables."""

    judul: str
    pengantar: str
    tabel: tuple[Tabel, ...]

    def render(self) -> Iterator[str]:
        """The chapter as Markdown blocks."""
        yield f"## {self.judul}"
        yield self.pengantar
        for tabel in self.tabel:
            yield from tabel.render()
