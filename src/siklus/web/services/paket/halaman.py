"""The index as one page for a browser: nothing is loaded from anywhere, and every link leads to a file beside it."""

from itertools import groupby

from django.template.loader import render_to_string
from django.utils.translation import override

from siklus.web.queries.paket.bagian import BerkasPaket
from siklus.web.services.paket.indeks import Indeks


def index_page(indeks: Indeks) -> bytes:
    """The page; the same index gives the same bytes."""
    context = {
        "indeks": indeks,
        "paket": indeks.paket,
        "rtl_list": [
            [(month, _proofs(indeks, month.berkas)) for month in months]
            for _rtl, months in groupby(indeks.paket.bulan, key=lambda month: month.rtl)
        ],
        "publikasi_list": [(item, _proofs(indeks, item.berkas)) for item in indeks.paket.publikasi],
    }
    with override("id"):
        return render_to_string("paket/indeks.html", context).encode()


def _proofs(indeks: Indeks, berkas: tuple[BerkasPaket, ...]) -> list[tuple[BerkasPaket, str]]:
    """The files, each with the reason why it is not in the package."""
    return [(item, indeks.absent(item)) for item in berkas]
