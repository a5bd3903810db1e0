"""What every page knows: the person's theme, and the places at which they work.

All of it is read only where a template asks for it, so that a public page opens no session.
"""

from django.http import HttpRequest

from siklus import __version__
from siklus.web.models import Unit
from siklus.web.queries.hak import HAK, Tindakan, tugas_of


def common(request: HttpRequest) -> dict[str, object]:
    """For the frame around every staff screen."""
    return {
        "tema": lambda: getattr(getattr(request, "user", None), "tema", ""),  # refused requests have nobody yet
        "kantor_saya": lambda: _places(request),
        "boleh_memeriksa": lambda: _may(request, Tindakan.VERIFIKASI),
        "boleh_rekap": lambda: _may(request, Tindakan.LIHAT_REKAP),
        "boleh_periksa_laporan": lambda: _may(request, Tindakan.LIHAT_PERIKSA),
        "versi_siklus": __version__,
    }


def _places(request: HttpRequest) -> tuple[Unit, ...]:
    """The places of the person's own roles, each once; those below them are found on the home page."""
    if not request.user.is_authenticated:
        return ()
    return tuple({tugas.unit_id: tugas.unit for tugas in tugas_of(request.user)}.values())


def _may(request: HttpRequest, tindakan: Tindakan) -> bool:
    """Whether the person has a role, anywhere, that allows the act."""
    if not request.user.is_authenticated:
        return False
    return any(tugas.peran in HAK[tindakan] for tugas in tugas_of(request.user))
