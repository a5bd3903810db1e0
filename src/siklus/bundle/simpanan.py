"""A folder of received bundles: one folder for each unit's survey, one file for each bundle that holds.

The name of a file says what it is, so that receiving one looks at one small folder only. A file comes whole, under its
name, before an older revision goes: whoever is killed leaves both, and the next one who looks sees the newer.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from siklus.bundle.buka import Bundel
from siklus.bundle.gabung import DIGITS, Entry, disagreeing, merge
from siklus.bundle.manifest import sha256

Write = Callable[[Path, bytes], object]
"""Puts a file there whole, in one step, replacing what stood there."""


class Nasib(StrEnum):
    """What became of a bundle."""

    DITERIMA = "diterima"
    SUDAH_ADA = "sudah ada"
    SUDAH_LAMA = "sudah ada revisi yang lebih baru"


@dataclass(frozen=True, slots=True)
class Simpanan:
    """The folder, and how files are written into it."""

    folder: Path
    write: Write

    def receive(self, bundel: Bundel, data: bytes) -> Nasib:
        """Keep a bundle that was found right, unless it is there or a newer revision is; OSError when it cannot be."""
        entry = Entry.of(bundel.manifest, data)
        there = set(self._entries_in(entry.survei))
        if any(map(entry.yields_to, there)):
            return Nasib.SUDAH_LAMA
        path = self.path_of(entry)
        if entry in there and sha256(path.read_bytes())[:DIGITS] == entry.identitas:
            self._drop_older(entry.survei)
            return Nasib.SUDAH_ADA
        self.write(path, data)
        self._drop_older(entry.survei)
        return Nasib.DITERIMA

    def entries(self) -> frozenset[Entry]:
        """Every bundle that holds."""
        folders = sorted(self.folder.iterdir()) if self.folder.is_dir() else []
        return merge(entry for folder in folders for entry in self._entries_in(folder.name))

    def disagreeing(self, survei: str) -> tuple[Entry, ...]:
        """The bundles of one survey when more than one holds; nothing when they agree."""
        return disagreeing(self._entries_in(survei)).get(survei, ())

    def path_of(self, entry: Entry) -> Path:
        """Where a bundle stands."""
        return self.folder / entry.survei / entry.file

    def _entries_in(self, survei: str) -> Iterator[Entry]:
        folder = self.folder / survei
        for path in folder.iterdir() if folder.is_dir() else ():
            if entry := Entry.named(survei, path.name):
                yield entry

    def _drop_older(self, survei: str) -> None:
        found = frozenset(self._entries_in(survei))
        for entry in found - merge(found):
            self.path_of(entry).unlink(missing_ok=True)
