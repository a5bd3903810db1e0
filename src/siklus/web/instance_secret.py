"""The installation's secret: made once, kept beside the data, readable by its owner only."""

import os
import secrets
from pathlib import Path

NAME = "kunci-rahasia"


def read_secret(folder: Path) -> str:
    """The secret of this folder, the same for every process that asks; a new one when there is none."""
    path = folder / NAME
    if not path.exists():
        keep_secret(path, secrets.token_urlsafe(48))
    return path.read_text(encoding="ascii").strip()


def keep_secret(path: Path, secret: str) -> None:
    """Written whole under another name and then linked, so that of two first starts one wins and none reads a half."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(secret, encoding="ascii")
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
