"""Files of a report made while one watches, its emblem, its pictures, and a signed copy of it, in a real browser."""

from pathlib import Path

from PIL import Image
from playwright.sync_api import FilePayload, expect

from siklus.web.models import Laporan
from siklus.web.queries.laporan.gambar import path_of
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge, look
from tests.e2e.test_laporan import A_MINUTE, JENIS, office, person
from tests.web.impor.pekerja import worker
from tests.web.laporan.conftest import sealed
from tests.web.laporan.tempelan import FRAME, WORDS, with_field


def test_files_are_made_while_one_watches(buka: Open, tmp_path: Path) -> None:
    survei = office()
    there = f"/survei/{survei.pk}/laporan/{JENIS}"
    page = buka(there, akun=person("auditor"))
    page.get_by_role("button", name="Buat PDF dan DOCX").click()
    expect(page.locator("#berkas")).to_contain_text("menunggu giliran")
    look(page, "laporan-berkas-menunggu")
    plain = buka(there, akun=person("auditor"), javascript=False)
    expect(plain.get_by_role("link", name="Segarkan")).to_be_visible()
    with worker("peramban"):
        expect(page.get_by_role("link", name="DOCX", exact=True)).to_be_visible(timeout=2 * A_MINUTE)
        expect(page.locator("#berkas [role=status]")).to_have_count(0, timeout=2 * A_MINUTE)
    with page.expect_download() as taken:
        page.get_by_role("link", name="PDF", exact=True).click()
    taken.value.save_as(tmp_path / "laporan.pdf")
    assert (tmp_path / "laporan.pdf").read_bytes().startswith(b"%PDF")
    plain.get_by_role("link", name="Segarkan").click()
    expect(plain.get_by_role("link", name="DOCX", exact=True)).to_be_visible()
    judge(page, "laporan-berkas")


def test_the_emblem_and_the_pictures_of_the_survey(buka: Open, tmp_path: Path) -> None:
    survei, file = office(), tmp_path / "logo.png"
    Image.new("RGB", (400, 400), "teal").save(file)
    page = buka(f"/survei/{survei.pk}/laporan/{JENIS}/setelan", akun=person("penanggung-jawab"))
    page.get_by_label("Logo unit").set_input_files(file)
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Setelan laporan disimpan.")).to_be_visible()
    page.goto(f"/survei/{survei.pk}/laporan/{JENIS}/setelan")
    expect(page.get_by_role("img", name="Logo unit")).to_be_visible()
    judge(page, "laporan-setelan")
    page.goto(f"/survei/{survei.pk}/laporan/pelaksanaan")
    page.get_by_role("link", name="Dokumentasi", exact=True).click()
    expect(page.get_by_role("heading", name="Dokumentasi pelaksanaan survei").first).to_be_visible()
    judge(page, "laporan-dokumentasi")


def test_a_copy_with_a_visible_signature_is_compared(buka: Open) -> None:
    laporan: Laporan = sealed(office())
    signed = with_field(path_of(laporan.pdf).read_bytes(), draws=FRAME + b" " + WORDS, rect=(450, 790, 550, 830))
    page = buka(f"/periksa/{laporan.kode}")
    page.locator("#berkas").set_input_files(FilePayload(name="bertanda.pdf", mimeType="application/pdf", buffer=signed))
    page.get_by_role("button", name="Periksa berkas").click()
    expect(page.get_by_text("Ada tampilan tambahan di halaman 1")).to_be_visible(timeout=A_MINUTE)
    judge(page, "periksa-bertanda")
