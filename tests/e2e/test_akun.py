"""Entering, and keeping an account safe: every page of it, with a second factor and a passkey in use."""

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from playwright.sync_api import Page, expect

from siklus.web.models import Akun
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import SANDI, Orang


def enter(page: Page, akun: Akun) -> None:
    """By the form, with the password; the server knows only real hashers."""
    Akun.objects.filter(pk=akun.pk).update(password=PBKDF2PasswordHasher().encode(SANDI, "garam", 1))
    page.get_by_label("Surel").fill(akun.email)
    page.get_by_label("Kata sandi").fill(SANDI)
    page.get_by_role("button", name="Masuk", exact=True).click()


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_one_enters_with_a_password_and_leaves(buka: Open, orang: Orang, *, javascript: bool) -> None:
    page = buka("/", javascript=javascript)
    enter(page, orang.petugas)
    expect(page.get_by_role("heading", level=1)).to_have_text("KPU Kabupaten Tirtamaya")
    page.locator("details.menu-diri > summary").click()
    page.get_by_role("button", name="Keluar").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Masuk")


def test_nobody_signs_up_alone(buka: Open) -> None:
    page = buka("/akun/signup/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Akun belum diundang")
    judge(page, "akun-belum-diundang")


def test_a_wrong_password_is_told_beside_the_form(buka: Open, orang: Orang) -> None:
    page = buka("/akun/login/")
    page.get_by_label("Surel").fill(orang.petugas.email)
    page.get_by_label("Kata sandi").fill("bukan ini")
    page.get_by_role("button", name="Masuk", exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()
    judge(page, "akun-salah")


@pytest.mark.parametrize(
    "path",
    ["login/", "password/reset/", "password/reset/done/", "password/reset/key/1-x/", "inactive/"],
)
def test_pages_before_entering(buka: Open, path: str) -> None:
    judge(buka(f"/akun/{path}"), f"akun-{path.strip('/').replace('/', '-')}")


@pytest.mark.parametrize(
    "path",
    [
        "logout/",
        "password/change/",
        "reauthenticate/",
        "2fa/",
        "2fa/totp/activate/",
        "2fa/webauthn/",
        "2fa/webauthn/add/",
    ],
)
def test_pages_of_an_account(buka: Open, orang: Orang, path: str) -> None:
    judge(buka(f"/akun/{path}", akun=orang.petugas), f"akun-{path.strip('/').replace('/', '-')}")


def test_a_password_is_asked_for_anew_though_one_is_signed_in(buka: Open, orang: Orang) -> None:
    page = buka("/akun/password/reset/", akun=orang.petugas)
    expect(page.get_by_text("Anda sudah masuk sebagai Petugas.")).to_be_visible()
    judge(page, "akun-password-reset-di-dalam")


def test_own_settings(buka: Open, orang: Orang) -> None:
    judge(buka("/saya", akun=orang.petugas), "akun-saya")


def test_a_second_factor_is_set_up_and_asked_for(buka: Open, orang: Orang) -> None:
    page = buka("/akun/2fa/totp/activate/", akun=orang.petugas)
    secret = page.locator("#authenticator_secret").input_value()
    page.get_by_label("Kode autentikator").fill(code_of(secret))
    page.get_by_role("button", name="Aktifkan").click()
    page.wait_for_url(lambda address: "/activate" not in address)
    page.goto("/akun/2fa/recovery-codes/")
    judge(page, "akun-kode-pemulihan")
    codes = page.locator("#recovery_codes").input_value().split()
    page = buka("/")
    enter(page, orang.petugas)
    expect(page.locator("input[name=code]").first).to_be_visible()
    judge(page, "akun-langkah-kedua")
    page.locator("input[name=code]").first.fill(codes[0])
    page.locator("form", has=page.locator("input[name=code]")).first.get_by_role("button").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("KPU Kabupaten Tirtamaya")


def code_of(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))


def test_a_passkey_is_added_and_enough_to_enter(buka: Open, orang: Orang) -> None:
    page = buka("/akun/2fa/webauthn/add/", akun=orang.petugas)
    plug_in_key(page)
    page.get_by_label("Nama kunci").fill("Ponsel kantor")
    page.locator("input[name=passwordless]").check()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url(lambda address: "/add" not in address)
    page.goto("/akun/2fa/webauthn/")
    expect(page.get_by_text("Ponsel kantor").first).to_be_visible()
    judge(page, "akun-kunci-sandi")
    page.context.clear_cookies()
    page.goto("/akun/login/")
    page.get_by_role("button", name="Masuk dengan kunci sandi").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("KPU Kabupaten Tirtamaya")


def plug_in_key(page: Page) -> None:
    """A passkey of Chromium's own, which says yes to everything."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
