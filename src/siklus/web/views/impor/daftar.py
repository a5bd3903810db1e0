"""The imports of a survey, and the upload of a file."""

from http import HTTPStatus

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from siklus.web.forms.impor import UnggahForm
from siklus.web.models import StatusSurvei, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.services.impor.bentuk import NAMA
from siklus.web.services.impor.unggah import accept_upload
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.galat import refusals

ROWS = 20
TAKES = (StatusSurvei.DRAF, StatusSurvei.DIBUKA)


@for_survei(Tindakan.IMPOR)
def impor(request: Member, survei: Survei) -> HttpResponse:
    """The list; a file that comes goes on to its mapping, one that came before to what became of it."""
    form = UnggahForm(request.POST or None, request.FILES or None)
    refused = refusals()
    if request.method == "POST" and form.is_valid():
        with refused:
            came = accept_upload(survei, form.cleaned_data["berkas"], request.user, ulangi=form.cleaned_data["ulangi"])
            if came.pernah:
                messages.warning(request, _("Berkas ini sudah pernah diunggah; tidak ada yang ditambahkan."))
            return redirect("survei_impor_berkas", survei.pk, came.impor.pk)
    page = Paginator(survei.impor.select_related("oleh"), ROWS).get_page(request.GET.get("halaman"))
    context = {
        "survei": survei,
        "form": form,
        "problems": refused.found,
        "page": page,
        "bentuk": NAMA,
        "menerima": survei.status in TAKES,
    }
    wrong = request.method == "POST"
    return render(
        request, "impor/daftar.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    )
