"""Carrying out and checking in a real browser: judged as pages, by two people, with and without scripts."""

from io import BytesIO

import pytest
from django.utils.timezone import localdate
from PIL import Image, ImageDraw
from playwright.sync_api import expect

from siklus.web.models import Realisasi, Rencana, Rtl, StatusPeriksa, Subbagian
from siklus.web.services.bukti import receive_bukti
from siklus.web.services.publikasi import IsianPublikasi, add_publikasi
from siklus.web.services.realisasi import Isian, Langkah, UbahBulan, change_bulan
from siklus.web.services.realisasi.pemeliharaan import IsianPemeliharaan, add_pemeliharaan
from siklus.web.services.realisasi.strategi import IsianStrategi, save_strategi
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import HARI_INI, Orang
from tests.web.realisasi.conftest import (
    PADA,
    dikerjakan,
    disegel,
    disetujui,
    menunggu,
    rencana,
    subbagian,
    terbukti,
)
from tests.web.rencana.test_banyak import filled

__all__ = ["dikerjakan", "disegel", "disetujui", "menunggu", "rencana", "subbagian", "terbukti"]


def photo(text: str) -> bytes:
    """A picture that shows its own name."""
    image = Image.new("RGB", (1200, 800), "#3b7a78")
    ImageDraw.Draw(image).text((80, 80), text, fill="white", font_size=96)
    kept = BytesIO()
    image.save(kept, "JPEG")
    return kept.getvalue()


@pytest.fixture
def terfoto(menunggu: Realisasi, orang: Orang) -> Realisasi:
    """August waits, with a picture that is really there."""
    menunggu.bukti.all().delete()
    receive_bukti(menunggu, "kursi-agustus.jpg", photo("Kursi tunggu"), orang.petugas, PADA)
    return menunggu


def at(row: Realisasi, *parts: object) -> str:
    return "/".join(("", "survei", str(row.rtl.rencana.survei_id), *map(str, parts)))


def test_the_list_can_be_used_by_anyone(
    buka: Open, orang: Orang, terfoto: Realisasi, terbukti: Realisasi, dikerjakan: Realisasi
) -> None:
    page = buka(at(terfoto, "realisasi"), akun=orang.petugas)
    judge(page, "realisasi-daftar")
    page.get_by_role("link", name="Per bulan").click()
    expect(page.get_by_role("heading", name="September 2026")).to_be_visible()
    page.get_by_role("link", name="Terlambat").click()
    expect(page.get_by_role("heading", name="Juli 2026")).to_be_visible()
    expect(page.get_by_role("heading", name="September 2026")).to_have_count(0)
    judge(buka(at(dikerjakan, "realisasi", dikerjakan.rtl_id), akun=orang.auditor), "realisasi-rtl")
    assert terbukti.periksa == StatusPeriksa.DITERIMA


def test_many_months_are_turned_by_pages(
    buka: Open, orang: Orang, disetujui: Rencana, subbagian: tuple[Subbagian, ...]
) -> None:
    filled(disetujui, subbagian, 40)
    page = buka(f"/survei/{disetujui.survei_id}/realisasi?halaman=2", akun=orang.petugas)
    expect(page.get_by_text("RTL-2026-40", exact=True).first).to_be_visible()
    judge(page, "realisasi-banyak")


def test_a_month_from_the_first_word_to_the_request(buka: Open, orang: Orang, dikerjakan: Realisasi) -> None:
    page = buka(at(dikerjakan, "realisasi", dikerjakan.rtl_id, dikerjakan.bulan), akun=orang.petugas)
    judge(page, "realisasi-bulan")
    page.get_by_label("Apa yang dilakukan").fill("Dua belas kursi dipasang.")
    page.get_by_role("button", name="Selesai, ajukan untuk diperiksa").click()
    expect(page.get_by_role("alert")).to_contain_text("bukti yang dapat dibaca")
    page.wait_for_load_state()  # its scripts take what is chosen from now on
    page.locator('input[type="file"]').first.set_input_files(
        {"name": "kursi.jpg", "mimeType": "image/jpeg", "buffer": photo("Kursi")}
    )
    expect(page.locator(".bukti-butir")).to_have_count(1)
    page.get_by_role("button", name="Selesai, ajukan untuk diperiksa").click()
    expect(page.get_by_text("Diajukan untuk diperiksa orang kedua.")).to_be_visible()
    judge(page, "realisasi-menunggu")
    page.get_by_role("button", name="Tarik pengajuan").click()
    expect(page.get_by_role("button", name="Ajukan untuk diperiksa")).to_be_visible()
    dikerjakan.refresh_from_db()
    assert (dikerjakan.status, dikerjakan.periksa, dikerjakan.tanggal) == ("selesai", "", localdate())


def test_two_people_write_and_merge(buka: Open, orang: Orang, dikerjakan: Realisasi) -> None:
    there = at(dikerjakan, "realisasi", dikerjakan.rtl_id, dikerjakan.bulan)
    first, second = (buka(there, akun=akun) for akun in (orang.petugas, orang.penanggung_jawab))
    first.get_by_label("Apa yang dilakukan").fill("Kursi tiba di gudang.")
    first.get_by_label("Hambatan").fill("Jalan rusak.")
    first.get_by_role("button", name="Simpan", exact=True).click()
    expect(first.get_by_text("Tersimpan.")).to_be_visible()
    second.get_by_label("Apa yang dilakukan").fill("Kursi diperiksa mutunya.")
    second.get_by_role("button", name="Simpan", exact=True).click()
    expect(second.get_by_role("alert")).to_contain_text("Kursi tiba di gudang.")
    expect(second.get_by_label("Hambatan")).to_have_value("Jalan rusak.")
    judge(second, "realisasi-gabung")
    second.get_by_label("Apa yang dilakukan").fill("Kursi tiba di gudang dan diperiksa mutunya.")
    second.get_by_role("button", name="Simpan", exact=True).click()
    expect(second.get_by_text("Tersimpan.")).to_be_visible()
    dikerjakan.refresh_from_db()
    assert dikerjakan.deskripsi == "Kursi tiba di gudang dan diperiksa mutunya."
    assert dikerjakan.hambatan == "Jalan rusak."


def test_the_second_person_returns_and_accepts(buka: Open, orang: Orang, terfoto: Realisasi) -> None:
    page = buka("/verifikasi", akun=orang.verifikator)
    judge(page, "verifikasi-antrean")
    page.get_by_role("link", name="RTL-2026-01").click()
    judge(page, "verifikasi-satu")
    page.get_by_role("button", name="Kembalikan").click()
    expect(page.get_by_role("alert")).to_contain_text("VERIFIKASI-04")
    page.get_by_label("Catatan untuk pelaksana").fill("Fotonya buram; ambil dari pintu masuk.")
    page.get_by_role("button", name="Kembalikan").click()
    expect(page.get_by_text("Tidak ada yang menunggu pemeriksaan.")).to_be_visible()
    judge(page, "verifikasi-kosong")
    doer = buka(at(terfoto, "realisasi", terfoto.rtl_id, terfoto.bulan), akun=orang.petugas)
    expect(doer.get_by_text("Fotonya buram; ambil dari pintu masuk.").first).to_be_visible()
    judge(doer, "realisasi-dikembalikan")
    doer.get_by_role("button", name="Ajukan untuk diperiksa").click()
    expect(doer.get_by_role("button", name="Tarik pengajuan")).to_be_visible()
    page.goto("/verifikasi")
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Terima").click()
    expect(page.get_by_text("Diterima: 1.")).to_be_visible()
    terfoto.refresh_from_db()
    assert (terfoto.periksa, terfoto.pemeriksa) == (StatusPeriksa.DITERIMA, orang.verifikator)


def test_without_scripts_the_steps_are_the_same(buka: Open, orang: Orang, dikerjakan: Realisasi) -> None:
    there = at(dikerjakan, "realisasi", dikerjakan.rtl_id, dikerjakan.bulan)
    page = buka(there, akun=orang.petugas, width=360, javascript=False)
    page.get_by_text("Batalkan bulan ini").click()
    page.get_by_label("Alasan pembatalan").fill("Anggaran dialihkan")
    page.get_by_role("button", name="Batalkan", exact=True).click()
    expect(page.get_by_text("Alasan pembatalan: Anggaran dialihkan")).to_be_visible()
    page.get_by_text("Buka kembali").first.click()
    page.get_by_label("Alasan membuka kembali").fill("Anggaran kembali")
    page.get_by_role("button", name="Buka kembali").click()
    page.get_by_role("button", name="Mulai kerjakan").click()
    expect(page.get_by_role("button", name="Selesai, ajukan untuk diperiksa")).to_be_visible()
    dikerjakan.refresh_from_db()
    assert (dikerjakan.status, dikerjakan.versi) == ("berjalan", 4)


def test_upkeep_strategies_and_publications(
    buka: Open, orang: Orang, terbukti: Realisasi, subbagian: tuple[Subbagian, ...]
) -> None:
    plan = terbukti.rtl.rencana
    upkeep = add_pemeliharaan(plan, IsianPemeliharaan("biaya", "Tarif nol dipasang.", subbagian), orang.petugas)
    rtl = Rtl.objects.get(identitas="RTL-2026-01")
    target = HARI_INI.replace(month=12, day=20)
    save_strategi(rtl, IsianStrategi("Pengadaan mundur", "Dipesan ulang", target, subbagian), 0, orang.petugas, PADA)
    last = Rtl.objects.get(identitas="RTL-2026-03")
    change_bulan(last, UbahBulan("2026-12", Langkah.BATALKAN, 0, Isian(), "Papan sudah ada"), orang.petugas, PADA)
    for day, media, online in ((7, "Situs kantor", True), (8, "Papan pengumuman", False)):
        link = "https://contoh.id/skm" if online else ""
        add_publikasi(plan.survei, IsianPublikasi(media, online, HARI_INI.replace(day=day), link), orang.petugas, PADA)
    judge(buka(at(terbukti, "pemeliharaan"), akun=orang.petugas), "pemeliharaan")
    judge(buka(at(terbukti, "pemeliharaan", upkeep.pk), akun=orang.petugas), "pemeliharaan-ubah")
    judge(buka(at(terbukti, "strategi", rtl.pk), akun=orang.petugas), "strategi")
    judge(buka(at(terbukti, "publikasi"), akun=orang.petugas), "publikasi")
