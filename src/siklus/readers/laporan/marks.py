"""What a line is by its look: a chapter, a section, a list item, a caption, an entry of a list of contents."""

import re
from dataclasses import dataclass
from typing import Literal

from siklus.document.blocks import ContentsKind

LONGEST_TITLE, LONGEST_CAPTION = 160, 400
MOST_WORDS_OF_A_TITLE = 14
ROMAN = r"[ivxlcIVXLC]+"
_CHAPTER = re.compile(
    r"(?P<number>B\s?A\s?B\s+(?:[IVXLl|1!]{1,5}|\d{1,2}))(?:\s*[.:–-]\s*|\s+|$)(?P<title>.*)", re.IGNORECASE
)
_SECTION = re.compile(
    r"(?P<number>\d{1,2}(?:\.\s?\d{1,2}){1,3}\.?|(?:[A-Z]|[IVX]{1,5})\.(?:\d{1,2}(?:\.\d{1,2})?\.?)?)\s+(?P<title>\D.*)"
)
_BARE = re.compile(r"(?P<number>[IVX]{1,5})\s+(?P<title>[^a-z]+)")
_LETTER = re.compile(r"[A-HJ-UWYZ]")
_ITEM = re.compile(
    r"(?P<number>\d{1,3}[.)]|\(\d{1,3}\)|[a-zA-Z][.)]|\([a-z]\)|[ivx]{1,5}[.)]|[-–•▪●◦○■□➢➤✓·*]|o(?=\s)|\uf0b7|\uf0a7|\uf0d8)"
    r"\s+(?P<text>\S.*)"
)
_CAPTION = re.compile(
    r"(?P<number>(?P<kind>Tabel|Gambar|Grafik|Diagram|Bagan|Foto|Dokumentasi)\s*"
    r"(?:\d{1,3}|[IVX]{1,4}|L)(?:\s?[.\-–]\s?(?:\d{1,3}\b|[a-z]\b))*)"
    r"(?:\s*[.:)–-]+\s*|\s+|$)(?P<text>.*)",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"(?:KATA PENGANTAR|KATA SAMBUTAN|(?:LEMBAR|HALAMAN) (?:PENGESAHAN|PERSETUJUAN)|RINGKASAN(?: EKSEKUTIF)?"
    r"|IKHTISAR.{0,30}|LAMPIRAN(?:[- ]LAMPIRAN)?(?: (?-i:[A-Z ]{1,40}))?|PENDAHULUAN|PENUTUP|KESIMPULAN(?: DAN SARAN)?"
    r"|DAFTAR (?:ISI|TABEL|GAMBAR|GRAFIK|LAMPIRAN|PUSTAKA))",
    re.IGNORECASE,
)
_CONTENTS = {"isi": "headings", "tabel": "tables", "gambar": "figures", "grafik": "figures"}
_LEADERS = re.compile(
    rf"(?P<text>\S.*?)\s*(?:\.{{2,}}[.\s]*|(?:\s\.){{3,}}[.\s]*|…[…\s.]*|_{{3,}}|\t+|\s{{3,}})\s*(?P<page>\d{{1,4}}|{ROMAN})\s*$"
)
_PLAIN_ENTRY = re.compile(r"(?P<text>\S.*?[^\s\d])\s*(?:[.…]\s*)*\s(?P<page>\d{1,3}|[ivx]{1,5})\s*$")
_PROSE = re.compile(r"(?:[a-z]|(?:di atas|di bawah|tersebut|dan|menunjukkan|menyajikan|memperlihatkan)\b)")
_PAGE_MARK = re.compile(
    rf"\s*(?:[-–—~|]\s*(\d{{1,4}}|{ROMAN})\s*[-–—~|]|(?:hal(?:aman)?|page)\.?\s*:?\s*(\d{{1,4}}|{ROMAN})"
    r"(?:\s*(?:dari|of|/)\s*\d{1,4})?)\s*$",
    re.IGNORECASE,
)
_LONE_NUMBER = re.compile(r"\s*(?:(\d{1,4})|([ivxlc]{1,6}))\s*$")
BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖"}
"""What the private signs of symbol fonts show."""
_ENDS = (".", ";", ",", ":", "?", "!")
_MONTH = r"(?:jan|feb|mar|apr|mei|jun|jul|ag[us]|sep|okt|nov|des)[a-z]*\.?"
_RANGE_BEGINS = re.compile(rf"(?:(?<![a-z]){_MONTH}|\d)(?:\s+(?:19|20)\d\d)?$", re.IGNORECASE)
_RANGE_ENDS = re.compile(rf"[-–—]\s+(?:{_MONTH}|\d+)(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands in front of some words, what follows it, and how deep a heading is."""

    kind: Literal["chapter", "section", "front", "item", "table", "figure"]
    number: str
    rest: str
    level: int = 0


def chapter(text: str) -> Mark | None:
    """A chapter, "BAB II …", also as a scanner misread its numeral."""
    found = _CHAPTER.fullmatch(text)
    if found is None or len(text) > LONGEST_TITLE or _PROSE.match(found["title"]):
        return None
    return Mark("chapter", found["number"], found["title"], 1)


def section(text: str) -> Mark | None:
    """A section, "2.1 Hasil" or "A. Latar Belakang": a number and a short title that is no sentence."""
    found = _SECTION.fullmatch(text)
    if found is None or not is_title(found["title"]):
        return None
    parts = [part for part in found["number"].split(".") if part.strip()]
    deep = len(parts) > 2 or (len(parts) > 1 and _LETTER.fullmatch(parts[0]))  # noqa: PLR2004 - 2.1.1
    return Mark("section", found["number"], found["title"], 3 if deep else 2)


def bare(text: str) -> Mark | None:
    """A roman number without a stop before words in capitals, "II RENCANA": a heading only where numbers run on."""
    found = _BARE.fullmatch(text)
    return Mark("section", found["number"], found["title"], 2) if found else None


def front(text: str) -> Mark | None:
    """A heading that every office writes alike: KATA PENGANTAR, DAFTAR ISI, LAMPIRAN."""
    words = text.strip(" :*").strip()
    return Mark("front", "", words, 1) if _FRONT.fullmatch(words) and words[:2].isupper() else None


def is_title(text: str) -> bool:
    """Short, begins with a capital, ends without a full stop."""
    return (
        len(text) <= LONGEST_TITLE
        and len(text.split()) <= MOST_WORDS_OF_A_TITLE + 4
        and not text.rstrip().endswith(_ENDS)
        and text.lstrip("“\"'(*")[:1].isupper()
    )


def item(text: str) -> Mark | None:
    """A list item: its marker and its words."""
    found = _ITEM.fullmatch(text)
    return Mark("item", BULLETS.get(found["number"], found["number"]), found["text"]) if found else None


def caption(text: str) -> Mark | None:
    """A caption, "Tabel 2.1 Hasil" or "Gambar 7": not a sentence that begins with one."""
    found = _CAPTION.fullmatch(text)
    if found is None or len(text) > LONGEST_CAPTION or _PROSE.match(found["text"]) or not found["kind"][0].isupper():
        return None
    if found["text"][:1] in {"&", ",", "/", ")"} or re.match(r"(?:dan|s\.?d\.?|sampai)\b", found["text"]):
        return None
    return Mark("table" if found["kind"].casefold() == "tabel" else "figure", found["number"].strip(), found["text"])


def contents_kind(text: str) -> ContentsKind | None:
    """Which list a heading DAFTAR … begins."""
    words = text.strip(" :*").casefold().split()
    if len(words) == 2 and words[0] == "daftar":  # noqa: PLR2004 - "daftar isi"
        return _CONTENTS.get(words[1])  # type: ignore[return-value]  # its values are kinds
    return None


def contents_entry(text: str, *, loose: bool = True) -> tuple[str, str] | None:
    """The words and the page of an entry; `loose` takes one blank before the page for a leader too."""
    found = _LEADERS.fullmatch(text.strip()) or (_PLAIN_ENTRY.fullmatch(text.strip()) if loose else None)
    return (found["text"].rstrip(" .…"), found["page"]) if found else None


def page_mark(text: str) -> str:
    """The page's number where a line is nothing else and says so: "- 3 -", "Halaman 3"; else ""."""
    found = _PAGE_MARK.fullmatch(text)
    return (found[1] or found[2]) if found else ""


def lone_number(text: str) -> str:
    """A line that is only a number, arabic or small roman; else ""."""
    found = _LONE_NUMBER.fullmatch(text)
    return (found[1] or found[2]) if found else ""


def ends_open(text: str) -> bool:
    """Whether a paragraph stops in the middle of a sentence."""
    return not text.rstrip('*_"”’) ').endswith((".", ":", ";", "?", "!"))


def spans(before: str, after: str) -> bool:
    """Whether a dash at a line's beginning joins what stands on either side, "Oktober" and "– November 2024"."""
    return _RANGE_BEGINS.search(before) is not None and _RANGE_ENDS.match(after) is not None


def goes_on(text: str) -> bool:
    """Whether words continue a sentence."""
    first = text.lstrip('*_"“‘(')[:1]
    return first.islower()
