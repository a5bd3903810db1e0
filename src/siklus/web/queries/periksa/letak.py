"""Where checked files and the pictures of their pages lie: by SHA-256, in folders of its first two letters."""

from pathlib import Path

from django.conf import settings

FOLDER, LETTERS = "periksa", 2


def root() -> Path:
    """The folder of all of them."""
    return Path(settings.DATA) / FOLDER


def path_of(sha256: str) -> Path:
    """Where a file lies, or would lie."""
    return root() / sha256[:LETTERS] / sha256


def picture_of(sha256: str, lembar: int) -> Path:
    """Where the picture of a page (1-based) lies once somebody has looked at it."""
    return root() / "gambar" / sha256[:LETTERS] / f"{sha256}-{lembar}.png"


def pictures_of(sha256: str) -> list[Path]:
    """All pictures of a file that are there."""
    return sorted((root() / "gambar" / sha256[:LETTERS]).glob(f"{sha256}-*.png"))


def quarantine() -> Path:
    """Where mending puts what nobody knows."""
    return root() / "karantina"
