"""A released picture, small, for everyone."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from siklus.web.queries.bukti import locate
from siklus.web.queries.papan.foto import picture_of, released
from siklus.web.services.bukti.gudang import make_small
from siklus.web.views.access import public
from siklus.web.views.papan.bingkai import FRESH


@public
@require_safe
def papan_foto(request: HttpRequest, bukti_id: int) -> HttpResponse:  # noqa: ARG001 - a view
    """Kept no longer than the page that shows it: it may be withdrawn."""
    sidik = picture_of(get_object_or_404(released(), pk=bukti_id))
    if sidik is None or locate(sidik) is None:
        raise Http404
    response = HttpResponse(make_small(sidik).read_bytes(), content_type="image/jpeg")
    response["Cache-Control"] = f"public, max-age={FRESH}"
    response["X-Content-Type-Options"] = "nosniff"
    return response
