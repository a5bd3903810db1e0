"""A PDF with a signature field put behind its end, as a signing service writes it: its first revision is kept."""

import re
from io import BytesIO

import pypdfium2

from siklus.readers.bukti.shrink import pdfium_lock

Rect = tuple[int, int, int, int]
WHITE = b"1 1 1 rg 0 0 300 300 re f"
FRAME = b"0 0 1 RG 2 w 1 1 98 38 re S"
WORDS = b"BT /F 12 Tf 4 12 Td (IKM 99,99) Tj ET"


def with_field(pdf: bytes, *, draws: bytes | None, rect: Rect, kind: bytes = b"Sig", flags: int = 4) -> bytes:
    """The PDF with a field on its first page; `draws` is what its appearance draws, None where it has none."""
    plain = _rewritten(pdf)
    page, catalog = _object(plain, rb"/Type/Page>>|/Type/Page[/ ]"), _object(plain, rb"/Type/Catalog")
    first = int(re.findall(rb"/Size (\d+)", plain)[-1])
    look = f"/AP<</N {first + 1} 0 R>>".encode() if draws is not None else b""
    widget = b"<</Type/Annot/Subtype/Widget/FT/%s/T(Tanda tangan)/V %d 0 R/F %d/Rect[%d %d %d %d]%s>>" % (
        kind, first + 2, flags, *rect, look,
    )  # fmt: skip
    value = b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents<00>>>"
    new = {
        page[0]: _joined(page[1], b"Annots", b"%d 0 R" % first),
        catalog[0]: catalog[1][:-2] + b"/AcroForm<</SigFlags 3/Fields[%d 0 R]>>>>" % first,
        first: widget,
        first + 1: _form(draws or b"", rect),
        first + 2: value if kind == b"Sig" else b"(9)",
    }
    return plain + _update(plain, new)


def with_drawing_link(pdf: bytes) -> bytes:
    """The PDF with a link that brings a picture of its own."""
    plain = with_field(pdf, draws=WHITE, rect=(90, 400, 390, 700))
    return plain.replace(b"/Subtype/Widget/FT/Sig", b"/Subtype/Link  /Z /Z ")


def _rewritten(pdf: bytes) -> bytes:
    """As PDFium writes it: every object by itself, so that it can be read here."""
    out = BytesIO()
    with pdfium_lock, pypdfium2.PdfDocument(pdf) as document:
        document.save(out)
    return out.getvalue()


def _object(plain: bytes, mark: bytes) -> tuple[int, bytes]:
    """The first object with such a mark: its number and its dictionary."""
    for found in re.finditer(rb"(\d+) 0 obj\r?\n(<<(?:(?!endobj|stream).)*>>)\r?\nendobj", plain, re.DOTALL):
        if re.search(mark, found[2]):
            return int(found[1]), found[2]
    raise AssertionError(mark)


def _joined(page: bytes, key: bytes, new: bytes) -> bytes:
    if b"/" + key in page:
        return re.sub(rb"/%s\[" % key, b"/%s[ %s " % (key, new), page, count=1)
    return page[:-2] + b"/%s[%s]>>" % (key, new)


def _form(draws: bytes, rect: Rect) -> bytes:
    left, bottom, right, top = rect
    font = b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    head = b"<</Type/XObject/Subtype/Form/BBox[0 0 %d %d]%s/Length %d>>" % (
        right - left, top - bottom, font, len(draws),
    )  # fmt: skip
    return head + b"\nstream\n" + draws + b"\nendstream"


def _update(plain: bytes, objects: dict[int, bytes]) -> bytes:
    """Those objects, their cross references and a trailer that names the ones before."""
    out, places = b"", {}
    for number, body in objects.items():
        places[number] = len(plain) + len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    before = re.findall(rb"startxref\r?\n(\d+)", plain)[-1]
    trailer = re.findall(rb"trailer\r?\n<<(.*?)>>\r?\n?startxref", plain, re.DOTALL)[-1]
    trailer = re.sub(rb"/Size \d+", b"/Size %d" % (max(objects) + 1), trailer)
    table = b"".join(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in sorted(places.items()))
    return out + b"xref\n" + table + b"trailer\n<<%s/Prev %s>>\nstartxref\n%d\n%%%%EOF\n" % (
        trailer, before, len(plain) + len(out),
    )  # fmt: skip
