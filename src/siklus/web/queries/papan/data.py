"""The same as open data: one flat table of values, and one JSON that a published schema describes."""

from collections.abc import Iterator, Mapping
from typing import Any

from siklus.core.rounding import machine_number
from siklus.web.queries.papan.isi import Papan, Titik
from siklus.web.queries.papan.kerja import KerjaPeriode

VERSI = "1"
"""Of the schema: it grows when a field changes its meaning or goes; new fields may come at any time."""
KOLOM = ("periode", "mulai", "selesai", "unsur", "nama", "nilai", "mutu", "responden", "dilaporkan")


def rows_of(papan: Papan) -> Iterator[tuple[str, ...]]:
    """One row for each value: the IKM first ("IKM", 25 to 100), then every unsur (1 to 4), period by period."""
    for titik in papan.titik:
        first, last = titik.periode.months[0], titik.periode.months[-1]
        begin = (titik.periode.nama, f"{first.tahun}-{first.nomor:02}", f"{last.tahun}-{last.nomor:02}")
        indeks, printed = titik.indeks, "ya" if titik.indeks.dilaporkan else "tidak"
        ikm = machine_number(indeks.ikm, indeks.places)
        yield *begin, "IKM", "Indeks Kepuasan Masyarakat", ikm, indeks.mutu.huruf, _count(indeks.n), printed
        for nilai in indeks.unsur:
            value = machine_number(nilai.nrr, nilai.places)
            yield *begin, nilai.unsur, nilai.nama, value, nilai.mutu.huruf, _count(nilai.n), printed


def _count(n: int) -> str:
    """Printed values may come without a number of respondents."""
    return str(n) if n else ""


def to_json(papan: Papan) -> dict[str, Any]:
    """As SKEMA describes it. Numbers are decimal strings, since a float would not keep them as they were printed."""
    return {
        "versi": VERSI,
        "unit": {"kode": papan.unit.kode, "nama": papan.unit.nama},
        "hasil": [_result(titik) for titik in papan.titik],
        "tindak_lanjut": [_work(item) for item in papan.kerja],
    }


def _result(titik: Titik) -> dict[str, Any]:
    indeks = titik.indeks
    return {
        "periode": titik.periode.nama,
        "ikm": machine_number(indeks.ikm, indeks.places),
        "mutu": indeks.mutu.huruf,
        "kinerja": indeks.mutu.kinerja,
        "responden": indeks.n or None,
        "dilaporkan": indeks.dilaporkan,
        "unsur": [
            {
                "kunci": nilai.unsur,
                "nama": nilai.nama,
                "nrr": machine_number(nilai.nrr, nilai.places),
                "mutu": nilai.mutu.huruf,
            }
            for nilai in indeks.unsur
        ],
    }


def _work(item: KerjaPeriode) -> dict[str, Any]:
    return {
        "periode": item.periode.nama,
        "direncanakan": item.capaian.direncanakan,
        "selesai_terverifikasi": item.capaian.sudah,
        "kegiatan": [
            {
                "unsur": kerja.nilai.unsur,
                "kegiatan": kerja.kegiatan,
                "selesai": kerja.selesai.isoformat() if kerja.selesai else None,
                "penanggung_jawab": kerja.penanggung_jawab,
            }
            for kerja in item.kerja
        ],
    }


def _object(**fields: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": list(fields), "additionalProperties": True, "properties": fields}


def _list(item: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


TEXT, COUNT = {"type": "string"}, {"type": "integer", "minimum": 0}
DECIMAL = {"type": "string", "pattern": "^[0-9]{1,3}\\.[0-9]{2,4}$"}
HURUF = {"enum": ["A", "B", "C", "D"]}
SKEMA: Mapping[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Hasil Survei Kepuasan Masyarakat satu unit",
    **_object(
        versi={"const": VERSI},
        unit=_object(kode=TEXT, nama=TEXT),
        hasil=_list(
            _object(
                periode=TEXT,
                ikm=DECIMAL,
                mutu=HURUF,
                kinerja=TEXT,
                responden={"type": ["integer", "null"], "minimum": 0},
                dilaporkan={"type": "boolean"},
                unsur=_list(_object(kunci=TEXT, nama=TEXT, nrr=DECIMAL, mutu=HURUF)),
            )
        ),
        tindak_lanjut=_list(
            _object(
                periode=TEXT,
                direncanakan=COUNT,
                selesai_terverifikasi=COUNT,
                kegiatan=_list(
                    _object(unsur=TEXT, kegiatan=TEXT, selesai={"type": ["string", "null"]}, penanggung_jawab=TEXT)
                ),
            )
        ),
    ),
}
"""What `to_json` gives, for whoever reads it by program."""
