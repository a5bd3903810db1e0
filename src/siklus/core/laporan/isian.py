"""Filling slots: a fact becomes a number that knows its fact, a reference names a block that stands in the report."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Literal

from siklus.core.errors import Problem, SiklusError
from siklus.core.laporan.bahan import Narasi
from siklus.core.laporan.narasi import check_braces, where
from siklus.document.blocks import Block, Heading
from siklus.document.change import map_runs
from siklus.document.inline import Angka, Inline, Ref, Runs, Slot
from siklus.document.numbering import number
from siklus.document.report import Document, Fact

REFERENCES = ("tabel:", "gambar:", "bab:")
PAGE = "halaman:"
NAMED = re.compile(r"\{([^{}]+)\}")
NEAREST, LIKENESS = 3, 0.5


@dataclass(frozen=True, slots=True)
class Isi:
    """One part of a report: its key, where it stands, its blocks."""

    kunci: str
    tempat: Literal["front", "body", "annex"]
    blok: tuple[Block, ...]


@dataclass(slots=True)
class _Pengisi:
    """Fills one report's slots and gathers what cannot be filled.

    `asal` tells by a block's identity which of the office's texts it is from: two of them may say the same.
    """

    fakta: Mapping[str, Fact]
    printed: Mapping[str, str]
    asal: Mapping[int, tuple[str, Narasi]]
    problems: list[Problem]
    ditulis: tuple[str, Narasi] | None = None

    def line(self, runs: Runs) -> Runs:
        return tuple(self._inline(part) for part in runs)

    def block(self, block: Block) -> Block:
        self.ditulis = self.asal.get(id(block))
        if isinstance(block, Heading):
            return replace(block, text=NAMED.sub(self._in_heading, block.text))
        return map_runs(block, self.line)

    def _in_heading(self, found: re.Match[str]) -> str:
        """Headings carry plain text: the printed form of a fact or a number; a page is not known yet."""
        name = found[1].strip()
        if name in self.fakta:
            return self.fakta[name].printed
        if name in self.printed and name.startswith(REFERENCES):
            return self.printed[name]
        known = name.startswith(PAGE) and name.removeprefix(PAGE) in self.printed
        self._note(name, *(_page_in_heading() if known else self._unknown(name)))
        return found[0]

    def _inline(self, part: Inline) -> Inline:
        return self._slot(part) if isinstance(part, Slot) else part

    def _slot(self, slot: Slot) -> Inline:
        name = slot.name.strip()
        if name in self.fakta:
            return Angka(self.fakta[name].printed, name, slot.bold, slot.italic)
        if name.startswith(REFERENCES) and name in self.printed:
            return Ref(name, "number", slot.bold, slot.italic)
        if name.startswith(PAGE) and name.removeprefix(PAGE) in self.printed:
            return Ref(name.removeprefix(PAGE), "page", slot.bold, slot.italic)
        self._note(name, *self._unknown(name))
        return slot

    def _note(self, name: str, fault: str, advice: str) -> None:
        """An office's mistake is told with its place; in a sentence of ours it is a mistake of Siklus."""
        if self.ditulis is None:
            message = f"no fact or label for {name!r}"
            raise LookupError(message)
        kunci, naskah = self.ditulis
        message = f"Penanda {{{name}}} pada {where(kunci, naskah)} {fault}"
        self.problems.append(Problem("NARASI-01", message, advice, naskah.place))

    def _unknown(self, name: str) -> tuple[str, str]:
        valid = (*self.fakta, *(label for label in self.printed), *(PAGE + label for label in self.printed))
        near = get_close_matches(name, valid, NEAREST, LIKENESS)
        advice = f"Mungkin maksudnya {_quoted(near)}." if near else "Lihat daftar penanda pada rujukan."
        return "tidak dikenal.", advice


def _page_in_heading() -> tuple[str, str]:
    return "tidak dapat dipakai dalam judul.", "Pindahkan penanda halaman ke dalam paragraf."


def fill_parts(parts: tuple[Isi, ...], fakta: Mapping[str, Fact], narasi: Mapping[str, Narasi]) -> tuple[Isi, ...]:
    """The parts with no slot left.

    Raises SiklusError with every brace that is no slot (NARASI-03) and every slot of the office's that is neither a
    fact nor a reference (NARASI-01), where the office wrote it, and the nearest names that are.
    """
    asal = {id(block): (kunci, naskah) for kunci, naskah in narasi.items() for block in naskah.blok}
    pengisi = _Pengisi(fakta, _printed(parts), asal, list(check_braces(narasi)))
    filled = tuple(replace(isi, blok=tuple(pengisi.block(block) for block in isi.blok)) for isi in parts)
    if pengisi.problems:
        raise SiklusError(pengisi.problems)
    return filled


def _printed(parts: tuple[Isi, ...]) -> Mapping[str, str]:
    """Every label with its number, as the writers will print it."""
    by_place = {
        place: tuple(block for isi in parts if isi.tempat == place for block in isi.blok)
        for place in ("front", "body", "annex")
    }
    document = Document("", "", "", "", by_place["body"], front=by_place["front"], annex=by_place["annex"])
    return number(document).printed


def _quoted(names: list[str]) -> str:
    return " atau ".join("{" + name + "}" for name in names)
