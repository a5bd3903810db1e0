"""Whose report it is, by the names that it gives itself, and how another name stands to that one."""

import re
from collections import Counter
from difflib import SequenceMatcher

from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.nama_kantor import NAMED_BY_PLACE, NamaKantor, parse_kantor
from siklus.core.periksa.pindaian import fold

_WEIGHT_OF_COVER = 3
_FEWEST_MENTIONS = 3
_ALIKE = 0.8
_NUMBERS = re.compile(r"\b\d+\b")
"""Whole numbers: a digit between letters is a scan's."""

_SAME_TIER = frozenset({"kabupaten", "kota"})


def own_kantor(klaim: Klaim) -> NamaKantor | None:
    """The office that the report speaks of most, its cover and signature counting more; None when none stands out."""
    counts = Counter[tuple[str, str, str, str]]()
    names = dict[tuple[str, str, str, str], NamaKantor]()
    own_kinds = {name.jenis for name, own in _names(klaim) if own}
    for name, own in _names(klaim):
        if not own_kinds or name.jenis in own_kinds:
            counts[name.kunci] += _WEIGHT_OF_COVER if own else 1
            names.setdefault(name.kunci, name)
    most = counts.most_common(2)
    if not most or most[0][1] < _FEWEST_MENTIONS or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    return names[most[0][0]]


def _names(klaim: Klaim) -> list[tuple[NamaKantor, bool]]:
    read = ((parse_kantor(kantor.nama.teks), kantor.sendiri) for kantor in klaim.identitas.kantor)
    return [(name, own) for name, own in read if name is not None]


def is_other(name: NamaKantor, own: NamaKantor) -> bool:
    """Whether a name is certainly another office of the same kind and tier: another region, or another own name."""
    if name.jenis != own.jenis or not _same_tier(name, own):
        return False
    return _differs(name.wilayah, own.wilayah) if name.wilayah and own.wilayah else _differs(name.bidang, own.bidang)


def is_foreign(name: NamaKantor, own: NamaKantor) -> bool:
    """Whether a name is an office of another kind in another place: it shares no word of its place with the own one."""
    here = {*own.bidang.split(), *own.wilayah.split()}
    there = {*name.bidang.split(), *name.wilayah.split()}
    placed = bool(name.wilayah) or name.jenis in NAMED_BY_PLACE
    return name.jenis != own.jenis and placed and not here & there


def is_misspelt(name: NamaKantor, own: NamaKantor) -> bool:
    """Whether a name is the own office's with other letters, or with Kota for Kabupaten."""
    if name.jenis != own.jenis or fold("".join(name.kunci)) == fold("".join(own.kunci)):
        return False
    if name.wilayah == own.wilayah and name.bidang == own.bidang:
        return bool(name.tingkat and own.tingkat) and name.tingkat != own.tingkat
    if _begins(name.wilayah, own.wilayah) and _begins(name.bidang, own.bidang):
        return False
    return _alike(name.wilayah, own.wilayah) and _alike(name.bidang, own.bidang) and _same_tier(name, own)


def _same_tier(name: NamaKantor, own: NamaKantor) -> bool:
    return (
        name.tingkat == own.tingkat or not (name.tingkat and own.tingkat) or {name.tingkat, own.tingkat} <= _SAME_TIER
    )


def _differs(one: str, other: str) -> bool:
    return not _alike(one, other) and not _begins(one, other)


def _alike(one: str, other: str) -> bool:
    """Whether two names are the same but for a letter or two; a name cut short is alike too, another number is not."""
    if _NUMBERS.findall(one) != _NUMBERS.findall(other):
        return False
    return one == other or SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _begins(one: str, other: str) -> bool:
    return not one or not other or one.startswith(other) or other.startswith(one)
