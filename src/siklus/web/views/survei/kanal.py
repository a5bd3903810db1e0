"""How people reach the form: address, QR, words to send, poster, kiosks, visit codes."""

from http import HTTPStatus

import segno
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST

from siklus.core.survei.periode import print_date
from siklus.web.forms.survei import KodeForm
from siklus.web.models import StatusSurvei, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.services.kunjungan import make_kode
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.alamat import ajakan_of, tautan_of, typed_of
from siklus.web.views.survei.galat import refusals
from siklus.writers.poster import Poster, Tiket, render_poster, render_tiket

CAN_TAKE_CODES = (StatusSurvei.DRAF, StatusSurvei.DIBUKA)


@for_survei(Tindakan.LIHAT)
def kanal(request: Member, survei: Survei) -> HttpResponse:
    """Everything that leads to the form."""
    return render(request, "survei/kanal.html", _context(request, survei, KodeForm(survei=survei)))


@for_survei(Tindakan.LIHAT)
def poster(request: Member, survei: Survei) -> HttpResponse:  # noqa: ARG001 - a view
    """The poster, to be printed."""
    return _pdf(render_poster(_poster(survei), localdate()), f"poster-{survei.kode}.pdf")


@for_survei(Tindakan.KELOLA_KANAL)
@require_POST
def kode_kunjungan(request: Member, survei: Survei) -> HttpResponse:
    """New codes as sheets to print: this answer is the only place where they are ever told."""
    form = KodeForm(request.POST, survei=survei)
    if form.is_valid():
        with refusals(form):
            layanan = form.cleaned_data["layanan"]
            codes = make_kode(survei, layanan, form.cleaned_data["banyak"], request.user)
            tickets = tuple(Tiket(code, f"{tautan_of(survei)}?kode={code}") for code in codes)
            pdf = render_tiket(_poster(survei), layanan.nama if layanan else "", tickets, localdate())
            return _pdf(pdf, f"kode-kunjungan-{survei.kode}.pdf", download=True)
    return render(request, "survei/kanal.html", _context(request, survei, form), status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _context(request: Member, survei: Survei, form: KodeForm) -> dict[str, object]:
    link = tautan_of(survei)
    codes = survei.kode_kunjungan.all()
    return {
        "survei": survei,
        "tautan": link,
        "alamat": typed_of(survei),
        "ajakan": ajakan_of(survei),
        "qr": mark_safe(_qr(link)),  # noqa: S308 - segno's own drawing of our own address
        "form": form,
        "kode_terpakai": codes.filter(terpakai=True).count(),
        "kode_belum": codes.filter(terpakai=False).count(),
        "boleh": survei.status in CAN_TAKE_CODES and may(request.user, Tindakan.KELOLA_KANAL, survei.unit),
    }


def _qr(link: str) -> str:
    """With its own white ground and quiet zone, so that it can be read off a dark screen too."""
    return segno.make(link, error="m", micro=False).svg_inline(
        scale=6, border=4, light="#fff", omitsize=True, svgclass="qr", lineclass=None, title=link
    )


def _poster(survei: Survei) -> Poster:
    return Poster(
        kantor=survei.unit.nama,
        judul=survei.judul,
        sampai=print_date(survei.rencana_tutup) if survei.rencana_tutup else "",
        tautan=tautan_of(survei),
        alamat=typed_of(survei),
    )


def _pdf(content: bytes, name: str, *, download: bool = False) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'{"attachment" if download else "inline"}; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response
