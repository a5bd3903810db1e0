"""A process of its own that renders documents for another: asked by its standard input, answering on its output.

What renders grows; a process that ends takes its memory along. Whoever asks begins one, asks it, and replaces it (see
docs/decisions/0070). Requests and answers are pickles between a process and its own child, never from outside.
"""

import pickle
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from siklus.document.assets import Assets
from siklus.document.layout import Layout
from siklus.document.report import Document
from siklus.writers.files import write_atomically


@dataclass(frozen=True, slots=True)
class Cetak:
    """Lay the document out as PDF into `tujuan`; the answer is its Layout."""

    document: Document
    assets: Assets
    tujuan: Path


@dataclass(frozen=True, slots=True)
class CetakWord:
    """Write the document as DOCX into `tujuan`, with the page numbers of the PDF's layout."""

    document: Document
    assets: Assets
    layout: Layout
    tujuan: Path


@dataclass(frozen=True, slots=True)
class GambarHalaman:
    """One page of a PDF (0-based) as PNG of a width in pixels; the answer are its bytes."""

    pdf: Path
    nomor: int
    lebar: int


@dataclass(frozen=True, slots=True)
class LabelHalaman:
    """What is printed at the foot of each page of a PDF; the answer is a tuple of them, in order."""

    pdf: Path


Permintaan = Cetak | CetakWord | GambarHalaman | LabelHalaman


@dataclass(frozen=True, slots=True)
class Jawab:
    """What came of a request: a value, or what went wrong."""

    nilai: object = None
    galat: str = ""


def answer(asked: Permintaan) -> object:
    """Do what is asked."""
    match asked:
        case Cetak():
            from siklus.writers.pdf import render_pdf  # noqa: PLC0415 - each writer when it is first needed

            pdf = render_pdf(asked.document, asked.assets)
            write_atomically(asked.tujuan, pdf.data, overwrite=True)
            return pdf.layout
        case CetakWord():
            from siklus.writers.docx import render_docx  # noqa: PLC0415 - as above

            write_atomically(asked.tujuan, render_docx(asked.document, asked.assets, asked.layout), overwrite=True)
            return None
        case GambarHalaman():
            from siklus.writers.halaman import page_png  # noqa: PLC0415 - as above

            return page_png(asked.pdf, asked.nomor, asked.lebar)
        case LabelHalaman():
            from siklus.writers.halaman import page_labels  # noqa: PLC0415 - as above

            return page_labels(asked.pdf)


def serve(source: BinaryIO, sink: BinaryIO, do: Callable[[Any], object] = answer) -> None:
    """Answer until whoever asks has gone."""
    while True:
        try:
            asked = pickle.load(source)  # noqa: S301 - from the process that began this one
        except EOFError:
            return
        pickle.dump(_answered(asked, do), sink)
        sink.flush()


def _answered(asked: object, do: Callable[[Any], object]) -> Jawab:
    try:
        return Jawab(do(asked))
    except Exception as error:  # noqa: BLE001 - told to whoever asked; this process goes on
        return Jawab(galat=f"{type(error).__name__}: {error}")


def main() -> None:
    """Load what takes long before the first request comes, then serve."""
    import siklus.writers.pdf  # noqa: F401, PLC0415 - loaded, not used here

    serve(sys.stdin.buffer, sys.stdout.buffer)
