"""The roll-up's tables to take along: hidden where core says so, and the same in every form."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from siklus.analytics.parquet import write_parquet
from siklus.core.aturan import Aturan, aturan
from siklus.core.rekap.buku import build_buku, csv_of
from siklus.core.rekap.rekap import Rekap, compute_rekap
from siklus.core.rekap.tabel import Isi, Tabel, build_tabel_list
from siklus.core.rekap.terbitan import Terbitan
from siklus.core.rounding import machine_number
from siklus.core.survei.periode import Periode
from siklus.web.models import Unit
from siklus.web.queries.rekap.kumpul import gather, root_of
from siklus.web.queries.rekap.masa import before
from siklus.writers.xlsx import render_xlsx

BUKU, PARQUET = "rekap.xlsx", "rekap.parquet"
CSV = tuple(f"{kunci}.csv" for kunci in ("cakupan", "indeks", "peringkat", "unsur", "tindak-lanjut", "tren"))
BENTUK: Mapping[str, str] = {
    BUKU: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    PARQUET: "application/vnd.apache.parquet",
    **dict.fromkeys(CSV, "text/csv; charset=utf-8"),
}
"""A file's name → its type."""
HEADS = ("tabel", "baris", "kolom", "isi")


def terbitan_of(area: Unit, periode: Periode, hari: date) -> Terbitan:
    """The area's roll-up as it may leave the office: cut out of that of the whole tree, which hides the same cells.

    An area without any unit in the period has nothing to hide.
    """
    law = aturan(hari)
    whole = Terbitan.of(_rekap(root_of(area), periode, law, hari), law)
    at = next((at for at, node in enumerate(whole.simpul) if node.simpul.kode[-1] == area.kode), None)
    return Terbitan.of(_rekap(area, periode, law, hari), law) if at is None else whole.part(at)


def _rekap(area: Unit, periode: Periode, law: Aturan, hari: date) -> Rekap:
    return compute_rekap(gather(area, periode, hari, profil=True).simpul, law, hari)


def tabel_list(area: Unit, periode: Periode, hari: date) -> tuple[Tabel, ...]:
    """Every table, the trend included."""
    return build_tabel_list(terbitan_of(area, periode, hari), terbitan_of(area, before(periode), hari))


def file_of(unduhan: str, area: Unit, periode: Periode, hari: date) -> bytes:
    """One of BENTUK; KeyError for any other name."""
    tables = tabel_list(area, periode, hari)
    if unduhan == BUKU:
        return render_xlsx(build_buku(f"Rekap {area.nama} {periode.nama}", tables))
    if unduhan == PARQUET:
        return _parquet(tables)
    return csv_of({f"{tabel.kunci}.csv": tabel for tabel in tables}[unduhan])


def _parquet(tables: tuple[Tabel, ...]) -> bytes:
    """Every cell a row: the table, the row's number in it, the column's head, and what stands there as text."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(HEADS)
    writer.writerows(row for tabel in tables for row in _cells(tabel))
    with TemporaryDirectory(prefix="siklus-") as folder:
        source, target = Path(folder, "rekap.csv"), Path(folder, PARQUET)
        source.write_text(buffer.getvalue(), encoding="utf-8", newline="")
        write_parquet(source, target, ("baris",))
        return target.read_bytes()


def _cells(tabel: Tabel) -> Iterator[tuple[str, int, str, str]]:
    for number, row in enumerate(tabel.baris, 1):
        for head, isi in zip(tabel.kepala, row, strict=True):
            yield tabel.kunci, number, head, _text(isi)


def _text(isi: Isi) -> str:
    match isi:
        case None:
            return ""
        case Fraction():
            return machine_number(isi)
        case _:
            return str(isi)
