"""The result of a check as JSON: the shape that docs/rujukan tells and other programs read."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from siklus.core.periksa.keluaran.hasil import Hasil
from siklus.core.periksa.temuan import Lokasi, Temuan


def as_json(results: tuple[Hasil, ...]) -> str:
    """One file's object; several stand under `laporan`."""
    objects = [as_object(hasil) for hasil in results]
    whole = objects[0] if len(objects) == 1 else {"laporan": objects}
    return json.dumps(whole, ensure_ascii=False, indent=2, default=float)  # shares, exact until here


def as_object(hasil: Hasil) -> dict[str, Any]:
    """One file's result as JSON says it; with `galat` it could not be read."""
    if hasil.problems:
        galat = [{"kode": item.code, "pesan": item.message, "langkah": item.advice} for item in hasil.problems]
        return {"berkas": hasil.berkas, "galat": galat, "temuan": []}
    readable = hasil.terbaca
    return {
        "berkas": hasil.berkas,
        "sha256": hasil.sha256,
        "jenis": hasil.jenis,
        "halaman": hasil.halaman,
        "terbaca": {"angka": readable.numbers, "tabel": readable.tables, "halaman": readable.pages},
        "catatan": [{"kode": note.code, "pesan": note.message} for note in hasil.catatan],
        "temuan": list(_temuan(hasil.temuan)),
        "diabaikan": [
            {**entry, "alasan": item.alasan}
            for entry, item in zip(_temuan(item.temuan for item in hasil.diabaikan), hasil.diabaikan, strict=True)
        ],
    }


def _temuan(found: Iterable[Temuan]) -> Iterator[dict[str, Any]]:
    for temuan in found:
        yield {
            "kode": temuan.kode,
            "nama": temuan.nama,
            "tingkat": temuan.tingkat,
            "pesan": temuan.pesan,
            "tercetak": temuan.isi.tercetak,
            "seharusnya": temuan.isi.seharusnya,
            "sebab": temuan.isi.sebab,
            "lokasi": [_place(place) for place in temuan.lokasi],
        }


def _place(place: Lokasi) -> dict[str, Any]:
    return {"halaman": place.halaman, "baris": place.baris, "teks": place.teks, "kutipan": place.kutipan}
