"""Which periods a report names, and what the words around say that each of them is."""

import re
from collections.abc import Iterator

from siklus.core.periksa.klaim.identitas import KlaimPeriode, PeranPeriode
from siklus.core.periksa.klaim.masa import Masa, find_periode_masa
from siklus.core.periksa.klaim.ruas import Ruas

_AROUND = 70
_WORDS: dict[PeranPeriode, re.Pattern[str]] = {
    "lalu": re.compile(
        r"\b(?:dibanding(?:kan|\b)|sebelum(?:nya)?\b|terdahulu|(?:periode|semester|tahun|triwulan)\s+(?:yang\s+)?lalu|"
        r"(?:naik|turun|meningkat|menurun|berubah)(?:\W+\S+){0,4}\W+dari\b)",
        re.IGNORECASE,
    ),
    "berikut": re.compile(r"\b(?:berikutnya|mendatang|selanjutnya|akan\s+datang)\b", re.IGNORECASE),
    "pelaksanaan": re.compile(
        r"\b(?:masa\s+pelaksanaan|selama|sepanjang|dalam\s+kurun|(?:akan\s+)?di(?:laksanakan|kerjakan|jalankan)\s+(?:\w+\s+){0,3}?(?:pada|dalam|mulai)|"
        r"pelaksanaan(?:nya)?\s+(?:berlangsung|dilakukan|pada)|berlangsung|"
        r"ditindaklanjuti\s+(?:pada|dalam))\b",
        re.IGNORECASE,
    ),
    "survei": re.compile(r"\b(?:SKM|survei|IKM|indeks|NRR|nilai|hasil|responden|kuesioner)\b", re.IGNORECASE),
}
_FOLLOW_UP = re.compile(
    r"\b(?:rencana|tindak\s+lanjut|RTL|realisasi|pemeliharaan|perbaikan|kegiatan|program|monitoring)\b", re.IGNORECASE
)
_AFTER: dict[PeranPeriode, re.Pattern[str]] = {
    "lalu": re.compile(r"^\W*(?:periode\s+)?(?:sebelumnya|yang\s+lalu|lalu)\b", re.IGNORECASE),
    "berikut": re.compile(r"^\W*(?:dan\s+periode\W+\S+\s+)?(?:berikutnya|mendatang)\b", re.IGNORECASE),
}
_TITLES = frozenset({"sampul", "judul", "keterangan", "kepala"})


def find_periode(ruas_list: tuple[Ruas, ...]) -> tuple[KlaimPeriode, ...]:
    """Every period that the report names with a legible number; a year that belongs to a law is none."""
    return tuple(periode for ruas in ruas_list for periode in _named(ruas))


def periode_in(text: str) -> Iterator[Masa]:
    """Each period in a text whose number is legible."""
    return (masa for masa in find_periode_masa(text) if masa.terbaca)


def _named(ruas: Ruas) -> Iterator[KlaimPeriode]:
    for masa in periode_in(ruas.teks):
        yield KlaimPeriode(
            ruas.ucapan(masa.start, masa.end),
            masa.satuan,
            masa.nomor,
            masa.tahun,
            masa.ujung,
            _peran(ruas, masa.start, masa.end),
            di_judul=ruas.jenis in _TITLES,
            kalimat=ruas.teks,
            bagian=ruas.bagian,
        )


def _peran(ruas: Ruas, start: int, end: int) -> PeranPeriode:
    """What the period is, told by the nearest word before it, or by the word that follows it at once."""
    text = ruas.teks
    for peran, pattern in _AFTER.items():
        if pattern.search(text[end : end + 40]):
            return peran
    before = text[max(0, start - _AROUND) : start]
    nearest: tuple[int, PeranPeriode] = max(
        (max((found.end() for found in pattern.finditer(before)), default=0), peran)
        for peran, pattern in _WORDS.items()
    )
    if not nearest[0]:
        return ""
    return "survei" if nearest[1] == "pelaksanaan" and not _FOLLOW_UP.search(f"{ruas.bagian} {text}") else nearest[1]
