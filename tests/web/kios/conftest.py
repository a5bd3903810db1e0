"""A kiosk paired with an open survey, and what it sends."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from siklus.web.models import Perangkat, Survei
from siklus.web.services import pertahanan
from siklus.web.services.kios.sandingan import add_perangkat, code_of, pair
from tests.web.conftest import Orang
from tests.web.publik.conftest import PERTANYAAN
from tests.web.survei.conftest import dibuka, disegel, ditutup, draf

__all__ = ["dibuka", "disegel", "ditutup", "draf"]
HARI = "2026-11-23"


@dataclass(frozen=True, slots=True)
class Kios:
    """A paired device."""

    perangkat: Perangkat
    kunci: str

    def send(self, kiriman: object, buku: object = (), **more: object) -> Any:  # noqa: ANN401 - Django's own answer
        """POST a batch with the device's ledger."""
        data = {"kiriman": kiriman, "buku": list(buku) if isinstance(buku, tuple) else buku, **more}
        return self.ask("post", "/kios/kirim", data=data, content_type="application/json")

    def ask(self, method: str, path: str, **more: Any) -> Any:  # noqa: ANN401 - as above
        """Any request with the device's key."""
        return getattr(Client(), method)(path, headers={"Authorization": f"Bearer {self.kunci}"}, **more)


@pytest.fixture(autouse=True)
def _nobody_has_sent() -> None:
    """Devices of other tests had the same numbers."""
    pertahanan.forget()


@pytest.fixture
def kios(dibuka: Survei, orang: Orang) -> Kios:
    return pair_new(dibuka, orang, "Loket 1")


def pair_new(survei: Survei, orang: Orang, nama: str) -> Kios:
    """A device added and paired."""
    made = pair(code_of(add_perangkat(survei, nama, orang.petugas, timezone.now())), timezone.now())
    return Kios(made.perangkat, made.kunci)


def answer(number: int, hari: object = HARI, **changed: object) -> dict[str, object]:
    """One captured answer, as the application keeps it."""
    return {
        "uuid": str(UUID(int=number + 1, version=4)),
        "hari": hari,
        "versi": None,
        "layanan": "informasi",
        "nilai": {name: str((number + place) % 4 + 1) for place, name in enumerate(PERTANYAAN)},
        "profil": {"jenis_kelamin": "LP"[number % 2], "usia": ""},
        "terbuka": {"saran": ""},
        "lama": 60,
        **changed,
    }


def page_of(hari: str, ditangkap: int, tersimpan: int = 0, ditolak: int = 0) -> dict[str, object]:
    """One day of the device's ledger."""
    waiting = ditangkap - tersimpan - ditolak
    return {"hari": hari, "ditangkap": ditangkap, "tersimpan": tersimpan, "ditolak": ditolak, "menunggu": waiting}
