"""Findings as SARIF 2.1.0, the form that code hosts and editors read."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from siklus import __version__
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.keluaran.hasil import Hasil
from siklus.core.periksa.temuan import Lokasi, Temuan, Tingkat

LEVEL = {Tingkat.KESALAHAN: "error", Tingkat.PERINGATAN: "warning", Tingkat.SARAN: "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(results: Iterable[Hasil]) -> str:
    """One run for all files; a file that could not be read is a notification of the tool."""
    results = tuple(results)
    run = {
        "tool": {"driver": {"name": "Siklus", "version": __version__, "rules": list(_rules())}},
        "results": [_result(hasil, temuan) for hasil in results for temuan in hasil.temuan],
        "invocations": [
            {
                "executionSuccessful": not any(hasil.problems for hasil in results),
                "toolExecutionNotifications": list(_unread(results)),
            }
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rules() -> Iterator[dict[str, Any]]:
    for kaidah in KAIDAH:
        yield {
            "id": kaidah.kode,
            "name": kaidah.nama,
            "shortDescription": {"text": kaidah.judul},
            "fullDescription": {"text": kaidah.penjelasan["Mengapa"]},
            "help": {"text": kaidah.penjelasan["Sebaiknya"]},
            "defaultConfiguration": {"level": LEVEL[kaidah.tingkat]},
        }


def _result(hasil: Hasil, temuan: Temuan) -> dict[str, Any]:
    first, *others = (_place(hasil, place) for place in temuan.lokasi) if temuan.lokasi else ({},)
    return {
        "ruleId": temuan.kode,
        "level": LEVEL[temuan.tingkat],
        "message": {"text": temuan.pesan},
        "locations": [first] if first else [],
        "relatedLocations": others,
    }


def _place(hasil: Hasil, place: Lokasi) -> dict[str, Any]:
    """Lines of a text file are regions; of a paged file the page is told in words, because SARIF knows none."""
    region: dict[str, Any] = {"startLine": place.baris, "snippet": {"text": place.teks}}
    where: dict[str, Any] = {"artifactLocation": {"uri": hasil.berkas}, "region": region}
    return {"physicalLocation": where, "message": {"text": str(place)}}


def _unread(results: Iterable[Hasil]) -> Iterator[dict[str, Any]]:
    for hasil in results:
        for problem in hasil.problems:
            yield {
                "level": "error",
                "message": {"text": f"{hasil.berkas}: {problem.message} {problem.advice}"},
                "descriptor": {"id": problem.code},
            }
