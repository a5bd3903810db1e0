"""Who answers for something: subbagian in order, the leading one first."""

from collections.abc import Iterable
from typing import Any

from siklus.web.models import Subbagian, Unit


def keep_bertanggung(rows: Any, subbagian: Iterable[Subbagian]) -> None:  # noqa: ANN401 - any relation of Bertanggung
    """Let exactly these answer for it, in this order; `rows` is the `penanggung_jawab` of what they answer for."""
    rows.all().delete()
    for number, item in enumerate(subbagian):
        rows.create(subbagian=item, urutan=number)


def names_at(unit: Unit) -> tuple[str, ...]:
    """The unit's own subbagian by name, retired ones too: what answered once may go on answering."""
    return tuple(unit.subbagian.values_list("nama", flat=True))
