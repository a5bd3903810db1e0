"""What stands inside a paragraph, in order: words, breaks, pictures, boxes; what was deleted is left out."""

from collections.abc import Iterator

from lxml import etree

from siklus.readers.laporan.docx.package import W, is_on

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
V = "{urn:schemas-microsoft-com:vml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
TEXT, TAB, BREAK, BOX = f"{W}t", f"{W}tab", f"{W}br", f"{W}txbxContent"
PAGE_BREAK, NAME = f"{W}lastRenderedPageBreak", f"{WP}docPr"
BLIP, IMAGE, CHART = f"{A}blip", f"{V}imagedata", f"{C}chart"
NOTE_MARKS = (f"{W}footnoteReference", f"{W}endnoteReference")
DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
INSERTED = frozenset({f"{W}ins", f"{W}moveTo"})
_SKIPPED = DELETED | {f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delText", f"{W}tabs"}
LEAVES = frozenset(
    {
        TEXT, TAB, BREAK, BOX, PAGE_BREAK, NAME, BLIP, IMAGE, CHART, *NOTE_MARKS,
        f"{W}cr", f"{W}ptab", f"{W}noBreakHyphen", f"{W}sym", f"{M}t",
    }
)  # fmt: skip
SYMBOLS = {
    "f0fc": "✓",
    "f0fb": "✗",
    "f0fe": "☑",
    "f0fd": "☒",
    "f0a8": "☐",
    "f06f": "☐",
    "f050": "✓",
    "f052": "☑",
    "f0b7": "•",
}
PRIVATE = 0xF000
"""Where symbol fonts put their signs; less this, it is the key of the sign."""


def leaves(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The elements that print something; of two alternatives the one that Word shows."""
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag in LEAVES:
            yield element
            stack.extend(reversed(element) if tag == NAME else ())
        elif tag == f"{MC}AlternateContent":
            stack.extend(reversed(shown(element)))
        elif tag not in _SKIPPED and not (tag == f"{W}r" and is_on(element.find(f"{W}rPr"), "vanish")):
            stack.extend(reversed(element))


def shown(alternatives: etree._Element) -> list[etree._Element]:
    """What is inside the first choice, or inside the fallback when there is none."""
    choice = alternatives.find(f"{MC}Choice")
    chosen = choice if choice is not None else alternatives.find(f"{MC}Fallback")
    return [] if chosen is None else list(chosen)


def text_of(leaf: etree._Element) -> str:
    """The words of a leaf; a line break is a newline."""
    match leaf.tag:
        case _ if leaf.tag in {TEXT, f"{M}t"}:
            return leaf.text or ""
        case _ if leaf.tag in {TAB, f"{W}ptab"}:
            return "\t"
        case _ if leaf.tag == f"{W}noBreakHyphen":
            return "-"
        case _ if leaf.tag == f"{W}sym":
            return _symbol(leaf.get(f"{W}char", ""))
        case _ if leaf.tag in {BREAK, f"{W}cr"}:
            return "\n"
        case _:
            return ""


def _symbol(code: str) -> str:
    code = code.casefold()
    if code in SYMBOLS:
        return SYMBOLS[code]
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def is_bold(leaf: etree._Element, otherwise: bool) -> bool:  # noqa: FBT001 - what the style says
    """Whether these words are bold."""
    run = leaf.getparent()
    properties = run.find(f"{W}rPr") if run is not None else None
    return is_on(properties, "b") if properties is not None and properties.find(f"{W}b") is not None else otherwise
