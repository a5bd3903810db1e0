"""Paper entry with the keyboard alone, and without JavaScript."""

from playwright.sync_api import Page, Route, expect

from siklus.web.models import Jawaban, Survei
from siklus.web.queries.formulir import formulir_of
from siklus.web.services.kertas.kelompok import make_kelompok
from siklus.web.services.kertas.lembar import keep_lembar
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import Orang
from tests.web.kertas.conftest import MakeIsian, isian
from tests.web.survei.conftest import dibuka, draf

__all__ = ["dibuka", "draf", "isian"]


def typed(page: Page, keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def holds(page: Page, digits: str) -> None:
    """The boxes of the sheet, a dot for an empty one."""
    for place, digit in enumerate(digits):
        expect(page.locator("[data-digit]").nth(place)).to_have_value(digit.strip("."))


def test_a_batch_is_entered_by_keyboard(buka: Open, orang: Orang, dibuka: Survei) -> None:
    make_kelompok(dibuka, range(1, 4), orang.petugas)
    page = buka(f"/survei/{dibuka.pk}/kertas/1/isi/1", akun=orang.petugas)
    judge(page, "kertas-isi")
    page.reload()
    expect(page.locator("[data-digit]").first).to_be_focused()
    typed(page, "43" + "5x" + "2")  # what is no answer is not taken
    page.keyboard.press("Backspace")  # the fourth box is empty: back to the third
    page.keyboard.press("Backspace")  # and the third is emptied
    typed(page, "10-3412")  # third to ninth: 1, not answered twice, 3, 4, 1, 2
    typed(page, "1" + "2" + "3")  # service, sex, age
    page.keyboard.press("Enter")
    expect(page.get_by_label("Nomor lembar")).to_have_value("2")
    expect(page.locator("main")).to_contain_text("1 dari 3 lembar")
    page.get_by_role("link", name="Perbaiki lembar 1").click()
    holds(page, "431003412")
    expect(page.locator("[data-digit]").first).to_be_focused()
    page.keyboard.press("Backspace")
    typed(page, "2")
    page.keyboard.press("Enter")
    page.wait_for_url("**sesudah=1")
    expect(page.locator("[data-digit]").first).to_be_focused()  # the next sheet is ready for the next key
    typed(page, "333333333")
    page.keyboard.press("Enter")
    page.wait_for_url("**sesudah=2")
    page.goto(f"/survei/{dibuka.pk}/kertas/1")
    judge(page, "kertas-kelompok")
    page.get_by_role("button", name="Simpan 2 lembar sebagai jawaban").click()
    expect(page.locator("main")).to_contain_text("2 lembar menjadi jawaban.")
    assert dibuka.versi
    order = [item.id for item in formulir_of(dibuka.versi).pertanyaan]
    first = next(row for row in Jawaban.objects.all() if None in row.nilai.values())
    assert [first.nilai[key] for key in order] == [2, 3, 1, None, None, 3, 4, 1, 2]


def test_what_is_typed_while_a_sheet_is_stored_goes_into_the_next(buka: Open, orang: Orang, dibuka: Survei) -> None:
    make_kelompok(dibuka, range(1, 4), orang.petugas)
    page = buka(f"/survei/{dibuka.pk}/kertas/1/isi/1", akun=orang.petugas)

    def meanwhile(route: Route) -> None:
        if route.request.method == "POST":
            page.keyboard.press("Enter")  # once too often: no second sheet comes of it
            typed(page, "439")
        route.continue_()

    page.route("**/isi/1", meanwhile)
    expect(page.locator("[data-digit]").first).to_be_focused()
    typed(page, "222222222")
    page.keyboard.press("Enter")
    page.wait_for_url("**sesudah=1")
    holds(page, "43.......")
    expect(page.locator("[data-digit]").nth(2)).to_be_focused()
    page.keyboard.press("Enter")  # boxes are empty: the sheet is refused
    expect(page.locator("[data-digit][aria-invalid]").first).to_be_visible()
    holds(page, "43.......")  # what came meanwhile was meant for another


def test_the_same_form_without_javascript(buka: Open, orang: Orang, dibuka: Survei) -> None:
    make_kelompok(dibuka, range(1, 2), orang.petugas)
    page = buka(f"/survei/{dibuka.pk}/kertas/1/isi/1", akun=orang.petugas, javascript=False)
    for box in page.locator("[data-digit]").all():
        box.fill("4")
    page.get_by_label("Perempuan").check()
    page.keyboard.press("Enter")
    page.wait_for_url("**sesudah=1")
    expect(page.locator("main")).to_contain_text("Semua lembar kelompok ini sudah dimasukkan.")


def test_two_entries_are_settled(buka: Open, orang: Orang, dibuka: Survei, isian: MakeIsian) -> None:
    kelompok = make_kelompok(dibuka, range(1, 3), orang.petugas, ganda=True)
    keep_lembar(kelompok, 1, 1, isian(waktu=3, saran="Buka lebih pagi"), orang.petugas)
    keep_lembar(kelompok, 1, 2, isian(waktu=2), orang.penanggung_jawab)
    page = buka(f"/survei/{dibuka.pk}/kertas", akun=orang.petugas)
    judge(page, "kertas-daftar")
    page.get_by_role("link", name="Kelompok 1").click()
    expect(page.get_by_role("heading", name="Perbedaan dua entri")).to_be_visible()
    judge(page, "kertas-ganda")
    page.get_by_role("link", name="Putuskan 1 lembar").click()
    expect(page.get_by_role("button", name="Simpan putusan")).to_be_visible()
    judge(page, "kertas-beda")
    for row in page.locator("tbody tr").all():
        row.get_by_role("radio").first.check()
    page.get_by_role("button", name="Simpan putusan").click()
    expect(page.locator("main")).to_contain_text("lembar 1 oleh Petugas")
