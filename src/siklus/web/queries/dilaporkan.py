"""Printed values instead of answers: how Survei.dilaporkan keeps them, and what of them a page shows."""

from collections.abc import Mapping
from typing import Any

from siklus.core.indeks.dilaporkan import NilaiDilaporkan


def to_json(nilai: NilaiDilaporkan) -> dict[str, Any]:
    """As Survei.dilaporkan keeps it; where the office wrote it down is not kept."""
    return {
        "nrr": dict(nilai.nrr),
        "ikm": nilai.ikm,
        "sumber": nilai.sumber,
        "n": nilai.n,
        "mutu": dict(nilai.mutu),
        "mutu_ikm": nilai.mutu_ikm,
        "satu_pertanyaan": nilai.satu_pertanyaan,
        "semua_menjawab": nilai.semua_menjawab,
    }


def from_json(isi: Mapping[str, Any]) -> NilaiDilaporkan:
    """The value of what `to_json` wrote."""
    return NilaiDilaporkan(**isi)
