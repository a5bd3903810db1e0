"""Signing in with the agency's own account, through a real server and a real provider."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from tests.web.services.server.penyedia import KLIEN, RAHASIA, Penyedia, penyedia_identitas
from tests.web.services.server.situs import Situs, free_port, serving

SUREL = "kepala@contoh.id"


@contextmanager
def agency_site(folder: Path, penyedia: Penyedia) -> Iterator[Situs]:
    """A new site with one admin, whose agency's sign-in server is this one."""
    oidc = f"{penyedia.alamat}|{KLIEN}|{RAHASIA}"
    with serving(folder / "data", "--admin", SUREL, "--instansi", "KPU Contoh", SIKLUS_OIDC=oidc) as situs:
        yield situs


def sign_in(situs: Situs) -> requests.Response:
    """Press the button of the sign-in page and follow wherever that leads."""
    site, session = f"http://127.0.0.1:{situs.port}", requests.Session()
    page = session.get(f"{site}/akun/login/", timeout=30).text
    form = re.search(r'<form method="post" action="(/akun/oidc/[^"]+)">(.*?)</form>', page, re.DOTALL)
    assert form
    assert "Masuk dengan Akun instansi" in form[2]
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form[2])
    assert token
    sent = {"csrfmiddlewaretoken": token[1]}
    return session.post(site + form[1], data=sent, headers={"Referer": site}, timeout=30)


def test_an_invited_person_enters_with_the_agencys_account(tmp_path: Path) -> None:
    with (
        penyedia_identitas(sub="123", email=SUREL, email_verified=True, name="Kepala Contoh") as penyedia,
        agency_site(tmp_path, penyedia) as situs,
    ):
        entered = sign_in(situs)
        assert (entered.status_code, entered.url) == (200, f"http://127.0.0.1:{situs.port}/")
        assert "KPU Contoh" in entered.text
        assert penyedia.diminta == [
            *("/.well-known/openid-configuration", "/setuju", "/.well-known/openid-configuration", "/tanda", "/siapa"),
        ]
        assert sign_in(situs).status_code == 200  # and once more, now that both accounts know each other


def test_an_address_that_the_agency_has_not_verified_opens_nothing(tmp_path: Path) -> None:
    with (
        penyedia_identitas(sub="123", email=SUREL, email_verified=False, name="Orang Lain") as penyedia,
        agency_site(tmp_path, penyedia) as situs,
    ):
        refused = sign_in(situs)
        assert "KPU Contoh" not in refused.text
        assert "belum diundang" in refused.text


def test_a_stranger_is_told_to_ask_for_an_invitation(tmp_path: Path) -> None:
    with (
        penyedia_identitas(sub="9", email="asing@contoh.id", email_verified=True, name="Asing") as penyedia,
        agency_site(tmp_path, penyedia) as situs,
    ):
        refused = sign_in(situs)
        assert "belum diundang" in refused.text
        assert "admin" in refused.text


def test_an_agency_that_does_not_answer_is_said_plainly(tmp_path: Path) -> None:
    gone = Penyedia(f"http://127.0.0.1:{free_port()}")
    with agency_site(tmp_path, gone) as situs:
        refused = sign_in(situs)
        assert "Belum berhasil masuk" in refused.text
        assert "Tidak ada yang berubah" in refused.text
