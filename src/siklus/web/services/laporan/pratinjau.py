"""Pages of a report as it would be now: laid out once for each state of it, then shown one by one."""

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings

from siklus.core.errors import Problem, SiklusError
from siklus.document.layout import Layout
from siklus.web.models import Laporan
from siklus.web.queries.laporan.gambar import find
from siklus.web.services.laporan.bengkel import bengkel
from siklus.web.services.laporan.susun import Susunan
from siklus.writers.bengkel import Cetak, GambarHalaman, LabelHalaman, layout_json, layout_of
from siklus.writers.files import write_atomically

FOLDER = "pratinjau"
KEPT = 3
"""States of one report that are kept; older ones are laid out again when somebody still looks at them."""
WIDTH = 1000
"""Pixels across a page: sharp on a screen, and small enough for a phone's network."""
_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Pratinjau:
    """A report laid out: how many pages, and on which of them (1-based) each labelled block stands."""

    kunci: str
    halaman: int
    letak: Mapping[str, int] = field(default_factory=dict)
    layout: Layout = field(default_factory=Layout)


def pratinjau_of(susunan: Susunan) -> Pratinjau:
    """The pages of what was put together, laid out now unless they are there. SiklusError LAPORAN-01."""
    kunci = susunan.kunci
    path = path_of(susunan.laporan, kunci)
    with _one_at_a_time:
        if not path.with_suffix(".json").is_file():
            _lay_out(susunan, path)
    return _read(kunci, path)


def page_of(laporan: Laporan, kunci: str, nomor: int) -> bytes | None:
    """One page (1-based) as PNG; None when that state of the report is not kept, or has no such page."""
    path = path_of(laporan, kunci)
    kept = path.with_name(f"{path.stem}-{nomor}.png")
    if kept.is_file():
        return kept.read_bytes()
    if not path.is_file() or not 1 <= nomor <= _read(kunci, path).halaman:
        return None
    data = bengkel.ask(GambarHalaman(path, nomor - 1, WIDTH)).data
    write_atomically(kept, data, overwrite=True)
    return data


def path_of(laporan: Laporan, kunci: str) -> Path:
    """Where that state of the report lies, or would lie."""
    folder = Path(settings.DATA) / FOLDER / f"{laporan.survei_id}-{laporan.jenis}"
    return folder / f"{kunci}.pdf"


def _lay_out(susunan: Susunan, path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    layout = _sealed(susunan.laporan, path) if susunan.laporan.disegel else _printed(susunan, path)
    kept = layout_json(layout) | {"labels": bengkel.ask(LabelHalaman(path)).nilai}
    write_atomically(path.with_suffix(".json"), json.dumps(kept).encode(), overwrite=True)
    _forget_old(path.parent)


def _printed(susunan: Susunan, path: Path) -> Layout:
    assert susunan.document is not None  # noqa: S101 - the caller has looked
    return layout_of(bengkel.ask(Cetak(susunan.document, dict(susunan.assets), path)).nilai)


def _sealed(laporan: Laporan, path: Path) -> Layout:
    """The sealed file itself, and the places that were sealed with it."""
    source = find(laporan.pdf)
    if source is None or laporan.fakta is None:
        message = "Berkas laporan yang disegel tidak ada di tempatnya."
        raise SiklusError(Problem("LAPORAN-01", message, "Hubungi pengelola server untuk memulihkannya dari cadangan."))
    write_atomically(path, source.read_bytes(), overwrite=True)
    kept = laporan.fakta["berkas"]["pdf"]
    return Layout(kept["letak"], len(kept["bidang"]))


def _forget_old(folder: Path) -> None:
    states = sorted(folder.glob("*.pdf"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in states[KEPT:]:
        for path in (*folder.glob(f"{old.stem}-*.png"), old.with_suffix(".json"), old):
            path.unlink(missing_ok=True)


def _read(kunci: str, path: Path) -> Pratinjau:
    kept = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    labels = kept.pop("labels")
    place = {label: number for number, label in reversed(list(enumerate(labels, 1)))}
    layout = layout_of(kept)
    letak = {label: place[page] for label, page in layout.pages.items() if page in place}
    return Pratinjau(kunci, layout.page_count, letak, layout)
