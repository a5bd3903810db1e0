"""The RTL of a report as one list: each with its row of the plan and its row of the realisation, matched by name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.kata import content_of
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.padan import Nama, Padanan, best, match
from siklus.core.periksa.klaim.tindak_lanjut import BarisRealisasi, BarisRencana, StatusTercetak

_LONGEST_QUOTE = 90
_NUMBER = re.compile(r"\b(?:nomor|no)\b\.?|\d+(?:\.\w+)?", re.IGNORECASE)
_ENOUGH = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Rtl:
    """One RTL. `padanan` tells how its two names compare; None where one of the rows is missing."""

    rencana: BarisRencana | None
    realisasi: BarisRealisasi | None
    padanan: Padanan | None = None

    @property
    def nomor(self) -> str:
        """Its label, the realisation's first: the annex and the conclusion use that one."""
        return (self.realisasi.nomor if self.realisasi else "") or (self.rencana.nomor if self.rencana else "")

    @property
    def kegiatan(self) -> Ucapan:
        """Its name, the realisation's first."""
        return next(row.kegiatan for row in (self.realisasi, self.rencana) if row is not None)

    @property
    def names(self) -> tuple[Ucapan, ...]:
        """Every name that its rows give it."""
        return tuple(row.kegiatan for row in (self.realisasi, self.rencana) if row is not None)

    @property
    def is_legible(self) -> bool:
        """Whether its names stand in tables whose columns were told apart."""
        return all(row.terbaca for row in (self.realisasi, self.rencana) if row is not None)

    @property
    def is_sure(self) -> bool:
        """Whether no row beside its own can have been lost in reading."""
        return all(row.utuh for row in (self.realisasi, self.rencana) if row is not None)

    @property
    def status(self) -> StatusTercetak:
        """Its printed status; "" where it has none."""
        return self.realisasi.status if self.realisasi else ""


def rtl_list(klaim: Klaim) -> tuple[Rtl, ...]:
    """Every RTL: those of the realisation in its order, then those that only the plan knows."""
    return _paired(klaim.tindak_lanjut.rencana, klaim.tindak_lanjut.realisasi)


@lru_cache(maxsize=8)
def _paired(rencana: tuple[BarisRencana, ...], realisasi: tuple[BarisRealisasi, ...]) -> tuple[Rtl, ...]:
    """As rtl_list; many rules ask it of one report after another."""
    pairs = match(tuple(map(_name, realisasi)), tuple(map(_name, rencana)))
    partner = _partners(pairs, rencana, realisasi)
    told = tuple(
        Rtl(rencana[to] if (to := partner.get(at)) is not None else None, row, pairs[at] if at in partner else None)
        for at, row in enumerate(realisasi)
    )
    return (*told, *(Rtl(row, None) for to, row in enumerate(rencana) if to not in partner.values()))


def _name(row: BarisRencana | BarisRealisasi) -> Nama:
    return Nama(row.kegiatan.teks, row.nomor)


def _partners(
    pairs: Sequence[Padanan], rencana: Sequence[BarisRencana], realisasi: Sequence[BarisRealisasi]
) -> dict[int, int]:
    """The plan's row for each row of the realisation: by name, by a label that both alone have left, or as the last.

    "2.a" and "2.1" are one label: plans letter what realisations number. One row left on either side is one RTL.
    """
    found = {at: pair.ke for at, pair in enumerate(pairs) if pair.ke is not None}
    labels = {_digits(row.nomor): to for to, row in enumerate(rencana) if row.nomor and to not in found.values()}
    for at, row in enumerate(realisasi):
        if at not in found and _digits(row.nomor) in labels:
            found[at] = labels.pop(_digits(row.nomor))
    alone = [at for at, row in enumerate(realisasi) if at not in found and row.status]
    left = [to for to in range(len(rencana)) if to not in found.values()]
    return found | dict(zip(alone, left, strict=True)) if len(alone) == len(left) == 1 else found


def _digits(nomor: str) -> str:
    """A label with its last letter counted: 2.1 for 2.a."""
    head, _, last = nomor.rpartition(".")
    return f"{head}.{ord(last.lower()) - ord('a') + 1}" if head and len(last) == 1 and last.isalpha() else nomor


def is_same_plan(found: Sequence[Rtl]) -> bool:
    """Whether plan and realisation can be compared: every row legible, and half of either have a partner by name."""
    if not all(rtl.is_legible for rtl in found):
        return False
    realised = [rtl for rtl in found if rtl.realisasi is not None]
    planned = [rtl for rtl in found if rtl.rencana is not None]
    both = sum(rtl.padanan is not None and rtl.padanan.ke is not None for rtl in found)
    return bool(realised and planned) and both >= _ENOUGH * min(len(realised), len(planned))


def find_rtl(teks: str, nomor: str, found: Sequence[Rtl]) -> Rtl | None:
    """The RTL that some words mean, by the name that fits best in either table; where they name none, by label."""
    labelled = [rtl for rtl in found if nomor and rtl.nomor == nomor]
    if labelled and len(content_of(_NUMBER.sub("", teks))) <= 1:
        return labelled[0]
    return _by_name(Nama(teks, nomor), found)


def _by_name(nama: Nama, found: Sequence[Rtl]) -> Rtl | None:
    realised = [(rtl, rtl.realisasi) for rtl in found if rtl.realisasi is not None]
    planned = [(rtl, rtl.rencana) for rtl in found if rtl.rencana is not None]
    best_pair: tuple[Fraction, Rtl | None] = (Fraction(), None)
    for rows in (realised, planned):
        padanan = best(nama, [_name(row) for _, row in rows])
        if padanan.ke is not None and padanan.skor > best_pair[0]:
            best_pair = (padanan.skor, rows[padanan.ke][0])
    return best_pair[1]


def sebut(ucapan: Ucapan) -> str:
    """Words in quotation marks, cut after 90 signs."""
    words = " ".join(ucapan.teks.split())
    return f"“{words}”" if len(words) <= _LONGEST_QUOTE else f"“{words[: _LONGEST_QUOTE - 1].rstrip()}…”"


def rtl_of(rtl: Rtl) -> str:
    """An RTL as a sentence names it: RTL 1.b “Menata loket”."""
    return " ".join(part for part in ("RTL", rtl.nomor, sebut(rtl.kegiatan)) if part)
