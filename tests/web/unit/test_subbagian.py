"""The parts of an office: who may do what, what is kept, and how many queries the list takes."""

import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import Jejak, Subbagian
from siklus.web.services.subbagian import KPU, add_subbagian
from tests.web.conftest import Orang, Pohon, entered

LIST = "/unit/tirtamaya/subbagian/"
READERS = dict.fromkeys(("petugas", "penanggung_jawab", "pimpinan", "verifikator", "admin", "auditor"), 200)
OUTSIDE = {"luar": 404, "tanpa_tugas": 404}
KEEPERS = dict.fromkeys(READERS, 403) | {"penanggung_jawab": 200, "admin": 200}
POSTED = KEEPERS | {"penanggung_jawab": 405, "admin": 405}
PERMISSIONS = {"": READERS, "{id}/ubah": KEEPERS, "baru": POSTED, "kpu": POSTED, "{id}/naik": POSTED}
Pair = tuple[Subbagian, ...]


@pytest.fixture
def bagian(orang: Orang, pohon: Pohon) -> Pair:
    """Two parts of Tirtamaya."""
    made = add_subbagian(pohon.tirtamaya, ("Umum", "Data"), orang.admin)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM web_jejak")  # the model lets no line go
    return made


@pytest.fixture
def admin(orang: Orang) -> Client:
    """The admin's browser."""
    return entered(orang.admin)


@pytest.mark.parametrize("page", PERMISSIONS)
def test_each_screen_knows_everyone(page: str, orang: Orang, bagian: Pair) -> None:
    there = LIST + page.format(id=bagian[0].pk)
    expected = PERMISSIONS[page] | OUTSIDE
    assert {person: entered(getattr(orang, person)).get(there).status_code for person in expected} == expected
    assert Client().get(there)["Location"] == f"/akun/login/?next={there}"


@pytest.mark.parametrize("person", ["petugas", "pimpinan", "verifikator", "auditor", "luar", "tanpa_tugas"])
def test_others_change_nothing(person: str, orang: Orang, bagian: Pair) -> None:
    client, before = entered(getattr(orang, person)), list(Subbagian.objects.values())
    posts = ("baru", "kpu", *(f"{bagian[1].pk}/{act}" for act in ("ubah", "naik", "turun", "hentikan", "aktifkan")))
    assert {client.post(LIST + post, {"nama": "X"}).status_code for post in posts} == {OUTSIDE.get(person, 403)}
    assert (list(Subbagian.objects.values()), Jejak.objects.count()) == (before, 0)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_so_many_queries(
    count: int, orang: Orang, pohon: Pohon, admin: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    add_subbagian(pohon.tirtamaya, ("A", "B", "C")[:count], orang.admin)
    with django_assert_num_queries(6):
        response = admin.get(LIST)
    assert response.content.decode().count('<th scope="row">') == count


def test_kpus_four_come_with_one_button_and_once(orang: Orang, pohon: Pohon, admin: Client) -> None:
    assert "Pakai empat subbagian KPU" in admin.get(LIST).content.decode()
    assert "Pakai empat subbagian KPU" not in entered(orang.auditor).get(LIST).content.decode()
    for _ in range(2):
        assert admin.post(f"{LIST}kpu")["Location"] == LIST
    assert list(pohon.tirtamaya.subbagian.values_list("nama", "urutan")) == list(zip(KPU, (1, 2, 3, 4), strict=True))
    assert Jejak.objects.count() == 4


def test_one_is_added_and_renamed(bagian: Pair, admin: Client) -> None:
    admin.post(f"{LIST}baru", {"nama": "Hukum"})
    made = Subbagian.objects.latest("pk")
    assert (made.nama, made.urutan, made.unit.kode) == ("Hukum", 3, "tirtamaya")
    for nama in ("hukum", "Hukum dan Teknis", "Hukum dan Teknis"):
        assert admin.post(f"{LIST}{made.pk}/ubah", {"nama": nama})["Location"] == LIST
    assert list(bagian[0].unit.subbagian.values_list("nama", flat=True)) == ["Umum", "Data", "Hukum dan Teknis"]
    assert [(line.perbuatan, line.rincian) for line in Jejak.objects.order_by("pk")] == [
        ("subbagian ditambahkan", {}),
        ("subbagian diubah", {"nama_lama": "Hukum"}),
        ("subbagian diubah", {"nama_lama": "hukum"}),
    ]


def test_a_name_is_taken_once(bagian: Pair, admin: Client) -> None:
    for there, nama, said in (
        ("baru", "UMUM", "Subbagian dengan nama ini sudah ada."),
        (f"{bagian[1].pk}/ubah", "umum", "Subbagian dengan nama ini sudah ada."),
        ("baru", "", "Bidang ini tidak boleh kosong."),
    ):
        response = admin.post(LIST + there, {"nama": nama})
        assert response.context["form"].errors == {"nama": [said]}
        assert 'aria-invalid="true"' in response.content.decode()
    assert Jejak.objects.count() == 0


def test_parts_are_put_in_order_rest_and_come_back(bagian: Pair, admin: Client) -> None:
    first, second = bagian
    for act in ("naik", "naik", "hentikan", "hentikan"):
        admin.post(f"{LIST}{second.pk}/{act}")
    assert list(first.unit.subbagian.values_list("nama", "aktif")) == [("Data", False), ("Umum", True)]
    assert "Dihentikan" in admin.get(LIST).content.decode()
    for act in ("turun", "aktifkan"):
        admin.post(f"{LIST}{second.pk}/{act}")
    assert list(first.unit.subbagian.values_list("nama", "aktif")) == [("Umum", True), ("Data", True)]
    assert [line.perbuatan for line in Jejak.objects.order_by("pk")] == [
        "subbagian digeser",
        "subbagian dihentikan",
        "subbagian digeser",
        "subbagian diaktifkan",
    ]


def test_another_units_part_and_an_unknown_act_are_not_found(
    orang: Orang, pohon: Pohon, bagian: Pair, admin: Client
) -> None:
    (other,) = add_subbagian(pohon.arunika, ("Lain",), orang.admin)
    tries = [
        admin.get(f"{LIST}{other.pk}/ubah"),
        admin.post(f"{LIST}{other.pk}/naik"),
        admin.post(f"{LIST}{bagian[0].pk}/jual"),
    ]
    assert [response.status_code for response in tries] == [404, 404, 404]
