"""A process of its own that renders documents for another: asked by its standard input, answering on its output.

What renders grows; a process that ends takes its memory along. Whoever asks begins one, asks it, and replaces it (see
docs/decisions/0070). Requests are pickles from a process to its own child. Answers are JSON and bytes: a child that a
file broke can say nothing that does anything.
"""

import json
import pickle
import struct
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from siklus.document.assets import Assets
from siklus.document.layout import Layout
from siklus.document.report import Document
from siklus.writers.files import write_atomically

HEAD = struct.Struct(">II")
"""Before each answer: how many bytes of JSON follow, and how many of data after it."""
LARGEST = 500_000_000
"""Bytes of an answer: more than the words of any report."""


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
    """What came of a request: a value that JSON can say, bytes, or what went wrong."""

    nilai: Any = None
    data: bytes = b""
    galat: str = ""


def answer(asked: Permintaan) -> Jawab:
    """Do what is asked."""
    match asked:
        case Cetak():
            from siklus.writers.pdf import render_pdf  # noqa: PLC0415 - each writer when it is first needed

            pdf = render_pdf(asked.document, asked.assets)
            write_atomically(asked.tujuan, pdf.data, overwrite=True)
            return Jawab(layout_json(pdf.layout))
        case CetakWord():
            from siklus.writers.docx import render_docx  # noqa: PLC0415 - as above

            write_atomically(asked.tujuan, render_docx(asked.document, asked.assets, asked.layout), overwrite=True)
            return Jawab()
        case GambarHalaman():
            from siklus.writers.halaman import page_png  # noqa: PLC0415 - as above

            return Jawab(data=page_png(asked.pdf, asked.nomor, asked.lebar))
        case LabelHalaman():
            from siklus.writers.halaman import page_labels  # noqa: PLC0415 - as above

            return Jawab(page_labels(asked.pdf))


def layout_json(layout: Layout) -> dict[str, Any]:
    """A layout as JSON says it."""
    return {"pages": dict(layout.pages), "page_count": layout.page_count, "starts": sorted(layout.starts)}


def layout_of(said: Mapping[str, Any]) -> Layout:
    """The layout that `layout_json` wrote."""
    return Layout(said["pages"], said["page_count"], frozenset(said["starts"]))


def serve(source: BinaryIO, sink: BinaryIO, do: Callable[[Any], Jawab] = answer) -> None:
    """Answer until whoever asks has gone."""
    while True:
        try:
            asked = pickle.load(source)  # noqa: S301 - from the process that began this one
        except EOFError:
            return
        write_answer(sink, _answered(asked, do))


def _answered(asked: object, do: Callable[[Any], Jawab]) -> Jawab:
    try:
        return do(asked)
    except Exception as error:  # noqa: BLE001 - told to whoever asked; this process goes on
        return Jawab(galat=f"{type(error).__name__}: {error}")


def write_answer(sink: BinaryIO, jawab: Jawab) -> None:
    """Send an answer to whoever asked."""
    said = json.dumps({"nilai": jawab.nilai, "galat": jawab.galat}).encode()
    sink.write(HEAD.pack(len(said), len(jawab.data)) + said + jawab.data)
    sink.flush()


def read_answer(source: BinaryIO) -> Jawab:
    """The next answer of a child. EOFError when it says no more, ValueError for what is none."""
    words, data = HEAD.unpack(_exactly(source, HEAD.size))
    if words + data > LARGEST:
        raise ValueError(words + data)
    said = json.loads(_exactly(source, words))
    if not isinstance(said, dict) or said.keys() != {"nilai", "galat"} or not isinstance(said["galat"], str):
        raise ValueError(said)
    return Jawab(said["nilai"], _exactly(source, data), said["galat"])


def _exactly(source: BinaryIO, count: int) -> bytes:
    """So many bytes; EOFError when there are fewer."""
    found = source.read(count)
    if len(found) < count:
        raise EOFError
    return found


def main() -> None:
    """Load what takes long before the first request comes, then serve."""
    import siklus.writers.halaman  # noqa: PLC0415 - loaded, not used here
    import siklus.writers.pdf  # noqa: F401, PLC0415 - as above

    serve(sys.stdin.buffer, sys.stdout.buffer)
