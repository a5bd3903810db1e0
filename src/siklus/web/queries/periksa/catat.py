"""What a check found, as the store keeps it: findings with their places, pages with their size, lines around a place.

It comes from a process that somebody's file may have broken, so that every value's kind is looked at.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, TypeVar, cast, get_args

from siklus.core.periksa.keluaran.hasil import Hasil
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Temuan, Tingkat
from siklus.document.placed import Box
from siklus.document.reading import Note, Readable, ReadingKind

T = TypeVar("T")
Tempat = tuple[int | None, int]
"""A page (None where a file knows none) and a line."""
KEY = 24
"""Letters of a finding's name."""
MOST_TEMUAN = 1_000
"""Findings of one file that are kept: more of them say no more."""
COUNTS = ("numbers_read", "numbers_seen", "tables_read", "tables_seen", "pages_read", "pages_seen")
KINDS: tuple[str, ...] = get_args(ReadingKind)
TIDAK_DIBACA = Hasil("")


@dataclass(frozen=True, slots=True)
class Bacaan:
    """One file's result. `ukuran` are its pages' width and height in points, none where they cannot be drawn.

    `sekitar` are the printed lines around each place of a file without pages to draw, by page and line; `kaidah` is
    how many rules were asked, `lebih` how many findings are not kept.
    """

    hasil: Hasil = TIDAK_DIBACA
    ukuran: tuple[tuple[float, float], ...] = ()
    sekitar: Mapping[Tempat, tuple[tuple[int, str], ...]] = field(default_factory=dict)
    kaidah: int = 0
    lebih: int = 0


def ringkas_of(bacaan: Bacaan) -> dict[str, Any]:
    """What a list shows of it."""
    hasil = bacaan.hasil
    counts = {tingkat.value: sum(temuan.tingkat is tingkat for temuan in hasil.temuan) for tingkat in Tingkat}
    return {"jenis": hasil.jenis, "halaman": hasil.halaman, "terbaca": float(least_of(hasil.terbaca)), **counts}


def least_of(readable: Readable) -> Fraction:
    """The least of the shares of numbers, tables and pages that could be read."""
    return min(readable.numbers, readable.tables, readable.pages)


def kunci_of(temuan: Temuan) -> str:
    """A finding's name: the same as long as the rule says the same of the same place."""
    first = temuan.lokasi[0] if temuan.lokasi else None
    told = f"{temuan.kode}\n{temuan.isi.tercetak}\n{first}"
    return hashlib.sha256(told.encode()).hexdigest()[:KEY]


def bacaan_json(bacaan: Bacaan) -> dict[str, Any]:
    """As the store keeps it."""
    hasil = bacaan.hasil
    return {
        "jenis": hasil.jenis,
        "sha256": hasil.sha256,
        "halaman": hasil.halaman,
        "terbaca": {name: getattr(hasil.terbaca, name) for name in COUNTS},
        "catatan": [[note.code, note.message] for note in hasil.catatan],
        "temuan": temuan_json(hasil.temuan),
        "ukuran": [list(size) for size in bacaan.ukuran],
        "sekitar": [[page, line, list(map(list, lines))] for (page, line), lines in bacaan.sekitar.items()],
        "kaidah": bacaan.kaidah,
        "lebih": bacaan.lebih,
    }


def temuan_json(found: Sequence[Temuan]) -> list[dict[str, Any]]:
    """Findings alone."""
    return [
        {
            "kode": temuan.kode,
            "nama": temuan.nama,
            "tingkat": temuan.tingkat.value,
            "tercetak": temuan.isi.tercetak,
            "seharusnya": temuan.isi.seharusnya,
            "sebab": temuan.isi.sebab,
            "lokasi": [_lokasi_json(lokasi) for lokasi in temuan.lokasi],
        }
        for temuan in found
    ]


def _lokasi_json(lokasi: Lokasi) -> list[Any]:
    box = lokasi.kotak
    corners = [box.left, box.top, box.right, box.bottom] if box else None
    return [lokasi.halaman, lokasi.baris, lokasi.teks, lokasi.kutipan, corners, lokasi.berkas]


def bacaan_of(said: object, nama: str = "") -> Bacaan:
    """What `bacaan_json` wrote; ValueError for anything else. `nama` is what the file is called."""
    try:
        return _bacaan(cast("Mapping[str, Any]", said), nama)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(said) from error


def _bacaan(said: Mapping[str, Any], nama: str) -> Bacaan:
    hasil = Hasil(
        berkas=nama,
        sha256=_is(said["sha256"], str),
        jenis=_one_of(said["jenis"], KINDS),
        halaman=_is(said["halaman"], int),
        terbaca=Readable(**{name: _is(said["terbaca"][name], int) for name in COUNTS}),
        catatan=tuple(Note(_is(code, str), _is(message, str)) for code, message in said["catatan"]),
        temuan=temuan_of(said["temuan"]),
    )
    sekitar = {
        (_page(page), _is(line, int)): tuple((_is(number, int), _is(text, str)) for number, text in lines)
        for page, line, lines in said["sekitar"]
    }
    ukuran = tuple((float(width), float(height)) for width, height in said["ukuran"])
    return Bacaan(hasil, ukuran, sekitar, _is(said["kaidah"], int), _is(said["lebih"], int))


def temuan_of(said: object) -> tuple[Temuan, ...]:
    """What `temuan_json` wrote; ValueError for anything else."""
    try:
        return tuple(map(_temuan, _is(said, list)))
    except (KeyError, TypeError) as error:
        raise ValueError(said) from error


def _temuan(said: Mapping[str, Any]) -> Temuan:
    tercetak, seharusnya, sebab = (_is(said[name], str) for name in ("tercetak", "seharusnya", "sebab"))
    isi = IsiTemuan(tercetak, seharusnya, sebab, tuple(_lokasi_list(said["lokasi"])))
    return Temuan(_is(said["kode"], str), _is(said["nama"], str), Tingkat(said["tingkat"]), isi)


def _lokasi_list(said: Sequence[Sequence[Any]]) -> Iterator[Lokasi]:
    for page, line, text, quote, corners, file in said:
        box = Box(*map(float, corners)) if corners else None
        yield Lokasi(_page(page), _is(line, int), _is(text, str), _is(quote, str), box, _is(file, str))


def _page(said: object) -> int | None:
    return None if said is None else _is(said, int)


def _is(said: object, kind: type[T]) -> T:
    if not isinstance(said, kind):
        raise ValueError(said)  # noqa: TRY004 - one kind of error for all that is not what was written
    return said


def _one_of(said: object, words: Sequence[str]) -> str:
    if said not in words:
        raise ValueError(said)
    return cast("str", said)
