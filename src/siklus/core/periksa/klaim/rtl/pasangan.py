"""Records whose fields are named in front of them: "RTL : …", "Alasan : …", in lines or in a bare grid."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.kolom import ucapan_of
from siklus.core.periksa.klaim.tindak_lanjut import Alasan, Strategi
from siklus.core.periksa.temuan import lokasi_of
from siklus.document.blocks import Paragraph
from siklus.document.placed import Placed, PlacedCell, PlacedRow, Printed, locate
from siklus.document.reading import Reading

_NAMES = {
    "kegiatan": r"RTL|Rencana\s+Tindak\s+Lanjut|Program(?:\s*/\s*Kegiatan)?|Kegiatan|Nama\s+Kegiatan",
    "alasan": r"Alasan(?:nya)?|Penyebab|Kendala",
    "strategi": r"Strategi(?:\s+Penyelesaian)?|Solusi",
    "target": r"Target(?:\s+(?:Waktu|Penyelesaian|Waktu\s+Penyelesaian))?",
    "penanggung_jawab": r"Penanggung\s*Jawab|PIC",
}
_FIELD = re.compile(
    r"(?:^|(?<=[\s;.]))(?:"
    + "|".join(f"(?P<{key}>{names})" for key, names in _NAMES.items())
    + r")(?:\s*\d{1,2})?\s*:\s*",
    re.IGNORECASE,
)


class Isian(NamedTuple):
    """One field of a record: which, and its words."""

    kunci: str
    isi: Ucapan


Rekaman = dict[str, Ucapan]


def find_rekaman(reading: Reading) -> tuple[Rekaman, ...]:
    """Every record, in order: each begins with the name of an RTL and has one field more at least."""
    found: list[Rekaman] = []
    for placed in reading.blocks:
        for field in _fields(placed):
            if field.kunci == "kegiatan":
                found.append({})
            if found and field.kunci not in found[-1]:
                found[-1][field.kunci] = field.isi
    return tuple(record for record in found if len(record) > 1)


def alasan_in(rekaman: tuple[Rekaman, ...]) -> Iterator[Alasan]:
    """The records that give a reason."""
    yield from (Alasan(item["kegiatan"], item["alasan"]) for item in rekaman if "alasan" in item)


def strategi_in(rekaman: tuple[Rekaman, ...]) -> Iterator[Strategi]:
    """The records that give a strategy."""
    for item in rekaman:
        if "strategi" in item:
            yield Strategi(item["kegiatan"], item["strategi"], item.get("target"), item.get("penanggung_jawab"))


def _fields(placed: Placed) -> Iterator[Isian]:
    if isinstance(placed.block, Paragraph):
        yield from _in_text(placed)
    for row in placed.rows:
        yield from _in_row(row)


def _in_text(printed: Printed) -> Iterator[Isian]:
    hits = [hit for hit in _FIELD.finditer(printed.text) if printed.text[hit.start()].isupper()]
    if not hits or printed.text[: hits[0].start()].strip(" -•*"):
        return
    ends = [hit.start() for hit in hits[1:]] + [len(printed.text)]
    for hit, end in zip(hits, ends, strict=True):
        words = printed.text[hit.end() : end].strip(" ;")
        if words:
            yield Isian(hit.lastgroup or "", Ucapan(words, lokasi_of(locate(printed, hit.end()), words)))


def _in_row(row: PlacedRow) -> Iterator[Isian]:
    """A row "- | RTL | : | words" of a grid without rules, or "RTL : words" in one cell."""
    cells = [cell for cell in dict.fromkeys(row.cells) if cell.text.strip(" -•:")]
    if len(cells) == 1:
        yield from _in_text(cells[0])
    elif len(cells) == 2 and _has_colon(row, cells):  # noqa: PLR2004 - a name and its words
        hit = _FIELD.fullmatch(f"{cells[0].text.strip(' :-•')}: ")
        if hit:
            yield Isian(hit.lastgroup or "", ucapan_of(cells[1]))


def _has_colon(row: PlacedRow, cells: list[PlacedCell]) -> bool:
    return any(cell.text.strip() == ":" for cell in row.cells) or cells[0].text.rstrip().endswith(":")
