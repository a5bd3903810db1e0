"""What a fuzzer's bytes stand for: a file as it is, or the inner parts of one that is packed around them.

A mutated ZIP or cross-reference table is refused at the door. So that the rooms behind it are searched too, the parts
of a DOCX or the contents of a PDF's pages may be given bare, parted by a sign; they are packed before they are read.
"""

import io
import zipfile
from collections.abc import Sequence

from fuzz.tree import NEXT_PART, ROOTS, grow

PART = b"\x1e"
"""What stands between two bare parts: a control sign that no XML and no page holds."""
WORD_PARTS = ("document", "numbering", "styles", "footnotes", "header")
TREE = b"\0"
"""How parts begin that are programs of trees (fuzz/tree.py)."""
TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Override PartName="/word/document.xml" ContentType="'
    b'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    + "".join(
        f'<Relationship Id="{at}" Type="{_KIND}{name}" Target="{name}.xml"/>' for at, name in enumerate(WORD_PARTS)
    )
    + "</Relationships>"
)
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def as_docx(data: bytes) -> bytes:
    """A package as it is, or one around bare parts in the order of `WORD_PARTS`: their XML, or programs of trees."""
    if data.startswith(b"PK"):
        return data
    parts = data.split(PART)
    if data.startswith(TREE):
        parts = [grow(part, root) for part, root in zip(data[1:].split(NEXT_PART), ROOTS, strict=False)]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("word/_rels/document.xml.rels", RELATIONS)
        for name, part in zip(WORD_PARTS, parts, strict=False):
            package.writestr(f"word/{name}.xml", part)
    return out.getvalue()


def as_pdf(data: bytes) -> bytes:
    """A PDF as it is, or one whose pages have the bare contents."""
    return data if b"%PDF-" in data[:1024] else write_pdf(data.split(PART))


def write_pdf(contents: Sequence[bytes]) -> bytes:
    """The smallest PDF with these pages, in Helvetica under the name F."""
    pages = range(5, 5 + 2 * len(contents), 2)
    kids = b" ".join(b"%d 0 R" % number for number in pages)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(contents), kids),
        FONT,
    ]
    for content in contents:
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F 3 0 R >> >> >>" % len(objects)
        )
    return _numbered(objects)


def _numbered(objects: Sequence[bytes]) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return out.getvalue()
