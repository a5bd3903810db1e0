"""A NUL is refused before it reaches the store, which PostgreSQL would answer with an error of its own."""

from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from siklus.web.models import Perangkat, Survei, VersiKuesioner
from tests.web.conftest import Orang, entered
from tests.web.survei.conftest import draf

__all__ = ["draf"]


@pytest.mark.parametrize(
    ("role", "address"),
    [
        ("admin", "/unit/tirtamaya/jejak?perbuatan=survei%00"),
        ("verifikator", "/?cari=%00"),
        ("petugas", "/survei/{}/saran?cari=%00"),
        ("admin", "/s/%00"),
        ("admin", "/terima?kode=%00"),
    ],
)
def test_an_address_with_a_nul_is_not_an_error_of_ours(role: str, address: str, draf: Survei, orang: Orang) -> None:
    answered = entered(getattr(orang, role)).get(address.format(draf.pk)).status_code
    assert answered in {HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND}


def test_a_form_with_a_nul_keeps_nothing_and_says_so(draf: Survei, orang: Orang) -> None:
    client = entered(orang.penanggung_jawab)
    answers = [
        client.post(f"/survei/{draf.pk}/kios/tambah", {"nama": "Loket\0 1"}),
        client.post(f"/survei/{draf.pk}/kuesioner/ubah", {"teks-1": "Apa\0?"}),
        client.post(f"/survei/{draf.pk}/impor", {"ulangi": "\0", "berkas": SimpleUploadedFile("a.csv", b"a;b\n1;2\n")}),
    ]
    assert [(item.status_code, b"Kiriman tidak dapat dibaca" in item.content) for item in answers] == [
        (HTTPStatus.BAD_REQUEST, True)
    ] * 3
    assert (Perangkat.objects.count(), VersiKuesioner.objects.count(), draf.impor.count()) == (0, 1, 0)


def test_a_file_may_hold_what_it_likes(draf: Survei, orang: Orang) -> None:
    file = SimpleUploadedFile("a.csv", b"a;b\n\0;2\n")
    response = entered(orang.penanggung_jawab).post(f"/survei/{draf.pk}/impor", {"berkas": file})
    assert response.status_code != HTTPStatus.BAD_REQUEST


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/s/abcdef", "/akun/login/"])
def test_an_unknown_host_is_told_on_a_page_of_ours(address: str) -> None:
    response = Client().get(address, headers={"host": "lain.contoh.id"})
    assert (response.status_code, b"Kiriman tidak dapat dibaca" in response.content) == (HTTPStatus.BAD_REQUEST, True)
