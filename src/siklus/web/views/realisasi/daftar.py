"""Every RTL of an approved plan with its months: by subbagian, by person, by month; and the history of one."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from siklus.web.models import Rtl, Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.inti.rencana import rencana_of, rtl_list
from siklus.web.queries.realisasi.daftar import daftar_of, is_approved
from siklus.web.queries.realisasi.kelompok import LIHAT, SaringanRealisasi, jumlah_of, kelompok_of, page_of
from siklus.web.queries.realisasi.riwayat import riwayat_of
from siklus.web.views.access import Member, for_survei


@for_survei(Tindakan.LIHAT)
@require_safe
def realisasi(request: Member, survei: Survei) -> HttpResponse:
    """The months in groups, with what is late, what lacks and how far all is."""
    rencana = rencana_of(survei)
    if rencana is None or not is_approved(rencana):
        return render(request, "realisasi/kosong.html", {"survei": survei, "rencana": rencana})
    daftar = daftar_of(rencana, survei, localdate())
    saringan = SaringanRealisasi.of(request.GET.get("lihat", ""), request.GET.get("keadaan", ""))
    page, kelompok_list = page_of(kelompok_of(daftar, saringan), request.GET.get("halaman", ""))
    context = {
        "survei": survei,
        "daftar": daftar,
        "saringan": saringan,
        "lihat_list": LIHAT.items(),
        "jumlah": jumlah_of(daftar),
        "kelompok_list": kelompok_list,
        "page": page,
        "periksa": may(request.user, Tindakan.VERIFIKASI, survei.unit),
    }
    return render(request, "realisasi/daftar.html", context)


@for_survei(Tindakan.LIHAT)
@require_safe
def realisasi_rtl(request: Member, survei: Survei, rtl_id: int) -> HttpResponse:
    """One RTL with its months and its whole history."""
    rencana = rencana_of(survei)
    rtl = get_object_or_404(Rtl.objects.filter(rencana=rencana, dihapus=None), pk=rtl_id)
    context: dict[str, object] = {"survei": survei, "rtl": rtl, "riwayat": riwayat_of(rtl)}
    if rencana is not None and is_approved(rencana):
        daftar = daftar_of(rencana, survei, localdate())
        context["item"] = next(item for item in daftar.rtl if item.rtl.pk == rtl.pk)
    else:
        context["rtl"] = rtl_list(rtl.rencana).get(pk=rtl.pk)
    return render(request, "realisasi/rtl.html", context)
