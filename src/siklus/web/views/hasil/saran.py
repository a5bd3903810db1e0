"""What people wrote: read while the survey is open too, since a complaint cannot wait, and tagged by unsur."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from siklus.web.models import StatusSurvei, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.saran import (
    SaringanSaran,
    jumlah_saran,
    layanan_of_saran,
    pilihan_unsur,
    proposed,
    saran_list,
)
from siklus.web.services.saran import accept_saran, last_tagging, tag_saran, undo_tagging
from siklus.web.views.access import Member, for_survei
from siklus.web.views.survei.galat import refusals

ROWS = 25
LONGEST = 80
"""Letters of a filter that are read."""
LARGEST_ID = 2**63
LEPAS, SESUAI_USULAN = "lepas", "usulan"
"""What may be chosen for many at once besides the unsur: no tag, and the tag that is proposed."""


@for_survei(Tindakan.LIHAT_SARAN)
@require_safe
def saran(request: Member, survei: Survei) -> HttpResponse:
    """A page of them, with the counts; nothing of the answers that they came with."""
    return render(request, "hasil/saran.html", _context(request, survei, request.GET))


@for_survei(Tindakan.TANDAI_SARAN)
@require_POST
def saran_tandai(request: Member, survei: Survei) -> HttpResponse:
    """Tag one, many, or all that are proposed, or take the last back; then the same page again."""
    refused = refusals()
    with refused:
        messages.info(request, _done(request, survei))
    for problem in refused.found:
        messages.error(request, f"{problem.message} {problem.advice} ({problem.code})")
    kept = {key: request.POST[key] for key in ("unsur", "layanan", "cari", "halaman") if request.POST.get(key)}
    return redirect(f"{reverse('survei_saran', args=(survei.pk,))}?{urlencode(kept)}")


def _done(request: Member, survei: Survei) -> str:
    """Do what the pressed button says; the sentence that tells it. Http404 for a tag that nobody offers."""
    asked, oleh = request.POST, request.user
    if "urung" in asked:
        return _("Penandaan diurungkan: %(n)d saran.") % {"n": undo_tagging(survei, oleh)}
    if "terima" in asked:
        n = accept_saran(survei, saran_list(survei, saringan_of(asked)), oleh)
    elif "satu" in asked:
        one, _colon, unsur = asked["satu"].partition(":")
        n = tag_saran(survei, _ids([one]), _known(unsur), oleh)
    else:
        return _many(request, survei)
    return _("Saran ditandai: %(n)d.") % {"n": n}


def _many(request: Member, survei: Survei) -> str:
    ids, menjadi = _ids(request.POST.getlist("saran")), request.POST.get("menjadi", "")
    if not ids or not menjadi:
        return _("Belum ada yang berubah: centang sarannya, lalu pilih unsurnya.")
    if menjadi == SESUAI_USULAN:
        n = accept_saran(survei, survei.saran.filter(pk__in=ids), request.user)
    else:
        n = tag_saran(survei, ids, "" if menjadi == LEPAS else _known(menjadi), request.user)
    return _("Saran ditandai: %(n)d.") % {"n": n}


def saringan_of(asked: QueryDict) -> SaringanSaran:
    """The filter that an address or a form names."""
    return SaringanSaran(**{key: asked.get(key, "")[:LONGEST].strip() for key in ("unsur", "layanan", "cari")})


def _ids(sent: list[str]) -> list[int]:
    """The ids among what was sent; whatever cannot be one is left out."""
    found = (int(item) for item in sent if item.isdecimal() and len(item) <= len(str(LARGEST_ID)))
    return [item for item in found if item < LARGEST_ID]


def _known(unsur: str) -> str:
    if unsur and unsur not in {item.kunci for item in pilihan_unsur()}:
        raise Http404
    return unsur


def _context(request: Member, survei: Survei, asked: QueryDict) -> Mapping[str, object]:
    saringan = saringan_of(asked)
    rows = saran_list(survei, saringan)
    boleh = survei.status != StatusSurvei.DISEGEL and may(request.user, Tindakan.TANDAI_SARAN, survei.unit)
    return {
        "survei": survei,
        "saringan": saringan,
        "page": Paginator(rows, ROWS).get_page(asked.get("halaman")),
        "jumlah": jumlah_saran(survei),
        "pilihan": pilihan_unsur(),
        "layanan_list": layanan_of_saran(survei),
        "boleh": boleh,
        "usulan": proposed(rows).count() if boleh else 0,
        "dapat_urung": boleh and last_tagging(survei, request.user) is not None,
    }
