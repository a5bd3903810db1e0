"""Document → DOCX: blocks become pieces, pieces become sections, parts become one package."""

from collections.abc import Iterator

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage

from siklus.document.assets import Assets
from siklus.document.check import check_document
from siklus.document.layout import Layout
from siklus.document.numbering import number
from siklus.document.report import Document
from siklus.writers.docx.blocks import pieces_of
from siklus.writers.docx.context import Context
from siklus.writers.docx.cover import back_section, cover_section
from siklus.writers.docx.fonts import font_table
from siklus.writers.docx.package import make_part, package_bytes
from siklus.writers.docx.properties import app_part, core_part, facts_part, footer_part, header_part, settings_part
from siklus.writers.docx.sections import TEXT_WIDTH, Section, body_element, divide
from siklus.writers.docx.styles import styles_xml
from siklus.writers.docx.xml import build, clark, serialize
from siklus.writers.facts import facts_json
from siklus.writers.legible import legible_words

IGNORABLE = "w14 w15"


def render_docx(document: Document, assets: Assets, layout: Layout) -> bytes:
    """The document as a Word file whose references stand filled with the numbers and pages of `layout`.

    `layout` comes from the PDF of the same document. The same arguments give the same bytes.
    Raises ValueError for an open slot, for a reference, number or picture that leads nowhere.
    """
    document = legible_words(document)
    numbers = number(document)
    check_document(document, numbers)
    package = OpcPackage()
    main = make_part("/word/document.xml", CT.WML_DOCUMENT_MAIN, b"")
    context = Context(document, numbers, layout, assets, package, main, TEXT_WIDTH)
    head = main.relate_to(header_part(document), RT.HEADER)
    foot = main.relate_to(footer_part(), RT.FOOTER)
    body = body_element(list(_sections(context)), head, foot)
    root = build("w:document", body)
    root.set(clark("mc:Ignorable"), IGNORABLE)
    main._blob = serialize(root)  # noqa: SLF001 (relationships must be known before the bytes can be)
    _relate(context)
    return package_bytes(package)


def _sections(context: Context) -> Iterator[Section]:
    document = context.document
    if document.cover:
        yield cover_section(context, document.cover)
    yield from divide(pieces_of(context, document.front), "lowerRoman")
    yield from divide(pieces_of(context, (*document.body, *document.annex)), "decimal")
    if document.back_cover:
        yield back_section(document.back_cover)


def _relate(context: Context) -> None:
    main, document = context.main, context.document
    main.relate_to(make_part("/word/styles.xml", CT.WML_STYLES, styles_xml()), RT.STYLES)
    main.relate_to(make_part("/word/numbering.xml", CT.WML_NUMBERING, context.lists.xml()), RT.NUMBERING)
    main.relate_to(settings_part(), RT.SETTINGS)
    main.relate_to(font_table(), RT.FONT_TABLE)
    main.relate_to(facts_part(facts_json(document)), RT.CUSTOM_XML)
    context.package.relate_to(main, RT.OFFICE_DOCUMENT)
    context.package.relate_to(core_part(document), RT.CORE_PROPERTIES)
    context.package.relate_to(app_part(context.layout.page_count), RT.EXTENDED_PROPERTIES)
