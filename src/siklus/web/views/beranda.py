"""Home: where we are in the cycle, and the one next step; for people with many units, who stands where."""

from datetime import date

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from siklus.web.models import Unit
from siklus.web.queries.beranda import (
    Keadaan,
    Saringan,
    beranda_of,
    jumlah_of,
    provinsi_of,
    rows_of,
    units_in,
)
from siklus.web.queries.hak import units_of
from siklus.web.views.access import Member, signed_in

ROWS = 25


@signed_in
def beranda(request: Member) -> HttpResponse:
    """One unit's period, a table of many units, or what to do without any."""
    units = list(units_of(request.user)[:2])
    if not units:
        return render(request, "beranda/kosong.html")
    return _one(request, units[0]) if len(units) == 1 else _many(request)


def _one(request: Member, unit: Unit) -> HttpResponse:
    found = beranda_of(request.user, unit, localdate())
    return render(request, "beranda/satu.html", {"beranda": found, "unit": unit})


def _many(request: Member) -> HttpResponse:
    reach, hari = units_of(request.user), localdate()
    saringan = Saringan(*(request.GET.get(name, "").strip() for name in ("provinsi", "keadaan", "cari")))
    page = Paginator(units_in(reach, saringan, hari), ROWS).get_page(request.GET.get("halaman"))
    shown = {
        "saringan": saringan,
        "provinsi_list": tuple(provinsi_of(reach)),
        "page": page,
        "rows": tuple(rows_of(tuple(page.object_list), hari)),
        "hari": hari,
    }
    return render(request, "beranda/banyak.html", shown | _counts(reach, hari))


def _counts(reach: QuerySet[Unit], hari: date) -> dict[str, object]:
    jumlah = jumlah_of(reach, hari)
    return {
        "semua": jumlah["semua"],
        "keadaan_list": tuple((item.value, item.label, jumlah[item.value]) for item in Keadaan),
    }
