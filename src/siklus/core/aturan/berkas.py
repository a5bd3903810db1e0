"""Reading the regulation's TOML and keeping only what was in force on a day."""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from siklus.core.aturan.model import Kutipan

Entry = dict[str, Any]
SUBJECTS = (
    "unsur", "kuesioner", "mutu", "sampel", "laporan", "evaluasi", "penilaian", "profil", "standar_pelayanan",
    "dasar_hukum",
)  # fmt: skip
_NAMING = ("key", "kunci", "jenis", "huruf", "unsur")


@cache
def load(subject: str) -> dict[str, list[Entry]]:
    """One TOML file as it stands: kind of entry → its entries."""
    return tomllib.loads((files(__package__) / f"{subject}.toml").read_text(encoding="utf-8"))


def in_force(entry: Entry, on: date) -> bool:
    """Whether an entry applied on a day, both of its ends included."""
    return bool(entry["berlaku_sejak"] <= on <= entry.get("berlaku_sampai", date.max))


def entries(subject: str, kind: str, on: date) -> list[Entry]:
    """The entries of one kind that applied on a day, in the file's order."""
    return [entry for entry in load(subject)[kind] if in_force(entry, on)]


def _name_of(kind: str, entry: Entry) -> str:
    return next((f"{kind} {entry[field]}" for field in _NAMING if field in entry), kind)


def citations(on: date) -> Iterator[Kutipan]:
    """The source of every entry that applied on a day."""
    for subject in SUBJECTS:
        for kind in load(subject):
            for entry in entries(subject, kind, on):
                yield Kutipan(
                    subject, _name_of(kind, entry), entry["sumber"], entry["keyakinan"],
                    entry["berlaku_sejak"], entry.get("berlaku_sampai"),
                )  # fmt: skip
