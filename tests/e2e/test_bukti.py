"""Evidence in a real browser: many at once with their progress, pasted, dropped, without scripts, seen and judged."""

import base64
import os
from io import BytesIO

from PIL import Image, ImageDraw
from playwright.sync_api import Page, expect

from siklus.web.models import Realisasi
from siklus.web.queries.bukti import bukti_of
from siklus.web.services.bukti import describe_bukti, receive_bukti, receive_tautan, remove_bukti
from tests.e2e.conftest import Open, serving
from tests.e2e.eyes import judge
from tests.readers.bukti.test_active import ACTIVE
from tests.web.conftest import HARI_INI, Orang
from tests.web.putaran import DISETUJUI, dikerjakan, disegel, disetujui, rencana, subbagian

__all__ = ["dikerjakan", "disegel", "disetujui", "rencana", "subbagian"]
DROP = """([data, name, type]) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const carried = new DataTransfer();
  carried.items.add(new File([bytes], name, { type: "image/jpeg" }));
  const place = document.querySelector("[data-bukti] .bukti-kirim");
  if (type === "paste") place.dispatchEvent(new ClipboardEvent("paste", { clipboardData: carried, bubbles: true }));
  else place.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
}"""


def photo(number: int, side: int = 1200) -> bytes:
    """A picture that shows its number."""
    image = Image.new("RGB", (side, side * 2 // 3), ("#3b7a78", "#8a5a2b", "#3d5a8a", "#7a3b6b")[number % 4])
    ImageDraw.Draw(image).rectangle((number * 90, 100, number * 90 + 300, 600), fill="white")
    ImageDraw.Draw(image).text((80, 80), f"Kursi {number}", fill="black", font_size=120)
    kept = BytesIO()
    image.save(kept, "JPEG", quality=90)
    return kept.getvalue()


def at(row: Realisasi) -> str:
    return f"/bukti/untuk/realisasi/{row.pk}"


def choose(page: Page, *files: tuple[str, bytes]) -> None:
    chosen = [{"name": name, "mimeType": "image/jpeg", "buffer": data} for name, data in files]
    page.locator('.bukti-pilih input[name="berkas"]').set_input_files(chosen)  # type: ignore[arg-type]  # as Playwright's FilePayload


def test_many_files_at_once_of_which_one_is_broken(buka: Open, orang: Orang, dikerjakan: Realisasi) -> None:
    page = buka(at(dikerjakan), akun=orang.petugas)
    expect(page.get_by_text("Belum ada bukti.")).to_be_visible()
    judge(page, "bukti-kosong")
    choose(page, *((f"kursi-{number}.jpg", photo(number)) for number in range(1, 5)), ("rusak.jpg", photo(5)[:5000]))
    expect(page.locator(".bukti-butir")).to_have_count(4)
    expect(page.locator(".bukti-antrean > li")).to_have_count(1)
    expect(page.locator(".bukti-antrean")).to_contain_text("Berkas bukti “rusak.jpg” rusak atau terpotong")
    judge(page, "bukti-antrean")
    page.get_by_role("button", name="Batalkan").click()
    page.reload()
    expect(page.locator(".bukti-butir")).to_have_count(4)
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        choose(page, ("kursi-1.jpg", photo(1)))
    expect(page.locator(".bukti-antrean > li")).to_have_count(0)
    expect(page.locator(".bukti-butir")).to_have_count(4)
    assert bukti_of(dikerjakan).count() == 4


def test_dropped_and_pasted(buka: Open, orang: Orang, dikerjakan: Realisasi) -> None:
    page = buka(at(dikerjakan), akun=orang.petugas)
    for number, kind in enumerate(("drop", "paste"), 1):
        page.evaluate(DROP, [base64.b64encode(photo(number)).decode(), f"{kind}.jpg", kind])
        expect(page.locator(".bukti-butir")).to_have_count(number)


def test_sent_again_after_the_network_was_gone(buka: Open, orang: Orang, dikerjakan: Realisasi) -> None:
    page = buka(at(dikerjakan), akun=orang.petugas)
    page.context.set_offline(True)
    choose(page, ("kursi.jpg", photo(1)))
    expect(page.locator(".bukti-antrean")).to_contain_text("Sambungan terputus")
    page.context.set_offline(False)
    page.get_by_role("button", name="Kirim lagi").click()
    expect(page.locator(".bukti-butir")).to_have_count(1)
    expect(page.locator(".bukti-antrean > li")).to_have_count(0)


def test_more_than_a_server_takes_at_once(buka: Open, orang: Orang, dikerjakan: Realisasi) -> None:
    with serving(SIKLUS_BUKTI_KIRIMAN="1") as narrow:
        page = buka("/akun/login/", akun=orang.petugas)
        page.route("**/bukti*.js", lambda route: route.abort())  # axe needs scripts, the page goes without its own
        page.goto(narrow(at(dikerjakan)))
        choose(page, *((f"kursi-{number}.jpg", os.urandom(600_000)) for number in range(3)))
        page.get_by_role("button", name="Kirim berkas").click()
        expect(page.get_by_role("heading", name="Kiriman terlalu besar")).to_be_visible()
        judge(page, "bukti-terlalu-besar")


def test_without_scripts(buka: Open, orang: Orang, dikerjakan: Realisasi) -> None:
    page = buka(at(dikerjakan), akun=orang.petugas, javascript=False)
    choose(page, ("a.jpg", photo(1)), ("b.jpg", photo(2)))
    page.get_by_role("button", name="Kirim berkas").click()
    expect(page.locator(".bukti-butir")).to_have_count(2)
    page.locator(".bukti-butir").first.get_by_text("Ubah atau hapus").click()
    page.get_by_role("button", name="Hapus").first.click()
    expect(page.locator(".bukti-butir")).to_have_count(1)
    page.get_by_text("1 bukti dihapus").click()
    page.get_by_role("button", name="Pulihkan").click()
    expect(page.locator(".bukti-butir")).to_have_count(2)


def test_said_moved_and_removed_in_place(buka: Open, orang: Orang, dikerjakan: Realisasi) -> None:
    for number in (1, 2):
        receive_bukti(dikerjakan, f"kursi-{number}.jpg", photo(number), orang.petugas, DISETUJUI)
    page = buka(at(dikerjakan), akun=orang.petugas)
    first = page.locator(".bukti-butir").first
    first.get_by_text("Ubah atau hapus").click()
    first.get_by_label("Apa yang terlihat").fill("Kursi di ruang tunggu")
    first.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Keterangan disimpan.")).to_be_visible()
    first.get_by_text("Ubah atau hapus").click()
    first.get_by_role("button", name="Pindah ke bawah").click()
    expect(page.locator(".bukti-butir").last).to_contain_text("Kursi di ruang tunggu")
    last = page.locator(".bukti-butir").last
    last.get_by_text("Ubah atau hapus").click()
    last.get_by_role("button", name="Hapus").click()
    expect(page.locator(".bukti-butir")).to_have_count(1)
    first.get_by_text("Ubah atau hapus").click()
    page.get_by_text("1 bukti dihapus").click()
    judge(page, "bukti-ubah")


def test_as_the_one_who_verifies_sees_it(buka: Open, orang: Orang, dikerjakan: Realisasi) -> None:
    other = Realisasi.objects.create(rtl=dikerjakan.rtl, bulan="2026-08")
    receive_bukti(other, "kursi-1.jpg", photo(1), orang.petugas, DISETUJUI)
    bukti = receive_bukti(dikerjakan, "kursi-1.jpg", photo(1), orang.petugas, DISETUJUI)
    describe_bukti(bukti, "Dua belas kursi baru di ruang tunggu.", "Ruang tunggu", HARI_INI, orang.petugas, publik=True)
    receive_bukti(dikerjakan, "notula.pdf", ACTIVE["a script at opening"], orang.petugas, DISETUJUI)
    receive_tautan(
        dikerjakan, "https://kpu.example/berita", DISETUJUI.date(), photo(3), orang.petugas, DISETUJUI, "layar.jpg"
    )
    remove_bukti(receive_bukti(dikerjakan, "salah.jpg", photo(2), orang.petugas, DISETUJUI), orang.petugas, DISETUJUI)
    page = buka(at(dikerjakan), akun=orang.verifikator)
    expect(page.get_by_text("Berkas yang sama sudah dipakai pada RTL-2026-01, Agustus 2026")).to_be_visible()
    expect(page.get_by_role("button", name="Hapus")).to_have_count(0)
    judge(page, "bukti-pemeriksa")
