"""What one RTL says, as a value: what is compared, written, logged and merged, field by field."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from django.utils.translation import gettext_lazy as _

from siklus.core.rencana.isian import listed
from siklus.core.rounding import print_count
from siklus.web.models import Rtl
from siklus.web.queries.inti.bulan import bulan_list

LABEL = {
    "unsur": _("Unsur"),
    "kegiatan": _("Kegiatan"),
    "bulan": _("Bulan"),
    "penanggung_jawab": _("Penanggung jawab"),
    "indikator": _("Indikator"),
    "target": _("Target"),
    "anggaran": _("Anggaran"),
}
"""Each field as a person calls it, in the order of the form."""


@dataclass(frozen=True, slots=True)
class IsianRtl:
    """The fields of an RTL. `bulan` are texts as "2026-07"; `penanggung_jawab` are ids of subbagian, leader first."""

    unsur: str
    kegiatan: str = ""
    bulan: tuple[str, ...] = ()
    penanggung_jawab: tuple[int, ...] = ()
    indikator: str = ""
    target: str = ""
    anggaran: int | None = None

    @classmethod
    def of(cls, rtl: Rtl) -> "IsianRtl":
        """As it stands."""
        return cls(
            unsur=rtl.unsur,
            kegiatan=rtl.kegiatan,
            bulan=tuple(rtl.bulan),
            penanggung_jawab=tuple(item.subbagian_id for item in rtl.penanggung_jawab.all()),
            indikator=rtl.indikator,
            target=rtl.target,
            anggaran=rtl.anggaran,
        )

    def logged(self, nama: Mapping[int, str]) -> dict[str, Any]:
        """As the log and amendments keep it: readable without any other row. `nama` maps subbagian to their names."""
        kept = {field.name: getattr(self, field.name) for field in fields(self)}
        responsible = [nama.get(pk, str(pk)) for pk in self.penanggung_jawab]
        return kept | {"bulan": list(self.bulan), "penanggung_jawab": responsible}


def differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields in which two logged RTL differ, in the order of the form."""
    return tuple(name for name in LABEL if before.get(name) != after.get(name))


def printed(name: str, value: object, unsur: Mapping[str, str]) -> str:
    """A logged field as it is read; an en dash where it says nothing."""
    if value in ("", None, [], ()):
        return "–"
    if name == "bulan" and isinstance(value, list | tuple):
        return listed(tuple(bulan.nama for bulan in bulan_list(value)))
    if name == "penanggung_jawab" and isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    if name == "anggaran" and isinstance(value, int):
        return f"Rp{print_count(value)}"
    return unsur.get(str(value), str(value)) if name == "unsur" else str(value)
