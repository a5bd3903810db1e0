"""What was found as files to take along: a page, JSON, SARIF, and the report itself with remarks at their places."""

import threading

from siklus.core.periksa.keluaran.halaman import as_html
from siklus.core.periksa.keluaran.objek import as_json
from siklus.core.periksa.keluaran.sarif import as_sarif
from siklus.web.queries.periksa.butir import Tampilan
from siklus.web.queries.periksa.catat import temuan_json
from siklus.web.services.periksa import anak
from siklus.web.services.periksa.gudang import content_of

UNDUHAN = {
    "temuan-html": "text/html; charset=utf-8",
    "temuan-json": "application/json",
    "temuan-sarif": "application/sarif+json",
    "salinan": "application/octet-stream",
}
"""The files that can be taken, with their media type."""
ENDINGS = {"temuan-html": "html", "temuan-json": "json", "temuan-sarif": "sarif"}
_one_at_a_time = threading.Lock()


def file_of(tampilan: Tampilan, unduhan: str) -> bytes:
    """One of UNDUHAN. SiklusError PERIKSA-06 and 07, and BACA-05, where no copy with remarks can be made."""
    match unduhan:
        case "temuan-html":
            return as_html((tampilan.hasil,)).encode()
        case "temuan-json":
            return as_json((tampilan.hasil,)).encode()
        case "temuan-sarif":
            return as_sarif((tampilan.hasil,)).encode()
    return _copy(tampilan)


def ending_of(tampilan: Tampilan, unduhan: str) -> str:
    """The ending of its name; a copy has the report's own."""
    return ENDINGS.get(unduhan) or ("docx" if tampilan.bacaan.hasil.jenis == "docx" else "pdf")


def _copy(tampilan: Tampilan) -> bytes:
    laporan = tampilan.laporan
    found = temuan_json([item.temuan for item in tampilan.butir])
    with _one_at_a_time:
        return anak.ask(anak.Salinan(content_of(laporan), laporan.nama, found)).data
