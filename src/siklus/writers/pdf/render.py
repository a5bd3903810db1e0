"""Document → PDF: gathers the files that Typst reads, compiles them, and reads the layout back."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from importlib import resources
from pathlib import Path

from siklus.document.assets import Assets
from siklus.document.blocks import BackCover, Cover
from siklus.document.check import check_document
from siklus.document.layout import Layout
from siklus.document.numbering import Entry, Numbers, number
from siklus.document.report import Document
from siklus.writers import style
from siklus.writers.binding import with_whole_times
from siklus.writers.chart import draw_ring_svg
from siklus.writers.facts import FACTS_NAME, facts_json
from siklus.writers.fonts import SANS, SERIF
from siklus.writers.legible import legible_words
from siklus.writers.pdf.attachments import attachments_json
from siklus.writers.pdf.blocks import Serialiser
from siklus.writers.pdf.engine import compile_pdf
from siklus.writers.pdf.inline import Json, runs_json


@dataclass(frozen=True, slots=True)
class RenderedPdf:
    """A finished PDF and where everything stands in it."""

    data: bytes
    layout: Layout


def render_pdf(document: Document, assets: Assets) -> RenderedPdf:
    """Lay the document out as PDF/UA-1 and PDF/A-3a; the same document gives the same bytes.

    Raises ValueError for an open slot, for a reference, number or picture that leads nowhere.
    """
    document = legible_words(document)
    numbers = number(document)
    check_document(document, numbers)
    serialiser = Serialiser(numbers)
    data = json.dumps(_document_json(document, serialiser), ensure_ascii=False).encode()
    files: dict[str, bytes | Path] = {**_template(), "data.json": data, **_files(document, serialiser, assets)}
    midnight = datetime.combine(date.fromisoformat(document.date), datetime.min.time(), UTC)
    pdf, layout = compile_pdf(files, midnight)
    return RenderedPdf(pdf, layout)


def _document_json(document: Document, serialiser: Serialiser) -> Json:
    day = date.fromisoformat(document.date)
    return {
        "meta": {
            "title": document.title,
            "author": document.author,
            "date": {"year": day.year, "month": day.month, "day": day.day},
            "language": document.language,
            "running_head": document.running_head,
        },
        "cover": _cover(document.cover, serialiser) if document.cover else None,
        "front": serialiser.blocks(document.front),
        "body": serialiser.blocks(document.body),
        "annex": serialiser.blocks(document.annex),
        "back_cover": _back_cover(document.back_cover) if document.back_cover else None,
        "attachments": attachments_json(document),
        **_constants(serialiser.numbers),
        "levels": serialiser.levels,
    }


def _constants(numbers: Numbers) -> Json:
    return {
        "numbers": dict(numbers.printed),
        "lists": {
            "headings": [_entry(entry) for entry in numbers.headings],
            "tables": [_entry(entry) for entry in numbers.tables],
            "figures": [_entry(entry) for entry in numbers.figures],
        },
        "fonts": [SERIF, SANS],
        "style": {name: _measure(value) for name, value in vars(style).items() if name.isupper()},
        "palette": asdict(style.PRINT),
    }


def _measure(value: object) -> object:
    return asdict(value) if isinstance(value, style.TextStyle | style.Page) else None if _is_table(value) else value


def _is_table(value: object) -> bool:
    return isinstance(value, style.Palette) or value is style.PALETTES


def _entry(entry: Entry) -> Json:
    return {
        "label": entry.label,
        "number": entry.number,
        "title": runs_json(with_whole_times(entry.title)),
        "level": entry.level,
    }


def _cover(cover: Cover, serialiser: Serialiser) -> Json:
    if cover.ring:
        serialiser.charts["charts/ring.svg"] = draw_ring_svg(cover.ring, "print")
    return {
        "title": list(cover.title),
        "period": cover.period,
        "office": list(cover.office),
        "year": cover.year,
        "tagline": cover.tagline,
        "note": cover.note,
        "logo": {"file": serialiser.picture(cover.logo), "alt": cover.logo.alt or cover.office[0]}
        if cover.logo
        else None,
        "ring": "charts/ring.svg" if cover.ring else None,
    }


def _back_cover(cover: BackCover) -> Json:
    return {"office": list(cover.office), "lines": list(cover.lines)}


def _files(document: Document, serialiser: Serialiser, assets: Assets) -> dict[str, bytes | Path]:
    attached = {attachment.sha256 for attachment in document.attachments}
    missing = sorted((serialiser.pictures | attached) - set(assets))
    if missing:
        message = f"no file is known for {', '.join(missing)}"
        raise ValueError(message)
    return {
        FACTS_NAME: facts_json(document),
        **{name: svg.encode() for name, svg in serialiser.charts.items()},
        **{f"pictures/{sha256}": assets[sha256] for sha256 in sorted(serialiser.pictures)},
        **{f"attachments/{sha256}": assets[sha256] for sha256 in sorted(attached)},
    }


def _template() -> dict[str, bytes]:
    folder = resources.files("siklus.writers.pdf") / "template"
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name.endswith(".typ")}
