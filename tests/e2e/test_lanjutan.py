"""Home with a follow-up under way, and the next plan that begins with what the last one left."""

import pytest
from playwright.sync_api import expect

from siklus.web.models import Rencana, Survei
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import Orang
from tests.web.putaran import disegel, disetujui, rencana, subbagian, terbukti
from tests.web.putaran_berikut import beragam, berikut, rencana_berikut

__all__ = ["beragam", "berikut", "disegel", "disetujui", "rencana", "rencana_berikut", "subbagian", "terbukti"]


@pytest.mark.usefixtures("terbukti")
def test_home_leads_through_the_follow_up(buka: Open, orang: Orang) -> None:
    judge(buka("/", akun=orang.petugas), "beranda-lanjutan")
    judge(buka("/", akun=orang.verifikator), "beranda-lanjutan-provinsi")


@pytest.mark.usefixtures("terbukti")
def test_what_is_left_is_carried_on(buka: Open, orang: Orang, rencana_berikut: Rencana) -> None:
    page = buka(f"/survei/{rencana_berikut.survei_id}/rencana/lanjutan", akun=orang.penanggung_jawab)
    judge(page, "rencana-lanjutan")
    page.get_by_role("button", name="Lanjutkan Menambah kursi tunggu").click()
    expect(page.get_by_text("Dilanjutkan sebagai RTL-2027-01.")).to_be_visible()
    page.get_by_role("link", name="Dari periode lalu").click()
    page.get_by_role("button", name="Lanjutkan 1 RTL").click()
    expect(page.get_by_text("1 RTL dilanjutkan.")).to_be_visible()
    assert list(rencana_berikut.rtl.values_list("identitas", "asal__identitas")) == [
        ("RTL-2027-01", "RTL-2026-01"),
        ("RTL-2027-02", "RTL-2026-03"),
    ]


@pytest.mark.usefixtures("terbukti")
def test_the_next_result_says_what_the_work_changed(buka: Open, orang: Orang, beragam: Survei) -> None:
    page = buka(f"/survei/{beragam.pk}/hasil", akun=orang.pimpinan)
    effect = page.locator("section", has=page.get_by_role("heading", name="Pengaruh tindak lanjut"))
    expect(effect.locator("tbody tr")).to_contain_text("Waktu Penyelesaian")
    expect(effect.locator("tbody tr")).to_contain_text("naik")
    judge(page, "hasil-pengaruh")
