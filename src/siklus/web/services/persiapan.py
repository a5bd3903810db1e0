"""What can be made of responses before the store is asked, so that its one writer is not held up by it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.timezone import localdate

from siklus.web.services.kiriman import Kiriman
from siklus.web.services.kunci_rahasia import keyed, secret
from siklus.web.services.samaran import mask
from siklus.web.services.usulan_unsur import propose_unsur

Key = tuple[int, int]
"""A response's survey and UUID, under which it is stored once; the UUID as a number, whose comparison costs nothing."""
Items = Mapping[Key, Kiriman]
SARAN_COLUMNS = ("id", "survei_id", "layanan_id", "pertanyaan", "isi", "hari", "unsur", "usulan_unsur")
SaranRow = tuple[Any, ...]
"""A text with what is kept of it, in the order of SARAN_COLUMNS."""


def key_of(kiriman: Kiriman) -> Key:
    """A response's key."""
    return kiriman.survei_id, kiriman.uuid.int


@dataclass(frozen=True, slots=True)
class Said:
    """What a response says: its answers and profile as JSON, and the fingerprint of all of it."""

    as_json: tuple[str, str]
    sidik: bytes

    @classmethod
    def of(cls, kiriman: Kiriman) -> "Said":
        """Made once for each response."""
        as_json = kiriman.as_json
        return cls(as_json, kiriman.sidik(secret(), as_json))


@dataclass(frozen=True, slots=True)
class Prepared:
    """Responses as they came, and each key's first: what it says, and its texts without the service's row."""

    kiriman_list: Sequence[Kiriman]
    items: Items
    said: Mapping[Key, Said]
    saran: Mapping[Key, Sequence[SaranRow]]

    def saran_of(self, key: Key, layanan_id: int | None) -> list[SaranRow]:
        """What was written, masked, each text under its own id."""
        return [(*row[:2], layanan_id, *row[2:]) for row in self.saran.get(key, ())]


def prepare(kiriman_list: Sequence[Kiriman]) -> Prepared:
    """All that `simpan.store` needs and that no lock is needed for; what cannot be written as text is an ITEM_FAULT."""
    items: dict[Key, Kiriman] = {}
    for item in kiriman_list:
        items.setdefault(key_of(item), item)
    said = {key: Said.of(item) for key, item in items.items()}
    return Prepared(kiriman_list, items, said, {key: _saran(item) for key, item in items.items() if item.terbuka})


def saran_id(survei_id: int, uuid: UUID, pertanyaan: str) -> int:
    """Where a text is kept: 63 bits by chance to everyone who lacks the secret, so that no order tells anything."""
    return int.from_bytes(keyed(b"saran", f"{survei_id}|{uuid}|{pertanyaan}".encode(), secret(), 8), "big") >> 1


def _saran(kiriman: Kiriman) -> list[SaranRow]:
    hari = localdate(kiriman.waktu)
    return [
        (
            *(saran_id(kiriman.survei_id, kiriman.uuid, pertanyaan), kiriman.survei_id, pertanyaan, mask(isi)),
            *(hari.isoformat(), "", propose_unsur(isi, hari)),
        )
        for pertanyaan, isi in kiriman.terbuka.items()
    ]
