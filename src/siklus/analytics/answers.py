"""A large CSV of answers through DuckDB: the same sums as core's, and every wrong cell by its line in the file."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from siklus.analytics.faults import find_faults
from siklus.analytics.irisan import sums_of_all, sums_of_slices
from siklus.analytics.pembagi import Pembagi, doubts_of, read_pembagi
from siklus.analytics.plain_csv import copy_plainly
from siklus.analytics.sums import Sums
from siklus.analytics.table import quoted, select_answers
from siklus.core.aturan import Aturan
from siklus.core.errors import Place, Problem, SiklusError
from siklus.core.indeks.irisan import LAYANAN, StatistikIrisan
from siklus.core.survei.csv_faults import empty, not_csv, told, unanswered
from siklus.core.survei.csv_table import BrokenRecordError, CsvTable
from siklus.core.survei.kolom import KolomJawaban, Urutan, read_header
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.unit import Layanan, layanan_of

MEMORY = "320MB"
"""Where DuckDB begins to use the disk; the process stays under 500 MB with it."""


@dataclass(frozen=True, slots=True)
class LargeAnswers:
    """What a large file of answers comes to: the questionnaire of its head, its sums, and what was left out."""

    kuesioner: Kuesioner
    statistik: StatistikIrisan
    peringatan: tuple[Problem, ...]

    @property
    def layanan(self) -> tuple[Layanan, ...]:
        """The services that the answers name, in alphabetical order."""
        return layanan_of(self.statistik.layanan)


def read_large_answers(path: Path, aturan: Aturan, *, urutan: Urutan | None = None) -> LargeAnswers:
    """The sums of a CSV whose head names the unsur, one response a line.

    Raises SiklusError with every wrong cell (the first of them, and their number), and OSError.
    """
    table = CsvTable.of(path.name, lambda: path.open("rb"))
    place = Place(table.name)
    kolom = read_header(table.heads, aturan, urutan=urutan, place=replace(place, row=table.head_row))
    sums = Sums.of(kolom.kuesioner)
    with _connection() as connection:
        if not ((table.plain and _loads(connection, path, table, kolom)) or _loads_copy(connection, table, kolom)):
            faults = tuple(find_faults(table, kolom)) or (not_csv(place),)
            raise SiklusError((*kolom.peringatan, *told(faults, place)))
        if not _count(connection, "terisi"):
            raise SiklusError((*kolom.peringatan, empty(place)))
        pembagi = read_pembagi(connection, kolom, table.heads, aturan)
        statistik = _statistik(connection, sums, pembagi)
    doubts = (*doubts_of(pembagi, aturan, place), *unanswered(statistik.semua.kosong, place))
    return LargeAnswers(kolom.kuesioner, statistik, (*kolom.peringatan, *doubts))


def _statistik(connection: duckdb.DuckDBPyConnection, sums: Sums, pembagi: tuple[Pembagi, ...]) -> StatistikIrisan:
    """The whole and its slices; a dimension that nobody answered is none."""
    used = [item for item in pembagi if item.usable]
    slices = {item.name: sums_of_slices(connection, sums, item) for item in used if any(item.kunci.values())}
    semua = sums_of_all(connection, sums)
    return StatistikIrisan(semua, slices.pop(LAYANAN, {"": semua}), slices)


@contextmanager
def _connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with tempfile.TemporaryDirectory() as folder:
        settings: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": MEMORY,
            "temp_directory": folder,
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
        }
        with duckdb.connect(config=settings) as connection, _interruptible():
            yield connection


@contextmanager
def _interruptible() -> Iterator[None]:
    """DuckDB tells Ctrl-C as a fault of its own; a person who stopped the work is told that it stopped."""
    try:
        yield
    except RuntimeError as error:
        if "interrupted" in str(error):
            raise KeyboardInterrupt from error
        raise


def _loads_copy(connection: duckdb.DuckDBPyConnection, table: CsvTable, kolom: KolomJawaban) -> bool:
    """By way of a plain copy: for quotes, line ends of two kinds, blank lines and cells, other encodings."""
    roles = (kolom.id, kolom.ditandai, kolom.layanan)
    used = frozenset(index for index in (*roles, *_columns(kolom)) if index is not None)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "jawaban.csv"
        try:
            copy = copy_plainly(table, used, path)
        except BrokenRecordError:
            return False
        return copy is not None and _loads(connection, path, copy, kolom)


def _columns(kolom: KolomJawaban) -> Iterator[int]:
    yield from (index for index, _ in kolom.pertanyaan)
    yield from (index for index, _ in kolom.profil)


def _loads(connection: duckdb.DuckDBPyConnection, path: Path, table: CsvTable, kolom: KolomJawaban) -> bool:
    """Load the answers into the table "jawaban"; whether every cell could be used."""
    heads = {f"c{number}": "VARCHAR" for number in range(len(table.heads))}
    source = (
        f"read_csv({quoted(str(path))}, header = false, skip = 1, auto_detect = false, delim = '{table.delimiter}',"
        f""" quote = '"', escape = '"', columns = {heads})"""
    )
    select = select_answers(kolom, Sums.of(kolom.kuesioner), len(table.heads))
    try:
        connection.execute(f"CREATE OR REPLACE TEMP TABLE jawaban AS {select} FROM {source}")
    except duckdb.Error:
        return False
    return not _count(connection, "salah") and not (kolom.id is not None and _repeats(connection))


def _count(connection: duckdb.DuckDBPyConnection, condition: str) -> int:
    query = f"SELECT COUNT(*) FROM jawaban WHERE {condition}"  # noqa: S608 - a column of ours
    (found,) = connection.execute(query).fetchall()[0]
    return int(found)


def _repeats(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether two responses carry the same number."""
    (repeated,) = connection.execute(
        "SELECT COUNT(NULLIF(id, '')) > COUNT(DISTINCT NULLIF(id, '')) FROM jawaban"
    ).fetchall()[0]
    return bool(repeated)
