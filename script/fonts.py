"""Make the fonts of src/siklus/writers/fonts from their free sources: python script/fonts.py SERIF_DIR SANS_DIR.

SERIF_DIR holds TeX Gyre Bonum as OpenType (Debian: fonts-texgyre 20180621), SANS_DIR the TTF folder of
Source Sans 3 (npm: source-sans 3.52.0). The same input gives the same bytes; see docs/decisions on fonts.
"""

import argparse
import json
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

OUT = Path(__file__).parent.parent / "src" / "siklus" / "writers" / "fonts"
LATIN = (range(0x20, 0x7F), range(0xA0, 0x180))
SIGNS = "‐‑‒–—‘’‚“”„†‡•…‰′″‹›⁄€₂™→←↑↓−√∞≈≠≤≥ΣΔλμπσ■□▪▫▲▼◆●○☐☑☒✓✔✗✘ﬁﬂ"
KERNED = string.ascii_letters + string.digits + " .,;:-–()/“”‘’"
PAIR_ADJUSTMENT = 2
FEATURES = ["kern"]
EPOCH_1904_TO_2025 = 3818448000
MAX_ERROR = 0.5


@dataclass(frozen=True, slots=True)
class Face:
    """One file to make: where it comes from, what it becomes, and the words its licence asks for."""

    source: str
    family: str
    style: str
    note: str

    @property
    def file(self) -> str:
        """The file's name in the package."""
        return f"{self.family.replace(' ', '')}-{self.style.replace(' ', '')}.ttf"


SERIF_NOTE = "Modified from TeX Gyre Bonum 2.005: renamed, TrueType outlines, subset, without ligatures."
SANS_NOTE = "Modified from Source Sans 3 3.052: renamed, subset, without ligatures."
SERIF = tuple(
    Face(f"texgyrebonum-{name}.otf", "Siklus Serif", style, SERIF_NOTE)
    for name, style in (
        ("regular", "Regular"),
        ("bold", "Bold"),
        ("italic", "Italic"),
        ("bolditalic", "Bold Italic"),
    )
)
SANS = tuple(
    Face(f"SourceSans3-{name}.ttf", "Siklus Sans", style, SANS_NOTE)
    for name, style in (("Regular", "Regular"), ("Bold", "Bold"), ("It", "Italic"), ("BoldIt", "Bold Italic"))
)


def _wanted() -> Iterator[int]:
    for block in LATIN:
        yield from block
    yield from map(ord, SIGNS)


def _subset(font: TTFont) -> None:
    options = subset.Options(
        layout_features=FEATURES,
        hinting=False,
        notdef_outline=True,
        name_IDs=["*"],
        name_languages=[0x409],
        glyph_names=False,
        drop_tables=["FFTM", "DSIG", "BASE", "STAT", "GDEF", "GSUB"],
        recalc_timestamp=False,
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list(_wanted()))
    subsetter.subset(font)


def _to_truetype(font: TTFont) -> None:
    glyphs = font.getGlyphSet()
    outlines = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
        outlines[name] = pen.glyph()
    _put_outlines(font, outlines)


def _put_outlines(font: TTFont, outlines: dict[str, object]) -> None:
    order = font.getGlyphOrder()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, outlines
    for name in order:
        glyf.glyphs[name].recalcBounds(glyf)
    font["maxp"].tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"):
        setattr(font["maxp"], field, 1 if field == "maxZones" else 0)
    for field in ("maxStackElements", "maxSizeOfInstructions", "maxComponentElements"):
        setattr(font["maxp"], field, 0)
    for tag in ("CFF ", "VORG"):
        if tag in font:
            del font[tag]
    font.sfntVersion = "\x00\x01\x00\x00"


def _rename(font: TTFont, face: Face) -> None:
    table, postscript = font["name"], face.file.removesuffix(".ttf")
    keep = {record.nameID: record.toUnicode() for record in table.names if record.nameID in (0, 8, 9, 11, 13, 14)}
    table.names = []
    words = {
        **keep,
        1: face.family,
        2: face.style,
        3: f"1.000;Siklus;{postscript}",
        4: f"{face.family} {face.style}",
        5: "Version 1.000",
        6: postscript,
        10: face.note,
    }
    for key, text in sorted(words.items()):
        table.setName(text, key, 3, 1, 0x409)


def _set_flags(font: TTFont, face: Face) -> None:
    bold, italic = "Bold" in face.style, "Italic" in face.style
    os2 = font["OS/2"]
    os2.fsType = 0
    os2.usWeightClass = 700 if bold else 400
    os2.fsSelection = (0x20 * bold | 0x01 * italic) or 0x40
    font["head"].macStyle = bold | italic << 1
    font["head"].created = font["head"].modified = EPOCH_1904_TO_2025
    font["post"].formatType = 3


def make(source: Path, face: Face, out: Path) -> int:
    """Write one face into `out` and return its size in bytes."""
    font = TTFont(source / face.source, recalcTimestamp=False)
    _subset(font)
    if "CFF " in font:
        _to_truetype(font)
    _rename(font, face)
    _set_flags(font, face)
    font.save(out / face.file)
    return (out / face.file).stat().st_size


def _measures(font: TTFont) -> dict[str, dict[str, int]]:
    """Advance of each character and kerning of each pair of letters, in thousandths of the size."""
    names = font.getBestCmap()
    letters = {names[code]: chr(code) for code in map(ord, KERNED) if code in names}
    advance = {chr(code): font["hmtx"][name][0] for code, name in sorted(names.items())}
    kern: dict[str, int] = {}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            subtable = getattr(table, "ExtSubTable", table)
            if subtable.LookupType == PAIR_ADJUSTMENT:
                _gather_kern(subtable, letters, kern)
    return {"advance": advance, "kern": {pair: value for pair, value in sorted(kern.items()) if value}}


def _gather_kern(table: Any, letters: dict[str, str], kern: dict[str, int]) -> None:  # noqa: ANN401 - fontTools is untyped
    for place, first in enumerate(table.Coverage.glyphs):
        if first not in letters:
            continue
        if table.Format == 1:
            pairs = {record.SecondGlyph: record.Value1 for record in table.PairSet[place].PairValueRecord}
        else:
            row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)].Class2Record
            pairs = {name: row[table.ClassDef2.classDefs.get(name, 0)].Value1 for name in letters}
        for second, value in pairs.items():
            if second in letters:
                kern.setdefault(letters[first] + letters[second], getattr(value, "XAdvance", 0) if value else 0)


def write_measures(out: Path) -> None:
    """Write what the line breaker needs to know of the faces: `metrics.json`."""
    faces = {face.file.removesuffix(".ttf"): _measures(TTFont(out / face.file)) for face in (*SERIF, *SANS)}
    text = json.dumps(faces, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (out / "metrics.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Make the eight files and their measures, and print their sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("serif", type=Path)
    parser.add_argument("sans", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    for folder, faces in ((arguments.serif, SERIF), (arguments.sans, SANS)):
        for face in faces:
            print(f"{make(folder, face, arguments.out):7d}  {face.file}")  # noqa: T201 - a developer's command
    write_measures(arguments.out)


if __name__ == "__main__":
    main()
