"""What running text says of an RTL beside the tables and lists that were understood."""

import re
from collections.abc import Iterator
from fractions import Fraction

from siklus.core.periksa.klaim.kata import content_of, same_word
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.rtl_laporan import Rtl
from siklus.core.periksa.temuan import Lokasi
from siklus.document.blocks import Heading, Paragraph, Table
from siklus.document.placed import Place

_NAMED = Fraction(3, 4)
_ANNOUNCED = re.compile(
    r"\bstrategi\b[^.;:]*\b(?:dikembangkan|disusun|ditempuh|dilakukan|diambil|berikut|tersebut)\b", re.IGNORECASE
)


def tells(rtl: Rtl, klaim: Klaim, words: re.Pattern[str]) -> bool:
    """Whether a sentence that names most of an RTL has such words: what it says was not understood, but it is there."""
    names = [content_of(name.teks) for name in rtl.names]
    return any(
        words.search(sentence.teks) and any(_has_most(content_of(sentence.teks), name) for name in names)
        for sentence in klaim.susunan.kalimat
    )


def told_before(rtl: Rtl, klaim: Klaim) -> bool:
    """Whether most of an RTL's name is printed somewhere above the realisation: a plan that was not read as one."""
    names = [content_of(name.teks) for name in rtl.names]
    first = min((row.kegiatan.lokasi.halaman or 0, row.kegiatan.lokasi.baris) for row in klaim.tindak_lanjut.realisasi)
    return any(
        any(_has_most(near, name) for near in _windows(content_of(text), 2 * len(name)))
        for place, text in _printed(klaim)
        if (place.page or 0, place.line) < first
        for name in names
    )


def _windows(words: tuple[str, ...], size: int) -> Iterator[tuple[str, ...]]:
    """Every stretch of so many words; a long sentence may have all the words of a name without naming it."""
    return (words[at : at + size] for at in range(max(1, len(words) - size + 1)))


def _printed(klaim: Klaim) -> Iterator[tuple[Place, str]]:
    """Sentences, headings and the rows of tables, each with the place where it begins; a row with that of its end."""
    for sentence in klaim.susunan.kalimat:
        at = sentence.lokasi()
        yield Place(at.halaman, at.baris), sentence.teks
    for placed in klaim.reading.blocks:
        if isinstance(placed.block, Heading):
            yield placed.place, placed.text
        for row in placed.rows:
            last = row.cells[-1].place if row.cells else row.place
            yield last, " ".join(cell.text for cell in dict.fromkeys(row.cells))


def _has_most(said: tuple[str, ...], name: tuple[str, ...]) -> bool:
    both = sum(any(same_word(word, other) for other in said) for word in name)
    return bool(name) and both >= _NAMED * len(name)


def mentions(klaim: Klaim, words: re.Pattern[str]) -> bool:
    """Whether the second half of the report speaks of such things at all, in running text, titles or captions."""
    blocks = [block for block in klaim.reading.blocks if isinstance(block.block, Heading | Paragraph | Table)]
    return any(words.search(block.text) for block in blocks[len(blocks) // 2 :])


def announced_last(klaim: Klaim) -> Lokasi | None:
    """Where the report's last sentence announces strategies that do not follow; None when it does not."""
    last = next(iter(reversed(klaim.susunan.kalimat)), None)
    found = _ANNOUNCED.search(last.teks) if last else None
    return last.lokasi(found.start()) if last and found else None
