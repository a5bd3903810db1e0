"""Poster and tickets → PDF through Typst; a QR code is drawn here from the address that it carries."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from importlib import resources
from io import BytesIO
from pathlib import Path

import segno

from siklus.writers import style
from siklus.writers.fonts import SANS, SERIF
from siklus.writers.legible import legible
from siklus.writers.pdf.engine import compile_pdf

Content = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Poster:
    """One page for the wall. `tautan` is what the QR carries, `alamat` the same as a person types it."""

    kantor: str
    judul: str
    sampai: str
    tautan: str
    alamat: str


@dataclass(frozen=True, slots=True)
class UnsurPoster:
    """One unsur: its value as printed, its letter, and its bar's width in per cent."""

    nama: str
    nilai: str
    mutu: str
    bagian: float


@dataclass(frozen=True, slots=True)
class KerjaPoster:
    """One thing that was done: for which unsur, and when."""

    kegiatan: str
    unsur: str
    selesai: str


@dataclass(frozen=True, slots=True)
class PosterHasil:
    """One page for the wall: the result, and what was done; "" where there is nothing to say."""

    kantor: str
    judul: str
    periode: str
    ikm: str
    mutu: str
    kinerja: str
    responden: str
    perubahan: str
    unsur: tuple[UnsurPoster, ...]
    kerja: tuple[KerjaPoster, ...]
    lagi: str
    tautan: str
    alamat: str


@dataclass(frozen=True, slots=True)
class Tiket:
    """One visit code as a person types it, and the address that carries it."""

    kode: str
    tautan: str


def render_poster(poster: Poster, hari: date) -> bytes:
    """A4, upright; the same poster on the same day gives the same bytes."""
    texts: Content = {key: legible(value) for key, value in asdict(poster).items()}
    return _compile("poster", texts, {"qr.svg": _qr(poster.tautan, "q")}, hari)


def render_hasil(poster: PosterHasil, hari: date) -> bytes:
    """A4, upright; the same result on the same day gives the same bytes."""
    return _compile("hasil", _legible(asdict(poster)), {"qr.svg": _qr(poster.tautan, "m")}, hari)


def _legible(found: Mapping[str, object]) -> Content:
    """Every text with letters that the fonts have."""
    return {name: _readable(value) for name, value in found.items()}


def _readable(value: object) -> object:
    if isinstance(value, str):
        return legible(value)
    if isinstance(value, tuple):
        return [_readable(item) for item in value]
    return _legible(value) if isinstance(value, dict) else value


def render_tiket(poster: Poster, layanan: str, tiket: tuple[Tiket, ...], hari: date) -> bytes:
    """A4 sheets of 24 tickets to cut apart; each has its code in letters and as QR."""
    texts: Content = {
        **{key: legible(value) for key, value in asdict(poster).items()},
        "layanan": legible(layanan),
        "kode": [item.kode for item in tiket],
    }
    return _compile("tiket", texts, {f"{item.kode}.svg": _qr(item.tautan, "m") for item in tiket}, hari)


def _qr(content: str, level: str) -> bytes:
    """As SVG without a border: the page gives it room. Level "q" bears a quarter of dirt and glare, "m" a seventh."""
    drawn = BytesIO()
    segno.make(content, error=level, micro=False, boost_error=False).save(drawn, kind="svg", border=0, svgclass=None)
    return drawn.getvalue()


def _compile(name: str, content: Content, pictures: Mapping[str, bytes], hari: date) -> bytes:
    palette = asdict(style.PRINT)
    data = json.dumps({**content, "palette": palette, "sans": SANS, "serif": SERIF}, ensure_ascii=False)
    folder = resources.files("siklus.writers.poster") / "template"
    files: dict[str, bytes | Path] = {
        "main.typ": (folder / f"{name}.typ").read_bytes(),
        "data.json": data.encode(),
        **pictures,
    }
    pdf, _ = compile_pdf(files, datetime.combine(hari, datetime.min.time(), UTC))
    return pdf
