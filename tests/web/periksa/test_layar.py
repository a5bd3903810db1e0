"""The screens: handing in, reading what was found, setting it aside, sharing, the letter, deleting."""

from datetime import timedelta
from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.timezone import now

from siklus.web.models import Jejak, LaporanDiperiksa, TautanTemuan, TemuanDiabaikan
from siklus.web.queries.periksa.letak import path_of
from siklus.web.services.periksa.tautan import make_tautan
from siklus.web.services.periksa.terima import receive_laporan
from tests.web.conftest import Orang, Pohon, entered
from tests.web.periksa.conftest import BENAR, PADA, SALAH, pdf_of, work

LIST = "/periksa-laporan"


def file(name: str = "laporan.txt", data: bytes = SALAH.encode()) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def there(laporan: LaporanDiperiksa, *rest: str) -> str:
    return "/".join((LIST, str(laporan.pk), *rest))


def text_of(client: Client, address: str, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == HTTPStatus.OK
    return response.content.decode()


@pytest.fixture
def klien(orang: Orang) -> Client:
    return entered(orang.petugas)


def codes_of(client: Client, laporan: LaporanDiperiksa, **asked: str) -> list[str]:
    found = client.get(there(laporan), asked).context["butir_list"]
    return [butir.temuan.kode for butir in found]


def test_one_file_leads_to_its_page_several_to_the_list(klien: Client, pohon: Pohon) -> None:
    one = klien.post(LIST, {"unit": "tirtamaya", "berkas": file()})
    laporan = LaporanDiperiksa.objects.get()
    assert one["Location"] == there(laporan)
    assert "Menunggu giliran" in text_of(klien, there(laporan))
    assert "every 1s" in text_of(klien, there(laporan, "kemajuan"))
    two = klien.post(LIST, {"unit": "tirtamaya", "berkas": [file("b.txt"), file("c.txt", BENAR)]})
    assert two["Location"] == LIST
    page = text_of(klien, LIST)
    assert "2 berkas diterima" in page
    assert page.count("<progress") == 3
    assert "every 2s" in page
    work()
    piece = klien.get(LIST, headers={"HX-Request": "true"}).content.decode()
    assert "every 2s" not in piece
    assert piece.count("1 kesalahan") == 2
    assert "Tidak ada temuan" in piece
    assert klien.get(there(laporan, "kemajuan"))["HX-Refresh"] == "true"
    assert text_of(klien, LIST, unit="delima").count("<tr>") == 0
    assert pohon.tirtamaya.laporan_diperiksa.count() == 3


def test_what_is_not_taken_is_said_and_the_rest_is_taken(klien: Client, orang: Orang) -> None:
    nothing = klien.post(LIST, {"unit": "tirtamaya"})
    assert [problem.code for problem in nothing.context["problems"]] == ["PERIKSA-08"]
    some = klien.post(LIST, {"unit": "tirtamaya", "berkas": [file(), file("kosong.txt", b"\n")]})
    assert some["Location"] == LIST
    assert klien.post(LIST, {"unit": "delima", "berkas": file()}).status_code == HTTPStatus.NOT_FOUND
    for who in (orang.auditor, orang.admin):
        assert entered(who).post(LIST, {"unit": "tirtamaya", "berkas": file()}).status_code == HTTPStatus.NOT_FOUND
    assert LaporanDiperiksa.objects.count() == 2


def test_the_verifikator_hands_in_for_the_offices_below(orang: Orang) -> None:
    klien = entered(orang.verifikator)
    assert [unit.kode for unit in klien.get(LIST).context["unit_list"]] == ["sagara", "arunika", "tirtamaya"]
    assert klien.post(LIST, {"unit": "arunika", "berkas": file()}).status_code == HTTPStatus.FOUND
    assert klien.post(LIST, {"unit": "delima", "berkas": file()}).status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_as_much_for_many_as_for_one(
    orang: Orang, pohon: Pohon, klien: Client, count: int, django_assert_num_queries: object
) -> None:
    for number in range(count):
        receive_laporan(pohon.tirtamaya, f"{number}.txt", BENAR, orang.petugas, PADA)
    with django_assert_num_queries(7):  # type: ignore[operator]  # pytest-django's own context manager
        klien.get(LIST)


def test_findings_are_filtered_by_address(klien: Client, diperiksa: LaporanDiperiksa) -> None:
    every = codes_of(klien, diperiksa)
    assert every[0] == "IKM-01"
    assert codes_of(klien, diperiksa, tingkat="kesalahan") == ["IKM-01"]
    assert codes_of(klien, diperiksa, keluarga="IKM") == ["IKM-01", "IKM-06"]
    assert codes_of(klien, diperiksa, kaidah="IKM-06") == ["IKM-06"]
    assert codes_of(klien, diperiksa, halaman="9") == []
    assert "Tidak ada temuan yang cocok" in text_of(klien, there(diperiksa), halaman="9")
    page = text_of(klien, there(diperiksa))
    assert page.index("Terbaca: 100%") < page.index('id="temuan-1"')
    assert "PermenPANRB 14/2017" in page
    assert "<mark>87,36%</mark> dengan <mark>mutu A</mark>" in page
    assert "KPU KABUPATEN CONTOH" in page  # the lines around


def test_pages_of_a_pdf_with_boxes(klien: Client, orang: Orang, pohon: Pohon) -> None:
    laporan = receive_laporan(pohon.tirtamaya, "a.pdf", pdf_of(SALAH), orang.petugas, PADA)
    work()
    response = klien.get(there(laporan), {"temuan": "2"}, headers={"HX-Request": "true", "HX-Target": "gambar"})
    context = response.context
    (lembar,) = context["lembar_list"]
    assert (context["dipilih"].nomor, lembar.nomor, lembar.ditandai) == (2, 1, 1)
    assert context["sebelum"].nomor == 1
    assert b"kotak-ini" in response.content
    picture = klien.get(there(laporan, "halaman", "1.png"))
    assert picture["Content-Type"] == "image/png"
    assert picture.content == klien.get(there(laporan, "halaman", "1.png")).content
    assert klien.get(there(laporan, "halaman", "2.png")).status_code == HTTPStatus.NOT_FOUND
    copy = klien.get(there(laporan, "unduh", "salinan"))
    assert copy.content.startswith(b"%PDF")
    assert f"salinan-{laporan.pk}.pdf" in copy["Content-Disposition"]
    path_of(LaporanDiperiksa.objects.get().sha256).unlink()
    assert klien.get(there(laporan, "unduh", "salinan")).status_code == HTTPStatus.UNPROCESSABLE_ENTITY


def test_without_findings_it_says_what_was_and_was_not_checked(klien: Client, orang: Orang, pohon: Pohon) -> None:
    laporan = receive_laporan(pohon.tirtamaya, "a.txt", BENAR, orang.petugas, PADA)
    assert klien.get(there(laporan, "unduh", "temuan-json")).status_code == HTTPStatus.NOT_FOUND
    assert klien.get(there(laporan, "surat")).status_code == HTTPStatus.NOT_FOUND
    work()
    page = text_of(klien, there(laporan))
    assert "Tidak ada temuan." in page
    assert "Tidak diperiksa:" in page


def test_below_the_threshold_that_comes_first(klien: Client, diperiksa: LaporanDiperiksa) -> None:
    hasil = diperiksa.hasil or {}
    few = {"terbaca": hasil["terbaca"] | {"numbers_read": 1, "numbers_seen": 10}, "lebih": 3}
    notes = {"catatan": [["BACA-21", "Halaman 2 tidak terbaca."]] * 2}
    LaporanDiperiksa.objects.filter(pk=diperiksa.pk).update(hasil={**hasil, **few, **notes})
    page = text_of(klien, there(diperiksa))
    assert page.index("Banyak yang tidak terbaca") < page.index("Terbaca: 10%") < page.index('id="temuan-1"')
    assert page.count("Halaman 2 tidak terbaca.") == 1


def test_a_finding_is_set_aside_with_a_reason_that_stays(klien: Client, diperiksa: LaporanDiperiksa) -> None:
    kunci = klien.get(there(diperiksa)).context["butir_list"][0].kunci
    without = klien.post(there(diperiksa, "abaikan"), {"kunci": kunci, "alasan": " "})
    assert without.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert [problem.code for problem in without.context["problems"]] == ["PERIKSA-02"]
    for _ in range(2):
        klien.post(there(diperiksa, "abaikan"), {"kunci": kunci, "alasan": "Kutipan  surat"})
    assert TemuanDiabaikan.objects.get().alasan == "Kutipan surat"
    assert "IKM-01" not in codes_of(klien, diperiksa)
    assert "Kutipan surat" in text_of(klien, there(diperiksa))
    for form in ("temuan-html", "temuan-json"):
        assert "Kutipan surat" in text_of(klien, there(diperiksa, "unduh", form))
    assert "IKM-06" in text_of(klien, there(diperiksa, "unduh", "temuan-sarif"))
    for _ in range(2):
        klien.post(there(diperiksa, "kembalikan"), {"kunci": kunci})
    assert "IKM-01" in codes_of(klien, diperiksa)
    assert klien.post(there(diperiksa, "abaikan"), {"kunci": "x"}).status_code == HTTPStatus.NOT_FOUND
    assert klien.get(there(diperiksa, "unduh", "lain")).status_code == HTTPStatus.NOT_FOUND
    acts = list(Jejak.objects.order_by("pk").values_list("perbuatan", flat=True))
    assert acts == ["laporan diperiksa", "temuan diabaikan", *["temuan diunduh"] * 3, "temuan dikembalikan"]


def test_a_link_is_read_by_anybody_until_it_ends(klien: Client, diperiksa: LaporanDiperiksa, orang: Orang) -> None:
    klien.post(there(diperiksa, "tautan"), {"hari": "8"})
    assert not TautanTemuan.objects.exists()
    klien.post(there(diperiksa, "tautan"), {"hari": "7"})
    tautan = TautanTemuan.objects.get()
    address = f"/temuan/{tautan.kode}"
    assert address in text_of(klien, there(diperiksa, "bagikan"))
    anybody = Client()
    response = anybody.get(address)
    page = response.content.decode()
    assert (response.status_code, "sessionid" in response.cookies) == (HTTPStatus.OK, False)
    assert response["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert (response["Referrer-Policy"], response["Cache-Control"]) == ("no-referrer", "private, no-store")
    assert "IKM-01" in page
    assert "csrfmiddlewaretoken" not in page
    assert anybody.get(f"{address}/halaman/1.png").status_code == HTTPStatus.NOT_FOUND
    assert len(tautan.kode) == 32
    klien.post(there(diperiksa, "tautan", str(tautan.pk), "cabut"))
    klien.post(there(diperiksa, "tautan", str(tautan.pk), "cabut"))
    assert anybody.get(address).status_code == HTTPStatus.NOT_FOUND
    ended = make_tautan(diperiksa, 7, orang.petugas, now() - timedelta(days=8))
    assert anybody.get(f"/temuan/{ended.kode}").status_code == HTTPStatus.NOT_FOUND
    shown = text_of(klien, there(diperiksa, "bagikan"))
    assert ("Dicabut" in shown, "Berakhir" in shown) == (True, True)
    acts = Jejak.objects.filter(perbuatan__startswith="tautan").values_list("perbuatan", flat=True)
    assert sorted(acts) == ["tautan temuan dibuat", "tautan temuan dibuat", "tautan temuan dicabut"]
    with pytest.raises(ValueError):  # noqa: PT011 - it says only which number
        make_tautan(diperiksa, 8, orang.petugas, now())


def test_the_letter_is_kept_and_written(klien: Client, diperiksa: LaporanDiperiksa) -> None:
    early = klien.get(there(diperiksa, "surat", "surat.pdf"))
    assert [problem.code for problem in early.context["problems"]] == ["PERIKSA-09"]
    said = {
        "kepada": "Ketua KPU Kabupaten Contoh",
        "di": "Contoh",
        "tanggal": "2026-11-23",
        "batas": "2026-11-20",
        "sifat": "Biasa",
        "hal": "Hasil pemeriksaan",
        "tingkat": "kesalahan",
        "jabatan": "Sekretaris",
        "nama": "Nama Rekaan",
        "tembusan": "Ketua\n\nArsip\n",
    }
    assert "batas" in klien.post(there(diperiksa, "surat"), said).context["form"].errors
    klien.post(there(diperiksa, "surat"), said | {"batas": "2026-12-07"})
    kept = LaporanDiperiksa.objects.get().surat
    assert (kept["batas"], kept["tembusan"], kept["tingkat"]) == ("2026-12-07", ["Ketua", "Arsip"], ["kesalahan"])
    form = klien.get(there(diperiksa, "surat")).context["form"]
    assert (form["batas"].value().isoformat(), form["tingkat"].value()) == ("2026-12-07", "kesalahan")
    assert klien.get(there(diperiksa, "surat", "surat.pdf")).content.startswith(b"%PDF")
    assert klien.get(there(diperiksa, "surat", "surat.docx")).content.startswith(b"PK")
    assert klien.get(there(diperiksa, "surat", "lain.docx")).status_code == HTTPStatus.NOT_FOUND


def test_again_and_for_good(klien: Client, diperiksa: LaporanDiperiksa) -> None:
    klien.post(there(diperiksa, "ulangi"))
    assert "Menunggu giliran" in text_of(klien, there(diperiksa))
    work()
    klien.post(there(diperiksa, "hapus"))
    assert klien.get(there(diperiksa)).status_code == HTTPStatus.NOT_FOUND
    assert not path_of(diperiksa.sha256).exists()


def test_why_it_cannot_be_checked_is_shown_with_its_code(klien: Client, orang: Orang, pohon: Pohon) -> None:
    laporan = receive_laporan(pohon.tirtamaya, "rusak.pdf", b"%PDF-1.7 x", orang.petugas, PADA)
    work()
    assert "BACA-04" in text_of(klien, there(laporan))
    assert "Tidak dapat diperiksa" in text_of(klien, LIST)


def test_each_rule_has_a_page_for_anybody() -> None:
    assert "Rujukan" in text_of(Client(), f"{LIST}/kaidah/ikm-01")
    assert Client().get(f"{LIST}/kaidah/XXX-99").status_code == HTTPStatus.NOT_FOUND
