"""The public page of a unit in a real browser, without JavaScript as it is: on a phone and a wide screen."""

import pytest
from playwright.sync_api import expect

from siklus.core.indeks.dilaporkan import NilaiDilaporkan
from siklus.web.models import StatusSurvei, Survei
from siklus.web.queries.dilaporkan import to_json
from siklus.web.services.layanan import change_layanan
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import Orang, Pohon
from tests.web.papan.test_papan import UNSUR
from tests.web.putaran import disegel, disetujui, rencana, subbagian, terbukti

__all__ = ["disegel", "disetujui", "rencana", "subbagian", "terbukti"]


@pytest.mark.usefixtures("terbukti")
def test_results_and_improvements(buka: Open, disegel: Survei) -> None:
    nrr = {**dict.fromkeys(UNSUR, "3,00"), "sarana": "2,10"}
    Survei.objects.create(
        unit=disegel.unit,
        judul="Survei semester lalu",
        kode="lalu25",
        jenis_periode="semester",
        tahun=2025,
        ke=2,
        versi=disegel.versi,
        status=StatusSurvei.DISEGEL,
        ditutup=disegel.ditutup,
        dilaporkan=to_json(NilaiDilaporkan(nrr, "72,50", "Laporan SKM 2025, halaman 9", 120)),
    )
    Survei.objects.create(
        unit=disegel.unit, judul="Kini", kode="kini26", jenis_periode="semester", tahun=2026, ke=2, status="dibuka"
    )
    page = buka("/u/tirtamaya", width=360, javascript=False)
    headings = [
        "Bagaimana pelayanan kami?",
        "Indeks Kepuasan Masyarakat, Semester I Tahun 2026",
        "Anda bilang – kami kerjakan",
        "Menurut unsur",
        "Dari waktu ke waktu",
        "Ambil dan pasang",
    ]
    expect(page.get_by_role("heading", level=2)).to_have_text(headings)
    judge(buka("/u/tirtamaya"), "papan")
    judge(buka("/u/tirtamaya?bahasa=en&besar=1"), "papan-en-besar")


@pytest.mark.usefixtures("pohon")
def test_before_any_result(buka: Open) -> None:
    judge(buka("/u/tirtamaya"), "papan-kosong")


@pytest.mark.usefixtures("layanan")
def test_services(buka: Open, pohon: Pohon, orang: Orang) -> None:
    first = pohon.tirtamaya.layanan.get(kode="informasi")
    standar = {
        "Persyaratan": "KTP\nSurat permohonan",
        "Sistem, mekanisme, dan prosedur": "Isi formulir di loket atau laman PPID, lalu tunggu pemberitahuan.",
        "Jangka waktu penyelesaian": "10 hari kerja",
        "Biaya/tarif": "Gratis",
        "Produk pelayanan": "Salinan informasi yang diminta",
        "Dasar hukum": "UU 14/2008",
    }
    change_layanan(first, first.nama, standar, orang.penanggung_jawab)
    change_layanan(
        first, first.nama, {**standar, "Persyaratan": "KTP"}, orang.penanggung_jawab, "Surat permohonan tidak diminta."
    )
    page = buka("/u/tirtamaya/layanan")
    page.get_by_text("Yang berubah").click()
    judge(page, "papan-layanan")
