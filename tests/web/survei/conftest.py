"""A survey of Tirtamaya as its life goes on, and answers for it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from django.test import Client

from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import Jawaban, Kanal, Layanan, SasaranLayanan, Survei
from siklus.web.queries.formulir import formulir_of
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.survei import Rancangan, close_survei, create_survei, open_survei, seal_survei
from tests.web.conftest import Orang, Pohon, entered

PADA = datetime(2026, 11, 23, 3, tzinfo=UTC)
TUTUP = date(2026, 12, 20)
SEMESTER = Periode(JenisPeriode.SEMESTER, 2026, 2)


@pytest.fixture
def draf(pohon: Pohon, orang: Orang, layanan: tuple[Layanan, Layanan]) -> Survei:  # noqa: ARG001 - services first
    """A draft with both services of Tirtamaya and its planned end."""
    survei = create_survei(pohon.tirtamaya, SEMESTER, orang.penanggung_jawab, Rancangan(rencana_tutup=TUTUP))
    SasaranLayanan.objects.filter(survei=survei).update(pengguna=40)
    return survei


@pytest.fixture
def dibuka(draf: Survei, orang: Orang) -> Survei:
    """The same survey, open."""
    return open_survei(draf, orang.penanggung_jawab, PADA)


@pytest.fixture
def ditutup(dibuka: Survei, orang: Orang) -> Survei:
    """The same survey with six answers, closed."""
    answer(dibuka, 6)
    return close_survei(dibuka, orang.pimpinan, PADA)


@pytest.fixture
def disegel(ditutup: Survei, orang: Orang) -> Survei:
    """The same survey, sealed."""
    return seal_survei(ditutup, orang.pimpinan, PADA)


Nilai = Callable[[int, str], int | None]


def by_turns(number: int, _: str) -> int:
    return number % 4 + 1


def kiriman(survei: Survei, number: int, nilai: Nilai = by_turns, **fields: object) -> Kiriman:
    """Answer number so and so, with a UUID made of the survey and the number."""
    assert survei.versi
    given: dict[str, object] = {
        "uuid": UUID(int=(survei.pk << 32) + number),
        "survei_id": survei.pk,
        "versi_id": survei.versi.pk,
        "kanal": Kanal.WEB,
        "nilai": {item.id: nilai(number, item.unsur) for item in formulir_of(survei.versi).pertanyaan},
        "layanan": "informasi",
        "profil": {"jenis_kelamin": "LP"[number % 2]},
        "waktu": PADA,
    }
    return Kiriman(**{**given, **fields})  # type: ignore[arg-type]  # a test's own table


def answer(survei: Survei, count: int, nilai: Nilai = by_turns, **fields: object) -> tuple[Jawaban, ...]:
    """So many answers, received; the rows that they became."""
    sent = [kiriman(survei, number, nilai, **fields) for number in range(count)]
    assert {item.keadaan for item in receive_many(sent)} <= {"tersimpan"}
    return tuple(Jawaban.objects.filter(uuid__in=[item.uuid for item in sent]))


@pytest.fixture
def pj(orang: Orang) -> Client:
    """The penanggung jawab's browser."""
    return entered(orang.penanggung_jawab)
