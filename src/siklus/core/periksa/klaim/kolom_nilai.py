"""Which column of a value table holds what: told by the numbers that stand in it, then by the words at its head.

Offices call one column "NRR", "Skor", "Capaian" or nothing at all. What is in it says more: averages lie between 1 and
4, converted values between 25 and 100, weighted averages below 1, and sums of answers are whole.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from siklus.core.indeks.skala import HIGHEST_IKM, HIGHEST_NRR, LOWEST_IKM, LOWEST_NRR
from siklus.core.periksa.klaim.angka import read_bilangan
from siklus.core.periksa.klaim.bilangan import Bilangan, Ucapan
from siklus.core.periksa.klaim.kolom import ucapan_of
from siklus.core.periksa.klaim.nilai import Kolom
from siklus.document.placed import PlacedCell

Lajur = Sequence[PlacedCell]
"""The cells of one column (or of one row, where the unsur stand at the heads) beside the unsur."""

MEANINGS: dict[Kolom, re.Pattern[str]] = {
    "tertimbang": re.compile(r"tertimbang|(?:x|×|\*|dikali)\s*(?:bobot|1\s*/|0[.,]1)|NRR\s*/\s*\w", re.IGNORECASE),
    "konversi": re.compile(r"konversi|skala\s+100|25\s*[-–]\s*100|(?:x|×|\*|dikali)\s*25|\(\s*100\s*\)", re.IGNORECASE),
    "jumlah": re.compile(r"(?:jumlah|total)\s+(?:nilai|skor|jawaban)|Σ|jumlah", re.IGNORECASE),
    "nrr": re.compile(r"\bNRR\b|rata\W?rata|\brerata\b|nilai|\bIKM\b|indeks|skor|capaian|angka|hasil", re.IGNORECASE),
}
_EARLIER = re.compile(r"\b(?:lalu|sebelum\w*|terdahulu|awal|lama|target|harapan|kepentingan)\b", re.IGNORECASE)
_BY_THOUSANDS = re.compile(r"\d\.\d{3}")
_SHARE = re.compile(r"%|persen|prosen", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:orang|responden|buah|kali|kegiatan|dokumen|menit|hari|bulan)\b", re.IGNORECASE)
_FEWEST = 3
_LEAST_SUM = 10


def find_kolom(lajur: Mapping[int, Lajur], kepala: Mapping[int, Ucapan]) -> dict[Kolom, int]:
    """The place of each meaning. A lane whose numbers tell nothing has the meaning of its head, if it has one."""
    kinds = {place: _kind(cells, kepala.get(place)) for place, cells in lajur.items()}
    named = {place: _named(kepala.get(place)) for place in lajur}
    found: dict[Kolom, int] = {}
    for makna in MEANINGS:
        places = [place for place, kind in kinds.items() if kind == makna]
        silent = [
            place for place, kind in kinds.items() if kind == "" and named[place] == makna and _is_numeric(lajur[place])
        ]
        place = _best(makna, places, kepala) if places else next(iter(silent), None)
        if place is not None:
            found[makna] = place
    return found


def _best(makna: Kolom, places: Sequence[int], kepala: Mapping[int, Ucapan]) -> int | None:
    """Of several lanes of one kind the one whose head says so, never one of an earlier period or a target."""
    now = [place for place in places if place not in kepala or not _EARLIER.search(kepala[place].teks)]
    named = [place for place in now if place in kepala and MEANINGS[makna].search(kepala[place].teks)]
    return next(iter(named or now), None)


def is_named(head: Ucapan, makna: Kolom) -> bool:
    """Whether the words at the head of a lane say this meaning before any other."""
    return _named(head) == makna


def _is_numeric(cells: Lajur) -> bool:
    """Whether most filled cells are numbers, legible or not, without a word or a sign that says what they count."""
    filled = [cell for cell in cells if cell.text.strip(" -–—")]
    plain = [cell for cell in filled if not _SHARE.search(cell.text) and not _PEOPLE.search(cell.text)]
    return _most([cell in plain and _number(cell) is not None for cell in filled])


def _named(head: Ucapan | None) -> Kolom | None:
    return next((makna for makna, pattern in MEANINGS.items() if head and pattern.search(head.teks)), None)


def _kind(cells: Lajur, head: Ucapan | None) -> Kolom | Literal["", "lain"]:
    """The meaning that most numbers of a lane agree on; "" when they agree on none, "lain" for weights and counters."""
    if _named(head) == "jumlah" and _most([_BY_THOUSANDS.fullmatch(cell.text.strip()) is not None for cell in cells]):
        return "jumlah"
    numbers = [number for cell in cells if (number := _number(cell)) is not None]
    if _is_counter(numbers) or _is_weight(numbers):
        return "lain"
    kinds = Counter[Kolom](kind for number in numbers if (kind := _kind_of(number)))
    return next((kind for kind, agreed in kinds.items() if agreed > 1 and agreed * 2 > kinds.total()), "")


def _is_counter(numbers: Sequence[Bilangan]) -> bool:
    """Whether a lane numbers its rows or ranks them: small whole numbers, no two alike."""
    values = [number.nilai for number in numbers]
    small = all(value and value.denominator == 1 and value < _LEAST_SUM for value in values)
    return len(values) >= _FEWEST and small and len(set(values)) == len(values)


def _is_weight(numbers: Sequence[Bilangan]) -> bool:
    """Whether most of a lane is one number below 1."""
    value, times = next(iter(Counter(number.nilai for number in numbers).most_common(1)), (None, 0))
    return value is not None and value < LOWEST_NRR and times >= _FEWEST and times * 2 > len(numbers)


def _kind_of(number: Bilangan) -> Kolom | Literal[""]:
    """What a number can be by itself; "" where it can be several things or none."""
    value = number.nilai
    if value is None or not number.places:
        return "jumlah" if value and value >= _LEAST_SUM and value != HIGHEST_IKM else ""
    if value < LOWEST_NRR:
        return "tertimbang"
    if value <= HIGHEST_NRR:
        return "nrr"
    return "konversi" if LOWEST_IKM <= value <= HIGHEST_IKM else ""


def _number(cell: PlacedCell) -> Bilangan | None:
    return None if _SHARE.search(cell.text) else read_bilangan(cell.text, ucapan_of(cell).lokasi, "persen")


def _most(answers: Sequence[bool]) -> bool:
    return sum(answers) * 2 > len(answers)
