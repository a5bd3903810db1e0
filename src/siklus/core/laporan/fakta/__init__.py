"""Every number and name that the reports print, each under a stable id with its exact value and its source."""

from collections.abc import Mapping

from siklus.core.laporan.bahan import Bahan
from siklus.core.laporan.fakta import (
    analisis,
    banding,
    hukum,
    identitas,
    indeks,
    keadaan,
    layanan,
    peringkat,
    profil,
    rencana,
    skor,
    survei,
)
from siklus.core.laporan.fakta.penanda import PENANDA, Penanda, find_penanda
from siklus.core.laporan.konteks import Konteks, build_konteks
from siklus.document.report import Fact

__all__ = ["PENANDA", "Penanda", "collect_fakta", "fakta_of", "find_penanda"]

COLLECTORS = (identitas, hukum, survei, indeks, peringkat, layanan, profil, banding, analisis, rencana, keadaan, skor)


def collect_fakta(bahan: Bahan) -> Mapping[str, Fact]:
    """Fact id → fact, of everything that a report of this bahan may print. The ids are those of `PENANDA`."""
    return fakta_of(build_konteks(bahan))


def fakta_of(konteks: Konteks) -> Mapping[str, Fact]:
    """The facts of a bahan whose rows are counted already."""
    return dict(entry for collector in COLLECTORS for entry in collector.collect(konteks))
