"""A sealed survey as one file to be carried elsewhere: what goes in, by whose key it is signed, and the file."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from siklus.core.errors import Problem
from siklus.web.models import BundelKeluar, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.services.bundel.bungkus import Pilihan, bungkus, check_bungkus, own_sidik
from siklus.web.services.bundel.isi import IsiKeluar, isi_of
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.galat import refusals

SHOWN = 10
"""Revisions that the page lists."""


@for_survei(Tindakan.BUNGKUS)
@require_http_methods(["GET", "HEAD", "POST"])
def bundel(request: Member, survei: Survei) -> HttpResponse:
    """What will be inside; sent, the file itself."""
    if request.method != "POST":
        return _page(request, survei)
    pilihan = Pilihan(laporan="laporan" in request.POST, jawaban="jawaban" in request.POST)
    refused = refusals()
    with refused:
        made = bungkus(survei, pilihan, request.user)
        response = HttpResponse(made.data, content_type="application/octet-stream")
        response["Content-Disposition"] = f'attachment; filename="{made.nama}"'
        response["Cache-Control"] = "no-store"
        return response
    return _page(request, survei, refused.found, HTTPStatus.UNPROCESSABLE_ENTITY)


def _page(
    request: Member, survei: Survei, problems: tuple[Problem, ...] = (), status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    kurang = check_bungkus(survei)
    isi = IsiKeluar() if kurang else isi_of(survei)
    context = {
        "survei": survei,
        "kurang": kurang,
        "isi": isi,
        "problems": problems or kurang,
        "sidik": own_sidik(),
        "revisi_list": BundelKeluar.objects.filter(survei=survei).select_related("oleh")[:SHOWN],
    }
    return render(request, "bundel/keluar.html", context, status=status)
