"""A report's outline: its parts in the regulation's order, which of them have a text of the office's own, and ours."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from siklus.core.aturan import Aturan
from siklus.core.laporan.bahan import Bahan
from siklus.core.laporan.konteks import build_konteks
from siklus.core.laporan.narasi import FIXED
from siklus.core.laporan.pelaksanaan import JILID as PELAKSANAAN
from siklus.core.laporan.susun import Jilid
from siklus.core.laporan.tindak_lanjut import JILID as TINDAK_LANJUT
from siklus.document.blocks import Block, ListBlock, Paragraph
from siklus.document.inline import Angka, Inline, LineBreak, Link, Ref, Runs, Slot, Text

JILID: Mapping[str, Jilid] = {jilid.jenis: jilid for jilid in (PELAKSANAAN, TINDAK_LANJUT)}

ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII")


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part: its key, its title with its number, how deep it stands, its page if it has been laid out."""

    kunci: str
    judul: str
    tingkat: int
    dapat_ditulis: bool
    sendiri: bool = False
    halaman: int | None = None


def kerangka_of(
    law: Aturan, jenis: str, bentuk: str, own: Iterable[str], letak: Mapping[str, int]
) -> tuple[Bagian, ...]:
    """Every part that the form asks for; `own` are those with a text of the office's own."""
    written = set(own)
    return tuple(
        Bagian(
            item.kunci,
            _title(item.kunci, item.judul),
            1 if "." in item.kunci else 0,
            item.kunci not in FIXED,
            item.kunci in written,
            letak.get(f"bab:{item.kunci}"),
        )
        for item in law.laporan[jenis]
        if bentuk in item.bentuk
    )


def _title(kunci: str, judul: str) -> str:
    if kunci.isdecimal():
        return f"BAB {ROMAN[int(kunci)]} {judul}"
    return f"{kunci} {judul}" if kunci[0].isdecimal() else judul


def our_text(bahan: Bahan, jenis: str, bagian: str) -> str:
    """What Siklus writes in a part, as Markdown with its placeholders: what an office starts from."""
    write = JILID[jenis].penulis.get(bagian)
    blocks = write(build_konteks(bahan)) if write else ()
    return "\n\n".join(text for block in blocks if (text := _markdown(block)))


def _markdown(block: Block) -> str:
    """Words only: tables and pictures stay where they are, whatever the office writes."""
    if isinstance(block, Paragraph) and block.style != "note":
        return _line(block.runs)
    if isinstance(block, ListBlock):
        mark = "-" if block.marker == "bullet" else "1."
        return "\n".join(f"{mark} {' '.join(map(_markdown, item))}" for item in block.items)
    return ""


def _line(runs: Runs) -> str:
    return "".join(map(_part, runs))


def _part(part: Inline) -> str:
    match part:
        case Slot():
            return _dressed("{" + part.name + "}", part)
        case Text():
            return _dressed(part.text, part) if part.text.strip() else part.text
        case Angka():
            return _dressed("{" + part.fact + "}", part)
        case Ref():
            name = part.target if part.show == "number" else f"halaman:{part.target}"
            return "{" + name + "}"
        case Link():
            return f"[{part.text}]({part.url})"
        case LineBreak():
            return "  \n"


def _dressed(words: str, part: Text | Slot | Angka) -> str:
    marks = ("**" if part.bold else "") + ("*" if part.italic else "")
    return f"{marks}{words}{marks[::-1]}"
