"""Merging bundles: a set that only forgets what a newer revision of the same seal replaces.

For each seal (one unit's survey, its sealed contents, its signer) the highest revision stays. What stays does not
depend on order or repetition: it is the union, less all that is not highest. Bundles that disagree all stay, and are
told.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from siklus.bundle.manifest import Manifest, sha256

DIGITS = 32
"""Of a SHA-256 in a file's name: 128 bits, which nobody makes collide on purpose for a gain here."""
FILE = re.compile(rf"r(\d{{4}})-([0-9a-f]{{{DIGITS}}})-([0-9a-f]{{{DIGITS}}})\.skm")


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One bundle among others. `survei` names unit and period, `segel` the sealed contents and their signer.

    `identitas` are the first digits of the whole file's SHA-256.
    """

    survei: str
    segel: str
    revisi: int
    identitas: str

    @classmethod
    def of(cls, manifest: Manifest, data: bytes) -> Self:
        """The entry of a bundle that was found right."""
        periode = manifest.periode
        return cls(
            f"{manifest.kode}-{periode.tahun:04}-{periode.jenis.value}-{periode.ke}",
            hashlib.sha256(manifest.kunci + bytes.fromhex(manifest.sidik)).hexdigest()[:DIGITS],
            manifest.revisi,
            sha256(data)[:DIGITS],
        )

    @classmethod
    def named(cls, survei: str, file: str) -> Self | None:
        """The entry that a file's name tells; None for a name that is not ours."""
        found = FILE.fullmatch(file)
        return cls(survei, found[2], int(found[1]), found[3]) if found else None

    @property
    def file(self) -> str:
        """The file's name in the survey's folder."""
        return f"r{self.revisi:04}-{self.segel}-{self.identitas}.skm"

    def yields_to(self, other: "Entry") -> bool:
        """Whether the other is a newer revision under the same seal."""
        return (self.survei, self.segel) == (other.survei, other.segel) and self.revisi < other.revisi


def merge(*groups: Iterable[Entry]) -> frozenset[Entry]:
    """All groups together, without what a newer revision replaces."""
    every = frozenset(entry for group in groups for entry in group)
    highest: dict[tuple[str, str], int] = {}
    for entry in every:
        key = entry.survei, entry.segel
        highest[key] = max(entry.revisi, highest.get(key, 0))
    return frozenset(entry for entry in every if entry.revisi == highest[entry.survei, entry.segel])


def disagreeing(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """The surveys for which more than one bundle holds, with all of theirs in order."""
    by_survei: dict[str, list[Entry]] = {}
    for entry in sorted(merge(entries)):
        by_survei.setdefault(entry.survei, []).append(entry)
    return {survei: tuple(found) for survei, found in by_survei.items() if len(found) > 1}
