"""Whether a workbook's sheets are as plain as exports are: found in one pass over their bytes, cell by cell never.

What is not plainly so (a formula, an error, a hidden row, attributes written in another way) is left to the exact scan
of `bukukerja.scan`, which takes some twenty times as long.
"""

import re
import zipfile
from pathlib import Path

from siklus.readers.bukukerja.scan import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, TooLargeError, column_index

CHUNK = 1 << 20
_REFERENCE = re.compile(rb'<c r="([A-Z]{1,4})([0-9]{1,8})"')
_DOUBTFUL = (b"<f", b't="e"', b"t='e'", b" hidden=", b"<!", b" r='", b":c ", b":c>", b":row")
_CELLS = (b"<c ", b"<c>", b"<c/", b"<c\n", b"<c\r", b"<c\t")


def is_plain(path: Path) -> bool:
    """Whether every sheet holds nothing but values at places that it names; False where that is not certain.

    Raises:
        TooLargeError: a plain sheet reaches further than a workbook may.
        zipfile.BadZipFile, zlib.error, OSError: the file is broken.
    """
    with zipfile.ZipFile(path) as archive:
        return all(_is_plain(archive, name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet"))


def _is_plain(archive: zipfile.ZipFile, name: str) -> bool:
    rows, columns, rest = 0, b"", b""
    with archive.open(name) as file:
        while chunk := file.read(CHUNK):
            text = rest + chunk
            end = text.rfind(b"<")
            text, rest = text[:end], text[end:]
            found = _REFERENCE.findall(text)
            if _is_doubtful(text, len(found)):
                return False
            if found:
                rows = max(rows, int(found[-1][1]), int(found[0][1]))
                columns = max({letters for letters, _ in found} | {columns}, key=lambda item: (len(item), item))
                _bound(rows, columns)
    return not _is_doubtful(rest, 0)


def _is_doubtful(text: bytes, cells: int) -> bool:
    return any(mark in text for mark in _DOUBTFUL) or sum(map(text.count, _CELLS)) != cells


def _bound(rows: int, columns: bytes) -> None:
    width = column_index(columns.decode()) + 1
    if rows > MOST_ROWS or width > MOST_COLUMNS or rows * width > MOST_CELLS:
        raise TooLargeError
