"""The one small template language of the reports: `{slot}`, `{value}`, `**bold**` and `*italic*`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal

from siklus.document.blocks import Block, ListBlock, Paragraph, ParagraphStyle
from siklus.document.inline import Angka, Inline, Link, Ref, Runs, Slot, Text, plain

Isian = str | Inline | Runs
Marker = Literal["1.", "a.", "bullet"]
TOKEN = re.compile(r"(\*\*|\*|\{[^{}]+\})")
WEB = ("http://", "https://")
END_MARKS = (".", "!", "?")
COMMON = frozenset(
    [
        "akun",
        "aplikasi",
        "aula",
        "brosur",
        "formulir",
        "gedung",
        "halaman",
        "hasil",
        "kantor",
        "kertas",
        "kotak",
        "kuesioner",
        "laman",
        "loket",
        "media",
        "meja",
        "pameran",
        "papan",
        "pengisian",
        "penyampaian",
        "pos",
        "poster",
        "radio",
        "rapat",
        "ruang",
        "ruangan",
        "selebaran",
        "situs",
        "spanduk",
        "surat",
        "surel",
        "survei",
        "tatap",
        "teras",
        "tempat",
        "wawancara",
    ]
)
"""Words with which an office's phrases begin that are no names."""


def isi(template: str, **nilai: Isian) -> Runs:
    """Runs of a template.

    `{name}` takes the given value, which is never read as a template itself; a name that was not given becomes a
    Slot, to be filled with the fact or reference of that name.

    Raises ValueError when a brace or an emphasis is left open: a fault of the sentence, never of an office.
    """
    parts: list[Inline] = []
    bold = italic = False
    for token in TOKEN.split(template):
        match token:
            case "**":
                bold = not bold
            case "*":
                italic = not italic
            case _:
                parts.extend(_styled(part, bold=bold, italic=italic) for part in _token(token, nilai))
    if bold or italic or set(re.sub(r"\{[^{}]+\}", "", template)) & {"{", "}"}:
        message = f"the sentence {template!r} leaves a brace or an emphasis open"
        raise ValueError(message)
    return tuple(parts)


def _token(token: str, nilai: Mapping[str, Isian]) -> Runs:
    if not token.startswith("{"):
        return (Text(token),) if token else ()
    name = token[1:-1]
    return as_runs(nilai[name]) if name in nilai else (Slot(name),)


def as_runs(value: Isian) -> Runs:
    """A string, one inline, or a line of runs, as runs."""
    if isinstance(value, str):
        return (Text(value),)
    return value if isinstance(value, tuple) else (value,)


def _styled(part: Inline, *, bold: bool, italic: bool) -> Inline:
    if isinstance(part, Text | Angka | Ref | Slot):
        return replace(part, bold=part.bold or bold, italic=part.italic or italic)
    return part


def para(template: str, style: ParagraphStyle = "body", **nilai: Isian) -> Paragraph:
    """A paragraph from a template."""
    return Paragraph(isi(template, **nilai), style)


def gabung(*kalimat: Runs) -> Runs:
    """Sentences joined by one space, empty ones left out."""
    joined: list[Inline] = []
    for line in kalimat:
        if line:
            joined.extend((Text(" "), *line) if joined else line)
    return tuple(joined)


def alinea(*kalimat: Runs, style: ParagraphStyle = "body") -> tuple[Block, ...]:
    """One paragraph of those sentences that are not empty; none at all when every one is."""
    line = gabung(*kalimat)
    return (Paragraph(line, style),) if line else ()


def daftar(items: Iterable[Runs], marker: Marker = "1.") -> ListBlock:
    """A numbered ("1.", "a.") or bulleted list of one-paragraph items."""
    return ListBlock(tuple((Paragraph(item, "plain"),) for item in items), marker)


def list_ends(count: int) -> tuple[str, ...]:
    """What closes each of so many items that together are one sentence: ";", "; dan", "."."""
    return (*(";",) * (count - 2), *("; dan",) * min(count - 1, 1), ".")


def rangkai(names: Iterable[Isian]) -> Runs:
    """An Indonesian enumeration: "A", "A dan B", "A, B, dan C".

    Where a name holds a comma or "dan" of its own, "serta" joins the last one, and semicolons part more than two.
    """
    lines = [as_runs(name) for name in names]
    mark = ";" if any(_compound(plain(line)) for line in lines) else ","
    joined: list[Inline] = []
    for position, line in enumerate(lines):
        if position:
            joined.append(Text(_between(position, len(lines), mark)))
        joined.extend(line)
    return tuple(joined)


def _compound(name: str) -> bool:
    return "," in name or " dan " in name


def _between(position: int, count: int, mark: str) -> str:
    joint = "dan" if mark == "," else "serta"
    if count == 2:  # noqa: PLR2004 - two names take no comma
        return f" {joint} "
    return f"{mark} {joint} " if position == count - 1 else f"{mark} "


def rapi(text: str) -> str:
    """An office's own words with single spaces and none at the ends."""
    return " ".join(text.split())


def utuh(text: str) -> str:
    """An office's own words as a finished sentence: with its end mark."""
    words = rapi(text)
    return words if not words or words.endswith(END_MARKS) else words.rstrip(".,;:") + "."


def frasa(text: str) -> str:
    """An office's own words to stand inside a sentence or a cell: without an end mark."""
    return rapi(text).rstrip(".,;:")


def tanya(text: str) -> str:
    """A question with its mark; an instruction that an office ended otherwise stays as it is."""
    words = rapi(text)
    return words if not words or words.endswith(END_MARKS) else frasa(words) + "?"


def di_tengah(text: str) -> str:
    """An office's own phrase inside a sentence: a common noun loses its capital, a name keeps it."""
    first, space, rest = text.partition(" ")
    return f"{first.lower()}{space}{rest}" if first.lower() in COMMON and first.istitle() else text


def tautan(url: str) -> Link | Text:
    """An address printed as it is; only one of the web leads there, anything else is words."""
    address = rapi(url)
    return Link(address, address) if address.casefold().startswith(WEB) else Text(address)
