"""The pictures and attached originals that reports are made with: files named by their SHA-256."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

from siklus.document.assets import Assets
from siklus.web.queries.bukti.letak import assets_of as bukti_assets

FOLDER, LETTERS = "laporan", 2
"""The folder in SIKLUS_DATA, and how many letters of a file's name are its folder's."""


def path_of(sha256: str) -> Path:
    """Where a content lies, or would lie."""
    return Path(settings.DATA) / FOLDER / sha256[:LETTERS] / sha256


def find(sha256: str) -> Path | None:
    """The file of that name among the reports' own, if it is there."""
    path = path_of(sha256)
    return path if path.is_file() else None


def assets_of(wanted: Iterable[str]) -> Assets:
    """Those of the wanted that are there: what reports keep themselves, and evidence."""
    names = tuple(name for name in dict.fromkeys(wanted) if name)
    own = {name: path for name in names if (path := find(name))}
    return {**bukti_assets(names), **own}


def sidik_of(data: bytes) -> str:
    """The name of a content."""
    return hashlib.sha256(data).hexdigest()
