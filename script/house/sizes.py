"""The report of sizes: medians of files and functions, and the longest ten of each. It judges nothing."""

import ast
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
LONGEST = 10


class Size(NamedTuple):
    """A file or a function and its number of lines."""

    lines: int
    name: str


def sizes_of(files: Sequence[Path]) -> tuple[list[Size], list[Size]]:
    """Sizes of the files, and of every function in them: from its `def` to its last line, without its docstring."""
    texts = {str(file.relative_to(ROOT)): file.read_text() for file in files}
    by_file = [Size(len(text.splitlines()), name) for name, text in texts.items()]
    return by_file, [size for name, text in texts.items() for size in _functions(name, text)]


def _functions(name: str, text: str) -> Iterator[Size]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            yield Size(lines - _docstring_lines(node), f"{name}:{node.lineno} {node.name}")


def _docstring_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[0]
    return (first.end_lineno or 0) - first.lineno + 1 if ast.get_docstring(node) is not None else 0


def report(title: str, sizes: Sequence[Size]) -> Iterator[str]:
    """Median and ninetieth percentile, then the longest ten."""
    lines = [size.lines for size in sizes]
    ninetieth = quantiles(lines, n=10)[-1] if len(lines) > 1 else sum(lines)
    yield f"{title}: {len(sizes)}, median {median(lines or [0]):g} lines, p90 {ninetieth:g}; the longest:"
    yield from (f"  {size.lines:5}  {size.name}" for size in sorted(sizes, reverse=True)[:LONGEST])


def main() -> None:
    """Print the report for the whole tree and for src alone."""
    listed = subprocess.run(["git", "ls-files", "*.py"], check=True, cwd=ROOT, capture_output=True, text=True)  # noqa: S607 - git is asked for, wherever it is
    files = [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).exists()]
    for scope, chosen in (
        ("whole tree", files),
        ("src", [file for file in files if file.is_relative_to(ROOT / "src")]),
    ):
        by_file, by_function = sizes_of(chosen)
        print(*report(f"{scope}, files", by_file), sep="\n")
        print(*report(f"{scope}, functions", by_function), sep="\n")


if __name__ == "__main__":
    main()
