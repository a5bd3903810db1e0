"""A large CSV of answers through DuckDB: the same sums as core's, and every wrong cell by its line in the file."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from siklus.analytics.faults import find_faults, unreadable
from siklus.analytics.plain_csv import UNREADABLE, PlainCsv
from siklus.analytics.sums import Sums
from siklus.analytics.table import quoted, select_answers
from siklus.core.aturan import Aturan
from siklus.core.errors import Place, Problem, Severity, SiklusError
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.core.rounding import print_count
from siklus.core.survei.kolom import KolomJawaban, Urutan, read_header
from siklus.core.survei.kuesioner import Kuesioner

MEMORY = "320MB"
"""Where DuckDB begins to use the disk; the process stays under 500 MB with it."""


@dataclass(frozen=True, slots=True)
class LargeAnswers:
    """What a large file of answers comes to: the questionnaire of its head, its sums, and what was left out."""

    kuesioner: Kuesioner
    statistik: StatistikSurvei
    peringatan: tuple[Problem, ...]


def read_large_answers(path: Path, aturan: Aturan, *, urutan: Urutan | None = None) -> LargeAnswers:
    """The sums of a CSV whose head names the unsur, one response a line.

    Raises SiklusError with every wrong cell (the first of them, and their number), and OSError.
    """
    place = Place(path.name)
    csv = _open(path)
    kolom = read_header(csv.heads, aturan, urutan=urutan, place=place)
    sums = Sums.of(kolom.kuesioner)
    with _connection() as connection:
        if not (_loads(connection, csv, kolom, sums) or _loads_copy(connection, csv, kolom, sums)):
            raise SiklusError(find_faults(csv, kolom))
        kosong = _count(connection, "kosong AND terisi")
        rows = connection.execute(sums.query("jawaban", "NOT kosong")).fetchall()
    return LargeAnswers(kolom.kuesioner, sums.statistik(rows, kosong), (*kolom.peringatan, *_blank(kosong, place)))


def _open(path: Path) -> PlainCsv:
    try:
        return PlainCsv.open(path)
    except UNREADABLE as error:
        raise SiklusError(unreadable(path.name)) from error


@contextmanager
def _connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with tempfile.TemporaryDirectory() as folder:
        settings: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": MEMORY,
            "temp_directory": folder,
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
        }
        with duckdb.connect(config=settings) as connection:
            yield connection


def _loads_copy(connection: duckdb.DuckDBPyConnection, csv: PlainCsv, kolom: KolomJawaban, sums: Sums) -> bool:
    """Once more with a plain copy, for line ends of two kinds, blank lines and other encodings."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            copy = csv.copy_plainly(Path(folder) / "jawaban.csv")
        except UNREADABLE:
            return False
        return _loads(connection, copy, kolom, sums)


def _loads(connection: duckdb.DuckDBPyConnection, csv: PlainCsv, kolom: KolomJawaban, sums: Sums) -> bool:
    """Load the answers into the table "jawaban"; whether every cell could be used."""
    heads = {f"c{number}": "VARCHAR" for number in range(len(csv.heads))}
    source = (
        f"read_csv({quoted(str(csv.path))}, header = false, skip = 1, auto_detect = false, delim = '{csv.delimiter}',"
        f""" quote = '"', escape = '"', columns = {heads})"""
    )
    try:
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE jawaban AS {select_answers(kolom, sums, len(csv.heads))} FROM {source}"
        )
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


def _blank(kosong: int, place: Place) -> Sequence[Problem]:
    if not kosong:
        return ()
    message = f"{print_count(kosong)} baris tidak memuat satu jawaban pun; baris itu tidak dihitung."
    advice = "Hapus barisnya bila memang kosong, atau isi nilainya dari kuesioner asli."
    return (Problem("JAWAB-04", message, advice, place, Severity.WARNING),)
