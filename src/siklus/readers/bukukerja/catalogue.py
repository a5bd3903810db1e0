"""The evidence that a workbook names: its list (sheet Dokumentasi), its files opened, each found by code or by name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from siklus.core.errors import Place
from siklus.core.realisasi.bukti import Bukti
from siklus.readers.bukti.faults import BuktiRequest
from siklus.readers.bukti.folder import BuktiFile, BuktiFolder
from siklus.readers.bukukerja.cells import as_choice, as_date, as_items, as_link
from siklus.readers.bukukerja.findings import Findings
from siklus.readers.bukukerja.registry import DOKUMENTASI, PEMELIHARAAN, PUBLIKASI, REALISASI
from siklus.readers.bukukerja.repeats import without_repeats
from siklus.readers.bukukerja.schema import Lembar
from siklus.readers.bukukerja.table import TableRow
from siklus.readers.bukukerja.workbook import OpenWorkbook

NAMING_BUKTI: tuple[Lembar, ...] = (REALISASI, PEMELIHARAAN, PUBLIKASI)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of Dokumentasi."""

    kode: str
    berkas: str
    keterangan: str
    tanggal: date | None
    tempat: str
    tautan: str
    survei: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Code and file name → row of Dokumentasi; file name → opened file."""

    entries: tuple[Entry, ...]
    files: Mapping[str, BuktiFile]
    findings: Findings

    @property
    def survei(self) -> tuple[Bukti, ...]:
        """What is printed as documentation of the survey."""
        return tuple(self._bukti(entry) for entry in self.entries if entry.survei)

    @property
    def assets(self) -> dict[str, Path]:
        """Every opened file's pictures, and originals of PDF, by SHA-256."""
        return {sha256: path for file in self.files.values() for sha256, path in (file.assets or {}).items()}

    def of(self, row: TableRow) -> tuple[Bukti, ...]:
        """The evidence that a row names, in order, each once; what the list does not mention gets a warning."""
        names = dict.fromkeys(row.read("Bukti", as_items) or ())
        return tuple(dict.fromkeys(self._bukti(self._entry(name, row)) for name in names))

    def _entry(self, name: str, row: TableRow) -> Entry:
        found = entry_of(name, self.entries)
        if found is not None:
            return found
        if self.files[name].sha256:
            message = f"Berkas “{name}” belum tercatat pada lembar Dokumentasi."
            advice = "Tambahkan barisnya dengan keterangan, tanggal, dan tempat."
            row.findings.warn("BUKTI-09", message, advice, row.place("Bukti"))
        return Entry(name, name, "", None, "", "", survei=False, place=row.place("Bukti"))

    def _bukti(self, entry: Entry) -> Bukti:
        file = self.files[entry.berkas]
        return Bukti(
            kode=entry.kode,
            nama_berkas=entry.berkas,
            sha256=file.sha256,
            ukuran=file.size,
            media_type=file.media_type,
            halaman=file.halaman,
            keterangan=entry.keterangan,
            tanggal=entry.tanggal,
            tempat=entry.tempat,
            tautan=entry.tautan,
            terlampir=file.sha256 in (file.assets or {}),
        )


def read_catalogue(book: OpenWorkbook, folder: BuktiFolder, more: tuple[BuktiRequest, ...]) -> Catalogue:
    """The list and every file named anywhere in the workbook, all opened at once; what is wrong with them is noted."""
    entries = without_repeats(
        [(row, _entry(row)) for row in book.table(DOKUMENTASI).rows], "Kode", lambda item: item.kode
    )
    listed = tuple(BuktiRequest(entry.berkas, entry.place) for entry in entries)
    files = folder.open_all((*listed, *_named_elsewhere(book, entries), *more))
    for file in files.values():
        book.findings.problems += file.problems
    return Catalogue(entries, files, book.findings)


def entry_of(name: str, entries: tuple[Entry, ...]) -> Entry | None:
    """The row of Dokumentasi that a code or a file name means."""
    wanted = name.casefold()
    return next((entry for entry in entries if wanted in {entry.kode.casefold(), entry.berkas.casefold()}), None)


def _entry(row: TableRow) -> Entry:
    return Entry(
        kode=row.text("Kode"),
        berkas=row.text("Berkas"),
        keterangan=row.text("Keterangan"),
        tanggal=row.read("Tanggal", as_date),
        tempat=row.text("Tempat"),
        tautan=row.read("Tautan", as_link) or "",
        survei=row.read("Dokumentasi survei", lambda value: as_choice(value, ("ya", "tidak"))) == "ya",
        place=row.place("Berkas"),
    )


def _named_elsewhere(book: OpenWorkbook, entries: tuple[Entry, ...]) -> Iterator[BuktiRequest]:
    """Names in the columns Bukti that the list does not have; looked up without noting anything twice."""
    quiet = OpenWorkbook(book.file, book.sheets, Findings())
    for lembar in NAMING_BUKTI:
        for row in quiet.table(lembar).rows:
            for name in as_items(row.value("Bukti")):
                if entry_of(name, entries) is None:
                    yield BuktiRequest(name, row.place("Bukti"))
