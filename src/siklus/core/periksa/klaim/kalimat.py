"""Sentences of running text, each able to say on which line any of its words is printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.temuan import Lokasi, lokasi_of
from siklus.document.blocks import Heading, Paragraph
from siklus.document.placed import Placed, locate
from siklus.document.reading import Reading

_ABBREVIATION = re.compile(
    r"no|nip|jl|kec|kab|drs?|dra|ir|hj|st|dsb|dll|dst|plt|plh|tgl|hal|ttg|sdr|a\.n|s\.d|u\.p|d\.a|\w", re.IGNORECASE
)
_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-Z0-9])")
_LAST_WORD = re.compile(r"([\w.]+)\.$")


@dataclass(frozen=True, slots=True)
class Kalimat:
    """One sentence of a paragraph or list item; `bagian` is the title of the heading above it."""

    teks: str
    placed: Placed
    start: int
    bagian: str = ""

    def lokasi(self, offset: int = 0, kutipan: str = "") -> Lokasi:
        """Where the character at `offset` of the sentence is printed."""
        return lokasi_of(locate(self.placed, self.start + offset), kutipan or self.teks)

    def ucapan(self, start: int, end: int) -> Ucapan:
        """A part of the sentence with its place."""
        words = self.teks[start:end]
        return Ucapan(words, self.lokasi(start, words))


def find_kalimat(reading: Reading) -> tuple[Kalimat, ...]:
    """The sentences of all paragraphs and list items, in reading order; those of tables and captions are left out."""
    return tuple(
        Kalimat(placed.text[start:end], placed, start, bagian)
        for placed, bagian in _under_headings(reading)
        if isinstance(placed.block, Paragraph) and placed.text.strip()
        for start, end in _spans(placed.text)
    )


def _under_headings(reading: Reading) -> Iterator[tuple[Placed, str]]:
    """Each block with the title of the heading above it."""
    bagian = ""
    for placed in reading.blocks:
        if isinstance(placed.block, Heading):
            bagian = placed.text
        yield placed, bagian


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in _END.finditer(text):
        if not _abbreviated(text[start : mark.start()]):
            yield start, mark.start()
            start = mark.end()
    yield start, len(text)


def _abbreviated(sentence: str) -> bool:
    last = _LAST_WORD.search(sentence)
    return last is not None and (_ABBREVIATION.fullmatch(last[1]) is not None or last[1] == sentence[:-1])
