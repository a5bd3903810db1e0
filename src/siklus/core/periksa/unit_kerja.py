"""The units that answer for RTL, compared whatever their names' order, abbreviation and kind word."""

import re

from siklus.core.periksa.klaim.kata import words_of

_ALIAS = {
    "kul": ("keuangan", "umum", "logistik"),
    "rendatin": ("perencanaan", "data", "informasi"),
    "parmas": ("partisipasi", "hubungan", "masyarakat"),
    "parhumas": ("partisipasi", "hubungan", "masyarakat"),
    "sosparmas": ("sosialisasi", "partisipasi", "masyarakat"),
    "humas": ("hubungan", "masyarakat"),
    "sdm": ("sumber", "daya", "manusia"),
    "tekmas": ("teknis", "hubungan", "masyarakat"),
    "tu": ("tata", "usaha"),
    "ti": ("teknologi", "informasi"),
}
_KINDS = frozenset({
    "subbagian", "subbag", "sub", "bagian", "bag", "bidang", "seksi", "sie", "unit", "kerja", "kepala", "ketua",
    "koordinator", "kasubbag", "kasubag", "kabag", "kasi", "pelaksana", "dan", "pada", "para",
    "penyelenggaraan", "pemilu",
})  # fmt: skip
_KIND_WORD = re.compile(r"\b(?:sub\s?bag(?:ian)?|bagian|bidang|seksi)\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"^\W*(?:(?:seluruh|semua|setiap|masing-masing|segenap|berbagai|para)\b.*|semuanya|bersama(?:-sama)?|gabungan|lintas\s+\w+"
    r"|(?:tim|panitia|kantor|instansi|pegawai|staf|petugas|internal|pimpinan|manajemen|pelaksana|unit|bagian)"
    r"|(?:(?:pihak|unit|bagian|petugas|pejabat|instansi|bidang|tim|seksi|orang|pegawai|staf|satuan|satker)\s+){0,2}(?:kerja\s+)?"
    r"(?:(?:yang\s+)?(?:terkait|bersangkutan|berwenang|ditunjuk|ditugaskan|berkepentingan|membidangi|lain(?:nya)?)))\W*$",
    re.IGNORECASE,
)


def is_vague(text: str) -> bool:
    """Whether words name nobody: "Seluruh Bagian", "Tim", "Unit terkait"."""
    return bool(_VAGUE.match(text))


def count_units(text: str) -> int:
    """How many units words name by their kind: 2 for "Subbag Umum Subbag Teknis"."""
    return len(_KIND_WORD.findall(text))


def is_several(text: str) -> bool:
    """Whether words name more than one unit: "Subbag Umum Subbag Teknis"."""
    return count_units(text) > 1


def is_doubled(text: str) -> bool:
    """Whether the same words stand there twice: two cells of a column read as one."""
    words = words_of(text)
    return len(words) % 2 == 0 and words[: len(words) // 2] == words[len(words) // 2 :]


def unit_of(text: str) -> frozenset[str]:
    """The words that tell a unit apart, abbreviations written out, without "Subbagian", "Kepala" and the like."""
    words = (word for word in words_of(text) if word not in _KINDS)
    return frozenset(part for word in words for part in _ALIAS.get(word, (word,)))


def is_same_unit(one: str, other: str) -> bool:
    """Whether two texts may name one unit: a word of theirs agrees, or one is the other's initials."""
    first, second = unit_of(one), unit_of(other)
    return bool(first & second) or not first or not second or initials_of(one) in second or initials_of(other) in first


def initials_of(text: str) -> str:
    """The first letters of the words that tell a unit apart."""
    return "".join(word[0] for word in words_of(text) if word not in _KINDS)
