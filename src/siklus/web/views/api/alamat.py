"""The parts of addresses, checked before anything is looked up, and how a list is read page by page."""

from typing import Annotated, TypeVar

from django.db.models import Model, QuerySet
from ninja import Field, P, PathEx, Schema

from siklus.web.views.api.bentuk import KODE_SURVEI, KODE_UNIT

T = TypeVar("T", bound=Model)

KodeUnit = PathEx[str, P(pattern=KODE_UNIT, description="Kode unit.")]
KodeSurvei = PathEx[str, P(pattern=KODE_SURVEI, description="Kode alamat pendek survei.")]


class Halaman(Schema):
    """Which page of a list."""

    setelah: Annotated[str, Field(pattern=r"^[-a-zA-Z0-9_]{0,40}$")] = Field(
        "", description="Kode terakhir dari halaman sebelumnya; kosong untuk halaman pertama."
    )
    banyak: Annotated[int, Field(ge=1, le=200)] = Field(100, description="Paling banyak sekian per halaman.")


def page_of(rows: QuerySet[T], halaman: Halaman) -> tuple[list[T], str | None]:
    """The rows after `setelah`, by kode, and the kode to go on from; None when these are the last."""
    found = list(rows.filter(kode__gt=halaman.setelah)[: halaman.banyak + 1])
    shown = found[: halaman.banyak]
    return shown, str(getattr(shown[-1], "kode")) if len(found) > len(shown) else None  # noqa: B009 - any model with a kode
