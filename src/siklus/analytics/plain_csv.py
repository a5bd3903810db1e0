"""A CSV as text: its encoding and its records, read one at a time."""

import codecs
import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from siklus.core.survei.kolom import delimiter_of

CHUNK = 1 << 20
MANY = 50_000
"""Lines from which on a file is large: below, reading it row by row is quicker than loading DuckDB."""
UNREADABLE = (UnicodeDecodeError, csv.Error)
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class PlainCsv:
    """A file with what is needed to read it: encoding, separator, and the head of each column."""

    path: Path
    encoding: str
    delimiter: str
    heads: tuple[str, ...]

    @classmethod
    def open(cls, path: Path) -> "PlainCsv":
        """Look at the whole file's encoding and at its head; an empty file has no heads. Raises OSError."""
        encoding = find_encoding(path)
        with path.open(encoding=encoding, newline="") as file:
            delimiter = delimiter_of(file.readline())
            file.seek(0)
            heads = next(csv.reader(file, delimiter=delimiter), [])
        return cls(path, encoding, delimiter, tuple(head.strip() for head in heads))

    def records(self) -> Iterator[tuple[int, list[str]]]:
        """Every record after the head that is not blank, with the number of its first line in the file."""
        with self.path.open(encoding=self.encoding, newline="") as file:
            reader = csv.reader(file, delimiter=self.delimiter)
            next(reader, None)
            line = reader.line_num + 1
            for record in reader:
                if any(cell.strip() for cell in record):
                    yield line, record
                line = reader.line_num + 1

    def copy_plainly(self, path: Path) -> "PlainCsv":
        """The same records in UTF-8 with one kind of line end, blank records left out."""
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=self.delimiter, lineterminator="\n")
            writer.writerow(self.heads)
            writer.writerows(record for _, record in self.records())
        return replace(self, path=path, encoding="utf-8")


def is_large_csv(path: Path) -> bool:
    """Whether a file is a CSV with so many lines that it goes through DuckDB; no, when it cannot be opened."""
    if path.suffix.casefold() not in {".csv", ".txt", ".tsv"}:
        return False
    try:
        with path.open("rb") as file:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(CHUNK), b"")) > MANY
    except OSError:
        return False


def find_encoding(path: Path) -> str:
    """UTF-8 when every byte agrees, UTF-16 by its mark, else the code page that Excel in Indonesia writes."""
    with path.open("rb") as file:
        if file.read(2) in UTF_16:
            return "utf-16"
    return "utf-8-sig" if _is_utf8(path) else "cp1252"


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        try:
            while chunk := file.read(CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True
