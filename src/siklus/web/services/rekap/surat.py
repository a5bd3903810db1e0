"""The letter to a unit whose result is overdue, as DOCX."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from siklus.core.periksa.keluaran.surat import Pengirim
from siklus.core.survei.periode import Periode, print_date
from siklus.document.blocks import Block, Cell, Column, Paragraph, Row, SignatureBlock, Table
from siklus.document.inline import LineBreak, Text, runs
from siklus.document.report import Document
from siklus.web.services.laporan.bengkel import bengkel
from siklus.writers.bengkel import Cetak, CetakWord, layout_of

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
IDENTITY = (Column(15), Column(2), Column(46), Column(37, "right"))
HAL = "Penyampaian hasil survei kepuasan masyarakat"


@dataclass(frozen=True, slots=True)
class SuratPenagihan:
    """What a person decides about the letter; `batas` is until when the result is asked for."""

    kepada: str
    tanggal: date
    jabatan: str
    nama: str
    nip: str = ""
    nomor: str = ""
    batas: date | None = None


@dataclass(frozen=True, slots=True)
class Tagihan:
    """What is overdue: the period, the day by which it was due, and where the unit's survey stands, in words."""

    periode: Periode
    tenggat: date
    keadaan: str


def build_penagihan(surat: SuratPenagihan, tagihan: Tagihan, pengirim: Pengirim) -> Document:
    """The letter: what was due when, where it stands, what is asked."""
    return Document(
        title=HAL,
        author=pengirim.nama,
        date=surat.tanggal.isoformat(),
        running_head=HAL,
        body=(*_head(surat, pengirim), *_words(surat, tagihan), _foot(surat)),
    )


def file_of_letter(document: Document) -> bytes:
    """The letter as DOCX; SiklusError LAPORAN-01 when it cannot be written."""
    with TemporaryDirectory(prefix="siklus-") as folder:
        pdf, docx = Path(folder, "surat.pdf"), Path(folder, "surat.docx")
        layout = layout_of(bengkel.ask(Cetak(document, {}, pdf)).nilai)
        bengkel.ask(CetakWord(document, {}, layout, docx))
        return docx.read_bytes()


def _head(surat: SuratPenagihan, pengirim: Pengirim) -> Iterator[Block]:
    lines = (part for line in pengirim.baris for part in (LineBreak(), Text(line)))
    yield Paragraph((Text(pengirim.nama.upper(), bold=True), *lines), "center")
    place = f"{pengirim.kota}, " if pengirim.kota else ""
    first = (("Nomor", ":", surat.nomor or "–", f"{place}{print_date(surat.tanggal)}"), ("Hal", ":", HAL, ""))
    rows = tuple(Row(tuple(Cell((runs(word),)) for word in words)) for words in first)
    yield Table("tabel:surat", (), IDENTITY, (), rows)
    yield Paragraph((Text("Yth. "), Text(surat.kepada, bold=True), LineBreak(), Text("di Tempat")), "plain")


def _words(surat: SuratPenagihan, tagihan: Tagihan) -> Iterator[Block]:
    periode = tagihan.periode.lengkap
    yield Paragraph(
        runs(
            f"Dengan hormat, hasil survei kepuasan masyarakat {periode} dari kantor Saudara seharusnya sudah disegel "
            f"paling lambat {print_date(tagihan.tenggat)}. Sampai surat ini dibuat, {tagihan.keadaan}."
        )
    )
    until = f" paling lambat {print_date(surat.batas)}" if surat.batas else ""
    yield Paragraph(
        runs(
            f"Kami mohon Saudara menyelesaikannya{until}. Bila ada hambatan, mohon sampaikan kepada kami hambatannya "
            "dan kapan hasilnya dapat kami terima."
        )
    )
    yield Paragraph(runs("Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih."))


def _foot(surat: SuratPenagihan) -> Block:
    return SignatureBlock((), (f"{surat.jabatan},",), surat.nama, surat.nip)
