"""The *Laporan Rekapitulasi*: many units' results as one signed document.

No regulation prescribes its parts, so they stand here and not among the dated law.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from siklus.core.laporan.kalimat import isi, rapi, utuh
from siklus.core.laporan.rekapitulasi.bahan import BahanRekap
from siklus.core.laporan.rekapitulasi.cakupan import cakupan
from siklus.core.laporan.rekapitulasi.fakta import fakta_of
from siklus.core.laporan.rekapitulasi.hasil import hasil, tabel_panas
from siklus.core.laporan.rekapitulasi.pendahuluan import pendahuluan
from siklus.core.laporan.rekapitulasi.peringkat import tabel_tempat
from siklus.core.laporan.rekapitulasi.tabel import Bentuk, Lembaran, angka, per_bagian
from siklus.core.laporan.rekapitulasi.tindak_lanjut import kesimpulan, tindak_lanjut
from siklus.core.laporan.sampul import REGION, SYNTHETIC, role_lines
from siklus.core.rekap.banding import rank_units
from siklus.core.rekap.tabel import tabel_responden
from siklus.core.survei.periode import print_date
from siklus.document.blocks import Block, Contents, Cover, Heading, Paragraph, SignatureBlock
from siklus.document.change import map_runs
from siklus.document.inline import Inline, Runs, Slot
from siklus.document.report import Document, Fact

__all__ = ["BahanRekap", "build_rekapitulasi"]

JUDUL = ("LAPORAN REKAPITULASI", "SURVEI KEPUASAN MASYARAKAT")
UPRIGHT = 7
"""A table with more values of the profile turns its page."""
NAME, PORTRAIT, LANDSCAPE = 40, 155, 242
"""Widths in millimetres."""


def build_rekapitulasi(bahan: BahanRekap) -> Document:
    """The finished report; nothing in it that the edition hides."""
    parts = (*pendahuluan(bahan), *cakupan(bahan), *hasil(bahan), *tindak_lanjut(bahan), *kesimpulan(bahan))
    annex = _annex(bahan)
    fakta = {**fakta_of(bahan), **_facts_of((*parts, *annex))}
    return Document(
        title=f"Laporan Rekapitulasi SKM {bahan.wilayah} {bahan.nama_periode}",
        author=rapi(bahan.kantor.nama),
        date=bahan.tanggal.isoformat(),
        running_head=" · ".join(part for part in _running(bahan) if part),
        body=_filled((*parts, *_end(bahan)), fakta),
        cover=_cover(bahan),
        front=_front(),
        annex=_filled(annex, fakta),
        facts=fakta,
    )


def _running(bahan: BahanRekap) -> tuple[str, ...]:
    note = SYNTHETIC if rapi(bahan.catatan_contoh) else ""
    return f"Laporan Rekapitulasi SKM {bahan.wilayah}", bahan.nama_periode, note


def _cover(bahan: BahanRekap) -> Cover:
    office = tuple(line.upper() for line in REGION.split(rapi(bahan.kantor.nama), maxsplit=1))
    return Cover(
        (*JUDUL, bahan.wilayah.upper()),
        bahan.periode_lengkap,
        office,
        str(bahan.periode[-1].tahun),
        tagline=rapi(bahan.kantor.slogan),
        note=rapi(bahan.catatan_contoh),
    )


def _front() -> tuple[Block, ...]:
    return (
        Heading(1, "DAFTAR ISI", "bab:daftar_isi", "none"),
        Contents("headings"),
        Heading(1, "DAFTAR TABEL", "bab:daftar_tabel", "none"),
        Contents("tables"),
    )


def _end(bahan: BahanRekap) -> tuple[Block, ...]:
    note = utuh(bahan.catatan_contoh)
    place_date = isi("{kota}, {tanggal}", kota=rapi(bahan.kantor.kota), tanggal=print_date(bahan.tanggal))
    pejabat = bahan.penandatangan
    role = role_lines(pejabat, bahan.kantor.nama)
    synthetic = (Paragraph(isi("{catatan}", catatan=note), "note"),) if note else ()
    return *synthetic, SignatureBlock(place_date, role, rapi(pejabat.nama), rapi(pejabat.nip))


def _annex(bahan: BahanRekap) -> tuple[Block | Lembaran, ...]:
    parts = (*_unit(bahan), *_profil(bahan))
    return (Heading(1, "LAMPIRAN", "bab:lampiran", "none"), *parts) if parts else ()


def _profil(bahan: BahanRekap) -> Iterator[Block | Lembaran]:
    """Who answered, by every dimension of the profile; where the edition hides a count, so does the table."""
    dimensi = bahan.terbitan.tabel.dimensi
    if dimensi:
        yield Heading(2, "Responden menurut Profil", "bab:lampiran.profil", "none")
    for name, columns in dimensi.items():
        tabel, wide = tabel_responden(bahan.terbitan, name, columns), len(columns) > UPRIGHT
        lebar = (NAME, *((1 + len(columns)) * (((LANDSCAPE if wide else PORTRAIT) - NAME) / (1 + len(columns)),)))
        yield per_bagian(bahan, tabel, bahan.bagian, Bentuk(f"tabel:{name}", tabel.judul, lebar, mendatar=wide))


def _unit(bahan: BahanRekap) -> tuple[Block | Lembaran, ...]:
    unit = bahan.rincian
    if not unit:
        return ()
    return (
        Heading(2, "Hasil Setiap Unit", "bab:lampiran.unit", "none"),
        tabel_tempat(bahan, rank_units(bahan.terbitan, unit), "tabel:unit"),
        tabel_panas(bahan, unit, "tabel:unit_unsur", total=False),
    )


def _facts_of(parts: Iterable[Block | Lembaran]) -> Mapping[str, Fact]:
    return {key: fact for part in parts if isinstance(part, Lembaran) for key, fact in part.fakta.items()}


def _filled(parts: Iterable[Block | Lembaran], fakta: Mapping[str, Fact]) -> tuple[Block, ...]:
    """The blocks with every slot filled by its fact."""
    blocks = (part.tabel if isinstance(part, Lembaran) else part for part in parts)
    return tuple(map_runs(block, partial(_fill, fakta=fakta)) for block in blocks)


def _fill(line: Runs, fakta: Mapping[str, Fact]) -> Runs:
    return tuple(_inline(part, fakta) for part in line)


def _inline(part: Inline, fakta: Mapping[str, Fact]) -> Inline:
    return angka(part.name, fakta[part.name], bold=part.bold) if isinstance(part, Slot) else part
