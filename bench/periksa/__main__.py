"""`python -m bench.periksa [--himpunan ujian] [--penuh] [--json FILE] [--tulis FOLDER]`: score, or write the papers."""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.periksa.run import FULL, SMALL, Size, papers, score_set
from bench.periksa.score.finding import CheckerMissingError
from bench.periksa.score.tables import as_json, markdown


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables of a set, or save its papers with their keys; 2 when there is no checker."""
    asked = _parser().parse_args(arguments)
    size = FULL if asked.penuh else SMALL
    if asked.tulis:
        return _write(asked.himpunan, size, asked.tulis)
    try:
        tally = score_set(asked.himpunan, size)
    except CheckerMissingError as missing:
        sys.stderr.write(f"{missing}\n")
        return 2
    sys.stdout.write(markdown(tally))
    sys.stdout.write("".join(f"{line}\n" for line in tally.examples[: asked.contoh]))
    if asked.json:
        asked.json.write_text(json.dumps(as_json(tally), indent=1, ensure_ascii=False), encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.periksa", description="The checker against its answer key.")
    parser.add_argument(
        "--himpunan", choices=["latihan", "ujian", "ujian2", "ragam"], default="latihan", help="which set"
    )
    parser.add_argument("--penuh", action="store_true", help="at least 2,000 mistakes and 300 clean papers")
    parser.add_argument("--json", type=Path, help="where to write the counts")
    parser.add_argument("--contoh", type=int, default=0, help="how many missed and false findings to show")
    parser.add_argument("--tulis", type=Path, help="write the papers and their keys here instead of checking them")
    return parser


def _write(set_name: str, size: Size, folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="siklus-periksa-") as own:
        for paper in papers(set_name, size, Path(own)):
            (folder / paper.file_name).write_bytes(paper.data)
            (folder / f"{paper.case.name}.kunci.json").write_text(paper.key(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
