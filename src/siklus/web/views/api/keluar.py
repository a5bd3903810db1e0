"""Rows and value objects of ours as the shapes that programs get."""

from siklus.core.indeks.hasil import Indeks, NilaiUnsur
from siklus.core.rounding import machine_number
from siklus.web.models import Survei, Unit
from siklus.web.queries.formulir import Formulir, to_isi
from siklus.web.queries.survei import periode_of


def unit_keluar(unit: Unit) -> dict[str, object]:
    """A unit, with the kode of the one above it."""
    return {
        "kode": unit.kode,
        "nama": unit.nama,
        "sebutan": unit.sebutan,
        "jenjang": unit.jenjang,
        "induk": unit.induk.kode if unit.induk else None,
        "aktif": unit.aktif,
    }


def survei_keluar(survei: Survei) -> dict[str, object]:
    """A survey's own particulars; nothing of its result."""
    return {
        "kode": survei.kode,
        "judul": survei.judul,
        "unit": survei.unit.kode,
        "periode": periode_of(survei).nama,
        "status": survei.status,
        "rencana_tutup": survei.rencana_tutup.isoformat() if survei.rencana_tutup else None,
        "sidik": survei.sidik,
    }


def formulir_keluar(formulir: Formulir) -> dict[str, object]:
    """Every question with its texts in all languages."""
    return {
        **to_isi(formulir),
        "profil": [
            {
                "kunci": dimensi.kunci,
                "nama": dict(dimensi.nama),
                "nilai": [{"kode": kode, "nama": dict(nama)} for kode, nama in dimensi.nilai],
            }
            for dimensi in formulir.dimensi
        ],
    }


def indeks_keluar(indeks: Indeks, prioritas: tuple[tuple[str, ...], ...]) -> dict[str, object]:
    """The index as `siklus hitung --json` prints it."""
    return {
        "n": str(indeks.n),
        "unsur": {nilai.unsur: _nilai(nilai) for nilai in indeks.unsur},
        "ikm": machine_number(indeks.ikm),
        "mutu": indeks.mutu.huruf,
        "prioritas": [list(group) for group in prioritas],
    }


def _nilai(nilai: NilaiUnsur) -> dict[str, str | None]:
    return {
        "jumlah": None if nilai.jumlah is None else str(nilai.jumlah),
        "n": str(nilai.n),
        "nrr": machine_number(nilai.nrr),
        "nrr_pasti": str(nilai.nrr),
        "mutu": nilai.mutu.huruf,
    }
