"""Reasons and strategies: tables, named fields, and sentences of the conclusion."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.kata import content_of
from siklus.core.periksa.klaim.rtl.baris import Baris, rows_in
from siklus.core.periksa.klaim.rtl.daftar import children, intro_of
from siklus.core.periksa.klaim.rtl.kepala import Dikenal, Jenis, find_tables
from siklus.core.periksa.klaim.rtl.label import split_label
from siklus.core.periksa.klaim.rtl.pasangan import alasan_in, find_rekaman, strategi_in
from siklus.core.periksa.klaim.tindak_lanjut import Alasan, Strategi
from siklus.document.reading import Reading

Pernyataan = TypeVar("Pernyataan", Alasan, Strategi)

_BECAUSE = re.compile(
    r"^(?P<what>.{8,}?)[,\s]+(?:masih\s+)?(?:belum|tidak|tertunda)\b.*?"
    r"\b(?:karena|dikarenakan|disebabkan(?:\s+oleh)?|akibat|lantaran|terkendala)\b\s*(?P<why>.+)$"
)
_ABOUT_REASONS = re.compile(r"\b(?:alasan|penyebab|karena|kendala)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^(?:RTL|kegiatan|rencana tindak lanjut)\s+(?:nomor|no\.?)?\s*(?P<nomor>\d{1,2}(?:\.(?:\d{1,2}|[a-z]))?)\b",
    re.IGNORECASE,
)
_REASONED = re.compile(r"^(?P<what>.{8,160}?),?\s+dengan\s+alasan\s+(?P<why>.+)$")
_UNDONE = re.compile(r"\b(?:belum|tidak)\b", re.IGNORECASE)
_PLAN = re.compile(r"\bRTL\b|tindak\s+lanjut", re.IGNORECASE)
_CONCLUSION = re.compile(r"\b(?:penutup|kesimpulan|simpulan)\b", re.IGNORECASE)
_COLON = re.compile(r"^(?P<what>[^:]{8,160}?)\s*(?::|\s[–—-]\s)\s*(?P<why>\S.+)$")


def find_strategi(
    reading: Reading, tables: Sequence[Dikenal], aturan: Aturan, lisan: Sequence[Strategi]
) -> tuple[Strategi, ...]:
    """How each unfinished RTL goes on: a table, named fields, or a run of items."""
    rows = _rows(tables, ("strategi",), aturan)
    found = _once(
        (*(_strategi(baris, terbaca=legible) for baris, legible in rows), *strategi_in(find_rekaman(reading)))
    )
    return found or tuple(lisan)


def _once(claims: Sequence[Pernyataan]) -> tuple[Pernyataan, ...]:
    """The claims without those that another form of reading found at the same place."""
    return tuple({claim.kegiatan.lokasi: claim for claim in reversed(claims)}.values())[::-1]


def _rows(tables: Sequence[Dikenal], kinds: tuple[Jenis, ...], aturan: Aturan) -> Iterator[tuple[Baris, bool]]:
    """The rows of the tables of some kinds, and whether the columns of their table were told apart."""
    for table in (table for jenis in kinds for table in find_tables(tables, jenis)):
        rows = rows_in(table.tabel, aturan)[0]
        legible = table.tabel.is_legible(rows)
        yield from ((baris, legible) for baris in rows)


def _strategi(baris: Baris, *, terbaca: bool) -> Strategi:
    return Strategi(
        baris.kegiatan,
        baris.get("strategi"),
        baris.get("waktu") or baris.get("target"),
        baris.get("penanggung_jawab"),
        baris.nomor if "." in baris.nomor else "",
        terbaca,
    )


def find_alasan(
    reading: Reading, kalimat: Sequence[Kalimat], tables: Sequence[Dikenal], aturan: Aturan, lisan: Sequence[Alasan]
) -> tuple[Alasan, ...]:
    """Why RTL are not done: a table's column, named fields, a run of items, or a list after its opening."""
    rows = _rows(tables, ("alasan", "strategi"), aturan)
    told = (_from_row(baris, terbaca=legible) for baris, legible in rows if baris.get("alasan"))
    found = _once((*told, *alasan_in(find_rekaman(reading))))
    return found or tuple(lisan) or tuple(_from_lists(kalimat))


def _from_row(baris: Baris, *, terbaca: bool) -> Alasan:
    return Alasan(baris.kegiatan, baris.get("alasan"), baris.nomor if "." in baris.nomor else "", terbaca)


def _from_lists(kalimat: Sequence[Kalimat]) -> Iterator[Alasan]:
    listed = {id(child) for intro in _intros(kalimat) for child in children(kalimat, intro)}
    for sentence in kalimat:
        claim = _claim(sentence, listed=id(sentence) in listed)
        if claim is not None:
            yield claim


def _intros(kalimat: Sequence[Kalimat]) -> Iterator[int]:
    """The sentences after which a list of RTL not done follows."""
    for at, sentence in enumerate(kalimat):
        reasons = intro_of(sentence) == "belum" and _ABOUT_REASONS.search(sentence.teks)
        listed = sentence.teks.rstrip().endswith(":") and _UNDONE.search(sentence.teks) and _PLAN.search(sentence.teks)
        if reasons or listed:
            yield at


def _claim(sentence: Kalimat, *, listed: bool) -> Alasan | None:
    """A reason in one sentence: of a list of reasons, of an item of the conclusion, or of an RTL that it numbers."""
    numbered = _NUMBERED.match(sentence.teks)
    concluded = bool(sentence.placed.depth) and bool(_CONCLUSION.search(sentence.bagian))
    found = (_BECAUSE.match(sentence.teks) if listed or concluded or numbered else None) or (
        _COLON.match(sentence.teks) or _REASONED.match(sentence.teks) if listed else None
    )
    start = split_label(sentence.teks)[1]
    if found is None or (numbered is None and len(content_of(found["what"])) <= 1):
        return None
    what = sentence.ucapan(start, found.end("what"))
    return Alasan(what, sentence.ucapan(*found.span("why")), numbered["nomor"] if numbered else "")
