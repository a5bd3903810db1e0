"""One's own settings."""

from http import HTTPStatus

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from siklus.web.queries.cara_masuk import CaraMasuk, cara_masuk_of
from tests.web.conftest import Orang, entered


def test_everyone_may_open_their_own(orang: Orang) -> None:
    found = {name: entered(getattr(orang, name)).get("/saya").status_code for name in Orang.__slots__}
    assert set(found.values()) == {HTTPStatus.OK}


def test_a_name_is_changed_and_an_empty_one_is_not(orang: Orang) -> None:
    client = entered(orang.petugas)
    answer = client.post("/saya", {"nama": "Nama Baru"}, follow=True)
    assert [str(message) for message in answer.context["messages"]] == ["Nama sudah disimpan."]
    assert client.post("/saya", {"nama": " "}).status_code == HTTPStatus.OK
    orang.petugas.refresh_from_db()
    assert orang.petugas.nama == "Nama Baru"


@pytest.mark.django_db
def test_the_ways_to_enter_are_told(orang: Orang) -> None:
    assert cara_masuk_of(orang.petugas) == CaraMasuk(autentikator=False, kunci_sandi=0, kode_pemulihan=0)
    TOTP.activate(orang.petugas, generate_totp_secret())
    RecoveryCodes.activate(orang.petugas)
    found = cara_masuk_of(orang.petugas)
    assert (found, found.dua_langkah) == (CaraMasuk(autentikator=True, kunci_sandi=0, kode_pemulihan=10), True)
    assert "10 tersisa" in entered(orang.petugas).get("/saya").content.decode()
