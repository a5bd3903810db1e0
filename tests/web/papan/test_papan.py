"""The public page of a unit: what is sealed and what was verified, to everyone, and nothing else."""

import csv
from collections.abc import Callable
from io import StringIO

import jsonschema  # type: ignore[import-untyped]  # it comes without types
import pypdfium2
import pytest
from django.test import Client
from lxml import html

from siklus.core.indeks.dilaporkan import NilaiDilaporkan
from siklus.web.models import Realisasi, Rtl, StatusPeriksa, StatusSurvei, Survei
from siklus.web.queries.dilaporkan import to_json
from siklus.web.queries.papan.data import KOLOM
from siklus.web.services.layanan import change_layanan
from tests.web.conftest import Orang, Pohon

ALAMAT = "/u/tirtamaya"
UNSUR = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "sarana", "pengaduan")
Queries = Callable[[int], object]


def found_in(path: str, xpath: str) -> list[str]:
    """What a page holds at a place."""
    response = Client().get(path)
    assert response.status_code == 200
    found = html.fromstring(response.content).xpath(xpath)
    assert isinstance(found, list)
    return [str(item) for item in found]


def text_of(path: str) -> str:
    """The words of a page as a person reads them."""
    return " ".join(" ".join(found_in(path, "//main//text()")).split())


@pytest.mark.usefixtures("pohon")
def test_nothing_sealed() -> None:
    assert text_of(ALAMAT) == (
        "KPU Kabupaten Tirtamaya Hasil dan perbaikan Layanan kami Belum ada hasil yang diterbitkan Hasil tampil di"
        " sini setelah survei ditutup dan disegel pimpinan kantor."
    )


@pytest.mark.parametrize("status", [StatusSurvei.DRAF, StatusSurvei.DITUTUP])
def test_what_is_not_sealed_stays_hidden(disegel: Survei, status: StatusSurvei) -> None:
    Survei.objects.filter(pk=disegel.pk).update(status=status)
    assert "Belum ada hasil yang diterbitkan" in text_of(ALAMAT)
    assert Client().get(f"{ALAMAT}/data.json").json()["hasil"] == []


@pytest.mark.usefixtures("terbukti")
def test_a_sealed_result() -> None:
    found = text_of(ALAMAT)
    assert "Indeks Kepuasan Masyarakat, Semester I Tahun 2026 82,41 mutu B Kinerja Baik Responden 30" in found
    assert (
        "Anda menilai Waktu Penyelesaian 2,67 dari 4. Membuka loket kedua pada jam sibuk Loket kedua dibuka pada pukul"
        " 10.00 sampai 13.00. Selesai 14 September 2026, Perencanaan, Data, dan Informasi; buktinya sudah diperiksa."
        " 1 dari 3 rencana sesudah survei Semester I Tahun 2026 sudah selesai dan terbukti."
    ) in found


@pytest.mark.usefixtures("terbukti")
def test_only_what_was_verified_is_told() -> None:
    Realisasi.objects.update(periksa=StatusPeriksa.MENUNGGU)
    found = text_of(ALAMAT)
    assert "Membuka loket kedua" not in found
    assert "Perbaikan sedang dikerjakan. Yang tampil di sini hanya yang buktinya sudah diperiksa orang kedua." in found
    assert "0 dari 3 rencana" in found


def test_fewer_than_five_people_are_not_published(disegel: Survei) -> None:
    rows = list(disegel.jawaban.order_by("id"))
    disegel.jawaban.filter(pk__in=[row.pk for row in rows[4:]]).delete()
    disegel.irisan.all().delete()
    Survei.objects.filter(pk=disegel.pk).update(terlipat=0)
    assert "Belum ada hasil yang diterbitkan" in text_of(ALAMAT)


@pytest.mark.usefixtures("terbukti")
def test_the_data_are_as_the_schema_says() -> None:
    schema, found = Client().get("/u/skema.json").json(), Client().get(f"{ALAMAT}/data.json").json()
    jsonschema.validate(found, schema)
    assert found["unit"] == {"kode": "tirtamaya", "nama": "KPU Kabupaten Tirtamaya"}
    assert [(item["periode"], item["ikm"], item["mutu"], item["responden"]) for item in found["hasil"]] == [
        ("Semester I Tahun 2026", "82.41", "B", 30)
    ]
    assert found["hasil"][0]["unsur"][7] == {
        "kunci": "sarana",
        "nama": "Sarana dan Prasarana",
        "nrr": "2.33",
        "mutu": "D",
    }
    assert found["tindak_lanjut"] == [
        {
            "periode": "Semester I Tahun 2026",
            "direncanakan": 3,
            "selesai_terverifikasi": 1,
            "kegiatan": [
                {
                    "unsur": "waktu",
                    "kegiatan": "Membuka loket kedua pada jam sibuk",
                    "selesai": "2026-09-14",
                    "penanggung_jawab": "Perencanaan, Data, dan Informasi",
                }
            ],
        }
    ]


@pytest.mark.usefixtures("disegel")
def test_the_table_has_the_same_values() -> None:
    text = Client().get(f"{ALAMAT}/data.csv").content.decode()
    rows = list(csv.reader(StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert text.startswith("\ufeff")
    assert tuple(rows[0]) == KOLOM
    assert rows[1] == [
        *("Semester I Tahun 2026", "2026-01", "2026-06"),
        *("IKM", "Indeks Kepuasan Masyarakat", "82.41", "B", "30", "tidak"),
    ]
    assert tuple(row[3] for row in rows[2:]) == UNSUR


@pytest.mark.usefixtures("disegel")
def test_a_formula_in_a_name_stays_words(pohon: Pohon) -> None:
    """No text of an office stands in the table, so that nothing in it can begin a formula."""
    pohon.tirtamaya.nama = '=cmd|"/C calc"!A0'
    pohon.tirtamaya.save()
    assert "=cmd" not in Client().get(f"{ALAMAT}/data.csv").content.decode()


@pytest.mark.usefixtures("terbukti")
def test_it_is_small_and_kept_and_needs_no_script() -> None:
    client = Client()
    first = client.get(ALAMAT)
    assert len(first.content) < 60_000
    assert first["Cache-Control"] == "public, max-age=60"
    assert "Set-Cookie" not in first
    assert b"<script" not in first.content
    assert client.get(ALAMAT, headers={"If-None-Match": first["ETag"]}).status_code == 304


@pytest.mark.usefixtures("terbukti")
def test_once_made_it_asks_only_for_the_unit(django_assert_num_queries: Queries) -> None:
    client = Client()
    client.get(ALAMAT)
    with django_assert_num_queries(1):  # type: ignore[attr-defined]  # pytest-django's own type is not exported
        client.get(ALAMAT)


@pytest.mark.usefixtures("disegel")
def test_in_english() -> None:
    response = Client().get(f"{ALAMAT}?bahasa=en")
    assert response["Content-Language"] == "en"
    assert b"You said" in response.content


@pytest.mark.usefixtures("disegel")
def test_the_badge() -> None:
    response = Client().get(f"{ALAMAT}/lencana.svg")
    assert response["Content-Type"] == "image/svg+xml"
    assert b">82,41<" in response.content
    assert response["Access-Control-Allow-Origin"] == "*"


@pytest.mark.usefixtures("pohon")
def test_the_badge_without_a_result() -> None:
    assert b"Belum ada hasil" in Client().get(f"{ALAMAT}/lencana.svg").content


@pytest.mark.usefixtures("terbukti")
def test_a_long_story_is_cut_on_the_wall() -> None:
    Rtl.objects.filter(identitas="RTL-2026-02").update(kegiatan="Membuka loket " + "kedua " * 60)
    pdf = pypdfium2.PdfDocument(Client().get(f"{ALAMAT}/poster.pdf").content)
    text = pdf[0].get_textpage().get_text_range()
    assert (len(pdf), "…" in text) == (1, True)


@pytest.mark.usefixtures("terbukti")
def test_the_poster() -> None:
    response = Client().get(f"{ALAMAT}/poster.pdf")
    pdf = pypdfium2.PdfDocument(response.content)
    text = pdf[0].get_textpage().get_text_range().replace("\r\n", " ")
    assert len(pdf) == 1
    for words in (
        "82,41",
        "Baik",
        "menurut 30 responden",
        "Sarana dan Prasarana",
        "Membuka loket kedua pada jam sibuk",
    ):
        assert words in text


@pytest.mark.usefixtures("pohon")
def test_no_poster_without_a_result() -> None:
    assert Client().get(f"{ALAMAT}/poster.pdf").status_code == 404


def test_a_retired_unit_has_no_page(pohon: Pohon) -> None:
    pohon.tirtamaya.aktif = False
    pohon.tirtamaya.save()
    assert Client().get(ALAMAT).status_code == 404


@pytest.mark.usefixtures("layanan")
def test_services_with_their_versions(pohon: Pohon, orang: Orang) -> None:
    first = pohon.tirtamaya.layanan.get(kode="informasi")
    change_layanan(first, first.nama, {"Persyaratan": "KTP dan surat permohonan"}, orang.penanggung_jawab)
    change_layanan(first, first.nama, {"Persyaratan": "KTP"}, orang.penanggung_jawab, "Surat tidak lagi diminta.")
    found = text_of(f"{ALAMAT}/layanan")
    assert "Permohonan Informasi Berlaku sejak" in found
    assert "Persyaratan KTP Sistem, mekanisme, dan prosedur Belum diisi kantor ini." in found
    assert "Surat tidak lagi diminta. Diubah: Persyaratan." in found
    assert "Pertama kali diumumkan." in found


@pytest.mark.usefixtures("pohon")
def test_services_that_nobody_described() -> None:
    assert "Daftar layanan belum diisi" in text_of(f"{ALAMAT}/layanan")


def test_two_periods_make_a_trend(disegel: Survei) -> None:
    lalu = NilaiDilaporkan(
        {**dict.fromkeys(UNSUR, "3,00"), "sarana": "2,10"}, "72,50", "Laporan SKM 2025, halaman 9", 120
    )
    then = Survei(unit=disegel.unit, judul="Lalu", kode="lalu25", jenis_periode="semester", tahun=2025, ke=2)
    then.versi, then.status, then.ditutup = disegel.versi, StatusSurvei.DISEGEL, disegel.ditutup
    then.dilaporkan = to_json(lalu)
    then.save()
    found = text_of(ALAMAT)
    assert "Dari Semester II Tahun 2025 +9,91" in found
    assert "Sarana dan Prasarana 2,33 D +0,23" in found
    assert found.endswith('Indeks Kepuasan Masyarakat"></a>')
    assert found_in(ALAMAT, "//svg[@class='tren']/polyline/@points") == ["48,95 310,70"]
    assert found_in(ALAMAT, "//svg[@class='tren']/text[@class='huruf']/text()") == ["C", "B", "A"]
