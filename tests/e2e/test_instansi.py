"""Entering with an agency's own account, in a real browser: the button, a refusal, a joined account, silence."""

from contextlib import ExitStack

from playwright.sync_api import expect

from tests.e2e.conftest import Open, serving
from tests.e2e.eyes import judge
from tests.web.conftest import Orang
from tests.web.services.server.penyedia import KLIEN, RAHASIA, penyedia_identitas

BUTTON = "Masuk dengan Akun instansi"


def test_an_agencys_account_opens_the_door_until_its_server_is_away(buka: Open, orang: Orang) -> None:
    person = {"sub": "7", "email": orang.petugas.email, "email_verified": True, "name": orang.petugas.nama}
    with ExitStack() as agency:
        penyedia = agency.enter_context(penyedia_identitas(**person))
        with serving(SIKLUS_OIDC=f"{penyedia.alamat}|{KLIEN}|{RAHASIA}") as situs:
            page = buka(situs("/akun/login/"))
            judge(page, "akun-instansi-masuk")
            penyedia.menolak = True
            page.get_by_role("button", name=BUTTON).click()
            expect(page.get_by_role("heading", level=1)).to_have_text("Masuk dibatalkan")
            judge(page, "akun-instansi-dibatalkan")
            penyedia.menolak = False
            page.get_by_role("link", name="Ke halaman masuk").click()
            page.get_by_role("button", name=BUTTON).click()
            expect(page.get_by_role("heading", level=1)).to_have_text("KPU Kabupaten Tirtamaya")
            page.goto(situs("/akun/3rdparty/"))
            judge(page, "akun-instansi-tersambung")
            agency.close()
            page = buka(situs("/akun/login/"))
            page.get_by_role("button", name=BUTTON).click()
            expect(page.get_by_role("heading", level=1)).to_have_text("Belum berhasil masuk")
            judge(page, "akun-instansi-gagal")
