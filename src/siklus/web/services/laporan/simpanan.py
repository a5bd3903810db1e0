"""Files of the reports, kept under their SHA-256: whole or not at all, and never written over."""

from siklus.web.queries.laporan.gambar import path_of, sidik_of
from siklus.writers.files import write_atomically


def keep(data: bytes) -> str:
    """Keep a content; its SHA-256, which is its name. A content that is there already is not written again."""
    sha256 = sidik_of(data)
    path = path_of(sha256)
    if not path.is_file():
        write_atomically(path, data, overwrite=True)
    return sha256
