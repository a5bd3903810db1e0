"""The files of a closed survey, to take along."""

from http import HTTPStatus

from django.http import Http404, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render

from siklus.core.errors import SiklusError
from siklus.web.models import Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.halaman_hasil import is_blind
from siklus.web.queries.hasil import has_answers
from siklus.web.services.jejak import record
from siklus.web.services.unduhan import BENTUK, csv_of
from siklus.web.views.access import Member, for_survei

CSV = "jawaban.csv"


@for_survei(Tindakan.UNDUH)
def unduh(request: Member, survei: Survei) -> HttpResponse:
    """What there is to take, and for whom each form is."""
    if is_blind(survei):
        return render(request, "hasil/buta.html", {"survei": survei, "tab": "unduh"})
    return render(request, "hasil/unduh.html", {"survei": survei, "ada": has_answers(survei)})


@for_survei(Tindakan.UNDUH)
def unduh_berkas(request: Member, survei: Survei, nama: str) -> HttpResponseBase:
    """One file; who took it is recorded."""
    if nama != CSV and nama not in BENTUK:
        raise Http404
    try:
        response = _response(survei, nama)
    except SiklusError as error:
        context = {"survei": survei, "problems": error.problems}
        return render(request, "hasil/kosong.html", context, status=HTTPStatus.CONFLICT)
    record(request.user, "jawaban diunduh", survei.unit, survei.judul, berkas=nama)
    response["Content-Disposition"] = f'attachment; filename="{survei.unit.kode}-{survei.kode}-{nama}"'
    response["Cache-Control"] = "no-store"
    return response


def _response(survei: Survei, nama: str) -> HttpResponseBase:
    if nama == CSV:
        return StreamingHttpResponse(csv_of(survei), content_type="text/csv; charset=utf-8")
    kind, make = BENTUK[nama]
    return HttpResponse(make(survei), content_type=kind)
