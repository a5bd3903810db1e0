"""A version's questionnaire as a value: what is asked, in which words and languages."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any

from siklus.core.aturan import aturan
from siklus.core.aturan.model import Dimensi
from siklus.core.survei.kuesioner import Kuesioner, Pertanyaan
from siklus.web.models import VersiKuesioner

BAHASA = ("id", "en")
Teks = Mapping[str, str]
"""Language ("id", "en") → words; Indonesian is always there."""
Pilihan = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class PertanyaanFormulir:
    """One question on the scale 1–4, which feeds one unsur; `pilihan` maps a language to the four answers."""

    id: str
    unsur: str
    teks: Teks
    pilihan: Mapping[str, Pilihan]


@dataclass(frozen=True, slots=True)
class PertanyaanTerbuka:
    """A question that is answered in one's own words."""

    id: str
    teks: Teks


@dataclass(frozen=True, slots=True)
class DimensiFormulir:
    """A dimension of the profile, with its values in the order of the form."""

    kunci: str
    nama: Teks
    nilai: tuple[tuple[str, Teks], ...]

    @property
    def kunci_nilai(self) -> tuple[str, ...]:
        """The values' keys."""
        return tuple(kunci for kunci, _ in self.nilai)


@dataclass(frozen=True)
class Formulir:
    """All that a version asks."""

    pertanyaan: tuple[PertanyaanFormulir, ...]
    terbuka: tuple[PertanyaanTerbuka, ...] = ()
    dimensi: tuple[DimensiFormulir, ...] = ()

    @cached_property
    def kuesioner(self) -> Kuesioner:
        """The questions on the scale, in Indonesian, as core counts them."""
        return Kuesioner(
            tuple(Pertanyaan(item.id, item.unsur, item.teks["id"], item.pilihan["id"]) for item in self.pertanyaan)
        )

    @cached_property
    def nilai_profil(self) -> Mapping[str, frozenset[str]]:
        """Dimension → the keys that a form may send."""
        return {item.kunci: frozenset(item.kunci_nilai) for item in self.dimensi}


def formulir_of(versi: VersiKuesioner) -> Formulir:
    """The version's questionnaire."""
    return from_isi(versi.isi)


def from_isi(isi: Mapping[str, Any]) -> Formulir:
    """The shape that VersiKuesioner.isi keeps, as a value; KeyError when it is not of that shape."""
    return Formulir(
        pertanyaan=tuple(
            PertanyaanFormulir(
                item["id"], item["unsur"], item["teks"], {key: _four(texts) for key, texts in item["pilihan"].items()}
            )
            for item in isi["pertanyaan"]
        ),
        terbuka=tuple(PertanyaanTerbuka(item["id"], item["teks"]) for item in isi["terbuka"]),
        dimensi=dimensi_of(isi["profil"]),
    )


def to_isi(formulir: Formulir) -> dict[str, Any]:
    """What VersiKuesioner.isi keeps of a questionnaire."""
    return {
        "pertanyaan": [
            {
                "id": item.id,
                "unsur": item.unsur,
                "teks": dict(item.teks),
                "pilihan": {key: list(texts) for key, texts in item.pilihan.items()},
            }
            for item in formulir.pertanyaan
        ],
        "terbuka": [{"id": item.id, "teks": dict(item.teks)} for item in formulir.terbuka],
        "profil": [item.kunci for item in formulir.dimensi],
    }


def dimensi_of(keys: list[str] | tuple[str, ...]) -> tuple[DimensiFormulir, ...]:
    """The dimensions of these keys, with their values in both languages; unknown keys are left out."""
    known = _dimensi_by_key()
    return tuple(known[key] for key in keys if key in known)


@lru_cache(maxsize=1)
def _dimensi_by_key() -> dict[str, DimensiFormulir]:
    english = in_english()["dimensi"]
    return {item.kunci: _dimensi(item, english[item.kunci]) for item in aturan(date.max).dimensi}


def _dimensi(dimensi: Dimensi, english: Mapping[str, Any]) -> DimensiFormulir:
    values = tuple((key, {"id": printed, "en": english["nilai"][key]}) for key, printed in dimensi.nilai)
    return DimensiFormulir(dimensi.kunci, {"id": dimensi.nama, "en": english["nama"]}, values)


@lru_cache(maxsize=1)
def in_english() -> dict[str, Any]:
    """Our own translation of the regulation's questionnaire and profile."""
    text = files("siklus.web.queries").joinpath("formulir_en.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _four(texts: list[str] | tuple[str, ...]) -> Pilihan:
    satu, dua, tiga, empat = texts
    return satu, dua, tiga, empat
