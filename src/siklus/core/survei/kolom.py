"""What each column of a table of answers is, from its head: one rule for every reader and for analytics.

A column is an answer when its head is an unsur's key, name or alias, or U1 to U9. U8 and U9 are ambiguous (the
regulation's text puts Pengaduan 8th and Sarana 9th, its questionnaire the other way round) and are never guessed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Literal

from siklus.core.aturan import Aturan, find_dimensi, find_unsur, normalise
from siklus.core.errors import Place, Problem, Severity, refuse
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.periksa_kuesioner import baku, check_kuesioner

Urutan = Literal["peraturan", "kuesioner"]
OF_SEVERAL = re.compile(r"(.+?) ?\d{1,2}")
U_NUMBER = re.compile(r"u\s?0?([1-9])")
FIRST_AMBIGUOUS = 8
ROLES = {
    "id": ("id", "no", "nomor", "nomor jawaban", "nomor responden", "responden"),
    "layanan": ("layanan", "jenis layanan", "kode layanan"),
    "ditandai": ("ditandai", "tanda"),
    "": ("tanggal", "jam", "waktu pengisian", "kanal", "saran", "keterangan"),
}
PERSONAL = frozenset(
    {
        *("nama", "nama responden", "nama lengkap", "nik", "nip", "alamat", "alamat ip", "ip"),
        *("telepon", "no telepon", "nomor telepon", "hp", "no hp", "nomor hp", "wa", "whatsapp"),
        *("surel", "email", "e mail"),
    }
)


@dataclass(frozen=True, slots=True)
class KolomJawaban:
    """Where everything stands: 0-based column numbers. `pertanyaan` and `profil` are (column, question or dimension).

    `peringatan` are columns that are left unread, each with why.
    """

    kuesioner: Kuesioner
    pertanyaan: tuple[tuple[int, str], ...]
    profil: tuple[tuple[int, str], ...] = ()
    layanan: int | None = None
    id: int | None = None
    ditandai: int | None = None
    peringatan: tuple[Problem, ...] = ()


def delimiter_of(head_line: str) -> str:
    """The separator of a CSV: whichever of semicolon, tab and comma stands most often in its head line."""
    return max(";\t,", key=head_line.count) if any(mark in head_line for mark in ";\t,") else ","


def read_header(
    heads: Sequence[str], aturan: Aturan, *, urutan: Urutan | None = None, place: Place = Place()
) -> KolomJawaban:
    """Give every column its meaning, by the regulation's questionnaire with one question per unsur.

    Raises SiklusError with everything that is wrong: U8 or U9 without `urutan`, a column twice, a column that looks
    like a misspelt unsur, too few unsur.
    """
    meanings = tuple(_meaning(head, aturan, urutan) for head in heads)
    questions = tuple((index, meaning[1]) for index, meaning in enumerate(meanings) if meaning[0] == "unsur")
    kuesioner = _kuesioner(tuple(unsur for _, unsur in questions), aturan)
    problems = (
        *_ambiguous(heads, urutan, place),
        *_twice(heads, meanings, place),
        *_unread(heads, meanings, aturan, place),
    )
    if not any(problem.severity is Severity.ERROR for problem in problems):
        problems += check_kuesioner(kuesioner, aturan, place)
    refuse(problems)
    roles = {meaning[1]: index for index, meaning in enumerate(meanings) if meaning[0] == "role"}
    profil = tuple((index, meaning[1]) for index, meaning in enumerate(meanings) if meaning[0] == "profil")
    return KolomJawaban(
        kuesioner, questions, profil, roles.get("layanan"), roles.get("id"), roles.get("ditandai"), problems
    )


Meaning = tuple[Literal["unsur", "profil", "role", "left", "unknown"], str]


def _meaning(head: str, aturan: Aturan, urutan: Urutan | None) -> Meaning:
    words = normalise(head)
    if found := U_NUMBER.fullmatch(words):
        return "unsur", _numbered(int(found[1]), aturan, urutan)
    if unsur := find_unsur(words, aturan):
        return "unsur", unsur.key
    for role, names in ROLES.items():
        if words in names:
            return ("role", role) if role else ("left", words)
    if dimensi := find_dimensi(words, aturan):
        return "profil", dimensi.kunci
    return ("left" if not words else "unknown"), words


def _numbered(number: int, aturan: Aturan, urutan: Urutan | None) -> str:
    """The unsur of U1 to U9; without an order U8 and U9 stand for whatever, since they are refused anyway."""
    place_of = {
        item.urutan_kuesioner if urutan == "kuesioner" else item.urutan_peraturan: item.key for item in aturan.unsur
    }
    return place_of[number]


def _kuesioner(unsur: tuple[str, ...], aturan: Aturan) -> Kuesioner:
    by_key = {item.unsur: item for item in baku(aturan).pertanyaan}
    return Kuesioner(tuple(by_key[key] for key in unsur))


def _ambiguous(heads: Sequence[str], urutan: Urutan | None, place: Place) -> tuple[Problem, ...]:
    numbers = [found for head in heads if (found := U_NUMBER.fullmatch(normalise(head)))]
    if urutan is not None or all(int(found[1]) < FIRST_AMBIGUOUS for found in numbers):
        return ()
    message = "Kolom U8 dan U9 bermakna ganda: peraturan menaruh Pengaduan di urutan 8, kuesionernya menaruh Sarana."
    advice = (
        "Ulangi dengan --urutan peraturan (U8 Pengaduan, U9 Sarana) atau --urutan kuesioner (U8 Sarana, U9 Pengaduan)."
    )
    return (Problem("CSV-02", message, advice, place),)


def _twice(heads: Sequence[str], meanings: Sequence[Meaning], place: Place) -> tuple[Problem, ...]:
    seen: dict[Meaning, str] = {}
    problems = []
    for head, meaning in zip(heads, meanings, strict=True):
        if meaning[0] not in {"left", "unknown"} and meaning in seen:
            message = f"Kolom “{head}” dan “{seen[meaning]}” bermakna sama: {meaning[1]}."
            problems.append(Problem("CSV-03", message, "Hapus salah satunya.", replace(place, column=head)))
        seen.setdefault(meaning, head)
    return tuple(problems)


def _unread(heads: Sequence[str], meanings: Sequence[Meaning], aturan: Aturan, place: Place) -> tuple[Problem, ...]:
    missing = [unsur.key for unsur in aturan.unsur if ("unsur", unsur.key) not in meanings]
    return tuple(
        _unread_column(head, words, missing, aturan, replace(place, column=head))
        for head, (kind, words) in zip(heads, meanings, strict=True)
        if kind == "unknown"
    )


def _unread_column(head: str, words: str, missing: Sequence[str], aturan: Aturan, place: Place) -> Problem:
    if words in PERSONAL:
        message = f"Kolom “{head}” tidak dibaca: data pribadi tidak boleh berada di samping jawaban."
        return Problem("CSV-06", message, "Hapus kolom itu dari berkas.", place, Severity.WARNING)
    if several := _one_of_several(words, aturan):
        message = f"Kolom “{head}” tampaknya salah satu dari beberapa pertanyaan untuk unsur “{several}”."
        advice = (
            f"CSV memuat satu kolom “{several}”; untuk beberapa pertanyaan pakai buku kerja dan lembar Kuesionernya."
        )
        return Problem("CSV-04", message, advice, place)
    if near := get_close_matches(words, missing, n=1, cutoff=0.75):
        message = f"Kolom “{head}” tidak dikenal; unsur “{near[0]}” tidak ditemukan."
        return Problem("CSV-04", message, f"Tulis kepala kolomnya “{near[0]}”.", place)
    message = f"Kolom “{head}” tidak dikenal dan tidak dibaca."
    return Problem("CSV-05", message, "Hapus kolom itu, atau perbaiki nama kepalanya.", place, Severity.WARNING)


def _one_of_several(words: str, aturan: Aturan) -> str:
    """The unsur of a head like "waktu_2"; "" when it is nothing of the kind."""
    found = OF_SEVERAL.fullmatch(words)
    unsur = find_unsur(found[1], aturan) if found else None
    return unsur.key if unsur else ""
