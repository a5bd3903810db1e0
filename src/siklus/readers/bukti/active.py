"""Whether a PDF can do something when it is opened: run a script, start a program, send a form."""

import io
import re
from pathlib import Path

import pypdfium2

from siklus.readers.bukti.shrink import pdfium_lock

_STREAM = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
_ACTIVE = re.compile(rb"/(?:JS|JavaScript|Launch|SubmitForm|ImportData|GoToE|RichMedia)(?![A-Za-z0-9#])")
_OPENING = re.compile(rb"/OpenAction\s*(?:(?P<number>\d+)\s+\d+\s+R|(?P<inline><<.*?>>))", re.DOTALL)
_GOES_TO_A_PAGE = re.compile(rb"\[|<<[^<]*/S\s*/GoTo(?![A-Za-z0-9])")


def is_active(path: Path) -> bool:
    """Whether a PDF acts by itself; opening on a certain page is no action.

    PDFium writes it anew first, so that names in packed object streams and names written with #xx show plainly.
    A file that it cannot write anew counts as active. Raises pypdfium2.PdfiumError when it is no PDF.
    """
    with pdfium_lock:
        document = pypdfium2.PdfDocument(path)
        try:
            plain = _STREAM.sub(b"", _rewritten(document))
        finally:
            document.close()
    return not plain or _ACTIVE.search(plain) is not None or _acts_when_opened(plain)


def _rewritten(document: pypdfium2.PdfDocument) -> bytes:
    buffer = io.BytesIO()
    try:
        document.save(buffer)
    except pypdfium2.PdfiumError:
        return b""
    return buffer.getvalue()


def _acts_when_opened(plain: bytes) -> bool:
    opening = _OPENING.search(plain)
    return opening is not None and _GOES_TO_A_PAGE.match(_target(opening, plain)) is None


def _target(opening: re.Match[bytes], plain: bytes) -> bytes:
    """What the document does when it is opened: written there, or in an object of its own."""
    if opening["inline"]:
        return opening["inline"]
    found = re.search(rb"(?<!\d)" + opening["number"] + rb"\s+\d+\s+obj\s*(.*?)endobj", plain, re.DOTALL)
    return found[1] if found else b""
