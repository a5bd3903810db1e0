"""Words of a unit's public page."""

from django import template
from django.urls import reverse

from siklus.core.realisasi.bukti import Bukti

register = template.Library()


@register.simple_tag
def foto_publik(bukti: Bukti) -> str:
    """Where a released picture is shown to everyone."""
    return reverse("papan_foto", args=[bukti.kode.removeprefix("B")])
