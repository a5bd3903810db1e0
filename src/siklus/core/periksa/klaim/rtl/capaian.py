"""How much of the plan is done or not: "70% (7 dari 10 RTL)", "tujuh dari sepuluh", "7 RTL sudah selesai"."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal

from siklus.core.periksa.klaim.angka import read_bilangan
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.bilangan_huruf import SMALL, read_huruf
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.nama_masa import MONTH
from siklus.core.periksa.klaim.tindak_lanjut import KlaimCapaian

Arah = Literal["sudah", "belum"]

_THINGS = (
    r"(?:rencana\s+)?tindak\s+lanjut|RTL|(?:program(?:\s*/\s*|\s+(?:dan\s+)?)?)?kegiatan|program|(?:rencana\s+)?aksi"
    r"|(?:upaya|rencana|langkah|butir|tindakan)(?:\s+(?:perbaikan|aksi|rencana))?|perbaikan|aktivitas"
)
_SUBJECT = re.compile(
    r"\bRTL\b|tindak\s*lanjut|\bkegiatan\b|\bupaya\b|rencana\s+aksi|\bprogram\b|\bperbaikan\b"
    r"|persentase\s+(?:penyelesaian|realisasi|capaian|pelaksanaan|keterlaksanaan)",
    re.IGNORECASE,
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:responden|kuesioner|kuisioner|sampel|populasi|laki-laki|perempuan|skor|bobot|keluhan|pengaduan|pemohon|pengunjung"
    r"|IKM|NRR|mutu|kepuasan|pertanyaan)\b",
    re.IGNORECASE,
)
_COUNT = rf"\d{{1,3}}(?![\d.,]\d)|{SMALL}"
_IN_WORDS = r"(?:\s*\([^)]*\))?"
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?P<percent>\d{{1,3}}(?:[.,]\d+)?)\s*(?:%|persen\b|prosen\b)"
    rf"|(?<![\w.,/-])(?P<part>{_COUNT})(?:\s*\([^)\d]*\))?(?:\s+(?:{_THINGS}))?\s+dari\s+"
    rf"(?:(?:total|jumlah|seluruh|keseluruhan|sebanyak)\s+)*(?P<of>{_COUNT})\b"
    rf"|\bdari\s+(?P<total>{_COUNT}){_IN_WORDS}\s+(?:{_THINGS})\s*,\s*(?:(?:sebanyak|terdapat|baru|ada)\s+)*"
    rf"(?P<share>{_COUNT})\b{_IN_WORDS}(?:\s+(?:{_THINGS})\b)?"
    rf"|(?<![\w.,/-])(?P<count>{_COUNT}){_IN_WORDS}\s+(?:{_THINGS})\b",
    re.IGNORECASE,
)
_FORMULA = re.compile(r"(?:[x×X*]|dikali(?:kan)?|kali)\s*$")
_DONE = re.compile(
    r"\b(?:telah|sudah|selesai|terlaksana|terealisasi|direalisasikan|dilaksanakan|ditindaklanjuti|menindaklanjuti|tuntas"
    r"|tercapai|diselesaikan|rampung|dituntaskan|terwujud|berhasil)\b",
    re.IGNORECASE,
)
_SURELY_DONE = re.compile(r"\b(?:telah|sudah|selesai|tuntas|terlaksana|terealisasi|tercapai|rampung)\b", re.IGNORECASE)
_NOT_DONE = re.compile(r"\b(?:belum|tidak|tersisa|sisanya|tertunda)\b", re.IGNORECASE)
_SAYS_DONE = re.compile(
    r"\b(?:capaian|realisasi|persentase|tingkat\s+(?:pelaksanaan|keterlaksanaan|penyelesaian)|penyelesaian|keterlaksanaan)",
    re.IGNORECASE,
)
_PART_OF_PLAN = re.compile(r"\b(?:unsur|triwulan|subbag\w*|bidang|seksi)\b", re.IGNORECASE)
_FOLLOWS = re.compile(rf"\s*(?:$|[^\w\s]|(?:{_THINGS}|yang|telah|sudah|belum|tidak|atau|rencana|dan)\b)", re.IGNORECASE)
_NEAR = 12
_THAT_IS = re.compile(r"[^.;]{0,90}\b(?:yaitu|yakni|atau|artinya)\s*", re.IGNORECASE)


def find_capaian(kalimat: Sequence[Kalimat]) -> tuple[KlaimCapaian, ...]:
    """Every statement of the running text; a formula ("× 100%") and numbers of other things are none."""
    return tuple(
        claim
        for sentence in kalimat
        if _SUBJECT.search(sentence.teks) and not _OTHER_SUBJECT.search(sentence.teks)
        for claim in _claims(sentence)
    )


def _claims(sentence: Kalimat) -> Iterator[KlaimCapaian]:
    hits = [hit for hit in _AMOUNT.finditer(sentence.teks) if _is_of_plan(sentence.teks, hit)]
    at = 0
    while at < len(hits):
        group = hits[at : at + 1 + _belongs(sentence.teks, hits, at)]
        before = hits[at - 1].end() if at else 0
        at += len(group)
        after = hits[at].start() if at < len(hits) else len(sentence.teks)
        arah = _direction(sentence.teks, before, group, after)
        if arah is not None:
            yield _claim(sentence, arah, group)


def _is_of_plan(text: str, hit: re.Match[str]) -> bool:
    """Whether an amount is of the whole plan: no part of a formula, of one unsur or month, or of other things."""
    before = text[: hit.start()]
    following = re.split(r"[,;.]", text[hit.end() :])[0]
    if _FORMULA.search(before) or _PART_OF_PLAN.search(before) or MONTH.search(following):
        return False
    return hit["of"] is None or bool(_FOLLOWS.match(text[hit.end() :]))


def _belongs(text: str, hits: Sequence[re.Match[str]], at: int) -> bool:
    """Whether the next amount says the same as this one: "70% (7 dari 10 RTL)", "7 dari 10 (70%)"."""
    if at + 1 == len(hits) or (hits[at]["percent"] is None) == (hits[at + 1]["percent"] is None):
        return False
    between = text[hits[at].end() : hits[at + 1].start()]
    near = len(between) <= _NEAR or bool(_THAT_IS.fullmatch(between))
    return near and not _NOT_DONE.search(between) and ";" not in between and ":" not in between


def _direction(text: str, before: int, group: Sequence[re.Match[str]], after: int) -> Arah | None:
    """What is said of the amount: first what follows it, up to the next amount or comma; then what precedes it."""
    following = re.split(r"[,;:.]\s|\bdan\b|\bsedangkan\b|\bsementara\b", text[group[-1].end() : after])[0]
    preceding = re.split(r"[,;]\s|\bsedangkan\b|\bsementara\b", text[before : group[0].start()])[-1]
    between = text[group[0].end() : group[-1].start()]
    for words in (following, between, preceding):
        if _NOT_DONE.search(words):
            return "belum"
        if (_DONE if _has_total(group) else _SURELY_DONE).search(words):
            return "sudah"
    return "sudah" if _SAYS_DONE.search(preceding) else None


def _has_total(group: Sequence[re.Match[str]]) -> bool:
    """Whether an amount says of how many it is a part; a bare count may only be what was planned."""
    return any(hit["percent"] or hit["of"] or hit["total"] for hit in group)


def _claim(sentence: Kalimat, arah: Arah, group: Sequence[re.Match[str]]) -> KlaimCapaian:
    def read(*names: str) -> Bilangan | None:
        return next((_number(sentence, hit, name) for hit in group for name in names if hit[name]), None)

    return KlaimCapaian(arah, read("percent"), read("part", "share", "count"), read("of", "total"))


def _number(sentence: Kalimat, hit: re.Match[str], name: str) -> Bilangan | None:
    words = hit[name]
    lokasi = sentence.lokasi(hit.start(name), hit[0])
    said = read_huruf(words)
    if said is not None:
        return Bilangan(words, lokasi, Fraction(said))
    return read_bilangan(words, lokasi, "persen" if name == "percent" else "cacah")
