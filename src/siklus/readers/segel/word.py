"""A DOCX paragraph by paragraph: words in the order of the text, heads and feet, pictures, the facts inside."""

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from lxml import etree

from siklus.readers.segel.baca import Bidang, IsiBerkas, facts_of, sidik, squeezed, unreadable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY, MEDIA = "word/document.xml", "word/media/"
NOT_WHOLE, TOO_LARGE = "bukan DOCX yang utuh", "terlalu besar"
MOST_PARTS, LARGEST_PART, LARGEST_WHOLE = 2_000, 50_000_000, 200_000_000
WORDS = {f"{W}t", f"{W}tab", f"{W}br", f"{W}cr", f"{W}noBreakHyphen"}
CHANGES = (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo")


def read_word(data: bytes) -> IsiBerkas:
    """SiklusError SEGEL-02 when it cannot be read, or unpacks to more than any report."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check(archive)
            return _read(archive, data)
    except (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, KeyError, NotImplementedError, RuntimeError) as error:
        raise unreadable(NOT_WHOLE) from error


def _check(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    sizes = [part.file_size for part in parts]
    if len(parts) > MOST_PARTS or max(sizes, default=0) > LARGEST_PART or sum(sizes) > LARGEST_WHOLE:
        raise unreadable(TOO_LARGE)


def _read(archive: zipfile.ZipFile, data: bytes) -> IsiBerkas:
    names = sorted(archive.namelist())
    edges = [name for name in names if name.startswith(("word/header", "word/footer", "word/footnotes"))]
    media = {sidik(archive.read(name)): "gambar" for name in names if name.startswith(MEDIA)}
    return IsiBerkas(
        bentuk="docx",
        sha256=sidik(data),
        bidang=(
            *_paragraphs(_parsed(archive.read(BODY))),
            *(Bidang("kepala dan kaki halaman", text) for text in sorted(set(_edge_texts(archive, edges)))),
        ),
        lampiran={f"gambar {sha}": sha for sha in sorted(media)},
        fakta=next(filter(None, (_facts(archive.read(name)) for name in names if name.startswith("customXml/"))), None),
    )


def _parsed(part: bytes) -> etree._Element:
    """Without anything from outside, entities included."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(part, parser)


def _paragraphs(root: etree._Element) -> Iterator[Bidang]:
    """Each paragraph that has words; whoever tracks changes in it is told too."""
    for number, (paragraph, text) in enumerate(_texts(root), 1):
        traced = tuple("perubahan terlacak" for kind in CHANGES if next(paragraph.iter(kind), None) is not None)
        yield Bidang(f"paragraf {number}", text, asing=traced[:1])


def _texts(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    for paragraph in root.iter(f"{W}p"):
        text = squeezed("".join(_words(paragraph)))
        if text:
            yield paragraph, text


def _words(paragraph: etree._Element) -> Iterator[str]:
    """The paragraph's own words: those of a paragraph inside it, as in a text box, are told there."""
    for item in paragraph.iter(*WORDS):
        if next(item.iterancestors(f"{W}p")) is paragraph:
            yield (item.text or "") if item.tag == f"{W}t" else "-" if item.tag == f"{W}noBreakHyphen" else " "


def _edge_texts(archive: zipfile.ZipFile, names: list[str]) -> Iterator[str]:
    """Running heads and feet without numbers, which Word writes anew."""
    for name in names:
        for _, text in _texts(_parsed(archive.read(name))):
            if not text.isdecimal():
                yield text


def _facts(part: bytes) -> Mapping[str, Any] | None:
    root = _parsed(part)
    text = root.text or ""
    return facts_of(text) if '"format"' in text else None
