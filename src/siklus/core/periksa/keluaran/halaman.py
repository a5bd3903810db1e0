"""Findings as one HTML file that opens anywhere: no script, no address, printable, dark where the screen is dark."""

from collections.abc import Iterator
from html import escape
from importlib import resources

from siklus.core.periksa.keluaran.hasil import Hasil
from siklus.core.periksa.pemeriksaan import CUKUP_TERBACA, Diabaikan
from siklus.core.periksa.temuan import Lokasi, Temuan, Tingkat
from siklus.core.rounding import print_count, print_percent


def as_html(results: tuple[Hasil, ...]) -> str:
    """A page for one file or many; a table at its head when there are many."""
    style = resources.files(__package__).joinpath("halaman.css").read_text(encoding="utf-8")
    body = "".join((*(_overview(results) if len(results) > 1 else ()), *(part for h in results for part in _file(h))))
    return (
        '<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Hasil pemeriksaan laporan SKM</title><style>{style}</style></head>"
        f"<body><h1>Hasil pemeriksaan laporan SKM</h1>{body}</body></html>\n"
    )


def _overview(results: tuple[Hasil, ...]) -> Iterator[str]:
    yield "<table><thead><tr><th>Laporan</th>"
    yield "".join(f"<th>{tingkat.capitalize()}</th>" for tingkat in Tingkat)
    yield "</tr></thead><tbody>"
    for hasil in results:
        counts = ("–" for _ in Tingkat) if hasil.problems else map(str, _counts(hasil))
        cells = "".join(f"<td>{count}</td>" for count in counts)
        yield f"<tr><td>{escape(hasil.berkas)}</td>{cells}</tr>"
    yield "</tbody></table>"


def _counts(hasil: Hasil) -> Iterator[int]:
    return (sum(temuan.tingkat is tingkat for temuan in hasil.temuan) for tingkat in Tingkat)


def _file(hasil: Hasil) -> Iterator[str]:
    yield f"<h2>{escape(hasil.berkas)}</h2>"
    if hasil.problems:
        yield from (f'<p class="awas">[{p.code}] {escape(p.message)} {escape(p.advice)}</p>' for p in hasil.problems)
        return
    yield from _readable(hasil)
    yield from (_one_temuan(temuan) for temuan in hasil.temuan)
    if not hasil.temuan:
        yield "<p>Tidak ada temuan.</p>"
    yield from map(_aside, hasil.diabaikan)


def _readable(hasil: Hasil) -> Iterator[str]:
    readable = hasil.terbaca
    if min(readable.numbers, readable.tables, readable.pages) < CUKUP_TERBACA:
        yield '<p class="awas">Banyak yang tidak terbaca pada berkas ini; yang tidak dilaporkan belum tentu benar.</p>'
    yield (
        f"<p>Terbaca: {print_percent(readable.numbers)} dari {print_count(readable.numbers_seen)} angka, "
        f"{print_count(readable.tables_read)} dari {print_count(readable.tables_seen)} tabel.</p>"
    )
    yield from (f"<p>Catatan: {escape(note.message)}</p>" for note in hasil.catatan)


def _one_temuan(temuan: Temuan) -> str:
    places = "".join(dict.fromkeys(map(_quote, temuan.lokasi)))
    return (
        f'<article class="{temuan.tingkat}"><h3>{temuan.kode} · {temuan.tingkat} · {escape(temuan.nama)}</h3>'
        f"<p>{escape(temuan.pesan)}</p>{places}</article>"
    )


def _quote(place: Lokasi) -> str:
    return f"<blockquote><small>{escape(str(place))}</small>{escape(place.teks)}</blockquote>"


def _aside(item: Diabaikan) -> str:
    return f"<p>{item.temuan.kode} diabaikan: {escape(item.alasan)}</p>"
