"""The roll-up in a real browser: from the frame to a province, down to its unit, a day named and a unit excused."""

import pytest
from playwright.sync_api import expect

from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import Jenjang, Peran, Tugas
from siklus.web.services.pohon import add_unit
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import Orang, Pohon
from tests.web.rekap.conftest import MakeSurvei, jalankan

__all__ = ["jalankan"]
LALU = Periode(JenisPeriode.SEMESTER, 2026, 1)
KINI = "2026-semester-2"


@pytest.fixture
def provinsi(pohon: Pohon, jalankan: MakeSurvei) -> Pohon:
    """A province in which every state is to be seen."""
    jalankan(pohon.tirtamaya, n=60)
    jalankan(pohon.tirtamaya, n=50, nilai=2, periode=LALU)
    jalankan(pohon.arunika, "ditutup", n=40, nilai=2)
    jalankan(pohon.sagara, "dibuka", n=0)
    loket = add_unit(pohon.sagara, Jenjang.KABKOTA, "cendana", "KPU Kota Cendana")
    jalankan(loket, n=45, nilai=1)
    return pohon


def test_a_province_from_the_frame_to_a_unit(buka: Open, orang: Orang, provinsi: Pohon) -> None:  # noqa: ARG001 - it stands
    page = buka("/", akun=orang.verifikator)
    page.get_by_role("link", name="Rekap").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("KPU Provinsi Sagara")
    page.get_by_label("Tenggat hasil disegel").fill("2026-01-31")
    page.get_by_role("button", name="Simpan tenggat").click()
    expect(page.get_by_role("heading", name="Yang terlambat")).to_be_visible()
    judge(page, "rekap-provinsi")
    page.get_by_role("link", name="Atur kewajiban KPU Arunika").click()
    page.get_by_label("Kewajiban").select_option("tidak")
    page.get_by_label("Alasan").fill("Kantor direnovasi.")
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Tidak wajib pada periode ini:")).to_be_visible()
    page.get_by_role("link", name="KPU Arunika").last.click()
    judge(page, "rekap-wajib")


def test_the_letter_to_a_late_unit_needs_no_script(buka: Open, orang: Orang, provinsi: Pohon) -> None:  # noqa: ARG001 - it stands
    page = buka(f"/rekap/sagara/{KINI}", akun=orang.verifikator, width=360, javascript=False)
    page.get_by_label("Tenggat hasil disegel").fill("2026-01-31")
    page.get_by_role("button", name="Simpan tenggat").click()
    page.get_by_role("link", name="Buat surat KPU Arunika").click()
    page.get_by_label("Jabatan penandatangan").fill("Sekretaris")
    page.get_by_label("Nama penandatangan").fill("Orang Rekaan")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Unduh surat (DOCX)").click()
    assert waiting.value.suggested_filename == "surat-arunika.docx"
    judge(buka(f"/rekap/arunika/{KINI}/surat", akun=orang.verifikator), "rekap-surat")


def test_the_report_is_taken_along(buka: Open, orang: Orang, provinsi: Pohon, jalankan: MakeSurvei) -> None:  # noqa: ARG001 - it stands
    page = buka(f"/rekap/sagara/{KINI}", akun=orang.verifikator)
    page.get_by_role("link", name="Laporan Rekapitulasi").click()
    page.get_by_role("button", name="Unduh laporan (PDF)").click()
    page.get_by_label("Ditandatangani di").fill("Sagara")
    page.get_by_label("Jabatan penandatangan").fill("Ketua")
    page.get_by_label("Nama penandatangan").fill("Orang Rekaan")
    judge(page, "rekap-laporan")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Unduh laporan (DOCX)").click()
    assert waiting.value.suggested_filename == "laporan-rekapitulasi-sagara-2026-2.docx"


def test_the_nation_is_a_map(buka: Open, orang: Orang, provinsi: Pohon, jalankan: MakeSurvei) -> None:
    Tugas.objects.create(akun=orang.auditor, peran=Peran.AUDITOR, unit=provinsi.kpu)
    for kode, nama in (("jabar", "KPU Provinsi Jawa Barat"), ("pbd", "KPU Provinsi Papua Barat Daya")):
        area = add_unit(provinsi.kpu, Jenjang.PROVINSI, kode, nama)
        jalankan(add_unit(area, Jenjang.KABKOTA, f"{kode}-1", f"KPU Kota Rekaan {kode.title()}"), n=40)
    page = buka("/rekap/", akun=orang.auditor)
    judge(page, "rekap-daftar")
    page.get_by_role("link", name="Komisi Pemilihan Umum").click()
    expect(page.get_by_role("heading", name="Provinsi", exact=True)).to_be_visible()
    judge(page, "rekap-nasional")


def test_an_area_without_surveys_says_so(buka: Open, orang: Orang, pohon: Pohon) -> None:  # noqa: ARG001 - it stands
    page = buka("/rekap/", akun=orang.luar)
    expect(page.get_by_text("Belum ada unit di wilayah ini")).to_be_visible()
    judge(page, "rekap-kosong")
