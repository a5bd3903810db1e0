"""The Laporan Rekapitulasi on the web: the numbers of the screen, hidden as in every file, for who may sign it."""

import io

import docx
import pypdfium2 as pdfium
import pytest

from siklus.web.models import Jejak, Jenjang
from siklus.web.services.pohon import add_unit
from tests.web.conftest import Orang, Pohon, entered
from tests.web.rekap.conftest import MakeSurvei

MASA = "2026-semester-2"
LAPORAN = f"/rekap/sagara/{MASA}/laporan"
SIGNED = {"kota": "Kota Sagara", "jabatan": "Ketua KPU Provinsi Sagara", "nama": "Orang Rekaan", "nip": ""}


@pytest.fixture
def dua(pohon: Pohon, jalankan: MakeSurvei) -> Pohon:
    """Both offices of Sagara, sealed."""
    jalankan(pohon.tirtamaya)
    jalankan(pohon.arunika, n=20, nilai=2)
    return pohon


def words_of_pdf(data: bytes) -> str:
    with pdfium.PdfDocument(data) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pdf).split())


def test_the_pdf_says_what_the_screen_says(dua: Pohon, orang: Orang) -> None:
    response = entered(orang.verifikator).post(LAPORAN, SIGNED | {"pdf": "1"})
    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    assert response["Content-Disposition"] == 'attachment; filename="laporan-rekapitulasi-sagara-2026-2.pdf"'
    words = words_of_pdf(response.content)
    assert "LAPORAN REKAPITULASI" in words
    assert "Kota Sagara, " in words
    assert "Orang Rekaan" in words
    assert "79,17" in words  # (40 × 3,5 + 20 × 2,5) ÷ 60 × 25
    assert Jejak.objects.filter(perbuatan="laporan rekapitulasi diunduh", unit=dua.sagara).count() == 1


def test_the_docx_names_the_same_offices(dua: Pohon, orang: Orang) -> None:
    response = entered(orang.verifikator).post(LAPORAN, SIGNED | {"docx": "1"})
    cells = {
        cell.text
        for table in docx.Document(io.BytesIO(response.content)).tables
        for row in table.rows
        for cell in row.cells
    }
    assert any(dua.tirtamaya.nama in text for text in cells)
    assert any(dua.arunika.nama in text for text in cells)


def test_without_a_signer_nothing_is_made(dua: Pohon, orang: Orang) -> None:  # noqa: ARG001 - there is a result
    response = entered(orang.verifikator).post(LAPORAN, {"pdf": "1"})
    assert response.status_code == 422
    assert not Jejak.objects.filter(perbuatan="laporan rekapitulasi diunduh").exists()


def test_a_period_without_surveys_leads_back(dua: Pohon, orang: Orang) -> None:  # noqa: ARG001 - there is another
    response = entered(orang.verifikator).get("/rekap/sagara/2019-semester-1/laporan")
    assert (response.status_code, response["Location"]) == (302, "/rekap/sagara/2019-semester-1")


def test_who_may_only_read_makes_none(dua: Pohon, orang: Orang) -> None:
    add_unit(dua.sagara, Jenjang.KABKOTA, "sagara-3", "KPU Kabupaten Rekaan")
    assert entered(orang.auditor).get(LAPORAN).status_code in {403, 404}
    assert entered(orang.luar).get(LAPORAN).status_code == 404
