"""Pairing: once, for minutes, with the right code; and taking a device's voice away and giving it back."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from siklus.core.errors import SiklusError
from siklus.web.models import Jejak, Perangkat, Survei
from siklus.web.services.kios.sandingan import (
    CODE_LIVES,
    add_perangkat,
    code_of,
    pair,
    perangkat_of,
    pin_of,
    restore,
    revoke,
)
from tests.web.conftest import Orang
from tests.web.kios.conftest import Kios, answer


@pytest.fixture
def baru(dibuka: Survei, orang: Orang) -> Perangkat:
    """A device that waits for its code."""
    return add_perangkat(dibuka, "Loket 1", orang.petugas, timezone.now())


def codes(problem: pytest.ExceptionInfo[SiklusError]) -> list[str]:
    return [item.code for item in problem.value.problems]


def test_a_code_becomes_a_key_once(baru: Perangkat) -> None:
    made = pair(code_of(baru), timezone.now())
    assert (perangkat_of(made.kunci), len(made.kunci)) == (baru, 43)
    with pytest.raises(SiklusError) as again:
        pair(code_of(baru), timezone.now())
    assert codes(again) == ["KIOS-01"]


def test_neither_code_nor_key_is_stored(baru: Perangkat) -> None:
    made = pair(code_of(baru), timezone.now())
    kept = " ".join(map(str, Perangkat.objects.values_list().get()))
    assert (made.kunci in kept, code_of(baru) in kept) == (False, False)


def test_a_code_is_typed_as_people_type(baru: Perangkat) -> None:
    typed = f" {code_of(baru).lower().replace('-', ' ')} "
    assert pair(typed, timezone.now()).perangkat == baru


@pytest.mark.parametrize("code", ["", "AAAA-AAAA", "x" * 60])
def test_another_code_is_refused(baru: Perangkat, code: str) -> None:
    assert baru.sidik_sandingan
    with pytest.raises(SiklusError) as refused:
        pair(code, timezone.now())
    assert codes(refused) == ["KIOS-01"]


def test_a_code_dies_after_ten_minutes(baru: Perangkat) -> None:
    with pytest.raises(SiklusError) as refused:
        pair(code_of(baru), timezone.now() + CODE_LIVES + timedelta(seconds=1))
    assert codes(refused) == ["KIOS-01"]


def test_a_revoked_device_is_not_heard_until_it_is_restored(kios: Kios, orang: Orang) -> None:
    revoke(kios.perangkat, orang.petugas, timezone.now())
    refused = kios.send([answer(1)])
    restore(kios.perangkat, orang.petugas)
    heard = kios.send([answer(1)])
    assert (refused.status_code, refused.json()["kode"], heard.status_code) == (401, "KIOS-02", 200)
    assert list(Jejak.objects.filter(perbuatan__contains="kios").values_list("perbuatan", flat=True))[::-1] == [
        "perangkat kios ditambahkan",
        "perangkat kios dipasangkan",
        "perangkat kios dicabut",
        "perangkat kios dipulihkan",
    ]


def test_a_revoked_device_cannot_be_paired(baru: Perangkat, orang: Orang) -> None:
    revoke(baru, orang.petugas, timezone.now())
    with pytest.raises(SiklusError):
        pair(code_of(baru), timezone.now())


def test_revoking_twice_is_told_once(kios: Kios, orang: Orang) -> None:
    for _ in range(2):
        revoke(kios.perangkat, orang.petugas, timezone.now())
    for _ in range(2):
        restore(kios.perangkat, orang.petugas)
    assert Jejak.objects.filter(perbuatan__in=("perangkat kios dicabut", "perangkat kios dipulihkan")).count() == 2


def test_a_closed_survey_takes_no_new_device(ditutup: Survei, orang: Orang) -> None:
    with pytest.raises(SiklusError) as refused:
        add_perangkat(ditutup, "Loket 1", orang.petugas, timezone.now())
    assert codes(refused) == ["KIOS-03"]


def test_a_pin_is_six_digits_of_the_devices_own(kios: Kios) -> None:
    pins = {pin_of(Perangkat(pk=number)) for number in range(1, 50)}
    assert pin_of(kios.perangkat) == pin_of(Perangkat.objects.get())
    assert all(len(pin) == 6 and pin.isdecimal() for pin in pins)
    assert len(pins) > 45


def test_the_device_is_told_all_that_it_shows(baru: Perangkat, dibuka: Survei) -> None:
    response = Client().post("/kios/pasang", {"kode": code_of(baru)}, content_type="application/json")
    found = response.json()
    sheets = found.pop("lembar")
    assert (response.status_code, response.cookies, perangkat_of(found.pop("kunci"))) == (201, {}, baru)
    assert found.pop("aplikasi").startswith("0.")
    assert found == {
        "id": baru.pk,
        "nama": "Loket 1",
        "pin": pin_of(baru),
        "judul": dibuka.judul,
        "status": "dibuka",
        "versi": dibuka.versi_id,
    }
    assert sorted(sheets) == ["en", "id"]
    assert all(sheet.count('class="langkah') == 16 for sheet in sheets.values())
    assert "you can stop at any time" in sheets["en"]


def test_the_kiosk_never_asks_a_visit_code(kios: Kios, dibuka: Survei) -> None:
    Survei.objects.filter(pk=dibuka.pk).update(pakai_kode_kunjungan=True)
    sheet = kios.ask("get", "/kios/isi").json()["lembar"]["id"]
    assert 'name="kode"' not in sheet
    assert kios.send([answer(1)]).json()["hasil"][0]["keadaan"] == "tersimpan"


@pytest.mark.parametrize("body", ["", "[]", '{"kode": 1}', '{"kode": "\\ud800"}', "{" * 5000])
def test_a_pairing_that_is_none_is_refused(db: None, body: str) -> None:  # noqa: ARG001 - the store must be there
    response = Client().post("/kios/pasang", body, content_type="application/json")
    assert (response.status_code, response.json()["kode"]) == (403, "KIOS-01")


@pytest.mark.parametrize("header", [{}, {"Authorization": "Bearer x"}, {"Authorization": "Bearer "}])
def test_without_a_key_nothing_is_told(db: None, header: dict[str, str]) -> None:  # noqa: ARG001 - as above
    assert [
        Client().get("/kios/isi", headers=header).status_code,
        Client().post("/kios/kirim", headers=header).status_code,
    ] == [401, 401]
