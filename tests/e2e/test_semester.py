"""One office's semester as its people live it, each in a window of their own: from the sealed survey to what everyone
reads, and into the next period's plan.
"""

from io import BytesIO

from django.utils.timezone import localdate
from PIL import Image
from playwright.sync_api import Page, expect

from siklus.web.models import Jejak, Laporan, Realisasi, Rencana, Rtl, StatusPeriksa, StatusRencana, Survei
from tests.e2e.conftest import Open
from tests.e2e.test_laporan import seal
from tests.web.conftest import Orang
from tests.web.putaran import disegel, subbagian

__all__ = ["disegel", "subbagian"]
A_MINUTE = 60_000
UNSUR = ("Sarana dan Prasarana", "Waktu Penyelesaian", "Penanganan Pengaduan, Saran dan Masukan")


def photo() -> bytes:
    kept = BytesIO()
    Image.new("RGB", (1200, 900), "#3b7a78").save(kept, "JPEG")
    return kept.getvalue()


def follow(page: Page, label: str) -> None:
    """Go where home says that this person goes next."""
    page.goto("/")
    page.get_by_role("link", name=label, exact=True).click()


def press(page: Page, button: str, said: str) -> None:
    """Press it, and read that it is done before anyone goes on."""
    page.get_by_role("button", name=button).click()
    expect(page.get_by_text(said).first).to_be_visible()


def write_rtl(page: Page, unsur: str, kegiatan: str, bulan: str) -> None:
    """On the form, as a person without a mouse would."""
    page.get_by_role("link", name=f"Tambah RTL untuk {unsur}").click()
    page.get_by_label("Kegiatan").fill(kegiatan)
    page.get_by_role("combobox", name="Penanggung jawab").select_option(index=1)
    page.get_by_label("Indikator").fill("Jumlah yang terpasang")
    page.get_by_label("Target").fill("Selesai pada bulannya")
    page.get_by_label(bulan).check()
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("ditambahkan.")).to_be_visible()


def test_from_the_sealed_survey_to_the_public_page(buka: Open, orang: Orang, disegel: Survei) -> None:
    penanggung_jawab = buka(akun=orang.penanggung_jawab, javascript=False)
    petugas, pimpinan = (buka(akun=akun) for akun in (orang.petugas, orang.pimpinan))
    assert disegel.unit.subbagian.count() == 0
    penanggung_jawab.goto("/unit/tirtamaya/subbagian/")
    penanggung_jawab.get_by_role("button", name="KPU").click()
    expect(penanggung_jawab.get_by_role("button", name="KPU")).to_have_count(0)
    assert disegel.unit.subbagian.count() > 0

    follow(penanggung_jawab, "Tetapkan prioritas")
    penanggung_jawab.get_by_role("button", name="Tetapkan prioritas").click()
    for unsur in UNSUR:
        write_rtl(penanggung_jawab, unsur, f"Memperbaiki {unsur}", "November 2026")
    press(penanggung_jawab, "Ajukan ke pimpinan", "Rencana diajukan.")

    follow(pimpinan, "Periksa rencana")
    press(pimpinan, "Setujui", "Rencana disetujui.")
    assert Rencana.objects.get().status == StatusRencana.DISETUJUI

    first = Rtl.objects.get(identitas="RTL-2026-01")
    petugas.goto(f"/survei/{disegel.pk}/realisasi/{first.pk}/2026-11")
    petugas.get_by_role("button", name="Mulai kerjakan").click()
    expect(petugas.get_by_role("button", name="Selesai, ajukan untuk diperiksa")).to_be_visible()
    petugas.wait_for_load_state()  # its scripts take what is chosen from now on
    petugas.get_by_label("Apa yang dilakukan").fill("Dua belas kursi dipasang.")
    petugas.locator('input[type="file"]').first.set_input_files(
        {"name": "kursi.jpg", "mimeType": "image/jpeg", "buffer": photo()}
    )
    expect(petugas.locator(".bukti-butir")).to_have_count(1)
    press(petugas, "Selesai, ajukan untuk diperiksa", "Diajukan untuk diperiksa orang kedua.")

    follow(pimpinan, "Periksa bukti")
    pimpinan.get_by_role("link", name="RTL-2026-01").click()
    press(pimpinan, "Terima", "Diterima.")
    assert Realisasi.objects.get().periksa == StatusPeriksa.DITERIMA

    there = f"/survei/{disegel.pk}/laporan/pelaksanaan"
    penanggung_jawab.goto(f"{there}/setelan")
    penanggung_jawab.locator("[name=tanggal]").fill(localdate().isoformat())
    press(penanggung_jawab, "Simpan", "Setelan laporan disimpan.")
    penanggung_jawab.goto(f"{there}/penandatangan")
    penanggung_jawab.get_by_label("Jabatan").fill("Sekretaris")
    penanggung_jawab.get_by_label("Nama lengkap dengan gelar").fill("Sekar Contoh")
    press(penanggung_jawab, "Simpan", "Penandatangan disimpan.")
    pimpinan.goto(f"{there}/segel")
    seal(pimpinan)
    report = Laporan.objects.get(disegel__isnull=False)
    expect(
        buka(f"/periksa/{report.kode}", javascript=False).get_by_text("KPU Kabupaten Tirtamaya").first
    ).to_be_visible()

    follow(penanggung_jawab, "Buat survei")
    press(penanggung_jawab, "Buat draf", "Draf survei dibuat.")
    assert Survei.objects.filter(unit=disegel.unit).count() == 2
    penanggung_jawab.goto("/")
    expect(penanggung_jawab.get_by_role("heading", name="Tindak lanjut Semester I Tahun 2026")).to_be_visible()

    everyone = buka("/u/tirtamaya", width=360, javascript=False)
    expect(everyone.get_by_text("Memperbaiki Sarana dan Prasarana")).to_be_visible()
    expect(everyone.get_by_text("1 dari 3 rencana")).to_be_visible()
    done = set(Jejak.objects.values_list("perbuatan", "akun__nama"))
    assert {
        ("unsur prioritas ditetapkan", "Penanggung Jawab"),
        ("rencana diajukan", "Penanggung Jawab"),
        ("rencana disetujui", "Pimpinan"),
        ("bukti ditambahkan", "Petugas"),
        ("realisasi diajukan", "Petugas"),
        ("realisasi diterima", "Pimpinan"),
        ("laporan disegel", "Pimpinan"),
        ("survei dibuat", "Penanggung Jawab"),
    } - done == set()
