"""`python -m bench [PART …] [--short] [--json FILE]`: measure, print a table, keep the figures."""

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from bench.baca import measure_reading
from bench.bundel import measure_bundel
from bench.mentah import GROUPS, measure_raw
from bench.office import MEGAPIXELS_12
from bench.parts import measure_answers, measure_batch, measure_reports, measure_start
from bench.periksa.run import measure_periksa
from bench.result import Figure, Skipped, table
from bench.samaran import measure_samaran
from bench.web.besar import measure_besar
from bench.web.bukti import measure_bukti
from bench.web.hasil import measure_hasil
from bench.web.impor import measure_impor
from bench.web.laporan import measure_laporan
from bench.web.layar import measure_layar
from bench.web.publik import measure_publik
from bench.web.terima import measure_intake, measure_queue, measure_visits

SMALL = (400, 300)
Part = Callable[[Path, bool], Iterable[Figure | Skipped]]
PARTS: dict[str, Part] = {
    "start": lambda folder, short: measure_start(folder, 1 if short else 5),
    "hitung": lambda folder, short: measure_answers(folder, 60_000 if short else 1_000_000, 1 if short else 3),
    "mentah": lambda folder, short: (
        measure_raw(folder, 100_000, 10_000, 1) if short else measure_raw(folder, 10_000_000, GROUPS, 5)
    ),
    "mentah-nasional": lambda folder, short: (
        measure_raw(folder, 200_000, 10_000, 1) if short else measure_raw(folder, 100_000_000, GROUPS, 2)
    ),
    "laporan": lambda folder, short: measure_reports(folder, SMALL if short else MEGAPIXELS_12, 1 if short else 5),
    "baca": lambda folder, short: measure_reading(folder, 4 if short else 500, 1 if short else 3),
    "publik": lambda folder, _: measure_publik(folder),
    "web-terima": measure_intake,
    "web-kunjungan": measure_visits,
    "web-antre": measure_queue,
    "web-impor": measure_impor,
    "web-hasil": measure_hasil,
    "web-laporan": measure_laporan,
    "web-bukti": measure_bukti,
    "web-layar": measure_layar,
    "web-besar": measure_besar,
    "periksa": measure_periksa,
    "samaran": lambda _, short: (
        measure_samaran((60,), 60) if short else measure_samaran((552, 5_000, 25_000, 100_000), 5_000)
    ),
    "bundel": lambda folder, short: measure_bundel(folder, 20 if short else 10_000),
    "kantor": lambda folder, short: measure_batch(folder, 2 if short else 100, 7, SMALL),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for, each part in a folder of its own that is gone afterwards."""
    asked = _parser().parse_args(arguments)
    measured = list(_measure(asked.parts or list(PARTS), short=asked.short))
    figures = [item for item in measured if isinstance(item, Figure)]
    skipped = [item for item in measured if isinstance(item, Skipped)]
    sys.stdout.write(f"{table(figures, skipped)}\n")
    if asked.json:
        asked.json.write_text(json.dumps(_document(figures, skipped), indent=2, ensure_ascii=False), encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="script/bench", description="Figures of Siklus beside their baselines.")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="what to measure; everything without it")
    parser.add_argument("--short", action="store_true", help="small counts, to see that it runs")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    return parser


def _measure(parts: Sequence[str], *, short: bool) -> Iterator[Figure | Skipped]:
    for name in parts:
        sys.stderr.write(f"measuring {name} …\n")
        with tempfile.TemporaryDirectory(prefix="siklus-bench-") as folder:
            yield from PARTS[name](Path(folder), short)


def _document(figures: Sequence[Figure], skipped: Sequence[Skipped]) -> dict[str, object]:
    machine = f"{platform.platform()}, Python {platform.python_version()}"
    return {
        "measured": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": machine,
        "figures": [asdict(figure) for figure in figures],
        "skipped": [asdict(item) for item in skipped],
    }


if __name__ == "__main__":
    raise SystemExit(main())
