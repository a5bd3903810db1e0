"""What a column holds, told by its cells: unsur, statuses, times, units, references, or words."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.masa import find_masa
from siklus.core.periksa.klaim.rtl.label import number_in, split_label
from siklus.core.periksa.klaim.rtl.leksikon import Makna
from siklus.core.periksa.klaim.rtl.tanda import is_empty, is_pointer, is_span, read_status
from siklus.core.periksa.klaim.rtl.unit import looks_like_unit
from siklus.core.periksa.klaim.unsur import unsur_in_cell

_MOST = Fraction(3, 5)
_LONGEST_TIME, _LONGEST_STATUS = 9, 6
_FEWEST_WORDS = 2


def is_time(text: str) -> bool:
    """Whether a cell says when: a month, quarter or date, or how long ("1–3 bulan"), and little more."""
    return len(text.split()) <= _LONGEST_TIME and (any(True for _ in find_masa(text)) or is_span(text))


def is_status(text: str) -> bool:
    """Whether a cell says a status in few words."""
    return bool(read_status(text)) and len(text.split()) <= _LONGEST_STATUS


def is_words(text: str) -> bool:
    """Whether a cell holds words enough to name or describe something."""
    at = split_label(text)[1]
    return sum(any(sign.isalpha() for sign in word) for word in text[at:].split()) >= _FEWEST_WORDS


def kind_of(cells: Sequence[str], aturan: Aturan) -> Makna | None:
    """What most of the filled cells of a column are; None for words and for columns that say nothing."""
    filled = [text for text in cells if not is_empty(text)]
    tests: Mapping[Makna, Callable[[str], bool]] = {
        "unsur": lambda text: bool(unsur_in_cell(text[split_label(text)[1] :], aturan)),
        "status": is_status,
        "dokumentasi": is_pointer,
        "waktu": is_time,
        "penanggung_jawab": looks_like_unit,
        "no": lambda text: bool(number_in(text)),
    }
    for makna, test in tests.items():
        if filled and sum(map(test, filled)) >= _MOST * len(filled):
            return makna
    return None
