"""The page of the package and its download: who may, what is said, what is recorded, how many queries it takes."""

from http import HTTPStatus

import pytest
from django.test import Client
from django.utils.timezone import localdate
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import BerkasBukti, Bukti, Jejak, Realisasi, StatusSurvei, Survei
from siklus.web.queries.paket import Bagian, paket_of
from tests.web.conftest import Orang, Pohon, entered
from tests.web.paket.conftest import packed, unpacked
from tests.web.realisasi.test_layar import text_of

QUERIES = 19
MANY = 1000


@pytest.fixture
def survei(terfoto: Realisasi) -> Survei:
    return Survei.objects.get(pk=terfoto.rtl.rencana.survei_id)


def page_of(survei: Survei) -> str:
    return f"/survei/{survei.pk}/paket"


def unduh(client: Client, survei: Survei, bagian: tuple[str, ...] = ()) -> dict[str, bytes]:
    """What is downloaded, unpacked."""
    response = client.get(f"{page_of(survei)}/unduh", {"bagian": bagian})
    assert response.status_code == HTTPStatus.OK
    return unpacked(b"".join(response))


def test_the_page_says_what_is_inside_and_what_to_do_next(survei: Survei, orang: Orang) -> None:
    page = text_of(entered(orang.penanggung_jawab), page_of(survei))
    assert "Bukti RTL yang diterima pemeriksa: Belum selesai atau belum terbukti: RTL-2026-01 dan RTL-2026-03." in page
    assert "Berita acara Forum Konsultasi Publik: Belum ada bukti." in page
    assert f'href="/survei/{survei.pk}/rencana">Lengkapi' in page
    assert "salinan tanpa data kamera" in page
    assert 'name="bagian" value="publikasi" checked' in page
    assert "Unduh paket (ZIP)" in page


def test_what_the_store_lost_is_told(survei: Survei, orang: Orang) -> None:
    BerkasBukti.objects.update(halaman=[{"sha256": "f" * 64, "width": 1, "height": 1, "nomor": 0, "phash": ""}])
    page = text_of(entered(orang.petugas), page_of(survei))
    assert "1 berkas tercatat tetapi tidak ada di simpanan." in page
    assert "1 hilang" in page


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("petugas", HTTPStatus.OK),
        ("penanggung_jawab", HTTPStatus.OK),
        ("pimpinan", HTTPStatus.OK),
        ("verifikator", HTTPStatus.OK),
        ("auditor", HTTPStatus.OK),
        ("admin", HTTPStatus.FORBIDDEN),
        ("luar", HTTPStatus.NOT_FOUND),
        ("tanpa_tugas", HTTPStatus.NOT_FOUND),
    ],
)
def test_who_may_take_it_along(role: str, status: HTTPStatus, survei: Survei, orang: Orang) -> None:
    response = entered(getattr(orang, role)).get(f"{page_of(survei)}/unduh")
    assert response.status_code == status
    assert Jejak.objects.filter(perbuatan="paket penilai diunduh").exists() is (status == HTTPStatus.OK)


def test_who_may_not_sees_what_is_there_without_a_button(survei: Survei, orang: Orang) -> None:
    page = text_of(entered(orang.admin), page_of(survei))
    assert "Peran Anda tidak mencakup mengunduh paket ini." in page
    assert 'name="bagian"' not in page
    assert "Unduh paket (ZIP)" not in page


def test_the_download_is_the_package_and_is_recorded(survei: Survei, orang: Orang, pohon: Pohon) -> None:
    response = entered(orang.auditor).get(f"{page_of(survei)}/unduh")
    assert response["Content-Type"] == "application/zip"
    name = "paket-skm-tirtamaya-semester-i-tahun-2026.zip"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response["Cache-Control"] == "no-store"
    assert b"".join(response) == packed(paket_of(survei, localdate()))
    line = Jejak.objects.get(perbuatan="paket penilai diunduh")
    assert (line.akun, line.unit, line.objek) == (orang.auditor, pohon.tirtamaya, survei.judul)
    assert line.rincian == {"bagian": sorted(Bagian), "banyak": 3}


def test_only_chosen_parts_go_along(survei: Survei, orang: Orang) -> None:
    found = unduh(entered(orang.petugas), survei, ("hasil", "ngawur"))
    assert {name.partition("/")[0] for name in found} == {
        "6-hasil-survei", "INDEKS.xlsx", "INDEKS.html", "BACA-DULU.txt", "SHA256SUMS",
    }  # fmt: skip


def test_nothing_chosen_is_asked_again(survei: Survei, orang: Orang) -> None:
    response = entered(orang.petugas).get(f"{page_of(survei)}/unduh", {"bagian": "ngawur"}, follow=True)
    assert response.redirect_chain == [(page_of(survei), HTTPStatus.FOUND)]
    assert "Pilih paling sedikit satu bagian." in response.content.decode()


def test_before_closing_there_is_nothing_to_pack(survei: Survei, orang: Orang) -> None:
    Survei.objects.filter(pk=survei.pk).update(status=StatusSurvei.DIBUKA)
    client = entered(orang.petugas)
    page = text_of(client, page_of(survei))
    assert "Nilai baru terbaca setelah survei ditutup" in page
    assert "Paket penilai" in page
    response = client.get(f"{page_of(survei)}/unduh")
    assert (response.status_code, response["Location"]) == (HTTPStatus.FOUND, page_of(survei))


def test_in_english_the_screen_is_english_and_the_package_indonesian(survei: Survei, orang: Orang) -> None:
    client = entered(orang.auditor)
    before = unduh(client, survei)
    client.cookies["siklus_bahasa"] = "en"
    assert "Package for evaluators" in text_of(client, page_of(survei))
    assert unduh(client, survei) == before


@pytest.mark.parametrize("count", [1, MANY])
def test_as_many_queries_for_a_thousand_files(
    count: int, survei: Survei, orang: Orang, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    grow(survei, orang, count)
    client = entered(orang.petugas)
    client.get("/saya")
    with django_assert_num_queries(QUERIES):
        text_of(client, page_of(survei))
    with django_assert_num_queries(QUERIES + 1):  # and the line in the log
        found = unduh(client, survei, ("bukti",))
    assert sum(name.startswith("3-") for name in found) == count


def grow(survei: Survei, orang: Orang, count: int) -> None:
    """So many uses of the one photo that is there."""
    first = Bukti.objects.get(unit=survei.unit)
    Bukti.objects.bulk_create(
        Bukti(
            unit=survei.unit, realisasi=first.realisasi, berkas=first.berkas, nama_berkas=f"{n}.jpg", oleh=orang.petugas
        )
        for n in range(count - 1)
    )
