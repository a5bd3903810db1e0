"""The staff's screen about kiosks: devices with their ledger, a QR to pair one more, what was refused and why."""

import json
from http import HTTPStatus

import segno
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Perangkat, StatusSurvei, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.kios import buku_of, tolakan_of
from siklus.web.services.kios.antrean import TERSIMPAN, receive_queue
from siklus.web.services.kios.sandingan import add_perangkat, code_of, pin_of, restore, revoke
from siklus.web.views.access import Member, for_survei

LONGEST_NAME = 80
LARGEST_FILE = 20_000_000
LARGEST_ID = 1 << 63
TAKES_DEVICES = (StatusSurvei.DRAF, StatusSurvei.DIBUKA)


@for_survei(Tindakan.LIHAT)
@require_safe
def survei_kios(request: Member, survei: Survei) -> HttpResponse:
    """Every device, its days, and the answers that could not be taken."""
    return _screen(request, survei)


@for_survei(Tindakan.KELOLA_KANAL)
@require_POST
def kios_tambah(request: Member, survei: Survei) -> HttpResponseBase:
    """A new device; its page shows the QR."""
    nama = request.POST.get("nama", "").strip()[:LONGEST_NAME]
    if not nama:
        problem = Problem("KIOS-06", "Nama perangkat kosong.", "Tulis nama yang mudah dikenali, misalnya Loket 1.")
        return _screen(request, survei, (problem,))
    try:
        perangkat = add_perangkat(survei, nama, request.user, timezone.now())
    except SiklusError as error:
        return _screen(request, survei, error.problems)
    return redirect("kios_pasangkan", survei.pk, perangkat.pk)


@for_survei(Tindakan.KELOLA_KANAL)
@require_safe
def kios_pasangkan(request: Member, survei: Survei, perangkat_id: int) -> HttpResponseBase:
    """The QR and the code of one device while they live; afterwards its PIN."""
    perangkat = get_object_or_404(survei.perangkat, pk=perangkat_id)
    until = perangkat.sandingan_sampai
    waits = bool(perangkat.sidik_sandingan and until and until > timezone.now())
    address = f"{settings.ALAMAT}{reverse('kios')}#pasang={code_of(perangkat)}"
    secret = {"kode": code_of(perangkat), "qr": _qr(address), "alamat": address.partition("#")[0]} if waits else {}
    context = {"survei": survei, "perangkat": perangkat, "menunggu": waits, "pin": pin_of(perangkat), **secret}
    response = render(request, "kios/pasangkan.html", context)
    response["Cache-Control"] = "no-store"
    return response


@for_survei(Tindakan.KELOLA_KANAL)
@require_POST
def kios_cabut(request: Member, survei: Survei, perangkat_id: int) -> HttpResponseBase:
    """The device is not heard any more."""
    perangkat = get_object_or_404(survei.perangkat.select_related("survei__unit"), pk=perangkat_id)
    revoke(perangkat, request.user, timezone.now())
    return redirect("survei_kios", survei.pk)


@for_survei(Tindakan.KELOLA_KANAL)
@require_POST
def kios_pulihkan(request: Member, survei: Survei, perangkat_id: int) -> HttpResponseBase:
    """The device is heard again."""
    perangkat = get_object_or_404(survei.perangkat.select_related("survei__unit"), pk=perangkat_id)
    restore(perangkat, request.user)
    return redirect("survei_kios", survei.pk)


@for_survei(Tindakan.KELOLA_KANAL)
@require_POST
def kios_antrean(request: Member, survei: Survei) -> HttpResponseBase:
    """A queue that was exported on the device, as the last resort: taken exactly as if the device had sent it."""
    found = _queue(request)
    perangkat = survei.perangkat.select_related("survei").filter(pk=_device_id(found)).first()
    if perangkat is None:
        advice = "Ekspor lagi dari pojok petugas pada perangkatnya, lalu unggah di survei yang sama."
        return _screen(request, survei, (Problem("KIOS-05", "Berkas ini bukan antrean perangkat survei ini.", advice),))
    try:
        messages.success(request, _told(perangkat, found))
    except SiklusError as error:
        return _screen(request, survei, error.problems)
    return redirect("survei_kios", survei.pk)


def _told(perangkat: Perangkat, found: dict[str, object]) -> str:
    results = receive_queue(perangkat, _list(found, "kiriman"), _list(found, "buku"), timezone.now())
    stored = sum(item.keadaan == TERSIMPAN for item in results)
    return _("%(stored)d jawaban tersimpan, %(refused)d ditolak.") % {
        "stored": stored,
        "refused": len(results) - stored,
    }


def _queue(request: HttpRequest) -> dict[str, object]:
    """The uploaded file as the application wrote it; {} for any other file."""
    file = request.FILES.get("berkas")
    if file is None or (file.size or 0) > LARGEST_FILE:
        return {}
    try:
        found = json.loads(file.read())
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _device_id(found: dict[str, object]) -> int:
    """The device that a file names; 0 for none."""
    number = found.get("perangkat")
    return number if isinstance(number, int) and not isinstance(number, bool) and 0 < number < LARGEST_ID else 0


def _list(found: dict[str, object], name: str) -> list[object]:
    items = found.get(name)
    return items if isinstance(items, list) else []


def _screen(request: Member, survei: Survei, problems: tuple[Problem, ...] = ()) -> HttpResponse:
    context = {
        "survei": survei,
        "buku_list": buku_of(survei),
        "tolakan_list": tolakan_of(survei),
        "problems": problems,
        "boleh": may(request.user, Tindakan.KELOLA_KANAL, survei.unit),
        "dapat_ditambah": survei.status in TAKES_DEVICES,
    }
    return render(
        request, "kios/petugas.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK
    )


def _qr(address: str) -> SafeString:
    """With its own white ground and quiet zone, so that it can be read off a dark screen too."""
    svg = segno.make(address, error="m", micro=False).svg_inline(
        scale=6, border=4, light="#fff", omitsize=True, svgclass="qr", lineclass=None
    )
    return mark_safe(svg)  # noqa: S308 - segno's own drawing of our own address
