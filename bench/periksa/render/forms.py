"""All forms by name: how each is made, and which mistakes it can carry."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bench.periksa.blocks import Report
from bench.periksa.plant.label import Kind, Needs
from bench.periksa.render import html, text
from bench.periksa.render.ours import our_pdf, our_word
from bench.periksa.render.word import word_file

OURS: frozenset[Needs] = frozenset({"words", "pictures"})
TYPED: frozenset[Needs] = frozenset({"words", "numbering"})


@dataclass(frozen=True, slots=True)
class Form:
    """A form: the end of its files' names, what it carries, how it is made in a folder of its own."""

    name: str
    suffix: str
    carries: frozenset[Needs]
    make: Callable[[Report, Random, Path], bytes]

    def can_carry(self, kind: Kind) -> bool:
        """Whether a mistake of this kind is still there in this form."""
        return kind.needs in self.carries


def _text(make: Callable[[Report, Random], str]) -> Callable[[Report, Random, Path], bytes]:
    return lambda report, draw, _: make(report, draw).encode()


def libre_pdf(report: Report, draw: Random, folder: Path) -> bytes:
    """The plain Word file turned into PDF by LibreOffice; kept by its content in the user's cache.

    The key is what was typed, not the DOCX, whose bytes carry the time.
    """
    seed = draw.getrandbits(64)
    kept = cache() / f"{hashlib.sha256(repr((report, seed)).encode()).hexdigest()}.pdf"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        _convert(word_file(report, Random(seed)), folder, kept)  # noqa: S311 - the look of a made-up report
    return kept.read_bytes()


def cache() -> Path:
    """Where converted files are kept."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "siklus" / "bench-periksa"


def _convert(data: bytes, folder: Path, kept: Path) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as own:
        source = Path(own) / "laporan.docx"
        source.write_bytes(data)
        profile = f"-env:UserInstallation=file://{own}/profil"
        command = ("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", own, str(source))
        subprocess.run(command, check=True, capture_output=True, timeout=180)  # noqa: S603 - our own arguments
        shutil.move(source.with_suffix(".pdf"), kept)


FORMS: Mapping[str, Form] = {
    form.name: form
    for form in (
        Form("teks", ".txt", TYPED | {"pages"}, _text(text.orderly)),
        Form("teks-datar", ".txt", TYPED, _text(text.flat)),
        Form("teks-kolom", ".txt", TYPED, _text(text.columns)),
        Form("ocr", ".txt", TYPED, _text(text.scanned)),
        Form("html", ".html", TYPED, _text(html.page)),
        Form("docx", ".docx", TYPED | {"pictures"}, lambda report, draw, _: word_file(report, draw)),
        Form("docx-siklus", ".docx", OURS, lambda report, draw, folder: our_word(report, folder, draw)),
        Form("pdf-siklus", ".pdf", OURS, lambda report, _, folder: our_pdf(report, folder)),
        Form("pdf-libre", ".pdf", TYPED | {"pictures", "pages"}, libre_pdf),
    )
}


def is_available(form: Form) -> bool:
    """Whether this machine can make the form."""
    return form.name != "pdf-libre" or shutil.which("soffice") is not None
