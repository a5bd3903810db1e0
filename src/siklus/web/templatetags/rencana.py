"""The cells of the plan's grid: as many as RTL times months, so they are written without a template for each."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString, mark_safe

from siklus.web.queries.rencana.lembar import Sel

register = template.Library()


@register.filter
def sel_bulan(cells: Iterable[Sel]) -> SafeString:
    """One cell for each month, ticked where something is planned; their keys are months that we wrote ourselves."""
    return mark_safe("".join(map(_cell, cells)))  # noqa: S308 - no word of a person is in it


def _cell(sel: Sel) -> str:
    if sel.isi:
        return f'<td class="bln ada" data-bulan="{sel.kunci}">✓</td>'
    return f'<td class="bln" data-bulan="{sel.kunci}"></td>'
