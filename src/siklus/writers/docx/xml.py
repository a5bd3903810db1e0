"""WordprocessingML elements built directly: one function, and the names of the vocabularies."""

import re
from functools import cache
from typing import Final

from lxml import etree

Element = etree._Element  # noqa: SLF001 (lxml gives its element type no public name)

NAMESPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OWN: Final = {"w": NAMESPACES["w"]}
_clark_names: dict[str, str] = {}


def clark(name: str) -> str:
    """`w:p` as lxml wants it; a name without a prefix is returned as it is."""
    known = _clark_names.get(name)
    if known is None:
        prefix, colon, local = name.partition(":")
        known = _clark_names[name] = f"{{{NAMESPACES[prefix]}}}{local}" if colon else name
    return known


def build(tag: str, /, *children: Element, **attributes: str | int) -> Element:
    """An element of any vocabulary; attribute `w_val` stands for `w:val`, `descr` for an unqualified one."""
    element = etree.Element(clark(tag), nsmap=NAMESPACES)
    for name, value in attributes.items():
        element.set(clark(name.replace("_", ":", 1)), str(value))
    element.extend(children)
    return element


def w(tag: str, /, *children: Element, **attributes: str | int) -> Element:
    """A WordprocessingML element whose attributes are of the same vocabulary: `w("jc", val="center")`."""
    element = etree.Element(_own(tag), nsmap=_OWN)
    for name, value in attributes.items():
        element.set(_own(name), str(value))
    if children:
        element.extend(children)
    return element


@cache
def _own(name: str) -> str:
    return clark(f"w:{name}")


def text_element(tag: str, text: str) -> Element:
    """`w:t` or `w:instrText` that keeps its blanks; characters that XML cannot carry are left out."""
    element = w(tag)
    element.text = clean(text)
    if element.text != element.text.strip() or "  " in element.text:
        element.set(XML_SPACE, "preserve")
    return element


def clean(text: str) -> str:
    """The text without the control characters that make a file unreadable."""
    return _FORBIDDEN.sub("", text)


def serialize(root: Element) -> bytes:
    """The part's bytes, with the declaration that Word expects."""
    etree.cleanup_namespaces(root, top_nsmap=NAMESPACES, keep_ns_prefixes=["w", "r", "w14", "w15"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
