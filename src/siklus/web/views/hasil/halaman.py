"""The result of a closed survey, honest about itself."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import render

from siklus.core.errors import SiklusError
from siklus.web.models import Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.halaman_hasil import BarisUnsur, HalamanHasil, halaman_of, is_blind
from siklus.web.views.access import Member, for_survei

URUT = {"peraturan": "Urutan kuesioner", "nilai": "Nilai terendah dulu"}


@for_survei(Tindakan.LIHAT_HASIL)
def hasil(request: Member, survei: Survei) -> HttpResponse:
    """Index, unsur, services, profile, spread; before closing only the reason why there is nothing to see."""
    if is_blind(survei):
        return render(request, "hasil/buta.html", {"survei": survei})
    try:
        halaman = halaman_of(survei)
    except SiklusError as error:
        context = {"survei": survei, "problems": error.problems}
        return render(request, "hasil/kosong.html", context, status=HTTPStatus.OK)
    urut = request.GET.get("urut", "")
    context = {
        "survei": survei,
        "halaman": halaman,
        "unsur": in_order(halaman, urut),
        "urut": urut if urut in URUT else "peraturan",
        "boleh_unduh": may(request.user, Tindakan.UNDUH, survei.unit),
    }
    return render(request, "hasil/hasil.html", context)


def in_order(halaman: HalamanHasil, urut: str) -> tuple[BarisUnsur, ...]:
    """The unsur as asked for: in the questionnaire's order, or the lowest first."""
    if urut == "nilai":
        return tuple(sorted(halaman.unsur, key=lambda baris: baris.nilai.nrr))
    return halaman.unsur
