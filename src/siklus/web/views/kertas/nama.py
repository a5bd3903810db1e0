"""A questionnaire as the paper screens and the printed sheet show it: names of fields, keys beside choices."""

from collections.abc import Iterator
from dataclasses import dataclass

from siklus.web.models import KelompokKertas, Survei
from siklus.web.queries.formulir import Formulir
from siklus.web.queries.kertas import LAYANAN
from siklus.web.queries.pintu import layanan_of
from siklus.web.services.kuesioner import formulir_of
from siklus.writers.lembar import Lembar, Pertanyaan, Pilihan

KEYS = "123456789abcdefghijklmnopqrstuvwxyz"
"""The key of each choice; 0 is for none of them."""


@dataclass(frozen=True, slots=True)
class Tombol:
    """One choice of a profile or service: the key that picks it, its value and its words."""

    tombol: str
    nilai: str
    nama: str


@dataclass(frozen=True, slots=True)
class Kelompok:
    """One list of choices on the entry screen, its field, and what is chosen."""

    nama: str
    judul: str
    pilihan: tuple[Tombol, ...]
    isi: str


@dataclass(frozen=True, slots=True)
class Digit:
    """One question on the entry screen."""

    nama: str
    nomor: int
    teks: str
    isi: str
    galat: str = ""


def choices_of(survei: Survei, kelompok: KelompokKertas, formulir: Formulir, isi: dict[str, str]) -> Iterator[Kelompok]:
    """The service, unless the whole batch has one, and every dimension asked."""
    services = layanan_of(survei)
    if kelompok.layanan is None and services:
        yield _choices(LAYANAN, "Layanan", [(item.kode, item.nama) for item in services], isi)
    for item in formulir.dimensi:
        values = [(key, nama["id"]) for key, nama in item.nilai]
        yield _choices(f"p-{item.kunci}", item.nama["id"], values, isi)


def _choices(nama: str, judul: str, values: list[tuple[str, str]], isi: dict[str, str]) -> Kelompok:
    buttons = tuple(Tombol(KEYS[place], *value) for place, value in enumerate(values[: len(KEYS)]))
    return Kelompok(nama, judul, buttons, isi.get(nama, ""))


def kolom_nama(formulir: Formulir) -> dict[str, str]:
    """Field → what a person calls it."""
    return {
        **{f"n-{item.id}": f"{number}. {item.teks['id']}" for number, item in enumerate(formulir.pertanyaan, 1)},
        **{f"p-{item.kunci}": item.nama["id"] for item in formulir.dimensi},
        **{f"t-{item.id}": item.teks["id"] for item in formulir.terbuka},
        LAYANAN: "Layanan",
    }


def compared_fields(formulir: Formulir, kelompok: KelompokKertas) -> tuple[str, ...]:
    """The fields that both entries fill in."""
    names = kolom_nama(formulir)
    return tuple(name for name in names if name != LAYANAN or kelompok.layanan is None)


def shown_value(formulir: Formulir, survei: Survei, kolom: str, value: str) -> str:
    """A field's value as a person reads it; an en dash for none."""
    if kolom.startswith("p-"):
        dimensi = next((item for item in formulir.dimensi if item.kunci == kolom[2:]), None)
        return {key: nama["id"] for key, nama in dimensi.nilai}.get(value, "–") if dimensi else value
    if kolom == LAYANAN:
        return {item.kode: item.nama for item in layanan_of(survei)}.get(value, "–")
    return value or "–"


def on_paper(survei: Survei, kelompok: KelompokKertas) -> Lembar:
    """The sheet to print."""
    assert survei.versi is not None  # noqa: S101 - a batch is only made for a survey that asks something
    formulir = formulir_of(survei.versi)
    return Lembar(
        kantor=survei.unit.nama,
        judul=survei.judul,
        pertanyaan=tuple(Pertanyaan(item.teks["id"], item.pilihan["id"]) for item in formulir.pertanyaan),
        pilihan=tuple(
            Pilihan(item.judul, tuple(f"{button.tombol}. {button.nama}" for button in item.pilihan))
            for item in choices_of(survei, kelompok, formulir, {})
        ),
        terbuka=tuple(item.teks["id"] for item in formulir.terbuka),
        layanan=kelompok.layanan.nama if kelompok.layanan else "",
    )
