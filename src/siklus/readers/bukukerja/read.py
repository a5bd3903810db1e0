"""Reads a whole buku kerja in the order in which its sheets depend on each other."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from siklus.core.aturan import Aturan, aturan
from siklus.core.errors import Place, Problem, SiklusError
from siklus.core.indeks.dilaporkan import NilaiDilaporkan
from siklus.core.laporan.bahan import DataKantor, Pelaksanaan
from siklus.core.rencana.rtl import Rencana
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.core.survei.unit import Layanan, UnitLayanan
from siklus.readers.bukti import BuktiFolder, BuktiRequest, PictureStore
from siklus.readers.bukukerja.catalogue import Catalogue, read_catalogue
from siklus.readers.bukukerja.cells import as_date
from siklus.readers.bukukerja.findings import Findings
from siklus.readers.bukukerja.identitas import (
    Identitas,
    kosong_of,
    masa_of,
    mulai_pekppp_of,
    pelaksanaan_of,
    penandatangan_of,
    periode_of,
    prioritas_of,
    read_identitas,
    setelan_of,
    survei_setahun_of,
    tanggal_of,
    tanggal_pelaksanaan_of,
    unit_of,
)
from siklus.readers.bukukerja.kuesioner import read_kuesioner
from siklus.readers.bukukerja.layanan import check_users, read_layanan
from siklus.readers.bukukerja.model import BukuKerja
from siklus.readers.bukukerja.narasi import read_narasi
from siklus.readers.bukukerja.nilai import read_nilai
from siklus.readers.bukukerja.pemeliharaan import read_pemeliharaan
from siklus.readers.bukukerja.periode_lalu import read_periode_lalu
from siklus.readers.bukukerja.publikasi import read_publikasi
from siklus.readers.bukukerja.reading_order import in_reading_order
from siklus.readers.bukukerja.realisasi import read_realisasi
from siklus.readers.bukukerja.registry import NILAI, RESPONDEN
from siklus.readers.bukukerja.responden import read_responden
from siklus.readers.bukukerja.rtl import read_rtl
from siklus.readers.bukukerja.saran import read_saran
from siklus.readers.bukukerja.strategi import read_strategi
from siklus.readers.bukukerja.workbook import OpenWorkbook, open_workbook

NAMA_BERKAS = "buku-kerja.xlsx"
FOLDER_BUKTI = "bukti"
WHEN_UNDATED = date(2026, 1, 1)
"""The day whose law is used to go on reading when the report has no date, which is itself an error."""
WHEN_UNKNOWN = Periode(JenisPeriode.TAHUN, 2025)
"""The period that stands in while reading goes on without one, which is an error too."""


def read_buku_kerja(folder: Path, *, pictures: PictureStore | None = None) -> BukuKerja:
    """Everything an office's folder holds; `pictures` is the cache of shrunk evidence (default: the user's).

    Raises:
        SiklusError: every error and warning found (BUKU-, JAWAB-, BUKTI-, NARASI-), when at least one is an error.
    """
    findings = Findings()
    path = _workbook_path(folder)
    book = open_workbook(path, path.name, findings)
    identitas = read_identitas(book)
    periode, tanggal = periode_of(identitas), tanggal_of(identitas)
    bukti_folder = BuktiFolder(folder / FOLDER_BUKTI, pictures or PictureStore.default())
    catalogue = read_catalogue(book, bukti_folder, _logo_request(identitas))
    bacaan = _read(book, identitas, _law(tanggal, findings), catalogue, periode, tanggal, folder)
    findings.problems[:] = in_reading_order(findings.problems)
    findings.raise_errors()
    return replace(bacaan, peringatan=findings.warnings)


def _workbook_path(folder: Path) -> Path:
    """The workbook, or what stands in its place in another format, so that it can be said how to save it."""
    path = folder / NAMA_BERKAS
    found = path if path.exists() else next(iter(sorted(folder.glob(f"{path.stem}.*"))), None)
    if found is None and folder.is_dir():
        message = f"Folder ini tidak memuat {NAMA_BERKAS}."
        advice = "Periksa letak buku kerjanya, atau mulai dari templat: “siklus contoh salin FOLDER”."
        raise SiklusError(Problem("BUKU-06", message, advice, Place(folder.name)))
    return found or path


def _law(tanggal: date | None, findings: Findings) -> Aturan:
    try:
        return aturan(tanggal or WHEN_UNDATED)
    except SiklusError as error:
        findings.problems += error.problems
        return aturan(WHEN_UNDATED)


def _read(  # noqa: PLR0913, PLR0917 - what was read first, handed on once
    book: OpenWorkbook,
    identitas: Identitas,
    law: Aturan,
    catalogue: Catalogue,
    periode: Periode | None,
    tanggal: date | None,
    folder: Path,
) -> BukuKerja:
    layanan = read_layanan(book)
    kuesioner = read_kuesioner(book, law)
    jawaban, nilai = _result(book, law, kuesioner, layanan, periode)
    check_users(book, layanan, jawaban)
    rencana = _rencana(book, identitas, law)
    pelaksanaan = pelaksanaan_of(identitas, periode)
    kantor = DataKantor(
        aturan=law,
        unit=_with_logo(unit_of(identitas), identitas, catalogue),
        periode=periode or WHEN_UNKNOWN,
        tanggal=tanggal or WHEN_UNDATED,
        penandatangan=penandatangan_of(identitas),
        layanan=layanan,
        kuesioner=kuesioner,
        pemeliharaan=read_pemeliharaan(book, law, catalogue),
        strategi=read_strategi(book, rencana.rtl),
        saran=read_saran(book, law),
        lalu=read_periode_lalu(book, law, periode),
        dokumentasi=catalogue.survei,
        publikasi=read_publikasi(book, catalogue, _survei_end(pelaksanaan, periode)),
        pelaksanaan=pelaksanaan,
        subbagian=identitas.items("Subbagian"),
        narasi=read_narasi(book, folder, law),
        setelan=setelan_of(identitas),
        catatan_contoh=identitas.text("Catatan contoh"),
        survei_setahun=survei_setahun_of(identitas),
        mulai_pekppp=mulai_pekppp_of(identitas),
        tanggal_pelaksanaan=tanggal_pelaksanaan_of(identitas, rencana.masa_pelaksanaan),
    )
    catatan = read_realisasi(book, rencana.rtl, rencana.masa_pelaksanaan, catalogue)
    return BukuKerja(kantor, rencana, jawaban, nilai, kosong_of(identitas), catatan, catalogue.assets)


def _survei_end(pelaksanaan: Pelaksanaan, periode: Periode | None) -> date | None:
    """The survey's last day; where it is not known the period's first, before which no survey has ended."""
    if pelaksanaan.selesai or periode is None:
        return pelaksanaan.selesai
    return date(periode.months[0].tahun, periode.months[0].nomor, 1)


def _rencana(book: OpenWorkbook, identitas: Identitas, law: Aturan) -> Rencana:
    masa = masa_of(identitas)
    disetujui = identitas.read("Tanggal persetujuan rencana", as_date)
    place = identitas.place("Masa pelaksanaan mulai")
    return Rencana(masa, prioritas_of(identitas, law), read_rtl(book, law, masa), disetujui, place)


def _result(
    book: OpenWorkbook, law: Aturan, kuesioner: Kuesioner, layanan: tuple[Layanan, ...], periode: Periode | None
) -> tuple[tuple[Jawaban, ...], NilaiDilaporkan | None]:
    """Answers or printed values: exactly one of the two."""
    before = len(book.findings.problems)
    has_answers, has_values = book.has(RESPONDEN), book.has(NILAI)
    jawaban = read_responden(book, law, kuesioner, layanan, periode) if has_answers or not has_values else ()
    nilai = read_nilai(book, law) if has_values else None
    if jawaban and nilai:
        advice = "Kosongkan lembar Nilai bila jawaban responden tersedia."
        book.findings.add("BUKU-35", "Responden dan Nilai sama-sama terisi.", advice, Place(book.file, NILAI.nama))
    if not jawaban and not nilai and len(book.findings.problems) == before:
        advice = "Isi Responden dengan jawaban, atau Nilai dengan nilai tercetak."
        book.findings.add("BUKU-36", "Responden dan Nilai sama-sama kosong.", advice, Place(book.file, RESPONDEN.nama))
    return jawaban, nilai


def _logo_request(identitas: Identitas) -> tuple[BuktiRequest, ...]:
    name = identitas.text("Berkas logo")
    return (BuktiRequest(name, identitas.place("Berkas logo")),) if name else ()


def _with_logo(unit: UnitLayanan, identitas: Identitas, catalogue: Catalogue) -> UnitLayanan:
    file = catalogue.files.get(identitas.text("Berkas logo"))
    if file is None or not file.halaman:
        return unit
    page = file.halaman[0]
    return replace(unit, logo=page.sha256, logo_ukuran=(page.width, page.height))
