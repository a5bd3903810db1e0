"""Files too large for core's reader: which those are, and how a CSV becomes one that DuckDB cannot misread."""

import csv
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from siklus.core.survei.csv_table import UTF_8, CsvTable, fitted, is_blank

CHUNK = 1 << 20
MANY = 50_000
"""Lines from which on a file is large: below, reading it row by row is quicker than loading DuckDB."""


def is_large_csv(path: Path) -> bool:
    """Whether a file is a CSV with so many lines that it goes through DuckDB; no, when it cannot be opened."""
    if path.suffix.casefold() not in {".csv", ".txt", ".tsv"} or zipfile.is_zipfile(path):
        return False
    try:
        with path.open("rb") as file:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(CHUNK), b"")) > MANY
    except OSError:
        return False


def copy_plainly(table: CsvTable, used: frozenset[int], path: Path) -> CsvTable | None:
    """The same records at their head's width in UTF-8; of columns that are not `used` only whether they are filled.

    None when a record does not fit. Raises BrokenRecordError.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=table.delimiter, lineterminator="\n")
        writer.writerow("head" for _ in table.heads)
        for _, record in table.records():
            fit = fitted(record, len(table.heads))
            if fit is None:
                return None
            writer.writerow(_cells(fit, used))
    return replace(table, open=lambda: path.open("rb"), encoding=UTF_8, plain=True)


def _cells(record: Sequence[str], used: frozenset[int]) -> Iterator[str]:
    for index, cell in enumerate(record):
        yield cell if index in used else "" if is_blank(cell) else "x"
