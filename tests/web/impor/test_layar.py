"""The screens of imports: who may enter, the way through them, how many queries they take."""

import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.utils.timezone import now
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import Impor, Jawaban, Jejak, Pemetaan, Survei
from siklus.web.services.impor import kerja
from siklus.web.services.survei import close_survei
from tests.web.conftest import Orang, entered
from tests.web.impor import berkas_contoh as contoh
from tests.web.impor.alur import upload
from tests.web.survei.conftest import PADA

OK, MOVED, FORBIDDEN, GONE = HTTPStatus.OK, HTTPStatus.FOUND, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND
NOT_ALLOWED, WRONG, CONFLICT = HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.CONFLICT
PEOPLE = ("petugas", "penanggung_jawab", "pimpinan", "verifikator", "admin", "auditor", "luar", "tanpa_tugas")
WHO_MAY = {"petugas", "penanggung_jawab"}
READERS = {"pimpinan", "verifikator", "admin", "auditor"}
SCREENS = {
    "survei_impor": OK,
    "survei_impor_berkas": MOVED,
    "survei_impor_petakan": OK,
    "survei_impor_kemajuan": OK,
    "survei_impor_jalankan": NOT_ALLOWED,
    "survei_impor_batal": NOT_ALLOWED,
    "survei_impor_tolakan": OK,
}
"""What those who may are answered to a GET while a file waits for its mapping; others 403, outsiders 404."""


@pytest.fixture
def impor(dibuka: Survei, orang: Orang) -> Impor:
    return upload(dibuka, contoh.umum(), orang.petugas).impor


@pytest.fixture
def petugas(orang: Orang) -> Client:
    return entered(orang.petugas)


def address(name: str, impor: Impor) -> str:
    return reverse(name, args=(impor.survei_id,) if name == "survei_impor" else (impor.survei_id, impor.pk))


@pytest.mark.parametrize("name", SCREENS)
def test_each_screen_knows_everyone(name: str, impor: Impor, orang: Orang) -> None:
    there = address(name, impor)
    found = {person: entered(getattr(orang, person)).get(there).status_code for person in PEOPLE}
    assert found == {
        person: SCREENS[name] if person in WHO_MAY else FORBIDDEN if person in READERS else GONE for person in PEOPLE
    }
    stranger = Client().get(there)
    assert (stranger.status_code, stranger["Location"]) == (MOVED, f"{reverse('account_login')}?next={quote(there)}")


def test_every_import_screen_is_asked() -> None:
    names = {item.name or "" for item in get_resolver().url_patterns if isinstance(item, URLPattern)}
    assert {name for name in names if name.startswith("survei_impor")} == set(SCREENS)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_so_many_queries(
    count: int,
    impor: Impor,
    petugas: Client,
    orang: Orang,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(count - 1):
        upload(impor.survei, contoh.umum() + b"\n" * (number + 1), orang.petugas)
    with django_assert_num_queries(6):
        response = petugas.get(address("survei_impor", impor))
    assert response.content.decode().count('<th scope="row">') == count


def test_the_whole_way_as_plain_forms(dibuka: Survei, petugas: Client) -> None:
    there = reverse("survei_impor", args=(dibuka.pk,))
    sent = SimpleUploadedFile("../../jawaban.csv", contoh.umum())
    came = petugas.post(there, {"berkas": sent})
    impor = Impor.objects.get()
    assert (came.status_code, came["Location"], impor.nama, impor.keadaan) == (
        MOVED,
        address("survei_impor_berkas", impor),
        "jawaban.csv",
        "diunggah",
    )
    assert petugas.get(address("survei_impor_berkas", impor))["Location"] == address("survei_impor_petakan", impor)
    petugas.post(address("survei_impor_petakan", impor), {"aksi": "periksa"})
    waiting = petugas.get(address("survei_impor_berkas", impor)).content.decode()
    assert "Memeriksa baris, belum menyimpan apa pun" in waiting
    kerja.check.func(impor.pk)
    done = petugas.get(address("survei_impor_kemajuan", impor))
    assert done["HX-Refresh"] == "true"
    assert "Impor 3 jawaban" in petugas.get(address("survei_impor_berkas", impor)).content.decode()
    assert not Jawaban.objects.exists()
    petugas.post(address("survei_impor_jalankan", impor))
    kerja.run.func(impor.pk)
    assert Jawaban.objects.count() == 3
    ended = petugas.get(address("survei_impor_berkas", impor)).content.decode()
    assert "Yang salah" not in ended
    assert [item.perbuatan for item in Jejak.objects.filter(perbuatan__contains="impor")] == [
        "impor selesai",
        "impor dimulai",
        "berkas impor diunggah",
    ]
    assert Pemetaan.objects.get().unit == dibuka.unit
    again = petugas.post(there, {"berkas": SimpleUploadedFile("lagi.csv", contoh.umum())}, follow=True)
    assert "Berkas ini sudah pernah diunggah; tidak ada yang ditambahkan." in again.content.decode()


def test_a_mapping_is_remembered_for_the_unit(impor: Impor, petugas: Client, orang: Orang) -> None:
    petugas.post(address("survei_impor_petakan", impor), {"aksi": "periksa", "p-9": "", "sumber": "Loket 1"})
    more = upload(impor.survei, contoh.umum() + b"\n", orang.penanggung_jawab).impor
    assert more.pemetaan
    assert (more.laporan["diingat"], more.pemetaan["kolom"][9]["peran"], more.pemetaan["sumber"]) == (
        True,
        "",
        "Loket 1",
    )
    assert "dipakai lagi" in petugas.get(address("survei_impor_petakan", more)).content.decode()


def test_texts_without_a_meaning_are_asked_until_they_have_one(dibuka: Survei, petugas: Client, orang: Orang) -> None:
    rows = [["Puas" if value > 2 else "Kecewa" for value in answers] + [""] for answers in contoh.ANSWERS]
    impor = upload(dibuka, contoh.umum(rows), orang.petugas).impor
    there = address("survei_impor_petakan", impor)
    refused = petugas.post(there, {"aksi": "periksa"})
    assert (refused.status_code, [item.code for item in refused.context["problems"]]) == (WRONG, ["IMPOR-23"])
    chosen = {
        item.nama: {"Puas": "4", "Kecewa": "1"}[item.teks] for row in refused.context["baris"] for item in row.teks
    }
    assert petugas.post(there, {"aksi": "periksa", **chosen}).status_code == MOVED
    kerja.check.func(impor.pk)
    impor.refresh_from_db()
    assert impor.laporan["uji"]["baru"] == 3
    assert impor.laporan["uji"]["contoh"][0]["nilai"]["pengaduan"] == 1


def test_a_column_of_personal_data_is_never_read(dibuka: Survei, petugas: Client, orang: Orang) -> None:
    rows: list[Sequence[contoh.Cell]] = [[*contoh.KEYS, "Siapa", "NIK"]]
    rows += [[*answers, f"0812345678{n}", "x"] for n, answers in enumerate(contoh.ANSWERS)]
    impor = upload(dibuka, contoh.as_csv(rows), orang.petugas).impor
    assert impor.laporan["pribadi"] == ["Siapa", "NIK"]
    page = petugas.post(
        address("survei_impor_petakan", impor), {"aksi": "periksa", "p-9": "terbuka:saran", "p-10": "terbuka:saran"}
    )
    impor.refresh_from_db()
    assert page.status_code == MOVED
    assert impor.pemetaan
    assert [item["peran"] for item in impor.pemetaan["kolom"][9:]] == ["pribadi", "pribadi"]
    assert "0812345678" not in str(impor.laporan) + str(impor.pemetaan)


HUGE = contoh.as_xlsx([["a"]]).replace(b"xl/workbook.xml", b"xl/workbook.xm_")
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", ""),
    "only a head": (lambda: b"waktu,biaya\n", "IMPOR-01"),
    "a page": (lambda: b"<html><table><tr><td>1</td></tr></table></html>", "CSV-08"),
    "an old workbook": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "BUKU-04"),
    "a broken workbook": (lambda: HUGE, "BUKU-01"),
    "no text at all": (lambda: bytes(range(256)) * 4, "CSV-08"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_read_is_refused_and_not_kept(
    kind: str, dibuka: Survei, petugas: Client, unggahan: object
) -> None:
    make, code = REFUSED[kind]
    response = petugas.post(
        reverse("survei_impor", args=(dibuka.pk,)), {"berkas": SimpleUploadedFile("x.xlsx", make())}
    )
    assert response.status_code == WRONG
    assert [item.code for item in response.context["problems"]] == ([code] if code else [])
    assert not Impor.objects.exists()
    assert not [path for path in unggahan.rglob("*") if path.is_file()]  # type: ignore[attr-defined]  # a fixture


def test_a_closed_survey_takes_no_file(impor: Impor, petugas: Client, orang: Orang) -> None:
    petugas.post(address("survei_impor_petakan", impor), {"aksi": "periksa"})
    kerja.check.func(impor.pk)
    close_survei(impor.survei, orang.pimpinan, PADA)
    refused = petugas.post(address("survei_impor_jalankan", impor))
    assert (refused.status_code, [item.code for item in refused.context["problems"]]) == (CONFLICT, ["IMPOR-04"])
    sent = {"berkas": SimpleUploadedFile("x.csv", contoh.umum() + b"\n")}
    response = petugas.post(reverse("survei_impor", args=(impor.survei_id,)), sent)
    assert [item.code for item in response.context["problems"]] == ["IMPOR-04"]


def test_a_cancelled_upload_leaves_no_file(
    impor: Impor, petugas: Client, django_capture_on_commit_callbacks: object
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]  # a fixture
        petugas.post(address("survei_impor_batal", impor))
    impor.refresh_from_db()
    assert (impor.keadaan, impor.berkas.name) == ("dibatalkan", "")
    assert petugas.post(address("survei_impor_batal", impor)).status_code == CONFLICT


def test_u8_is_asked_on_the_screen(dibuka: Survei, petugas: Client, orang: Orang) -> None:
    impor = upload(dibuka, contoh.skm(), orang.petugas, "olah.xlsx").impor
    there = address("survei_impor_petakan", impor)
    assert petugas.get(there).context["tanya_urutan"]
    shown = petugas.post(there, {"aksi": "perbarui", "urutan": "kuesioner"})
    assert [row.kolom.sasaran for row in shown.context["baris"][-2:]] == ["sarana", "pengaduan"]
    impor.refresh_from_db()
    assert impor.pemetaan
    assert impor.pemetaan["urutan"] == ""
    petugas.post(there, {"aksi": "periksa", "urutan": "kuesioner"})
    impor.refresh_from_db()
    assert (impor.keadaan, impor.pemetaan["kolom"][8]["sasaran"]) == ("dipetakan", "sarana")


def test_profiles_and_services_have_their_own_meanings(dibuka: Survei, petugas: Client, orang: Orang) -> None:
    impor = upload(dibuka, contoh.google(), orang.petugas).impor
    page = petugas.get(address("survei_impor_petakan", impor))
    rows = {row.kolom.kepala: row for row in page.context["baris"]}
    assert ("S1", "S1") in rows["Pendidikan"].pilihan
    assert rows["Jenis Layanan"].pilihan[1:3] == (
        ("informasi", "Permohonan Informasi"),
        ("pindah-memilih", "Pindah Memilih"),
    )
    changed = petugas.post(address("survei_impor_petakan", impor), {"aksi": "perbarui", "p-2": "apa saja"})
    assert changed.context["baris"][2].kolom.peran == ""


def test_printed_values_ask_for_their_source(dibuka: Survei, petugas: Client, orang: Orang) -> None:
    impor = upload(dibuka, contoh.dilaporkan(), orang.petugas).impor
    there = address("survei_impor_petakan", impor)
    assert "82,50" in petugas.get(there).content.decode()
    assert petugas.post(there, {"sumber": ""}).status_code == WRONG
    assert petugas.post(there, {"sumber": "skm.go.id"})["Location"] == address("survei_impor_berkas", impor)
    assert petugas.get(there)["Location"] == address("survei_impor_berkas", impor)
    ended = petugas.get(address("survei_impor_berkas", impor)).content.decode()
    assert "Nilai tercetak disimpan: IKM 82,50, menurut skm.go.id." in ended


def test_a_failure_that_a_person_can_mend_is_told(impor: Impor, petugas: Client) -> None:
    petugas.post(address("survei_impor_petakan", impor), {"aksi": "periksa"})
    Path(impor.berkas.path).unlink()
    kerja.check.func(impor.pk)
    shown = petugas.get(address("survei_impor_berkas", impor)).content.decode()
    assert "Berkasnya sudah dihapus dari server." in shown
    refused = petugas.post(address("survei_impor_jalankan", impor))
    assert [item.code for item in refused.context["problems"]] == ["IMPOR-07"]


def test_a_survey_closed_under_way_stops_the_import(impor: Impor, petugas: Client, orang: Orang) -> None:
    petugas.post(address("survei_impor_petakan", impor), {"aksi": "periksa"})
    kerja.check.func(impor.pk)
    petugas.post(address("survei_impor_jalankan", impor))
    close_survei(impor.survei, orang.pimpinan, PADA)
    kerja.run.func(impor.pk)
    impor.refresh_from_db()
    assert (impor.keadaan, impor.laporan["galat"][0]["kode"], impor.tolakan.count()) == ("gagal", "IMPOR-04", 0)


def test_work_for_an_import_that_went_on_does_nothing(impor: Impor) -> None:
    kerja.check.func(impor.pk)
    kerja.run.func(impor.pk)
    impor.refresh_from_db()
    assert (impor.keadaan, impor.dikerjakan) == ("diunggah", 0)


def test_an_upload_left_alone_is_thrown_away(impor: Impor, orang: Orang) -> None:
    Impor.objects.filter(pk=impor.pk).update(dibuat=now() - timedelta(days=8))
    upload(impor.survei, contoh.umum() + b"\n", orang.petugas)
    impor.refresh_from_db()
    assert (impor.keadaan, impor.berkas.name) == ("dibatalkan", "")


def test_a_form_of_more_fields_than_can_be_sent_is_cut_in_words(dibuka: Survei, petugas: Client, orang: Orang) -> None:
    heads = [*contoh.KEYS, *(f"Kolom {number}" for number in range(50))]
    rows = [[4] * 9 + [f"isi {row}"] * 50 for row in range(60)]
    impor = upload(dibuka, contoh.as_csv([heads, *rows]), orang.petugas).impor
    there = address("survei_impor_petakan", impor)
    chosen = {f"p-{number}": "layanan" for number in range(9, 59)}
    page = petugas.post(there, {"aksi": "perbarui", **chosen})
    assert (page.status_code, "Isi 18 kolom tidak ditampilkan" in page.content.decode()) == (OK, True)
    fields = dict.fromkeys(re.findall(r'(?:select|input) name="([pv]-[\d-]+)"', page.content.decode()), "")
    assert len(fields) == 59 + 32 * 60
    assert petugas.post(there, {"aksi": "perbarui", **fields}).status_code == OK
