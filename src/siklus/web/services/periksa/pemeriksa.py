"""What the bounded process does with a report: read it, ask every rule, and say it in the store's own words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from siklus.core.aturan import aturan
from siklus.core.errors import Problem, SiklusError
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.keluaran.catatan import remarks_of
from siklus.core.periksa.keluaran.hasil import Hasil
from siklus.core.periksa.pemeriksaan import check_report
from siklus.core.periksa.pilihan import Pilihan, select
from siklus.core.periksa.temuan import Lokasi, Temuan
from siklus.document.reading import Reading
from siklus.readers.laporan import read_report
from siklus.readers.laporan.kinds import kind_of
from siklus.web.queries.periksa.catat import MOST_TEMUAN, Bacaan, Tempat, bacaan_json, temuan_of
from siklus.writers.tinjauan import annotated

AROUND = 3
"""Lines that are kept before and after a place."""
LONGEST_LINE, LONGEST_SENTENCE, LONGEST_QUOTE = 500, 1_500, 300
MOST_NOTES = 200


def check(data: bytes, nama: str, hari: date, between: Callable[[], None]) -> dict[str, Any]:
    """A Bacaan as JSON; SiklusError for a file that cannot be read."""
    reading = _read(data, nama)
    between()
    found = check_report(reading, aturan(on=hari), KAIDAH).temuan
    kept = tuple(map(_bounded, found[:MOST_TEMUAN]))
    drawn = b"%PDF-" in data[:1024]
    hasil = Hasil(
        "",
        reading.sha256,
        reading.kind,
        sum(page.number is not None for page in reading.pages),
        reading.readable,
        reading.notes[:MOST_NOTES],
        kept,
    )
    ukuran = tuple((page.width, page.height) for page in reading.pages) if drawn else ()
    sekitar = {} if drawn else dict(_around(reading, kept))
    return bacaan_json(Bacaan(hasil, ukuran, sekitar, len(select(KAIDAH, Pilihan())), len(found) - len(kept)))


def remark(data: bytes, nama: str, temuan: object) -> bytes:
    """The file with its remarks; SiklusError PERIKSA-07 for a kind of file that carries none."""
    copy = annotated(data, _read(data, nama), remarks_of(temuan_of(temuan)))
    if copy is None:
        message = "Berkas ini tidak dapat memuat catatan."
        raise SiklusError(Problem("PERIKSA-07", message, "Unduh daftar temuannya sebagai HTML."))
    return copy


def _read(data: bytes, nama: str) -> Reading:
    if kind_of(data) == "picture":
        message = "Berkas ini sebuah gambar, bukan laporan."
        raise SiklusError(Problem("PERIKSA-05", message, "Kirim laporannya sebagai PDF, DOCX, TXT, atau HTML."))
    return read_report(data, nama, apart=False)


def _bounded(temuan: Temuan) -> Temuan:
    """Nothing longer than a person reads: a file may be one line of millions of letters."""
    isi = temuan.isi
    sentences = {name: _cut(getattr(isi, name), LONGEST_SENTENCE) for name in ("tercetak", "seharusnya", "sebab")}
    return replace(temuan, isi=replace(isi, lokasi=tuple(map(_bounded_place, isi.lokasi)), **sentences))


def _bounded_place(lokasi: Lokasi) -> Lokasi:
    return replace(lokasi, teks=_cut(lokasi.teks, LONGEST_LINE), kutipan=_cut(lokasi.kutipan, LONGEST_QUOTE))


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _around(reading: Reading, found: Sequence[Temuan]) -> Iterator[tuple[Tempat, tuple[tuple[int, str], ...]]]:
    lines = [line for page in reading.pages for line in page.lines]
    at = {(line.place.page, line.place.line): number for number, line in enumerate(lines)}
    for temuan in found:
        for lokasi in temuan.lokasi:
            number = at.get((lokasi.halaman, lokasi.baris))
            if number is not None:
                near = lines[max(0, number - AROUND) : number + AROUND + 1]
                yield (lokasi.halaman, lokasi.baris), tuple((o.place.line, _cut(o.text, LONGEST_LINE)) for o in near)
