"""From live data to a Document with its pictures; what stands in the way is told beside it."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from siklus.core.errors import Problem, SiklusError
from siklus.core.laporan.bahan import Bahan
from siklus.core.realisasi.bukti import Bukti
from siklus.cycle import BUILDERS
from siklus.document.assets import Assets
from siklus.document.blocks import Block, Picture, SignatureBlock
from siklus.document.report import Document
from siklus.web.models import Laporan, Survei
from siklus.web.queries.laporan.bahan import BahanLaporan, LaporanPerJenis, bahan_of, laporan_of
from siklus.web.queries.laporan.gambar import assets_of
from siklus.web.queries.laporan.keterangan import GambarLaporan, tanda_tangan_of

LETTERS = 32
"""Of a state's name."""


@dataclass(frozen=True, slots=True)
class Susunan:
    """A report as it would be now. `document` is None where none can be made; `bahan` what it is made from.

    `assets` are its pictures; `kunci` names what is printed: two that are alike have the same.
    """

    laporan: Laporan
    document: Document | None = None
    bahan: Bahan | None = None
    assets: Assets = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def kunci(self) -> str:
        """A name for what would be printed, or was sealed."""
        if self.laporan.disegel is not None:
            return self.laporan.pdf[:LETTERS]
        shown = repr((self.document, sorted(self.assets)))
        return hashlib.sha256(shown.encode()).hexdigest()[:LETTERS]

    @property
    def dapat_dilihat(self) -> bool:
        """Whether it has pages."""
        return self.document is not None or self.laporan.disegel is not None

    @property
    def galat(self) -> tuple[Problem, ...]:
        """What stands in the way of sealing."""
        return BahanLaporan(None, self.problems).galat


def susun(
    survei: Survei, jenis: str, semua: LaporanPerJenis | None = None, coba: Mapping[str, str] | None = None
) -> Susunan:
    """The report as it would be now; `coba` are texts that nobody saved yet, by part. Nothing is raised.

    Of a sealed one nothing is put together: it is what was printed.
    """
    semua = semua or laporan_of(survei)
    laporan = semua[jenis]
    if laporan.disegel is not None:
        return Susunan(laporan)
    try:
        found = bahan_of(survei, jenis, semua, coba or {})
    except SiklusError as error:
        return Susunan(laporan, problems=error.problems)
    if found.bahan is None:
        return Susunan(laporan, problems=found.problems)
    assets = assets_of(_wanted(found.bahan))
    bahan = _with_what_is_there(found.bahan, assets)
    tanda = tanda_tangan_of(laporan.penandatangan).tanda
    marks = assets_of((tanda.sha256,)) if tanda else {}
    document, faults = _built(bahan, jenis)
    if document is not None and tanda and marks:
        document = _signed(document, tanda)
    return Susunan(laporan, document, bahan, {**assets, **marks}, (*faults, *found.problems))


def _built(bahan: Bahan, jenis: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """The Document; where the office's own text cannot be printed, one with ours, so that there is something to see."""
    try:
        return BUILDERS[jenis](bahan), ()
    except SiklusError as error:
        faults = error.problems
    try:
        return BUILDERS[jenis](replace(bahan, kantor=replace(bahan.kantor, narasi={}))), faults
    except SiklusError:
        return None, faults


def _pieces(bahan: Bahan) -> Iterator[Bukti]:
    kantor = bahan.kantor
    yield from kantor.dokumentasi
    yield from (bukti for item in bahan.realisasi for bukti in item.bukti)
    yield from (bukti for item in kantor.pemeliharaan for bukti in item.bukti)
    yield from (bukti for item in kantor.publikasi for bukti in item.bukti)


def _wanted(bahan: Bahan) -> Iterator[str]:
    yield bahan.kantor.unit.logo
    for bukti in _pieces(bahan):
        yield from (page.sha256 for page in bukti.halaman)
        yield from (bukti.sha256,) if bukti.terlampir and bukti.media_type == "application/pdf" else ()


def _with_what_is_there(bahan: Bahan, assets: Assets) -> Bahan:
    """The same without pictures whose file is missing; what was decided about them stays."""
    kantor = bahan.kantor
    lean = replace(
        kantor,
        unit=kantor.unit if kantor.unit.logo in assets else replace(kantor.unit, logo=""),
        dokumentasi=_there(kantor.dokumentasi, assets),
        pemeliharaan=tuple(replace(item, bukti=_there(item.bukti, assets)) for item in kantor.pemeliharaan),
        publikasi=tuple(replace(item, bukti=_there(item.bukti, assets)) for item in kantor.publikasi),
    )
    done = tuple(replace(item, bukti=_there(item.bukti, assets)) for item in bahan.realisasi)
    return replace(bahan, kantor=lean, realisasi=done)


def _there(items: tuple[Bukti, ...], assets: Assets) -> tuple[Bukti, ...]:
    return tuple(
        replace(
            item,
            halaman=tuple(page for page in item.halaman if page.sha256 in assets),
            terlampir=item.terlampir and item.sha256 in assets,
        )
        for item in items
    )


def _signed(document: Document, tanda: GambarLaporan) -> Document:
    """The scanned mark above the name."""
    picture = Picture(tanda.sha256, tanda.lebar, tanda.tinggi, "Tanda tangan dan cap")

    def marked(block: Block) -> Block:
        return replace(block, mark=picture) if isinstance(block, SignatureBlock) else block

    return replace(document, body=tuple(map(marked, document.body)))
