"""Importing many rows: the worker's seconds and memory, beside reading the same file and doing nothing with it."""

import csv
import random
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import xlsxwriter

from bench.measure import cost_of
from bench.result import Figure
from siklus.core.aturan import aturan

KEYS = tuple(item.unsur for item in aturan(date(2026, 11, 23)).kuesioner)
HEADS = ("id", "tanggal", "layanan", *KEYS, "Jenis Kelamin", "Usia", "Pendidikan", "Saran")
READ = {
    ".csv": "import csv, sys\nfor row in csv.reader(open(sys.argv[1], newline='')): pass",
    ".xlsx": "import sys\nfrom python_calamine import CalamineWorkbook\n"
    "for row in CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).iter_rows(): pass",
}
BASELINE = {".csv": "csv module reads it", ".xlsx": "calamine reads it"}


def measure_impor(folder: Path, short: bool) -> Iterator[Figure]:  # noqa: FBT001 - as every part is called
    """Both kinds of file: recognised at its upload, tried, imported; each step in a process of its own."""
    rows = 5_000 if short else 100_000
    for path in (_write_csv(folder / "jawaban.csv", rows), _write_xlsx(folder / "jawaban.xlsx", rows)):
        kind = f"{rows:,} rows {path.suffix[1:].upper()}"
        plain = cost_of([sys.executable, "-c", READ[path.suffix], str(path)], folder)
        with tempfile.TemporaryDirectory(dir=folder) as own:
            env = {"SIKLUS_DATA": own, "DATABASE_URL": ""}
            for step, limit in (("siapkan", ""), ("kenali", ""), ("periksa", ""), ("jalankan", "≤ 20 s")):
                cost = cost_of([sys.executable, "-m", "bench.web.impor_langkah", step, str(path)], Path.cwd(), env)
                if step == "siapkan":
                    continue
                yield Figure("web-impor", f"{kind}: {step}", cost.seconds, "s", limit)
                yield Figure("web-impor", f"{kind}: {step}, peak memory", cost.megabytes, "MB", "≤ 500 MB")
        yield Figure("web-impor", f"{kind}: {BASELINE[path.suffix]}", plain.seconds, "s")
        yield Figure("web-impor", f"{kind}: import / {BASELINE[path.suffix]}", cost.seconds / plain.seconds, "×")


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
