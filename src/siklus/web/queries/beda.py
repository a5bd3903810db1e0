"""What differs between two versions of a questionnaire, word by word as a person compares them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from siklus.web.models import Survei, VersiKuesioner
from siklus.web.queries.formulir import BAHASA, Formulir, formulir_of

IN = {"id": "Indonesia", "en": "Inggris"}
Words = Mapping[str, str]
"""Where it stands → what it says."""


@dataclass(frozen=True, slots=True)
class Beda:
    """One place that reads otherwise; "" where it was not there."""

    tempat: str
    sebelum: str
    sesudah: str


@dataclass(frozen=True, slots=True)
class RiwayatVersi:
    """A version, and what it changed in the one before."""

    versi: VersiKuesioner
    beda: tuple[Beda, ...]


def riwayat_of(survei: Survei) -> tuple[RiwayatVersi, ...]:
    """The survey's versions, the newest first; the first one changed nothing."""
    versions = tuple(survei.versi_kuesioner.select_related("oleh"))
    pairs = zip((None, *versions), versions, strict=False)
    return tuple(
        RiwayatVersi(versi, compare(formulir_of(earlier), formulir_of(versi)) if earlier else ())
        for earlier, versi in reversed(tuple(pairs))
    )


def compare(before: Formulir, after: Formulir) -> tuple[Beda, ...]:
    """Every place that reads otherwise, in the order of the later version."""
    old, new = dict(_words(before)), dict(_words(after))
    places = dict.fromkeys((*new, *old))
    return tuple(
        Beda(place, old.get(place, ""), new.get(place, ""))
        for place in places
        if old.get(place, "") != new.get(place, "")
    )


def _words(formulir: Formulir) -> Iterator[tuple[str, str]]:
    for item in formulir.pertanyaan:
        for language in BAHASA:
            yield f"{item.id}, {IN[language]}", item.teks.get(language, "")
            for number, text in enumerate(item.pilihan.get(language, ()), start=1):
                yield f"{item.id}, pilihan {number}, {IN[language]}", text
    for terbuka in formulir.terbuka:
        for language in BAHASA:
            yield f"{terbuka.id}, {IN[language]}", terbuka.teks.get(language, "")
    yield "profil", ", ".join(item.nama["id"] for item in formulir.dimensi)
