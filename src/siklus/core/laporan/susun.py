"""Putting a report together: parts in the regulation's order, the office's own text in its place, every slot filled."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from siklus.core.aturan.model import Bagian
from siklus.core.laporan.isian import Isi, fill_parts
from siklus.core.laporan.konteks import Konteks
from siklus.core.laporan.narasi import office_text
from siklus.document.blocks import Block, Contents, Figure, FigureGrid, Heading, Table
from siklus.document.report import Fact

Blok = tuple[Block, ...]
Penulis = Callable[[Konteks], Blok]
Tempat = Literal["front", "body", "annex"]

LISTS: Mapping[str, Contents] = {
    "daftar_isi": Contents("headings"),
    "daftar_tabel": Contents("tables"),
    "daftar_gambar": Contents("figures"),
}
UNTITLED = ("tanda_tangan",)
OUTSIDE = ("sampul", "sampul_belakang")


@dataclass(frozen=True, slots=True)
class Jilid:
    """One kind of report: its title, who writes each part, and which sections the short form passes over."""

    jenis: Literal["pelaksanaan", "tindak-lanjut"]
    judul: tuple[str, ...]
    penulis: Mapping[str, Penulis]
    tidak_ringkas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Susunan:
    """The finished blocks of a report by where they stand."""

    front: Blok
    body: Blok
    annex: Blok


def compose(konteks: Konteks, fakta: Mapping[str, Fact], jilid: Jilid) -> Susunan:
    """Write every part that the form asks for.

    Raises SiklusError when the office's text names a part, fact or reference that does not exist.
    """
    parts = tuple(isi for isi in _parts(konteks, jilid) if isi.blok)
    filled = fill_parts(_without_empty_lists(parts), fakta, konteks.kantor.narasi)
    return Susunan(*(tuple(_of(filled, place)) for place in ("front", "body", "annex")))


def _of(parts: tuple[Isi, ...], place: str) -> Iterator[Block]:
    for isi in parts:
        if isi.tempat == place:
            yield from isi.blok


def _parts(konteks: Konteks, jilid: Jilid) -> Iterator[Isi]:
    bentuk = konteks.kantor.setelan.bentuk
    for bagian in konteks.kantor.aturan.laporan[jilid.jenis]:
        if bentuk in bagian.bentuk and bagian.kunci not in OUTSIDE:
            blok = _text_of(bagian, konteks, jilid)
            yield Isi(bagian.kunci, place_of(bagian.kunci), (*_heading(bagian), *blok) if _stands(bagian, blok) else ())


def _stands(bagian: Bagian, blok: Blok) -> bool:
    """Whether the part is printed: chapters and the annex head others, so they stand without words of their own."""
    return bool(blok) or bagian.kunci.isdecimal() or bagian.kunci == "lampiran"


def _text_of(bagian: Bagian, konteks: Konteks, jilid: Jilid) -> Blok:
    if bagian.kunci in LISTS:
        return (LISTS[bagian.kunci],)
    own = _written(bagian.kunci, konteks, jilid)
    if bagian.kunci.isdecimal() and not konteks.lengkap:
        own = office_text(konteks, jilid.jenis, bagian.kunci, (*own, *_sections(bagian.kunci, konteks, jilid)))
    return own


def _sections(bab: str, konteks: Konteks, jilid: Jilid) -> Iterator[Block]:
    """The short form's chapter: its sections' words one after another, without their headings."""
    for bagian in konteks.kantor.aturan.laporan[jilid.jenis]:
        if bagian.kunci.startswith(f"{bab}.") and bagian.kunci not in jilid.tidak_ringkas:
            yield from _written(bagian.kunci, konteks, jilid)


def _written(kunci: str, konteks: Konteks, jilid: Jilid) -> Blok:
    write = jilid.penulis.get(kunci)
    return office_text(konteks, jilid.jenis, kunci, write(konteks) if write else ())


def _heading(bagian: Bagian) -> Blok:
    label = f"bab:{bagian.kunci}"
    if bagian.kunci in UNTITLED:
        return ()
    if bagian.kunci.isdecimal():
        return (Heading(1, bagian.judul.upper(), label, "chapter"),)
    if bagian.kunci.startswith("lampiran."):
        return (Heading(2, bagian.judul, label, "none"),)
    if "." in bagian.kunci:
        return (Heading(2, bagian.judul, label),)
    return (Heading(1, bagian.judul.upper(), label, "none"),)


def place_of(kunci: str) -> Tempat:
    """Where a part stands: before BAB I, in the body, or in the annex."""
    if kunci.startswith("lampiran"):
        return "annex"
    return "body" if kunci[0].isdecimal() or kunci in UNTITLED else "front"


def _without_empty_lists(parts: tuple[Isi, ...]) -> tuple[Isi, ...]:
    """No list of tables or figures in a report that has none."""
    blocks = [block for isi in parts for block in isi.blok]
    empty = {
        "daftar_tabel": not any(isinstance(block, Table) and block.caption for block in blocks),
        "daftar_gambar": not any(isinstance(block, Figure | FigureGrid) for block in blocks),
    }
    return tuple(isi for isi in parts if not empty.get(isi.kunci))
