"""Whatever is sent to the public door, the answer is never an error of ours."""

import json
import os
from collections import Counter
from http import HTTPStatus
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from siklus.web.services import pertahanan
from tests.faults.web.catatan import record
from tests.web.penerimaan.buatan import PERTANYAAN, make_survei

pytestmark = pytest.mark.django_db
PENUH = os.environ.get("SIKLUS_UJI") == "penuh"
EACH = 20
"""Requests of one example: 100 of them in the short form, 2,500 with --penuh."""

names = st.one_of(
    st.sampled_from(("uuid", "versi", "layanan", "lama", "kode", "situs", "nilai", "profil", "terbuka", "")),
    st.sampled_from(PERTANYAAN).map("n-{}".format),
    st.sampled_from(("p-usia", "p-pekerjaan", "t-saran", "n-", "p-", "t-", "n-tidak_ada", "p-kanal")),
    st.text(max_size=12),
)
values = st.one_of(
    st.sampled_from(
        (
            "1",
            "4",
            "5",
            "0",
            "-1",
            "2.5",
            "٣",
            "true",
            "null",
            "17",
            "informasi",
            "\x00",
            "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
        )
    ),
    st.uuids().map(str),
    st.integers().map(str),
    st.text(max_size=40),
    st.just("x" * 2_500),
)
fields = st.lists(st.tuples(names, values), max_size=25)


@st.composite
def good_but_for_some(draw: st.DrawFn) -> list[tuple[str, str]]:
    """A complete response in which a few fields were spoilt."""
    complete = {"uuid": str(draw(st.uuids())), **{f"n-{key}": "3" for key in PERTANYAAN}, "layanan": "informasi"}
    return list((complete | dict(draw(fields.map(lambda made: made[:4])))).items())


bodies = st.one_of(
    fields.map(urlencode).map(str.encode),
    good_but_for_some().map(urlencode).map(str.encode),
    st.binary(max_size=200),
    st.recursive(st.none() | st.booleans() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3)).map(
        lambda made: json.dumps(made).encode()
    ),
)
FORM = "application/x-www-form-urlencoded"
kinds = st.sampled_from((FORM, FORM, "application/json", "multipart/form-data; boundary=x", "", "a"))
paths = st.sampled_from(
    ("/s/buruk", "/s/buruk", "/s/BURUK", "/s/tidak-ada", "/s/%00", "/terima", "/terima/tarik", "/s/buruk/terima/AAAA")
)
requests = st.tuples(st.sampled_from(("POST", "POST", "POST", "GET", "PUT", "DELETE", "HEAD")), paths, bodies, kinds)


EXAMPLES = 2_500 if PENUH else 100


def test_no_request_makes_an_error_of_ours() -> None:
    make_survei("buruk")
    client, seen = Client(raise_request_exception=False), Counter[int]()

    @settings(max_examples=EXAMPLES, phases=(Phase.explicit, Phase.generate))
    @given(st.lists(requests, min_size=EACH, max_size=EACH))
    def send(sent: list[tuple[str, str, bytes, str]]) -> None:
        pertahanan.forget()
        status = [
            (client.generic(how, path, body, content_type=kind).status_code, path) for how, path, body, kind in sent
        ]
        assert [item for item in status if item[0] >= HTTPStatus.INTERNAL_SERVER_ERROR] == []
        seen.update(code for code, _ in status)

    send()
    assert seen.total() >= EXAMPLES * EACH
    if PENUH:
        told = {str(code): count for code, count in sorted(seen.items())}
        record("kiriman_buruk", connection.vendor, {"dikirim": seen.total(), "status": told})
