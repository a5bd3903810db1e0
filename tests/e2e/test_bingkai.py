"""The frame around every staff screen, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import Orang


def test_the_frame_can_be_used_by_anyone(buka: Open, orang: Orang) -> None:
    page = buka("/", akun=orang.penanggung_jawab)
    judge(page, "beranda")


def test_a_menu_opens_by_keyboard_and_closes_by_escape(buka: Open, orang: Orang) -> None:
    page = buka("/", akun=orang.penanggung_jawab)
    menu = page.locator("details.menu-diri")
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(menu.locator("summary")).to_be_focused()


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_the_theme_that_a_person_chose_stays(buka: Open, orang: Orang, *, javascript: bool) -> None:
    page = buka("/saya", akun=orang.petugas, javascript=javascript)
    page.locator("details.menu-diri > summary").click()
    page.get_by_role("button", name="Gelap").first.click()
    expect(page.locator("html")).to_have_attribute("data-tema", "gelap")
    expect(page).to_have_url(re.compile("/saya$"))


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_the_current_tab_is_in_sight_on_a_phone(buka: Open, orang: Orang, *, javascript: bool) -> None:
    page = buka("/unit/tirtamaya/setelan", akun=orang.admin, width=360, javascript=javascript)
    expect(page.locator(".tab [aria-current]")).to_be_in_viewport(ratio=0.99)  # all of it but a fraction of a pixel


def test_a_window_without_javascript_is_not_judged(buka: Open) -> None:
    with pytest.raises(pytest.fail.Exception, match="needs a window with JavaScript"):
        judge(buka("/akun/login/", javascript=False), "tidak-dinilai")
