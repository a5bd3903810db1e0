"""The short way of public pages: everything that a page needs is there, and nothing of staff screens."""

from http import HTTPStatus
from uuid import uuid4

import pytest
from django.db import OperationalError, connection
from django.test import Client, override_settings
from django.urls import reverse

from siklus.web.models import Survei
from tests.web.conftest import Orang, entered
from tests.web.survei.conftest import dibuka, draf

__all__ = ["dibuka", "draf"]
HEADERS = ("Content-Security-Policy", "X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy", "Content-Length")


def test_a_public_page_has_every_header_and_no_cookie(dibuka: Survei) -> None:
    response = Client().get(f"/s/{dibuka.kode}")
    assert [name for name in HEADERS if name not in response.headers] == []
    assert response["X-Frame-Options"] == "DENY"
    assert int(response["Content-Length"]) == len(response.content)
    assert not response.cookies


def test_it_knows_nobody(dibuka: Survei, orang: Orang) -> None:
    response = entered(orang.pimpinan).get(f"/s/{dibuka.kode}")
    assert not hasattr(response.wsgi_request, "user")
    assert not hasattr(response.wsgi_request, "session")


@override_settings(ALLOWED_HOSTS=["skm.contoh.id"])
def test_an_unknown_host_is_refused(dibuka: Survei) -> None:
    assert Client().get(f"/s/{dibuka.kode}", headers={"host": "lain.contoh.id"}).status_code == HTTPStatus.BAD_REQUEST


@pytest.mark.django_db
def test_an_address_that_nobody_has_is_not_found_as_everywhere() -> None:
    response = Client().get("/s/a/b/c/d")
    assert response.status_code == HTTPStatus.NOT_FOUND
    assert hasattr(response.wsgi_request, "user")


def test_what_is_guarded_against_forgery_takes_the_long_way(dibuka: Survei) -> None:
    address = reverse("publik_terima", args=(dibuka.kode, "ABCD"))
    guarded = Client(enforce_csrf_checks=True).post(address)
    assert guarded.status_code == HTTPStatus.FORBIDDEN
    assert hasattr(guarded.wsgi_request, "user")
    open_to_all = Client(enforce_csrf_checks=True).post(f"/s/{dibuka.kode}", {"uuid": str(uuid4())})
    assert open_to_all.status_code == HTTPStatus.UNPROCESSABLE_ENTITY


@pytest.mark.django_db
@pytest.mark.parametrize(("error", "status"), [(OperationalError("busy"), 503), (RuntimeError("ours"), 500)])
def test_an_error_is_answered_as_everywhere(error: Exception, status: int) -> None:
    def fail(*_: object) -> None:
        raise error

    with connection.execute_wrapper(fail):
        response = Client(raise_request_exception=False).get("/s/belum-pernah-dilihat")
    assert response.status_code == status
    assert response.headers.get("Retry-After") == ("5" if status == HTTPStatus.SERVICE_UNAVAILABLE else None)


@pytest.mark.django_db
@pytest.mark.parametrize(("bahasa", "said"), [("id", "Server sedang sibuk"), ("en", "The server is busy")])
def test_a_busy_store_is_said_in_the_form_s_language(bahasa: str, said: str) -> None:
    def fail(*_: object) -> None:
        raise OperationalError

    with connection.execute_wrapper(fail):
        page = Client().get("/s/belum-pernah-dilihat", {"bahasa": bahasa}).content.decode()
    assert f"<h1>{said}</h1>" in page
