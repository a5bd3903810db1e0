"""The fingerprint of a survey's frozen responses: the same responses give the same one, in whatever order they came."""

import json
from datetime import UTC
from hashlib import sha256

from siklus.web.models import Jawaban, Survei

CHUNK = 2000


def compute_sidik(survei: Survei) -> str:
    """SHA-256 in hex over one line a response, by UUID: what was answered, about what, when, and how it is counted.

    A line is a JSON array without spaces and with sorted keys: UUID, version, channel, service's kode, answers,
    profile, flags, time of receipt in UTC, seconds taken, withdrawn or not. Row ids are no part of it.
    """
    digest = sha256()
    rows = Jawaban.objects.filter(survei=survei).select_related("versi", "layanan").order_by("uuid")
    for row in rows.iterator(chunk_size=CHUNK):
        digest.update(canonical_row(row))
    return digest.hexdigest()


def canonical_row(row: Jawaban) -> bytes:
    """One response's line."""
    fields = (
        str(row.uuid),
        row.versi.nomor,
        row.kanal,
        row.layanan.kode if row.layanan else "",
        row.nilai,
        row.profil,
        row.tanda,
        row.diterima.astimezone(UTC).isoformat(timespec="microseconds"),
        row.lama,
        row.ditarik is not None,
    )
    return (json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n").encode()
