"""Suggestions in a real browser: judged as a page, tagged by keys, and by buttons without scripts."""

import pytest
from playwright.sync_api import expect

from siklus.web.models import Saran, Survei
from siklus.web.services.penerimaan import receive_many
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import Orang
from tests.web.survei.conftest import dibuka, draf, kiriman

PRESSED = '.cip[aria-pressed="true"]'
__all__ = ["dibuka", "draf"]  # the survey as its life goes on
TEXTS = (
    "Antreannya lama sekali, mohon loket ditambah pada jam istirahat.",
    "Parkirannya sempit.",
    "Petugas ramah dan sabar. Tolong kursi di ruang tunggu ditambah; setiap Senin orang berdiri sampai ke luar.",
    "Sudah baik, hubungi saya di 0812-3456-7890.",
)


@pytest.fixture
def ditulis(dibuka: Survei) -> Survei:
    """The open survey, with suggestions."""
    receive_many([kiriman(dibuka, number, terbuka={"saran": text}) for number, text in enumerate(TEXTS)])
    return dibuka


def tags() -> list[str]:
    """The tags, in the order of the page."""
    return list(Saran.objects.order_by("pk").values_list("unsur", flat=True))


def test_the_page_can_be_used_by_anyone(buka: Open, orang: Orang, ditulis: Survei) -> None:
    first, second, *_ = Saran.objects.order_by("pk")
    Saran.objects.filter(pk=first.pk).update(unsur="sarana")
    Saran.objects.filter(pk=second.pk).update(unsur="lainnya")
    judge(buka(f"/survei/{ditulis.pk}/saran", akun=orang.petugas), "saran-petugas")
    judge(buka(f"/survei/{ditulis.pk}/saran", akun=orang.auditor), "saran-auditor")


def test_each_is_tagged_by_one_key_and_the_next_follows(buka: Open, orang: Orang, ditulis: Survei) -> None:
    page = buka(f"/survei/{ditulis.pk}/saran", akun=orang.petugas)
    boxes = page.locator("[data-saran] input")
    boxes.first.focus()
    for place, key in enumerate("301"):
        page.keyboard.press(key)
        expect(page.locator(PRESSED)).to_have_count(place + 1)
        expect(boxes.nth(place + 1)).to_be_focused()
    assert tags() == ["waktu", "lainnya", "persyaratan", ""]
    page.get_by_role("button", name="Urungkan penandaan terakhir").click()
    expect(page.locator(PRESSED)).to_have_count(2)


def test_enter_accepts_the_proposal(buka: Open, orang: Orang, ditulis: Survei) -> None:
    page = buka(f"/survei/{ditulis.pk}/saran?unsur=usulan", akun=orang.petugas)
    boxes = page.locator("[data-saran] input")
    boxes.first.focus()
    for left in (2, 1, 0):
        expect(boxes.first).to_be_focused()
        page.keyboard.press("Enter")
        expect(boxes).to_have_count(left)
    assert sorted(tags()) == ["", "perilaku", "sarana", "waktu"]


def test_without_scripts_the_buttons_do_the_same(buka: Open, orang: Orang, ditulis: Survei) -> None:
    page = buka(f"/survei/{ditulis.pk}/saran", akun=orang.petugas, javascript=False)
    page.get_by_role("button", name="Terima 3 usulan").click()
    expect(page.locator(PRESSED)).to_have_count(len(TEXTS) - 1)
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_label("Yang dicentang").select_option("Biaya/Tarif")
    page.get_by_role("button", name="Tandai", exact=True).click()
    expect(page.locator(PRESSED)).to_have_text(["Biaya"] * len(TEXTS))
    assert tags() == ["biaya"] * len(TEXTS)
