"""How a file's columns are understood: what a person confirmed, and what is remembered for the next such file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from siklus.core.aturan import normalise

LEWAT, PRIBADI, ID, KODE, WAKTU, LAYANAN = "", "pribadi", "id", "kode", "waktu", "layanan"
NILAI, PROFIL, TERBUKA = "nilai", "profil", "terbuka"
WITH_VALUES = frozenset({NILAI, PROFIL, LAYANAN})
"""Roles whose texts must be given a meaning."""
KOSONG = "kosong"
"""The meaning of a text that is no answer, no value, or no service."""
TOLAK = "tolak"
"""The meaning of a text for whose sake its row is refused, so that it can be mended and come later."""
HARI, BULAN = "hari", "bulan"
KEPALA_KODE = "Kode Siklus (jangan diubah)"
"""The column of the file of refused rows that says which row of the first file each one is."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column. `sasaran` is the question, dimension or open question that it feeds.

    `nilai` maps a text (normalised) to "1"–"4", a value's key, or a service's kode; KOSONG is nothing, TOLAK refuses
    the row, "" is undecided.
    """

    kepala: str
    peran: str = LEWAT
    sasaran: str = ""
    nilai: Mapping[str, str] = field(default_factory=dict)

    @property
    def arti(self) -> str:
        """Role and target as one word, "nilai:waktu"; it tells two columns of the same meaning."""
        return f"{self.peran}:{self.sasaran}" if self.sasaran else self.peran


@dataclass(frozen=True, slots=True)
class Peta:
    """All columns, in the file's order, and what holds for every row.

    `layanan` is the service of all rows where no column names one; `sumber` tells two sources apart whose rows look the
    same; `tanggal` says whether 3/4/2026 begins with the day or the month; `urutan` what U8 and U9 are;
    `belum_selesai` whether responses count that their person never sent.
    """

    kolom: tuple[Kolom, ...]
    layanan: str = ""
    sumber: str = ""
    tanggal: str = ""
    urutan: str = ""
    belum_selesai: bool = False

    def with_kolom(self, kolom: Sequence[Kolom]) -> "Peta":
        """The same with other columns."""
        return replace(self, kolom=tuple(kolom))


def sidik_kepala(heads: Sequence[str]) -> str:
    """The fingerprint under which a unit's mapping is remembered: the heads in order, however they are spelt."""
    return sha256("\n".join(map(normalise, heads)).encode()).hexdigest()


def to_json(peta: Peta) -> dict[str, Any]:
    """As Impor.pemetaan and Pemetaan.isi keep it."""
    return {
        "kolom": [
            {"kepala": item.kepala, "peran": item.peran, "sasaran": item.sasaran, "nilai": dict(item.nilai)}
            for item in peta.kolom
        ],
        "layanan": peta.layanan,
        "sumber": peta.sumber,
        "tanggal": peta.tanggal,
        "urutan": peta.urutan,
        "belum_selesai": peta.belum_selesai,
    }


def from_json(isi: Mapping[str, Any]) -> Peta:
    """The value of what `to_json` wrote."""
    return Peta(**{**isi, "kolom": tuple(Kolom(**item) for item in isi["kolom"])})
