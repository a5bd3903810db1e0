"""Which tables speak of the follow-up: told by what their columns hold, by their heads and by their titles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.kolom import body_rows, heads
from siklus.core.periksa.klaim.rtl.baris import Tabel, joined
from siklus.core.periksa.klaim.rtl.bulan import Waktu, columns_of_time
from siklus.core.periksa.klaim.rtl.isi import is_words, kind_of
from siklus.core.periksa.klaim.rtl.leksikon import Makna, meaning_of
from siklus.core.periksa.klaim.rtl.tegak import upright
from siklus.document.blocks import Heading, Table
from siklus.document.placed import Placed
from siklus.document.reading import Reading

Jenis = Literal["rencana", "realisasi", "pemeliharaan", "strategi", "alasan", "indikator"]

_CELLS_WIN: dict[Makna, frozenset[Makna | None]] = {
    "unsur": frozenset({None, "unsur", "kegiatan", "nilai", "bentuk"}),
    "status": frozenset({None, "status", "deskripsi", "target", "kegiatan", "waktu"}),
    "dokumentasi": frozenset({None, "dokumentasi", "hambatan", "deskripsi"}),
    "waktu": frozenset({None, "waktu", "target", "strategi", "kegiatan"}),
    "penanggung_jawab": frozenset({None, "penanggung_jawab"}),
    "no": frozenset({None, "no"}),
}
"""What columns hold is believed against these words at their heads."""

_LONGEST_ELSEWHERE = 3
_PLANNED = re.compile(
    r"tindak lanjut|\bRTL\b|\bprioritas\b|perbaikan|rencana aksi|\bprogram\b|\brencana\b|\bupaya\b", re.IGNORECASE
)
_REALISED = re.compile(
    r"\brealisasi\b|pelaksanaan|hasil tindak lanjut|\bcapaian\b|kemajuan|perkembangan|\bpemantauan\b", re.IGNORECASE
)
_LEFT = re.compile(
    r"\bstrategi\b|penyelesaian|percepatan|pemulihan|lanjutan|tertunda|\bbelum\b|berikutnya", re.IGNORECASE
)
_TAHAP_SURVEI = re.compile(
    r"kuesioner|pengumpulan data|pengolahan data|olah data|penyebaran|persiapan survei|penyusunan laporan"
    r"|analisis data|tabulasi",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dikenal:
    """A table of the follow-up, what it tells, its columns of months or quarters, and what is printed above it."""

    jenis: Jenis
    tabel: Tabel
    waktu: tuple[Waktu, ...]
    judul: str


def recognise(reading: Reading, aturan: Aturan) -> tuple[Dikenal, ...]:
    """Every table of the follow-up, in order; a second plan behind the realisation is a strategy."""
    found = list[Dikenal]()
    titles = _titles(reading)
    for parts in joined(tuple(upright([table for table in reading.tables if table.rows]))):
        table = _known(parts, titles[parts[0].place], aturan)
        if table is not None:
            found.append(_in_place(table, found))
    return tuple(found)


def _titles(reading: Reading) -> dict[object, str]:
    """What stands above each table: its heading and its caption."""
    found, title = dict[object, str](), ""
    for placed in reading.blocks:
        if isinstance(placed.block, Heading):
            title = placed.text
        elif isinstance(placed.block, Table):
            found[placed.place] = f"{title} | {placed.text}"
    return found


def find_tables(tables: Sequence[Dikenal], jenis: Jenis) -> Iterator[Dikenal]:
    """Those of one kind."""
    return (table for table in tables if table.jenis == jenis)


def _known(parts: tuple[Placed, ...], judul: str, aturan: Aturan) -> Dikenal | None:
    kepala = heads(parts[0])
    if any(head.teks.strip() == ":" for head in kepala):
        return None
    time = columns_of_time(kepala)
    kolom = _columns(parts, kepala, {waktu.kolom for waktu in time}, aturan)
    jenis = _kind(parts, kolom, time, judul)
    if jenis == "pemeliharaan" and "bentuk" not in kolom:
        kolom["bentuk"] = kolom.pop("kegiatan")
    return Dikenal(jenis, Tabel(parts, kolom, _marks(jenis, kolom, time)), time, judul) if jenis else None


def _columns(parts: tuple[Placed, ...], kepala: Sequence[Ucapan], taken: set[int], aturan: Aturan) -> dict[str, int]:
    """The column of each meaning: where cells and head agree, where the cells alone tell, then where the head does."""
    said = [meaning_of(head.teks) for head in kepala]
    held = [kind_of(_texts(parts, at), aturan) for at in range(len(kepala))]
    kolom = dict[str, int]()
    for at in _surest_first(said, held):
        makna = held[at]
        if at in taken or makna is None or makna in kolom or said[at] not in _CELLS_WIN[makna]:
            continue
        if makna != "status" or said[at] == "status" or _is_alone(at, held, parts):
            kolom[makna] = at
    for at, makna in enumerate(said):
        free = at not in taken and at not in kolom.values()
        if free and makna is not None and makna not in kolom and not _is_denied(makna, parts, at):
            kolom[makna] = at
    return _with_words(kolom, parts, [at for at in range(len(kepala)) if at not in taken])


def _surest_first(said: Sequence[Makna | None], held: Sequence[Makna | None]) -> list[int]:
    return sorted(range(len(said)), key=lambda at: (said[at] != held[at], at))


def _texts(parts: tuple[Placed, ...], column: int) -> list[str]:
    return [row.cells[column].text for part in parts for row in body_rows(part) if column < len(row.cells)]


def _is_alone(column: int, held: Sequence[Makna | None], parts: tuple[Placed, ...]) -> bool:
    """Whether statuses under another head are statuses: three words at most, and no grid of ticks."""
    short = all(len(text.split()) <= _LONGEST_ELSEWHERE for text in _texts(parts, column))
    return short and (held.count("status") == 1 or any(map(is_words, _texts(parts, column))))


def _is_denied(makna: Makna, parts: tuple[Placed, ...], column: int) -> bool:
    """Whether the cells speak against their head: a status of whole sentences, an activity of numbers ("RTL: 6")."""
    filled = [text for text in _texts(parts, column) if text.strip()]
    if makna == "status":
        return any(is_words(text) for text in filled)
    return makna == "kegiatan" and bool(filled) and not any(sign.isalpha() for text in filled for sign in text)


def _with_words(kolom: dict[str, int], parts: tuple[Placed, ...], columns: Sequence[int]) -> dict[str, int]:
    """Columns of words under heads that say nothing: the first names the activity, the next describes it."""
    free = [at for at in columns if at not in kolom.values() and sum(map(is_words, _texts(parts, at))) > 0]
    if (
        not {"kegiatan", "bentuk"} & kolom.keys()
        and free
        and {"status", "waktu", "penanggung_jawab", "unsur"} & kolom.keys()
    ):
        kolom["kegiatan"] = free.pop(0)
    if "status" in kolom and "deskripsi" not in kolom and free:
        kolom["deskripsi"] = free.pop(0)
    return kolom


def _kind(parts: tuple[Placed, ...], kolom: dict[str, int], time: tuple[Waktu, ...], judul: str) -> Jenis | None:
    """What a table is, by the columns that it has."""
    if "kegiatan" not in kolom:
        return "pemeliharaan" if {"unsur", "bentuk"} <= kolom.keys() else None
    if "strategi" in kolom:
        return "strategi"
    if "status" in kolom:
        return "realisasi"
    if time:
        return "rencana" if _is_plan(parts, kolom, judul) else None
    return _by_columns(parts, kolom, judul)


def _by_columns(parts: tuple[Placed, ...], kolom: dict[str, int], judul: str) -> Jenis | None:
    if "alasan" in kolom:
        return "alasan"
    if {"nilai", "unsur"} <= kolom.keys() and not {"waktu", "indikator"} & kolom.keys():
        return "pemeliharaan"
    if "deskripsi" in kolom and ({"dokumentasi", "hambatan"} & kolom.keys() or _REALISED.search(judul)):
        return "realisasi"
    if {"waktu", "penanggung_jawab"} & kolom.keys():
        return "rencana" if _is_plan(parts, kolom, judul) else None
    return "indikator" if {"indikator", "target"} & kolom.keys() else None


def _marks(jenis: Jenis | None, kolom: dict[str, int], time: tuple[Waktu, ...]) -> tuple[int, ...]:
    """The columns in which every true row says something."""
    if jenis == "realisasi":
        return (kolom["status"],) if "status" in kolom else ()
    if time:
        return tuple(waktu.kolom for waktu in time)
    return tuple(kolom[makna] for makna in ("waktu", "penanggung_jawab") if jenis == "rencana" and makna in kolom)


def _is_plan(parts: tuple[Placed, ...], kolom: dict[str, int], judul: str) -> bool:
    """A plan of follow-up, and not the survey's own timetable: it says so, or its activities stand under unsur."""
    words = _texts(parts, kolom["kegiatan"])
    if sum(bool(_TAHAP_SURVEI.search(text)) for text in words) * 3 > len(words):
        return False
    said = f"{judul} {heads(parts[0])[kolom['kegiatan']].teks}"
    return "unsur" in kolom or bool(_PLANNED.search(said))


def _in_place(table: Dikenal, before: Sequence[Dikenal]) -> Dikenal:
    """A second plan behind the realisation says how the rest goes on; its words, if any, are the strategy."""
    kinds = {other.jenis for other in before}
    titled = table.jenis == "rencana" and "unsur" not in table.tabel.kolom and _LEFT.search(table.judul)
    if table.jenis != "rencana" or not (titled or {"rencana", "realisasi"} <= kinds):
        return table
    kolom = dict(table.tabel.kolom)
    parts = table.tabel.bagian
    free = (at for at in range(len(heads(parts[0]))) if at not in kolom.values())
    words = kolom.pop("deskripsi", None) or next((at for at in free if any(map(is_words, _texts(parts, at)))), None)
    if words is not None:
        kolom["strategi"] = words
    return replace(table, jenis="strategi", tabel=replace(table.tabel, kolom=kolom))
