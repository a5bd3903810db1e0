"""What was read of a file, as JSON and back: it comes from a process that a stranger's file may have broken.

Only what has exactly the expected shape is taken; ValueError for anything else.
"""

from collections.abc import Iterable
from typing import Any

from siklus.core.errors import Problem
from siklus.readers.segel.baca import Bidang, IsiBerkas

ISI = {
    "bentuk": str,
    "sha256": str,
    "bidang": list,
    "lampiran": dict,
    "fakta": dict | None,
    "mesin": str,
    "tanda_tangan": int,
}
BIDANG = {"nama": str, "teks": str, "rupa": str, "asing": list, "tampilan": str}
MASALAH = {"kode": str, "pesan": str, "saran": str}


def isi_json(isi: IsiBerkas) -> dict[str, Any]:
    """All of it."""
    return {
        **{name: getattr(isi, name) for name in ISI},
        "lampiran": dict(isi.lampiran),
        "bidang": [{name: getattr(item, name) for name in BIDANG} for item in isi.bidang],
    }


def isi_of(said: object) -> IsiBerkas:
    """What `isi_json` wrote."""
    fields = _shaped(said, ISI)
    _all_text(fields["lampiran"].values())
    return IsiBerkas(**{**fields, "bidang": tuple(map(_bidang, fields["bidang"]))})


def _bidang(said: object) -> Bidang:
    fields = _shaped(said, BIDANG)
    _all_text(fields["asing"])
    return Bidang(**{**fields, "asing": tuple(fields["asing"])})


def problems_json(problems: Iterable[Problem]) -> list[dict[str, str]]:
    """Problems of a file, which have no place in it."""
    return [{"kode": item.code, "pesan": item.message, "saran": item.advice} for item in problems]


def problems_of(said: object) -> tuple[Problem, ...]:
    """What `problems_json` wrote."""
    if not isinstance(said, list) or not said:
        raise ValueError(said)
    return tuple(Problem(*_shaped(item, MASALAH).values()) for item in said)


def _shaped(said: object, shape: dict[str, Any]) -> dict[str, Any]:
    """The fields in the shape's order, no more, no fewer, each of its kind."""
    if not isinstance(said, dict) or said.keys() != shape.keys():
        raise ValueError(said)
    if not all(isinstance(said[name], kind) for name, kind in shape.items()):
        raise ValueError(said)
    return {name: said[name] for name in shape}


def _all_text(items: Iterable[object]) -> None:
    if not all(isinstance(item, str) for item in items):
        raise ValueError(items)
