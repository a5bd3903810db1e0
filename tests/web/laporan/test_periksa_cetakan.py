"""Reports of ours pass the checker of all reports before they are sealed."""

import shutil

import pytest
from django.conf import settings

from siklus.core.errors import SiklusError
from siklus.web.models import Jejak, Laporan, Survei
from siklus.web.services.laporan.cetakan import FOLDER, ask_for_files, temuan_of_state
from siklus.web.services.laporan.segel import seal_laporan
from siklus.web.services.laporan.susun import susun
from siklus.web.services.laporan.ubah import keep_naskah
from tests.web.laporan.conftest import JENIS, PADA, client_of, orang
from tests.web.laporan.test_cetakan import newest, work

SALAH = "IKM Semester I Tahun 2025 adalah 62,10 dengan mutu A."
RAGU = "IKM yang dicapai ditulis sebagai 82,16%."


@pytest.fixture(autouse=True)
def nothing_made() -> None:
    shutil.rmtree(settings.DATA / FOLDER, ignore_errors=True)


def write(survei: Survei, text: str) -> str:
    """The office's own words; the name of the state."""
    row = newest(survei) if Laporan.objects.filter(survei=survei, jenis=JENIS).exists() else 0
    keep_naskah(survei, JENIS, "4", text, row, orang("penanggung-jawab"))
    return susun(survei, JENIS).kunci


def seal(survei: Survei, kunci: str, alasan: str = "") -> list[str]:
    """The codes for which it was refused."""
    try:
        seal_laporan(survei, JENIS, kunci, orang("pimpinan"), PADA, alasan=alasan)
    except SiklusError as error:
        return sorted({problem.code for problem in error.problems})
    return []


def test_it_is_made_and_checked_in_the_background_before_it_can_be_signed(arunika: Survei) -> None:
    klien, there = client_of("pimpinan"), f"/survei/{arunika.pk}/laporan/{JENIS}"
    page = klien.get(f"{there}/segel").content.decode()
    assert "Buat dan periksa berkasnya" in page
    assert "Tanda tangani dan segel</button>" not in page
    asked = klien.post(f"{there}/berkas", {"kembali": "segel"})
    assert asked["Location"] == f"{there}/segel"
    kunci = susun(arunika, JENIS).kunci
    assert temuan_of_state(arunika, JENIS, kunci) is None
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{there}/segel"}
    assert "HX-Refresh" not in klien.get(f"{there}/berkas", {"kunci": kunci}, headers=headers).headers
    work()
    assert klien.get(f"{there}/berkas", {"kunci": kunci}, headers=headers)["HX-Refresh"] == "true"
    assert temuan_of_state(arunika, JENIS, kunci) == ()
    assert "Tidak ada temuan." in klien.get(f"{there}/segel").content.decode()
    assert klien.post(f"{there}/segel", {"dilihat": kunci})["Location"] == there
    assert Jejak.objects.filter(perbuatan="laporan disegel").get().rincian.get("alasan") is None


def test_an_error_holds_it_and_says_where_to_mend(arunika: Survei) -> None:
    kunci = write(arunika, SALAH)
    ask_for_files(arunika, JENIS, orang("pimpinan"))
    work()
    found = temuan_of_state(arunika, JENIS, kunci)
    assert found is not None
    assert "IKM-01" in {temuan.kode for temuan in found}
    klien, there = client_of("pimpinan"), f"/survei/{arunika.pk}/laporan/{JENIS}"
    response = klien.get(f"{there}/segel")
    page = response.content.decode()
    assert "menahan laporan" in page
    assert "Tanda tangani dan segel</button>" not in page
    first = response.context["temuan_list"][0]
    assert (first.temuan.tingkat.value, first.alamat) == ("kesalahan", f"{there}?bagian=4")
    refused = klien.post(f"{there}/segel", {"dilihat": kunci, "alasan": "Biar saja"})
    assert refused.status_code == 409
    assert {problem.code for problem in refused.context["problems"]} == {"LAPORAN-06"}


def test_a_warning_is_passed_only_with_a_reason_that_is_kept(arunika: Survei) -> None:
    kunci = write(arunika, RAGU)
    assert seal(arunika, kunci) == ["LAPORAN-06"]
    assert seal(arunika, kunci, "  ") == ["LAPORAN-06"]
    assert seal(arunika, kunci, "Kutipan  surat") == []
    kept = Jejak.objects.filter(perbuatan="laporan disegel").get().rincian
    assert (kept["peringatan"], kept["alasan"]) == (["IKM-06"], "Kutipan surat")
