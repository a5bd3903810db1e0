"""Which group of evidence belongs to which row of the realisation, by its label and by its words."""

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from siklus.core.periksa.klaim.bagian import GrupBukti
from siklus.core.periksa.klaim.bukti.kutipan import numbers_of
from siklus.core.periksa.klaim.kata import content_of, same_word
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.padan import Nama, best
from siklus.core.periksa.klaim.tindak_lanjut import BarisRealisasi

_LABEL = re.compile(
    r"\b(?:RTL|kegiatan|tindak lanjut|nomor|no\.?|butir|poin|kode)\s*(?:nomor|no\.?|RTL|kegiatan)?\s*"
    r"(?P<dotted>\d{1,2}\.(?:\d{1,2}|[a-z]))\b|[\[(](?P<whole>\d{1,2}\.\d{1,2})[\])]"
    r"|\b(?:unsur|nomor|no\.?|tindak lanjut)\s*(?P<group>\d{1,2})\s*,?\s*(?:huruf|poin|butir)\s*(?P<letter>[a-z])\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:untuk|bukti|dokumentasi|mendukung)(?:\s+(?:dukung|pelaksanaan|realisasi))*\s+(?:kegiatan|RTL|program)\s+(?P<name>[^.;()]{8,})",
    re.IGNORECASE,
)
_SURELY = Fraction(9, 10)


def label_of(grup: GrupBukti) -> str:
    """The label of the row that a group names: "1.b"."""
    return f"{grup.nomor}.{grup.poin}" if grup.poin else grup.nomor


def groups_of_realisasi(klaim: Klaim) -> tuple[GrupBukti, ...]:
    """The groups of the table of realisation: those that name no table, or the one that most points belong to."""
    tables = [grup.tabel for grup in klaim.susunan.bukti if grup.poin and grup.tabel]
    own = max(dict.fromkeys(tables), key=tables.count, default="")
    return tuple(grup for grup in klaim.susunan.bukti if grup.tabel in {own, ""})


def row_named(grup: GrupBukti, rows: Sequence[BarisRealisasi]) -> BarisRealisasi | None:
    """The row that a group's label names; None when no row has it."""
    return next((row for row in rows if row.nomor == label_of(grup)), None)


def groups_for(row: BarisRealisasi, groups: Sequence[GrupBukti]) -> tuple[GrupBukti, ...]:
    """The groups whose label names a row."""
    return tuple(grup for grup in groups if row.nomor and label_of(grup) == row.nomor)


def likeness(grup: GrupBukti, row: BarisRealisasi, rows: Sequence[BarisRealisasi]) -> Fraction:
    """How much of a row's name and description the group's words tell: a word that n rows share counts 1/n.

    One word alone tells nothing.
    """
    if grup.uraian is None:
        return Fraction()
    ours, told = content_of(grup.uraian.teks), tuple(map(_told, rows))
    both = [word for word in _told(row) if _has(ours, word)]
    return sum((_weight(word, told) for word in both), Fraction()) if len(both) > 1 else Fraction()


def _told(row: BarisRealisasi) -> tuple[str, ...]:
    return content_of(f"{row.kegiatan.teks} {row.deskripsi.teks if row.deskripsi else ''}")


def _has(words: Sequence[str], word: str) -> bool:
    return any(same_word(word, other) for other in words)


@lru_cache(maxsize=1 << 12)
def _weight(word: str, told: tuple[tuple[str, ...], ...]) -> Fraction:
    return Fraction(1, max(1, sum(_has(words, word) for words in told)))


def owners(klaim: Klaim) -> dict[str, BarisRealisasi]:
    """The row that each figure's caption names: by its label ("RTL 1.2", "Unsur 3 huruf b"), or by its activity.

    A figure whose caption names no row, or may name several, is left out.
    """
    rows = klaim.tindak_lanjut.realisasi
    found = {
        gambar.nomor: row
        for gambar in klaim.susunan.gambar
        if gambar.nomor and (row := _named_in(gambar.judul.teks, rows)) is not None
    }
    return found if all(row.terbaca for row in rows) else {}


def _named_in(caption: str, rows: Sequence[BarisRealisasi]) -> BarisRealisasi | None:
    label = next(iter(_LABEL.finditer(caption)), None)
    if label is not None:
        return next((row for row in rows if row.nomor == _plain(label)), None)
    clause = _FOR.search(caption)
    meant = best(Nama(clause["name"]), [Nama(row.kegiatan.teks) for row in rows]) if clause and rows else None
    return rows[meant.ke] if meant is not None and meant.ke is not None and meant.skor >= _SURELY else None


def _plain(label: re.Match[str]) -> str:
    return f"{label['group']}.{label['letter']}" if label["group"] else label["dotted"] or label["whole"]


def figures_cited(row: BarisRealisasi) -> tuple[str, ...]:
    """The figures that a row's documentation cites."""
    return numbers_of(row.dokumentasi.teks, "gambar") if row.dokumentasi else ()
