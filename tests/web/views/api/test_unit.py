import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import Jenjang, Survei
from siklus.web.services.kunci_api import Cakupan
from siklus.web.services.pohon import add_unit
from tests.web.conftest import Orang, Pohon
from tests.web.views.api.alat import Program, program, read

TIRTAMAYA = {
    "kode": "tirtamaya",
    "nama": "KPU Kabupaten Tirtamaya",
    "sebutan": "KPU Tirtamaya",
    "jenjang": "kabkota",
    "induk": "sagara",
    "aktif": True,
}


def test_a_key_sees_its_unit_and_those_below(pohon: Pohon, orang: Orang) -> None:
    found = read(program(pohon.sagara, orang.admin).get("/unit"))
    assert [item["kode"] for item in found["isi"]] == ["arunika", "sagara", "tirtamaya"]
    assert found["isi"][2] == TIRTAMAYA
    assert found["berikutnya"] is None


def test_the_root_has_nothing_above_it(kpu: Program) -> None:
    assert read(kpu.get("/unit/kpu"))["induk"] is None


def test_a_list_is_read_page_by_page(kpu: Program) -> None:
    first = read(kpu.get("/unit?banyak=4"))
    second = read(kpu.get(f"/unit?banyak=4&setelah={first['berikutnya']}"))
    assert [item["kode"] for item in first["isi"]] == ["arunika", "delima", "kpu", "lazuardi"]
    assert ([item["kode"] for item in second["isi"]], second["berikutnya"]) == (["sagara", "tirtamaya"], None)


def test_a_list_costs_the_same_for_one_and_three(
    pohon: Pohon, orang: Orang, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    held = program(pohon.delima, orang.admin)
    held.get("/unit")
    with django_assert_num_queries(2):
        assert len(read(held.get("/unit"))["isi"]) == 1
    for kode in ("satu", "dua"):
        add_unit(pohon.delima, Jenjang.UNIT, kode, kode)
    with django_assert_num_queries(2):
        assert len(read(held.get("/unit"))["isi"]) == 3


def test_a_unit_outside_is_as_one_that_is_not_there(pohon: Pohon, orang: Orang) -> None:
    held = program(pohon.sagara, orang.admin)
    assert read(held.get("/unit/tirtamaya")) == TIRTAMAYA
    outside, nowhere = held.get("/unit/delima"), held.get("/unit/tidak-ada")
    assert (outside.status_code, outside.content) == (nowhere.status_code, nowhere.content)
    assert outside.status_code == 404
    assert outside["Content-Type"] == "application/problem+json"
    assert read(outside) == {
        "type": "urn:siklus:galat:API-01",
        "title": "Alamat atau data itu tidak ada.",
        "status": 404,
        "detail": "Periksa kodenya, dan apakah kunci ini menjangkaunya.",
        "kode": "API-01",
        "masalah": [
            {
                "kode": "API-01",
                "pesan": "Alamat atau data itu tidak ada.",
                "langkah": "Periksa kodenya, dan apakah kunci ini menjangkaunya.",
                "tempat": "",
            }
        ],
    }


@pytest.mark.usefixtures("hari_ini")
def test_the_surveys_of_a_unit(kpu: Program, survei: Survei) -> None:
    assert read(kpu.get("/unit/tirtamaya/survei")) == {
        "isi": [
            {
                "kode": survei.kode,
                "judul": "Survei uji",
                "unit": "tirtamaya",
                "periode": "Semester II Tahun 2026",
                "status": "dibuka",
                "rencana_tutup": "2099-12-31",
                "sidik": "",
            }
        ],
        "berikutnya": None,
    }
    assert read(kpu.get("/unit/kpu/survei"))["isi"] == []


def test_what_was_read_before_is_not_sent_again(kpu: Program) -> None:
    first = kpu.get("/unit/kpu")
    again = kpu.get("/unit/kpu", **{"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert again["RateLimit-Remaining"] == "1198"
    assert kpu.get("/unit/sagara", **{"If-None-Match": first["ETag"]}).status_code == 200


def test_what_a_survey_asks(kpu: Program, survei: Survei) -> None:
    found = read(kpu.get(f"/survei/{survei.kode}/kuesioner"))
    assert found["survei"]["kode"] == survei.kode
    assert found["layanan"] == [
        {"kode": "informasi", "nama": "Permohonan Informasi"},
        {"kode": "pindah-memilih", "nama": "Pindah Memilih"},
    ]
    assert [item["id"] for item in found["terbuka"]] == ["saran"]
    assert {len(texts) for item in found["pertanyaan"] for texts in item["pilihan"].values()} == {4}
    assert found["profil"][0]["kunci"] == "jenis_kelamin"
    assert found["profil"][0]["nilai"][0]["kode"] == "L"
    assert found["pakai_kode_kunjungan"] is False


def test_a_survey_that_asks_nothing_yet_is_not_there(kpu: Program, survei: Survei) -> None:
    Survei.objects.filter(pk=survei.pk).update(versi=None)
    assert kpu.get(f"/survei/{survei.kode}/kuesioner").status_code == 404
    assert (
        kpu.post(
            f"/survei/{survei.kode}/jawaban", {"uuid": "0" * 8 + "-0000" * 3 + "-" + "0" * 12, "nilai": {}}
        ).status_code
        == 404
    )


def test_the_scope_of_either_work_reads_what_is_asked(pohon: Pohon, orang: Orang, survei: Survei) -> None:
    status = {
        cakupan: program(pohon.kpu, orang.admin, cakupan).get(f"/survei/{survei.kode}/kuesioner").status_code
        for cakupan in Cakupan
    }
    assert status == {Cakupan.UNIT: 200, Cakupan.KIRIM: 200, Cakupan.HASIL: 403}


@pytest.mark.django_db
def test_the_page_and_the_text_are_open_to_everyone() -> None:
    page, text = Client().get("/api/v1/"), Client().get("/api/v1/openapi.json")
    assert (page.status_code, text.status_code) == (200, 200)
    schema = read(text)  # type: ignore[arg-type]  # the test client's own kind
    assert schema["openapi"] == "3.1.0"
    operations = [found for item in schema["paths"].values() for found in item.values()]
    for operation in operations:
        assert f'id="{operation["operationId"]}"' in page.content.decode()
        assert operation["security"]
