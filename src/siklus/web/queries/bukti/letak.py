"""Where the files of evidence lie: each under its SHA-256, in a folder of that name's first two letters."""

from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

from siklus.document.assets import Assets

LETTERS = 2


def root() -> Path:
    """The folder of all of them."""
    return Path(settings.BUKTI_ROOT)


def path_of(sha256: str) -> Path:
    """Where a content lies, or would lie."""
    return root() / sha256[:LETTERS] / sha256


def small_path_of(sha256: str) -> Path:
    """Where the thumbnail of a picture lies, or would lie."""
    return root() / "kecil" / sha256[:LETTERS] / sha256


def scratch() -> Path:
    """Where files are written before they have a name; what is old there was left by a server that died."""
    return root() / "baru"


def quarantine() -> Path:
    """Where mending puts what nobody knows."""
    return root() / "karantina"


def locate(sha256: str) -> Path | None:
    """The file of an original or of a printable picture; None when it is not there."""
    path = path_of(sha256)
    return path if path.is_file() else None


def assets_of(wanted: Iterable[str]) -> Assets:
    """Those that are there, for a report's writers; `wanted` as Halaman and Bukti of core name them."""
    found = ((sha256, locate(sha256)) for sha256 in dict.fromkeys(wanted) if sha256)
    return {sha256: path for sha256, path in found if path}
