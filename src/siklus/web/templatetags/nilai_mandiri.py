"""The self-score as it is read."""

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from siklus.core.realisasi.evaluasi import EvaluasiMandiri
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri, print_nilai

register = template.Library()


@register.filter
def skor(nilai: NilaiMandiri) -> str:
    """A score of its highest: "3 / 5"; an en dash where it is not known."""
    return print_nilai(nilai)


@register.filter
def kelompok_nilai(evaluasi: EvaluasiMandiri) -> tuple[tuple[str | Promise, tuple[NilaiMandiri, ...]], ...]:
    """Both evaluations with their names."""
    return ((_("PEKPPP"), evaluasi.pekppp), (_("Zona Integritas"), evaluasi.zi))
