"""The OPC package: parts and relationships of python-docx, written with fixed times and order."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.oxml import CT_Types, serialize_part_xml
from docx.opc.package import OpcPackage
from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.part import Part

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
DEFAULT_TYPES: Final = {
    "rels": CT.OPC_RELATIONSHIPS,
    "xml": CT.XML,
    "jpeg": CT.JPEG,
    "png": CT.PNG,
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
}
STORED: Final = frozenset({"jpeg", "png"})


def make_part(name: str, content_type: str, blob: bytes) -> Part:
    """A part of a package under its absolute name (`/word/styles.xml`)."""
    return Part(PackURI(name), content_type, blob)


def package_bytes(package: OpcPackage) -> bytes:
    """The package as a file: equal packages give equal bytes."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, blob in _members(package):
            archive.writestr(_info(name), blob, compresslevel=6)
    return buffer.getvalue()


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, EPOCH)
    info.compress_type = ZIP_STORED if name.rpartition(".")[2] in STORED else ZIP_DEFLATED
    return info


def _members(package: OpcPackage) -> Iterator[tuple[str, bytes]]:
    parts = list(package.iter_parts())
    yield "[Content_Types].xml", _content_types(parts)
    yield PACKAGE_URI.rels_uri.membername, package.rels.xml
    for part in parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml


def _content_types(parts: list[Part]) -> bytes:
    types = CT_Types.new()  # type: ignore[no-untyped-call]  # python-docx leaves it untyped
    used = {"rels", "xml"} | {part.partname.ext for part in parts}
    for extension in sorted(used & DEFAULT_TYPES.keys()):
        types.add_default(extension, DEFAULT_TYPES[extension])
    for part in sorted(parts, key=lambda part: part.partname):
        if DEFAULT_TYPES.get(part.partname.ext) != part.content_type:
            types.add_override(part.partname, part.content_type)
    return bytes(serialize_part_xml(types))
