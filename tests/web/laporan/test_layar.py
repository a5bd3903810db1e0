"""The screens of the reports, as each person meets them."""

from http import HTTPStatus

import pytest
from django.test import Client

from siklus.web.models import Laporan, NarasiLaporan, Survei
from tests.web.laporan.conftest import JENIS, client_of


@pytest.fixture
def klien(survei: Survei) -> Client:  # noqa: ARG001 - the people come with it
    return client_of("penanggung-jawab")


def address(survei: Survei, *parts: str) -> str:
    return "/".join((f"/survei/{survei.pk}/laporan", *parts))


def test_both_reports_are_listed_and_opened(survei: Survei, klien: Client) -> None:
    listed = klien.get(address(survei))
    assert [row["jenis"].value for row in listed.context["rows"]] == ["pelaksanaan", JENIS]
    for jenis in ("pelaksanaan", JENIS):
        page = klien.get(address(survei, jenis))
        assert page.status_code == HTTPStatus.OK
        assert page.context["susunan"].galat == ()
        assert "Latar Belakang" in page.content.decode()


def test_the_pages_are_pictures_of_what_would_be_printed(survei: Survei, klien: Client) -> None:
    pages = klien.get(address(survei, JENIS, "halaman"))
    found = pages.context["pratinjau"]
    assert found.halaman == 27
    assert {item.kunci: item.halaman for item in pages.context["kerangka"] if item.kunci in {"1", "3.1"}} == {
        "1": 7, "3.1": 14,
    }  # fmt: skip
    image = klien.get(address(survei, JENIS, "halaman", "3.png"), {"kunci": found.kunci})
    assert image["Content-Type"] == "image/png"
    assert "immutable" in image["Cache-Control"]
    assert (
        klien.get(address(survei, JENIS, "halaman", "28.png"), {"kunci": "../../etc"}).status_code
        == HTTPStatus.NOT_FOUND
    )


def test_a_text_of_ones_own_is_kept_shown_and_given_back(survei: Survei, klien: Client) -> None:
    there = address(survei, JENIS, "bagian", "2.1")
    panel = klien.get(there).context["panel"]
    assert (panel.sendiri, dict(panel.penanda)["ikm"]) == (False, "87,36")
    sent = klien.post(there, {"isi": "IKM unit ini **{ikm}**.", "dasar": "0"})
    assert sent.headers["Location"] == f"{address(survei, JENIS)}?bagian=2.1"
    row = NarasiLaporan.objects.get(bagian="2.1")
    stale = klien.post(there, {"isi": "Yang lain.", "dasar": "0"})
    assert "LAPORAN-02" not in stale.content.decode()
    assert "sudah diubah" in stale.content.decode()
    assert "Yang lain." in stale.content.decode()
    assert "IKM unit ini" in stale.content.decode()
    klien.post(f"{there}/pulihkan")
    assert klien.get(there).context["panel"].sendiri is False
    klien.post(f"{there}/pulihkan", {"naskah": str(row.pk)})
    assert klien.get(there).context["panel"].form.initial["isi"] == "IKM unit ini **{ikm}**."


def test_what_cannot_be_printed_is_refused_with_its_line(survei: Survei, klien: Client) -> None:
    there = address(survei, JENIS, "bagian", "2.1")
    refused = klien.post(there, {"isi": "Baik.\n\n<script>alert(1)</script>", "dasar": "0"})
    assert "kode HTML" in refused.content.decode()
    assert "<script>alert" not in refused.content.decode()
    unknown = klien.post(address(survei, JENIS, "pratinjau"), {"bagian": "2.1", "isi": "Nilai {ikmm}."})
    assert [problem.code for problem in unknown.context["problems"]] == ["NARASI-01"]
    assert unknown.context["pratinjau"].halaman == 27
    assert NarasiLaporan.objects.filter(bagian="2.1").count() == 0


def test_a_text_that_is_ours_word_for_word_stays_ours(survei: Survei, klien: Client) -> None:
    there = address(survei, JENIS, "bagian", "1.3")
    ours = klien.get(there).context["panel"].form.initial["isi"]
    klien.post(there, {"isi": ours, "dasar": "0"})
    assert not NarasiLaporan.objects.filter(bagian="1.3").exclude(isi="").exists()


def test_settings_and_signatory_are_kept_and_stale_ones_told(survei: Survei, klien: Client) -> None:
    there = address(survei, JENIS, "setelan")
    form = klien.get(there).context["form"]
    fields = {name: "" if value is None else value for name, value in form.initial.items()}
    fields = {name: value for name, value in fields.items() if value is not False} | {"bentuk": "ringkas"}
    assert klien.post(there, fields).status_code == HTTPStatus.FOUND
    assert Laporan.objects.get(survei=survei, jenis=JENIS).keterangan["setelan"]["bentuk"] == "ringkas"
    stale = klien.post(there, fields | {"bentuk": "lengkap"})
    assert "sudah diubah" in stale.content.decode()
    there = address(survei, JENIS, "penandatangan")
    now = klien.get(there).context["form"].initial
    assert klien.post(there, now | {"sebutan": "a.n.", "atas_nama": ""}).status_code == HTTPStatus.OK
    klien.post(there, now | {"sebutan": "a.n.", "atas_nama": "Ketua"})
    assert Laporan.objects.get(survei=survei, jenis=JENIS).penandatangan["atas_nama"] == "Ketua"


def test_who_only_reads_sees_the_pages_and_no_form(survei: Survei) -> None:
    page = client_of("auditor").get(address(survei, JENIS), {"bagian": "2.1"})
    assert page.context["panel"] is None
    assert "Simpan naskah" not in page.content.decode()


@pytest.mark.parametrize(("peran", "kata"), [("penanggung-jawab", "Susun laporan"), ("auditor", "Lihat laporan")])
def test_who_may_only_read_is_not_asked_to_write(survei: Survei, peran: str, kata: str) -> None:
    page = client_of(peran).get(f"/survei/{survei.pk}/laporan").content.decode()
    assert [page.count(words) for words in ("Susun laporan", "Lihat laporan")] == [
        2 * (words == kata) for words in ("Susun laporan", "Lihat laporan")
    ]
