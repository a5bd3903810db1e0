"""Pictures that everyone may see: released by a person, of work that a second person verified."""

from django.db.models import QuerySet

from siklus.web.models import Bukti, StatusPeriksa, StatusRencana, StatusSurvei


def released() -> QuerySet[Bukti]:
    """Them, with their contents; what is taken back or doubted again is gone from here at once."""
    return Bukti.objects.filter(
        publik=True,
        dihapus=None,
        berkas__isnull=False,
        unit__aktif=True,
        realisasi__periksa=StatusPeriksa.DITERIMA,
        realisasi__rtl__dihapus=None,
        realisasi__rtl__rencana__status=StatusRencana.DISETUJUI,
        realisasi__rtl__rencana__survei__status=StatusSurvei.DISEGEL,
    ).select_related("berkas")


def picture_of(bukti: Bukti) -> str | None:
    """The SHA-256 of the first picture: the copy without anything that the camera wrote; None where there is none."""
    pages = bukti.berkas.halaman if bukti.berkas else []
    return str(pages[0]["sha256"]) if pages else None
