"""The part of an address that names a period."""

from django.http import Http404

from siklus.core.survei.periode import Periode
from siklus.web.queries.rekap import read_periode


def masa_or_404(masa: str) -> Periode:
    """The period; Http404 when the address names none."""
    periode = read_periode(masa)
    if periode is None:
        raise Http404
    return periode
