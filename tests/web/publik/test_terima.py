"""Receipts: received or withdrawn, never what was said; withdrawal until closing."""

from collections.abc import Iterator

import pytest
from django.test import Client

from siklus.web.models import Jawaban, Saran, Survei
from siklus.web.services import pertahanan
from siklus.web.services.penerimaan import StoreBusyError
from siklus.web.services.survei import close_survei
from siklus.web.views.publik import terima as view
from tests.web.conftest import Orang
from tests.web.publik.conftest import address, filled, send
from tests.web.survei.conftest import PADA


@pytest.fixture(autouse=True)
def _counted_anew() -> Iterator[None]:
    """What one test asked for wrongly is not held against the next."""
    pertahanan.forget()
    yield
    pertahanan.forget()


@pytest.fixture
def kode(warga: Client, dibuka: Survei) -> str:
    """The receipt of a response."""
    response = send(warga, address(dibuka), filled(), script=True)
    return str(response.json()["tanda_terima"])


def heading(client: Client, path: str, **fields: str) -> tuple[int, str]:
    response = client.get(path, fields)
    text = response.content.decode()
    return response.status_code, text.partition("<h1>")[2].partition("</h1>")[0]


def test_the_receipts_own_page_can_be_reloaded(warga: Client, dibuka: Survei, kode: str) -> None:
    pages = [warga.get(f"{address(dibuka)}/terima/{kode}") for _ in range(2)]
    assert [item.status_code for item in pages] == [200, 200]
    assert pages[0].content == pages[1].content


@pytest.mark.parametrize("code", ["AAAA-AAAA-AA", "x", "%00"])
def test_a_receipt_that_was_never_given_has_no_page(warga: Client, dibuka: Survei, code: str) -> None:
    assert warga.get(f"{address(dibuka)}/terima/{code}").status_code == 404


def test_a_code_tells_received(warga: Client, kode: str) -> None:
    assert heading(warga, "/terima", kode=f" {kode.lower()} ") == (200, "Jawaban diterima")


def test_the_empty_page_asks_for_a_code(warga: Client, db: None) -> None:  # noqa: ARG001 - the store must be there
    assert heading(warga, "/terima") == (200, "Periksa tanda terima")


@pytest.mark.parametrize(
    ("typed", "status", "words"),
    [("AAAA-AAAA-AA", 404, "Kode ini tidak ditemukan"), (" ", 200, "Isi kode tanda terima")],
)
@pytest.mark.django_db
def test_a_mistyped_code_is_told(warga: Client, typed: str, status: int, words: str) -> None:
    response = warga.get("/terima", {"kode": typed})
    assert (response.status_code, words in response.content.decode()) == (status, True)


def test_withdrawing_asks_once_more_and_then_takes_everything_back(warga: Client, kode: str) -> None:
    assert heading(warga, "/terima/tarik", kode=kode) == (200, "Tarik jawaban ini?")
    assert not Jawaban.objects.filter(ditarik__isnull=False).exists()
    response = warga.post("/terima/tarik", {"kode": kode})
    assert (response.status_code, response["Location"]) == (303, f"/terima?kode={kode}")
    assert heading(warga, "/terima", kode=kode) == (200, "Jawaban sudah ditarik")
    assert (Jawaban.objects.filter(ditarik__isnull=False).count(), Saran.objects.count()) == (1, 0)


def test_withdrawing_twice_is_withdrawing_once(warga: Client, kode: str) -> None:
    warga.post("/terima/tarik", {"kode": kode})
    first = Jawaban.objects.get().ditarik
    assert warga.post("/terima/tarik", {"kode": kode}).status_code == 303
    assert warga.get("/terima/tarik", {"kode": kode}).status_code == 303
    assert Jawaban.objects.get().ditarik == first


def test_after_closing_nothing_is_withdrawn(warga: Client, dibuka: Survei, orang: Orang, kode: str) -> None:
    close_survei(dibuka, orang.pimpinan, PADA)
    page = warga.get("/terima", {"kode": kode}).content.decode()
    assert ("tidak dapat ditarik lagi" in page, "/terima/tarik" in page) == (True, False)
    assert warga.post("/terima/tarik", {"kode": kode}).status_code == 303
    assert Jawaban.objects.get().ditarik is None


def test_codes_are_not_found_by_guessing(kode: str) -> None:
    """From another address one may ask; from this one not even the right code is answered any more."""
    here, there = Client(REMOTE_ADDR="203.0.113.7"), Client(REMOTE_ADDR="203.0.113.8")
    answers = [here.get("/terima", {"kode": "AAAA-AAAA-AA"}).status_code for _ in range(21)]
    assert (answers[:20], answers[20]) == ([404] * 20, 429)
    asked = [browser.get("/terima", {"kode": kode}) for browser in (here, there)]
    assert [(item.status_code, "Jawaban diterima" in item.content.decode()) for item in asked] == [
        (429, False),
        (200, True),
    ]
    assert here.post("/terima/tarik", {"kode": kode}).status_code == 429
    assert Jawaban.objects.get().ditarik is None


def test_withdrawing_is_no_way_around_it(kode: str) -> None:
    here = Client(REMOTE_ADDR="203.0.113.7")
    answers = [here.post("/terima/tarik", {"kode": "AAAA-AAAA-AA"}).status_code for _ in range(21)]
    assert (answers[:20], answers[20]) == ([303] * 20, 429)
    assert here.post("/terima/tarik", {"kode": kode}).status_code == 429


def test_a_busy_store_says_so(warga: Client, kode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "withdraw", _busy)  # as in test_kiriman
    response = warga.post("/terima/tarik", {"kode": kode})
    assert (response.status_code, "Server sedang sibuk" in response.content.decode()) == (503, True)


def _busy(_: str) -> None:
    reason = "penuh"
    raise StoreBusyError(reason)


def test_the_page_speaks_english_and_large(warga: Client, kode: str) -> None:
    text = warga.get("/terima", {"kode": kode, "bahasa": "en", "besar": "1"}).content.decode()
    assert '<html lang="en" class="besar">' in text
    assert "Answers received" in text
