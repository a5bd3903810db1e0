"""The unit's own order of its services and parts."""

from collections.abc import Sequence
from enum import IntEnum

from siklus.web.models import Layanan, Subbagian


class Geser(IntEnum):
    """One place towards the beginning or towards the end."""

    NAIK = -1
    TURUN = 1


def move(rows: Sequence[Layanan] | Sequence[Subbagian], pk: int, geser: Geser) -> bool:
    """Swap a row with its neighbour and number all of them from 1; False where it stands at the end already."""
    place = [row.pk for row in rows].index(pk)
    if not 0 <= place + geser < len(rows):
        return False
    order = list(rows)
    order.insert(place + geser, order.pop(place))
    for number, row in enumerate(order, 1):
        type(row)._default_manager.filter(pk=row.pk).update(urutan=number)  # noqa: SLF001 - Django's public name for it
    return True


def last_place(rows: Sequence[Layanan] | Sequence[Subbagian]) -> int:
    """The number after the highest one in use."""
    return max((row.urutan for row in rows), default=0) + 1
