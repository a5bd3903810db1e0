"""The evidence of one thing: its own page, and what is sent to it."""

from http import HTTPStatus

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.core.errors import Problem
from siklus.web.forms.bukti import KelompokForm, TautanForm
from siklus.web.models import Realisasi
from siklus.web.queries.bukti import Tujuan
from siklus.web.services.bukti import Isi, describe_kelompok, receive_bukti, receive_tautan
from siklus.web.services.bukti.tolak import empty
from siklus.web.views.access import Member, for_tujuan_bukti, for_tujuan_bukti_dilihat
from siklus.web.views.bukti.balasan import back, show
from siklus.web.views.kiriman_besar import Kiriman, is_partial, takes_bukti
from siklus.web.views.survei.galat import refusals


@for_tujuan_bukti_dilihat
def bukti(request: Member, tujuan: Tujuan) -> HttpResponse:
    """The list; the page that stands alone is for those who have no JavaScript, and for links."""
    return show(request, tujuan)


@takes_bukti
@for_tujuan_bukti
@require_POST
def bukti_kirim(request: Member, tujuan: Tujuan) -> HttpResponse:
    """Files: each is taken or refused for itself, and a broken one does not stop the others."""
    files = request.FILES.getlist("berkas")
    problems = [problem for file in files for problem in _received(request, tujuan, file)]
    problems += [] if files else [empty()]
    if problems:
        return _refused(request, tujuan, tuple(problems))
    if is_partial(request):
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    return back(request, tujuan, _("%(banyak)s bukti diterima.") % {"banyak": len(files)})


@takes_bukti
@for_tujuan_bukti
@require_POST
def bukti_tautan(request: Member, tujuan: Tujuan) -> HttpResponse:
    """A link with its screenshot."""
    form = TautanForm(request.POST, request.FILES, auto_id="tautan-%s")
    if form.is_valid():
        said = form.cleaned_data
        with refusals(form):
            receive_tautan(
                tujuan.target,
                said["tautan"],
                said["tanggal"],
                _content(said["berkas"]),
                request.user,
                now(),
                said["berkas"].name,
            )
            return back(request, tujuan, _("Tautan disimpan."))
    return show(request, tujuan, tautan_form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@for_tujuan_bukti
@require_POST
def bukti_keterangan(request: Member, tujuan: Tujuan) -> HttpResponse:
    """One description for the whole group of a month."""
    form, refused = KelompokForm(request.POST), refusals()
    with refused:
        if form.is_valid() and isinstance(tujuan.target, Realisasi):
            describe_kelompok(tujuan.target, form.cleaned_data["keterangan"], request.user)
            return back(request, tujuan, _("Keterangan bersama disimpan."))
    status = HTTPStatus.CONFLICT if refused.found else HTTPStatus.UNPROCESSABLE_ENTITY
    return show(request, tujuan, problems=refused.found, status=status)


def _received(request: Member, tujuan: Tujuan, file: UploadedFile[bytes]) -> tuple[Problem, ...]:
    refused = refusals()
    with refused:
        receive_bukti(tujuan.target, file.name or "", _content(file), request.user, now())
    return refused.found


def _content(file: UploadedFile[bytes]) -> Isi:
    return file.titipan if isinstance(file, Kiriman) else file.read()


def _refused(request: Member, tujuan: Tujuan, problems: tuple[Problem, ...]) -> HttpResponse:
    if not is_partial(request):
        return show(request, tujuan, problems=problems, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return render(request, "bukti/_gagal.html", {"problems": problems}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
