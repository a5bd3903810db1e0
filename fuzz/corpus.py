"""The corpus that is kept: one archive for each target, of inputs that together reach what fuzzing reached."""

import hashlib
import zipfile
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent / "korpus"
MOST_BYTES = 60_000
"""Bytes of inputs kept for a target: what the tests can read again in seconds."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def kept(target: str, folder: Path = FOLDER) -> Iterator[bytes]:
    """The inputs kept for a target."""
    path = folder / f"{target}.zip"
    if path.exists():
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name) for name in archive.namelist())


def keep(target: str, source: Path, folder: Path = FOLDER) -> int:
    """Write a folder's inputs, as many as there is room for, as the target's archive; how many.

    They are taken in the order of their hashes, so that short and long ones come alike; the same make the same bytes.
    """
    inputs = {hashlib.sha256(data).hexdigest()[:16]: data for data in (path.read_bytes() for path in source.iterdir())}
    folder.mkdir(exist_ok=True)
    room, count = MOST_BYTES, 0
    with zipfile.ZipFile(folder / f"{target}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(inputs.items()):
            if len(data) <= room:
                archive.writestr(zipfile.ZipInfo(name, LONG_AGO), data, zipfile.ZIP_DEFLATED)
                room, count = room - len(data), count + 1
    return count
