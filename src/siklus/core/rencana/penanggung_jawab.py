"""The responsible unit of a follow-up: present, of this office, and one that leads."""

from collections.abc import Iterator
from difflib import get_close_matches

from siklus.core.errors import Place, Problem, Severity
from siklus.core.rencana.isian import is_filled, normalized

VAGUE_WORDS = ("seluruh", "semua")
VAGUE_NAMES = ("sekretariat", "bagian", "subbagian", "subbag", "kantor", "pegawai", "staf", "petugas", "tim", "bersama")


def check_penanggung_jawab(
    units: tuple[str, ...], subbagian: tuple[str, ...], subject: str, place: Place
) -> tuple[Problem, ...]:
    """What is wrong with the units named for `subject` ("RTL “R-01”"), the leading one first.

    `subbagian` are the office's own units as it prints them; an empty list means that they are not known.
    """
    named = tuple(unit for unit in units if is_filled(unit))
    if not named:
        return (_missing(subject, place),)
    return (*_vague(named[0], subbagian, subject, place), *_foreign(named, subbagian, subject, place))


def is_vague(unit: str) -> bool:
    """Whether the name covers everybody, so that nobody leads: "Seluruh Bagian", "Sekretariat"."""
    words = normalized(unit)
    return words.startswith(VAGUE_WORDS) or words in VAGUE_NAMES


def _missing(subject: str, place: Place) -> Problem:
    return Problem(
        "RENCANA-16",
        f"Penanggung jawab {subject} belum diisi.",
        "Isi nama subbagian yang bertanggung jawab.",
        place,
    )


def _vague(leader: str, subbagian: tuple[str, ...], subject: str, place: Place) -> Iterator[Problem]:
    if is_vague(leader) and leader not in subbagian:
        yield Problem(
            "RENCANA-18",
            f"Penanggung jawab {subject} terlalu umum: “{leader}”.",
            "Sebutkan satu subbagian yang memimpin lebih dahulu, lalu subbagian lain yang membantu.",
            place,
            Severity.WARNING,
        )


def _foreign(named: tuple[str, ...], subbagian: tuple[str, ...], subject: str, place: Place) -> Iterator[Problem]:
    for unit in named:
        if subbagian and unit not in subbagian and not is_vague(unit):
            yield Problem(
                "RENCANA-17",
                f"Penanggung jawab {subject}, “{unit}”, tidak ada dalam daftar subbagian.",
                _nearest(unit, subbagian),
                place,
            )


def _nearest(unit: str, subbagian: tuple[str, ...]) -> str:
    """What to write instead: the name that is probably meant, or all of them."""
    by_normalized = {normalized(name): name for name in subbagian}
    near = get_close_matches(normalized(unit), by_normalized, n=1)
    if near:
        return f"Mungkin yang dimaksud “{by_normalized[near[0]]}”; tulis namanya persis seperti dalam daftar."
    return f"Pilih dari daftar: {'; '.join(subbagian)}."
