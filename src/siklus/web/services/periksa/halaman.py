"""Pages of a checked PDF as pictures: drawn in the bounded process when somebody first looks, then kept."""

import threading

from siklus.core.errors import SiklusError
from siklus.web.models import LaporanDiperiksa
from siklus.web.queries.periksa.letak import picture_of
from siklus.web.services.periksa import anak
from siklus.web.services.periksa.gudang import content_of
from siklus.writers.files import write_atomically

WIDTH = 1000
PNG = b"\x89PNG\r\n\x1a\n"
MOST_BYTES = 20_000_000
_few_at_a_time = threading.Semaphore(2)


def page_of(laporan: LaporanDiperiksa, lembar: int) -> bytes | None:
    """One page (1-based) as PNG; None where it cannot be drawn."""
    kept = picture_of(laporan.sha256, lembar)
    if kept.is_file():
        return kept.read_bytes()
    with _few_at_a_time:
        data = _drawn(laporan, lembar)
    if data is not None:
        write_atomically(kept, data, overwrite=True)
    return data


def _drawn(laporan: LaporanDiperiksa, lembar: int) -> bytes | None:
    try:
        asked = anak.Halaman(content_of(laporan), lembar - 1, WIDTH)
        data = anak.ask(asked, limits=anak.FOR_A_PAGE).data
    except SiklusError:
        return None
    return data if data.startswith(PNG) and len(data) < MOST_BYTES else None
