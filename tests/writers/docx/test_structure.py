"""The file is one that Word opens without a repair prompt: order of elements, ids, relationships, content types."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import PurePosixPath

import pytest
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "spacing ind contextualSpacing mirrorIndents jc textDirection outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps strike color spacing w kern position sz szCs highlight u shd lang",
    "tblPr": "tblStyle tblpPr bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "tcMar": "top left bottom right",
    "tblCellMar": "top left bottom right",
    "tblBorders": "top left bottom right insideH insideV",
    "sectPr": "headerReference footerReference footnotePr type pgSz pgMar paperSrc pgBorders pgNumType cols titlePg",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "style": "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name lvl",
    "num": "abstractNumId lvlOverride",
    "numbering": "abstractNum num",
    "font": "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic",
    "settings": "zoom embedTrueTypeFonts saveSubsetFonts defaultTabStop characterSpacingControl compat themeFontLang "
    "decimalSymbol listSeparator",
    "compat": "doNotExpandShiftReturn compatSetting",
}
XML_PARTS = ("document", "styles", "numbering", "settings", "fontTable", "header1", "footer1")
TEXT_WIDTH = {"portrait": 8787, "landscape": 13720}


@pytest.mark.parametrize("name", XML_PARTS)
def test_children_stand_in_the_order_of_the_schema(parts: dict[str, bytes], name: str) -> None:
    for element in etree.fromstring(parts[f"word/{name}.xml"]).iter():
        local = etree.QName(element).localname
        if local in ORDER and element.tag.startswith(W):
            places = [ORDER[local].split().index(etree.QName(child).localname) for child in element]
            assert places == sorted(places), etree.tostring(element)[:400]


def test_ids_are_unique(root: etree._Element) -> None:
    for ids in (
        [one.get(f"{W}id") for one in root.iter(f"{W}bookmarkStart")],
        [one.get(f"{W}name") for one in root.iter(f"{W}bookmarkStart")],
        [one.get("id") for one in root.iter(f"{WP}docPr")],
        [one.get(f"{W}val") for one in root.iterfind(f".//{W}sdtPr/{W}id")],
    ):
        assert ids
        assert [one for one, count in Counter(ids).items() if count > 1] == []


def test_bookmarks_end_where_they_begin(root: etree._Element) -> None:
    starts = [one.get(f"{W}id") for one in root.iter(f"{W}bookmarkStart")]
    ends = [one.get(f"{W}id") for one in root.iter(f"{W}bookmarkEnd")]

    assert starts == ends


def test_fields_begin_and_end_in_pairs(root: etree._Element) -> None:
    kinds = Counter(one.get(f"{W}fldCharType") for one in root.iter(f"{W}fldChar"))

    assert kinds["begin"] == kinds["separate"] == kinds["end"]


def test_references_lead_to_bookmarks(root: etree._Element) -> None:
    names = {one.get(f"{W}name") for one in root.iter(f"{W}bookmarkStart")}
    codes = (code.text or "" for code in root.iter(f"{W}instrText"))
    targets = {found[1] for code in codes if (found := re.match(r" (?:PAGE)?REF (\S+)", code))}

    assert targets
    assert targets <= names
    assert {one.get(f"{W}anchor") for one in root.iter(f"{W}hyperlink")} - {None} <= names


@pytest.mark.parametrize(("part", "holder"), [("word/document.xml", "document"), ("word/fontTable.xml", "fontTable")])
def test_every_relationship_exists_and_is_used(parts: dict[str, bytes], part: str, holder: str) -> None:
    relations = etree.fromstring(parts[f"word/_rels/{holder}.xml.rels"])
    root = etree.fromstring(parts[part])
    used = {value for one in root.iter() for key, value in one.attrib.items() if str(key).startswith(R)}
    implicit = {"styles", "numbering", "settings", "fontTable", "customXml"}

    explicit = {one.get("Id") for one in relations if str(one.get("Type")).rpartition("/")[2] not in implicit}
    assert used == explicit


def test_every_part_is_reached_and_has_a_content_type(parts: dict[str, bytes]) -> None:
    reached = {"[Content_Types].xml"} | {name for name in parts if name.endswith(".rels")}
    for name in tuple(reached):
        if name.endswith(".rels"):
            folder = PurePosixPath(name).parent.parent
            for one in etree.fromstring(parts[name]):
                if one.get("TargetMode") != "External":
                    reached.add(_resolved(folder, str(one.get("Target"))))
    types = etree.fromstring(parts["[Content_Types].xml"])
    overrides = {str(one.get("PartName")).lstrip("/") for one in types.iter(f"{TYPES}Override")}
    defaults = {str(one.get("Extension")) for one in types.iter(f"{TYPES}Default")}

    assert reached == set(parts)
    assert overrides <= set(parts)
    assert all(name in overrides or name.rpartition(".")[2] in defaults for name in parts)


def _resolved(folder: PurePosixPath, target: str) -> str:
    steps: list[str] = []
    for step in (*folder.parts, *PurePosixPath(target).parts) if not target.startswith("/") else target.split("/"):
        if step == "..":
            steps.pop()
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(steps)


def test_cells_end_in_a_paragraph_and_tables_stand_apart(root: etree._Element) -> None:
    assert all(cell[-1].tag == f"{W}p" for cell in root.iter(f"{W}tc"))
    body = root[0]
    neighbours = [(upper.tag, lower.tag) for upper, lower in pairwise(body)]
    assert (f"{W}tbl", f"{W}tbl") not in neighbours
    assert body[-1].tag == f"{W}sectPr"
    assert body[-2].tag == f"{W}p"


def test_tables_are_as_wide_as_their_columns_and_no_wider_than_the_text(root: etree._Element) -> None:
    width = TEXT_WIDTH["portrait"]
    for table in root.iter(f"{W}tbl"):
        section = next(one for one in table.itersiblings() if one.tag == f"{W}sectPr" or _section(one) is not None)
        size = (section if section.tag == f"{W}sectPr" else _section(section)).find(f"{W}pgSz")  # type: ignore[union-attr] # what is missing fails the test
        width = TEXT_WIDTH[size.get(f"{W}orient", "portrait")]  # type: ignore[union-attr] # what is missing fails the test
        grid = [int(str(one.get(f"{W}w"))) for one in table.iter(f"{W}gridCol")]
        assert sum(grid) == int(str(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w"))) <= width + 1  # type: ignore[union-attr] # what is missing fails the test
        for row in table.iter(f"{W}tr"):
            cells = [int(str(one.get(f"{W}w"))) for one in row.iter(f"{W}tcW")]
            assert sum(cells) == sum(grid)


def _section(element: etree._Element) -> etree._Element | None:
    return element.find(f"{W}pPr/{W}sectPr")


def test_spans_are_whole(root: etree._Element) -> None:
    plan = next(table for table in root.iter(f"{W}tbl") if len(table.findall(f"{W}tblGrid/{W}gridCol")) == 9)
    merges = [one.get(f"{W}val") for one in plan.iter(f"{W}vMerge")]

    assert merges.count("restart") == 3 + 3
    assert merges.count(None) == 3 + 8 + 7 + 6
    assert [one.get(f"{W}val") for one in plan.iter(f"{W}gridSpan")] == ["6"]
    assert len(plan.findall(f"{W}tr/{W}trPr/{W}tblHeader")) == 2
    assert len(plan.findall(f"{W}tr/{W}trPr/{W}cantSplit")) == 2 + 9 + 8 + 7


def test_pictures_are_described_and_never_stretched(root: etree._Element) -> None:
    shown = [
        (str(one.get("descr")), int(str(extent.get("cx"))) / int(str(extent.get("cy"))))
        for one in root.iter(f"{WP}docPr")
        if (extent := one.getparent().find(f"{WP}extent")) is not None  # type: ignore[union-attr] # what is missing fails the test
    ]

    assert len(shown) == 1 + 3 + 25
    assert all(words for words, _ in shown)
    ratios = {words: ratio for words, ratio in shown if words.startswith("Foto")}
    assert ratios["Foto kegiatan ke-1"] == pytest.approx(4 / 3, abs=0.001)
    assert ratios["Foto kegiatan ke-14"] == pytest.approx(3 / 4, abs=0.001)
    assert ratios["Foto kegiatan ke-22"] == pytest.approx(16 / 9, abs=0.001)


def test_sections_number_their_pages(root: etree._Element) -> None:
    sections = [
        (
            "head" if one.find(f"{W}headerReference") is not None else "bare",
            {str(key).rpartition("}")[2]: value for key, value in number.attrib.items()}
            if (number := one.find(f"{W}pgNumType")) is not None
            else {},
            one.find(f"{W}pgSz").get(f"{W}orient"),  # type: ignore[union-attr] # what is missing fails the test
        )
        for one in root.iter(f"{W}sectPr")
    ]

    assert sections == [
        ("bare", {}, None),
        ("head", {"fmt": "lowerRoman", "start": "1"}, None),
        ("head", {"fmt": "decimal", "start": "1"}, None),
        ("head", {"fmt": "decimal"}, "landscape"),
        ("head", {"fmt": "decimal"}, None),
        ("bare", {}, None),
    ]
