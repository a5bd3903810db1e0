"""The screens of a unit and its people in a real browser: each judged, and an invitation made by keyboard."""

import pytest
from playwright.sync_api import expect

from siklus.web.models import Layanan, Peran, Tugas
from siklus.web.services.layanan import change_layanan
from siklus.web.services.orang import grant
from siklus.web.services.subbagian import KPU, add_subbagian
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import Orang, Pohon

SCREENS = {
    "": "/unit/tirtamaya/",
    "atas": "/unit/sagara/",
    "setelan": "/unit/tirtamaya/setelan",
    "baru": "/unit/tirtamaya/baru",
    "layanan": "/unit/tirtamaya/layanan/",
    "layanan-baru": "/unit/tirtamaya/layanan/baru",
    "layanan-satu": "/unit/tirtamaya/layanan/{layanan}",
    "layanan-ubah": "/unit/tirtamaya/layanan/{layanan}/ubah",
    "subbagian": "/unit/tirtamaya/subbagian/",
    "subbagian-kosong": "/unit/sagara/subbagian/",
    "subbagian-ubah": "/unit/tirtamaya/subbagian/{subbagian}/ubah",
    "orang": "/unit/tirtamaya/orang/",
    "kunci": "/unit/tirtamaya/kunci",
    "jejak": "/unit/tirtamaya/jejak",
}


@pytest.fixture
def kantor(orang: Orang, pohon: Pohon, layanan: tuple[Layanan, Layanan]) -> Layanan:
    """Tirtamaya with a described service, its parts, and someone who was invited; its admin keeps Sagara, too."""
    change_layanan(
        layanan[0], layanan[0].nama, {"Persyaratan": "Kartu identitas", "Biaya/tarif": "Gratis"}, orang.admin
    )
    add_subbagian(pohon.tirtamaya, KPU, orang.admin)
    grant(pohon.tirtamaya, "undangan@contoh.id", "Orang Undangan", Peran.PETUGAS, orang.admin)
    Tugas.objects.create(akun=orang.admin, peran=Peran.ADMIN, unit=pohon.sagara)
    return layanan[0]


@pytest.mark.parametrize("name", SCREENS)
def test_each_screen_can_be_used_by_anyone(name: str, buka: Open, orang: Orang, kantor: Layanan) -> None:
    first = kantor.unit.subbagian.first()
    assert first is not None
    page = buka(SCREENS[name].format(layanan=kantor.pk, subbagian=first.pk), akun=orang.admin)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    judge(page, f"unit-{name or 'ringkasan'}")


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_person_is_invited_by_keyboard(buka: Open, orang: Orang, pohon: Pohon, *, javascript: bool) -> None:
    page = buka("/unit/tirtamaya/orang/", akun=orang.admin, javascript=javascript)
    page.get_by_label("Surel").focus()
    for word in ("baru@contoh.id", "Orang Baru"):
        page.keyboard.type(word)
        page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Tautan undangan untuk baru@contoh.id")).to_be_visible()
    assert Tugas.objects.filter(akun__email="baru@contoh.id", peran="petugas", unit=pohon.tirtamaya).exists()
