"""The style sheet of the file: Word's own names for what Word knows, the shared measures for how it looks."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from siklus.writers import style
from siklus.writers.docx.units import half_points, twips
from siklus.writers.docx.xml import Element, serialize, w
from siklus.writers.style import TextStyle

ALIGNMENTS: Final = {"left": "left", "center": "center", "right": "right", "justify": "both"}
NORMAL: Final = TextStyle(style.BODY.font, style.BODY.size, style.BODY.line)
MARK_ONLY: Final = TextStyle(style.BODY.font, 1, 1)
LANGUAGE: Final = "id-ID"


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """One paragraph style: its id in the file, the name that Word shows, its look, and how it keeps together."""

    id: str
    name: str
    text: TextStyle
    next: str = ""
    outline: int | None = None
    keep_next: bool = False
    page_break: bool = False


STYLES: Final = tuple(
    ParagraphStyle(*fields)
    for fields in (
        ("Normal", "Normal", NORMAL),
        ("BodyText", "Body Text", style.BODY),
        ("Plain", "Isi Tanpa Inden", style.PLAIN),
        ("Lead", "Isi Pembuka", style.LEAD),
        ("Center", "Isi Tengah", style.CENTER),
        ("Note", "Catatan Tabel", style.NOTE),
        ("ListParagraph", "List Paragraph", replace(style.PLAIN, before=0, after=style.LIST_BETWEEN)),
        ("Heading1", "heading 1", style.CHAPTER, "BodyText", 0, True, True),
        ("Heading2", "heading 2", style.SECTION, "BodyText", 1, True),
        ("Heading3", "heading 3", style.SUBSECTION, "BodyText", 2, True),
        ("Unlisted1", "Judul 1 Luar Daftar Isi", style.CHAPTER, "BodyText", None, True, True),
        ("Unlisted2", "Judul 2 Luar Daftar Isi", style.SECTION, "BodyText", None, True),
        ("Unlisted3", "Judul 3 Luar Daftar Isi", style.SUBSECTION, "BodyText", None, True),
        ("TableCaption", "Keterangan Tabel", style.TABLE_CAPTION, "", None, True),
        ("FigureCaption", "Keterangan Gambar", style.FIGURE_CAPTION),
        ("GridCaption", "Keterangan Gambar Kecil", style.GRID_CAPTION),
        (
            "Picture",
            "Gambar",
            TextStyle(style.BODY.font, 1, 0, before=style.FIGURE_BEFORE, align="center"),
            "",
            None,
            True,
        ),
        ("TableCell", "Isi Tabel", style.TABLE_CELL),
        ("TableSmall", "Isi Tabel Kecil", style.TABLE_SMALL),
        ("PlainCell", "Isi Tabel Polos", replace(style.PLAIN, before=0, after=0, align="left")),
        ("TableHead", "Kepala Tabel", style.TABLE_HEAD),
        ("TOC1", "toc 1", style.CONTENTS_CHAPTER),
        ("TOC2", "toc 2", style.CONTENTS_LINE),
        ("TOC3", "toc 3", style.CONTENTS_LINE),
        ("TableofFigures", "table of figures", style.CONTENTS_LINE),
        ("Header", "header", style.RUNNING_HEAD),
        ("Footer", "footer", style.FOOT),
        ("Signature", "Signature", style.SIGNATURE),
        ("CoverTitle", "Title", style.COVER_TITLE),
        ("CoverPeriod", "Subtitle", style.COVER_PERIOD),
        ("CoverOffice", "Sampul Instansi", style.COVER_OFFICE),
        ("CoverTagline", "Sampul Semboyan", style.COVER_TAGLINE),
        ("BackLine", "Sampul Belakang", style.BACK_LINE),
        ("Mark", "Pemisah", MARK_ONLY),
    )
)
BY_ID: Final = {paragraph_style.id: paragraph_style for paragraph_style in STYLES}


@cache
def styles_xml() -> bytes:
    """The part /word/styles.xml."""
    return serialize(
        w(
            "styles",
            _defaults(),
            *(_paragraph_style(entry) for entry in STYLES),
            _character_style("DefaultParagraphFont", "Default Paragraph Font", default=True),
            _character_style("Hyperlink", "Hyperlink"),
            _table_normal(),
            _no_list(),
        )
    )


def _defaults() -> Element:
    language = w("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA")
    fonts = _fonts(NORMAL.font)
    run = w("rPr", fonts, _color(NORMAL), w("kern", val=2), *_sizes(NORMAL), language)
    return w("docDefaults", w("rPrDefault", run), w("pPrDefault", w("pPr", w("widowControl"))))


def _fonts(font: str) -> Element:
    return w("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)


def _color(text: TextStyle) -> Element:
    return w("color", val=(style.PRINT.muted if text.muted else style.PRINT.ink).removeprefix("#"))


def _sizes(text: TextStyle) -> tuple[Element, Element]:
    return w("sz", val=half_points(text.size)), w("szCs", val=half_points(text.size))


def _paragraph_style(entry: ParagraphStyle) -> Element:
    is_normal = entry.id == "Normal"
    element = w("style", w("name", val=entry.name), type="paragraph", styleId=entry.id, **_default(flag=is_normal))
    if not is_normal:
        element.append(w("basedOn", val="Normal"))
    if entry.next:
        element.append(w("next", val=entry.next))
    if entry.id.startswith("TOC") or entry.id == "TableofFigures":
        element.append(w("uiPriority", val=39))
    element.extend((w("qFormat"), _paragraph_properties(entry), _run_properties(entry.text)))
    return element


def _paragraph_properties(entry: ParagraphStyle) -> Element:
    text = entry.text
    properties = w("pPr")
    if entry.keep_next:
        properties.extend((w("keepNext"), w("keepLines")))
    if entry.page_break:
        properties.append(w("pageBreakBefore"))
    properties.append(w("widowControl"))
    properties.append(_spacing(text))
    if text.first_line:
        properties.append(w("ind", firstLine=twips(text.first_line)))
    properties.append(w("jc", val=ALIGNMENTS[text.align]))
    if entry.outline is not None:
        properties.append(w("outlineLvl", val=entry.outline))
    return properties


def _spacing(text: TextStyle) -> Element:
    gaps = {"before": twips(text.before), "after": twips(text.after)}
    if text.line:
        return w("spacing", **gaps, line=twips(text.line), lineRule="exact")
    return w("spacing", **gaps, line=240, lineRule="auto")


def _run_properties(text: TextStyle) -> Element:
    properties = w("rPr", _fonts(text.font))
    if text.bold:
        properties.extend((w("b"), w("bCs")))
    if text.italic:
        properties.extend((w("i"), w("iCs")))
    properties.append(_color(text))
    properties.extend(_sizes(text))
    return properties


def _default(*, flag: bool) -> dict[str, str]:
    return {"default": "1"} if flag else {}


def _character_style(identifier: str, name: str, *, default: bool = False) -> Element:
    parts = w("name", val=name), w("uiPriority", val=99)
    return w("style", *parts, type="character", styleId=identifier, **_default(flag=default))


def _table_normal() -> Element:
    margins = w("tblCellMar", *(w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")))
    properties = w("tblPr", w("tblInd", w=0, type="dxa"), margins)
    parts = w("name", val="Normal Table"), w("uiPriority", val=99), properties
    return w("style", *parts, type="table", styleId="TableNormal", default=1)


def _no_list() -> Element:
    parts = w("name", val="No List"), w("uiPriority", val=99)
    return w("style", *parts, type="numbering", styleId="NoList", default=1)
