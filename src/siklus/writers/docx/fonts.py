"""The shipped fonts inside the file, obfuscated as ECMA-376 part 4 (17.8.1) asks, once per process."""

import uuid
from functools import cache
from typing import Final

from docx.opc.part import Part

from siklus.writers.docx.package import DEFAULT_TYPES, make_part
from siklus.writers.docx.xml import Element, build, serialize, w
from siklus.writers.fonts import SANS, SERIF, font_file

FONT_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
FONT_TABLE_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
FACES: Final = (
    ("embedRegular", False, False),
    ("embedBold", True, False),
    ("embedItalic", False, True),
    ("embedBoldItalic", True, True),
)
FAMILIES: Final = ((SERIF, "Bookman Old Style", "roman"), (SANS, "Arial", "swiss"))
"""Our family, what an old viewer that ignores embedded fonts may take instead, and its kind."""
_OBFUSCATED: Final = 32
_KEY: Final = 16


@cache
def obfuscated(family: str, *, bold: bool, italic: bool) -> tuple[str, bytes]:
    """The GUID of a face, made from its bytes, and its file with the first 32 bytes masked by it."""
    data = font_file(family, bold=bold, italic=italic).read_bytes()
    key = uuid.uuid5(uuid.NAMESPACE_OID, data.hex())
    mask = key.bytes[::-1]
    head = bytes(byte ^ mask[place % _KEY] for place, byte in enumerate(data[:_OBFUSCATED]))
    return f"{{{str(key).upper()}}}", head + data[_OBFUSCATED:]


def font_table() -> Part:
    """The part /word/fontTable.xml with its fonts."""
    part = make_part("/word/fontTable.xml", FONT_TABLE_TYPE, b"")
    fonts = w("fonts", *(_font(part, *family) for family in FAMILIES))
    return _filled(part, serialize(fonts))


def _filled(part: Part, blob: bytes) -> Part:
    part._blob = blob  # noqa: SLF001 (relationships must be known before the bytes can be)
    return part


def _font(table: Part, family: str, alternative: str, kind: str) -> Element:
    element = w(
        "font",
        w("altName", val=alternative),
        w("charset", val="00"),
        w("family", val=kind),
        w("pitch", val="variable"),
        name=family,
    )
    for place, (tag, bold, italic) in enumerate(FACES, 1):
        key, data = obfuscated(family, bold=bold, italic=italic)
        name = f"/word/fonts/{family.replace(' ', '')}{place}.odttf"
        relation = table.relate_to(make_part(name, DEFAULT_TYPES["odttf"], data), FONT_RELATION)
        element.append(build(f"w:{tag}", r_id=relation, w_fontKey=key))
    return element
