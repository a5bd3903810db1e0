"""A picture that an office gives for its reports: looked at by content, shrunk, kept under its SHA-256."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from django.conf import settings

from siklus.core.errors import Place, Problem, SiklusError
from siklus.readers.bukti.faults import BuktiRequest, too_large
from siklus.readers.bukti.intake import inspect
from siklus.web.queries.laporan.keterangan import GambarLaporan
from siklus.web.services.laporan.simpanan import keep

NAME = "gambar"


def receive_gambar(isi: BinaryIO) -> GambarLaporan:
    """Keep a copy fit for print, without what a camera wrote; SiklusError BUKTI-03, -04, -05, -07 for anything else."""
    data = isi.read(settings.BUKTI_LARGEST + 1)
    if len(data) > settings.BUKTI_LARGEST:
        raise SiklusError(too_large(BuktiRequest(NAME, Place()), None, settings.BUKTI_LARGEST))
    with TemporaryDirectory(prefix="siklus-") as folder:
        path = Path(folder) / NAME
        path.write_bytes(data)
        intake = inspect(path, NAME)
    if not intake.pictures or intake.is_pdf:
        raise SiklusError(intake.problems or _no_picture())
    picture = intake.pictures[0]
    return GambarLaporan(keep(picture.data), picture.width, picture.height)


def _no_picture() -> Problem:
    return Problem("BUKTI-04", "Berkas ini PDF, bukan gambar.", "Kirim pindaiannya sebagai PNG atau JPEG.")
