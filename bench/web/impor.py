"""Importing many rows: the worker's seconds and memory, beside reading the same file and doing nothing with it."""

import csv
import random
import sys
from collections.abc import Generator, Iterator
from datetime import date
from pathlib import Path

import xlsxwriter

from bench.measure import Cost, cost_of
from bench.result import Figure, Skipped
from bench.web.server import ROOT, Penyimpanan, has_postgres, postgres_store, sqlite_store
from siklus.core.aturan import aturan

KEYS = tuple(item.unsur for item in aturan(date(2026, 11, 23)).kuesioner)
HEADS = ("id", "tanggal", "layanan", *KEYS, "Jenis Kelamin", "Usia", "Pendidikan", "Saran")
READ = {
    ".csv": "import csv, sys\nfor row in csv.reader(open(sys.argv[1], newline='')): pass",
    ".xlsx": "import sys\nfrom python_calamine import CalamineWorkbook\n"
    "for row in CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).iter_rows(): pass",
}
BASELINE = {".csv": "csv module reads it", ".xlsx": "calamine reads it"}


def measure_impor(folder: Path, short: bool) -> Iterator[Figure | Skipped]:  # noqa: FBT001 - as every part is called
    """Both kinds of file on SQLite, the CSV on PostgreSQL too: recognised at its upload, tried, imported.

    Each step is a process of its own, its start included.
    """
    rows = 5_000 if short else 100_000
    table, book = _write_csv(folder / "jawaban.csv", rows), _write_xlsx(folder / "jawaban.xlsx", rows)
    for path in (table, book):
        kind = f"{rows:,} rows {path.suffix[1:].upper()}"
        plain = cost_of([sys.executable, "-c", READ[path.suffix], str(path)], folder)
        with sqlite_store(folder) as store:
            cost = yield from _steps(kind, store, path)
        yield Figure("web-impor", f"{kind}: {BASELINE[path.suffix]}", plain.seconds, "s")
        yield Figure("web-impor", f"{kind}: import / {BASELINE[path.suffix]}", cost.seconds / plain.seconds, "×")
    if not has_postgres():
        yield Skipped("web-impor: PostgreSQL", "no server answers at 127.0.0.1:5432")
        return
    with postgres_store(folder) as store:
        yield from _steps(f"PostgreSQL, {rows:,} rows CSV", store, table)


def _steps(kind: str, store: Penyimpanan, path: Path) -> Generator[Figure, None, Cost]:
    """The steps in their order; returns what the last, the import, cost."""
    for step, limit in (("kenali", ""), ("periksa", ""), ("jalankan", "≤ 20 s")):
        cost = cost_of([sys.executable, "-m", "bench.web.impor_langkah", step, str(path)], ROOT, store.environment)
        yield Figure("web-impor", f"{kind}: {step}", cost.seconds, "s", limit)
        yield Figure("web-impor", f"{kind}: {step}, processors", cost.worked, "s")
        yield Figure("web-impor", f"{kind}: {step}, peak memory", cost.megabytes, "MB", "≤ 500 MB")
    return cost


def _rows(count: int) -> Iterator[list[str | int]]:
    draw = random.Random(1)  # noqa: S311 - made-up answers
    for number in range(count):
        day = f"2026-11-{1 + number % 20:02d} {8 + number % 8:02d}:{number % 60:02d}:00"
        answers = draw.choices((1, 2, 3, 4, ""), (10, 30, 600, 359, 1), k=len(KEYS))
        person = [draw.choice(("Laki-laki", "Perempuan")), draw.randint(18, 70), draw.choice(("SMA", "S1"))]
        words = "Mohon loket dibuka lebih pagi." if not number % 10 else ""
        yield [f"R{number}", day, "informasi", *answers, *person, words]


def _write_csv(path: Path, count: int) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADS)
        writer.writerows(_rows(count))
    return path


def _write_xlsx(path: Path, count: int) -> Path:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, HEADS)
        for number, row in enumerate(_rows(count), 1):
            page.write_row(number, 0, row)
    return path
