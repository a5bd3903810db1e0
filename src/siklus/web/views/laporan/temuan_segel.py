"""Findings in a report of ours: each with the screen on which it is mended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse

from siklus.core.errors import SiklusError
from siklus.core.periksa.temuan import Temuan, Tingkat
from siklus.web.models import Survei
from siklus.web.queries.laporan.kerangka import Bagian
from siklus.web.services.laporan.pratinjau import pratinjau_of
from siklus.web.services.laporan.susun import Susunan
from siklus.web.views.laporan.alamat import alamat_laporan, kerangka

LAYAR = {
    "IKM": "survei_hasil",
    "RSP": "survei_hasil",
    "PRI": "survei_prioritas",
    "RTL": "survei_rencana",
    "BKT": "survei_realisasi",
    "STS": "survei_realisasi",
    "PUB": "survei_publikasi",
}
"""Where the data stand that a family of rules looks at; all else is the report's own text."""
ORDER = tuple(Tingkat)


@dataclass(frozen=True, slots=True)
class TemuanSegel:
    """A finding and where it is mended; `bagian` is the part of the report that it stands in, "" where unknown."""

    temuan: Temuan
    alamat: str
    bagian: str


def findings_of(survei: Survei, susunan: Susunan, found: Sequence[Temuan]) -> tuple[TemuanSegel, ...]:
    """The findings, the gravest first."""
    parts = _parts(susunan) if found else ()
    ordered = sorted(found, key=lambda temuan: (ORDER.index(temuan.tingkat), temuan.order))
    return tuple(_with_screen(survei, susunan, temuan, parts) for temuan in ordered)


def _with_screen(survei: Survei, susunan: Susunan, temuan: Temuan, parts: Sequence[Bagian]) -> TemuanSegel:
    bagian = _part_at(parts, temuan.lokasi[0].halaman if temuan.lokasi else None)
    layar = LAYAR.get(temuan.kode.partition("-")[0])
    own = bagian is not None and bagian.sendiri
    if layar and not own:
        return TemuanSegel(temuan, reverse(layar, args=(survei.pk,)), bagian.judul if bagian else "")
    writable = bagian.kunci if bagian and bagian.dapat_ditulis else ""
    there = alamat_laporan(survei, susunan.laporan.jenis, writable)
    return TemuanSegel(temuan, there, bagian.judul if bagian else "")


def _parts(susunan: Susunan) -> tuple[Bagian, ...]:
    """The outline with its pages; without them where they cannot be laid out any more."""
    try:
        return tuple(sorted(_laid_out(susunan), key=lambda part: part.halaman or 0))
    except SiklusError:
        return ()


def _laid_out(susunan: Susunan) -> Iterator[Bagian]:
    yield from (part for part in kerangka(susunan, pratinjau_of(susunan).letak) if part.halaman)


def _part_at(parts: Sequence[Bagian], page: int | None) -> Bagian | None:
    """The last part that begins on that page or before it."""
    before = [part for part in parts if page is not None and (part.halaman or 0) <= page]
    return before[-1] if before else None
