"""A letter and its word beside a value: "B", "B (Baik)", "Baik", "kategori B"."""

import re

from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.nilai import KlaimMutu

_WORD = r"(?i:(?:sangat|kurang|tidak)\s+baik|baik)"
_IN_CELL = re.compile(rf"^\W*(?:([A-D])\b)?\W*(?:dengan\W+)?(?:kategori\W+|predikat\W+)?({_WORD})?\W*$", re.IGNORECASE)
_SUBJECT = r"\b(?:ber)?(?:mutu|kategori|predikat|kinerja|kriteria|huruf|golongan)(?:nya)?\b|\b(?:tergolong|setara)\b"
_LINK = (
    r"(?:\b(?:mutu|kategori|predikat|huruf|nilai|adalah|yaitu|yakni|ialah|menjadi|unit|termasuk|sebagai)\b"
    r"|\b(?:pe)?layanan(?:nya)?\b|[=:])"
)
_JOIN = r"(?:[(,;/–\-]|\b(?:atau|dan|dengan|sehingga|berarti|artinya|yaitu|yakni|yang)\b)"
_IN_PROSE = re.compile(
    rf"(?:{_SUBJECT})(?:[^.;]{{0,90}}?{_LINK})?[\s\"“'(*]*\b([A-D])\b"
    rf"(?:[\s\"”'*)]*(?:(?:{_JOIN}[\s\"“'*]*)+|\s+(?=(?:ber)?(?:kategori|predikat|kinerja|kriteria)))"
    rf"(?:(?:ber)?(?:kategori|predikat|kinerja|kriteria)(?:nya)?\s*(?:(?:unit\s+)?(?:pe)?layanan)?\s*(?:adalah|=|:)?\s*)?"
    rf"({_WORD})\b)?"
)
_WORD_IN_PROSE = re.compile(
    rf"(?:\b(?:ber)?(?:kategori|predikat|kinerja|kriteria)(?:nya)?\b|\btergolong\b)[^.;\d]{{0,40}}?\b({_WORD})\b",
    re.IGNORECASE,
)
_JUST_BEFORE = re.compile(rf"(?:{_SUBJECT})[\s\"“'(*]*([A-D])\b[^.;,\d]{{0,40}}$")
_PARENTHESIS = re.compile(rf"^\W{{0,3}}[(/]\s*([A-D])\s*(?:[),/–\-]\s*({_WORD})?)")


def mutu_in_cell(cell: Ucapan) -> KlaimMutu | None:
    """What a cell of a column of letters prints; its letter is "" where it cannot be read, None for an empty cell."""
    if not cell.teks.strip():
        return None
    found = _IN_CELL.match(cell.teks)
    if found is None:
        return KlaimMutu("", "", cell.lokasi)
    return KlaimMutu((found[1] or "").upper(), _plain(found[2]), cell.lokasi)


def mutu_in_prose(text: str) -> tuple[re.Match[str], str, str] | None:
    """The first letter (and word) that a stretch of text gives to a value: the match, the letter, the word."""
    for pattern in (_PARENTHESIS, _IN_PROSE):
        found = pattern.search(text)
        if found is not None:
            return found, found[1], _plain(found[2])
    word = _WORD_IN_PROSE.search(text)
    return (word, "", _plain(word[1])) if word else None


def mutu_before(text: str) -> tuple[re.Match[str], str, str] | None:
    """The letter that the words just before a value give to it ("bermutu B dengan indeks …"): match, letter, ""."""
    found = _JUST_BEFORE.search(text)
    return (found, found[1], "") if found else None


def _plain(word: str | None) -> str:
    return " ".join((word or "").split()).capitalize()
