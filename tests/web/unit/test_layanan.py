"""The services of a unit: who may do what, what is shown, what is kept, and how many queries it takes."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import Jejak, Layanan, Survei
from siklus.web.queries.layanan import EXPECTED, komponen_names
from siklus.web.services.layanan import LONGEST_KODE, add_layanan
from tests.web.conftest import Orang, Pohon, entered

LIST = "/unit/tirtamaya/layanan/"
READERS = dict.fromkeys(("petugas", "penanggung_jawab", "pimpinan", "verifikator", "admin", "auditor"), 200)
OUTSIDE = {"luar": 404, "tanpa_tugas": 404}
KEEPERS = dict.fromkeys(READERS, 403) | {"penanggung_jawab": 200, "admin": 200}
PERMISSIONS = {
    "": READERS,
    "baru": KEEPERS,
    "{id}": READERS,
    "{id}/ubah": KEEPERS,
    "{id}/naik": KEEPERS | {"penanggung_jawab": 405, "admin": 405},
}
Pair = tuple[Layanan, Layanan]


@pytest.fixture
def admin(orang: Orang) -> Client:
    """The admin's browser."""
    return entered(orang.admin)


@pytest.mark.parametrize("page", PERMISSIONS)
def test_each_screen_knows_everyone(page: str, orang: Orang, layanan: Pair) -> None:
    there = LIST + page.format(id=layanan[0].pk)
    expected = PERMISSIONS[page] | OUTSIDE
    assert {person: entered(getattr(orang, person)).get(there).status_code for person in expected} == expected
    assert Client().get(there)["Location"] == f"/akun/login/?next={there}"


@pytest.mark.parametrize("person", ["petugas", "pimpinan", "verifikator", "auditor", "luar", "tanpa_tugas"])
def test_others_change_nothing(person: str, orang: Orang, layanan: Pair) -> None:
    client, before = entered(getattr(orang, person)), list(Layanan.objects.values())
    refused = OUTSIDE.get(person, 403)
    assert client.post(f"{LIST}baru", {"nama": "Baru"}).status_code == refused
    assert client.post(f"{LIST}{layanan[0].pk}/ubah", {"nama": "Lain"}).status_code == refused
    for act in ("naik", "turun", "hentikan", "aktifkan", "hapus"):
        assert client.post(f"{LIST}{layanan[1].pk}/{act}").status_code == refused
    assert (list(Layanan.objects.values()), Jejak.objects.count()) == (before, 0)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_so_many_queries(
    count: int, orang: Orang, pohon: Pohon, admin: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        add_layanan(pohon.tirtamaya, f"Layanan {number}", orang.admin)
    with django_assert_num_queries(6):
        response = admin.get(LIST)
    assert response.content.decode().count('<th scope="row">') == count


def test_an_empty_list_says_the_next_step_to_who_may_take_it(orang: Orang, admin: Client) -> None:
    assert "Tambah layanan pertama" in admin.get(LIST).content.decode()
    assert "Penanggung jawab atau admin dapat" in entered(orang.auditor).get(LIST).content.decode()


def test_a_service_is_added_with_a_code_of_its_name(orang: Orang, layanan: Pair, admin: Client) -> None:
    response = admin.post(f"{LIST}baru", {"nama": "Pindah Memilih"})
    made = Layanan.objects.latest("pk")
    assert response["Location"] == f"{LIST}{made.pk}/ubah"
    assert (made.unit, made.kode, made.nama, made.urutan, made.aktif) == (
        layanan[0].unit,
        "pindah-memilih-2",
        "Pindah Memilih",
        3,
        True,
    )
    (line,) = Jejak.objects.all()
    assert (line.akun, line.perbuatan, line.objek, line.rincian) == (
        orang.admin,
        "layanan ditambahkan",
        "Pindah Memilih",
        {"kode": "pindah-memilih-2"},
    )


def test_long_and_strange_names_get_codes_that_fit(orang: Orang, pohon: Pohon) -> None:
    codes = [add_layanan(pohon.tirtamaya, nama, orang.admin).kode for nama in ("a" * 200, "a" * 200, "???", "???")]
    assert codes == ["a" * 36, "a" * 36 + "-2", "layanan", "layanan-2"]
    assert max(map(len, codes)) <= LONGEST_KODE


def test_what_is_wrong_is_shown_beside_its_field(layanan: Pair, admin: Client) -> None:
    for there in (f"{LIST}baru", f"{LIST}{layanan[0].pk}/ubah"):
        response = admin.post(there, {"nama": " ", "komponen-1": "x"})
        assert response.context["form"].errors == {"nama": ["Bidang ini tidak boleh kosong."]}
        assert 'aria-invalid="true"' in response.content.decode()
    assert (Layanan.objects.count(), Jejak.objects.count()) == (2, 0)


def test_the_expected_components_are_the_regulations() -> None:
    assert len(komponen_names()) == 14
    assert set(komponen_names()) > EXPECTED


def test_components_are_kept_and_shown(layanan: Pair, admin: Client) -> None:
    there = f"{LIST}{layanan[0].pk}"
    assert admin.get(there).content.decode().count("Perlu diisi") == len(EXPECTED)
    sent = {"nama": "Informasi Publik", "komponen-2": "KTP <asli>", "komponen-5": "Gratis"}
    assert admin.post(f"{there}/ubah", sent)["Location"] == there
    kept = Layanan.objects.get(pk=layanan[0].pk)
    assert (kept.nama, kept.standar) == ("Informasi Publik", {"Persyaratan": "KTP <asli>", "Biaya/tarif": "Gratis"})
    shown = admin.get(there).content.decode()
    assert (shown.count("Perlu diisi"), "KTP &lt;asli&gt;" in shown) == (3, True)
    listed = admin.get(LIST).content.decode()
    assert ("2 dari 14 komponen" in listed, "3 perlu diisi" in listed) == (True, True)
    admin.post(f"{there}/ubah", sent)
    assert list(Jejak.objects.values_list("perbuatan", "rincian")) == [
        ("layanan diubah", {"nama_lama": "Permohonan Informasi", "komponen": ["Biaya/tarif", "Persyaratan"]})
    ]


def test_services_are_put_in_order(layanan: Pair, admin: Client) -> None:
    first, second = layanan
    for act in ("naik", "naik"):
        admin.post(f"{LIST}{second.pk}/{act}")
    assert list(first.unit.layanan.values_list("pk", "urutan")) == [(second.pk, 1), (first.pk, 2)]
    admin.post(f"{LIST}{second.pk}/turun")
    assert list(first.unit.layanan.values_list("pk", "urutan")) == [(first.pk, 1), (second.pk, 2)]
    assert [line.rincian for line in Jejak.objects.all()] == [{"langkah": 1}, {"langkah": -1}]


def test_a_service_rests_and_comes_back(layanan: Pair, admin: Client) -> None:
    there = f"{LIST}{layanan[0].pk}"
    for act in ("hentikan", "hentikan"):
        assert admin.post(f"{there}/{act}")["Location"] == LIST
    assert "Dihentikan" in admin.get(there).content.decode()
    admin.post(f"{there}/aktifkan")
    assert Layanan.objects.get(pk=layanan[0].pk).aktif
    assert [line.perbuatan for line in Jejak.objects.all()] == ["layanan diaktifkan", "layanan dihentikan"]


def test_only_an_unused_service_is_deleted(layanan: Pair, admin: Client) -> None:
    used, unused = layanan
    survei = Survei.objects.create(unit=used.unit, judul="S", kode="abc", jenis_periode="tahun", tahun=2026)
    survei.sasaran.create(layanan=used)
    assert admin.post(f"{LIST}{unused.pk}/hapus").status_code == 302
    refused = admin.post(f"{LIST}{used.pk}/hapus")
    assert (refused.status_code, "UNIT-01" in refused.content.decode()) == (409, True)
    assert list(Layanan.objects.all()) == [used]
    assert "Sudah ditanyakan survei" in admin.get(f"{LIST}{used.pk}").content.decode()
    assert [line.perbuatan for line in Jejak.objects.all()] == ["layanan dihapus"]


def test_another_units_service_and_an_unknown_act_are_not_found(orang: Orang, pohon: Pohon, admin: Client) -> None:
    other = add_layanan(pohon.arunika, "Lain", orang.admin)
    own = add_layanan(pohon.tirtamaya, "Sendiri", orang.admin)
    tries = [admin.get(f"{LIST}{other.pk}"), admin.post(f"{LIST}{other.pk}/hapus"), admin.post(f"{LIST}{own.pk}/jual")]
    assert [response.status_code for response in tries] == [404, 404, 404]
