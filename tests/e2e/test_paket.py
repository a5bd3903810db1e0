"""The package for evaluators in a real browser: judged as a page, taken along by keyboard and without scripts."""

import zipfile
from pathlib import Path

from playwright.sync_api import Page, expect

from siklus.web.models import Bukti, Jejak, Realisasi, Survei
from siklus.web.services.bukti import receive_bukti
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.e2e.test_realisasi import photo
from tests.web.conftest import Orang
from tests.web.realisasi.conftest import PADA, disegel, disetujui, rencana, subbagian, terbukti

__all__ = ["disegel", "disetujui", "rencana", "subbagian", "terbukti"]
OWN = {"INDEKS.xlsx", "INDEKS.html", "BACA-DULU.txt", "SHA256SUMS"}


def paket_of(survei: Survei) -> str:
    return f"/survei/{survei.pk}/paket"


def taken(page: Page, folder: Path) -> Path:
    """What the button downloads, unpacked."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Unduh paket (ZIP)").press("Enter")
    waiting.value.save_as(folder / "paket.zip")
    with zipfile.ZipFile(folder / "paket.zip") as opened:
        assert opened.testzip() is None
        opened.extractall(folder / "isi")
    return folder / "isi"


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_what_is_inside_is_seen_and_taken_along(buka: Open, orang: Orang, terbukti: Realisasi, tmp_path: Path) -> None:
    plan = terbukti.rtl.rencana
    receive_bukti(plan, "Berita acara FKP.jpg", photo("Berita acara"), orang.petugas, PADA)
    Bukti.objects.filter(realisasi=terbukti).update(nama_berkas="hilang.jpg")
    page = buka(paket_of(plan.survei), akun=orang.pimpinan)
    expect(page.get_by_role("alert")).to_contain_text("1 berkas tercatat tetapi tidak ada di simpanan.")
    expect(page.get_by_role("link", name="Paket penilai")).to_have_attribute("aria-current", "page")
    judge(page, "paket")
    page.get_by_label("Hasil survei").press("Space")
    folder = taken(page, tmp_path)
    assert files_in(folder) == {"2-berita-acara-fkp/01-Berita-acara-FKP.jpg", *OWN}
    assert Jejak.objects.get(perbuatan="paket penilai diunduh").akun == orang.pimpinan
    page.route("**/*", lambda route: route.fulfill(path=folder / "INDEKS.html", content_type="text/html"))
    page.goto("/indeks")
    judge(page, "paket-indeks")


def test_without_scripts_it_is_the_same(buka: Open, orang: Orang, disegel: Survei, tmp_path: Path) -> None:
    page = buka(paket_of(disegel), akun=orang.auditor, width=360, javascript=False)
    assert files_in(taken(page, tmp_path)) == {"6-hasil-survei/hasil.csv", "6-hasil-survei/hasil.json", *OWN}


def test_before_closing_it_says_why_there_is_nothing(buka: Open, orang: Orang, disegel: Survei) -> None:
    Survei.objects.filter(pk=disegel.pk).update(status="dibuka")
    page = buka(paket_of(disegel), akun=orang.petugas)
    expect(page.get_by_role("heading", name="Paket penilai")).to_be_visible()
    judge(page, "paket-belum")


def test_who_may_not_take_it_sees_it(buka: Open, orang: Orang, disegel: Survei) -> None:
    page = buka(paket_of(disegel), akun=orang.admin)
    expect(page.get_by_text("Peran Anda tidak mencakup mengunduh paket ini.")).to_be_visible()
    expect(page.get_by_role("checkbox")).to_have_count(0)
    judge(page, "paket-admin")
