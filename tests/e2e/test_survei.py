"""The life of a survey in a real browser: every screen judged, the whole way by keyboard, with and without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from siklus.web.models import StatusSurvei, Survei
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import Orang
from tests.web.survei.conftest import answer, dibuka, disegel, ditutup, draf

__all__ = ["dibuka", "disegel", "ditutup", "draf"]  # the survey as its life goes on

SCREENS = {
    "draf": ("", "keterangan", "buka", "hapus", "kuesioner", "kuesioner/ubah", "sasaran", "kanal", "pantauan"),
    "dibuka": ("", "tutup", "kuesioner/ubah", "sasaran", "pantauan", "amandemen"),
    "ditutup": ("", "amandemen", "amandemen/cari"),
}


@pytest.mark.parametrize(
    ("stage", "screen"), [(stage, screen) for stage, all_of in SCREENS.items() for screen in all_of]
)
def test_each_screen_can_be_used_by_anyone(
    stage: str, screen: str, buka: Open, orang: Orang, request: pytest.FixtureRequest
) -> None:
    survei: Survei = request.getfixturevalue(stage)
    if stage == "dibuka":
        answer(survei, 12)
    page = buka(f"/survei/{survei.pk}/{screen}", akun=orang.penanggung_jawab)
    expect(page.get_by_role("heading", level=1)).to_have_text(survei.judul)
    judge(page, f"survei-{stage}-{screen.replace('/', '-') or 'ringkasan'}")


def test_the_lists_and_the_seal_can_be_used_by_anyone(buka: Open, orang: Orang, ditutup: Survei) -> None:
    judge(buka("/unit/tirtamaya/survei/", akun=orang.penanggung_jawab), "survei-daftar")
    judge(buka("/unit/tirtamaya/survei/baru", akun=orang.penanggung_jawab), "survei-baru")
    judge(buka(f"/survei/{ditutup.pk}/segel", akun=orang.pimpinan), "survei-segel")


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_survey_is_drafted_and_opened_by_keyboard(
    buka: Open, orang: Orang, draf: Survei, *, javascript: bool
) -> None:
    draf.sasaran.update(pengguna=120)
    page = buka("/unit/tirtamaya/survei/", akun=orang.penanggung_jawab, javascript=javascript)
    _press(page, "link", "Siapkan survei")
    expect(page.get_by_label("Judul")).not_to_have_value("")
    page.get_by_label("Rencana tutup").fill("2099-12-31")
    _press(page, "button", "Buat draf")
    _press(page, "link", "Buka survei")
    _press(page, "button", "Buka survei sekarang")
    expect(page.get_by_role("heading", name="Alamat dan QR")).to_be_visible()
    assert Survei.objects.latest("id").status == StatusSurvei.DIBUKA


def _press(page: Page, role: str, name: str) -> None:
    """Focus a thing and press Enter, as who has no mouse does."""
    found = page.get_by_role(role, name=name, exact=True).first  # type: ignore[arg-type]  # a role of ARIA
    found.focus()
    expect(found).to_be_focused()
    page.keyboard.press("Enter")


def test_the_sample_follows_what_is_typed(buka: Open, orang: Orang, draf: Survei) -> None:
    page = buka(f"/survei/{draf.pk}/sasaran", akun=orang.penanggung_jawab)
    number = page.get_by_label("Pengguna Permohonan Informasi")
    number.fill("1234")
    expect(page.locator("#rumus-informasi")).to_have_text("293")
    expect(page.locator("#total-sasaran")).to_contain_text("1.274")
    expect(number).to_be_focused()
    number.fill("banyak")
    expect(page.locator("#galat-informasi")).to_contain_text("Tulis angka bulat")
    judge(page, "survei-sasaran-diisi")


def test_the_preview_follows_what_is_typed_and_a_button_moves_a_question(
    buka: Open, orang: Orang, draf: Survei
) -> None:
    page = buka(f"/survei/{draf.pk}/kuesioner/ubah", akun=orang.penanggung_jawab)
    page.locator("#teks-waktu-id").fill("Apakah kami cepat")
    expect(page.locator("#pratinjau")).to_contain_text("Apakah kami cepat")
    page.locator("#bahasa-pratinjau").select_option("en")
    expect(page.locator("#pratinjau")).to_contain_text("1 of 9")
    up = page.get_by_role("button", name="Naikkan pertanyaan 3")
    up.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"#p-waktu$"))
    expect(page.locator(".kotak").nth(1)).to_contain_text("Apakah kami cepat")
    expect(page.locator("#p-waktu")).to_be_focused()


def test_an_answer_is_mended_after_closing(buka: Open, orang: Orang, ditutup: Survei) -> None:
    page = buka(f"/survei/{ditutup.pk}/amandemen/cari", akun=orang.penanggung_jawab)
    page.locator("main tbody a").first.click()
    expect(page.get_by_role("button", name="Catat amandemen")).to_be_visible()
    judge(page, "survei-amandemen-baru")


def test_words_are_copied(buka: Open, orang: Orang, dibuka: Survei) -> None:
    page = buka(f"/survei/{dibuka.pk}/kanal", akun=orang.penanggung_jawab)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Salin teks").click()
    expect(page.get_by_text("Tersalin")).to_be_visible()
    assert dibuka.kode in page.evaluate("navigator.clipboard.readText()")
