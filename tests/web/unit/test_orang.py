"""The people of a unit: who may invite, what an invitation makes, and what an admin cannot do."""

import re
from pathlib import Path

import pytest
from django.core import mail
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from siklus.core.errors import SiklusError
from siklus.web.models import Akun, Jejak, Peran, Tugas
from siklus.web.services.orang import grant, set_akun_aktif
from siklus.web.services.undangan import FILES
from tests.web.conftest import Orang, Pohon, entered

PAGE = "/unit/tirtamaya/orang/"
STATUS = dict.fromkeys(("petugas", "penanggung_jawab", "pimpinan", "verifikator", "auditor"), 403) | {
    "admin": 200,
    "luar": 404,
    "tanpa_tugas": 404,
}
SENT = {"email": "Baru@Contoh.id", "nama": "Orang Baru", "peran": "petugas"}


@pytest.fixture
def admin(orang: Orang) -> Client:
    """The admin's browser."""
    return entered(orang.admin)


@pytest.fixture
def files(settings: Settings, tmp_path: Path) -> Path:
    """No mail server: letters become files."""
    settings.EMAIL_BACKEND, settings.EMAIL_FILE_PATH = FILES, tmp_path
    return tmp_path


def link_in(text: str) -> str:
    return re.search(r"/akun/password/reset/key/[\w-]+/", text)[0]  # type: ignore[index]  # the test fails without it


def lines() -> list[tuple[str, str]]:
    return list(Jejak.objects.order_by("pk").values_list("perbuatan", "objek"))


def test_only_the_admin_enters(orang: Orang) -> None:
    assert {name: entered(getattr(orang, name)).get(PAGE).status_code for name in STATUS} == STATUS
    assert Client().get(PAGE)["Location"] == f"/akun/login/?next={PAGE}"


@pytest.mark.parametrize("person", [name for name, status in STATUS.items() if status != 200])
def test_others_change_nobody(person: str, orang: Orang) -> None:
    client, before = entered(getattr(orang, person)), Tugas.objects.count()
    tugas = Tugas.objects.get(akun=orang.petugas)
    posts = ("", f"{orang.petugas.pk}/undang", f"{orang.petugas.pk}/nonaktifkan", f"peran/{tugas.pk}/cabut")
    assert {client.post(PAGE + post, SENT).status_code for post in posts} == {STATUS[person]}
    assert (Tugas.objects.count(), Jejak.objects.count()) == (before, 0)


@pytest.mark.parametrize("above", ["sagara", "kpu"])
def test_an_admin_reaches_nothing_above(above: str, admin: Client) -> None:
    assert admin.post(f"/unit/{above}/orang/", SENT).status_code == 404
    assert not Akun.objects.filter(email="baru@contoh.id").exists()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_so_many_queries(
    count: int, orang: Orang, pohon: Pohon, admin: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        grant(pohon.tirtamaya, f"{number}@contoh.id", "N", Peran.PETUGAS, orang.admin)
    with django_assert_num_queries(8):
        response = admin.get(PAGE)
    assert response.content.decode().count('<th scope="row">') == 6 + count


def test_roles_from_above_are_told_with_their_place(admin: Client) -> None:
    shown = admin.get(PAGE).content.decode()
    assert 'Verifikator <span class="redup">KPU Sagara</span>' in shown


def test_an_invited_person_gets_a_letter_and_enters(admin: Client, orang: Orang, pohon: Pohon) -> None:
    assert admin.post(PAGE, SENT)["Location"] == PAGE
    made = Akun.objects.get(email="baru@contoh.id")
    assert (made.nama, made.has_usable_password(), made.is_active) == ("Orang Baru", False, True)
    assert list(made.tugas.values_list("peran", "unit")) == [("petugas", pohon.tirtamaya.pk)]
    shown = admin.get(PAGE).content.decode()
    assert ("Undangan dikirim ke baru@contoh.id." in shown, "password/reset/key" in shown) == (True, False)
    (letter,) = mail.outbox
    assert letter.to == ["baru@contoh.id"]
    guest, sandi = Client(), "kata-sandi-baru-77"
    form = guest.get(link_in(str(letter.body)), follow=True)
    guest.post(form.redirect_chain[-1][0], {"password1": sandi, "password2": sandi})
    assert guest.login(email="baru@contoh.id", password=sandi)
    assert guest.get("/unit/tirtamaya/survei/").status_code == 200
    assert lines() == [("akun dibuat", "baru@contoh.id"), ("peran diberikan", "baru@contoh.id")]
    assert {line.akun for line in Jejak.objects.all()} == {orang.admin}


def test_without_a_mail_server_the_link_is_shown_once(admin: Client, files: Path) -> None:
    admin.post(PAGE, SENT)
    assert len(list(files.iterdir())) == 1
    link = link_in(admin.get(PAGE).content.decode())
    assert Client().get(link, follow=True).status_code == 200
    assert "password/reset/key" not in admin.get(PAGE).content.decode()


def test_a_dead_mail_server_shows_the_link_too(admin: Client, settings: Settings) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1"
    settings.EMAIL_PORT = 9  # nobody listens there
    admin.post(PAGE, SENT)
    assert link_in(admin.get(PAGE).content.decode())


def test_the_link_is_shown_on_its_own_units_page_only(admin: Client, orang: Orang, pohon: Pohon, files: Path) -> None:
    Tugas.objects.create(akun=orang.admin, peran=Peran.ADMIN, unit=pohon.arunika)
    admin.post(PAGE, SENT)
    assert "password/reset/key" not in admin.get("/unit/arunika/orang/").content.decode()
    assert "password/reset/key" in admin.get(PAGE).content.decode()
    assert files.exists()


def test_who_has_an_account_keeps_name_and_password(admin: Client, orang: Orang, pohon: Pohon) -> None:
    admin.post(PAGE, {"email": "luar@contoh.id", "nama": "Nama Lain", "peran": "auditor"})
    orang.luar.refresh_from_db()
    assert (orang.luar.nama, orang.luar.has_usable_password(), mail.outbox) == ("Luar", True, [])
    assert Tugas.objects.filter(akun=orang.luar, unit=pohon.tirtamaya, peran="auditor").exists()
    assert lines() == [("peran diberikan", "luar@contoh.id")]


def test_a_waiting_account_of_another_place_gives_no_link(
    admin: Client, orang: Orang, pohon: Pohon, files: Path
) -> None:
    other = grant(pohon.sagara, "baru@contoh.id", "Admin Provinsi", Peran.ADMIN, orang.admin)
    admin.post(PAGE, SENT)
    assert "password/reset/key" not in admin.get(PAGE).content.decode()
    refused = admin.post(f"{PAGE}{other.pk}/undang")
    assert (refused.status_code, "AKUN-02" in refused.content.decode()) == (409, True)
    assert list(files.iterdir()) == []


def test_an_invitation_is_sent_again_while_nobody_entered(admin: Client, orang: Orang, pohon: Pohon) -> None:
    akun = grant(pohon.tirtamaya, "baru@contoh.id", "B", Peran.PETUGAS, orang.admin)
    admin.post(f"{PAGE}{akun.pk}/undang")
    admin.post(f"{PAGE}{orang.petugas.pk}/undang")
    assert [letter.to for letter in mail.outbox] == [["baru@contoh.id"]]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"email": "bukan surel"}, "email"), ({"nama": ""}, "nama"), ({"peran": "raja"}, "peran")],
)
def test_what_is_wrong_is_shown_beside_its_field(wrong: dict[str, str], field: str, admin: Client) -> None:
    response = admin.post(PAGE, SENT | wrong)
    assert list(response.context["form"].errors) == [field]
    assert 'aria-invalid="true"' in response.content.decode()
    assert Jejak.objects.count() == 0


def test_a_role_is_given_once(admin: Client) -> None:
    response = admin.post(PAGE, SENT | {"email": "PETUGAS@contoh.id"})
    assert response.context["form"].errors == {"peran": ["Orang ini sudah mempunyai peran itu di sini."]}


def test_a_role_is_taken_away(admin: Client, orang: Orang) -> None:
    tugas = Tugas.objects.get(akun=orang.petugas)
    assert admin.post(f"{PAGE}peran/{tugas.pk}/cabut")["Location"] == PAGE
    assert not orang.petugas.tugas.exists()
    assert lines() == [("peran dicabut", "petugas@contoh.id")]


def test_the_last_admin_stays(admin: Client, orang: Orang, pohon: Pohon) -> None:
    own = f"{PAGE}peran/{Tugas.objects.get(akun=orang.admin).pk}/cabut"
    resting = grant(pohon.tirtamaya, "dua@contoh.id", "Dua", Peran.ADMIN, orang.admin)
    Akun.objects.filter(pk=resting.pk).update(is_active=False)
    refused = admin.post(own)
    assert (refused.status_code, "AKUN-01" in refused.content.decode()) == (409, True)
    grant(pohon.kpu, "atas@contoh.id", "Atas", Peran.ADMIN, orang.admin)
    assert admin.post(own)["Location"] == "/"
    assert admin.get(PAGE).status_code == 404


def test_an_account_rests_and_wakes(admin: Client, orang: Orang) -> None:
    there = f"{PAGE}{orang.petugas.pk}"
    colleague = entered(orang.petugas)
    admin.post(f"{there}/nonaktifkan")
    assert "Nonaktif" in admin.get(PAGE).content.decode()
    assert colleague.get("/unit/tirtamaya/survei/").status_code == 302
    admin.post(f"{there}/nonaktifkan")
    admin.post(f"{there}/aktifkan")
    assert colleague.get("/unit/tirtamaya/survei/").status_code == 200
    assert lines() == [("akun dinonaktifkan", "petugas@contoh.id"), ("akun diaktifkan", "petugas@contoh.id")]


def test_nobody_rests_oneself_or_a_person_of_elsewhere(admin: Client, orang: Orang, pohon: Pohon) -> None:
    Tugas.objects.create(akun=orang.petugas, peran=Peran.PETUGAS, unit=pohon.arunika)
    tries = {"AKUN-03": orang.admin, "AKUN-02": orang.petugas}
    for code, akun in tries.items():
        refused = admin.post(f"{PAGE}{akun.pk}/nonaktifkan")
        assert (refused.status_code, code in refused.content.decode()) == (409, True)
    assert not Akun.objects.filter(is_active=False).exists()


def test_two_admins_cannot_put_each_other_to_rest(orang: Orang, pohon: Pohon) -> None:
    other = grant(pohon.tirtamaya, "dua@contoh.id", "Dua", Peran.ADMIN, orang.admin)
    set_akun_aktif(other, pohon.tirtamaya, orang.admin, aktif=False)
    with pytest.raises(SiklusError, match="AKUN-01"):
        set_akun_aktif(orang.admin, pohon.tirtamaya, other, aktif=False)
    orang.admin.refresh_from_db()
    assert orang.admin.is_active


def test_what_is_not_of_this_unit_is_not_found(admin: Client, orang: Orang) -> None:
    tugas = Tugas.objects.get(akun=orang.verifikator)
    posts = (f"peran/{tugas.pk}/cabut", f"{orang.verifikator.pk}/nonaktifkan", f"{orang.petugas.pk}/naikkan")
    assert [admin.post(PAGE + post).status_code for post in posts] == [404, 404, 404]


LETTER = """Yth. <b>Orang & Baru</b>,

Admin mengundang Anda ke Siklus, tempat kantor menjalankan Survei Kepuasan Masyarakat. Peran Anda:

- Petugas, KPU Kabupaten Tirtamaya

Buat kata sandi lewat tautan ini, lalu masuk dengan surel baru@contoh.id:

http://localhost:8000/LINK

Tautan ini berlaku 3 hari dan hanya sekali.
Sesudah itu mintalah undangan baru kepada admin. Bila Anda tidak mengenal kantor ini, abaikan surel ini.

--
Siklus – Survei Kepuasan Masyarakat
http://localhost:8000"""


def told(letter: mail.EmailMessage) -> str:
    return re.sub(r"/akun/password/reset/key/[\w-]+/", "/LINK", str(letter.body))


def test_the_letter_says_who_invites_where_and_as_what(admin: Client) -> None:
    admin.post(PAGE, SENT | {"nama": "<b>Orang & Baru</b>"}, headers={"host": "127.0.0.1:1"})
    (letter,) = mail.outbox
    assert (letter.subject, told(letter)) == ("[Siklus] Undangan dari KPU Tirtamaya", LETTER)


def test_the_letter_is_in_the_language_of_who_invites(admin: Client) -> None:
    admin.cookies["siklus_bahasa"] = "en"
    admin.post(PAGE, SENT)
    (letter,) = mail.outbox
    assert letter.subject == "[Siklus] An invitation from KPU Tirtamaya"
    assert str(letter.body).startswith("Dear Orang Baru,\n\nAdmin invites you to Siklus")


def test_a_new_password_is_asked_for_in_our_words_and_of_nobody_unknown(orang: Orang) -> None:
    for email in (orang.petugas.email, "tidak.dikenal@contoh.id"):
        assert Client().post("/akun/password/reset/", {"email": email}).status_code == 302
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == ([orang.petugas.email], "[Siklus] Kata sandi baru")
    assert told(letter).startswith("Yth. Petugas,\n\nAda permintaan untuk mengganti kata sandi akun Anda.")
    assert told(letter).endswith("--\nSiklus – Survei Kepuasan Masyarakat\nhttp://localhost:8000")
