"""From a text beside its page to a sealed report that anyone can compare, in a real browser."""

from pathlib import Path

from playwright.sync_api import Page, expect

from siklus.cli.examples import example_folders
from siklus.web.models import Akun, Laporan, StatusSurvei, Survei
from siklus.web.services.peragaan import load_examples
from tests.e2e.conftest import Open, Situs
from tests.e2e.eyes import judge
from tests.web.impor.pekerja import worker

JENIS = "tindak-lanjut"
A_MINUTE = 60_000


def office() -> Survei:
    """Arunika with its whole cycle: the short form."""
    load_examples(example_folders()[:1], lambda _: None)
    return Survei.objects.get(status=StatusSurvei.DISEGEL)


def person(peran: str) -> Akun:
    return Akun.objects.get(email=f"{peran}@contoh.example")


def seal(page: Page) -> None:
    """Have the files made and checked, pass what is only a warning, and sign."""
    page.get_by_role("button", name="Buat dan periksa berkasnya").click()
    with worker("pemeriksa"):
        expect(page.locator("#h-pemeriksaan")).to_be_visible(timeout=3 * A_MINUTE)
    judge(page, "laporan-segel-diperiksa")
    reason = page.get_by_label("Mengapa peringatan itu dilewati")
    if reason.is_visible():
        reason.fill("Sudah dijelaskan kepada pimpinan")
    page.get_by_role("button", name="Tanda tangani dan segel").click(timeout=A_MINUTE)
    expect(page.locator("#h-segel")).to_be_visible(timeout=A_MINUTE)


def test_a_text_is_seen_on_its_page_before_it_is_kept(buka: Open) -> None:
    survei = office()
    page = buka(f"/survei/{survei.pk}/laporan/{JENIS}?bagian=4", akun=person("penanggung-jawab"))
    expect(page.locator("#lembar-1 img")).to_be_visible(timeout=A_MINUTE)
    before = page.locator("#lembar-1 img").get_attribute("src")
    page.locator("#id_isi").fill("IKM semester itu **{ikm}**.")
    expect(page.locator("#lembar-1 img")).not_to_have_attribute("src", str(before), timeout=A_MINUTE)
    judge(page, "laporan-susun")
    page.get_by_role("button", name="Simpan naskah").click()
    expect(page.locator("#panel")).to_contain_text("naskah sendiri")


def test_two_people_write_one_part(buka: Open) -> None:
    there = f"/survei/{office().pk}/laporan/{JENIS}?bagian=4"
    first, second = (buka(there, akun=person(peran)) for peran in ("penanggung-jawab", "petugas"))
    for page, text in ((first, "IKM semester itu **{ikm}**."), (second, "Mutu semester itu {mutu}.")):
        page.locator("#id_isi").fill(text)
        page.get_by_role("button", name="Simpan naskah").click()
    expect(second.get_by_role("heading", name="Naskah yang tersimpan sekarang")).to_be_visible()
    expect(second.locator("#id_isi")).to_have_value("Mutu semester itu {mutu}.")
    judge(second, "laporan-bagian")
    second.get_by_role("button", name="Tetap simpan naskah saya").click()
    expect(second.locator("#id_isi")).to_have_value("Mutu semester itu {mutu}.")


def test_pages_are_seen_one_by_one_without_javascript(buka: Open) -> None:
    survei = office()
    there = f"/survei/{survei.pk}/laporan/{JENIS}"
    page = buka(there, akun=person("auditor"), javascript=False)
    page.get_by_role("link", name="Halaman berikutnya").click()
    expect(page.locator("noscript img, .lembar img").first).to_have_attribute("alt", "Halaman 2")


def test_the_pimpinan_seals_and_anyone_compares(buka: Open, situs: Situs, tmp_path: Path) -> None:
    survei = office()
    page = buka(f"/survei/{survei.pk}/laporan/{JENIS}/segel", akun=person("pimpinan"))
    judge(page, "laporan-segel")
    page.set_default_timeout(A_MINUTE)
    seal(page)
    laporan = Laporan.objects.get(survei=survei, jenis=JENIS)
    with page.expect_download() as taken:
        page.get_by_role("link", name="PDF", exact=True).first.click()
    taken.value.save_as(tmp_path / "laporan.pdf")
    keeper = buka(f"/survei/{survei.pk}/laporan/{JENIS}", akun=person("penanggung-jawab"))
    keeper.get_by_text("Simpan salinan bertanda tangan").click()
    keeper.get_by_label("PDF yang sudah ditandatangani").set_input_files(tmp_path / "laporan.pdf")
    keeper.get_by_role("button", name="Simpan salinan").click()
    expect(keeper.get_by_role("heading", name="Salinan bertanda tangan")).to_be_visible(timeout=A_MINUTE)
    judge(keeper, "laporan-disegel")
    public = buka(f"/periksa/{laporan.kode}")
    public.set_input_files("#berkas", tmp_path / "laporan.pdf")
    public.get_by_role("button", name="Periksa berkas").click()
    expect(public.get_by_role("status")).to_contain_text("sama persis", timeout=A_MINUTE)
    judge(public, "periksa")
    assert situs.alamat
