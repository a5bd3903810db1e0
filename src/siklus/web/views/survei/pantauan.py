"""How the collecting goes: counts, coverage and flags, and no score anywhere."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from siklus.core.aturan import aturan
from siklus.web.models import StatusSurvei, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.pantauan import pantauan_of
from siklus.web.views.access import Member, for_survei


@for_survei(Tindakan.LIHAT)
def pantauan(request: Member, survei: Survei) -> HttpResponse:
    """The counts; an open page asks for them anew every half minute."""
    if survei.status == StatusSurvei.DRAF:
        return render(request, "survei/pantauan.html", {"survei": survei, "pantauan": None})
    return render(
        request, "survei/pantauan.html", {"survei": survei, "pantauan": pantauan_of(survei, aturan(localdate()))}
    )
