"""A report dropped on the page, read with its pages, shared, sent back, in a real browser."""

from base64 import b64encode
from io import BytesIO

import pytest
from docx import Document as Word
from playwright.sync_api import FilePayload, Page, expect

from siklus.document.blocks import Block, Heading, Paragraph
from siklus.document.inline import runs
from siklus.document.report import Document
from siklus.web.models import LaporanDiperiksa
from siklus.writers.pdf import render_pdf
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge, look
from tests.web.conftest import Orang
from tests.web.impor.pekerja import worker

A_MINUTE = 60_000
KALIMAT = (
    "IKM Semester I Tahun 2025 adalah 87,36% dengan mutu A (Sangat Baik).",
    "Nilai IKM tersebut diperoleh dari 100 responden.",
    "Laporan ini disusun menurut PermenPANRB Nomor 16 Tahun 2014.",
)


def report_pdf() -> bytes:
    """Two pages that contradict themselves."""
    body: tuple[Block, ...] = (
        Heading(1, "HASIL SURVEI KEPUASAN MASYARAKAT", "bab:1", "chapter"),
        *(Paragraph(runs(kalimat)) for kalimat in KALIMAT),
        Heading(1, "PENUTUP", "bab:2", "chapter"),
        Paragraph(runs("IKM Semester I Tahun 2025 sebesar 88,10 dengan mutu B.")),
    )
    return render_pdf(Document("Laporan SKM", "KPU Kabupaten Contoh", "2025-07-31", "KPU Contoh", body), {}).data


def report_docx() -> bytes:
    word = Word()
    word.add_heading("LAPORAN SKM SEMESTER I TAHUN 2025", 1)
    for kalimat in KALIMAT:
        word.add_paragraph(kalimat)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def drop(page: Page, name: str, data: bytes) -> None:
    """As a hand that carries the file over the page and lets it go."""
    transfer = page.evaluate_handle(
        """([name, data]) => { const all = new DataTransfer();
        all.items.add(new File([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], name)); return all; }""",
        [name, b64encode(data).decode()],
    )
    for kind in ("dragenter", "dragover", "drop"):
        page.dispatch_event(".jatuhkan", kind, {"dataTransfer": transfer})


def hand_in(page: Page) -> None:
    """Three files at once, as one chooses them without JavaScript; then a worker looks at them."""
    page.locator("#berkas").set_input_files(
        [
            FilePayload(name="laporan.docx", mimeType="application/octet-stream", buffer=report_docx()),
            FilePayload(name="lain.txt", mimeType="text/plain", buffer=b"Rapat membahas hal lain.\n"),
            FilePayload(name="rusak.pdf", mimeType="application/pdf", buffer=report_pdf()[:900]),
        ]
    )
    page.get_by_role("button", name="Periksa", exact=True).click()
    expect(page.get_by_role("link", name="laporan.docx")).to_be_visible()
    with worker("peramban"):
        for _ in range(3 * A_MINUTE // 100):
            if not LaporanDiperiksa.objects.filter(langkah__lt=3, galat=[]).exists():
                return
            page.wait_for_timeout(100)
    pytest.fail("they were never checked")


def test_a_report_is_dropped_and_its_findings_stand_beside_the_page(buka: Open, orang: Orang) -> None:
    page = buka("/periksa-laporan", akun=orang.petugas)
    judge(page, "periksa-laporan-kosong")
    drop(page, "laporan skm.pdf", report_pdf())
    expect(page.get_by_text("Menunggu giliran")).to_be_visible()
    page.reload()
    look(page, "periksa-laporan-menunggu")
    with worker("peramban"):
        expect(page.locator("#temuan-1")).to_be_visible(timeout=3 * A_MINUTE)
    expect(page.locator("#gambar image").first).to_be_visible()
    judge(page, "periksa-laporan-pdf")
    page.locator("#temuan-1 .letak a").first.focus()
    before = str(page.locator("#gambar").get_attribute("data-dipilih"))
    page.keyboard.press("j")
    expect(page.locator("#gambar")).not_to_have_attribute("data-dipilih", before)
    expect(page.locator("article[aria-current]")).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("#gambar")).to_have_attribute("data-dipilih", before)


def test_files_of_words_without_javascript_a_link_and_a_letter(buka: Open, orang: Orang) -> None:
    plain = buka("/periksa-laporan", akun=orang.petugas, javascript=False)
    hand_in(plain)
    plain.reload()
    plain.get_by_role("link", name="laporan.docx").click()
    expect(plain.locator(".sekitar-ini").first).to_contain_text("87,36%")
    plain.locator("#temuan-1 .abaikan summary").click()
    plain.locator("#alasan-1").fill("Kutipan dari laporan lama")
    plain.locator("#temuan-1").get_by_role("button", name="Abaikan dengan alasan ini").click()
    expect(plain.get_by_text("Kutipan dari laporan lama")).to_be_visible()
    page = buka("/periksa-laporan", akun=orang.petugas)
    expect(page.get_by_text("Tidak dapat diperiksa")).to_be_visible()
    judge(page, "periksa-laporan-daftar")
    page.get_by_role("link", name="rusak.pdf").click()
    expect(page.get_by_text("BACA-04")).to_be_visible()
    look(page, "periksa-laporan-rusak")
    page.goto("/periksa-laporan")
    page.get_by_role("link", name="lain.txt").click()
    look(page, "periksa-laporan-tanpa-temuan")
    page.goto("/periksa-laporan")
    page.get_by_role("link", name="laporan.docx").click()
    judge(page, "periksa-laporan-docx")
    share(page, buka)
    write_letter(page)


def share(page: Page, buka: Open) -> None:
    """A link, and what a stranger sees under it."""
    there = page.url
    page.get_by_role("link", name="Bagikan").click()
    page.get_by_role("button", name="Buat tautan").click()
    address = page.locator("input[readonly]").input_value()
    judge(page, "periksa-laporan-bagikan")
    anybody = buka(f"/temuan/{address.rpartition('/')[2]}")
    expect(anybody.locator("#temuan-2")).to_be_visible()
    judge(anybody, "periksa-laporan-bersama")
    anybody.locator("#temuan-2 h4 a").click()
    look(anybody, "periksa-laporan-kaidah")
    page.goto(there)


def write_letter(page: Page) -> None:
    page.get_by_role("link", name="Surat ke kantor").click()
    page.get_by_label("Kepada").fill("Ketua KPU Kabupaten Contoh")
    page.get_by_label("Jabatan penandatangan").fill("Sekretaris")
    page.get_by_label("Nama penandatangan").fill("Nama Rekaan")
    page.get_by_role("button", name="Susun surat").click()
    with page.expect_download() as taken:
        page.get_by_role("link", name="DOCX", exact=True).click()
    assert taken.value.suggested_filename.endswith(".docx")
    judge(page, "periksa-laporan-surat")
