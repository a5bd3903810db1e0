"""What the public may know of a sealed report: that it is, of whom, since when, by which key."""

import json
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings

from siklus.bundle.kunci import known_keys
from siklus.bundle.tanda import is_signed_by, sidik_kunci
from siklus.web.models import Laporan


@dataclass(frozen=True, slots=True)
class Segel:
    """A seal with what it is worth: whether a key of this installation signed exactly these facts.

    `pengganti` is the sealed version that corrects this one, if there is one.
    """

    laporan: Laporan
    isi: Mapping[str, Any]
    sidik_kunci: str
    sah: bool
    pengganti: Laporan | None = None

    @property
    def disegel(self) -> datetime | None:
        """When."""
        return self.laporan.disegel


def segel_of(kode: str) -> Segel | None:
    """The seal of that code; None where there is none."""
    laporan = Laporan.objects.filter(kode=kode).exclude(disegel=None).select_related("survei__unit").first()
    if laporan is None or laporan.fakta is None:
        return None
    kunci, sah = signed_by(laporan)
    newer = Laporan.objects.filter(survei=laporan.survei_id, jenis=laporan.jenis, nomor__gt=laporan.nomor)
    return Segel(
        laporan, laporan.fakta, sidik_kunci(kunci), sah, newer.exclude(disegel=None).order_by("-nomor").first()
    )


def signed_by(laporan: Laporan) -> tuple[bytes, bool]:
    """The public key that a seal names, and whether it is one of ours and signed what the seal says."""
    kunci, tanda = split(laporan.tanda_tangan)
    ours = kunci in known_keys(settings.DATA)
    return kunci, ours and is_signed_by(laporan.fakta, tanda, kunci)


def split(tanda_tangan: str) -> tuple[bytes, str]:
    """The public key and the signature of Laporan.tanda_tangan, "<key>:<signature>" in base64."""
    kunci, _colon, tanda = tanda_tangan.partition(":")
    try:
        return b64decode(kunci, validate=True), tanda
    except ValueError:
        return b"", tanda


def segel_json(laporan: Laporan) -> str:
    """All that was signed, with the signature and the public key: whoever has it verifies without this site."""
    kunci, _colon, tanda = laporan.tanda_tangan.partition(":")
    isi = {"segel": laporan.fakta, "tanda_tangan": tanda, "kunci": kunci, "alamat": settings.ALAMAT}
    return json.dumps(isi, ensure_ascii=False, sort_keys=True, indent=1)
