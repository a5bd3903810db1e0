"""Corrections of a closed survey: what was amended, finding a response, and amending it."""

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _

from siklus.web.forms.amandemen import AmandemenForm
from siklus.web.models import Amandemen, StatusSurvei, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.hasil import CLOSED
from siklus.web.services.survei import Penjelasan, amend
from siklus.web.services.survei.cari import find_jawaban, jawaban_list
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.galat import refusals

ROWS = 25


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One thing that an amendment changed, as a person reads it."""

    tempat: str
    sebelum: str
    sesudah: str


@for_survei(Tindakan.LIHAT_HASIL)
def amandemen(request: Member, survei: Survei) -> HttpResponse:
    """Every amendment with before and after; there is none before closing."""
    page = Paginator(survei.amandemen.select_related("oleh"), ROWS).get_page(request.GET.get("halaman"))
    context = {
        "survei": survei,
        "page": page,
        "baris": [(item, tuple(changes_of(item))) for item in page],
        "selesai": survei.status in CLOSED,
        "boleh": survei.status == StatusSurvei.DITUTUP and may(request.user, Tindakan.AMANDEMEN, survei.unit),
    }
    return render(request, "survei/amandemen.html", context)


def changes_of(item: Amandemen) -> Iterator[Perubahan]:
    """What differs between before and after, answer by answer."""
    before, after = dict(_flat(item.sebelum)), dict(_flat(item.sesudah))
    for place in dict.fromkeys((*before, *after)):
        if before.get(place) != after.get(place):
            yield Perubahan(place, _shown(before.get(place)), _shown(after.get(place)))


def _flat(said: dict[str, Any]) -> Iterator[tuple[str, object]]:
    for key, value in said.items():
        if isinstance(value, dict):
            yield from value.items()
        else:
            yield key, value


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return _("ya") if value else _("tidak")
    return "–" if value in {None, ""} else str(value)


@for_survei(Tindakan.AMANDEMEN)
def amandemen_cari(request: Member, survei: Survei) -> HttpResponse:
    """A response by number or receipt, or picked from the list."""
    text = request.GET.get("cari", "")
    found = find_jawaban(survei, text) if text else None
    if found is not None:
        return redirect("survei_amandemen_baru", survei.pk, found.uuid)
    flagged = request.GET.get("ditandai") == "1"
    page = Paginator(jawaban_list(survei, ditandai=flagged), ROWS).get_page(request.GET.get("halaman"))
    context = {"survei": survei, "page": page, "cari": text, "ditandai": flagged, "tidak_ada": bool(text)}
    return render(request, "survei/amandemen_cari.html", context)


@for_survei(Tindakan.AMANDEMEN)
def amandemen_baru(request: Member, survei: Survei, uuid: UUID) -> HttpResponse:
    """The response as it stands, each part changeable, with a reason."""
    row = jawaban_list(survei).filter(uuid=uuid).first()
    if row is None:
        raise Http404
    form = AmandemenForm(request.POST or None, survei=survei, jawaban=row)
    if form.is_valid():
        with refusals(form):
            amend(survei, uuid, form.koreksi(), Penjelasan(form.cleaned_data["alasan"], request.user, now()))
            messages.success(request, _("Amandemen dicatat. Hasil dan sidik jawaban ikut berubah."))
            return redirect("survei_amandemen", survei.pk)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(
        request, "survei/amandemen_baru.html", {"survei": survei, "form": form, "jawaban": row}, status=status
    )
