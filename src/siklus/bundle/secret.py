"""A secret onto the disk: once, whole, readable by its owner only."""

import os
from pathlib import Path


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
