"""Which kind of report it is, and in which form: told by its title, else by its chapters."""

import re
from collections.abc import Iterator
from typing import Literal

from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.ruas import find_sampul

JenisLaporan = Literal["pelaksanaan", "tindak-lanjut"]

_TELLS = r"(?:LAPORAN|HASIL|REALISASI|EVALUASI|PENYAMPAIAN|PEMANTAUAN|MONITORING)"
_FOLLOW_UP = re.compile(
    rf"\b{_TELLS}\s+(?:(?!RENCANA|SURVEI|SURVEY|SKM|DAN)\w+\s+){{0,3}}TINDAK\s+LANJUT\b|\bREALISASI\s+(?:RENCANA\s+)?TINDAK\s+LANJUT\b",
    re.IGNORECASE,
)
_OF_THE_SKM = re.compile(r"\b(?:SURVEI|SURVEY|SKM|KEPUASAN)\b", re.IGNORECASE)
"""Where the survey is named first, its follow-up is only added to it."""

_SHEET = re.compile(r"^\W*(?:LEMBAR|FORMULIR|TABEL|DAFTAR)\b", re.IGNORECASE)
_FORM = re.compile(r"^\W*(?:LEMBAR|MATRIKS|FORMULIR|TABEL|DAFTAR|REKAP\w*|BERITA\s+ACARA)\b", re.IGNORECASE)
_SKM = re.compile(rf"\b{_TELLS}\b.{{0,60}}\b(?:SURVEI|SURVEY|SKM|IKM|KEPUASAN)\b", re.IGNORECASE | re.DOTALL)
_REALISED = re.compile(r"\brealisasi\b|\bpelaksanaan\s+(?:rencana\s+)?tindak\s+lanjut\b", re.IGNORECASE)
_DISURVEI = re.compile(
    r"\bpengumpulan\s+data\b|\bpengolahan\s+data\b|\bhasil\s+(?:survei|SKM)\b|\bmetod(?:e|ologi)\b", re.IGNORECASE
)
_ABOUT = re.compile(r"\W*(?:hal|perihal|tentang)\b\s*:?\s*(.+)", re.IGNORECASE)
_HEAD = 30
_FRONT = re.compile(r"^\W*(?:kata\s+pengantar|daftar\s+isi)\b", re.IGNORECASE)


def find_jenis(klaim: Klaim) -> JenisLaporan | None:
    """The kind of the report; None when neither its title, its letter's subject nor its chapters tell."""
    title = " ".join((*(placed.text for placed in find_sampul(klaim.reading)), *_subject(klaim)))
    follow_up = _FOLLOW_UP.search(title)
    if follow_up and not _OF_THE_SKM.search(title[: follow_up.start()]):
        return "tindak-lanjut"
    if _SKM.search(title):
        return "pelaksanaan"
    chapters = " | ".join(judul.teks.teks for judul in klaim.susunan.judul if judul.tingkat == 1)
    if _REALISED.search(chapters):
        return "tindak-lanjut"
    return "pelaksanaan" if _DISURVEI.search(chapters) else None


def _subject(klaim: Klaim) -> Iterator[str]:
    """What a letter is about, by the words behind "Hal" at its head."""
    for page in klaim.reading.pages[:1]:
        yield from (found[1] for line in page.lines[:_HEAD] if (found := _ABOUT.match(line.text)))


def is_form(klaim: Klaim) -> bool:
    """Whether it is a sheet or a matrix, which has its own chapters if any."""
    return any(_FORM.match(placed.text) for placed in find_sampul(klaim.reading))


def is_sheet(klaim: Klaim) -> bool:
    """Whether it is a sheet to fill in, which draws no conclusion."""
    return any(_SHEET.match(placed.text) for placed in find_sampul(klaim.reading))


def find_bentuk(klaim: Klaim) -> Literal["lengkap", "ringkas"]:
    """The full form has a preface or a list of contents; the short one begins with its first chapter."""
    full = any(_FRONT.match(judul.teks.teks) for judul in klaim.susunan.judul) or bool(klaim.reading.outline)
    return "lengkap" if full else "ringkas"
