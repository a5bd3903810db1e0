"""Laws that a report cites, held against those that Siklus knows by their title."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from siklus.core.aturan import Aturan, normalise
from siklus.core.aturan.model import DasarHukum
from siklus.core.periksa.klaim.identitas import KlaimHukum
from siklus.core.periksa.klaim.laporan import Klaim

Banding = Literal["sama", "pendek", "beda"]
_FIRST_NUMBER = re.compile(r"\d+")
_ALIKE = 0.85
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Dikenal:
    """A cited law with the known one of the same kind, number and year."""

    klaim: KlaimHukum
    hukum: DasarHukum

    @property
    def banding(self) -> Banding:
        """How the printed title stands to the known one: the same, its beginning only, or other words."""
        printed, known = normalise(self.klaim.judul), normalise(self.hukum.tentang)
        if has_title(self.klaim, self.hukum):
            return "sama"
        return "pendek" if known.startswith(f"{printed} ") else "beda"


def find_dikenal(klaim: Klaim, aturan: Aturan) -> tuple[Dikenal, ...]:
    """Every citation of a known law."""
    known = {(hukum.jenis, hukum.nomor, hukum.tahun): hukum for hukum in aturan.peraturan}
    found = (
        (claim, known.get((claim.jenis, first_number(claim), claim.tahun or 0))) for claim in klaim.identitas.hukum
    )
    return tuple(Dikenal(claim, hukum) for claim, hukum in found if hukum is not None)


def first_number(claim: KlaimHukum) -> int:
    """The number by which a law is known: 14, and 25 of KEP/25/M.PAN/2/2004; 0 when it has none."""
    found = _FIRST_NUMBER.search(claim.nomor)
    return int(found[0]) if found else 0


def same_title(claim: KlaimHukum, aturan: Aturan) -> tuple[DasarHukum, ...]:
    """The known laws that have exactly the printed title; else those whose title is nearest and differs in little."""
    printed = normalise(claim.judul)
    if len(printed.split()) < _FEWEST_WORDS:
        return ()
    exact = tuple(law for law in aturan.peraturan if has_title(claim, law))
    return exact or _nearest(printed, aturan.peraturan)


@lru_cache(maxsize=200)
def _nearest(printed: str, laws: tuple[DasarHukum, ...]) -> tuple[DasarHukum, ...]:
    """The laws whose title is most like the printed words, where it is like them enough."""
    likeness = {law: _likeness(printed, normalise(law.tentang)) for law in laws}
    best = max(likeness.values(), default=0)
    return tuple(law for law, ratio in likeness.items() if ratio == best >= _ALIKE)


def _likeness(one: str, other: str) -> float:
    """The share of letters that both have in order; 0 where a quick count already says that they are not alike."""
    matcher = SequenceMatcher(None, one, other)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0


def has_title(claim: KlaimHukum, law: DasarHukum) -> bool:
    """Whether the printed title is the law's, as far as words go."""
    printed, known = normalise(claim.judul), normalise(law.tentang)
    return printed == known or printed.startswith(f"{known} ")
