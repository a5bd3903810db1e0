"""Names that a cell may refer to: unsur, services, RTL; what is meant by a misspelt one is said."""

from collections.abc import Mapping
from typing import TypeVar

from siklus.core.aturan import Aturan, find_unsur, normalise
from siklus.readers.bukukerja.cells import CellError, CellValue, as_items, as_text
from siklus.readers.bukukerja.findings import nearest

UNKNOWN_UNSUR, UNKNOWN_RTL = "BUKU-27", "BUKU-28"
T = TypeVar("T")


def as_unsur(value: CellValue, aturan: Aturan) -> str:
    """The key of the unsur that a cell names by key, official name or alias."""
    text = as_text(value)
    found = find_unsur(text, aturan)
    if found is None:
        raise _unknown(UNKNOWN_UNSUR, "Unsur", text, tuple(unsur.nama for unsur in aturan.unsur))
    return found.key


def as_unsur_list(value: CellValue, aturan: Aturan) -> tuple[str, ...]:
    """Several unsur between semicolons."""
    return tuple(as_unsur(item, aturan) for item in as_items(value))


def as_known(value: CellValue, known: Mapping[str, T], code: str, what: str) -> T:
    """The thing that a cell names by its id, letter case and punctuation aside."""
    by_normal = {normalise(name): item for name, item in known.items()}
    text = as_text(value)
    if normalise(text) not in by_normal:
        raise _unknown(code, what, text, tuple(known))
    return by_normal[normalise(text)]


def _unknown(code: str, what: str, text: str, known: tuple[str, ...]) -> CellError:
    meant = nearest(text, known)
    advice = f"Mungkin maksudnya “{meant}”." if meant else f"Pilih: {', '.join(known) or 'daftarnya masih kosong'}."
    return CellError(code, f"{what} “{text}” tidak dikenal.", advice)
