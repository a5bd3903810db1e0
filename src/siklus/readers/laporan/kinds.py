"""What kind of report a file is, told by its content; a name's ending proves nothing."""

import re
import zipfile
from io import BytesIO
from typing import Literal

from siklus.readers.kinds import kind_of as picture_of
from siklus.readers.laporan import faults

Kind = Literal["pdf", "docx", "text", "html", "picture"]
HEAD = 4096
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PACKAGE = b"PK\x03\x04"
MOST_ODD_SIGNS = 0.02
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|div|p|h1|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_OTHERS = {
    "xl/workbook.xml": "buku kerja Excel",
    "ppt/presentation.xml": "salindia PowerPoint",
    "mimetype": "dokumen OpenDocument",
}
TEXT_BYTES = frozenset({*range(32, 256), 9, 10, 12, 13})


def kind_of(data: bytes) -> Kind:
    """The kind; SiklusError BACA-01 for none that can be read, 03 for an encrypted Word file, 07 for nothing."""
    head = data[:HEAD]
    if not head.strip(b"\0\t\r\n\f "):
        if not data.strip(b"\0\t\r\n\f "):
            raise faults.without_words()
        head = data.lstrip(b"\0\t\r\n\f ")[:HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(PACKAGE):
        return _package(data)
    if head.startswith(OLE):
        raise _ole(data)
    if picture_of(head[:1024]) is not None or head.startswith((b"II*\0", b"MM\0*")):
        return "picture"
    if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")):
        return "html"
    if _is_text(head):
        return "text"
    raise faults.unknown_kind()


def _package(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise faults.corrupt(faults.DOCX) from error
    if any(name.startswith("word/") or name == "[Content_Types].xml" for name in names) and not names & _OTHERS.keys():
        return "docx"
    raise faults.unknown_kind(next((what for name, what in _OTHERS.items() if name in names), faults.ARCHIVE))


def _ole(data: bytes) -> Exception:
    """Old .doc files and encrypted new ones have the same wrapping; only the latter hold an encrypted package."""
    return faults.locked() if "EncryptedPackage".encode("utf-16-le") in data else faults.unknown_kind(faults.OLD_WORD)


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return sum(sign not in TEXT_BYTES for sign in head) <= MOST_ODD_SIGNS * len(head)
