"""The checked files themselves: kept under their SHA-256, given up with the last row that names them."""

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import LaporanDiperiksa
from siklus.web.queries.periksa.letak import path_of, pictures_of
from siklus.web.services.bukti.gudang import Titipan

OWNER_FOLDER = 0o700


def keep(titipan: Titipan) -> None:
    """Give a content that lies on the disk its name. What lies under that name is replaced: it is the same."""
    target = path_of(titipan.sha256)
    target.parent.mkdir(mode=OWNER_FOLDER, parents=True, exist_ok=True)
    titipan.path.replace(target)


def content_of(laporan: LaporanDiperiksa) -> bytes:
    """The file as it was handed in; SiklusError PERIKSA-06 when it is not there any more."""
    try:
        return path_of(laporan.sha256).read_bytes()
    except OSError as error:
        message = f"Berkas “{laporan.nama}” tidak ada lagi di tempatnya."
        advice = "Kirim lagi berkasnya, atau pulihkan dari cadangan."
        raise SiklusError(Problem("PERIKSA-06", message, advice)) from error


def drop_unused(sha256: str) -> None:
    """Delete a content with its pictures, once no row names it."""
    if not LaporanDiperiksa.objects.filter(sha256=sha256).exists():
        path_of(sha256).unlink(missing_ok=True)
        for picture in pictures_of(sha256):
            picture.unlink(missing_ok=True)
