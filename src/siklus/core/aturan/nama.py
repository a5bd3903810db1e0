"""Finding what a person wrote: an unsur or a profile dimension by key, official name or alias."""

import re
from functools import lru_cache

from siklus.core.aturan.model import Aturan, Dimensi, Unsur

_NOT_A_LETTER_OR_DIGIT = re.compile(r"[\W_]+")
_LINKING = frozenset({"dan", "serta"})


@lru_cache(maxsize=8000)  # the lines of the longest report: the checker asks for each again and again
def normalise(text: str) -> str:
    """Lower case, words only, without punctuation and "dan": "Sarana & Prasarana" and "sarana dan prasarana" agree."""
    words = _NOT_A_LETTER_OR_DIGIT.sub(" ", text.casefold()).split()
    return " ".join(word for word in words if word not in _LINKING)


@lru_cache(maxsize=64)
def _unsur_by_name(unsur_list: tuple[Unsur, ...]) -> dict[str, Unsur]:
    return {normalise(name): unsur for unsur in unsur_list for name in (unsur.key, unsur.nama, *unsur.alias)}


def find_unsur(text: str, aturan: Aturan) -> Unsur | None:
    """The unsur that a text names by key, official name or alias; None when no unsur is called that."""
    return _unsur_by_name(aturan.unsur).get(normalise(text))


def find_dimensi(text: str, aturan: Aturan) -> Dimensi | None:
    """The profile dimension that a column's head names; None when it is not one."""
    wanted = normalise(text)
    for dimensi in aturan.dimensi:
        if wanted in {normalise(name) for name in (dimensi.kunci, dimensi.nama, *dimensi.alias)}:
            return dimensi
    return None
