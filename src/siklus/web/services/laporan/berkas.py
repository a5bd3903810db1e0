"""A report's files, rendered outside of the web process."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from siklus.core.errors import SiklusError
from siklus.document.layout import Layout
from siklus.web.services.laporan.bengkel import bengkel
from siklus.web.services.laporan.pratinjau import path_of, pratinjau_of
from siklus.web.services.laporan.susun import Susunan
from siklus.writers.bengkel import CetakWord


@dataclass(frozen=True, slots=True)
class Berkas:
    """The PDF, and Word's file when it is asked for: its pages are those of the PDF."""

    susunan: Susunan
    pdf: bytes
    layout: Layout

    def docx(self) -> bytes:
        """SiklusError LAPORAN-01 when it cannot be made."""
        assert self.susunan.document is not None  # noqa: S101 - there is a PDF
        with TemporaryDirectory(prefix="siklus-") as folder:
            path = Path(folder) / "laporan.docx"
            bengkel.ask(CetakWord(self.susunan.document, dict(self.susunan.assets), self.layout, path))
            return path.read_bytes()


def draft_of(susunan: Susunan) -> Berkas:
    """The files of what was put together; SiklusError with what stands in the way."""
    if susunan.document is None:
        raise SiklusError(susunan.problems)
    found = pratinjau_of(susunan)
    return Berkas(susunan, path_of(susunan.laporan, found.kunci).read_bytes(), found.layout)
