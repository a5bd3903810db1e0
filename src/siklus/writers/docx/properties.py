"""The small parts: settings, document properties, running head and foot, and the facts behind the figures."""

from typing import Final

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part
from lxml import etree

from siklus.document.report import Document
from siklus.writers import style
from siklus.writers.docx.flow import Para, border
from siklus.writers.docx.inline import filled_field, run
from siklus.writers.docx.package import make_part
from siklus.writers.docx.styles import LANGUAGE
from siklus.writers.docx.xml import clean, serialize, w

FACTS_NAMESPACE: Final = "urn:siklus:fakta:1"
FACTS_ITEM_ID: Final = "{5C1A05F4-17A0-4E1B-9C2D-51C105FAC701}"
CUSTOM_PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_CORE: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_TERMS: Final = "http://purl.org/dc/terms/"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_EXTENDED: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_DATA_STORE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_COMPATIBILITY: Final = (
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
)


def settings_part() -> Part:
    """Fonts travel with the file; no compatibility mode; a comma is the decimal sign."""
    word = "http://schemas.microsoft.com/office/word"
    modes = (w("compatSetting", name=name, uri=word, val=value) for name, value in _COMPATIBILITY)
    settings = w(
        "settings",
        w("zoom", percent=100),
        w("embedTrueTypeFonts"),
        w("defaultTabStop", val=720),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", w("doNotExpandShiftReturn"), *modes),
        w("themeFontLang", val=LANGUAGE),
        w("decimalSymbol", val=","),
        w("listSeparator", val=";"),
    )
    return make_part("/word/settings.xml", CT.WML_SETTINGS, serialize(settings))


def header_part(document: Document) -> Part:
    """Office and period at the right, over a hair line."""
    element = Para("Header", [run(document.running_head)], align="right").element()
    element[0].insert(1, w("pBdr", border("bottom", style.RULE_HAIR, style.PRINT.line, space=3)))
    return make_part("/word/header1.xml", CT.WML_HEADER, serialize(w("hdr", element)))


def footer_part() -> Part:
    """The page number in the middle."""
    page = filled_field(" PAGE ", "1")
    return make_part("/word/footer1.xml", CT.WML_FOOTER, serialize(w("ftr", Para("Footer", page).element())))


def core_part(document: Document) -> Part:
    """Title, author and the date of the report: no other time enters the file."""
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI})
    for name, text in (("title", document.title), ("creator", document.author), ("language", LANGUAGE)):
        etree.SubElement(root, f"{{{_DC}}}{name}").text = clean(text)
    for name in ("created", "modified"):
        moment = etree.SubElement(root, f"{{{_TERMS}}}{name}")
        moment.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        moment.text = f"{document.date}T00:00:00Z"
    etree.SubElement(root, f"{{{_CORE}}}lastModifiedBy").text = clean(document.author)
    return make_part("/docProps/core.xml", CT.OPC_CORE_PROPERTIES, _bytes(root))


def app_part(pages: int) -> Part:
    """What made the file, and how many pages it has."""
    root = _root(_EXTENDED, "Properties")
    for name, text in (("Application", "Siklus"), ("Pages", str(pages)), ("DocSecurity", "0")):
        etree.SubElement(root, f"{{{_EXTENDED}}}{name}").text = text
    return make_part("/docProps/app.xml", CT.OFC_EXTENDED_PROPERTIES, _bytes(root))


def facts_part(content: bytes) -> Part:
    """The facts as JSON inside a custom XML part, so that a finished file can be verified later."""
    root = _root(FACTS_NAMESPACE, "fakta")
    root.text = clean(content.decode())
    part = make_part("/customXml/item1.xml", CT.XML, _bytes(root))
    schema = etree.Element(f"{{{_DATA_STORE}}}datastoreItem", nsmap={"ds": _DATA_STORE})
    schema.set(f"{{{_DATA_STORE}}}itemID", FACTS_ITEM_ID)
    references = etree.SubElement(schema, f"{{{_DATA_STORE}}}schemaRefs")
    etree.SubElement(references, f"{{{_DATA_STORE}}}schemaRef").set(f"{{{_DATA_STORE}}}uri", FACTS_NAMESPACE)
    part.relate_to(make_part("/customXml/itemProps1.xml", CUSTOM_PROPERTIES_TYPE, _bytes(schema)), RT.CUSTOM_XML_PROPS)
    return part


def _root(namespace: str, name: str) -> etree._Element:
    return etree.fromstring(f'<{name} xmlns="{namespace}"/>')


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
