"""`siklus rekap --laporan`: the roll-up as a signed document, DOCX and PDF."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from siklus.cli.examples import WORKBOOK
from siklus.cli.output import refuse_existing, write
from siklus.cli.sumber_rekap import Bacaan
from siklus.core.errors import Problem, SiklusError
from siklus.core.laporan.rekapitulasi import BahanRekap, build_rekapitulasi
from siklus.core.rekap.terbitan import Terbitan
from siklus.core.survei.unit import Penandatangan, UnitLayanan
from siklus.document.report import Document
from siklus.readers.bukukerja.findings import Findings
from siklus.readers.bukukerja.identitas import penandatangan_of, read_identitas, unit_of
from siklus.readers.bukukerja.workbook import open_workbook

NAMES = ("laporan-rekapitulasi.docx", "laporan-rekapitulasi.pdf")


@dataclass(frozen=True, slots=True)
class Pesanan:
    """Where the report goes, who makes and who signs it, and what is odd about their workbook."""

    folder: Path
    kantor: UnitLayanan
    penandatangan: Penandatangan
    timpa: bool
    peringatan: tuple[Problem, ...] = ()


def read_pesanan(laporan: Path | None, identitas: Path | None, *, timpa: bool) -> Pesanan | None:
    """What was asked for, before any office is read; None without --laporan.

    click.UsageError when one of the two options lacks the other; SiklusError BUKU-… for the workbook, TULIS-01.
    """
    if laporan is None and identitas is None:
        return None
    if laporan is None or identitas is None:
        message = "--laporan dan --identitas dipakai bersama."
        raise click.UsageError(message, click.get_current_context())
    if not timpa:
        refuse_existing(laporan / name for name in NAMES)
    return _pesanan(laporan, identitas / WORKBOOK if identitas.is_dir() else identitas, timpa=timpa)


def _pesanan(laporan: Path, buku: Path, *, timpa: bool) -> Pesanan:
    """Only the sheet Identitas is read: the office that rolls up need not have a survey of its own."""
    findings = Findings()
    sheet = read_identitas(open_workbook(buku, buku.name, findings))
    kantor, penandatangan = unit_of(sheet), penandatangan_of(sheet)
    findings.raise_errors()
    return Pesanan(laporan, kantor, penandatangan, timpa, findings.warnings)


def write_laporan(pesanan: Pesanan, found: Bacaan, lalu: Terbitan | None, on: date) -> None:
    """Both files; SiklusError REKAP-05 when no unit says which period it is."""
    document = build_rekapitulasi(_bahan(pesanan, found, lalu, on))
    for name, data in zip(NAMES, _render(document), strict=True):
        click.echo(write(pesanan.folder / name, data, overwrite=pesanan.timpa))


def _bahan(pesanan: Pesanan, found: Bacaan, lalu: Terbitan | None, on: date) -> BahanRekap:
    if not found.sumber.periode:
        message = "Tidak satu pun buku kerja dapat dibaca, sehingga periode laporannya tidak diketahui."
        advice = "Perbaiki buku kerja menurut galat setiap unit."
        raise SiklusError((*found.sumber.problems, Problem("REKAP-05", message, advice)))
    return BahanRekap(
        found.terbitan,
        found.sumber.periode,
        on,
        pesanan.kantor,
        pesanan.penandatangan,
        lalu,
        found.sumber.contoh,
    )


def _render(document: Document) -> tuple[bytes, bytes]:
    """DOCX and PDF; Word's file takes its page numbers from the laid out PDF."""
    from siklus.writers.docx import render_docx  # noqa: PLC0415 - writers take longer to load than a roll-up
    from siklus.writers.pdf import render_pdf  # noqa: PLC0415 - as above

    pdf = render_pdf(document, {})
    return render_docx(document, {}, pdf.layout), pdf.data
