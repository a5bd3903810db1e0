"""Answers sent by programs: each stored once, and everything wrong told."""

import json

import pytest
from django.utils import timezone

from siklus.web.models import Jawaban, Kanal, Survei
from siklus.web.services.survei import close_survei
from tests.web.conftest import Orang, Pohon
from tests.web.views.api.alat import KEYS, Program, answer, program, read

pytestmark = pytest.mark.django_db(transaction=True)  # the writer commits in a thread of its own


def test_an_answer_is_stored_once(kpu: Program, survei: Survei) -> None:
    sent = answer(layanan="informasi", profil={"jenis_kelamin": "P"}, terbuka={"saran": "Tambah kursi."}, lama=45)
    first, again = (kpu.post(f"/survei/{survei.kode}/jawaban", sent) for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 200)
    told = read(first)
    assert (told["uuid"], told["keadaan"], told["masalah"]) == (sent["uuid"], "tersimpan", [])
    assert told["tanda_terima"]
    assert read(again) == told | {"keadaan": "sudah_ada"}
    row = Jawaban.objects.get()
    assert (str(row.uuid), row.kanal, row.profil, row.lama) == (sent["uuid"], Kanal.API, {"jenis_kelamin": "P"}, 45)
    assert row.nilai == dict.fromkeys(KEYS, 3)


def test_another_body_under_the_same_uuid_is_refused(kpu: Program, survei: Survei) -> None:
    sent = answer(3)
    kpu.post(f"/survei/{survei.kode}/jawaban", sent)
    response = kpu.post(f"/survei/{survei.kode}/jawaban", answer(4, uuid=sent["uuid"]))
    assert (response.status_code, read(response)["kode"]) == (409, "TERIMA-02")
    assert Jawaban.objects.get().nilai["waktu"] == 3


def test_what_the_survey_does_not_ask_is_told_all_at_once(kpu: Program, survei: Survei) -> None:
    sent = answer(layanan="lain", profil={"jenis_kelamin": "X"})
    response = kpu.post(f"/survei/{survei.kode}/jawaban", sent)
    assert response.status_code == 422
    assert [(item["kode"], item["tempat"]) for item in read(response)["masalah"]] == [
        ("JAWAB-02", "layanan"),
        ("TERIMA-07", "jenis_kelamin"),
    ]
    assert not Jawaban.objects.exists()


def test_a_closed_survey_takes_nothing(kpu: Program, survei: Survei, orang: Orang) -> None:
    close_survei(survei, orang.penanggung_jawab, timezone.now())
    response = kpu.post(f"/survei/{survei.kode}/jawaban", answer())
    assert (response.status_code, read(response)["kode"]) == (403, "TERIMA-01")


def test_many_at_once_are_answered_each(kpu: Program, survei: Survei) -> None:
    good, there = answer(), answer()
    kpu.post(f"/survei/{survei.kode}/jawaban", there)
    batch = [good, there, answer(2, uuid=there["uuid"]), answer(layanan="lain"), good]
    response = kpu.post(f"/survei/{survei.kode}/jawaban/kelompok", {"jawaban": batch})
    told = read(response)
    assert response.status_code == 200
    assert [item["uuid"] for item in told["hasil"]] == [item["uuid"] for item in batch]
    assert [item["keadaan"] for item in told["hasil"]] == ["tersimpan", "sudah_ada", "berbeda", "ditolak", "sudah_ada"]
    assert [[found["kode"] for found in item["masalah"]] for item in told["hasil"]] == [
        [],
        [],
        ["TERIMA-02"],
        ["JAWAB-02"],
        [],
    ]
    assert (told["tersimpan"], told["sudah_ada"], told["ditolak"]) == (1, 2, 2)
    assert Jawaban.objects.count() == 2


def test_a_thousand_go_through_and_the_same_thousand_add_nothing(kpu: Program, survei: Survei) -> None:
    batch = {"jawaban": [answer(1 + number % 4) for number in range(1000)]}
    first, again = (read(kpu.post(f"/survei/{survei.kode}/jawaban/kelompok", batch)) for _ in range(2))
    assert (first["tersimpan"], again["sudah_ada"]) == (1000, 1000)
    assert Jawaban.objects.count() == 1000


def test_a_batch_of_nothing_but_faults_stores_nothing(kpu: Program, survei: Survei) -> None:
    told = read(kpu.post(f"/survei/{survei.kode}/jawaban/kelompok", {"jawaban": [answer(layanan="lain")]}))
    assert (told["ditolak"], Jawaban.objects.count()) == (1, 0)


@pytest.mark.parametrize("size", [0, 1001])
def test_a_batch_has_between_one_and_a_thousand(size: int, kpu: Program, survei: Survei) -> None:
    response = kpu.post(f"/survei/{survei.kode}/jawaban/kelompok", {"jawaban": [answer()] * size})
    assert (response.status_code, read(response)["kode"]) == (422, "API-06")


FULL = json.dumps(answer()).encode()


@pytest.mark.parametrize(
    ("body", "kode"),
    [
        (b" ", "API-04"),
        (b"{", "API-04"),
        (b"\xff\xfe{}", "API-04"),
        (FULL.decode().encode("utf-16"), "API-04"),
        (b'{"uuid": "\xff"}', "API-04"),
        (FULL[:-1] + b', "uuid": "00000000-0000-0000-0000-000000000000"}', "API-04"),
        (FULL[:-1] + b', "lama": NaN}', "API-04"),
        (FULL[:-1] + b', "lama": 1e999}', "API-06"),
        (b"[" * 100_000, "API-04"),
        (b'{"a":' * 100_000, "API-04"),
        (b"1" * 5000, "API-04"),
        (b"[]", "API-06"),
        (b"null", "API-06"),
        (b'"teks"', "API-06"),
        (FULL[:-1] + b', "nama": "Budi"}', "API-06"),
        (FULL[:-1] + b', "lama": 99999999999999999999999999}', "API-06"),
        (FULL[:-1] + b', "lama": true}', "API-06"),
        (FULL.replace(b": 3", b": 5"), "API-06"),
        (FULL.replace(b": 3", b": true"), "API-06"),
        (FULL.replace(b": 3", b': "3"'), "API-06"),
        (FULL.replace(b"-", b"_"), "API-06"),
        (FULL.replace(b"waktu", b"wak\\u0000tu"), "JAWAB-05"),
        (FULL[:-1] + b', "layanan": "\\u0000"}', None),
        (FULL[:-1] + b', "layanan": "\\ud800"}', None),
        (FULL[:-1] + b', "terbuka": {"saran": "a\\u0000b \\udfff"}}', None),
    ],
    ids=range(25),
)  # fmt: skip
def test_a_body_that_is_not_what_it_should_be(body: bytes, kode: str | None, kpu: Program, survei: Survei) -> None:
    response = kpu.post(f"/survei/{survei.kode}/jawaban", body)
    if kode is None:
        assert response.status_code in {201, 422}
    else:
        assert (response.status_code, read(response)["kode"]) == ({"API-04": 400}.get(kode, 422), kode)
        assert not Jawaban.objects.exists()


def test_other_forms_than_json_are_refused(kpu: Program, survei: Survei) -> None:
    for form in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""):
        response = kpu.post(f"/survei/{survei.kode}/jawaban", b"uuid=1", form)
        assert (response.status_code, read(response)["kode"]) == (415, "API-03")


def test_a_body_beyond_reason_is_refused(kpu: Program, survei: Survei) -> None:
    response = kpu.post(f"/survei/{survei.kode}/jawaban", b'{"uuid": "' + b"x" * 5_000_001 + b'"}')
    assert (response.status_code, read(response)["kode"]) == (413, "API-05")


def test_methods_that_are_not_served_name_those_that_are(kpu: Program, survei: Survei) -> None:
    headers = {"Authorization": f"Bearer {kpu.rahasia}"}
    response = kpu.client.put(f"/api/v1/survei/{survei.kode}/jawaban", headers=headers)
    assert (response.status_code, response["Allow"], read(response)["kode"]) == (405, "POST", "API-02")  # type: ignore[arg-type]  # the test client's own kind


@pytest.mark.parametrize("path", ["tidak-ada", "unit/", "unit/a/b/c", "survei/%00/kuesioner", "%ff", "../v2"])
def test_addresses_that_are_not_there(path: str, kpu: Program) -> None:
    response = kpu.get(f"/{path}")
    assert response.status_code in {404, 422}
    assert response["Content-Type"] == "application/problem+json"


def test_what_is_sent_is_never_given_back_in_an_error(kpu: Program, survei: Survei) -> None:
    response = kpu.post(f"/survei/{survei.kode}/jawaban", answer(lama="Budi 081234567890"))
    assert b"Budi" not in response.content


def test_a_key_of_another_unit_cannot_answer(pohon: Pohon, orang: Orang, survei: Survei) -> None:
    assert program(pohon.arunika, orang.admin).post(f"/survei/{survei.kode}/jawaban", answer()).status_code == 404
    assert not Jawaban.objects.exists()
