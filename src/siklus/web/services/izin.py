"""Rights asked again inside the transaction: a role may have been taken away since the page was opened."""

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Akun, Unit
from siklus.web.queries.hak import NAMA, Tindakan, may


def require(akun: Akun, tindakan: Tindakan, unit: Unit) -> Akun:
    """The person as the store knows them now; HAK-01 when they may not do the act at the unit (any more)."""
    fresh = Akun.objects.get(pk=akun.pk)
    if not may(fresh, tindakan, unit):
        raise SiklusError(
            Problem(
                code="HAK-01",
                message=f"Peran Anda di {unit} tidak mencakup {NAMA[tindakan]}.",
                advice="Muat ulang halaman; bila seharusnya boleh, minta admin unit memberikan perannya.",
            )
        )
    return fresh
