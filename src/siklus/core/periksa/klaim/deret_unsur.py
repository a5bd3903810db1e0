"""Rows of unsur with their values that a report sets apart as its lowest or its highest, whatever it calls them.

Three unsur, each with its value, are listed for one of two reasons. Which one, the nearest word of either kind tells:
before the list, else after it, else in the sentence or the heading that leads to it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.nilai import Arah, KlaimPrioritas
from siklus.core.periksa.klaim.unsur import Sebutan, find_sebutan

_LOW = (
    r"(?:(?:me)?(?:perlu|merlukan|butuh|mbutuhkan|ndapat)(?:kan)?\s+)?perhatian(?:\s+(?:paling\s+\w+|ter\w+|khusus|lebih))?|"
    r"ter(?:endah|kecil|bawah|lemah|buruk|tinggal|jelek)|(?:paling\s+)?rendah(?:nya)?|paling\s+(?:kecil|bawah|lemah|buruk|kurang|jelek)|bawah|"
    r"lemah|kelemahan|kekurangan|(?:di)?prioritas(?:kan|nya)?|dibenahi|pembenahan|perbaikan|diperbaiki|"
    r"didahulukan|ditingkatkan|kurang\s+memuaskan|belum\s+memuaskan"
)
_HIGH = (
    r"ter(?:tinggi|besar|atas|baik|kuat|bagus|puji)|(?:paling\s+)?tinggi|"
    r"paling\s+(?:besar|atas|baik|bagus|unggul|memuaskan|menonjol|kuat)|"
    r"atas(?=\s+(?:ditempati|diisi|ialah|adalah|yaitu|:))|sudah\s+(?:baik|bagus)|bagus|unggul(?:an)?|keunggulan|"
    r"kekuatan|kelebihan|menonjol|dipertahankan|dipelihara|dijaga|memuaskan|andalan"
)
_CUE = re.compile(rf"\b(?:(?P<terendah>{_LOW})|(?P<tertinggi>{_HIGH}))(?!\w)", re.IGNORECASE)
_VALUE = re.compile(r"(?<![\d.,])\d{1,3}[.,]\d{1,4}(?!\d)")
_BREAK = re.compile(r";|\b(?:sedangkan|sementara|adapun|namun|tetapi|sebaliknya)\b|[.!?]\s", re.IGNORECASE)
_ONLY_SOME = re.compile(
    r"\b(?:salah\s+satu|antara\s+lain|misalnya|bukan|tidak\s+termasuk|jenis\s+kelamin|perbandingan)\b", re.IGNORECASE
)
_OPENS = re.compile(r"^(?:[\s\W\d]|unsur|aspek|indikator|U\d|prioritas|pertama|kedua|ketiga|ke-?\d?)*$", re.IGNORECASE)
_WIDEST, _LONGEST, _FARTHEST = 60, 5, 110


def find_deret(satu: Kalimat, aturan: Aturan) -> Iterator[KlaimPrioritas]:
    """Each list in one sentence, as long as the law's list of priorities or a little longer where values are tied."""
    runs = tuple(_runs(satu.teks, find_sebutan(satu.teks, aturan)))
    for at, run in enumerate(runs):
        if _ONLY_SOME.search(satu.teks) or not aturan.jumlah_prioritas <= len(run) <= _LONGEST:
            continue
        start = runs[at - 1][-1].end if at else 0
        end = runs[at + 1][0].start if at + 1 < len(runs) else len(satu.teks)
        arah = _before(satu.teks[start : run[0].start]) or _after(satu.teks[run[-1].end : end])
        if arah is not None:
            places = tuple(satu.lokasi(item.start, satu.teks[item.start : item.end]) for item in run)
            yield KlaimPrioritas(arah, tuple(item.unsur for item in run), places, "prosa")


def find_deret_butir(kalimat: Sequence[Kalimat], aturan: Aturan) -> Iterator[KlaimPrioritas]:
    """Each list of items that begin with an unsur and give its value."""
    group: list[tuple[int, Sebutan]] = []
    for at, satu in enumerate((*kalimat, None)):
        opening = _opening(satu, aturan) if satu is not None else None
        if opening is not None:
            group.append((at, opening))
        elif satu is None or satu.start == 0:
            yield from _of_items(kalimat, group, aturan)
            group = []


def _opening(satu: Kalimat, aturan: Aturan) -> Sebutan | None:
    """The unsur with which a block begins, when its value follows and no other unsur does."""
    mentions = find_sebutan(satu.teks, aturan) if satu.start == 0 else ()
    if len(mentions) != 1 or not _OPENS.match(satu.teks[: mentions[0].start]):
        return None
    return mentions[0] if _VALUE.search(satu.teks, mentions[0].end, mentions[0].end + _WIDEST) else None


def _of_items(
    kalimat: Sequence[Kalimat], group: Sequence[tuple[int, Sebutan]], aturan: Aturan
) -> Iterator[KlaimPrioritas]:
    if not aturan.jumlah_prioritas <= len(group) <= _LONGEST:
        return
    first, items = kalimat[group[0][0]], [(kalimat[at], mention) for at, mention in group]
    lead = kalimat[group[0][0] - 1].teks if group[0][0] else ""
    own = {_after(item.teks[mention.end :]) for item, mention in items}
    arah = own.pop() if len(own) == 1 else None
    arah = arah or _before(lead[-_FARTHEST:]) or (None if lead.rstrip().endswith(":") else _before(first.bagian))
    if arah is not None and not _ONLY_SOME.search(lead):
        places = tuple(item.lokasi(mention.start, item.teks[mention.start : mention.end]) for item, mention in items)
        yield KlaimPrioritas(arah, tuple(mention.unsur for _, mention in items), places, "prosa")


def _runs(text: str, mentions: Sequence[Sebutan]) -> Iterator[tuple[Sebutan, ...]]:
    """The mentions in groups: only the value of each, and no new clause, stands before the next."""
    group: list[Sebutan] = list(mentions[:1])
    for one, other in pairwise(mentions):
        between = text[one.end : other.start]
        if len(between) <= _WIDEST and _VALUE.search(between) and not _BREAK.search(_VALUE.sub("", between)):
            if other.unsur in {item.unsur for item in group}:
                yield tuple(group)
                group = []
        else:
            yield tuple(group)
            group = []
        group.append(other)
    if group and _VALUE.search(text, group[-1].end, group[-1].end + _WIDEST):
        yield tuple(group)


def _before(text: str) -> Arah | None:
    """The direction of the last cue."""
    found = tuple(_CUE.finditer(text[-_FARTHEST:]))
    return _arah(found[-1]) if found else None


def _after(text: str) -> Arah | None:
    """The direction of the first cue."""
    found = _CUE.search(text[:_FARTHEST])
    return _arah(found) if found else None


def _arah(found: re.Match[str]) -> Arah:
    return "terendah" if found["terendah"] else "tertinggi"
