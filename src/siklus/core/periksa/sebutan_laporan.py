"""What running text says of an RTL beside the tables and lists that were understood."""

import re
from fractions import Fraction

from siklus.core.periksa.klaim.kata import content_of, same_word
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.rtl_laporan import Rtl
from siklus.core.periksa.temuan import Lokasi
from siklus.document.blocks import Heading, Paragraph, Table

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
