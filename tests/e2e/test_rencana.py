"""Priorities and the plan in a real browser: judged as pages, written by keyboard and mouse, by two at once."""

import pytest
from playwright.sync_api import Page, expect

from siklus.web.models import Layanan, Rencana, Rtl, StatusRencana, Subbagian, Survei
from siklus.web.services.rencana.rtl import change_rtl
from siklus.web.services.rencana.tahap import Penyusun
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import Orang, Pohon
from tests.web.putaran import disegel, disetujui, rencana, subbagian
from tests.web.rencana.test_bank import earlier
from tests.web.rencana.test_banyak import filled

__all__ = ["disegel", "disetujui", "rencana", "subbagian"]
SARANA, WAKTU, PENGADUAN = "RTL-2026-01", "RTL-2026-02", "RTL-2026-03"
SUBMITTED = "Rencana diajukan."


def stored(identitas: str) -> Rtl:
    return Rtl.objects.get(identitas=identitas, unit__kode="tirtamaya")


def saved(page: Page) -> None:
    expect(page.locator("#kabar")).to_have_text("Tersimpan.")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_priorities_are_read_and_decided(buka: Open, orang: Orang, disegel: Survei) -> None:
    page = buka(f"/survei/{disegel.pk}/prioritas", akun=orang.penanggung_jawab)
    judge(page, "prioritas")
    page.get_by_role("checkbox", name="Penanganan Pengaduan").uncheck()
    page.get_by_role("checkbox", name="Perilaku").check()
    page.get_by_role("button", name="Tetapkan prioritas").click()
    expect(page.get_by_text("menyimpang dari nilai terendah tanpa alasan")).to_be_visible()
    judge(page, "prioritas-ditolak")
    page.get_by_label("Alasan pilihan").fill("Penanganan pengaduan dipegang pemerintah provinsi.")
    page.get_by_role("button", name="Tetapkan prioritas").click()
    expect(page.get_by_text("Unsur prioritas ditetapkan.")).to_be_visible()
    judge(page, "rencana-kosong")
    assert Rencana.objects.get().prioritas == ["sarana", "waktu", "perilaku"]


def test_before_sealing(buka: Open, orang: Orang, disegel: Survei) -> None:
    Survei.objects.update(status="ditutup")
    judge(buka(f"/survei/{disegel.pk}/rencana", akun=orang.pimpinan), "rencana-belum")


def test_the_grid_is_written_by_keyboard(buka: Open, orang: Orang, rencana: Rencana) -> None:
    page = buka(f"/survei/{rencana.survei_id}/rencana#rtl-{stored(SARANA).pk}", akun=orang.penanggung_jawab)
    judge(page, "rencana")
    page.reload()
    expect(page.locator(f"#rtl-{stored(SARANA).pk} th")).to_be_focused()
    press(page, "ArrowRight", "Space", "ArrowRight", "ArrowRight", "Space")  # July off, September on
    saved(page)
    expect(page.locator(f"#rtl-{stored(SARANA).pk}")).to_have_attribute("data-versi", "3")  # both are kept
    expect(page.locator(f"#rtl-{stored(SARANA).pk} .ada")).to_have_count(2)
    saved(page)
    assert stored(SARANA).bulan == ["2026-08", "2026-09"]
    press(page, "Home", "Enter", "Control+A")
    page.keyboard.type("Menambah dua belas kursi")
    press(page, "Enter")
    saved(page)
    expect(page.locator(f"#rtl-{stored(SARANA).pk} th")).to_be_focused()
    assert stored(SARANA).kegiatan == "Menambah dua belas kursi"
    press(page, "Enter", "x", "Escape")
    expect(page.locator(f"#rtl-{stored(SARANA).pk} th .isi")).to_have_text("Menambah dua belas kursi")
    press(page, "ArrowDown", "ArrowDown")
    expect(page.locator("tr[data-rtl]", has=page.locator(":focus"))).to_have_attribute("data-nama", WAKTU)
    page.locator(f"#rtl-{stored(SARANA).pk} [data-medan=anggaran]").click()
    page.keyboard.type("2500000")
    press(page, "Enter")
    expect(page.locator(f"#rtl-{stored(SARANA).pk} [data-medan=anggaran]")).to_have_text("2.500.000")
    press(page, "Delete")
    expect(page.get_by_text("1 RTL dihapus")).to_be_visible()
    judge(page, "rencana-dihapus")
    page.get_by_role("button", name=f"Urungkan penghapusan {SARANA}").click()
    expect(page.get_by_text(f"{SARANA} kembali ke rencana.")).to_be_visible()
    assert stored(SARANA).dihapus is None


def test_the_grid_is_written_by_mouse(
    buka: Open, orang: Orang, rencana: Rencana, subbagian: tuple[Subbagian, ...]
) -> None:
    page = buka(f"/survei/{rencana.survei_id}/rencana", akun=orang.petugas)
    row = page.locator(f"#rtl-{stored(WAKTU).pk}")
    row.locator("[data-bulan='2026-11']").click()
    saved(page)
    row.locator("[data-medan=penanggung_jawab]").click()
    page.get_by_label("Memimpin").select_option(subbagian[0].nama)
    page.get_by_role("checkbox", name=subbagian[1].nama).check()
    judge(page, "rencana-penanggung-jawab")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(row.locator(".pembantu li")).to_have_text([subbagian[1].nama])
    row.locator("[data-medan=target]").click()
    press(page, "Control+A", "Delete", "Enter")
    expect(row.locator(".baris-masalah")).to_contain_text("belum mempunyai target")
    page.get_by_role("link", name="Tambah RTL untuk Waktu Penyelesaian").click()
    page.wait_for_function("() => document.activeElement?.matches('textarea.sunting')")
    page.keyboard.type("Memasang nomor antrean")
    press(page, "Enter")
    saved(page)
    judge(page, "rencana-bermasalah")
    assert stored("RTL-2026-04").kegiatan == "Memasang nomor antrean"
    assert stored(WAKTU).bulan == ["2026-09", "2026-11"]


def test_two_people_meet_in_one_row(buka: Open, orang: Orang, rencana: Rencana) -> None:
    page = buka(f"/survei/{rencana.survei_id}/rencana", akun=orang.penanggung_jawab)
    change_rtl(stored(SARANA), {"kegiatan": "Mengecat kursi", "bulan": ("2026-10",)}, 1, Penyusun(orang.petugas))
    row = page.locator(f"#rtl-{stored(SARANA).pk}")
    row.locator("[data-bulan='2026-12']").click()
    panel = page.locator(".benturan")
    expect(panel).to_contain_text("diubah orang lain sesudah Anda membukanya")
    expect(panel.locator(".benturan-judul")).to_be_focused()
    judge(page, "rencana-benturan")
    panel.get_by_label("Keduanya:").check()
    panel.get_by_role("button", name="Simpan pilihan").click()
    expect(page.get_by_text(f"{SARANA} disimpan.")).to_be_visible()
    assert (stored(SARANA).kegiatan, stored(SARANA).bulan) == (
        "Mengecat kursi",
        ["2026-07", "2026-08", "2026-10", "2026-12"],
    )


def test_a_long_plan_is_turned_by_pages(
    buka: Open, orang: Orang, rencana: Rencana, subbagian: tuple[Subbagian, ...]
) -> None:
    filled(rencana, subbagian, 40)
    page = buka(f"/survei/{rencana.survei_id}/rencana?halaman=2", akun=orang.penanggung_jawab)
    expect(page.get_by_text("RTL-2026-16", exact=True)).to_be_visible()
    judge(page, "rencana-banyak")


def test_everything_works_without_scripts(buka: Open, orang: Orang, rencana: Rencana) -> None:
    page = buka(f"/survei/{rencana.survei_id}/rencana", akun=orang.penanggung_jawab, javascript=False)
    page.get_by_role("link", name="Tambah RTL untuk Sarana dan Prasarana").click()
    judge_plain(page, "rencana-rtl-baru")
    page.get_by_label("Kegiatan").fill("Memasang kipas")
    page.get_by_label("Agustus 2026").check()
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("RTL-2026-04 ditambahkan.")).to_be_visible()
    page.get_by_role("button", name="Naikkan RTL-2026-04").click()
    expect(page.locator("tr[data-rtl]").first).to_have_attribute("data-nama", "RTL-2026-04")
    assert stored("RTL-2026-04").urutan == 1
    page.get_by_role("link", name=f"Ubah {SARANA}").click()
    expect(page.get_by_label("Target")).to_be_visible()
    change_rtl(stored(SARANA), {"target": "Enam kursi"}, 1, Penyusun(orang.petugas))
    page.get_by_label("Target").fill("Sepuluh kursi")
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Enam kursi")).to_be_visible()
    page.get_by_role("button", name="Simpan pilihan").click()
    expect(page.get_by_text(f"{SARANA} disimpan.")).to_be_visible()
    assert stored(SARANA).target == "Sepuluh kursi"
    page.get_by_role("button", name="Hapus RTL-2026-04").click()
    page.get_by_text("1 RTL dihapus").click()


def test_two_people_meet_on_the_form_page(buka: Open, orang: Orang, rencana: Rencana) -> None:
    page = buka(f"/survei/{rencana.survei_id}/rencana/rtl/{stored(SARANA).pk}", akun=orang.penanggung_jawab)
    change_rtl(stored(SARANA), {"target": "Enam kursi", "bulan": ("2026-10",)}, 1, Penyusun(orang.petugas))
    page.get_by_label("Target").fill("Sepuluh kursi")
    page.get_by_label("Desember 2026").check()
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Enam kursi")).to_be_visible()
    judge(page, "rencana-benturan-halaman")


def judge_plain(page: Page, name: str) -> None:
    """A page without scripts is looked at in a window with them: axe is one."""
    assert name
    expect(page.get_by_role("heading", level=2)).to_be_visible()


def test_the_form_page(buka: Open, orang: Orang, rencana: Rencana) -> None:
    judge(buka(f"/survei/{rencana.survei_id}/rencana/rtl/{stored(SARANA).pk}", akun=orang.petugas), "rencana-rtl")


def test_the_bank(buka: Open, orang: Orang, pohon: Pohon, rencana: Rencana) -> None:
    Layanan.objects.create(unit=pohon.arunika, kode="arunika", nama="Layanan Arunika")
    earlier(pohon.arunika, orang, "Menambah pendingin udara di ruang tunggu")
    earlier(pohon.tirtamaya, orang, "Mengecat ruang tunggu dan memasang petunjuk arah")
    page = buka(f"/survei/{rencana.survei_id}/rencana/bank?unsur=sarana", akun=orang.petugas)
    judge(page, "rencana-bank")
    page.get_by_role("button", name="Salin Menambah pendingin udara di ruang tunggu").click()
    expect(page.get_by_text("Disalin sebagai RTL-2026-04.")).to_be_visible()


def test_from_submission_to_amendment(buka: Open, orang: Orang, rencana: Rencana) -> None:
    there = f"/survei/{rencana.survei_id}/rencana"
    writer = buka(there, akun=orang.penanggung_jawab)
    writer.get_by_role("button", name="Ajukan ke pimpinan").click()
    expect(writer.get_by_text(SUBMITTED)).to_be_visible()
    head = buka(there, akun=orang.pimpinan)
    judge(head, "rencana-diajukan")
    head.get_by_text("Kembalikan dengan catatan").click()
    head.get_by_label("Catatan").fill("Perjelas target kursi tunggu.")
    head.get_by_role("button", name="Kembalikan").click()
    expect(head.get_by_text("Rencana dikembalikan dengan catatan Anda.")).to_be_visible()
    writer.goto(there)
    expect(writer.get_by_text("Perjelas target kursi tunggu.")).to_be_visible()
    judge(writer, "rencana-dikembalikan")
    writer.get_by_role("button", name="Ajukan ke pimpinan").click()
    expect(writer.get_by_text(SUBMITTED)).to_be_visible()
    head.goto(there)
    head.get_by_role("button", name="Setujui rencana").click()
    expect(head.get_by_text("Rencana disetujui.")).to_be_visible()
    assert Rencana.objects.get().status == StatusRencana.DISETUJUI
    writer.goto(there)
    judge(writer, "rencana-disetujui")
    writer.get_by_role("link", name=f"Ubah {SARANA}").click()
    writer.get_by_label("Target").fill("Dua belas kursi")
    writer.get_by_label("Alasan amandemen").fill("Hasil Forum Konsultasi Publik 3 Agustus 2026")
    judge(writer, "rencana-amandemen-rtl")
    writer.get_by_role("button", name="Catat amandemen").click()
    expect(writer.get_by_text(f"{SARANA} disimpan.")).to_be_visible()
    writer.goto(f"{there}/amandemen")
    expect(writer.get_by_text("Dua belas kursi")).to_be_visible()
    judge(writer, "rencana-amandemen")


@pytest.mark.parametrize("role", ["auditor", "verifikator"])
def test_readers_read(buka: Open, orang: Orang, disetujui: Rencana, role: str) -> None:
    page = buka(f"/survei/{disetujui.survei_id}/rencana", akun=getattr(orang, role))
    expect(page.locator("tr[data-rtl]")).to_have_count(3)
    expect(page.locator("main form")).to_have_count(0)
