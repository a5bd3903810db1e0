"""Which RTL running text calls done or not done, in a sentence's own list or in the list that follows it."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.kata import content_of
from siklus.core.periksa.klaim.rtl.label import split_label
from siklus.core.periksa.klaim.tindak_lanjut import SebutanRtl
from siklus.core.periksa.temuan import Lokasi

Arah = Literal["sudah", "belum"]

_THINGS = (
    r"(?:rencana\s+)?tindak\s+lanjut|RTL|(?:program(?:\s*/\s*|\s+dan\s+)?)?kegiatan|program"
    r"|rencana(?=\s+yang\s+(?:sudah|telah|belum|tidak)\b)"
)
_LISTS = r"meliputi|adalah|yaitu|yakni|antara\s+lain|mencakup|terdiri\s+(?:atas|dari)|khususnya|sebagai\s+berikut"
_OPENING = re.compile(
    rf"\b(?:{_THINGS})\b(?P<said>[^.;:]{{0,120}}?)(?:\b(?:{_LISTS})\b|(?=:))(?:\s+(?:pada|untuk|aspek|kegiatan|unsur|sebagai\s+berikut)\b)*\s*:?\s*",
    re.IGNORECASE,
)
_SUBJECT_LIST = re.compile(
    r"^(?P<list>[A-Z][^.;:]+?)\s+(?P<said>(?:telah|sudah|belum)\s+(?:sepenuhnya\s+|seluruhnya\s+|dapat\s+)?"
    r"(?:berjalan|dilaksanakan|terlaksana|terealisasi|direalisasikan|selesai|diselesaikan|ditindaklanjuti|rampung))\b"
)
_SAID = re.compile(
    r"\byang\s+(?:(?:masih|juga|dapat|berhasil)\s+)*(?:telah|sudah|belum|tidak|selesai|terlaksana|terealisasi|tertunda|tersisa"
    r"|dilaksanakan|direalisasikan)\b",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"^(?:pe\w{3,}an|ke\w{3,}an|\w+[aiu]si|\w{3,}ing|me\w{4,}|rapat|bimbingan|publikasi|forum|studi|rekap|koordinasi|apel|survei"
    r"|uji|audit|kerja\s*sama|optimal\w+)\b",
    re.IGNORECASE,
)
"""How the name of an activity begins: a noun of doing or a verb."""
_RTL = re.compile(r"\bRTL\b|tindak\s+lanjut", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:telah|sudah|selesai|terlaksana|terealisasi|direalisasikan|dilaksanakan|ditindaklanjuti|dituntaskan)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(r"\b(?:belum|tidak|tertunda|tersisa)\b", re.IGNORECASE)
_REACHED = re.compile(
    r"\b(?:mencapai|sebesar|sebanyak|capaian|realisasi|terlaksana)\b[^;:]{0,80}\b\d{1,2}\s+dari\s+\d{1,2}\b[^;:]{0,40}$",
    re.IGNORECASE,
)
"""A share of the plan, behind which what was done is listed."""

_THAT = re.compile(r"\b(?:tersebut|dimaksud|itu)\b", re.IGNORECASE)
_LABEL_IN_ITEM = re.compile(
    r"\s*\((?:RTL\s*)?(?:nomor\s*|no\.?\s*)?(?P<nomor>\d{1,2}\.(?:\d{1,2}|[a-z]))\)\s*$", re.IGNORECASE
)
_COMMA = re.compile(r"[;,]\s*(?:(?:dan|serta|maupun)\s+)?")
_LAST = re.compile(r"\s+serta\s+")


def find_sebutan_rtl(kalimat: Sequence[Kalimat]) -> tuple[SebutanRtl, ...]:
    """Every RTL that a sentence of this report calls done or not done."""
    found: dict[Lokasi, SebutanRtl] = {}
    for at in range(len(kalimat)):
        for claim in _claims(kalimat, at):
            found.setdefault(claim.kegiatan.lokasi, claim)
    return tuple(found.values())


def _claims(kalimat: Sequence[Kalimat], at: int) -> Iterator[SebutanRtl]:
    sentence = kalimat[at]
    opening = _OPENING.search(sentence.teks)
    arah = intro_of(sentence) or (_before(kalimat, at) if opening and _THAT.search(opening["said"]) else None)
    if opening is not None and arah is not None:
        if sentence.teks[opening.end() :].strip(" .:;"):
            yield from _items(sentence, opening.end(), len(sentence.teks), arah)
        else:
            yield from _followers(kalimat, at, arah)
        return
    subject = _SUBJECT_LIST.match(sentence.teks)
    said = _direction(subject["said"]) if subject else None
    if subject is not None and said is not None:
        found = tuple(_items(sentence, 0, subject.end("list"), said, terdaftar=False))
        if all(_DEED.match(claim.kegiatan.teks) for claim in found):
            yield from found


def intro_of(sentence: Kalimat) -> Arah | None:
    """What a sentence says of RTL that it is about to list: done, not done, or neither."""
    opening = _OPENING.search(sentence.teks)
    if opening is None or not (_RTL.search(sentence.teks) or opening.start() == 0):
        return None
    said = _SAID.search(opening["said"])
    before = sentence.teks[: opening.end()]
    if said is None and _REACHED.search(before) and not _NOT_DONE.search(before):
        return "sudah"
    return _direction(said[0]) if said else None


def _direction(words: str) -> Arah | None:
    if _NOT_DONE.search(words):
        return "belum"
    return "sudah" if _DONE.search(words) else None


def _before(kalimat: Sequence[Kalimat], at: int) -> Arah | None:
    """What the sentence before says, in the same paragraph."""
    if not at or kalimat[at - 1].placed is not kalimat[at].placed or not _RTL.search(kalimat[at - 1].teks):
        return None
    return _direction(kalimat[at - 1].teks)


def children(kalimat: Sequence[Kalimat], at: int) -> Iterator[Kalimat]:
    """The first sentence of each list item that follows a sentence that ends its paragraph."""
    intro = kalimat[at].placed
    known = intro
    for sentence in kalimat[at + 1 :]:
        if sentence.placed is known:
            if known is intro:
                return
            continue
        if not sentence.placed.depth or (intro.depth and _kind(sentence.placed.number) == _kind(intro.number)):
            return
        known = sentence.placed
        yield sentence


def _kind(number: str) -> str:
    plain = number.strip(" .)(")
    return "digit" if plain.isdigit() else "letter" if plain.isalpha() else "bullet"


def _followers(kalimat: Sequence[Kalimat], at: int, arah: Arah) -> Iterator[SebutanRtl]:
    for child in children(kalimat, at):
        cut = re.search(r"\s*(?::|\s(?:belum|karena|telah|sudah)\b)", child.teks)
        yield from _item(child, 0, cut.start() if cut else len(child.teks), arah, terdaftar=True)


def _items(sentence: Kalimat, start: int, end: int, arah: Arah, *, terdaftar: bool = True) -> Iterator[SebutanRtl]:
    text = sentence.teks[start:end]
    separator = re.compile(r";\s*(?:(?:dan|serta)\s+)?") if ";" in text else _COMMA if "," in text else _LAST
    at = 0
    for hit in (*separator.finditer(text), None):
        stop = hit.start() if hit else len(text)
        yield from _item(sentence, start + at, start + stop, arah, terdaftar=terdaftar)
        at = hit.end() if hit else at


def _item(sentence: Kalimat, start: int, end: int, arah: Arah, *, terdaftar: bool) -> Iterator[SebutanRtl]:
    words = sentence.teks[start:end].rstrip(" .;")
    label = _LABEL_IN_ITEM.search(words)
    words = words[: label.start()] if label else words
    _, at = split_label(words)
    if len(content_of(words[at:])) > 1:
        yield SebutanRtl(
            arah, sentence.ucapan(start + at, start + len(words)), label["nomor"] if label else "", terdaftar
        )
