"""The table of services with their users, as typed: a tick and a number a row."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from siklus.web.models import Layanan, Survei

MOST_USERS = 100_000_000


@dataclass(frozen=True, slots=True)
class BarisSasaran:
    """One service's row: whether it is asked about, the number as typed, and what is wrong with it."""

    layanan: Layanan
    ikut: bool
    ketikan: str
    galat: str = ""

    @property
    def pengguna(self) -> int | None:
        """The number; None when it is empty or wrong."""
        digits = self.ketikan.replace(".", "").strip()
        return int(digits) if digits.isascii() and digits.isdecimal() and int(digits[:12]) <= MOST_USERS else None


def stored_rows(survei: Survei) -> tuple[BarisSasaran, ...]:
    """The unit's services as the survey has them now; a retired service only where the survey asks about it."""
    asked = dict(survei.sasaran.values_list("layanan", "pengguna"))
    return tuple(
        BarisSasaran(item, item.pk in asked, "" if asked.get(item.pk) is None else str(asked[item.pk]))
        for item in Layanan.objects.filter(unit=survei.unit_id)
        if item.aktif or item.pk in asked
    )


def typed_rows(survei: Survei, data: QueryDict) -> tuple[BarisSasaran, ...]:
    """The same rows as the person typed them."""
    chosen = set(data.getlist("layanan"))
    return tuple(
        _row(item.layanan, item.layanan.kode in chosen, data.get(f"pengguna-{item.layanan.kode}", ""))
        for item in stored_rows(survei)
    )


def _row(layanan: Layanan, ikut: bool, ketikan: str) -> BarisSasaran:  # noqa: FBT001 - one field of the row
    row = BarisSasaran(layanan, ikut, ketikan.strip()[:20])
    if row.ketikan and row.pengguna is None:
        return BarisSasaran(layanan, ikut, row.ketikan, "Tulis angka bulat tanpa koma, misalnya 1250.")
    return row


def chosen_rows(rows: tuple[BarisSasaran, ...]) -> Mapping[Layanan, int | None]:
    """What a service takes: each chosen service with its users."""
    return {row.layanan: row.pengguna for row in rows if row.ikut}
