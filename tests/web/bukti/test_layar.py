"""The screen: files are sent, shown, described, ordered, removed and restored; each to whom it may be."""

from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from siklus.web.models import BerkasBukti, Bukti, Realisasi, StatusPeriksa
from siklus.web.services.bukti import receive_bukti
from tests.web.bukti.conftest import gambar
from tests.web.bukti.test_terima import PADA, files
from tests.web.conftest import Orang, entered

PARTIAL = {"HX-Request": "true"}


def sent(client: Client, target: Realisasi, *files: tuple[str, bytes], **headers: str) -> Any:  # noqa: ANN401 - Django's test response
    body = {"berkas": [SimpleUploadedFile(name, data, "text/html") for name, data in files]}
    return client.post(f"/bukti/untuk/realisasi/{target.pk}/kirim", body, headers=headers or None)


def test_files_are_sent_without_a_script(dikerjakan: Realisasi, orang: Orang) -> None:
    client = entered(orang.petugas)
    answer = sent(client, dikerjakan, ("a.jpg", gambar(1)), ("b.png", gambar(2, form="PNG")))
    assert (answer.status_code, answer["Location"]) == (HTTPStatus.FOUND, f"/bukti/untuk/realisasi/{dikerjakan.pk}")
    page = client.get(answer["Location"]).content.decode()
    assert "2 bukti diterima." in page
    assert [row.nama_berkas for row in dikerjakan.bukti.all()] == ["a.jpg", "b.png"]
    assert all(f"/bukti/{row.pk}/kecil/1" in page for row in dikerjakan.bukti.all())


def test_a_broken_file_does_not_stop_the_others(dikerjakan: Realisasi, orang: Orang, gudang: Path) -> None:
    client = entered(orang.petugas)
    answer = sent(client, dikerjakan, ("a.jpg", gambar(1)[:900]), ("<b>.jpg", b"<html>"), ("c.jpg", gambar(2)))
    page = answer.content.decode()
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Berkas bukti “a.jpg” rusak atau terpotong" in page
    assert "Isi berkas bukti “&lt;b&gt;.jpg” bukan gambar atau PDF." in page
    assert [row.nama_berkas for row in dikerjakan.bukti.all()] == ["c.jpg"]
    assert not [name for name in files(gudang) if name.startswith("baru/")]


def test_a_script_sends_them_one_by_one_and_asks_for_the_list(dikerjakan: Realisasi, orang: Orang) -> None:
    client = entered(orang.petugas)
    assert sent(client, dikerjakan, ("a.jpg", gambar(1)), **PARTIAL).status_code == HTTPStatus.NO_CONTENT
    refused = sent(client, dikerjakan, ("a.jpg", b"MZ"), **PARTIAL)
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert refused.content.decode().strip().startswith('<div role="alert">')
    listed = client.get(f"/bukti/untuk/realisasi/{dikerjakan.pk}", headers=PARTIAL).content.decode()
    assert listed.startswith(f'<div class="bukti-isi" id="bukti-realisasi-{dikerjakan.pk}-isi">')
    assert "a.jpg" in listed


def test_nothing_sent_is_said(dikerjakan: Realisasi, orang: Orang) -> None:
    answer = entered(orang.petugas).post(f"/bukti/untuk/realisasi/{dikerjakan.pk}/kirim")
    assert (answer.status_code, "BUKTI-33" in answer.content.decode()) == (HTTPStatus.UNPROCESSABLE_ENTITY, True)


def test_too_large_a_file_is_not_kept(dikerjakan: Realisasi, orang: Orang, settings: Settings, gudang: Path) -> None:
    settings.BUKTI_LARGEST = 1_000_000
    answer = sent(entered(orang.petugas), dikerjakan, ("a.jpg", bytes(1_000_001)), ("b.jpg", gambar()))
    assert "Berkas bukti “a.jpg” melebihi batas 1,0 MB." in answer.content.decode()
    assert [row.nama_berkas for row in dikerjakan.bukti.all()] == ["b.jpg"]
    assert not [name for name in files(gudang) if name.startswith("baru/")]


@pytest.mark.parametrize(("headers", "page"), [({}, "<html"), (PARTIAL, "")])
def test_two_gigabytes_are_refused_before_they_are_read(
    dikerjakan: Realisasi, orang: Orang, headers: dict[str, str], page: str
) -> None:
    answer = entered(orang.petugas).generic(
        "POST",
        f"/bukti/untuk/realisasi/{dikerjakan.pk}/kirim",
        b"",
        "multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(2 << 30),
        headers=headers,
    )
    assert answer.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert "BUKTI-31" in answer.content.decode()
    assert page in answer.content.decode()


def test_strangers_send_nothing(dikerjakan: Realisasi, gudang: Path) -> None:
    answer = sent(Client(), dikerjakan, ("a.jpg", gambar()))
    assert (answer.status_code, answer["Location"].startswith("/masuk") or "login" in answer["Location"]) == (
        HTTPStatus.FOUND,
        True,
    )
    assert files(gudang) == set()


def test_a_form_from_elsewhere_is_refused(dikerjakan: Realisasi, orang: Orang, gudang: Path) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(orang.petugas, backend="django.contrib.auth.backends.ModelBackend")
    assert sent(client, dikerjakan, ("a.jpg", gambar())).status_code == HTTPStatus.FORBIDDEN
    assert files(gudang) == set()


@pytest.fixture
def bukti(dikerjakan: Realisasi, orang: Orang) -> Bukti:
    return receive_bukti(dikerjakan, "kursi.jpg", gambar(), orang.petugas, PADA)


FILES = {"gambar": "gambar/1", "kecil": "kecil/1", "asli": "asli"}
SEES = {
    "petugas": (200, 200, 200),
    "penanggung_jawab": (200, 200, 200),
    "pimpinan": (200, 200, 200),
    "verifikator": (200, 200, 200),
    "admin": (200, 200, 403),
    "auditor": (200, 200, 403),
    "luar": (404, 404, 404),
    "tanpa_tugas": (404, 404, 404),
}


@pytest.mark.parametrize("name", SEES)
def test_who_may_see_which_file(bukti: Bukti, orang: Orang, name: str) -> None:
    client = entered(getattr(orang, name))
    answers = [client.get(f"/bukti/{bukti.pk}/{part}") for part in FILES.values()]
    for answer in answers:
        answer.close()
    assert tuple(answer.status_code for answer in answers) == SEES[name]


SAFE = ("nosniff", "default-src 'none'; sandbox")


def test_files_are_served_so_that_a_browser_runs_nothing(bukti: Bukti, orang: Orang) -> None:
    client = entered(orang.verifikator)
    kept = ("Content-Type", "Content-Disposition", "Cache-Control", "X-Content-Type-Options", "Content-Security-Policy")
    found = {name: client.get(f"/bukti/{bukti.pk}/{part}") for name, part in FILES.items()}
    assert {name: tuple(answer.get(header) for header in kept) for name, answer in found.items()} == {
        "gambar": ("image/jpeg", None, "private, max-age=31536000, immutable", *SAFE),
        "kecil": ("image/jpeg", None, "private, max-age=31536000, immutable", *SAFE),
        "asli": ("image/jpeg", 'attachment; filename="kursi.jpg"', "private, no-cache", *SAFE),
    }
    assert b"".join(found["asli"].streaming_content) == gambar()  # type: ignore[attr-defined]  # it streams
    for name, part in FILES.items():
        again = client.get(f"/bukti/{bukti.pk}/{part}", headers={"If-None-Match": found[name]["ETag"]})
        assert again.status_code == HTTPStatus.NOT_MODIFIED


def test_what_is_not_there_is_not_found(bukti: Bukti, orang: Orang, gudang: Path) -> None:
    client = entered(orang.petugas)
    assert client.get(f"/bukti/{bukti.pk}/gambar/2").status_code == HTTPStatus.NOT_FOUND
    assert client.get(f"/bukti/{bukti.pk}/gambar/0").status_code == HTTPStatus.NOT_FOUND
    assert bukti.berkas
    (gudang / bukti.berkas.pk[:2] / bukti.berkas.pk).unlink()
    assert client.get(f"/bukti/{bukti.pk}/asli").status_code == HTTPStatus.NOT_FOUND
    Bukti.objects.update(berkas=None)
    assert client.get(f"/bukti/{bukti.pk}/asli").status_code == HTTPStatus.NOT_FOUND
    assert client.get("/bukti/untuk/unit/1").status_code == HTTPStatus.NOT_FOUND
    assert client.post(f"/bukti/{bukti.pk}/atur/apa").status_code == HTTPStatus.NOT_FOUND


def test_it_is_described_moved_removed_and_restored(bukti: Bukti, dikerjakan: Realisasi, orang: Orang) -> None:
    client, other = entered(orang.petugas), receive_bukti(dikerjakan, "b.jpg", gambar(2), orang.petugas, PADA)
    said = {"keterangan": "Dua belas kursi", "tempat": "Ruang tunggu", "tanggal": "2026-07-14", "publik": "on"}
    back = f"/survei/{dikerjakan.rtl.rencana.survei_id}/realisasi"
    answer = client.post(f"/bukti/{bukti.pk}/ubah", said | {"kembali": back})
    assert answer["Location"] == f"{back}#bukti-realisasi-{dikerjakan.pk}"
    bukti.refresh_from_db()
    assert (bukti.keterangan, bukti.tempat, str(bukti.tanggal), bukti.publik) == (*list(said.values())[:3], True)
    assert client.post(f"/bukti/{bukti.pk}/ubah", {"tanggal": "kapan"}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    client.post(f"/bukti/{other.pk}/atur/naik")
    assert [row.pk for row in dikerjakan.bukti.all()] == [other.pk, bukti.pk]
    client.post(f"/bukti/{other.pk}/atur/naik")
    client.post(f"/bukti/{other.pk}/atur/turun")
    assert [row.pk for row in dikerjakan.bukti.all()] == [bukti.pk, other.pk]
    gone = client.post(f"/bukti/{bukti.pk}/atur/hapus", headers=PARTIAL).content.decode()
    assert "1 bukti dihapus" in gone
    assert client.get(f"/bukti/{bukti.pk}/gambar/1").status_code == HTTPStatus.NOT_FOUND
    client.post(f"/bukti/{bukti.pk}/atur/pulihkan")
    bukti.refresh_from_db()
    assert (bukti.dihapus, bukti.urutan) == (None, 1)


def test_what_came_again_is_not_restored(bukti: Bukti, dikerjakan: Realisasi, orang: Orang) -> None:
    client = entered(orang.petugas)
    client.post(f"/bukti/{bukti.pk}/atur/hapus")
    receive_bukti(dikerjakan, "kursi.jpg", gambar(), orang.petugas, PADA)
    answer = client.post(f"/bukti/{bukti.pk}/atur/pulihkan")
    assert (answer.status_code, "BUKTI-32" in answer.content.decode()) == (HTTPStatus.CONFLICT, True)


def test_another_site_is_never_gone_to(bukti: Bukti, orang: Orang) -> None:
    answer = entered(orang.petugas).post(f"/bukti/{bukti.pk}/atur/hapus", {"kembali": "https://jahat.example/"})
    assert answer["Location"].startswith("/bukti/untuk/realisasi/")


def test_what_was_accepted_stays(bukti: Bukti, dikerjakan: Realisasi, orang: Orang) -> None:
    Realisasi.objects.update(periksa=StatusPeriksa.DITERIMA)
    client, to = entered(orang.petugas), f"/bukti/untuk/realisasi/{dikerjakan.pk}"
    asked = (
        client.post(f"/bukti/{bukti.pk}/atur/hapus"),
        client.post(f"/bukti/{bukti.pk}/ubah", {"keterangan": "x"}),
        client.post(f"{to}/keterangan", {"keterangan": "x"}),
    )
    assert [(answer.status_code, "BUKTI-27" in answer.content.decode()) for answer in asked] == [(409, True)] * 3
    page = client.get(to).content.decode()
    assert "buktinya tidak berubah lagi" in page
    assert "bukti-kirim" not in page


def test_a_group_has_one_description(bukti: Bukti, dikerjakan: Realisasi, orang: Orang) -> None:
    client, to = entered(orang.petugas), f"/bukti/untuk/realisasi/{dikerjakan.pk}/keterangan"
    assert client.post(to, {"keterangan": "Kursi datang dan dipasang."}).status_code == HTTPStatus.FOUND
    dikerjakan.refresh_from_db()
    assert dikerjakan.bukti_keterangan == "Kursi datang dan dipasang."
    assert client.post(to, {"keterangan": "x" * 501}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Kursi datang dan dipasang." in entered(orang.auditor).get(to.removesuffix("/keterangan")).content.decode()
    assert bukti.pk


def test_a_link_is_sent_with_its_screenshot(dikerjakan: Realisasi, orang: Orang) -> None:
    client, to = entered(orang.petugas), f"/bukti/untuk/realisasi/{dikerjakan.pk}/tautan"
    picture = SimpleUploadedFile("layar.png", gambar(form="PNG"))
    said = {"tautan": "https://kpu.example/kursi", "tanggal": "2026-07-14", "berkas": picture}
    assert client.post(to, said).status_code == HTTPStatus.FOUND
    assert dikerjakan.bukti.get().tautan == "https://kpu.example/kursi"
    assert "https://kpu.example/kursi" in client.get(to.removesuffix("/tautan")).content.decode()
    wrong = client.post(to, said | {"tautan": "javascript:alert(1)", "berkas": SimpleUploadedFile("b.png", gambar(2))})
    assert (wrong.status_code, "bukan alamat web" in wrong.content.decode()) == (HTTPStatus.UNPROCESSABLE_ENTITY, True)
    assert client.post(to, {}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY


def test_only_who_verifies_reads_where_the_camera_was(bukti: Bukti, dikerjakan: Realisasi, orang: Orang) -> None:
    BerkasBukti.objects.update(diambil=PADA, lintang=-6.2, bujur=106.5)
    to = f"/bukti/untuk/realisasi/{dikerjakan.pk}"
    names = ("petugas", "verifikator", "auditor")
    read = {name: entered(getattr(orang, name)).get(to).content.decode() for name in names}
    assert {name: "−6,20000; 106,50000" in page for name, page in read.items()} == {
        "petugas": False,
        "verifikator": True,
        "auditor": False,
    }
    assert "23 November 2026, 10.00" in read["verifikator"]
    assert bukti.pk


def test_however_much_evidence_there_is_the_queries_are_as_many(
    dikerjakan: Realisasi, orang: Orang, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client, to = entered(orang.petugas), f"/bukti/untuk/realisasi/{dikerjakan.pk}"
    receive_bukti(dikerjakan, "1.jpg", gambar(1), orang.petugas, PADA)
    client.get(to)
    with django_assert_num_queries(8):
        client.get(to)
    for number in (2, 3):
        receive_bukti(dikerjakan, f"{number}.jpg", gambar(number), orang.petugas, PADA)
    with django_assert_num_queries(8):
        client.get(to)
