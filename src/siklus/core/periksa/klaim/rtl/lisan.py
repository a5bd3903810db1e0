"""Follow-up told without a table: runs of list items or sentences, one for each RTL, as rows of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.padan import CHANGED, Nama, best
from siklus.core.periksa.klaim.rtl.butir import Butir, read_butir
from siklus.core.periksa.klaim.rtl.tanda import read_status
from siklus.core.periksa.klaim.tindak_lanjut import Alasan, BarisRealisasi, BarisRencana, Strategi
from siklus.document.blocks import Heading, Paragraph
from siklus.document.placed import Placed
from siklus.document.reading import Reading

_PLAN = re.compile(r"\brencana\b|tindak lanjut|\bRTL\b|perbaikan|\baksi\b|\bprogram\b|\bjadwal\b", re.IGNORECASE)
_DONE = re.compile(
    r"realisasi|capaian|pelaksanaan|kemajuan|perkembangan|tindak lanjut|\bhasil\b|evaluasi|pemantauan", re.IGNORECASE
)
_UNDONE = re.compile(r"\b(?:belum|tidak|tertunda|tersisa)\b", re.IGNORECASE)
_THINGS = re.compile(r"\bRTL\b|tindak lanjut|kegiatan|program|\baksi\b|\bupaya\b|perbaikan", re.IGNORECASE)
_END = re.compile(r"kesimpulan|simpulan|penutup|kendala|hambatan|evaluasi|realisasi|capaian|belum", re.IGNORECASE)
_FEWEST, _SHARE, _LONGEST_TITLE = 2, 2, 10


@dataclass(frozen=True, slots=True)
class Untai:
    """Items that follow one another, and what is printed above them: their heading and the sentence that opens them."""

    butir: tuple[Butir, ...]
    judul: str
    pembuka: str


def find_untai(reading: Reading, aturan: Aturan) -> tuple[Untai, ...]:
    """The runs of the report, in order."""
    found, run = list[Untai](), list[Butir]()
    title = opening = ""
    for placed in reading.blocks:
        butir = read_butir(placed, aturan) if _may_tell(placed) else None
        if butir is not None:
            run.append(butir)
            continue
        if run:
            found.append(Untai(tuple(run), title, opening))
            run = []
        title = placed.text if isinstance(placed.block, Heading) or _looks_like_title(placed) else title
        opening = placed.text if isinstance(placed.block, Paragraph) else ""
    return (*found, Untai(tuple(run), title, opening)) if run else tuple(found)


def _may_tell(placed: Placed) -> bool:
    """A paragraph, or an item that its number made look like a heading."""
    return isinstance(placed.block, Paragraph) or (isinstance(placed.block, Heading) and placed.number[:1].isdigit())


def _looks_like_title(placed: Placed) -> bool:
    """A short line in capitals, which the reader took for a list's item."""
    return placed.text.isupper() and len(placed.text.split()) <= _LONGEST_TITLE


def rencana_in(untai: Sequence[Untai]) -> tuple[BarisRencana, ...]:
    """The first run that plans: most of its items say when or who, and none what became of it."""
    for run in untai:
        items = [item for item in run.butir if {"waktu", "penanggung_jawab"} & item.sel.keys()]
        if len(items) >= _FEWEST and _PLAN.search(run.judul) and not any("status" in item.sel for item in items):
            return tuple(map(_rencana, items))
    return ()


def _rencana(item: Butir) -> BarisRencana:
    return BarisRencana(
        item.nomor,
        item.unsur,
        item.kegiatan,
        penanggung_jawab=item.get("penanggung_jawab"),
        indikator=item.get("indikator"),
        target=None,
        waktu=item.get("waktu") or item.get("target"),
    )


def realisasi_in(untai: Sequence[Untai]) -> tuple[BarisRealisasi, ...]:
    """The first run that tells what became of RTL: each item says whether it is done."""
    for run in untai:
        items = [item for item in run.butir if _status(item)]
        if len(items) >= _FEWEST and len(items) * _SHARE > len(run.butir) and _DONE.search(run.judul):
            return tuple(map(_realisasi, items))
    return ()


def _status(item: Butir) -> str:
    said = item.get("status")
    return read_status(said.teks) if said else ""


def _realisasi(item: Butir) -> BarisRealisasi:
    said = item.get("status")
    shown = item.get("dokumentasi")
    return BarisRealisasi(
        item.nomor,
        item.kegiatan,
        read_status(said.teks) if said else "",
        said,
        item.get("deskripsi"),
        shown,
        hambatan=item.get("hambatan") or item.get("alasan"),
        penanggung_jawab=item.get("penanggung_jawab"),
        waktu=item.get("waktu"),
        unsur=item.unsur,
    )


def undone_in(untai: Sequence[Untai], known: Sequence[Ucapan]) -> Iterator[tuple[Alasan | None, Strategi | None]]:
    """Why items are not done and how they go on: in runs that speak of RTL not done, or that name RTL of the tables."""
    names = [Nama(item.teks) for item in known]
    for run in untai:
        opened = bool(_UNDONE.search(run.pembuka) and _THINGS.search(run.pembuka))
        items = [
            item for item in run.butir if {"alasan", "strategi"} & item.sel.keys() or (opened and "isi" in item.sel)
        ]
        told = [item for item in items if names and best(Nama(item.kegiatan.teks), names).skor >= CHANGED]
        depths = {item.placed.depth for item in told or items[:1]}
        listed = bool(told or opened)
        yield from (
            _undone(item)
            for item in items
            if (listed and item.placed.depth in depths and (item.placed.depth or item in told))
            or _is_whole(item, run.judul)
        )


def _is_whole(item: Butir, judul: str) -> bool:
    """Whether a lone item of a conclusion tells of an RTL not done: why not, and that it is not or how it goes on."""
    told = item.placed.depth > 0 or bool({"target", "penanggung_jawab"} & item.sel.keys())
    undone = _status(item) == "belum" or "strategi" in item.sel
    return told and undone and bool(_END.search(judul)) and "alasan" in item.sel


def _undone(item: Butir) -> tuple[Alasan | None, Strategi | None]:
    nomor = item.nomor if "." in item.nomor else ""
    why, how = item.get("alasan") or item.get("isi"), item.get("strategi")
    alasan = Alasan(item.kegiatan, why, nomor) if why else None
    when = item.get("target") or item.get("waktu")
    strategi = Strategi(item.kegiatan, how, when, item.get("penanggung_jawab"), nomor) if how or when else None
    return alasan, strategi
