"""The files of a closed survey: each gives the same index again, and nobody takes one who may not."""

import io
from fractions import Fraction
from http import HTTPStatus
from pathlib import Path

import duckdb
import pytest
from django.http import StreamingHttpResponse
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from siklus.core.indeks.hasil import Indeks
from siklus.cycle import compute
from siklus.web.models import Jawaban, Jejak, Survei
from siklus.web.queries.hasil import hasil_of
from siklus.web.services.survei import close_survei
from tests.web.conftest import Orang, entered
from tests.web.survei.conftest import PADA

FILES = ("jawaban.csv", "jawaban.xlsx", "jawaban.parquet", "olah-data.xlsx")
READERS = {"penanggung_jawab", "pimpinan", "verifikator", "auditor"}
HEADS = (
    "nomor", "layanan", "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "sarana",
    "pengaduan", "jenis_kelamin", "usia", "pendidikan", "pekerjaan", "disabilitas", "kanal", "ditandai",
)  # fmt: skip


def taken(survei: Survei, nama: str, client: Client) -> bytes:
    response = client.get(reverse("survei_unduh_berkas", args=(survei.pk, nama)))
    assert response.status_code == HTTPStatus.OK
    return response.getvalue() if isinstance(response, StreamingHttpResponse) else response.content


def values(indeks: Indeks) -> dict[str, Fraction]:
    return {item.unsur: item.nrr for item in indeks.unsur} | {"ikm": indeks.ikm}


@pytest.mark.parametrize("nama", ["", *FILES])
def test_who_may_take(nama: str, ditutup: Survei, orang: Orang) -> None:
    more = (nama,) if nama else ()
    there = reverse("survei_unduh_berkas" if nama else "survei_unduh", args=(ditutup.pk, *more))
    found = {name: entered(getattr(orang, name)).get(there).status_code for name in Orang.__slots__}
    expected = {name: HTTPStatus.OK if name in READERS else HTTPStatus.FORBIDDEN for name in Orang.__slots__}
    assert found == expected | {"luar": HTTPStatus.NOT_FOUND, "tanpa_tugas": HTTPStatus.NOT_FOUND}


@pytest.mark.parametrize("nama", FILES)
def test_an_open_survey_gives_nothing(nama: str, dibuka: Survei, orang: Orang) -> None:
    client = entered(orang.penanggung_jawab)
    refused = client.get(reverse("survei_unduh_berkas", args=(dibuka.pk, nama)))
    assert (refused.status_code, "HASIL-01" in refused.content.decode()) == (HTTPStatus.CONFLICT, True)
    assert "Nilai baru terbaca" in client.get(reverse("survei_unduh", args=(dibuka.pk,))).content.decode()


@pytest.mark.parametrize("nama", ["jawaban.csv", "jawaban.xlsx"])
def test_a_table_gives_the_same_index_again(nama: str, ditutup: Survei, orang: Orang, tmp_path: Path) -> None:
    path = tmp_path / nama
    path.write_bytes(taken(ditutup, nama, entered(orang.auditor)))
    again = compute(path, PADA.date())
    assert values(again.hasil.indeks) == values(hasil_of(ditutup).indeks)
    assert (again.hasil.indeks.n, again.hasil.indeks.ditandai) == (36, 3)


def test_the_csv_is_what_indonesian_excel_opens(ditutup: Survei, orang: Orang) -> None:
    lines = taken(ditutup, "jawaban.csv", entered(orang.auditor)).decode("utf-8-sig").split("\r\n")
    assert tuple(lines[0].split(";")) == HEADS
    assert (len(lines), lines[-1]) == (38, "")


def test_parquet_keeps_numbers_as_numbers(ditutup: Survei, orang: Orang, tmp_path: Path) -> None:
    path = tmp_path / "jawaban.parquet"
    path.write_bytes(taken(ditutup, "jawaban.parquet", entered(orang.pimpinan)))
    table = duckdb.read_parquet(str(path))
    kinds = dict(zip(table.columns, map(str, table.types), strict=True))
    assert tuple(kinds) == HEADS
    assert {kinds[head] for head in HEADS[2:11]} == {"INTEGER"}
    assert table.aggregate("sum(waktu), count(*)").fetchall() == [(84, 36)]


def test_olah_data_ends_in_the_index(ditutup: Survei, orang: Orang) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(taken(ditutup, "olah-data.xlsx", entered(orang.pimpinan))))
    rows = book.get_sheet_by_name("Olah Data").to_python()
    found = {row[0]: row[6] for row in rows if row[0] in {"IKM", "Mutu"}}
    assert found == {"IKM": 80.56, "Mutu": "B"}


def test_a_withdrawn_answer_is_not_taken_along(dibuka: Survei, orang: Orang) -> None:
    Jawaban.objects.filter(pk=Jawaban.objects.first().pk).update(ditarik=PADA)  # type: ignore[union-attr]  # there are 36
    survei = close_survei(dibuka, orang.pimpinan, PADA)
    assert taken(survei, "jawaban.csv", entered(orang.pimpinan)).count(b"\r\n") == 36


def test_who_took_what_is_recorded(ditutup: Survei, orang: Orang) -> None:
    taken(ditutup, "jawaban.csv", entered(orang.auditor))
    line = Jejak.objects.latest("id")
    assert (line.akun, line.perbuatan, line.rincian) == (orang.auditor, "jawaban diunduh", {"berkas": "jawaban.csv"})


def test_no_other_file_is_there(ditutup: Survei, orang: Orang) -> None:
    there = reverse("survei_unduh_berkas", args=(ditutup.pk, "siklus.sqlite3"))
    assert entered(orang.pimpinan).get(there).status_code == HTTPStatus.NOT_FOUND


def test_a_survey_without_answers_says_so(dibuka: Survei, orang: Orang) -> None:
    Jawaban.objects.all().delete()
    survei = close_survei(dibuka, orang.pimpinan, PADA)
    client = entered(orang.pimpinan)
    assert "tanpa satu jawaban pun" in client.get(reverse("survei_unduh", args=(survei.pk,))).content.decode()
    assert (
        client.get(reverse("survei_unduh_berkas", args=(survei.pk, "olah-data.xlsx"))).status_code
        == HTTPStatus.CONFLICT
    )
