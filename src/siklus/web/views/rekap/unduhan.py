"""The roll-up's tables to take along."""

from django.http import Http404, HttpResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from siklus.web.models import Unit
from siklus.web.queries.hak import Tindakan
from siklus.web.services.jejak import record
from siklus.web.services.rekap.unduhan import BENTUK, file_of
from siklus.web.views.access import Member, for_unit
from siklus.web.views.rekap.masa import masa_or_404


@for_unit(Tindakan.LIHAT_REKAP)
@require_safe
def rekap_unduh(request: Member, unit: Unit, masa: str, unduhan: str) -> HttpResponse:
    """One file; small counts are hidden in it, and who took it is recorded."""
    periode = masa_or_404(masa)
    if unduhan not in BENTUK:
        raise Http404
    data = file_of(unduhan, unit, periode, localdate())
    record(request.user, "rekap diunduh", unit, periode.nama, bentuk=unduhan)
    response = HttpResponse(data, content_type=BENTUK[unduhan])
    response["Content-Disposition"] = f'attachment; filename="rekap-{unit.kode}-{masa}-{unduhan}"'
    response["Cache-Control"] = "no-store"
    return response
