"""A program as the tests play it, and an open survey for it to answer."""

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import Akun, KunciApi, Survei, Unit
from siklus.web.services.kunci_api import Cakupan, make_kunci
from siklus.web.services.survei import Rancangan, create_survei, open_survei

ALL = tuple(Cakupan)
KEYS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")


@dataclass
class Program:
    """What holds a key."""

    rahasia: str
    client: Client = field(default_factory=Client)

    def get(self, path: str, **headers: str) -> HttpResponse:
        return self.client.get(f"/api/v1{path}", headers={"Authorization": f"Bearer {self.rahasia}", **headers})  # type: ignore[return-value]  # the test client's own kind

    def post(self, path: str, body: object, content_type: str = "application/json") -> HttpResponse:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {self.rahasia}"}
        return self.client.post(f"/api/v1{path}", data, content_type=content_type, headers=headers)  # type: ignore[return-value]  # the test client's own kind


def program(unit: Unit, oleh: Akun, *cakupan: Cakupan, sampai: date | None = None) -> Program:
    return Program(make_kunci(unit, "Aplikasi antrean", cakupan or ALL, sampai, oleh).rahasia)


def kunci_of(held: Program) -> KunciApi:
    return KunciApi.objects.get(awalan=held.rahasia[:12])


def open_one(unit: Unit, oleh: Akun) -> Survei:
    periode = Periode(JenisPeriode.SEMESTER, timezone.localdate().year, 2)
    made = create_survei(unit, periode, oleh, Rancangan(judul="Survei uji", rencana_tutup=date(2099, 12, 31)))
    return open_survei(made, oleh, timezone.now())


def answer(value: int = 3, **more: object) -> dict[str, object]:
    return {"uuid": str(uuid4()), "nilai": dict.fromkeys(KEYS, value), **more}


def read(response: HttpResponse) -> Any:  # noqa: ANN401 - whatever JSON says
    return json.loads(response.content)
