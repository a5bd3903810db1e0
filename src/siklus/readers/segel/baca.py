"""A finished report, PDF or DOCX, as what can be compared: text by place, what is drawn, what is attached."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from siklus.core.errors import Problem, SiklusError

PDF, DOCX = b"%PDF-", b"PK\x03\x04"
LARGEST = 100_000_000


@dataclass(frozen=True, slots=True)
class Bidang:
    """One place of a report (a page, a paragraph, the running head): its name, its words, how it looks.

    `rupa` is a fingerprint of what is drawn there, `asing` what lies on it that no report of ours has, `tampilan` what
    an electronic signature shows beside the content.
    """

    nama: str
    teks: str
    rupa: str = ""
    asing: tuple[str, ...] = ()
    tampilan: str = ""


@dataclass(frozen=True, slots=True)
class IsiBerkas:
    """All of a file that is compared. `fakta` is what its own attached facts say; None when it has none.

    `lampiran` maps an attached file's name to its SHA-256. `mesin` names what drew `rupa`: only the same one draws the
    same. `tanda_tangan` is how many signature fields a PDF has.
    """

    bentuk: str
    sha256: str
    bidang: tuple[Bidang, ...]
    lampiran: Mapping[str, str] = field(default_factory=dict)
    fakta: Mapping[str, Any] | None = None
    mesin: str = ""
    tanda_tangan: int = 0


def read_berkas(data: bytes) -> IsiBerkas:
    """Read a PDF or a DOCX; SiklusError SEGEL-01 for anything else, SEGEL-02 for one that cannot be read."""
    if len(data) <= LARGEST and data[:1024].lstrip()[: len(PDF)] == PDF:
        from siklus.readers.segel.pdf import read_pdf  # noqa: PLC0415 - PDFium is not for a Word file

        return read_pdf(data)
    if len(data) <= LARGEST and data.startswith(DOCX):
        from siklus.readers.segel.word import read_word  # noqa: PLC0415 - nor lxml for a PDF

        return read_word(data)
    message = "Berkas ini bukan PDF dan bukan DOCX." if len(data) <= LARGEST else "Berkas ini lebih dari 100 MB."
    raise SiklusError(Problem("SEGEL-01", message, "Pilih berkas laporan seperti yang diterima."))


def unreadable(why: str) -> SiklusError:
    """For a file that claims to be one of the two and is not."""
    return SiklusError(
        Problem("SEGEL-02", f"Berkas ini tidak dapat dibaca ({why}).", "Minta salinan yang utuh dari pengirimnya.")
    )


def facts_of(text: str) -> Mapping[str, Any] | None:
    """The facts that travel inside a file; None when they are no longer what they were written as."""
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def squeezed(text: str) -> str:
    """Words as a reader sees them: without soft hyphens, joiners and marks of a broken line, one space between."""
    return " ".join(text.translate(DROPPED).split())


DROPPED = dict.fromkeys(map(ord, "\u00ad\u0002\ufffe\u200b\u2060"))


def sidik(data: bytes) -> str:
    """SHA-256."""
    return hashlib.sha256(data).hexdigest()
