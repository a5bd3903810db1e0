"""Responsible units against the structure that the report itself prints."""

import re
from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.kata import same_word, words_of
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.rtl.tanda import is_empty
from siklus.core.periksa.rtl_laporan import sebut
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat, lokasi_of
from siklus.core.periksa.unit_kerja import count_units, initials_of, is_several, is_vague, unit_of
from siklus.document.blocks import Heading, Table

_STRUCTURE = re.compile(r"\b(?:struktur|susunan|bagan)\s+(?:organisasi|kantor|perangkat)\b", re.IGNORECASE)
_CONSISTS = re.compile(
    r"\b(?:struktur|susunan)\s+organisasi\b|\bmembawahi\b"
    r"|\b(?:dinas|badan|kantor|kecamatan|kelurahan|sekretariat|puskesmas|rumah\s+sakit|pengadilan|balai|KPU)\b[^.;]{0,80}"
    r"\bterdiri\s+(?:atas|dari)\b",
    re.IGNORECASE,
)
_TEAM = re.compile(r"\b(?:tim|panitia|pokja|satgas|rapat|survei|SKM|responden)\b", re.IGNORECASE)
_FEWEST_UNITS = 2


@kaidah("RTL-24", "penanggung-jawab-tidak-dikenal", Tingkat.PERINGATAN)
def penanggung_jawab_tidak_dikenal(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Penanggung jawab adalah unit yang tidak ada dalam struktur organisasi yang ditulis laporan.

    Mengapa: RTL yang ditugaskan kepada unit yang tidak ada tidak dikerjakan siapa pun. Nama unitnya biasanya tersalin
    dari laporan kantor lain.

    Contoh: Struktur organisasi memuat Subbagian Umum dan Subbagian Teknis, tetapi sebuah RTL ditugaskan kepada Bidang
    Perlindungan Sosial.

    Sebaiknya: Tunjuk unit yang ada dalam struktur organisasi, atau lengkapi strukturnya.

    Rujukan: PermenPANRB 14/2017, rencana tindak lanjut.
    """
    structure = _structure(klaim)
    printed = " ".join(text for text, _ in structure)
    if count_units(printed) < _FEWEST_UNITS:
        return
    strangers: dict[frozenset[str], list[Ucapan]] = {}
    for unit in _units(klaim):
        if not _is_known(unit.teks, printed):
            strangers.setdefault(unit_of(unit.teks), []).append(unit)
    for units in strangers.values():
        yield IsiTemuan(
            f"Penanggung jawab {sebut(units[0])} tidak ada dalam struktur organisasi yang ditulis laporan.",
            "Tunjuk unit yang ada dalam struktur, atau lengkapi strukturnya.",
            "Tidak satu kata pun dari namanya ada di sana.",
            (*(unit.lokasi for unit in units), structure[0][1]),
        )


def _units(klaim: Klaim) -> Iterator[Ucapan]:
    """The responsible units of the plan that are called one unit of an office."""
    for row in klaim.tindak_lanjut.rencana:
        unit = row.penanggung_jawab
        if unit is None or not row.terbaca or is_empty(unit.teks) or is_vague(unit.teks) or is_several(unit.teks):
            continue
        if count_units(unit.teks) and unit_of(unit.teks):
            yield unit


def _is_known(unit: str, printed: str) -> bool:
    """Whether a word of a unit's name, or its initials, stand anywhere in the structure, abbreviated or not."""
    there = unit_of(printed) | set(words_of(printed))
    shared = any(same_word(word, other) for word in unit_of(unit) for other in there)
    return shared or initials_of(unit) in there or any(_abbreviates(word, printed) for word in words_of(unit))


def _abbreviates(word: str, printed: str) -> bool:
    """Whether a word may be the initials of words that follow one another in the structure."""
    return word in "".join(other[0] for other in words_of(printed))


def _structure(klaim: Klaim) -> list[tuple[str, Lokasi]]:
    """What the report prints of its office's structure: below such a title, or in a sentence that lists its units."""
    sentences = (
        (sentence.teks, sentence.lokasi())
        for sentence in klaim.susunan.kalimat
        if _STRUCTURE.search(sentence.bagian)
        or (_CONSISTS.search(sentence.teks) and not _TEAM.search(sentence.teks) and count_units(sentence.teks))
    )
    return [*sentences, *_rows(klaim)]


def _rows(klaim: Klaim) -> Iterator[tuple[str, Lokasi]]:
    """The cells of tables that stand below such a title or are captioned so."""
    title = ""
    for placed in klaim.reading.blocks:
        title = placed.text if isinstance(placed.block, Heading) else title
        if isinstance(placed.block, Table) and _STRUCTURE.search(f"{title} | {placed.text}"):
            cells = (cell for row in placed.rows for cell in dict.fromkeys(row.cells))
            yield from ((line.text, lokasi_of(line)) for cell in cells for line in cell.lines)
