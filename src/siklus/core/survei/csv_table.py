"""How a CSV of answers is read, whoever reads it: encoding, separator, head, records, blank lines and widths.

The file is handed in as something to open, so that nothing here knows of disks.
"""

import codecs
import csv
import io
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Self, TypeVar

from siklus.core.errors import Place, SiklusError
from siklus.core.survei.csv_faults import empty, not_csv, too_large
from siklus.core.survei.kolom import delimiter_of

T = TypeVar("T")
Opener = Callable[[], BinaryIO]
BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"  # noqa: E501 - one list
"""Every character that counts as blank around a cell, the ones that str.strip takes away."""
LARGEST_FILE = 2_000_000_000
CHUNK = 1 << 16
UTF_8, UTF_16, WESTERN = "utf-8-sig", "utf-16", "cp1252"
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class BrokenRecordError(Exception):
    """A record that is no CSV: a quote left open, text after a closing quote, a cell beyond reason."""

    def __init__(self, row: int) -> None:
        """Take the line of the file, 1-based, at which the record begins."""
        super().__init__(row)
        self.row = row


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A CSV with what is needed to read it. `head_row` is the line of its head, `heads` are without blanks around them.

    `plain` says that every line is one record in UTF-8 with the head first, so that any other reader, too, must see
    the same cells: quotes only around whole cells, one kind of line end, no line beyond 128 KiB.
    """

    name: str
    open: Opener
    encoding: str
    delimiter: str
    heads: tuple[str, ...]
    head_row: int
    plain: bool

    @classmethod
    def of(cls, name: str, opener: Opener) -> Self:
        """Look at every byte for the encoding, and at the head.

        Raises:
            SiklusError: CSV-01 without a head, CSV-08 when it is no text or its head is no CSV.
            OSError: as `opener` does.
        """
        encoding = _encoding(name, opener)
        with _text(opener, encoding) as text:
            delimiter = delimiter_of(next((line for line in text if line.strip(BLANKS + '",;')), ""))
        try:
            row, record = next(_records(opener, encoding, delimiter), (0, []))
        except BrokenRecordError as broken:
            raise SiklusError(not_csv(Place(name, row=broken.row))) from broken
        if not record:
            raise SiklusError(empty(Place(name)))
        with opener() as file:
            plain = encoding == UTF_8 and row == 1 and _lines_are_records(file, delimiter.encode())
        return cls(name, opener, encoding, delimiter, tuple(map(str.strip, record)), row, plain)

    def records(self) -> Iterator[tuple[int, Sequence[str]]]:
        """Every record after the head that is not blank, with the line at which it begins.

        Raises:
            BrokenRecordError: at the first record that is no CSV.
        """
        found = _records(self.open, self.encoding, self.delimiter)
        next(found)
        return found


def is_blank(value: object) -> bool:
    """Whether a cell holds nothing, or only blanks."""
    return value is None or (isinstance(value, str) and not value.strip())


def fitted(record: Sequence[T], width: int) -> Sequence[T] | None:
    """A record at its head's width: blank cells beyond it are nothing; None when it does not fit."""
    if len(record) < width or any(not is_blank(value) for value in record[width:]):
        return None
    return record[:width]


def _records(opener: Opener, encoding: str, delimiter: str) -> Iterator[tuple[int, Sequence[str]]]:
    with _text(opener, encoding) as text:
        reader = csv.reader(text, delimiter=delimiter, strict=True)
        while True:
            row = reader.line_num + 1
            try:
                record = next(reader)
            except StopIteration:
                return
            except csv.Error:
                raise BrokenRecordError(row) from None
            if any(cell.strip() for cell in record):
                yield row, record


def _text(opener: Opener, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(opener(), encoding=encoding, newline="")


def _encoding(name: str, opener: Opener) -> str:
    """UTF-16 by its mark, else UTF-8 when every byte agrees, else what Excel in Indonesia writes."""
    with opener() as file:
        if file.seek(0, os.SEEK_END) > LARGEST_FILE:
            raise SiklusError(too_large(LARGEST_FILE, Place(name)))
        file.seek(0)
        marked = file.read(2) in _MARKS
        found = next((item for item in ((UTF_16,) if marked else (UTF_8, WESTERN)) if _decodes(file, item)), None)
    if found is None:
        raise SiklusError(not_csv(Place(name)))
    return found


def _decodes(file: BinaryIO, encoding: str) -> bool:
    file.seek(0)
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        while chunk := file.read(CHUNK):
            if "\0" in decoder.decode(chunk):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _lines_are_records(file: BinaryIO, mark: bytes) -> bool:
    """Whether each line is one record: one kind of line end, none very long, every quote at an edge of its cell."""
    lf = cr = crlf = quotes = opening = closing = 0
    last = b"\n"
    while chunk := file.read(CHUNK):
        if b"\n" not in chunk and len(chunk) == CHUNK:
            return False
        lf, cr = lf + chunk.count(b"\n"), cr + chunk.count(b"\r")
        pairs = last + chunk
        crlf, last = crlf + pairs.count(b"\r\n"), chunk[-1:]
        if b'"' in pairs:
            quotes += chunk.count(b'"')
            opening += pairs.count(mark + b'"') + pairs.count(b'\n"')
            closing += sum(pairs.count(b'"' + after) for after in (mark, b"\r", b"\n"))
    closing += last == b'"'
    return quotes == 2 * opening == 2 * closing and (cr == 0 or cr == crlf == lf)
