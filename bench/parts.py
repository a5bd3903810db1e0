"""The four things that are measured, each a function from its size to figures."""

import csv
import importlib.util
import random
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from pypdfium2 import PdfDocument

from bench.large import PHOTOS, make_large_office
from bench.measure import Cost, best_of, cost_of, siklus
from bench.office import KEYS, make_office
from bench.result import Figure, Skipped

READ_CSV = "import csv, sys\nfor row in csv.reader(open(sys.argv[1], newline='')): pass"
ROOT = Path(__file__).parents[1]
CACHE = "XDG_CACHE_HOME"
"""Where the stores of shrunk pictures and of drawings go on Linux; elsewhere the first run is as warm as the others."""
KINDS = ("pelaksanaan", "tindak-lanjut")
USUAL_WAYS = {False: "as they came", True: "shrunk beforehand"}
"""A template embeds a picture as it is; an office may shrink its photos by hand, which is not timed."""


def measure_start(folder: Path, runs: int) -> Iterator[Figure]:
    """The command line's help beside an empty Python."""
    bare = best_of(runs, [sys.executable, "-c", "pass"], folder)
    started = best_of(runs, siklus("--help"), folder)
    yield Figure("start", "siklus --help", started.seconds, "s", "≤ 0.3 s")
    yield Figure("start", "python -c pass", bare.seconds, "s")


def measure_answers(folder: Path, rows: int, runs: int) -> Iterator[Figure]:
    """`siklus hitung` on a large CSV beside Python's csv module reading it."""
    path = write_answers(folder / "jawaban.csv", rows)
    ours = best_of(runs, siklus("hitung", str(path), "--json"), folder)
    plain = best_of(runs, [sys.executable, "-c", READ_CSV, str(path)], folder)
    name = f"{rows:,} rows"
    yield Figure("hitung", f"{name}: siklus hitung", ours.seconds, "s", "≤ 3 s")
    yield Figure("hitung", f"{name}: peak memory", ours.megabytes, "MB", "≤ 500 MB")
    yield Figure("hitung", f"{name}: csv module reads it", plain.seconds, "s")
    yield Figure("hitung", "siklus / csv module", ours.seconds / plain.seconds, "×")


def write_answers(path: Path, rows: int) -> Path:
    """A CSV of answers, mostly 3 and 4 as surveys are, with a gap now and then."""
    draw = random.Random(1)  # noqa: S311 - made-up answers
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(KEYS)
        writer.writerows(
            draw.choices(("1", "2", "3", "4", ""), (10, 30, 600, 359, 1), k=len(KEYS)) for _ in range(rows)
        )
    return path


def measure_reports(folder: Path, size: tuple[int, int], runs: int) -> Iterator[Figure | Skipped]:
    """Both reports in both formats for one office, with an empty and a filled cache, and the usual way beside them.

    A command is a process of its own, from its start to its end; a worker made a report before, and has its libraries.
    """
    office = make_large_office(folder / "kantor", size)
    cache = {CACHE: str(folder / "cache")}
    make = siklus("susun", str(office), "--keluaran", str(folder / "laporan"), "--timpa")
    cold, warm = cost_of(make, folder, cache), best_of(runs, make, folder, cache)
    name = f"4 files, {PHOTOS} photos of {size[0] * size[1] / 1e6:.1f} MP"
    yield from (_pages(kind, "siklus", folder / "laporan" / f"laporan-{kind}.pdf") for kind in KINDS)
    yield Figure("laporan", f"{name}, command, first time", cold.seconds, "s", "≤ 6 s")
    yield Figure("laporan", f"{name}, command, warm", warm.seconds, "s", "≤ 3 s")
    yield Figure("laporan", f"{name}, worker, warm", _in_worker(office, folder, KINDS, runs), "s")
    yield Figure("laporan", "peak memory, first time", cold.megabytes, "MB", "≤ 600 MB")
    yield Figure("laporan", "peak memory, warm", warm.megabytes, "MB", "≤ 600 MB")
    for kind in KINDS:
        ours = best_of(runs, [*make, "--jenis", kind], folder, cache)
        yield Figure("laporan", f"{kind}: siklus, command, warm", ours.seconds, "s")
        yield Figure("laporan", f"{kind}: siklus, worker, warm", _in_worker(office, folder, (kind,), runs), "s")
        yield from _usual(office, kind, folder, runs, ours)


def _usual(office: Path, kind: str, folder: Path, runs: int, ours: Cost) -> Iterator[Figure | Skipped]:
    """One report the usual way, with the photographs as they came and shrunk, against our warm command."""
    if missing := [name for name, found in _usual_tools() if not found]:
        yield Skipped(f"{kind}: docxtpl + LibreOffice", f"{' and '.join(missing)} not installed")
        return
    from bench.word import WordBaseline  # noqa: PLC0415 - docxtpl comes with the extra "bench" only

    for shrunk, photos_are in USUAL_WAYS.items():
        usual = WordBaseline.of(office, kind, folder, shrunk=shrunk)
        cost = best_of(runs, usual.command, ROOT)
        name = f"docxtpl + LibreOffice, photos {photos_are}"
        yield Figure("laporan", f"{kind}: {name}", cost.seconds, "s")
        target = "" if shrunk else "≥ 4 ×"
        yield Figure("laporan", f"{kind}: {name} / siklus", cost.seconds / ours.seconds, "×", target)
        yield Figure("laporan", f"{kind}: {name} / siklus, processors", cost.worked / ours.worked, "×")
    yield _pages(kind, "docxtpl + LibreOffice", usual.pdf)


def _pages(kind: str, way: str, path: Path) -> Figure:
    with PdfDocument(path) as pdf:
        return Figure("laporan", f"{kind}: {way}, length", len(pdf), "pages")


def _in_worker(office: Path, folder: Path, kinds: Sequence[str], runs: int) -> float:
    """Seconds of the reports in a process that has made them before."""
    report = folder / "pekerja.json"
    out = str(folder / "laporan")
    command = [sys.executable, "-m", "bench.worker", str(office), out, *kinds, str(runs), str(report)]
    cost_of(command, ROOT, {CACHE: str(folder / "cache")})
    return float(report.read_text())


def _usual_tools() -> tuple[tuple[str, bool], ...]:
    return (
        ("soffice", shutil.which("soffice") is not None),
        ("docxtpl", importlib.util.find_spec("docxtpl") is not None),
    )


def measure_batch(folder: Path, offices: int, photos: int, size: tuple[int, int]) -> Iterator[Figure]:
    """Many offices in one call: the time for each, and the largest of all processes."""
    sources = [
        str(make_office(folder / f"kantor-{number:03}", photos=photos, size=size, seed=number))
        for number in range(1, offices + 1)
    ]
    batch = cost_of(
        siklus("susun", *sources, "--keluaran", str(folder / "semua")), folder, {CACHE: str(folder / "cache")}
    )
    yield Figure("kantor", f"{offices} offices, {photos} photos each: each office", batch.seconds / offices, "s")
    yield Figure("kantor", "largest process", batch.megabytes, "MB", "≤ 700 MB")
