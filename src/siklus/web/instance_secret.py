"""The installation's secret: made once, kept beside the data, readable by its owner only."""

import secrets
from pathlib import Path

from siklus.bundle.secret import keep_secret

NAME = "kunci-rahasia"


def read_secret(folder: Path) -> str:
    """The secret of this folder, the same for every process that asks; a new one when there is none."""
    path = folder / NAME
    if not path.exists():
        keep_secret(path, secrets.token_urlsafe(48))
    return path.read_text(encoding="ascii").strip()
