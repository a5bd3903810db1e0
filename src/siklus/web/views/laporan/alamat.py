"""The part of an address that names a report, and where one goes from there."""

from collections.abc import Callable, Mapping
from functools import wraps
from urllib.parse import urlencode

from django.http import Http404, HttpResponseBase
from django.urls import reverse

from siklus.core.aturan import aturan
from siklus.web.models import JenisLaporan, Survei
from siklus.web.queries.laporan.bahan import tanggal_of
from siklus.web.queries.laporan.kerangka import Bagian, kerangka_of
from siklus.web.queries.laporan.keterangan import keterangan_of
from siklus.web.queries.laporan.naskah import naskah_of
from siklus.web.services.laporan.susun import LETTERS, Susunan
from siklus.web.views.access import Member

View = Callable[..., HttpResponseBase]


def of_jenis(view: View) -> View:
    """The view takes a kind of report (address part `jenis_laporan`); Http404 for any other word."""

    @wraps(view)
    def checked(request: Member, survei: Survei, jenis_laporan: str, **rest: object) -> HttpResponseBase:
        if jenis_laporan not in JenisLaporan.values:
            raise Http404
        return view(request, survei, jenis_laporan, **rest)

    return checked


def alamat_laporan(survei: Survei, jenis: str, bagian: str = "") -> str:
    """The report's page, at a part of it."""
    there = reverse("survei_laporan_jenis", args=(survei.pk, jenis))
    return f"{there}?{urlencode({'bagian': bagian})}" if bagian else there


def is_key(kunci: str) -> bool:
    """Whether it can be a state's name (Susunan.kunci); anything else never comes near a path."""
    return len(kunci) == LETTERS and set(kunci) <= set("0123456789abcdef")


def kerangka(susunan: Susunan, letak: Mapping[str, int]) -> tuple[Bagian, ...]:
    """The report's outline with what is known of its pages."""
    laporan = susunan.laporan
    own = (bagian for bagian, row in naskah_of(laporan).items() if row.isi)
    law = aturan(tanggal_of({JenisLaporan.TINDAK_LANJUT: laporan}))
    return kerangka_of(law, laporan.jenis, keterangan_of(laporan.keterangan).setelan.bentuk, own, letak)
