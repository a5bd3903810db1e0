"""The package for evaluators: what will be in it, what is lacking, and the ZIP itself."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase, QueryDict, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from siklus.core.realisasi.penilaian import ButirTerbukti
from siklus.web.models import Survei
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.hasil import CLOSED
from siklus.web.queries.paket import Bagian, Paket, paket_of
from siklus.web.queries.paket.bagian import NAMA
from siklus.web.services.paket.ambil import take
from siklus.web.services.paket.indeks import BAGIAN
from siklus.web.views.access import Member, for_survei

HALAMAN = {
    Bagian.LAPORAN: "survei_laporan",
    Bagian.RENCANA: "survei_rencana",
    Bagian.BUKTI: "survei_realisasi",
    Bagian.PEMELIHARAAN: "survei_pemeliharaan",
    Bagian.PUBLIKASI: "survei_publikasi",
    Bagian.HASIL: "survei_hasil",
    Bagian.DOKUMENTASI: "survei_laporan",
}
"""Where what is lacking in a part is brought."""


@dataclass(frozen=True, slots=True)
class BarisBagian:
    """One part as the page shows it: how many files, how large, how many are lost, and what is lacking."""

    bagian: Bagian
    nama: str | Promise
    alamat: str
    banyak: int
    ukuran: int
    hilang: int
    kurang: tuple[str, ...]


@for_survei(Tindakan.LIHAT_HASIL)
@require_safe
def paket(request: Member, survei: Survei) -> HttpResponse:
    """What will be inside, item by item and part by part."""
    if survei.status not in CLOSED:
        return render(request, "hasil/buta.html", {"survei": survei, "tab": "paket"})
    found = paket_of(survei, localdate())
    context = {
        "survei": survei,
        "paket": found,
        "bagian_list": tuple(_part(found, bagian) for bagian in Bagian),
        "banyak": len(found.berkas) - len(found.hilang),
        "ukuran": sum(berkas.ukuran for berkas in found.berkas),
        "boleh": may(request.user, Tindakan.PAKET, survei.unit),
    }
    return render(request, "paket/paket.html", context)


@for_survei(Tindakan.PAKET)
@require_safe
def paket_unduh(request: Member, survei: Survei) -> HttpResponseBase:
    """The ZIP of the chosen parts, or of all where none is named; who took it is recorded."""
    dipilih = _chosen(request.GET)
    if survei.status not in CLOSED or not dipilih:
        if not dipilih:
            messages.error(request, _("Pilih paling sedikit satu bagian."))
        return redirect("survei_paket", survei.pk)
    name, pieces = take(survei, dipilih, request.user, localdate())
    response = StreamingHttpResponse(pieces, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response


def _chosen(asked: QueryDict) -> frozenset[Bagian]:
    """The parts that a form names; an address without any question asks for everything."""
    named = frozenset(Bagian(word) for word in asked.getlist("bagian") if word in frozenset(Bagian))
    return named if asked else frozenset(Bagian)


def _part(paket: Paket, bagian: Bagian) -> BarisBagian:
    files = [berkas for berkas in paket.berkas if berkas.bagian is bagian]
    return BarisBagian(
        bagian=bagian,
        nama=NAMA[bagian],
        alamat=reverse(HALAMAN[bagian], args=(paket.survei.pk,)),
        banyak=sum(not berkas.hilang for berkas in files),
        ukuran=sum(berkas.ukuran for berkas in files),
        hilang=sum(berkas.hilang for berkas in files),
        kurang=_lacking(paket.butir, bagian),
    )


def _lacking(butir: tuple[ButirTerbukti, ...], bagian: Bagian) -> tuple[str, ...]:
    """What the items lack of a part, each said once. Without an approved plan there is no evidence of any RTL."""
    told = {
        f"{bukti.nama}: {bukti.kurang}": None
        for item in butir
        for bukti in item.bukti
        if bukti.kurang and [BAGIAN.get(kind, Bagian.BUKTI) for kind in bukti.jenis] == [bagian]
    }
    return tuple(told)
