"""How an import's state is called, and how it looks."""

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

register = template.Library()
KEADAAN = {
    "diunggah": (_("menunggu pemetaan"), "lencana-ingat"),
    "dipetakan": (_("sedang diperiksa"), "lencana-diam"),
    "diperiksa": (_("siap diimpor"), "lencana-ingat"),
    "berjalan": (_("sedang disimpan"), "lencana-diam"),
    "selesai": (_("selesai"), "lencana-baik"),
    "gagal": (_("gagal"), "lencana-bahaya"),
    "dibatalkan": (_("dibatalkan"), "lencana-diam"),
}


@register.filter
def keadaan_impor(keadaan: str) -> str | Promise:
    """The state as a person reads it."""
    return KEADAAN[keadaan][0]


@register.filter
def lencana_impor(keadaan: str) -> str:
    """The class of its badge."""
    return KEADAAN[keadaan][1]
