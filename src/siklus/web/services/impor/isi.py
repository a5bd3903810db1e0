"""What a table holds, seen once from end to end: how many rows, and which texts stand in each column."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice, zip_longest

from siklus.core.aturan import normalise
from siklus.readers.bukukerja.cells import CellValue
from siklus.readers.tabel import Tabel, cell_text
from siklus.web.services.impor.kata import NOMOR_WORDS, is_summary

MOST_TEXTS = 60
"""Different texts of a column that are remembered; a column with more is not one of choices."""
EXAMPLES = 5
BLOCK = 5_000
"""Rows that are turned into columns together."""


@dataclass(frozen=True, slots=True)
class IsiKolom:
    """One column: its different texts (at most MOST_TEXTS) with how often each stands there; how many are filled."""

    teks: dict[str, int]
    terisi: int
    banyak: bool

    @property
    def contoh(self) -> tuple[str, ...]:
        """The first few texts."""
        return tuple(self.teks)[:EXAMPLES]


@dataclass(frozen=True, slots=True)
class Isi:
    """A table's rows and columns."""

    baris: int
    kolom: tuple[IsiKolom, ...]


@dataclass(slots=True)
class _Kolom:
    """A column while it is read: as IsiKolom."""

    teks: dict[str, int] = field(default_factory=dict)
    terisi: int = 0
    banyak: bool = False

    def add(self, values: Sequence[CellValue]) -> None:
        """Count some more of its cells; however often a value stands among them, it is made into a text once."""
        for (_, value), count in Counter(zip(map(type, values), values, strict=True)).items():  # 1 and True are equal
            text = cell_text(value)
            if not text:
                continue
            self.terisi += count
            if text in self.teks or len(self.teks) < MOST_TEXTS:
                self.teks[text] = self.teks.get(text, 0) + count
            else:
                self.banyak = True


def gather_isi(tabel: Tabel) -> Isi:
    """Read all of a table; sums below it are rows, but their texts are nobody's answers.

    SiklusError where it cannot be read to its end.
    """
    columns = [_Kolom() for _ in tabel.heads]
    first = {0} | {index for index, head in enumerate(tabel.heads) if normalise(head) in NOMOR_WORDS}
    lines, count = tabel.lines(), 0
    while block := [row for _, row in islice(lines, BLOCK)]:
        count += len(block)
        people = (row for row in block if not any(is_summary(cell_text(row[at])) for at in first if at < len(row)))
        for column, values in zip(columns, zip_longest(*people), strict=False):
            column.add(values)
    return Isi(count, tuple(IsiKolom(item.teks, item.terisi, item.banyak) for item in columns))
