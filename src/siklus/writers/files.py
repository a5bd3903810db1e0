"""Bytes onto the disk, whole or not at all."""

import contextlib
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

SUFFIX = ".sementara"


def write_atomically(path: Path, data: bytes | Iterable[bytes], *, overwrite: bool = False) -> None:
    """Write `data`, whole or in pieces, to `path` so that whoever looks sees the old file or the new one, never a part.

    The bytes go to a hidden file in the same folder, are forced to the disk, and take the name in one step.
    An interruption leaves the old file as it was, and at worst a hidden file that ends with ".sementara".
    Raises FileExistsError when the file is there and `overwrite` is not set, otherwise whatever OSError stopped it.
    """
    if not overwrite and path.exists():
        raise FileExistsError(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    hidden = path.with_name(f".{path.name}.{secrets.token_hex(4)}{SUFFIX}")
    try:
        _write_through(hidden, data)
        hidden.replace(path)
    except BaseException:
        hidden.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def _write_through(path: Path, data: bytes | Iterable[bytes]) -> None:
    with path.open("xb") as file:
        file.writelines((data,) if isinstance(data, bytes) else data)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Force the new name to the disk too, where the system lets a folder be opened (not on Windows)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
