"""The rows under a value table: its index, its sums, its averages, whatever they are called.

A row that says IKM gives the index. Of other rows only the numbers tell: what lies near 25 times the average can be the
index, what is left is some total, of which a rule asks whether any lawful sum gives it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.indeks.skala import CONVERSION, HIGHEST_IKM, HIGHEST_NRR
from siklus.core.periksa.klaim.angka import read_bilangan
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.kolom import ucapan_of
from siklus.document.placed import PlacedCell

INDEX = re.compile(r"\bIKM\b|indeks\s+kepuasan|hasil\s+konversi|nilai\s+(?:indeks|SKM)|\bSKM\b", re.IGNORECASE)
_INDEX_ROW = re.compile(INDEX.pattern + r"|\bindeks\b|konversi|nilai\s+akhir|(?:x|×|dikali)\s*25", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:jumlah|total|rata\W?rata|rerata|keseluruhan|akhir|gabungan|unit\s+(?:pe)?layanan)\b|Σ|∑", re.IGNORECASE
)
_NUMBER_AT_END = re.compile(r"\d[\d.,]*\s*%?")
_NEAR = 10
"""Points that a row without a name may lie from 25 times the average to be taken for the index."""
_SAME_SUM = Fraction(1, 10)


@dataclass(frozen=True, slots=True)
class Kaki:
    """One row (or column) beside those of the unsur: its words and its cells."""

    kata: str
    cells: tuple[PlacedCell, ...]


def says_summary(words: str) -> bool:
    """Whether words at the head of a row say that it sums up the others."""
    return bool(_INDEX_ROW.search(words) or _TOTAL.search(words))


def find_indeks_kaki(kaki: Sequence[Kaki], nrr: Sequence[Fraction]) -> tuple[Bilangan, Kaki] | None:
    """The index that the table prints, and its row: the last that can be it; `nrr` are the averages of its unsur."""
    for satu in reversed(kaki):
        named = _INDEX_ROW.search(satu.kata) is not None
        numbers = [number for cell in satu.cells if (number := _last_number(cell)) is not None]
        able = [number for number in numbers if _may_be_index(number, nrr) and (named or _is_near(number, nrr))]
        if able:
            return able[-1], satu
    return None


def find_jumlah_kaki(kaki: Sequence[Kaki], indeks: Bilangan | None) -> Iterator[Bilangan]:
    """Every other legible number of these rows."""
    for satu in kaki:
        for cell in satu.cells:
            number = read_bilangan(cell.text, ucapan_of(cell).lokasi, "persen")
            if number is not None and not number.rusak and "%" not in number.teks and not _is_same(number, indeks):
                yield number


def _is_same(number: Bilangan, indeks: Bilangan | None) -> bool:
    return indeks is not None and number.nilai == indeks.nilai


def _last_number(cell: PlacedCell) -> Bilangan | None:
    """The number of a cell; one that holds words too ("IKM: 87,36") gives its last, unless that is a whole one."""
    whole = read_bilangan(cell.text, ucapan_of(cell).lokasi, "ikm")
    found = tuple(_NUMBER_AT_END.finditer(cell.text))
    if whole is not None or not found:
        return whole
    number = read_bilangan(found[-1][0].rstrip(".,"), ucapan_of(cell).lokasi, "ikm")
    return number if number is not None and number.places else None


def _may_be_index(number: Bilangan, nrr: Sequence[Fraction]) -> bool:
    """Whether it is above the scale of NRR, no larger than an index can be, and not the plain sum of the averages."""
    value = number.nilai
    if value is None:
        return True
    return HIGHEST_NRR < value <= HIGHEST_IKM and not (nrr and abs(value - sum(nrr)) <= _SAME_SUM)


def _is_near(number: Bilangan, nrr: Sequence[Fraction]) -> bool:
    if number.nilai is None or not nrr or not number.places:
        return False
    return abs(number.nilai - CONVERSION * sum(nrr, start=Fraction(0)) / len(nrr)) <= _NEAR
