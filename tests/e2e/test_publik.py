"""The public form on a phone, with and without JavaScript, by keyboard, and on a network that comes and goes."""

from collections.abc import Callable
from http import HTTPStatus

import pytest
from playwright.sync_api import Page, Route, expect

from siklus.web.models import Jawaban, Saran, StatusSurvei, Survei
from tests.e2e.conftest import Open
from tests.e2e.eyes import assert_accessible, judge, look, no_sideways_scroll
from tests.web.survei.conftest import dibuka, draf

__all__ = ["dibuka", "draf"]
PHONE, TRIES = 360, 300
STEPS_TO_CHOOSE = 15
"""The service, nine questions, five things about oneself."""

Begin = Callable[[], Page]


@pytest.fixture
def mulai(buka: Open, dibuka: Survei) -> Begin:
    """The form on a phone, at its first step."""

    def begin() -> Page:
        page = buka(f"/s/{dibuka.kode}", width=PHONE)
        page.get_by_role("link", name="Mulai").click()
        expect(page.get_by_text("Layanan apa yang Saudara terima?")).to_be_visible()
        return page

    return begin


def step(page: Page) -> str:
    return page.locator(".langkah:visible").get_attribute("id") or ""


def choose(page: Page, place: int) -> None:
    """Touch an answer and wait for the next step."""
    before = step(page)
    page.locator(".langkah:visible label").nth(place).click()
    page.wait_for_function("before => !document.getElementById(before).offsetParent", arg=before)


def to_the_end(page: Page) -> None:
    for number in range(STEPS_TO_CHOOSE):
        choose(page, 1 if number % 2 else 0)


def values() -> list[int | None]:
    """The one response's answers in the order in which the form asks."""
    response = Jawaban.objects.select_related("versi").get()
    return [response.nilai[asked["id"]] for asked in response.versi.isi["pertanyaan"]]


def test_a_person_answers_by_touch_and_gets_a_receipt(mulai: Begin) -> None:
    page = mulai()
    to_the_end(page)
    page.get_by_label("Apa saran Saudara").fill("Tambah kursi.")
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(page.get_by_role("heading", name="Terima kasih")).to_be_focused()
    code = page.locator(".kode-terima").text_content()
    assert page.context.cookies() == []
    assert values() == [2, 1, 2, 1, 2, 1, 2, 1, 2]
    assert [item.isi for item in Saran.objects.all()] == ["Tambah kursi."]
    assert (Jawaban.objects.get().lama or 0) > 0
    page.get_by_role("link", name="Periksa tanda terima").click()
    expect(page.get_by_role("heading", name="Jawaban diterima")).to_be_visible()
    expect(page.locator(".kode-terima")).to_have_text(code or "")


def test_after_sending_nothing_of_it_is_left_in_the_browser(mulai: Begin) -> None:
    page = mulai()
    to_the_end(page)
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(page.get_by_role("heading", name="Terima kasih")).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="Mulai").click()
    expect(page.get_by_text("Layanan apa yang Saudara terima?")).to_be_visible()
    expect(page.locator("input:checked")).to_have_count(0)
    kept = page.evaluate("() => [localStorage.length, sessionStorage.length, document.cookie]")
    assert kept == [0, 0, ""]


def test_a_person_answers_by_keyboard_alone(mulai: Begin) -> None:
    page = mulai()
    page.keyboard.press("1")
    for number in range(9):
        expect(page.locator("legend:visible .atas")).to_have_text(f"Pertanyaan {number + 1} dari 9")
        expect(page.locator("legend:visible")).to_be_focused()
        page.keyboard.press(str(number % 4 + 1))
    for _ in range(5):
        expect(page.get_by_role("button", name="Lewati")).to_be_visible()
        expect(page.locator("legend:visible")).to_be_focused()
        before = step(page)
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowDown")
        assert step(page) == before  # arrows look around; they do not go on
        page.keyboard.press("Enter")
        page.wait_for_function("before => !document.getElementById(before).offsetParent", arg=before)
    expect(page.get_by_label("Apa saran Saudara")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Apa saran Saudara")).to_be_focused()
    page.keyboard.type("Tambah 4 kursi.")
    page.get_by_role("button", name="Kirim jawaban").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".kode-terima")).to_be_visible()
    assert values() == [1, 2, 3, 4, 1, 2, 3, 4, 1]


def test_back_shows_what_was_chosen_and_a_question_is_not_passed_over(mulai: Begin) -> None:
    page = mulai()
    choose(page, 0)
    page.get_by_role("button", name="Lanjut").click()
    expect(page.get_by_text("Pilih satu jawaban.").first).to_be_visible()
    choose(page, 2)
    page.get_by_role("button", name="Kembali").click()
    expect(page.get_by_label("Sangat mudah")).to_be_hidden()
    expect(page.locator(".langkah:visible input:checked")).to_have_value("3")
    page.go_back()
    expect(page.get_by_text("Layanan apa yang Saudara terima?")).to_be_visible()


def test_the_other_language_keeps_what_was_answered(mulai: Begin) -> None:
    page = mulai()
    choose(page, 1)
    choose(page, 3)
    page.get_by_role("link", name="English").click()
    expect(page.locator("legend:visible .atas")).to_have_text("Question 2 of 9")
    page.get_by_role("button", name="Back").click()
    expect(page.locator(".langkah:visible input:checked")).to_have_value("4")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_large_letters_come_without_leaving_the_page(mulai: Begin) -> None:
    page = mulai()
    choose(page, 1)
    page.get_by_role("link", name="Teks besar").click()
    expect(page.locator("html")).to_have_class("js besar")
    expect(page.locator("legend:visible .atas")).to_have_text("Pertanyaan 1 dari 9")


def test_without_a_network_the_answers_wait_and_go_by_themselves(mulai: Begin) -> None:
    page = mulai()
    to_the_end(page)
    page.context.set_offline(offline=True)
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(page.get_by_role("status")).to_contain_text("Belum terkirim")
    page.context.set_offline(offline=False)
    expect(page.locator(".kode-terima")).to_be_visible(timeout=40_000)
    assert Jawaban.objects.count() == 1


def test_an_answer_whose_receipt_was_lost_is_sent_again_and_counts_once(mulai: Begin) -> None:
    page = mulai()
    to_the_end(page)
    lost: list[str] = []

    def lose(route: Route) -> None:
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch().json()["tanda_terima"])
            route.abort()
        else:
            route.continue_()

    page.route("**/s/*", lose)
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(page.locator(".kode-terima")).to_be_visible(timeout=40_000)
    expect(page.locator(".kode-terima")).to_have_text(lost)
    assert Jawaban.objects.count() == 1


def test_a_survey_that_closes_meanwhile_says_so_and_keeps_the_page(mulai: Begin, dibuka: Survei) -> None:
    page = mulai()
    to_the_end(page)
    Survei.objects.filter(pk=dibuka.pk).update(status=StatusSurvei.DITUTUP)
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(page.get_by_role("status")).to_contain_text("Jawaban ini tidak diterima")
    assert Jawaban.objects.count() == 0


def test_a_person_answers_without_javascript_and_takes_it_back(buka: Open, dibuka: Survei) -> None:
    page = buka(f"/s/{dibuka.kode}", width=PHONE, javascript=False)
    page.locator("#l-layanan label").first.click()
    for group in page.locator(".skala").all()[:-1]:
        group.locator("label").nth(2).click()
    page.get_by_label("Apa saran Saudara").fill("Tambah kursi.")
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(page.get_by_role("alert")).to_contain_text("Jawaban belum terkirim")
    look(page, "publik-perbaiki")
    page.get_by_role("alert").get_by_role("link").click()
    page.locator("#l-n-pengaduan label").nth(3).click()
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(page.get_by_role("heading", name="Terima kasih")).to_be_visible()
    code = page.locator(".kode-terima").text_content() or ""
    page.reload()
    expect(page.locator(".kode-terima")).to_have_text(code)
    look(page, "publik-tanda-terima")  # axe needs scripts
    assert values() == [3, 3, 3, 3, 3, 3, 3, 3, 4]
    page.get_by_role("link", name="Periksa tanda terima").click()
    page.get_by_role("link", name="Tarik jawaban").click()
    look(page, "publik-tarik")  # axe needs scripts
    page.get_by_role("button", name="Ya, tarik jawaban").click()
    expect(page.get_by_role("heading", name="Jawaban sudah ditarik")).to_be_visible()
    look(page, "publik-ditarik")  # axe needs scripts
    assert (Jawaban.objects.get().ditarik is None, Saran.objects.count()) == (False, 0)


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_every_step_can_be_used_by_anyone(buka: Open, dibuka: Survei, bahasa: str) -> None:
    page = buka(f"/s/{dibuka.kode}?bahasa={bahasa}", width=PHONE)
    judge(page, f"publik-{bahasa}-awal")
    page.locator(".mulai").click()
    expect(page.locator(".langkah:visible")).to_have_count(1)
    assert_accessible(page)
    choose(page, 0)
    judge(page, f"publik-{bahasa}-tanya")
    for _ in range(10):
        choose(page, 2)
    judge(page, f"publik-{bahasa}-profil")
    for _ in range(4):
        choose(page, 0)
    judge(page, f"publik-{bahasa}-saran")
    page.locator(".kirim").click()
    expect(page.locator(".kode-terima")).to_be_visible()
    judge(page, f"publik-{bahasa}-terima")


def test_every_other_page_can_be_used_by_anyone(buka: Open, dibuka: Survei, draf: Survei) -> None:
    plain = buka(f"/s/{dibuka.kode}", width=PHONE, javascript=False)
    look(plain, "publik-polos")
    no_sideways_scroll(plain)
    page = buka("/terima?kode=salah", width=PHONE)
    judge(page, "publik-periksa")
    page.goto("/s/tidakada")
    judge(page, "publik-tidak-dikenal")
    Survei.objects.filter(pk=draf.pk).update(status=StatusSurvei.DITUTUP)
    answers = (page.goto(f"/s/{draf.kode}") for _ in range(TRIES))  # the server keeps what it knows for a second
    assert any(answer is not None and answer.status == HTTPStatus.GONE for answer in answers)
    judge(page, "publik-ditutup")
