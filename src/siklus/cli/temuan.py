"""The result of a check as a person reads it."""

from collections.abc import Iterator
from fractions import Fraction

import click

from siklus.cli.table import aligned
from siklus.core.periksa.keluaran.halaman import as_html
from siklus.core.periksa.keluaran.hasil import Hasil
from siklus.core.periksa.keluaran.objek import as_json
from siklus.core.periksa.keluaran.sarif import as_sarif
from siklus.core.periksa.pemeriksaan import CUKUP_TERBACA
from siklus.core.periksa.temuan import Lokasi, Temuan, Tingkat
from siklus.core.rounding import print_count, print_percent
from siklus.document.reading import Readable

COLOUR = {Tingkat.KESALAHAN: "red", Tingkat.PERINGATAN: "yellow", Tingkat.SARAN: "cyan"}
WIDEST_QUOTE = 160


def render(results: tuple[Hasil, ...], bentuk: str) -> str:
    """All results as "teks", "json", "sarif" or "html"; several in JSON stand under `laporan`."""
    if bentuk == "html":
        return as_html(results)
    if bentuk == "sarif":
        return as_sarif(results)
    if bentuk == "json":
        return as_json(results)
    return "\n\n".join("\n".join(_lines(hasil)) for hasil in results)


def summary(results: tuple[Hasil, ...]) -> str:
    """A line for each file: how many findings of each severity, and how much of it could be read."""
    head = ("Laporan", *(tingkat.capitalize() for tingkat in Tingkat), "Terbaca")
    rows = [(hasil.berkas, *_counts(hasil), _read_share(hasil)) for hasil in results]
    return f"\nRingkasan\n{aligned((head, *rows), right=(1, 2, 3, 4))}"


def _counts(hasil: Hasil) -> tuple[str, ...]:
    if hasil.problems:
        return tuple("–" for _ in Tingkat)
    return tuple(print_count(sum(item.tingkat is tingkat for item in hasil.temuan)) for tingkat in Tingkat)


def _read_share(hasil: Hasil) -> str:
    return "tidak" if hasil.problems else print_percent(_least(hasil.terbaca))


def _least(readable: Readable) -> Fraction:
    return min(readable.numbers, readable.tables, readable.pages)


def _lines(hasil: Hasil) -> Iterator[str]:
    yield click.style(hasil.berkas, bold=True)
    if hasil.problems:
        yield from (f"  Tidak dapat diperiksa [{item.code}]: {item.message} {item.advice}" for item in hasil.problems)
        return
    yield from _reading(hasil)
    for temuan in hasil.temuan:
        yield from _one_temuan(temuan)
    for item in hasil.diabaikan:
        yield f"  {item.temuan.kode} diabaikan ({item.temuan.lokasi[0]}): {item.alasan}"
    yield f"  {_total(hasil)}"
    if hasil.salinan:
        yield f"  Salinan bercatatan: {hasil.salinan}"


def _reading(hasil: Hasil) -> Iterator[str]:
    readable = hasil.terbaca
    if _least(readable) < CUKUP_TERBACA:
        yield "  Banyak yang tidak terbaca pada berkas ini; yang tidak dilaporkan belum tentu benar."
    yield (
        f"  Terbaca: {print_percent(readable.numbers)} dari {print_count(readable.numbers_seen)} angka, "
        f"{print_count(readable.tables_read)} dari {print_count(readable.tables_seen)} tabel."
    )
    yield from (f"  Catatan [{note.code}]: {note.message}" for note in hasil.catatan)


def _one_temuan(temuan: Temuan) -> Iterator[str]:
    tingkat = click.style(f"{temuan.kode} {temuan.tingkat}", fg=COLOUR[temuan.tingkat], bold=True)
    yield f"  {tingkat} {temuan.nama}"
    yield from dict.fromkeys(f"    {place}: {_quote(place)}" for place in temuan.lokasi)
    yield f"    {temuan.pesan}"


def _quote(place: Lokasi) -> str:
    text = " ".join(place.teks.split())
    return f"“{text if len(text) <= WIDEST_QUOTE else text[:WIDEST_QUOTE] + '…'}”"


def _total(hasil: Hasil) -> str:
    if not hasil.temuan:
        return "Tidak ada temuan."
    counts = zip(_counts(hasil), Tingkat, strict=True)
    return f"Jumlah: {', '.join(f'{count} {tingkat}' for count, tingkat in counts if count != '0')}."
