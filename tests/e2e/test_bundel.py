"""Bundles in a real browser: made of a sealed survey by keyboard and without scripts."""

from pathlib import Path

from playwright.sync_api import expect

from siklus.bundle.buka import open_bundel
from siklus.web.models import Realisasi, Rencana, Survei
from siklus.web.services.bundel.bungkus import own_sidik
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import Orang
from tests.web.realisasi.conftest import disegel, disetujui, rencana, subbagian, terbukti

__all__ = ["disegel", "disetujui", "rencana", "subbagian", "terbukti"]


def bundel_of(survei: Survei) -> str:
    return f"/survei/{survei.pk}/bundel"


def test_what_goes_in_is_seen_and_taken_along(buka: Open, orang: Orang, terbukti: Realisasi, tmp_path: Path) -> None:
    survei = terbukti.rtl.rencana.survei
    page = buka(bundel_of(survei), akun=orang.pimpinan)
    expect(page.get_by_role("link", name="Bundel")).to_have_attribute("aria-current", "page")
    page.get_by_label("Sertakan jawaban anonim").press("Space")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Unduh bundel (.skm)").press("Enter")
    assert waiting.value.suggested_filename == "tirtamaya-2026-semester-1-r1.skm"
    waiting.value.save_as(tmp_path / "a.skm")
    found = open_bundel((tmp_path / "a.skm").read_bytes(), (own_sidik(),))
    assert "jawaban.json" in found.bagian
    page.reload()
    expect(page.get_by_role("heading", name="Yang pernah dibuat")).to_be_visible()
    judge(page, "bundel-keluar")


def test_without_scripts_it_is_the_same(buka: Open, orang: Orang, terbukti: Realisasi, tmp_path: Path) -> None:
    page = buka(bundel_of(terbukti.rtl.rencana.survei), akun=orang.penanggung_jawab, width=360, javascript=False)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Unduh bundel (.skm)").click()
    waiting.value.save_as(tmp_path / "a.skm")
    assert open_bundel((tmp_path / "a.skm").read_bytes(), (own_sidik(),)).survei.jawaban == 30


def test_without_a_plan_it_says_what_is_missing(buka: Open, orang: Orang, rencana: Rencana) -> None:
    survei = rencana.survei
    rencana.rtl.all().delete()
    rencana.delete()
    page = buka(bundel_of(survei), akun=orang.pimpinan)
    expect(page.get_by_role("heading", name="Belum dapat dibungkus")).to_be_visible()
    judge(page, "bundel-belum")
