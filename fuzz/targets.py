"""What is fuzzed: each reader, and the checker behind them. A report is read, or refused in words; all else is ours."""

from collections.abc import Callable, Mapping

from fuzz.inputs import as_docx, as_pdf
from siklus.core.errors import SiklusError
from siklus.document.reading import Reading
from siklus.readers.laporan.baca import read_here
from siklus.readers.laporan.jawaban import pack, unpack
from siklus.readers.laporan.kinds import Kind, kind_of

REFUSALS = "BACA-0"


def read(data: bytes, kind: Kind) -> Reading | None:
    """The reading, as it comes back from the process that made it; None when the file was refused in words."""
    try:
        reading = read_here(data, "laporan", kind)
    except SiklusError as error:
        if all(problem.code.startswith(REFUSALS) for problem in error.problems):
            return None
        raise
    if unpack(pack(reading)) != reading:
        message = "a reading that does not survive the way between two processes"
        raise AssertionError(message)
    return reading


def fuzz_text(data: bytes) -> None:
    """Plain text of any coding."""
    read(data, "text")


def fuzz_html(data: bytes) -> None:
    """Web pages."""
    read(data, "html")


def fuzz_docx(data: bytes) -> None:
    """Word's packages."""
    read(as_docx(data), "docx")


def fuzz_pdf(data: bytes) -> None:
    """PDFs, read here and not in a process of their own, so that what breaks is seen."""
    read(as_pdf(data), "pdf")


def fuzz_periksa(data: bytes) -> None:
    """Claims and all rules over whatever text or web page can be read; then the answer in every form."""
    from fuzz.checker import judge  # noqa: PLC0415 - the readers' targets do without it

    try:
        kind = kind_of(data)
    except SiklusError:
        return
    reading = read(data, kind) if kind in {"text", "html"} else None
    if reading is not None:
        judge(reading)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "teks": fuzz_text,
    "html": fuzz_html,
    "docx": fuzz_docx,
    "pdf": fuzz_pdf,
    "periksa": fuzz_periksa,
}
