"""Which row is which: a UUID for every row, the same in every file in which the row stands again.

1. A row with a Kode Siklus (in the file of refused rows, for mending) keeps that.
2. A row with its source's own number has a UUID drawn from survey, source name and that number.
3. Any other row has one drawn from survey, source name, what stands in its cells (head and text; blank cells, the row's
   number in its file, and personal data left out; in any order of columns) and how many equal rows stand above it.

So a file may be imported again, reordered, or in overlapping parts, and each row is there once. By rule 3, equal rows
in different files are one and the same: of each content, as many are kept as the file that has most of it. Whoever
imports files whose equal rows are different people gives each file its own source name.
"""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from siklus.core.aturan import normalise
from siklus.web.services.impor.kata import NOMOR_WORDS
from siklus.web.services.impor.peta import ID, KODE, PRIBADI, Peta
from siklus.web.services.kunci_rahasia import keyed, secret

SIZE = 16


class Identitas:
    """Gives the rows of one file their UUIDs; it must see all of them, in their order."""

    def __init__(self, survei_id: int, peta: Peta) -> None:
        """For one reading of one file."""
        self._secret = secret()
        self._before = f"{survei_id}\x1f{normalise(peta.sumber)}\x1f"
        self._id = next((index for index, item in enumerate(peta.kolom) if item.peran == ID), None)
        self._kode = next((index for index, item in enumerate(peta.kolom) if item.peran == KODE), None)
        self._order = sorted(
            (normalise(item.kepala), index)
            for index, item in enumerate(peta.kolom)
            if item.peran not in {PRIBADI, KODE} and normalise(item.kepala) not in NOMOR_WORDS
        )
        self._seen: Counter[bytes] = Counter()

    def of(self, texts: Sequence[str]) -> UUID:
        """The row's UUID; `texts` are its cells."""
        if self._kode is not None and (kept := _uuid(texts[self._kode])):
            return kept
        if self._id is not None and texts[self._id]:
            return UUID(bytes=self._keyed(b"impor nomor", texts[self._id]))
        content = self._keyed(
            b"impor isi", "\x1e".join(f"{head}\x1f{texts[index]}" for head, index in self._order if texts[index])
        )
        self._seen[content] += 1
        return UUID(bytes=self._keyed(b"impor ke", f"{content.hex()}{self._seen[content]}"))

    def _keyed(self, use: bytes, text: str) -> bytes:
        return keyed(use, f"{self._before}{text}".encode("utf-8", "surrogatepass"), self._secret, SIZE)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
