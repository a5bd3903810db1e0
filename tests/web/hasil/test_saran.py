"""The suggestions: who reads and who tags, what is shown beside them, and that every change can be taken back."""

import re
from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.fixtures import DjangoAssertNumQueries

from siklus.web.models import Jejak, Saran, Survei
from siklus.web.queries.saran import SaringanSaran, jumlah_saran, saran_list
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.survei import close_survei, seal_survei
from siklus.web.views.hasil.saran import LARGEST_ID, _ids
from tests.web.conftest import Orang, entered
from tests.web.survei.conftest import PADA, kiriman

PEOPLE = Orang.__slots__
TAGGERS = {"petugas", "penanggung_jawab"}
OUTSIDE = {"luar": HTTPStatus.NOT_FOUND, "tanpa_tugas": HTTPStatus.NOT_FOUND}
ANTRE, PARKIR, BAIK = "Antreannya lama sekali", "Parkirannya sempit", "Sudah baik, hubungi 0812-3456-7890"
QUERIES = 10


def write(survei: Survei, *texts: str, first: int = 500) -> None:
    sent = [
        kiriman(
            survei,
            first + number,
            layanan="pindah-memilih" if text == PARKIR else "informasi",
            terbuka={"saran": text},
        )
        for number, text in enumerate(texts)
    ]
    assert {item.keadaan for item in receive_many(sent)} == {"tersimpan"}


@pytest.fixture
def ditulis(dibuka: Survei) -> Survei:
    """The open survey, with three suggestions."""
    write(dibuka, ANTRE, PARKIR, BAIK)
    return dibuka


def there(survei: Survei, query: str = "") -> str:
    return reverse("survei_saran", args=(survei.pk,)) + query


def shown(survei: Survei, client: Client, query: str = "") -> str:
    response = client.get(there(survei, query))
    assert response.status_code == HTTPStatus.OK
    return response.content.decode()


def texts(page: str) -> set[str]:
    return set(re.findall(r'class="saran-isi"[^>]*>([^<]+)<', page))


def press(survei: Survei, client: Client, **fields: object) -> tuple[int, str]:
    """The status, and where it leads."""
    response = client.post(reverse("survei_saran_tandai", args=(survei.pk,)), fields)
    return response.status_code, response.headers.get("Location", "")


def tags() -> dict[str, str]:
    return {isi.split(",")[0]: unsur for isi, unsur in Saran.objects.values_list("isi", "unsur")}


def pk_of(text: str) -> int:
    return Saran.objects.get(isi=text).pk


def test_everyone_of_the_tree_reads_them(ditulis: Survei, orang: Orang) -> None:
    found = {name: entered(getattr(orang, name)).get(there(ditulis)).status_code for name in PEOPLE}
    assert found == dict.fromkeys(PEOPLE, HTTPStatus.OK) | OUTSIDE
    assert Client().get(there(ditulis)).status_code == HTTPStatus.FOUND


def test_only_who_may_tag_is_let_in_to_tag(ditulis: Survei, orang: Orang) -> None:
    found = {name: press(ditulis, entered(getattr(orang, name)), terima="semua")[0] for name in PEOPLE}
    expected = {name: HTTPStatus.FOUND if name in TAGGERS else HTTPStatus.FORBIDDEN for name in PEOPLE}
    assert found == expected | OUTSIDE
    assert press(ditulis, Client(), terima="semua")[1].startswith("/akun/login/")


def test_the_wrong_method_is_refused(ditulis: Survei, orang: Orang) -> None:
    client = entered(orang.petugas)
    assert client.post(there(ditulis)).status_code == HTTPStatus.METHOD_NOT_ALLOWED
    tag = reverse("survei_saran_tandai", args=(ditulis.pk,))
    assert client.get(tag).status_code == HTTPStatus.METHOD_NOT_ALLOWED


def test_readers_see_no_button(ditulis: Survei, orang: Orang) -> None:
    assert ["data-saran" in shown(ditulis, entered(akun)) for akun in (orang.petugas, orang.auditor)] == [True, False]


@pytest.mark.parametrize("closed", [False, True], ids=["open", "closed"])
def test_nothing_of_the_answer_stands_beside_it(ditulis: Survei, orang: Orang, *, closed: bool) -> None:
    survei = close_survei(ditulis, orang.pimpinan, PADA) if closed else ditulis
    page = shown(survei, entered(orang.auditor))
    daftar = page[page.index('<ol class="saran-daftar"') : page.rindex("</ol>")]
    assert texts(daftar) == {ANTRE, PARKIR, "Sudah baik, hubungi [nomor disamarkan]"}
    assert re.findall(r"\d", re.sub(r"<[^>]+>", "", daftar)) == []


def test_the_order_is_that_of_chance(ditulis: Survei) -> None:
    ids = [row.pk for row in saran_list(ditulis, SaringanSaran())]
    assert ids == sorted(ids)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?unsur=belum", {PARKIR, "Sudah baik, hubungi [nomor disamarkan]"}),
        ("?unsur=usulan", {PARKIR}),
        ("?unsur=waktu", {ANTRE}),
        ("?unsur=biaya", set()),
        ("?unsur=tidak-ada", set()),
        ("?layanan=pindah-memilih", {PARKIR}),
        ("?cari=LAMA+antre", {ANTRE}),
        ("?cari=lama+parkir", set()),
        ("?halaman=99&unsur=waktu", {ANTRE}),
    ],
)
def test_what_is_asked_for_is_shown(query: str, expected: set[str], ditulis: Survei, orang: Orang) -> None:
    press(ditulis, entered(orang.petugas), satu=f"{pk_of(ANTRE)}:waktu")
    assert texts(shown(ditulis, entered(orang.auditor), query)) == expected


def test_one_press_tags_and_the_same_press_takes_away(ditulis: Survei, orang: Orang) -> None:
    client, pk = entered(orang.petugas), pk_of(ANTRE)
    _, back = press(ditulis, client, satu=f"{pk}:lainnya", unsur="belum", cari="", halaman="2")
    assert back == there(ditulis, "?unsur=belum&halaman=2")
    assert tags()[ANTRE] == "lainnya"
    assert f'value="{pk}:" aria-pressed="true"' in shown(ditulis, client)
    press(ditulis, client, satu=f"{pk}:")
    assert set(tags().values()) == {""}


def test_a_proposal_counts_only_when_accepted(ditulis: Survei, orang: Orang) -> None:
    before = jumlah_saran(ditulis)
    assert (before.semua, before.belum, before.usulan) == (3, 3, 2)
    assert {item.pilihan.kunci: item.usulan for item in before.unsur if item.usulan} == {"waktu": 1, "sarana": 1}
    press(ditulis, entered(orang.petugas), terima="semua")
    after = jumlah_saran(ditulis)
    assert tags() == {ANTRE: "waktu", PARKIR: "sarana", "Sudah baik": ""}
    assert {item.pilihan.kunci: (item.ditandai, item.share) for item in after.unsur if item.ditandai} == {
        "waktu": (1, 100),
        "sarana": (1, 100),
    }
    assert (after.belum, after.usulan) == (1, 0)


def test_all_proposals_are_those_that_are_asked_for(ditulis: Survei, orang: Orang) -> None:
    press(ditulis, entered(orang.petugas), terima="semua", layanan="informasi")
    assert tags() == {ANTRE: "waktu", PARKIR: "", "Sudah baik": ""}


@pytest.mark.parametrize(
    ("menjadi", "expected"), [("biaya", {"biaya"}), ("usulan", {"waktu", "sarana"}), ("lepas", {""}), ("", {"produk"})]
)
def test_several_at_once(menjadi: str, expected: set[str], ditulis: Survei, orang: Orang) -> None:
    client, both = entered(orang.penanggung_jawab), [pk_of(ANTRE), pk_of(PARKIR)]
    if menjadi in {"lepas", ""}:
        press(ditulis, client, saran=both, menjadi="produk")
    press(ditulis, client, saran=[*both, "x", "9" * 5000], menjadi=menjadi)
    assert {tags()[ANTRE], tags()[PARKIR]} == expected
    assert tags()["Sudah baik"] == ""


def test_the_last_is_taken_back_except_where_another_changed_it(ditulis: Survei, orang: Orang) -> None:
    client = entered(orang.petugas)
    press(ditulis, client, satu=f"{pk_of(PARKIR)}:produk")
    press(ditulis, client, saran=[pk_of(ANTRE), pk_of(PARKIR)], menjadi="biaya")
    press(ditulis, entered(orang.penanggung_jawab), satu=f"{pk_of(ANTRE)}:waktu")
    assert "Urungkan penandaan terakhir" in shown(ditulis, client)
    press(ditulis, client, urung="1")
    assert tags() == {ANTRE: "waktu", PARKIR: "produk", "Sudah baik": ""}
    assert "Urungkan penandaan terakhir" not in shown(ditulis, client)
    press(ditulis, client, urung="1")
    assert tags()[PARKIR] == "produk"


def test_who_did_what_is_recorded(ditulis: Survei, orang: Orang) -> None:
    client, pk = entered(orang.petugas), pk_of(ANTRE)
    press(ditulis, client, satu=f"{pk}:waktu")
    press(ditulis, client, satu=f"{pk}:waktu")
    press(ditulis, client, urung="1")
    lines = Jejak.objects.filter(akun=orang.petugas).order_by("id")
    assert [(line.perbuatan, line.unit, line.rincian) for line in lines] == [
        ("saran ditandai", ditulis.unit, {"survei": ditulis.pk, "banyak": 1, "perubahan": {str(pk): ["", "waktu"]}}),
        ("penandaan saran diurungkan", ditulis.unit, {"survei": ditulis.pk, "banyak": 1}),
    ]


def test_a_tag_that_nobody_offers_is_not_there(ditulis: Survei, orang: Orang) -> None:
    client = entered(orang.petugas)
    assert press(ditulis, client, satu=f"{pk_of(ANTRE)}:rahasia")[0] == HTTPStatus.NOT_FOUND
    assert press(ditulis, client, satu="")[0] == HTTPStatus.FOUND
    assert set(tags().values()) == {""}


@pytest.mark.usefixtures("ditulis")
def test_another_survey_is_out_of_reach(lalu: Survei, orang: Orang) -> None:
    press(lalu, entered(orang.petugas), satu=f"{pk_of(ANTRE)}:waktu")
    assert set(tags().values()) == {""}


def test_a_sealed_survey_is_only_read(ditulis: Survei, orang: Orang) -> None:
    survei = seal_survei(close_survei(ditulis, orang.pimpinan, PADA), orang.pimpinan, PADA)
    client = entered(orang.petugas)
    assert "data-saran" not in shown(survei, client)
    press(survei, client, satu=f"{pk_of(ANTRE)}:waktu")
    assert "SURVEI-01" in shown(survei, client)
    assert set(tags().values()) == {""}


def test_without_suggestions_it_says_so(dibuka: Survei, orang: Orang) -> None:
    client = entered(orang.petugas)
    assert "Belum seorang pun menulis saran." in shown(dibuka, client)
    Survei.objects.filter(pk=dibuka.pk).update(status="draf")
    assert "Survei ini belum dibuka" in shown(dibuka, client)


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_the_store_as_often_for_one_as_for_three(
    count: int, dibuka: Survei, orang: Orang, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    write(dibuka, *(ANTRE, PARKIR, BAIK)[:count])
    client = entered(orang.petugas)
    with django_assert_num_queries(QUERIES):
        assert len(texts(shown(dibuka, client))) == count


def test_a_long_list_comes_in_pages(dibuka: Survei, orang: Orang) -> None:
    write(dibuka, *(f"Saran nomor {number}" for number in range(30)))
    client = entered(orang.petugas)
    pages = [texts(shown(dibuka, client, f"?halaman={number}")) for number in (1, 2)]
    assert [len(page) for page in pages] == [25, 5]
    assert len(set.union(*pages)) == 30


@given(st.lists(st.text(max_size=30) | st.integers().map(str)))
def test_whatever_is_sent_as_an_id_fits_the_store(sent: list[str]) -> None:
    assert all(0 <= item < LARGEST_ID for item in _ids(sent))
