"""From an open survey to its downloaded answers, in a real browser: a phone answers, the office closes and reads."""

from pathlib import Path

from playwright.sync_api import Page, expect

from siklus.web.models import Jawaban, StatusSurvei, Survei
from siklus.web.services.survei import close_survei
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import Orang
from tests.web.hasil.conftest import dibuka, ditutup, lalu, tercetak
from tests.web.survei.conftest import PADA

__all__ = ["dibuka", "ditutup", "lalu", "tercetak"]  # a survey whose result is known, and the period before it
PHONE = 360


def test_the_result_can_be_read_by_anyone(buka: Open, orang: Orang, lalu: Survei, ditutup: Survei) -> None:
    page = buka(f"/survei/{ditutup.pk}/hasil", akun=orang.pimpinan)
    expect(page.locator(".ikm-angka")).to_contain_text("80,56")
    assert lalu.status == StatusSurvei.DITUTUP
    expect(page.get_by_text("Peringkat terendah ketiga dan keempat dapat dibedakan")).to_be_visible()
    page.get_by_text("Mengapa tidak pasti?").click()
    expect(page.get_by_text("selang 95% memuat nilai semua pengguna")).to_be_visible()
    judge(page, "hasil")
    judge(buka(f"/survei/{ditutup.pk}/unduh", akun=orang.pimpinan), "hasil-unduh")


def test_printed_values_say_where_they_were_printed(buka: Open, orang: Orang, tercetak: Survei) -> None:
    page = buka(f"/survei/{tercetak.pk}/hasil", akun=orang.pimpinan)
    expect(page.get_by_text("Nilai ini tercetak pada Laporan SKM 2025, halaman 12")).to_be_visible()
    judge(page, "hasil-tercetak")


def test_the_lowest_come_first_by_a_link(buka: Open, orang: Orang, ditutup: Survei) -> None:
    page = buka(f"/survei/{ditutup.pk}/hasil", akun=orang.pimpinan, javascript=False)
    page.get_by_role("link", name="Nilai terendah dulu").click()
    first = page.locator(".tabel-unsur tbody tr").first
    expect(first).to_contain_text("Sarana dan Prasarana")
    expect(first).to_contain_text("2,00")


def test_an_open_survey_is_blind(buka: Open, orang: Orang, dibuka: Survei) -> None:
    page = buka(f"/survei/{dibuka.pk}/hasil", akun=orang.pimpinan)
    expect(page.get_by_text("Nilai baru terbaca setelah survei ditutup")).to_be_visible()
    judge(page, "hasil-buta")


def test_a_survey_that_nobody_answered_says_so(buka: Open, orang: Orang, dibuka: Survei) -> None:
    Jawaban.objects.all().delete()
    close_survei(dibuka, orang.pimpinan, PADA)
    page = buka(f"/survei/{dibuka.pk}/hasil", akun=orang.pimpinan)
    expect(page.get_by_text("Belum ada jawaban yang dapat dihitung.")).to_be_visible()
    judge(page, "hasil-kosong")


def test_a_whole_way_from_the_phone_to_the_file(buka: Open, orang: Orang, dibuka: Survei, tmp_path: Path) -> None:
    before = Jawaban.objects.count()
    _answer(buka(f"/s/{dibuka.kode}", width=PHONE, javascript=False))
    assert Jawaban.objects.count() == before + 1
    page = buka(f"/survei/{dibuka.pk}/", akun=orang.penanggung_jawab)
    assert page.request.get(f"/survei/{dibuka.pk}/poster.pdf").body().startswith(b"%PDF-")
    page.get_by_role("link", name="Tutup survei").click()
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Tutup survei sekarang").click()
    expect(page.get_by_text("Jawabannya dibekukan")).to_be_visible()
    page.goto(f"/survei/{dibuka.pk}/hasil")
    expect(page.locator(".ikm-angka")).to_be_visible()
    page.get_by_role("link", name="Unduh", exact=True).last.click()
    with page.expect_download() as taken:
        page.get_by_role("link", name="CSV").click()
    kept = tmp_path / "jawaban.csv"
    taken.value.save_as(kept)
    assert kept.read_bytes().count(b"\r\n") == before + 2


def _answer(page: Page) -> None:
    """Fill the plain form: the first service, "3" to every question."""
    page.locator("input[name=layanan]").first.check()
    for box in page.locator("input[type=radio][name^='n-'][value='3']").all():
        box.check()
    page.locator("form button[type=submit], form button:not([type])").last.click()
    expect(page.get_by_role("heading", name="Terima kasih")).to_be_visible()
