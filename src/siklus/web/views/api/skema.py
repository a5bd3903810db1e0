"""The OpenAPI text as our answers really are: refusals are problem+json, and every answer tells the key's rate."""

from collections.abc import Mapping
from typing import Any

from siklus.web.views.api.masalah import MEDIA_TYPE

COUNT = {"schema": {"type": "integer"}}
RATE = {
    "RateLimit-Limit": {"description": "Permintaan per menit untuk satu kunci.", **COUNT},
    "RateLimit-Remaining": {"description": "Sisa permintaan dalam menit ini.", **COUNT},
    "RateLimit-Reset": {"description": "Detik sampai hitungannya mulai lagi.", **COUNT},
}
WAIT = {"Retry-After": {"description": "Detik sampai boleh diulang.", **COUNT}}
WITHOUT_KEY, TOO_FAST, BUSY, FIRST_REFUSAL = 401, 429, 503, 400
EXPLAINED = {
    200: "Berhasil.",
    201: "Tersimpan.",
    400: "Isi kiriman bukan JSON yang sah.",
    401: "Kunci tidak disertakan, tidak dikenal, dicabut, atau lewat masanya.",
    403: "Tidak dicakup kunci, atau survei tidak pada tahap yang mengizinkannya.",
    404: "Tidak ada, atau tidak dijangkau kunci.",
    405: "Metode tidak dilayani.",
    409: "Bertentangan dengan yang tersimpan: UUID-nya dipakai isi lain, atau belum ada yang dapat dihitung.",
    413: "Isi kiriman terlalu besar.",
    415: "Isi kiriman bukan JSON.",
    422: "Isinya tidak sesuai bentuk atau kuesionernya.",
    429: "Terlalu banyak permintaan.",
    503: "Penyimpanan sedang sibuk; ulangi.",
}


def in_our_form(schema: dict[str, Any]) -> dict[str, Any]:
    """The same text with what Ninja does not know."""
    for operations in schema["paths"].values():
        for operation in operations.values():
            operation["responses"] = {status: _response(status, found) for status, found in _each(operation)}
    return schema


def _each(operation: Mapping[str, Any]) -> list[tuple[int, dict[str, Any]]]:
    return sorted((int(status), found) for status, found in operation["responses"].items())


def _response(status: int, found: dict[str, Any]) -> dict[str, Any]:
    headers = {} if status == WITHOUT_KEY else dict(RATE)
    if status in {TOO_FAST, BUSY}:
        headers |= WAIT
    made = {**found, "description": EXPLAINED[status], "headers": headers}
    if status >= FIRST_REFUSAL:
        made["content"] = {MEDIA_TYPE: found["content"]["application/json"]}
    return made
