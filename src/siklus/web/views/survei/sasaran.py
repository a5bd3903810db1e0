"""The services that a survey asks about, their users, and the sample that these ask for."""

from http import HTTPStatus

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.core.aturan import aturan
from siklus.core.survei.sampel import sample_of, total_sample
from siklus.core.survei.unit import Layanan as LayananSurvei
from siklus.web.forms.sasaran import BarisSasaran, chosen_rows, stored_rows, typed_rows
from siklus.web.models import StatusSurvei, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.pantauan import counted_jawaban
from siklus.web.services.survei import keep_sasaran
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.galat import refusals

CHANGEABLE = (StatusSurvei.DRAF, StatusSurvei.DIBUKA, StatusSurvei.DITUTUP)


@for_survei(Tindakan.LIHAT)
def sasaran(request: Member, survei: Survei) -> HttpResponse:
    """The table as it stands."""
    return render(request, "survei/sasaran.html", _context(request, survei, stored_rows(survei)))


@for_survei(Tindakan.KELOLA_SURVEI)
@require_POST
def sasaran_hitung(request: Member, survei: Survei) -> HttpResponse:
    """The samples of what is being typed; nothing is stored."""
    return render(request, "survei/_sasaran_hitung.html", _context(request, survei, typed_rows(survei, request.POST)))


@for_survei(Tindakan.KELOLA_SURVEI)
@require_POST
def sasaran_simpan(request: Member, survei: Survei) -> HttpResponse:
    """Store the table, or show it again with what is wrong."""
    rows = typed_rows(survei, request.POST)
    refused = refusals()
    if not any(row.galat for row in rows):
        with refused:
            keep_sasaran(survei, chosen_rows(rows), request.user)
            messages.success(request, _("Sasaran disimpan."))
            return redirect("survei_sasaran", survei.pk)
    context = _context(request, survei, rows) | {"problems": refused.found}
    return render(request, "survei/sasaran.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _context(request: Member, survei: Survei, rows: tuple[BarisSasaran, ...]) -> dict[str, object]:
    rule = aturan(localdate())
    counted = dict(counted_jawaban(survei).order_by().values_list("layanan__kode").annotate(n=Count("id")))
    services = [LayananSurvei(row.layanan.kode, row.layanan.nama, row.pengguna) for row in rows]
    sampel = sample_of(services, counted, rule)
    return {
        "survei": survei,
        "baris": tuple(zip(rows, sampel, strict=True)),
        "total": total_sample([item for row, item in zip(rows, sampel, strict=True) if row.ikut], rule),
        "draf": survei.status == StatusSurvei.DRAF,
        "boleh": survei.status in CHANGEABLE and may(request.user, Tindakan.KELOLA_SURVEI, survei.unit),
    }
