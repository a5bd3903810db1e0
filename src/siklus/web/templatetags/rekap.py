"""The words of a roll-up's page."""

from django import template
from django.utils.translation import gettext as _

from siklus.web.queries.rekap.bagian import Perubahan

register = template.Library()


@register.filter
def kata_perubahan(perubahan: Perubahan) -> str:
    """Whether a change is more than chance."""
    if perubahan.nyata is None:
        return _("Tanpa selang, sehingga tidak dapat dikatakan nyata atau tidak.")
    if perubahan.nyata:
        return _("Berbeda nyata: selang 95% keduanya tidak bertindihan.")
    return _("Belum tentu berbeda: selang 95% keduanya bertindihan.")
