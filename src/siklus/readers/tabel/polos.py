"""Whether a workbook's sheets are as plain as exports are: found in one pass over their bytes, cell by cell never.

What is not plainly so (an error, a formula without a value, a cell far away, attributes written in another way) is left
to the exact scan of `bukukerja.scan`, which takes some ten times as long.
"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from siklus.readers.bukukerja.scan import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, column_index

CHUNK = 1 << 20
_REFERENCE = re.compile(rb'<c r="([A-Z]{1,4})([0-9]{1,8})"')
_VALUED = re.compile(rb"(?:</f>|<f [^<>]*/>)<v>[^<]")
"""Where a formula ends and its value begins."""
_DOUBTFUL = (b't="e"', b"t='e'", b"<!", b" r='", b":c ", b":c>", b":row", b":f ", b":f>")
_CELLS = (b"<c ", b"<c>", b"<c/", b"<c\n", b"<c\r", b"<c\t")
_FORMULAS = (b"<f ", b"<f>", b"<f/", b"<f\n", b"<f\r", b"<f\t")


def is_plain(path: Path) -> bool:
    """Whether every sheet holds nothing but values, within bounds, at places that it names; False where uncertain.

    Raises:
        zipfile.BadZipFile, zlib.error, OSError: the file is broken.
    """
    with zipfile.ZipFile(path) as archive:
        return all(_is_plain(archive, name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet"))


def _is_plain(archive: zipfile.ZipFile, name: str) -> bool:
    rows, columns = 0, b""
    with archive.open(name) as file:
        for text in _pieces(file):
            found = _REFERENCE.findall(text)
            if _is_doubtful(text, len(found)):
                return False
            if found:
                rows = max(rows, int(found[-1][1]), int(found[0][1]))
                columns = max({letters for letters, _ in found} | {columns}, key=lambda item: (len(item), item))
                if _is_far(rows, columns):
                    return False
    return True


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    """All of it, cut where cells begin, so that each is whole in its piece; between tags where there are none."""
    rest = b""
    while chunk := file.read(CHUNK):
        text = rest + chunk
        end = text.rfind(b"<c ")
        if end <= 0:
            end = text.rfind(b"<")
        yield text[:end]
        rest = text[end:]
    yield rest


def _is_doubtful(text: bytes, cells: int) -> bool:
    return (
        any(mark in text for mark in _DOUBTFUL)
        or sum(map(text.count, _CELLS)) != cells
        or (b"<f" in text and sum(map(text.count, _FORMULAS)) != len(_VALUED.findall(text)))
    )


def _is_far(rows: int, columns: bytes) -> bool:
    width = column_index(columns.decode()) + 1
    return rows > MOST_ROWS or width > MOST_COLUMNS or rows * width > MOST_CELLS
