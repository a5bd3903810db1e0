"""The kiosk in a real browser: days without a network, a killed browser, a wrong clock; nothing lost, nothing twice."""

import json
import os
import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Error, Page, Route, expect

from siklus.web.models import Jawaban, Perangkat, Survei, TolakanKios
from siklus.web.queries.kios import BukuHari, buku_of
from siklus.web.services.kios.sandingan import add_perangkat, code_of, pin_of, revoke
from siklus.web.services.survei import close_survei
from tests.e2e.conftest import Open, Situs
from tests.e2e.eyes import assert_accessible, judge, look
from tests.web.conftest import Orang
from tests.web.publik.conftest import PERTANYAAN
from tests.web.survei.conftest import PADA, dibuka, draf

__all__ = ["dibuka", "draf"]
TABLET = 1024
STEPS = 15
TRIES = 300
QUEUE = """async ([numbers, questions]) => {
  const active = await gudang.setting("aktif");
  const device = await gudang.device(active);
  for (const number of numbers) await gudang.capture({
    uuid: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`, perangkat: active, hari: gudang.day(),
    versi: device.versi, layanan: "informasi", profil: {}, terbuka: {}, lama: 60,
    nilai: Object.fromEntries(questions.map((name) => [name, String(number % 4 + 1)])),
  });
}"""
"""Captures answers exactly as the screen does, without touching it fifteen times for each."""
THRICE = """async () => {
  const device = await gudang.device(await gudang.setting("aktif"));
  const kiriman = await gudang.batch(device.id, 100);
  const body = JSON.stringify({ kiriman, buku: await gudang.ledger(device.id) });
  const headers = { Authorization: `Bearer ${device.kunci}` };
  const once = async () => (await fetch("/kios/kirim", { method: "POST", body, headers })).json();
  return (await Promise.all([once(), once(), once()])).map((reply) => JSON.stringify(reply.hasil));
}"""
WAITING = "() => gudang.waiting()"
SEND = "() => pengirim.sync()"


@pytest.fixture
def perangkat(dibuka: Survei, orang: Orang) -> Perangkat:
    """A device that waits for its code."""
    return add_perangkat(dibuka, "Loket 1", orang.petugas, timezone.now())


def open_paired(page: Page, perangkat: Perangkat, base: str = "") -> Page:
    """Scan the QR."""
    page.goto(f"{base}/kios#pasang={code_of(perangkat)}")
    expect(page.get_by_role("link", name="Mulai")).to_be_visible()
    page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")
    return page


@pytest.fixture
def kios(buka: Open, perangkat: Perangkat) -> Page:
    """A paired kiosk at its start."""
    page = buka("/kios", width=TABLET)
    expect(page.get_by_role("heading", name="Sandingkan kios")).to_be_visible()
    page.goto("about:blank")
    return open_paired(page, perangkat)


def answer(page: Page) -> None:
    """One whole visit by touch."""
    page.get_by_role("link", name="Mulai").click()
    for _ in range(STEPS):
        shown = page.locator(".langkah:visible")
        before = shown.get_attribute("id")
        shown.locator("label").nth(1).click()
        page.wait_for_function("before => !document.getElementById(before).offsetParent", arg=before)
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(page.get_by_role("heading", name="Terima kasih")).to_be_visible()


def queue(page: Page, numbers: range) -> None:
    page.evaluate(QUEUE, [list(numbers), list(PERTANYAAN)])


def wait_until_sent(page: Page) -> None:
    """All of the queue has been named by the server."""
    for _ in range(TRIES):
        if page.evaluate("async () => { await pengirim.sync(); return gudang.waiting(); }") == 0:
            return
        page.wait_for_timeout(200)
    pytest.fail("the queue was not sent")


def stored(numbers: range) -> bool:
    """Whether exactly these answers are in the store."""
    expected = {UUID(f"00000000-0000-4000-8000-{number:012}") for number in numbers}
    return set(Jawaban.objects.values_list("uuid", flat=True)) == expected


def sums(survei: Survei) -> BukuHari:
    (buku,) = buku_of(survei)
    assert buku.cocok
    return buku.jumlah


def test_days_without_a_network_end_with_every_answer_stored_once(kios: Page, dibuka: Survei) -> None:
    answer(kios)
    wait_until_sent(kios)
    kios.context.set_offline(offline=True)
    kios.reload()  # the tablet is restarted far from any network
    answer(kios)
    kios.get_by_role("button", name="Mulai dari awal").click()
    answer(kios)
    expect(kios.locator("#ringkas-antrean")).to_have_text("2 menunggu")
    assert Jawaban.objects.count() == 1
    kios.context.set_offline(offline=False)
    wait_until_sent(kios)
    expect(kios.locator("#ringkas-antrean")).to_have_text("0 menunggu")
    assert kios.context.cookies() == []
    assert sums(dibuka) == BukuHari(None, 3, 3, 0, 0)


@contextmanager
def tablet(peramban: Browser, folder: Path) -> Iterator[BrowserContext]:
    """A browser of its own whose storage outlives it."""
    context = peramban.browser_type.launch_persistent_context(
        folder, executable_path=_program(peramban), args=["--no-sandbox"], viewport={"width": TABLET, "height": 768}
    )
    try:
        yield context
    finally:
        with suppress(Error):  # it was killed
            context.close()


def _program(peramban: Browser) -> str:
    """The program that the running browser was started from."""
    from shutil import which  # noqa: PLC0415 - as above

    from tests.e2e.conftest import BROWSERS  # noqa: PLC0415 - beside its only use

    assert peramban.is_connected()
    return next(filter(None, map(which, BROWSERS)))


def kill(folder: Path) -> None:
    """kill -9 every process of the browser that uses this folder: those that this test started and no other."""
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdecimal() and str(folder).encode() in (entry / "cmdline").read_bytes():
                os.kill(int(entry.name), signal.SIGKILL)
        except (OSError, ProcessLookupError):
            continue  # it ended meanwhile


def test_a_killed_browser_keeps_its_queue(
    peramban: Browser, situs: Situs, perangkat: Perangkat, dibuka: Survei, tmp_path: Path
) -> None:
    with tablet(peramban, tmp_path) as context:
        page = open_paired(context.new_page(), perangkat, situs.alamat)
        context.set_offline(offline=True)
        queue(page, range(40))
        page.evaluate(
            QUEUE.replace("for (", "(async () => { for (").replace("});\n}", "}); })();\n}"),
            [[40, 41, 42], list(PERTANYAAN)],
        )
        kill(tmp_path)
    with tablet(peramban, tmp_path) as context:
        page = context.new_page()
        page.goto(situs("/kios"))
        expect(page.get_by_role("link", name="Mulai")).to_be_visible()
        wait_until_sent(page)
        ledger = page.evaluate("async () => (await gudang.ledger(await gudang.setting('aktif')))[0]")
    count = ledger["ditangkap"]
    assert 40 <= count <= 43  # of those under way when it died, each is there whole or not at all
    assert (ledger["tersimpan"], Jawaban.objects.count(), sums(dibuka)) == (
        count,
        count,
        BukuHari(None, count, count, 0, 0),
    )


@pytest.mark.parametrize("seed", range(3))
def test_a_network_cut_at_random_loses_and_doubles_nothing(kios: Page, dibuka: Survei, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a test's own dice
    cuts: list[str] = []

    def cut(route: Route) -> None:
        fate = chance.choice(("before", "after", "garbled", "busy", "through")) if len(cuts) < 12 else "through"
        cuts.append(fate)
        if fate == "before":
            route.abort()
        elif fate == "after":
            route.fetch()
            route.abort()
        elif fate == "garbled":
            route.fulfill(status=200, body='{"hasil": [{"uuid"')
        elif fate == "busy":
            route.fulfill(status=503, body="{}")
        else:
            route.continue_()

    kios.context.route("**/kios/kirim", cut)
    for number in range(6):
        queue(kios, range(number * 5, number * 5 + 5))
        kios.evaluate(SEND)
    wait_until_sent(kios)
    assert stored(range(30))
    assert sums(dibuka) == BukuHari(None, 30, 30, 0, 0)


@pytest.mark.parametrize("year", [2025, 2027], ids=["a year late", "a year early"])
def test_a_wrong_clock_loses_and_refuses_nothing(kios: Page, dibuka: Survei, year: int) -> None:
    kios.clock.set_fixed_time(datetime(year, 11, 23, 3, tzinfo=UTC))
    queue(kios, range(3))
    wait_until_sent(kios)
    assert stored(range(3))
    (buku,) = buku_of(dibuka)
    assert [str(item.hari) for item in buku.hari_list] == [f"{year}-11-23"]
    assert buku.cocok
    assert all(abs((row.diterima - timezone.now()).total_seconds()) < 600 for row in Jawaban.objects.all())


def test_one_batch_three_times_at_once_is_stored_once(kios: Page, dibuka: Survei) -> None:
    kios.context.set_offline(offline=True)
    queue(kios, range(25))
    kios.context.set_offline(offline=False)
    replies = kios.evaluate(THRICE)
    assert replies[0] == replies[1] == replies[2]
    assert stored(range(25))
    wait_until_sent(kios)
    assert sums(dibuka) == BukuHari(None, 25, 25, 0, 0)


def open_corner(page: Page, perangkat: Perangkat) -> None:
    page.locator("#pojok").focus()
    page.keyboard.press("Enter")
    page.get_by_label("PIN", exact=True).fill("000000" if pin_of(perangkat) != "000000" else "000001")
    page.keyboard.press("Enter")
    expect(page.locator("#g-pin")).to_contain_text("PIN salah")
    page.get_by_label("PIN", exact=True).fill(pin_of(perangkat))
    page.keyboard.press("Enter")
    expect(page.locator("#ruang-petugas")).to_be_visible()


def test_a_survey_that_closed_while_answers_waited_refuses_them_in_sight(
    kios: Page, dibuka: Survei, perangkat: Perangkat, orang: Orang
) -> None:
    kios.context.set_offline(offline=True)
    queue(kios, range(2))
    close_survei(dibuka, orang.pimpinan, PADA)
    kios.context.set_offline(offline=False)
    wait_until_sent(kios)
    expect(kios.get_by_text("Survei ini belum atau tidak dibuka lagi")).to_be_visible()
    open_corner(kios, perangkat)
    expect(kios.locator("#peringatan")).to_contain_text("2 ditolak: Survei ini tidak sedang menerima jawaban.")
    assert (Jawaban.objects.count(), TolakanKios.objects.count(), sums(dibuka)) == (0, 2, BukuHari(None, 2, 0, 2, 0))


def test_a_revoked_device_keeps_its_queue_which_comes_as_a_file(
    kios: Page, buka: Open, dibuka: Survei, perangkat: Perangkat, orang: Orang
) -> None:
    revoke(perangkat, orang.petugas, timezone.now())
    queue(kios, range(3))
    kios.evaluate(SEND)
    open_corner(kios, perangkat)
    expect(kios.locator("#peringatan")).to_contain_text("Perangkat ini dicabut.")
    with kios.expect_download() as download:
        kios.get_by_role("button", name="Ekspor antrean").click()
    file = download.value.path()
    assert len(json.loads(file.read_text())["kiriman"]) == 3
    assert kios.evaluate(WAITING) == 3
    page = buka(f"/survei/{dibuka.pk}/kios", akun=orang.petugas)
    page.get_by_label("Berkas antrean").set_input_files(file)
    page.get_by_role("button", name="Unggah").click()
    expect(page.get_by_text("3 jawaban tersimpan, 0 ditolak.")).to_be_visible()
    assert stored(range(3))


def test_an_idle_kiosk_asks_and_then_forgets(buka: Open, perangkat: Perangkat) -> None:
    page = buka("about:blank", width=TABLET)
    page.clock.install()
    open_paired(page, perangkat)
    page.get_by_role("button", name="English").click()
    page.get_by_role("link", name="Start").click()
    page.locator(".langkah:visible label").nth(1).click()
    page.clock.run_for(500)
    expect(page.locator("legend:visible .atas")).to_have_text("Question 1 of 9")
    page.clock.run_for(46_000)
    expect(page.get_by_role("dialog", name="Masih di sini?")).to_be_visible()
    judge(page, "kios-diam")
    page.get_by_role("button", name="Lanjutkan").click()
    page.clock.run_for(46_000)
    page.clock.run_for(21_000)
    expect(page.get_by_role("dialog", name="Masih di sini?")).to_be_hidden()
    expect(page.get_by_role("link", name="Mulai")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "id")
    expect(page.locator("input:checked")).to_have_count(0)
    assert page.evaluate(WAITING) == 0


def test_the_language_changes_in_the_middle_and_keeps_what_was_answered(kios: Page) -> None:
    kios.get_by_role("link", name="Mulai").click()
    kios.locator(".langkah:visible label").nth(1).click()
    expect(kios.locator("legend:visible .atas")).to_have_text("Pertanyaan 1 dari 9")
    kios.get_by_role("button", name="English").click()
    expect(kios.locator("legend:visible .atas")).to_have_text("Question 1 of 9")
    kios.get_by_role("button", name="Back").click()
    expect(kios.locator("input:checked")).to_have_value("pindah-memilih")


def test_a_wrong_code_is_told(buka: Open, perangkat: Perangkat) -> None:
    page = buka("/kios", width=360)
    judge(page, "kios-sandingkan")
    page.get_by_label("Kode pemasangan").fill("AAAA-AAAA")
    page.get_by_role("button", name="Sandingkan").click()
    expect(page.locator("#g-sanding")).to_contain_text("Kode pemasangan tidak berlaku")
    page.get_by_label("Kode pemasangan").fill(code_of(perangkat).lower())
    page.get_by_role("button", name="Sandingkan").click()
    expect(page.get_by_role("link", name="Mulai")).to_be_visible()


def test_every_screen_can_be_used_by_anyone(
    kios: Page, buka: Open, dibuka: Survei, perangkat: Perangkat, orang: Orang
) -> None:
    judge(kios, "kios-awal")
    kios.get_by_role("link", name="Mulai").click()
    kios.locator(".langkah:visible label").nth(1).click()
    expect(kios.locator("legend:visible .atas")).to_have_text("Pertanyaan 1 dari 9")
    judge(kios, "kios-tanya")
    kios.reload()
    answer(kios)
    look(kios, "kios-terima")
    assert_accessible(kios)
    wait_until_sent(kios)
    open_corner(kios, perangkat)
    judge(kios, "kios-petugas")
    staff = buka(f"/survei/{dibuka.pk}/kios", akun=orang.petugas)
    judge(staff, "survei-kios")
    other = add_perangkat(dibuka, "Loket 2", orang.petugas, timezone.now())
    staff.goto(f"/survei/{dibuka.pk}/kios/{other.pk}")
    judge(staff, "survei-kios-sandingkan")
