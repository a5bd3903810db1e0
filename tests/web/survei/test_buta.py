"""Blind until closed: no address, asked by anyone, tells an open survey's score.

The answers are chosen so that every score is a number which nothing else on a page is: 997 responses (a prime), and for
each unsur its own number of fours. Then every number of every page is compared with every score.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from http import HTTPStatus
from io import BytesIO
from itertools import product
from operator import attrgetter
from uuid import UUID

import pdfplumber
import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from siklus.core.aturan import aturan
from siklus.core.indeks.hitung import compute_indeks
from siklus.core.rounding import round_half_up
from siklus.web.models import Jawaban, StatusSurvei, Survei
from siklus.web.queries.formulir import formulir_of
from siklus.web.queries.statistik import SEMUA, statistik_of
from siklus.web.services.kunci_api import Cakupan, make_kunci
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.survei import close_survei
from siklus.web.services.unduhan import BENTUK
from siklus.web.views.hasil.unduhan import CSV
from tests.web.conftest import HARI_INI, Orang, Pohon, entered
from tests.web.survei.conftest import PADA, kiriman

COUNT = 997
FOURS = {
    "persyaratan": 113,
    "prosedur": 227,
    "waktu": 331,
    "biaya": 419,
    "produk": 523,
    "kompetensi": 617,
    "perilaku": 719,
    "sarana": 821,
    "pengaduan": 919,
}
"""How many of the responses give each unsur a 4; the others give it a 3."""
NUMBER = re.compile(r"(?<![\w.,{])\d{1,3}[.,]\d{2,6}(?![\w.,]*\d)")
SHAPES = re.compile(r' (?:d|viewBox|transform|points)="[^"]*"')
"""Where drawings keep their own numbers."""
LEFT_OUT = ("akun/",)
"""allauth's doors know no survey."""
KODE = ("kode", "unit.kode")
"""Whose code an address means differs: the survey's or the unit's."""
FILES = (CSV, *BENTUK)
"""What can be taken along once a survey is closed."""


@pytest.fixture
def scores(dibuka: Survei) -> frozenset[Fraction]:
    """Every score that the open survey has by now: index, NRR, weighted and converted values, whole and per slice."""
    sent = [kiriman(dibuka, number, lambda at, unsur: 4 if at < FOURS[unsur] else 3) for number in range(COUNT)]
    assert {item.keadaan for item in receive_many(sent)} == {"tersimpan"}
    assert dibuka.versi
    kuesioner = formulir_of(dibuka.versi).kuesioner
    found = set()
    for sums in statistik_of(dibuka).values():
        indeks = compute_indeks(sums, kuesioner, aturan(HARI_INI))
        nrr = {item.nrr for item in indeks.unsur}
        found |= {indeks.ikm, indeks.nilai_skm, *nrr, *(25 * value for value in nrr), *(value / 9 for value in nrr)}
        found |= {indeks.ikm / 100, *(value / 4 for value in nrr), *(value * Fraction(100, 4) for value in nrr)}
    assert statistik_of(dibuka)[SEMUA].semua.n == COUNT
    return frozenset(found)


def told(content: bytes, scores: frozenset[Fraction]) -> list[str]:
    """The numbers of an answer that are a score, rounded to as many decimals as they have."""
    if content.startswith(b"%PDF"):
        with pdfplumber.open(BytesIO(content)) as pdf:
            words = "\n".join(page.extract_text() for page in pdf.pages)
    else:
        words = SHAPES.sub("", content.decode())
    return [number for number in NUMBER.findall(words) if _is_score(number, scores)]


def _is_score(number: str, scores: frozenset[Fraction]) -> bool:
    written = number.replace(",", ".")
    return Fraction(written) in _rounded(scores, len(written.partition(".")[2]))


@cache
def _rounded(scores: frozenset[Fraction], places: int) -> frozenset[Fraction]:
    """Every score as it is printed with so many decimals."""
    return frozenset(Fraction(round_half_up(score, places)) for score in scores)


def addresses(survei: Survei, resolver: URLResolver | None = None, before: str = "/") -> Iterator[str]:
    """Every address, filled in for this survey; another part is 1 where it is a number, and its own name elsewhere."""
    for item in (resolver or get_resolver()).url_patterns:
        route = before + str(item.pattern)
        if route.startswith(tuple(f"/{name}" for name in LEFT_OUT)):
            continue
        if isinstance(item, URLResolver):
            yield from addresses(survei, item, route)
        elif isinstance(item, URLPattern):
            yield from dict.fromkeys(_filled(route, survei, *more) for more in product(KODE, FILES))


def _filled(route: str, survei: Survei, kode: str, nama: str) -> str:
    parts = {
        "kode": attrgetter(kode)(survei),
        "nama": nama,
        "survei_id": survei.pk,
        "uuid": UUID(int=survei.pk << 32),
        "tanda_terima": "ABCD-EFGH-JK",
        "rest": "entah",
    }
    numbers = dict.fromkeys(re.findall(r"<int:(\w+)>", route), 1)
    route = re.sub(r"\^?\(\?P<(\w+)>[^)]*\)\$?", r"<\1>", route)
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda part: str({**numbers, **parts}.get(part[1], part[1])), route)


def test_the_numbers_are_recognised_where_they_stand(scores: frozenset[Fraction]) -> None:
    page = b'<b>3,11</b> 82.75 <i>2,59</i> <path d="M3.11 0"/> 1.234'
    assert told(page, frozenset({Fraction(3113, 1000), Fraction(331, 4)})) == ["3,11", "82.75"]
    assert len(scores) > 20


@pytest.mark.parametrize("person", [*Orang.__slots__, "siapa pun", "program"])
def test_nobody_is_told_a_score_while_the_survey_is_open(
    person: str, scores: frozenset[Fraction], dibuka: Survei, orang: Orang, pohon: Pohon
) -> None:
    client = _browser(person, orang, pohon)
    asked = list(addresses(dibuka))
    leaks = {
        f"{method} {there}": found
        for there in asked
        for method in ("get", "post")
        if (found := told(_content(getattr(client, method)(there)), scores))
    }
    assert leaks == {}
    assert len(asked) > 40
    dibuka.refresh_from_db()
    assert (dibuka.status, Jawaban.objects.filter(survei=dibuka, ditarik=None).count()) == (StatusSurvei.DIBUKA, COUNT)


@pytest.mark.parametrize("nama", FILES)
def test_no_answers_are_handed_out_while_the_survey_is_open(nama: str, dibuka: Survei, orang: Orang) -> None:
    response = entered(orang.penanggung_jawab).get(f"/survei/{dibuka.pk}/unduh/{nama}")
    assert response.status_code == HTTPStatus.CONFLICT


def test_once_closed_the_same_eyes_find_the_scores(scores: frozenset[Fraction], dibuka: Survei, orang: Orang) -> None:
    client, there = entered(orang.penanggung_jawab), f"/survei/{dibuka.pk}/hasil"
    assert told(_content(client.get(there)), scores) == []
    close_survei(dibuka, orang.pimpinan, PADA)
    assert len(told(_content(client.get(there)), scores)) > len(FOURS)


def _browser(person: str, orang: Orang, pohon: Pohon) -> Client:
    if person == "program":
        key = make_kunci(pohon.tirtamaya, "uji", tuple(Cakupan), None, orang.admin).rahasia
        return Client(headers={"Authorization": f"Bearer {key}"}, raise_request_exception=False)
    return Client() if person == "siapa pun" else entered(getattr(orang, person))


def _content(response: object) -> bytes:
    streamed = getattr(response, "streaming_content", None)
    return b"".join(streamed) if streamed is not None else bytes(getattr(response, "content", b""))
