"""Which unsur some words mean: in a cell that names one, and wherever running text mentions one."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from siklus.core.aturan import Aturan, find_unsur
from siklus.core.aturan.model import Unsur

_NUMBERED = re.compile(r"^\W*(?:unsur\s+)?(?:(?:U|NO|P|Q)?\s?\d{1,2}\b)?[.):\s\-–]*(?:unsur\s+)?", re.IGNORECASE)
_CODE = re.compile(r"^\W*U\s?([1-9])\W*$", re.IGNORECASE)
_LEGEND = re.compile(
    r"\bU\s?([1-9])\b\s*[:=.)\-–]*\s*([A-Z][^\d;|]{4,80}?)(?=[\s,.]*(?:dan\s+)?\bU\s?[1-9]\b|\s*[;|.\d]|\s*$)"
)
_TRAILING = re.compile(r"\s*\(.*\)\W*$")
_NINTH = re.compile(r"\bU\s?9\b", re.IGNORECASE)
_ONE_NAME = re.compile(r"\s*/\s*")
"""Between two words for one unsur that are one name: "Kewajaran Biaya" and "Tarif" in "Kewajaran Biaya/Tarif"."""
_SAME_IN_BOTH_ORDERS, _NEVER_LEFT_OUT = 7, 3
_SHORTEST, _LONGEST = 8, 60
_NEAR = 0.85
"""How alike the letters of a misread name and the right one must be, as the share that both have in order."""


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A mention of an unsur: `start` and `end` in the text; `lengkap` unless one everyday word ("waktu") is all."""

    unsur: str
    start: int
    end: int
    lengkap: bool


def unsur_in_cell(text: str, aturan: Aturan) -> str:
    """The key of the unsur that a cell names, with or without its number or code; "" when it names none."""
    bare = _NUMBERED.sub("", text, count=1)
    for words in (text, bare, _TRAILING.sub("", bare)):
        found = find_unsur(words, aturan)
        if found is not None:
            return found.key
    return _misread(_letters(bare), aturan.unsur)


@lru_cache(maxsize=4000)
def _misread(letters: str, unsur_list: tuple[Unsur, ...]) -> str:
    """The unsur whose name a scan joined or misspelt ("saranadanPrasarana"); "" unless one alone is near."""
    if not _SHORTEST <= len(letters) <= _LONGEST:
        return ""
    near = {
        unsur.key
        for unsur in unsur_list
        for name in (unsur.nama, *unsur.alias)
        if len(name) >= _SHORTEST and _alike(letters, _letters(name))
    }
    return near.pop() if len(near) == 1 else ""


def _alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR and matcher.ratio() >= _NEAR


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalpha())


def unsur_of_code(text: str, codes: Mapping[int, str]) -> str:
    """The key that a bare code ("U3") means in this report; "" when nothing tells."""
    code = _CODE.match(text)
    return codes.get(int(code[1]), "") if code else ""


def codes_of(texts: Iterable[str], aturan: Aturan) -> dict[int, str]:
    """What the report's codes stand for: as it explains them ("U8 = Sarana dan Prasarana"), else as all orders agree.

    The regulation and its form number the first seven alike. A report that has no U9 left some unsur out, and then
    only the first three are certain.
    """
    whole = " ".join(texts)
    certain = _SAME_IN_BOTH_ORDERS if _NINTH.search(whole) else _NEVER_LEFT_OUT
    agreed = {unsur.urutan_peraturan: unsur.key for unsur in aturan.unsur if unsur.urutan_peraturan <= certain}
    said = ((int(entry[1]), unsur_in_cell(entry[2].strip(" ,."), aturan)) for entry in _LEGEND.finditer(whole))
    return agreed | {number: key for number, key in said if key}


def find_sebutan(text: str, aturan: Aturan) -> tuple[Sebutan, ...]:
    """Every mention of an unsur, longest names first, none inside another, in the order of the text."""
    return _sebutan(text, aturan.unsur)


@lru_cache(maxsize=4000)
def _sebutan(text: str, unsur_list: tuple[Unsur, ...]) -> tuple[Sebutan, ...]:
    """Kept, because every rule asks for those of the same sentences."""
    mentions: list[Sebutan] = []
    for found in _pattern(unsur_list).finditer(text):
        key, before = _key(found), mentions[-1] if mentions else None
        if before and before.unsur == key and _ONE_NAME.fullmatch(text, before.end, found.start()):
            mentions[-1] = Sebutan(key, before.start, found.end(), lengkap=True)
        else:
            mentions.append(Sebutan(key, found.start(), found.end(), _is_whole(text, found.start(), found[0])))
    return tuple(mentions)


def _key(found: re.Match[str]) -> str:
    return (found.lastgroup or "").rpartition("_")[0]


def _is_whole(text: str, start: int, words: str) -> bool:
    return " " in words or "/" in words or text[:start].casefold().rstrip(' "“*').endswith("unsur")


@lru_cache(maxsize=16)
def _pattern(unsur_list: tuple[Unsur, ...]) -> re.Pattern[str]:
    """One alternative for each unsur, its longest names first, whatever stands between their words."""
    names = sorted(
        ((name, unsur.key) for unsur in unsur_list for name in (unsur.nama, *unsur.alias)),
        key=lambda pair: -len(pair[0]),
    )
    alternatives = (f"(?P<{key}_{number}>{_words(name)})" for number, (name, key) in enumerate(names))
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)


def _words(name: str) -> str:
    parts = [re.escape(word) for word in re.split(r"\W+", name) if word.casefold() != "dan"]
    return r"[\W_]+(?:dan[\W_]+|serta[\W_]+)?".join(parts)
