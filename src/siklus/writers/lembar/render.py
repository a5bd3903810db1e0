"""Numbered paper sheets → PDF through Typst, one A4 page (or more, for a long questionnaire) for each number."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from importlib import resources
from pathlib import Path

from siklus.writers import style
from siklus.writers.fonts import SANS
from siklus.writers.legible import legible
from siklus.writers.pdf.engine import compile_pdf


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """One question and its four answers, the lowest first."""

    teks: str
    pilihan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One list to tick one thing of; each begins with the key that enters it."""

    judul: str
    butir: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lembar:
    """What stands on every sheet. `layanan` is "" where the sheet itself asks for it."""

    kantor: str
    judul: str
    pertanyaan: tuple[Pertanyaan, ...]
    pilihan: tuple[Pilihan, ...]
    terbuka: tuple[str, ...]
    layanan: str = ""


def render_lembar(lembar: Lembar, nomor: Sequence[int], hari: date) -> bytes:
    """A4, upright; the same sheets on the same day give the same bytes."""
    content = {
        **_legible(asdict(lembar)),
        "nomor": list(nomor),
        "palette": asdict(style.PRINT),
        "sans": SANS,
    }
    folder = resources.files("siklus.writers.lembar") / "template"
    files: dict[str, bytes | Path] = {
        "main.typ": (folder / "lembar.typ").read_bytes(),
        "data.json": json.dumps(content, ensure_ascii=False).encode(),
    }
    pdf, _ = compile_pdf(files, datetime.combine(hari, datetime.min.time(), UTC))
    return pdf


def _legible(value: dict[str, object]) -> dict[str, object]:
    return {key: _clean(item) for key, item in value.items()}


def _clean(value: object) -> object:
    """Every text within lists and tables, so that no character lacks its shape on paper."""
    if isinstance(value, str):
        return legible(value)
    if isinstance(value, dict):
        return _legible(value)
    return [_clean(item) for item in value] if isinstance(value, list | tuple) else value
