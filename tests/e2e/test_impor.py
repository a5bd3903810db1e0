"""A file is mapped, tried and imported in the browser, with a real worker beside the server."""

from pathlib import Path

from playwright.sync_api import expect

from siklus.web.models import Jawaban, Survei
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge, look
from tests.web.conftest import Orang
from tests.web.impor import berkas_contoh as contoh
from tests.web.impor.pekerja import worker
from tests.web.survei.conftest import dibuka, draf

__all__ = ["dibuka", "draf"]


def file_of(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_table_of_words_is_mapped_tried_and_stored(buka: Open, orang: Orang, dibuka: Survei, tmp_path: Path) -> None:
    strange = [["Puas" if value > 2 else "Kecewa" for value in answers] + [""] for answers in contoh.ANSWERS]
    rows = [[*contoh.KEYS, "saran", "Nama"], *([*row, f"Orang {place}"] for place, row in enumerate(strange))]
    page = buka(f"/survei/{dibuka.pk}/impor", akun=orang.petugas)
    judge(page, "impor-daftar")
    page.get_by_label("Berkas", exact=True).set_input_files(file_of(tmp_path, "puas.csv", contoh.as_csv(rows)))
    page.get_by_role("button", name="Unggah dan kenali").click()
    page.wait_for_url("**/petakan")
    expect(page.locator("main")).to_contain_text("Kolom berisi data pribadi tidak dibaca dan tidak disimpan: Nama.")
    judge(page, "impor-petakan")
    for number in range(9):
        for select in page.locator(f'select[name^="v-{number}-"]').all():
            label = page.locator(f'label[for="{select.get_attribute("id")}"]').inner_text()
            select.select_option({"Puas": "4", "Kecewa": "2"}[label])
    with worker("peramban"):
        page.get_by_role("button", name="Benar, periksa semua baris").click()
        page.get_by_role("button", name="Impor 3 jawaban").wait_for()
        judge(page, "impor-diperiksa")
        page.get_by_role("button", name="Impor 3 jawaban").click()
        page.locator(".lencana-baik", has_text="selesai").wait_for()
    look(page, "impor-selesai")
    assert Jawaban.objects.count() == 3
    assert {value for row in Jawaban.objects.all() for value in row.nilai.values()} == {2, 4}
    page.goto(f"/survei/{dibuka.pk}/impor")
    page.get_by_label("Berkas", exact=True).set_input_files(tmp_path / "puas.csv")
    page.get_by_role("button", name="Unggah dan kenali").click()
    expect(page.locator("main")).to_contain_text("Berkas ini sudah pernah diunggah; tidak ada yang ditambahkan.")


def test_what_u8_is_is_asked(buka: Open, orang: Orang, dibuka: Survei, tmp_path: Path) -> None:
    page = buka(f"/survei/{dibuka.pk}/impor", akun=orang.petugas)
    page.get_by_label("Berkas", exact=True).set_input_files(file_of(tmp_path, "olah.xlsx", contoh.skm()))
    page.get_by_role("button", name="Unggah dan kenali").click()
    expect(page.get_by_label("Peraturan: U8 Penanganan Pengaduan")).to_be_visible()
    judge(page, "impor-u8")
    page.get_by_label("Peraturan: U8 Penanganan Pengaduan").check()
    page.get_by_role("button", name="Benar, periksa semua baris").click()
    page.wait_for_url("**/impor/*")
    judge(page, "impor-kemajuan")
    with worker("peramban"):
        expect(page.get_by_text("2 baris ringkasan di bawah tabel dilewati.")).to_be_visible()
    judge(page, "impor-lewat")


def test_printed_values_are_shown_and_kept(buka: Open, orang: Orang, dibuka: Survei, tmp_path: Path) -> None:
    page = buka(f"/survei/{dibuka.pk}/impor", akun=orang.petugas)
    page.get_by_label("Berkas", exact=True).set_input_files(file_of(tmp_path, "nilai.csv", contoh.dilaporkan()))
    page.get_by_role("button", name="Unggah dan kenali").click()
    expect(page.get_by_label("Sumber")).to_be_visible()
    judge(page, "impor-dilaporkan")
    page.get_by_label("Sumber").fill("skm.go.id, diunduh 3 Juli 2026")
    page.get_by_role("button", name="Simpan sebagai nilai dilaporkan").click()
    expect(page.locator("main")).to_contain_text("Nilai tercetak disimpan: IKM 82,50")
