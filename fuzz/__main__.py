"""`python -m fuzz [TARGET…] [--menit N] [--simpan]`: fuzz each target in a process of its own, bounded in every way.

What breaks lies in the folder of the run, with its input; `--simpan` keeps a small corpus that reaches as much.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from fuzz.corpus import keep, kept
from fuzz.seeds import seeds_of, words_of

ROOT = Path(__file__).parents[1]
TARGETS = ("teks", "html", "docx", "pdf", "periksa")
SECONDS_PER_INPUT, MEGABYTES = 25, 1500
LONGEST = 5_000
"""Bytes of an input: what is quadratic shows itself in few, and libFuzzer is quick with few."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz; 1 when something broke, hung or grew."""
    asked = _parser().parse_args(arguments)
    broken = [name for name in asked.target or TARGETS if not _fuzz(name, asked.menit, asked.folder, asked.simpan)]
    sys.stdout.write(f"fuzz: {'broken: ' + ', '.join(broken) if broken else 'nothing broke'}\n")
    return 1 if broken else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="script/fuzz", description="Coverage-guided fuzzing of the report readers.")
    parser.add_argument("target", nargs="*", choices=[*TARGETS, []], help="what to fuzz; everything without it")
    parser.add_argument("--menit", type=float, default=15, help="minutes for each")
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()) / "siklus-fuzz", help="where to work"
    )
    parser.add_argument("--simpan", action="store_true", help="keep what reaches most in fuzz/korpus")
    return parser


def _fuzz(name: str, minutes: float, folder: Path, simpan: bool) -> bool:  # noqa: FBT001 - as the option
    corpus, found = folder / name / "korpus", folder / name / "temuan"
    for path in (corpus, found):
        path.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate((*seeds_of(name), *kept(name))):
        (corpus / f"awal-{number:04}").write_bytes(data)
    words = folder / name / "kata.dict"
    words.write_bytes(words_of(name))
    limits = [f"-timeout={SECONDS_PER_INPUT}", f"-rss_limit_mb={MEGABYTES}", f"-max_len={LONGEST}"]
    flags = [
        f"-max_total_time={int(60 * minutes)}",
        f"-dict={words}",
        f"-artifact_prefix={found}/",
        "-print_final_stats=1",
    ]
    code = _run(name, [*limits, *flags, str(corpus)], folder / name / "catatan.txt")
    if simpan:
        least = folder / name / "terpilih"
        least.mkdir(exist_ok=True)
        _run(name, ["-merge=1", *limits, str(least), str(corpus)], folder / name / "gabung.txt")
        keep(name, least)
    return code == 0


def _run(name: str, flags: Sequence[str], told: Path) -> int:
    with told.open("ab") as out:
        return subprocess.run(  # noqa: S603 - this program itself
            [sys.executable, "-m", "fuzz.one", name, *flags],
            cwd=ROOT,
            check=False,
            stdout=out,
            stderr=subprocess.STDOUT,
        ).returncode


if __name__ == "__main__":
    raise SystemExit(main())
