"""A rise or a fall that a sentence tells beside the earlier index, against the index that the report itself prints."""

import re
from collections.abc import Iterator
from fractions import Fraction

from siklus.core.indeks.skala import HIGHEST_IKM, LOWEST_IKM
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.hasil import masa_of
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.lingkup import is_other_at
from siklus.core.periksa.klaim.masa import Masa, find_periode_masa
from siklus.core.periksa.nilai_laporan import indeks_unit
from siklus.core.periksa.temuan import IsiTemuan
from siklus.core.rounding import print_number

_UP = r"meningkat|peningkatan|naik|kenaikan|bertambah|lebih\s+(?:tinggi|baik)|membaik"
_DOWN = r"menurun|penurunan|turun|berkurang|lebih\s+(?:rendah|buruk)|memburuk"
_ARAH = re.compile(rf"\b(?:(?P<naik>{_UP})|(?P<turun>{_DOWN}))\b", re.IGNORECASE)
_INDEX = re.compile(r"(?<![\w.,/])\d{2}[.,]\d{1,3}(?![\d\w])(?!\s*(?:%|persen|poin))")
_ABOUT = re.compile(r"\b(?:IKM|SKM|indeks|nilai\w*|skor|survei|kepuasan|mutu|angka)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(r"\b(?:pengunjung|kunjungan|pemohon|responden|anggaran|rupiah|unsur)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:tidak|belum|bukan|target\w*|diharap\w*|agar|supaya|upaya|untuk|guna|menit|hari|keluhan|pengaduan)\b",
    re.IGNORECASE,
)


def current_indeks(klaim: Klaim) -> Bilangan | None:
    """The index of this survey when the report prints one and only one."""
    values = {item.angka.nilai: item.angka for item in indeks_unit(klaim) if not item.angka.rusak}
    return next(iter(values.values())) if len(values) == 1 else None


def against_earlier(item: Kalimat, before: Kalimat | None, klaim: Klaim, now: Bilangan) -> Iterator[IsiTemuan]:
    """The contradiction in one sentence that tells one direction from one earlier index; none when it is unsure.

    The earlier index stands in the sentence itself, else in the one `before` it.
    """
    words = tuple(_ARAH.finditer(item.teks))
    if len({bool(word["naik"]) for word in words}) != 1 or _NOT.search(item.teks):
        return
    earlier = (
        _earlier(item, klaim, now) or (_earlier(before, klaim, now) if before else ()) or _of_trend(item, klaim, now)
    )
    if len(set(earlier)) != 1 or not _ABOUT.search(item.teks + (before.teks if before else "")):
        return
    rises = (now.nilai or 0) > earlier[0]
    if rises is not bool(words[0]["naik"]):
        yield IsiTemuan(
            f"Tercetak “{words[0][0]}”.",
            "Perbaiki arah atau nilainya.",
            f"Dari {print_number(earlier[0])} ke {now.teks}, nilainya {'naik' if rises else 'turun'}.",
            (item.lokasi(words[0].start(), words[0][0]), now.lokasi),
        )


def _of_trend(item: Kalimat, klaim: Klaim, now: Bilangan) -> tuple[Fraction, ...]:
    """The indices of a table of trends for the periods with which a sentence compares the own index that it prints."""
    if _OF_OTHERS.search(item.teks) or now.teks not in item.teks:
        return ()
    trend = dict(_trend(klaim))
    return tuple(
        trend[masa] for masa in find_periode_masa(item.teks) if masa.tahun and trend.get(masa, now.nilai) != now.nilai
    )


def _trend(klaim: Klaim) -> Iterator[tuple[Masa, Fraction]]:
    """Each period that begins a table's row beside one number that can be an index."""
    for row in (row for table in klaim.reading.tables for row in table.rows):
        texts = [cell.text.strip() for cell in dict.fromkeys(row.cells)]
        named = [masa for text in texts for masa in find_periode_masa(text) if masa.tahun and masa.start == 0]
        values = [Fraction(text.replace(",", ".")) for text in texts if _INDEX.fullmatch(text)]
        if len(named) == 1 and len(values) == 1 and LOWEST_IKM <= values[0] <= HIGHEST_IKM:
            yield named[0], values[0]


def _earlier(item: Kalimat, klaim: Klaim, now: Bilangan) -> tuple[Fraction, ...]:
    """The numbers of a sentence that can be an index and are said of another period; none beside values of unsur."""
    own = masa_of(klaim.reading)
    if _OF_OTHERS.search(item.teks):
        return ()
    found = ((number, Fraction(number[0].replace(",", "."))) for number in _INDEX.finditer(item.teks))
    return tuple(
        value
        for number, value in found
        if LOWEST_IKM <= value <= HIGHEST_IKM and value != now.nilai and is_other_at(item.teks, number.start(), own)
    )
