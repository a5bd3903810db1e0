"""A unit's overview, its settings, and places below it: who may, what is kept, how many queries it takes."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import Jejak, Jenjang, Layanan, Peran, Survei, Tugas, Unit
from siklus.web.services.pohon import add_unit
from tests.web.conftest import Orang, Pohon, entered

PAGE = "/unit/tirtamaya/"
READERS = dict.fromkeys(("petugas", "penanggung_jawab", "pimpinan", "verifikator", "admin", "auditor"), 200)
OUTSIDE = {"luar": 404, "tanpa_tugas": 404}
KEEPERS = dict.fromkeys(READERS, 403) | {"admin": 200}
PERMISSIONS = {"": READERS, "setelan": KEEPERS, "baru": KEEPERS}
SETELAN = {
    "nama": "KPU Kabupaten Tirtamaya",
    "sebutan": "KPU Tirtamaya",
    "kota": "Tirta",
    "alamat": "Jalan Contoh 1",
    "telepon": "(021) 0000",
    "surel": "kantor@contoh.id",
    "situs": "https://contoh.id",
}
BARU = {"nama": "Loket Selatan", "sebutan": "Loket Selatan", "jenjang": "unit", "kode": ""}


@pytest.fixture
def admin(orang: Orang) -> Client:
    """The admin's browser."""
    return entered(orang.admin)


@pytest.mark.parametrize("page", PERMISSIONS)
def test_each_screen_knows_everyone(page: str, orang: Orang) -> None:
    expected = PERMISSIONS[page] | OUTSIDE
    assert {person: entered(getattr(orang, person)).get(PAGE + page).status_code for person in expected} == expected
    assert Client().get(PAGE + page)["Location"] == f"/akun/login/?next={PAGE}{page}"


@pytest.mark.parametrize("person", [*(name for name, code in KEEPERS.items() if code == 403), *OUTSIDE])
def test_others_change_nothing(person: str, orang: Orang) -> None:
    client, before = entered(getattr(orang, person)), list(Unit.objects.values())
    for page, sent in (("setelan", SETELAN), ("baru", BARU)):
        assert client.post(PAGE + page, sent).status_code == OUTSIDE.get(person, 403)
    assert (list(Unit.objects.values()), Jejak.objects.count()) == (before, 0)


@pytest.mark.parametrize("count", [1, 3])
def test_the_overview_takes_so_many_queries(
    count: int, pohon: Pohon, admin: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        child = add_unit(pohon.tirtamaya, Jenjang.UNIT, f"loket-{number}", f"Loket {number}")
        Survei.objects.create(unit=child, judul="S", kode=f"s{number}", jenis_periode="tahun", tahun=2020)
    with django_assert_num_queries(12):
        response = admin.get(PAGE)
    shown = response.content.decode()
    assert (shown.count('<th scope="row">'), shown.count("Belum ada tahun ini")) == (count, count)


def test_a_resting_place_below_stands_apart(pohon: Pohon, orang: Orang) -> None:
    Unit.objects.filter(pk=pohon.arunika.pk).update(aktif=False)
    shown = entered(orang.verifikator).get("/unit/sagara/").content.decode()
    assert shown.index("KPU Tirtamaya") < shown.index("Tidak aktif") < shown.rindex("KPU Arunika")
    assert "Lazuardi" not in shown


def test_particulars_are_kept_and_shown(pohon: Pohon, admin: Client) -> None:
    for _ in range(2):
        assert admin.post(f"{PAGE}setelan", SETELAN)["Location"] == f"{PAGE}setelan"
    kept = Unit.objects.get(pk=pohon.tirtamaya.pk)
    assert {name: getattr(kept, name) for name in SETELAN} == SETELAN
    assert "Jalan Contoh 1" in admin.get(PAGE).content.decode()
    (line,) = Jejak.objects.all()
    before = {"kota": "", "alamat": "", "telepon": "", "surel": "", "situs": ""}
    assert (line.perbuatan, line.unit, line.rincian) == ("setelan unit diubah", kept, {"sebelum": before})


def test_what_is_wrong_is_shown_beside_its_field(admin: Client) -> None:
    response = admin.post(f"{PAGE}setelan", SETELAN | {"nama": "", "surel": "bukan"})
    assert set(response.context["form"].errors) == {"nama", "surel"}
    shown = response.content.decode()
    assert ('aria-invalid="true"' in shown, "<h1>KPU Kabupaten Tirtamaya</h1>" in shown) == (True, True)
    assert Jejak.objects.count() == 0


def test_only_the_admin_above_puts_a_unit_to_rest(pohon: Pohon, orang: Orang, admin: Client) -> None:
    admin.post(f"{PAGE}setelan", SETELAN)
    assert Unit.objects.get(pk=pohon.tirtamaya.pk).aktif
    Tugas.objects.create(akun=orang.luar, peran=Peran.ADMIN, unit=pohon.sagara)
    entered(orang.luar).post(f"{PAGE}setelan", SETELAN)
    assert not Unit.objects.get(pk=pohon.tirtamaya.pk).aktif


def test_a_place_is_added_below(pohon: Pohon, admin: Client) -> None:
    assert admin.post(f"{PAGE}baru", BARU)["Location"] == "/unit/loket-selatan/setelan"
    made = Unit.objects.get(kode="loket-selatan")
    assert (made.induk, made.jenjang, made.jalur) == (
        pohon.tirtamaya,
        "unit",
        f"{pohon.tirtamaya.jalur}{made.pk}/",
    )
    assert admin.get("/unit/loket-selatan/setelan").status_code == 200
    assert admin.get("/unit/loket-selatan/baru").status_code == 404
    assert [(line.perbuatan, line.objek) for line in Jejak.objects.all()] == [("unit ditambahkan", "Loket Selatan")]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"kode": "SAGARA"}, "kode"),
        ({"sebutan": "???"}, "kode"),
        ({"kode": "dua kata"}, "kode"),
        ({"jenjang": "provinsi"}, "jenjang"),
        ({"nama": ""}, "nama"),
    ],
)
def test_a_wrong_place_is_refused_beside_its_field(wrong: dict[str, str], field: str, admin: Client) -> None:
    response = admin.post(f"{PAGE}baru", BARU | wrong)
    assert list(response.context["form"].errors) == [field]
    assert not Unit.objects.filter(jenjang="unit").exists()


def test_the_tabs_lead_everywhere(layanan: tuple[Layanan, Layanan], orang: Orang) -> None:
    assert layanan
    client = entered(orang.admin)
    shown = client.get(PAGE).content.decode()
    for part in ("survei/", "layanan/", "subbagian/", "orang/", "kunci", "setelan"):
        assert f'href="{PAGE}{part}"' in shown
        assert client.get(PAGE + part).status_code == 200


def test_the_way_back_leads_only_where_one_may_go(pohon: Pohon, orang: Orang) -> None:
    link = f'href="/unit/{pohon.sagara.kode}/"'
    found = {
        name: link in entered(getattr(orang, name)).get(PAGE).content.decode() for name in ("admin", "verifikator")
    }
    assert found == {"admin": False, "verifikator": True}
