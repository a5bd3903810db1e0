"""Indonesian words compared by their roots: affixes taken off by rules that can be read, without a dictionary.

A prefix with a nasal hides the root's first sound: "menyusun" is nyusun or susun. Without a dictionary nobody
can tell which, so a word has all the roots that the rules allow, and two words agree when they share one.
"""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SHORTEST_ROOT = 4
_SUFFIXES = ("annya", "kannya", "nya", "kan", "an", "i", "lah", "kah", "pun")
_NASAL = (
    ("menge", ("",)), ("penge", ("",)), ("meny", ("s",)), ("peny", ("s",)), ("meng", ("", "k")), ("peng", ("", "k")),
    ("mem", ("", "p")), ("pem", ("", "p")), ("men", ("", "t")), ("pen", ("", "t")), ("me", ("",)), ("pe", ("",)),
)  # fmt: skip
_PLAIN = ("memper", "diper", "pember", "keber", "ber", "ter", "per", "bel", "pel", "di", "ke", "se")
_LIKE = {
    "standart": "standar", "analisa": "analisis", "monitoring": "pantau", "monev": "pantau", "helpdesk": "konsultasi",
    "online": "daring", "offline": "luring", "website": "laman", "situs": "laman", "web": "laman", "medsos": "sosial",
    "subbag": "subbagian", "layanan": "layan", "pengimplementasian": "terap", "implementasi": "terap",
    "pengaplikasian": "terap", "pelatihan": "latih", "bimtek": "bimbing", "staf": "petugas", "staff": "petugas",
    "pegawai": "petugas", "pelaksana": "petugas", "karyawan": "petugas", "aparatur": "petugas", "form": "formulir",
    "register": "registrasi", "publikasi": "siar", "optimalisasi": "optimal", "pengoptimalan": "optimal",
}  # fmt: skip
"""Words that offices use for one another, spelled or translated differently."""

_SHORT = {
    "help desk": "helpdesk", "standar operasional prosedur": "sop", "standar operasional dan prosedur": "sop",
    "sumber daya manusia": "sdm", "teknologi informasi": "ti", "standard operating procedure": "sop",
}  # fmt: skip
"""What offices write in full here and in short there."""

STOP = frozenset({
    "dan", "atau", "serta", "yang", "di", "ke", "dari", "pada", "kepada", "untuk", "dengan", "terhadap", "secara",
    "dalam", "atas", "oleh", "agar", "sebagai", "para", "setiap", "tiap", "seluruh", "semua", "guna", "akan", "telah",
    "sudah", "belum", "masih", "juga", "ini", "itu", "tersebut", "bagi", "antara", "hingga", "sampai", "melalui",
    "lewat", "terkait", "mengenai", "tentang", "berdasarkan", "sesuai", "bersama", "beserta", "kegiatan",
    "pelaksanaan", "melaksanakan", "dilaksanakan", "melakukan", "dilakukan", "adanya", "upaya", "rangka", "program",
    "rencana", "tindak", "lanjut", "rtl", "realisasi", "adalah", "yaitu", "meliputi", "beberapa", "suatu", "sebuah",
    "lebih", "dapat", "kpu", "kantor",
})  # fmt: skip
"""Words that say nothing about what is done."""


def words_of(text: str) -> tuple[str, ...]:
    """The words, in small letters; of a word that repeats itself ("unsur-unsur") only one, "sub-bagian" joined."""
    plain = text.casefold()
    for long, short in _SHORT.items():
        plain = plain.replace(long, short)
    return tuple(_single(word) for word in _WORD.findall(plain))


def _single(word: str) -> str:
    first, _, second = word.partition("-")
    return first if second and (second.startswith(first) or first.startswith(second)) else word.replace("-", "")


@lru_cache(maxsize=4096)
def roots_of(word: str) -> frozenset[str]:
    """Every root that a word may have, itself among them."""
    known = _LIKE.get(word)
    if known:
        return frozenset({known})
    bare = {word} | {word.removesuffix(suffix) for suffix in _SUFFIXES if _keeps_root(word.removesuffix(suffix))}
    roots = bare | {root for stem in bare for root in _without_prefix(stem)}
    return frozenset(roots | {_LIKE[root] for root in roots if root in _LIKE})


def _without_prefix(stem: str) -> set[str]:
    plain = {stem.removeprefix(prefix) for prefix in _PLAIN}
    hidden = {
        first + stem.removeprefix(prefix) for prefix, firsts in _NASAL if stem.startswith(prefix) for first in firsts
    }
    return {root for root in plain | hidden if _keeps_root(root)}


def _keeps_root(root: str) -> bool:
    return len(root) >= _SHORTEST_ROOT


@lru_cache(maxsize=1 << 16)
def same_word(one: str, other: str) -> bool:
    """Whether two words share a root, or differ by one slip of a long root's spelling ("realistik", "realistis")."""
    return bool(roots_of(one) & roots_of(other)) or _one_slip(one, other)


_LONG_ENOUGH = 7


def _one_slip(one: str, other: str) -> bool:
    """One letter more, less, other, or two swapped, in a word of seven letters or more; digits never slip."""
    if min(len(one), len(other)) < _LONG_ENOUGH or abs(len(one) - len(other)) > 1:
        return False
    if not (one.isalpha() and other.isalpha()):
        return False
    head = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, other_rest = one[head:], other[head:]
    swapped = rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return swapped or rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]


@lru_cache(maxsize=1 << 12)
def content_of(text: str) -> tuple[str, ...]:
    """The words that say what is done, each root once, in order."""
    found: list[str] = []
    for word in words_of(text):
        if word not in STOP and len(word) > 1 and not any(same_word(word, before) for before in found):
            found.append(word)
    return tuple(found)
