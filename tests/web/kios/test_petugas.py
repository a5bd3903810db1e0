"""The staff's screen: who may, what it shows, pairing by QR, and the file as the last resort."""

import json
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import Jawaban, Perangkat, Survei
from siklus.web.services.kios.sandingan import CODE_LIVES, code_of, pin_of
from siklus.web.services.survei import close_survei
from tests.web.conftest import Orang, entered
from tests.web.kios.conftest import HARI, Kios, answer, page_of, pair_new
from tests.web.survei.conftest import PADA

READ, ACT = "baca", "kerja"
STATUS = {
    "petugas": {READ: 200, ACT: 302},
    "penanggung_jawab": {READ: 200, ACT: 302},
    "pimpinan": {READ: 200, ACT: 403},
    "verifikator": {READ: 200, ACT: 403},
    "admin": {READ: 200, ACT: 403},
    "auditor": {READ: 200, ACT: 403},
    "luar": {READ: 404, ACT: 404},
    "tanpa_tugas": {READ: 404, ACT: 404},
}


@pytest.mark.parametrize("nama", STATUS)
def test_who_may(kios: Kios, orang: Orang, nama: str) -> None:
    client, base = entered(getattr(orang, nama)), f"/survei/{kios.perangkat.survei_id}/kios"
    own = f"{base}/{kios.perangkat.pk}"
    assert client.get(base).status_code == STATUS[nama][READ]
    assert client.get(own).status_code == {302: 200}.get(STATUS[nama][ACT], STATUS[nama][ACT])
    posts = (f"{base}/tambah", f"{own}/cabut", f"{own}/pulihkan")
    assert [client.post(path, {"nama": "Loket 9"}).status_code for path in posts] == [STATUS[nama][ACT]] * 3
    empty = client.post(f"{base}/antrean").status_code
    assert empty == {302: 422}.get(STATUS[nama][ACT], STATUS[nama][ACT])


def test_a_stranger_is_asked_to_enter(kios: Kios) -> None:
    base = f"/survei/{kios.perangkat.survei_id}/kios"
    for path in (base, f"{base}/{kios.perangkat.pk}"):
        assert Client().get(path)["Location"].startswith("/akun/login/")


@pytest.mark.parametrize("count", [1, 3])
def test_the_screen_asks_as_much_for_three_devices_as_for_one(
    dibuka: Survei, orang: Orang, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    for number in range(count):
        pair_new(dibuka, orang, f"Loket {number}").send([answer(number)], [page_of(HARI, 1)])
    client = entered(orang.petugas)
    with django_assert_num_queries(9):
        text = client.get(f"/survei/{dibuka.pk}/kios").content.decode()
    assert text.count(">cocok</span>") == count


def test_an_empty_screen_says_what_a_kiosk_is(dibuka: Survei, orang: Orang) -> None:
    text = entered(orang.petugas).get(f"/survei/{dibuka.pk}/kios").content.decode()
    assert "Belum ada kios." in text


def test_a_device_is_added_and_its_code_shown_while_it_lives(dibuka: Survei, orang: Orang) -> None:
    client = entered(orang.petugas)
    response = client.post(f"/survei/{dibuka.pk}/kios/tambah", {"nama": "  Loket 1 "})
    perangkat = Perangkat.objects.get()
    shown = client.get(response["Location"])
    assert (perangkat.nama, shown["Cache-Control"]) == ("Loket 1", "no-store")
    assert code_of(perangkat) in shown.content.decode()
    assert "<svg" in shown.content.decode()
    Perangkat.objects.update(sandingan_sampai=timezone.now() - CODE_LIVES)
    late = client.get(response["Location"]).content.decode()
    assert ("sudah lewat waktunya" in late, code_of(Perangkat.objects.get()) in late) == (True, False)


def test_a_paired_device_shows_its_pin_and_no_code(kios: Kios, orang: Orang) -> None:
    text = entered(orang.petugas).get(f"/survei/{kios.perangkat.survei_id}/kios/{kios.perangkat.pk}").content.decode()
    assert (pin_of(kios.perangkat) in text, "Pindai" in text, "sudah disandingkan" in text) == (True, False, True)


def test_a_device_needs_a_name(dibuka: Survei, orang: Orang) -> None:
    response = entered(orang.petugas).post(f"/survei/{dibuka.pk}/kios/tambah", {"nama": "  "})
    assert (response.status_code, "KIOS-06" in response.content.decode()) == (422, True)


def test_a_closed_survey_adds_none(ditutup: Survei, orang: Orang) -> None:
    response = entered(orang.petugas).post(f"/survei/{ditutup.pk}/kios/tambah", {"nama": "Loket 1"})
    assert (response.status_code, "KIOS-03" in response.content.decode()) == (422, True)


def test_revoked_and_restored_is_seen(kios: Kios, orang: Orang) -> None:
    client, base = entered(orang.petugas), f"/survei/{kios.perangkat.survei_id}/kios"
    client.post(f"{base}/{kios.perangkat.pk}/cabut")
    revoked = client.get(base).content.decode()
    client.post(f"{base}/{kios.perangkat.pk}/pulihkan")
    restored = client.get(base).content.decode()
    assert (">dicabut</span>" in revoked, ">dicabut</span>" in restored) == (True, False)


def test_a_device_of_another_survey_is_not_found(kios: Kios, ditutup: Survei, orang: Orang) -> None:
    assert ditutup.pk == kios.perangkat.survei_id  # the same survey under another name; a stranger's number is unknown
    assert entered(orang.petugas).get(f"/survei/{ditutup.pk}/kios/999999").status_code == 404


def test_refused_answers_stay_in_sight(kios: Kios, orang: Orang) -> None:
    survei = kios.perangkat.survei
    close_survei(survei, orang.pimpinan, PADA)
    kios.send([answer(1)], [page_of(HARI, 1)])
    text = entered(orang.auditor).get(f"/survei/{survei.pk}/kios").content.decode()
    assert ("Survei ini tidak sedang menerima jawaban." in text, "TERIMA-01" in text) == (True, True)


def test_a_device_that_believes_more_than_the_store_holds_is_marked(kios: Kios, orang: Orang) -> None:
    kios.send([answer(1)], [page_of(HARI, 1)])
    Jawaban.objects.all().delete()
    text = entered(orang.petugas).get(f"/survei/{kios.perangkat.survei_id}/kios").content.decode()
    assert (">tidak cocok</span>" in text, "Di server tersimpan 0." in text) == (True, True)


def upload(client: Client, survei_id: int, content: bytes) -> tuple[int, str]:
    file = BytesIO(content)
    file.name = "antrean.json"
    response = client.post(f"/survei/{survei_id}/kios/antrean", {"berkas": file}, follow=True)
    return response.status_code, response.content.decode()


def test_an_exported_queue_is_taken_as_if_the_device_had_sent_it(kios: Kios, orang: Orang) -> None:
    kios.send([answer(1)], [page_of(HARI, 3)])
    queue = {"perangkat": kios.perangkat.pk, "kiriman": [answer(1), answer(2), answer(3, nilai={})], "buku": []}
    status, text = upload(entered(orang.petugas), kios.perangkat.survei_id, json.dumps(queue).encode())
    assert (status, "2 jawaban tersimpan, 1 ditolak." in text, Jawaban.objects.count()) == (200, True, 2)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff", b"[]", b"{}", b'{"perangkat": true}', b'{"perangkat": 999999}', b'{"perangkat": "1"}', b"[" * 99999],
)
def test_another_file_is_refused(kios: Kios, orang: Orang, content: bytes) -> None:
    status, text = upload(entered(orang.petugas), kios.perangkat.survei_id, content)
    assert (status, "KIOS-05" in text) == (422, True)


def test_a_queue_without_lists_adds_nothing(kios: Kios, orang: Orang) -> None:
    content = json.dumps({"perangkat": kios.perangkat.pk, "kiriman": 1}).encode()
    status, text = upload(entered(orang.petugas), kios.perangkat.survei_id, content)
    assert (status, "0 jawaban tersimpan, 0 ditolak." in text) == (200, True)


def test_a_busy_store_is_told_to_the_person(kios: Kios, orang: Orang, monkeypatch: pytest.MonkeyPatch) -> None:
    from siklus.web.services.penerimaan import StoreBusyError  # noqa: PLC0415 - only here
    from siklus.web.views.kios import petugas  # noqa: PLC0415 - the module whose store fails

    def busy(*_: object) -> None:
        reason = "penuh"
        raise StoreBusyError(reason)

    monkeypatch.setattr(petugas, "receive_queue", busy)
    content = json.dumps({"perangkat": kios.perangkat.pk, "kiriman": [], "buku": []}).encode()
    status, text = upload(entered(orang.petugas), kios.perangkat.survei_id, content)
    assert (status, "TERIMA-04" in text) == (422, True)
