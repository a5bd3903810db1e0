"""What the parts of the writer share while one file is made: numbers, pages, pictures, and ids given out once."""

from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.part import Part

from siklus.document.assets import Assets
from siklus.document.layout import Layout
from siklus.document.numbering import Numbers
from siklus.document.report import Document
from siklus.writers.docx.lists import ListNumbers
from siklus.writers.docx.package import make_part

_MEDIA = {b"\x89PNG": ("png", CT.PNG), b"\xff\xd8\xff": ("jpeg", CT.JPEG)}


@dataclass(slots=True)
class Context:
    """One run of the writer."""

    document: Document
    numbers: Numbers
    layout: Layout
    assets: Assets
    package: OpcPackage
    main: Part
    text_width: float
    ids: "count[int]" = field(default_factory=lambda: count(1))
    lists: ListNumbers = field(default_factory=ListNumbers)
    _media: dict[bytes | Path, str] = field(default_factory=dict)
    _bookmarks: dict[str, str] = field(default_factory=dict)

    def next_id(self) -> int:
        """A number that no other element of the file carries as its id."""
        return next(self.ids)

    def bookmark(self, label: str) -> str:
        """The bookmark of a label; ValueError when nothing in the document carries that label."""
        if label not in self.numbers.printed:
            message = f"reference to unknown label {label!r}"
            raise ValueError(message)
        return self._bookmarks.setdefault(label, f"_Ref{len(self._bookmarks) + 1:05}")

    def number(self, label: str) -> str:
        """The printed number of a label."""
        self.bookmark(label)
        return self.numbers.printed[label]

    def page(self, label: str) -> str:
        """The printed page of a label; a question mark when the layout does not know it."""
        self.bookmark(label)
        return self.layout.pages.get(label, "?")

    def picture(self, sha256: str) -> str:
        """The relationship of a picture, named by the SHA-256 of its original."""
        if sha256 not in self.assets:
            message = f"no picture {sha256!r} among the assets"
            raise ValueError(message)
        path = self.assets[sha256]
        return self._media.get(path) or self._add_media(path, path.read_bytes())

    def drawing(self, png: bytes) -> str:
        """The relationship of a drawing made for this file."""
        return self._media.get(png) or self._add_media(png, png)

    def _add_media(self, key: bytes | Path, blob: bytes) -> str:
        extension, content_type = next((kind for magic, kind in _MEDIA.items() if blob.startswith(magic)), ("", ""))
        if not extension:
            message = f"a picture is neither JPEG nor PNG: {key!r:.80}"
            raise ValueError(message)
        part = make_part(f"/word/media/image{len(self._media) + 1}.{extension}", content_type, blob)
        self._media[key] = self.main.relate_to(part, RT.IMAGE)
        return self._media[key]

    def link(self, url: str) -> str:
        """The relationship of an address outside the document."""
        return self.main.relate_to(url, RT.HYPERLINK, is_external=True)
