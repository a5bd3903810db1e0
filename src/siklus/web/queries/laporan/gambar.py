"""The pictures and attached originals that reports are made with: files named by their SHA-256."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

from siklus.document.assets import Assets

FOLDER, FOLDER_BUKTI = "laporan", "bukti"
"""Folders in SIKLUS_DATA."""


def folders() -> tuple[Path, ...]:
    """Where they lie: what reports keep themselves, and the store of evidence."""
    data = Path(settings.DATA)
    return data / FOLDER, data / FOLDER_BUKTI


def find(sha256: str) -> Path | None:
    """The file of that name, if it is there."""
    for folder in folders():
        for path in (folder / sha256[:2] / sha256, folder / sha256):
            if path.is_file():
                return path
    return None


def assets_of(wanted: Iterable[str]) -> Assets:
    """Those of the wanted that are there."""
    found = ((sha256, find(sha256)) for sha256 in dict.fromkeys(wanted))
    return {sha256: path for sha256, path in found if path}


def sidik_of(data: bytes) -> str:
    """The name of a content."""
    return hashlib.sha256(data).hexdigest()
