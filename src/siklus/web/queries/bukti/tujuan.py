"""What evidence may be for: a month of an RTL, a way of keeping an unsur high, a publication, a plan, or a survey."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.db.models import Model

from siklus.web.models import Bukti, Pemeliharaan, Publikasi, Realisasi, Rencana, StatusPeriksa, Survei, Unit
from siklus.web.models.bukti import PROVEN
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.inti.bulan import from_text
from siklus.web.queries.survei import periode_of

Target = Realisasi | Pemeliharaan | Publikasi | Rencana | Survei
MODELS: Mapping[str, type[Model]] = {
    "realisasi": Realisasi,
    "pemeliharaan": Pemeliharaan,
    "publikasi": Publikasi,
    "rencana": Rencana,
    "survei": Survei,
}
ACTS = {
    "realisasi": Tindakan.ISI_REALISASI,
    "pemeliharaan": Tindakan.ISI_REALISASI,
    "publikasi": Tindakan.PUBLIKASI,
    "rencana": Tindakan.SUSUN_RENCANA,
    "survei": Tindakan.SUSUN_LAPORAN,
}
"""The act that adding and removing evidence is, by what it is for."""
SURVEI = {
    "realisasi": "rtl__rencana__survei",
    "pemeliharaan": "rencana__survei",
    "publikasi": "survei",
    "rencana": "survei",
    "survei": "",
}
"""The way from each kind of target to its survey."""


@dataclass(frozen=True, slots=True)
class Tujuan:
    """One target with what stands above it; `jenis` is its name in addresses and the name of Bukti's field."""

    jenis: str
    target: Target
    survei: Survei

    @property
    def unit(self) -> Unit:
        """Whose it is."""
        return self.survei.unit

    @property
    def act(self) -> Tindakan:
        """The act that adding and removing is."""
        return ACTS[self.jenis]

    @property
    def nama(self) -> str:
        """What it is called to a person: "RTL-2026-01, Juli 2026"."""
        return NAMES[self.jenis](self.target)

    @property
    def periode(self) -> str:
        """The surveyed period that it belongs to."""
        return periode_of(self.survei).nama

    @property
    def tetap(self) -> bool:
        """Whether a second person has accepted it, so that its evidence stays as it was seen."""
        return is_accepted(self.target)


def is_accepted(target: object) -> bool:
    """Whether a second person has accepted a month; nobody is asked about anything else."""
    return isinstance(target, Realisasi) and target.periksa == StatusPeriksa.DITERIMA


def tujuan_of(target: Target | tuple[type[Model] | str, int]) -> Tujuan | None:
    """The target with its survey and unit in one query; None where there is none. Takes an object, or (model, pk)."""
    jenis, pk = named(target)
    if jenis not in MODELS:
        return None
    way = SURVEI[jenis]
    above = (way_to(jenis, "unit"), way_to(jenis, "versi"))
    found = MODELS[jenis]._default_manager.select_related(*above)  # noqa: SLF001 - Django's public name for it
    row = found.filter(pk=pk).first()
    return None if row is None else Tujuan(jenis, row, _at(row, way))  # type: ignore[arg-type]  # one of MODELS


def way_to(jenis: str, what: str) -> str:
    """The way from a kind of target to something of its survey."""
    return f"{SURVEI[jenis]}__{what}".removeprefix("__")


def target_of(bukti: Bukti) -> Tujuan:
    """What a piece of evidence is for."""
    jenis = next(name for name in PROVEN if getattr(bukti, f"{name}_id") is not None)
    found = tujuan_of((jenis, getattr(bukti, f"{jenis}_id")))
    assert found is not None  # noqa: S101 - a foreign key holds it
    return found


def act_of(bukti: Bukti) -> Tindakan:
    """The act that changing a piece of evidence is."""
    return ACTS[next(name for name in PROVEN if getattr(bukti, f"{name}_id") is not None)]


def named(target: Target | tuple[type[Model] | str, int]) -> tuple[str, int]:
    """The name of its kind and its number."""
    model, pk = target if isinstance(target, tuple) else (type(target), target.pk)
    return (model if isinstance(model, str) else model.__name__.lower()), pk


def _at(row: object, way: str) -> Survei:
    for name in filter(None, way.split("__")):
        row = getattr(row, name)
    assert isinstance(row, Survei)  # noqa: S101 - SURVEI leads there
    return row


def _name_of_month(target: Realisasi) -> str:
    return f"{target.rtl.identitas}, {from_text(target.bulan).nama}"


NAMES: Mapping[str, Callable[..., str]] = {
    "realisasi": _name_of_month,
    "pemeliharaan": lambda target: f"pemeliharaan {target.unsur}",
    "publikasi": lambda target: f"publikasi {target.media}",
    "rencana": lambda target: "berkas rencana tindak lanjut",  # noqa: ARG005 - one shape for all
    "survei": lambda target: "dokumentasi pelaksanaan survei",  # noqa: ARG005 - as above
}
