"""The parts of a DOCX, each unpacked within bounds and parsed without anything from outside."""

import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from siklus.readers.laporan import faults

LARGEST_XML, LARGEST_MEDIA, LARGEST_WHOLE = 20_000_000, 40_000_000, 400_000_000
MOST_DIGITS = 8
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
OFFICE_DOCUMENT = "/officeDocument"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


@dataclass(slots=True)
class Package:
    """An open DOCX. Raises SiklusError BACA-02, 03 or 04 for what is too large, encrypted or broken."""

    archive: zipfile.ZipFile
    infos: Mapping[str, zipfile.ZipInfo]
    unpacked: int = 0
    parsed: dict[str, etree._Element | None] = field(default_factory=dict)

    def read(self, name: str, largest: int) -> bytes | None:
        """A part's bytes, counted as they come out; None when there is none of that name."""
        info = self.infos.get(name.lstrip("/"))
        if info is None:
            return None
        with self.archive.open(info) as part:
            data = part.read(largest + 1)
        self.unpacked += len(data)
        if len(data) > largest or self.unpacked > LARGEST_WHOLE:
            raise faults.too_large(faults.UNPACKED)
        return data

    def xml(self, name: str) -> etree._Element | None:
        """A part as XML, parsed once."""
        if name not in self.parsed:
            data = self.read(name, LARGEST_XML)
            self.parsed[name] = None if data is None else parsed(data)
        return self.parsed[name]

    def relations(self, name: str) -> Mapping[str, tuple[str, str]]:
        """Relation id → (kind, part) of a part; targets outside the file are left out."""
        folder, file = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        found = {}
        for item in root.iter(f"{RELATIONS}Relationship") if root is not None else ():
            target = item.get("Target", "")
            if item.get("TargetMode") != "External":
                path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found[item.get("Id", "")] = (item.get("Type", ""), path)
        return found

    def main(self) -> str:
        """The name of the document's own part."""
        kinds = self.relations("").values()
        return next((part for kind, part in kinds if kind.endswith(OFFICE_DOCUMENT)), "word/document.xml")


def opened(data: bytes) -> Package:
    """The package of a DOCX."""
    archive = zipfile.ZipFile(BytesIO(data))
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise faults.locked()
    if len(parts) > faults.MOST_PARTS:
        raise faults.too_large(faults.PARTS)
    return Package(archive, {part.filename: part for part in parts})


def parsed(data: bytes) -> etree._Element:
    """Without entities and without the network; nested deeper than any report is too large."""
    if STRICT in data[:4096]:
        for strict, transitional in _TRANSITIONAL:
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).casefold():
            raise faults.too_large(faults.DEEP) from error
        raise faults.corrupt(faults.DOCX) from error


def val(parent: etree._Element | None, name: str, attribute: str = "val") -> str | None:
    """The value of a property below an element: w:pStyle's w:val, say. "" when the property has none."""
    child = parent.find(f"{W}{name}") if parent is not None else None
    return None if child is None else child.get(f"{W}{attribute}", "")


def is_on(parent: etree._Element | None, name: str) -> bool:
    """Whether a switch such as w:b is there and not turned off."""
    return val(parent, name) not in {None, "0", "false", "off", "none"}


def whole(text: str | None, otherwise: int) -> int:
    """A number that a file gives as text."""
    digits = (text or "").removeprefix("-")
    return int(text or "") if digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS else otherwise
