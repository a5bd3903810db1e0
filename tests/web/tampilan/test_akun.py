"""allauth's pages stand in our frame: each has one heading, and nobody can sign up alone."""

import os
import subprocess
import sys
from http import HTTPStatus
from typing import cast

import pytest
from allauth.account.internal.flows.login import record_authentication
from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import reverse

from siklus.web.models import Akun
from tests.web.conftest import SANDI, Orang, entered


def just_entered(akun: Akun) -> Client:
    """Entered by password a moment ago, so that nothing asks for it again."""
    client, request = entered(akun), HttpRequest()
    request.session = client.session
    record_authentication(request, akun, "password", reauthenticated=True)
    request.session.save()
    return client


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("logout/", "Keluar"),
        ("password/change/", "Ubah kata sandi"),
        ("reauthenticate/", "Pastikan ini Anda"),
        ("2fa/", "Verifikasi dua langkah"),
        ("2fa/totp/activate/", "Aktifkan aplikasi autentikator"),
        ("2fa/webauthn/", "Kunci sandi"),
        ("2fa/webauthn/add/", "Tambah kunci sandi"),
        ("3rdparty/", "Akun instansi"),
    ],
)
def test_a_page_has_one_heading(orang: Orang, path: str, heading: str) -> None:
    answer = just_entered(orang.petugas).get(f"/akun/{path}")
    page = answer.content.decode()
    assert (
        answer.status_code,
        page.count("<h1>"),
        f"<h1>{heading}</h1>" in " ".join(page.split()).replace("> ", ">").replace(" <", "<"),
    ) == (HTTPStatus.OK, 1, True)


@pytest.mark.django_db
def test_nobody_signs_up_alone() -> None:
    page = Client().get("/akun/signup/").content.decode()
    assert "Akun dibuat oleh admin kantor Anda." in page
    assert "password1" not in page


def test_a_passkey_has_a_name_that_is_asked_in_indonesian(orang: Orang) -> None:
    assert "Nama kunci" in just_entered(orang.petugas).get("/akun/2fa/webauthn/add/").content.decode()


def test_nobody_takes_the_address_to_which_a_role_will_be_given(orang: Orang) -> None:
    client, wanted = just_entered(orang.petugas), "kepala.baru@contoh.id"
    for action in ("action_add", "action_primary"):
        client.post("/akun/email/", {action: "", "email": wanted})
    assert not EmailAddress.objects.filter(email=wanted).exists()
    assert Akun.objects.get(pk=orang.petugas.pk).email == "petugas@contoh.id"


def test_a_session_that_somebody_else_laid_out_is_not_the_one_a_person_enters(orang: Orang) -> None:
    visitor = Client()
    laid_out = SessionStore()
    laid_out["dari"] = "orang lain"
    laid_out.create()
    visitor.cookies[settings.SESSION_COOKIE_NAME] = str(laid_out.session_key)
    asked = {"login": orang.petugas.email, "password": SANDI}
    assert visitor.post(reverse("account_login"), asked).status_code == HTTPStatus.FOUND
    mine = visitor.cookies[settings.SESSION_COOKIE_NAME].value
    assert mine != laid_out.session_key
    assert not SessionStore().exists(str(laid_out.session_key))
    intruder = Client()
    intruder.cookies[settings.SESSION_COOKIE_NAME] = str(laid_out.session_key)
    assert intruder.get(reverse("beranda")).status_code == HTTPStatus.FOUND


def test_behind_a_proxy_one_guesser_locks_nobody_else_out(orang: Orang) -> None:
    """The settings are read once, so that a process of its own asks them."""
    asked = "from siklus.web import settings as s; print(s.ALLAUTH_TRUSTED_PROXY_COUNT, s.TRUSTED_PROXIES)"
    environment = os.environ | {"SIKLUS_PROXY": "2"}
    done = subprocess.run((sys.executable, "-c", asked), env=environment, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stdout.split() == ["2", "2"]
    with override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1):
        for _ in range(11):
            _try(orang.petugas.email, "bukan ini", "203.0.113.7")
        assert _try(orang.pimpinan.email, SANDI, "203.0.113.7").status_code != HTTPStatus.FOUND
        assert _try(orang.admin.email, SANDI, "203.0.113.8").status_code == HTTPStatus.FOUND


def test_more_proxies_than_there_are_let_people_in_and_are_told(orang: Orang, caplog: pytest.LogCaptureFixture) -> None:
    with override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=2, TRUSTED_PROXIES=2):
        for _ in range(11):
            _try(orang.petugas.email, "bukan ini", "203.0.113.7")
        assert _try(orang.pimpinan.email, SANDI, "203.0.113.7").status_code != HTTPStatus.FOUND
        assert _try(orang.admin.email, SANDI, "203.0.113.8").status_code == HTTPStatus.FOUND
    told = "SIKLUS_PROXY says 2 proxies, X-Forwarded-For names 1: lower it, or visitors may make up an address"
    assert {record.message for record in caplog.records if record.name == "siklus.web.services.pintu_akun"} == {told}


def _try(email: str, sandi: str, address: str) -> HttpResponse:
    said = {"login": email, "password": sandi}
    return cast("HttpResponse", Client().post("/akun/login/", said, headers={"x-forwarded-for": address}))


@pytest.mark.django_db
def test_a_reset_does_not_say_who_has_an_account() -> None:
    assert "Bila alamat itu mempunyai akun" in Client().get("/akun/password/reset/done/").content.decode()
