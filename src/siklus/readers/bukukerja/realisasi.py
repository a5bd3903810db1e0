"""The sheet Realisasi: what happened to each RTL, month by month or for all its months in one row."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from siklus.core.errors import Place
from siklus.core.realisasi.bukti import Bukti
from siklus.core.realisasi.catatan import CatatanBulan, Status
from siklus.core.rencana.rtl import Rtl
from siklus.core.survei.periode import Bulan
from siklus.readers.bukti.phash import is_same
from siklus.readers.bukukerja.catalogue import Catalogue
from siklus.readers.bukukerja.cells import as_choice, as_date, as_months
from siklus.readers.bukukerja.findings import Findings
from siklus.readers.bukukerja.names import UNKNOWN_RTL, as_known
from siklus.readers.bukukerja.registry import REALISASI, RTL
from siklus.readers.bukukerja.table import TableRow
from siklus.readers.bukukerja.workbook import OpenWorkbook


def read_realisasi(
    book: OpenWorkbook, rtl_list: tuple[Rtl, ...], masa: tuple[Bulan, ...], catalogue: Catalogue
) -> tuple[CatatanBulan, ...]:
    """The records; a row without a month is spread over all planned months of its RTL.

    Without the sheet RTL, which is noted already, no record can be placed.
    """
    by_id = {rtl.id: rtl for rtl in rtl_list}
    rows = book.table(REALISASI).rows if book.can_name(RTL) else ()
    catatan = tuple(record for row in rows for record in _records(row, by_id, masa, catalogue))
    _note_shared_pictures(catatan, book.findings)
    return catatan


def _records(
    row: TableRow, by_id: Mapping[str, Rtl], masa: tuple[Bulan, ...], catalogue: Catalogue
) -> Iterator[CatatanBulan]:
    rtl = row.read("ID RTL", lambda value: as_known(value, by_id, UNKNOWN_RTL, "RTL"))
    status = row.read("Status", lambda value: Status(as_choice(value, tuple(Status))))
    months = row.read("Bulan", lambda value: as_months(value, masa)) if masa else None
    if rtl is None or status is None:
        return
    record = CatatanBulan(
        rtl=rtl.id,
        bulan=Bulan(1, 1),
        status=status,
        deskripsi=row.text("Deskripsi"),
        tanggal=row.read("Tanggal", as_date),
        hambatan=row.text("Hambatan"),
        bukti=catalogue.of(row),
        diperiksa_oleh=row.text("Diperiksa oleh"),
        tanggal_periksa=row.read("Tanggal periksa", as_date),
        alasan=row.text("Alasan"),
        dikerjakan_oleh=row.text("Dikerjakan oleh"),
        bukti_keterangan=row.text("Keterangan bukti"),
        place=row.place(),
    )
    yield from (replace(record, bulan=month) for month in months or rtl.bulan)


def _note_shared_pictures(catatan: tuple[CatatanBulan, ...], findings: Findings) -> None:
    """One picture cannot prove two activities; a copy under another name is found by its perceptual hash."""
    shown: dict[tuple[str, str], tuple[Bukti, Place]] = {}
    for record in catatan:
        for bukti in record.bukti:
            shown.setdefault((record.rtl, bukti.kode), (bukti, record.place))
    told: set[tuple[str, str]] = set()
    for ((first, _), (one, _)), ((second, kode), (other, place)) in combinations(shown.items(), 2):
        if first != second and (second, kode) not in told and _same_picture(one, other):
            told.add((second, kode))
            message = f"Gambar “{one.nama_berkas}” untuk {first} sama dengan “{other.nama_berkas}” untuk {second}."
            findings.warn(
                "BUKTI-08", message, "Pakai gambar yang berbeda untuk setiap RTL.", replace(place, column="Bukti")
            )


def _same_picture(one: Bukti, other: Bukti) -> bool:
    """Whether one is a copy of the other; the very same file is told by core (BUKTI-21), once."""
    return one.sha256 != other.sha256 and any(
        is_same(left.phash, right.phash)
        for left in one.halaman
        for right in other.halaman
        if left.nomor == right.nomor == 0
    )
