"""XML grown from bytes: whatever a fuzzer changes, the result is well formed, of elements that the reader looks at."""

from collections.abc import Sequence
from dataclasses import dataclass

NAMES = [
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:pPr",
    "w:rPr",
    "w:tcPr",
    "w:trPr",
    "w:numPr",
    "w:ilvl",
    "w:numId",
    "w:pStyle",
    "w:gridSpan",
    "w:vMerge",
    "w:gridBefore",
    "w:tblHeader",
    "w:ins",
    "w:del",
    "w:moveFrom",
    "w:moveTo",
    "w:delText",
    "w:sdt",
    "w:sdtContent",
    "w:txbxContent",
    "mc:AlternateContent",
    "mc:Choice",
    "mc:Fallback",
    "w:fldChar",
    "w:instrText",
    "w:br",
    "w:tab",
    "w:ptab",
    "w:cr",
    "w:sym",
    "w:footnoteReference",
    "w:hyperlink",
    "w:drawing",
    "wp:inline",
    "wp:docPr",
    "a:blip",
    "w:lastRenderedPageBreak",
    "w:b",
    "w:vanish",
    "w:outlineLvl",
    "w:abstractNum",
    "w:num",
    "w:lvl",
    "w:start",
    "w:numFmt",
    "w:lvlText",
    "w:lvlOverride",
    "w:startOverride",
    "w:isLgl",
    "w:style",
    "w:basedOn",
    "w:name",
    "w:footnote",
    "w:noBreakHyphen",
]
VALUES = [
    "0",
    "1",
    "2",
    "3",
    "9",
    "-1",
    "63",
    "99999999",
    "restart",
    "continue",
    "begin",
    "separate",
    "end",
    "page",
    "decimal",
    "lowerRoman",
    "bullet",
    "%1.%2.",
    "Heading1",
    "TOC1",
]
WORDS = (
    *("BAB I", "DAFTAR ISI", "Tabel 1. Nilai", "Gambar 2. Rapat", "1.1 Latar", "a. butir", "3,10", "87%", "TOC \\o"),
    *("Tahap ..... 3", "kata ", "–", "\u00ad", "\uf0b7", "No"),
)
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
OPEN, TEXT, CLOSE = 0x80, 0xA0, 0xB0
NEXT_PART = b"\xfe"
ROOTS = ("w:document", "w:numbering", "w:styles", "w:footnotes", "w:hdr")


@dataclass(slots=True)
class _Element:
    """An element on its way: its name, its value, what is in it."""

    name: str
    value: str
    inside: list[str]

    def written(self) -> str:
        value = "".join(f' {attribute}="{self.value}"' for attribute in ATTRIBUTES) if self.value else ""
        return f"<{self.name}{value}>{''.join(self.inside)}</{self.name}>"


ATTRIBUTES = ("w:val", "w:type", "w:fldCharType", "w:id", "w:char", "w:styleId", "w:ilvl", "w:numId", "r:embed")


def grow(program: bytes, root: str) -> bytes:
    """A part: a byte below 128 opens an element (the next gives its value), others write words or close."""
    steps, stack = iter(program), [_Element(root, "", [])]
    for step in steps:
        if step < OPEN:
            value = next(steps, 0)
            stack.append(_Element(NAMES[step % len(NAMES)], VALUES[value] if value < len(VALUES) else "", []))
        elif step < TEXT:
            stack[-1].inside.append(WORDS[step % len(WORDS)])
        elif step >= CLOSE or len(stack) > 1:
            _close(stack, 1 + (step - TEXT) % 4)
    _close(stack, len(stack))
    whole = "".join(stack[0].inside)
    inside = f"<w:body>{whole}</w:body>" if root == ROOTS[0] else whole
    return f"<{root} {SPACES}>{inside}</{root}>".encode()


def _close(stack: list[_Element], count: int) -> None:
    for _ in range(min(count, len(stack) - 1)):
        element = stack.pop()
        stack[-1].inside.append(element.written())


def program_of(lines: Sequence[str]) -> bytes:
    """A program for some elements: "w:p=1" opens with a value, "." closes one, other lines are words."""
    out = bytearray()
    for line in lines:
        name, _, value = line.partition("=")
        if line == ".":
            out.append(TEXT)
        elif not line:
            continue
        elif name in NAMES:
            out += bytes((NAMES.index(name), VALUES.index(value) if value else 0xFF))
        else:
            out.append(OPEN + WORDS.index(line))
    return bytes(out)
