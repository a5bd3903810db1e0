"""What a table holds, seen once from end to end: how many rows, and which texts stand in each column."""

from dataclasses import dataclass

from siklus.core.aturan import normalise
from siklus.readers.tabel import Tabel, cell_text
from siklus.web.services.impor.kata import NOMOR_WORDS, is_summary

MOST_TEXTS = 60
"""Different texts of a column that are remembered; a column with more is not one of choices."""
EXAMPLES = 5


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


def gather_isi(tabel: Tabel) -> Isi:
    """Read all of a table; sums below it are rows, but their texts are nobody's answers.

    SiklusError where it cannot be read to its end.
    """
    columns: list[dict[str, int]] = [{} for _ in tabel.heads]
    first = {0} | {index for index, head in enumerate(tabel.heads) if normalise(head) in NOMOR_WORDS}
    filled, many, rows = [0] * len(columns), [False] * len(columns), 0
    for _, row in tabel.lines():
        rows += 1
        if any(is_summary(cell_text(row[index])) for index in first if index < len(row)):
            continue
        for index, value in enumerate(row[: len(columns)]):
            text = value.strip() if isinstance(value, str) else cell_text(value)
            if not text:
                continue
            filled[index] += 1
            texts = columns[index]
            if text in texts:
                texts[text] += 1
            elif len(texts) < MOST_TEXTS:
                texts[text] = 1
            else:
                many[index] = True
    return Isi(rows, tuple(IsiKolom(*item) for item in zip(columns, filled, many, strict=True)))
