"""The Typst compiler: files in, PDF and layout out, its cache kept small but warm for a report that is being edited."""

import json
import shutil
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import typst

from siklus.document.layout import Layout
from siklus.writers.fonts import FOLDER

_FORGETS_AFTER = 11
_last: list[frozenset[str]] = []
"""The files of the document that was compiled last: nothing, or one."""
STANDARDS: "list[typst.PDFStandard]" = ["a-3a", "ua-1"]


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(FOLDER)],
    )


@lru_cache(maxsize=1)
def _idle() -> typst.Compiler:
    return typst.Compiler(b"", font_paths=_fonts(), ignore_system_fonts=True)


def forget() -> None:
    """Let Typst drop what it remembers of earlier documents: it forgets only what eleven compilations did not use.

    Without this a process grows by up to 190 MB for each report with new photographs; with it, it stays level.
    """
    for _ in range(_FORGETS_AFTER):
        _idle().compile(b"", format="svg")


def _remember(pictures: frozenset[str]) -> None:
    """Keep what Typst knows when this document is the last one anew, edited: then it lays out only what changed."""
    if _last and not _same_report(pictures, _last[0]):
        forget()
    _last[:] = [pictures]


def _same_report(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether most of the pictures are the same; they are what a process grows by."""
    return 2 * len(one & other) >= len(one | other)


def compile_pdf(files: Mapping[str, bytes | Path], timestamp: datetime) -> tuple[bytes, Layout]:
    """Compile "main.typ" among the files; a file's name is its path from the root, a Path is where it is now.

    Raises RuntimeError when Typst warns: a missing letter or a layout that does not settle is no finished report.
    """
    _remember(frozenset(name for name, content in files.items() if isinstance(content, Path)))
    with TemporaryDirectory(prefix="siklus-") as folder:
        root = Path(folder)
        for name, content in files.items():
            _place(root / name, content)
        compiler = typst.Compiler(root / "main.typ", root=root, font_paths=_fonts(), ignore_system_fonts=True)
        pdf = _compile(compiler, timestamp)
        layout = json.loads(compiler.query("<layout>", field="value", one=True))
    return pdf, Layout(layout["pages"], layout["count"], frozenset(layout["starts"]))


def _compile(compiler: typst.Compiler, timestamp: datetime) -> bytes:
    pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=STANDARDS, timestamp=timestamp)
    if warnings:
        message = "; ".join(warning.message for warning in warnings)
        raise RuntimeError(message)
    return cast("bytes", pdf)


def _place(path: Path, content: bytes | Path) -> None:
    path.parent.mkdir(exist_ok=True)
    if isinstance(content, Path):
        shutil.copyfile(content, path)
    else:
        path.write_bytes(content)
