"""What leaves a roll-up: tables with small counts hidden in every form, and the letter to whoever is late."""

from datetime import date
from http import HTTPStatus
from io import BytesIO
from pathlib import Path

import duckdb
import pytest
from django.test import Client
from docx import Document
from python_calamine import CalamineWorkbook

from siklus.web.models import Jejak, StatusSurvei, Survei, TenggatRekap
from siklus.web.queries.rekap.wajib import of_period
from siklus.web.services.rekap.unduhan import BENTUK, CSV, terbitan_of
from tests.web.conftest import Orang, Pohon, entered
from tests.web.rekap.conftest import HARI, MakeSurvei
from tests.web.survei.conftest import SEMESTER

pytestmark = pytest.mark.usefixtures("hari_ini")
MASA = "2026-semester-2"
SURAT = f"/rekap/tirtamaya/{MASA}/surat"
ISI = {"kepada": "Ketua KPU Tirtamaya", "tanggal": "2026-11-23", "jabatan": "Kepala", "nama": "Orang Rekaan"}


def taken(client: Client, name: str) -> bytes:
    response = client.get(f"/rekap/sagara/{MASA}/unduh/{name}")
    assert (response.status_code, response["Content-Type"]) == (HTTPStatus.OK, BENTUK[name])
    return response.content


@pytest.fixture
def client(orang: Orang, pohon: Pohon, jalankan: MakeSurvei) -> Client:
    jalankan(pohon.tirtamaya, n=40)
    jalankan(pohon.arunika, n=3)
    jalankan(pohon.sagara, "ditutup", n=60)
    return entered(orang.verifikator)


def test_small_counts_are_hidden_in_every_form(client: Client, tmp_path: Path) -> None:
    rows = taken(client, "indeks.csv").decode().splitlines()
    arunika = next(line for line in rows if "Arunika" in line)
    assert arunika == "unit,KPU Kabupaten Arunika,∗,∗,∗,,"
    sheets = CalamineWorkbook.from_filelike(BytesIO(taken(client, "rekap.xlsx"))).sheet_names
    assert sheets[:5] == ["Cakupan", "Indeks", "Peringkat unit", "NRR per unsur", "Tindak lanjut"]
    path = tmp_path / "rekap.parquet"
    path.write_bytes(taken(client, "rekap.parquet"))
    told = "tabel = 'indeks' and kolom = 'Responden' order by baris"
    with duckdb.connect() as store:
        found = store.execute(f"select isi from '{path}' where {told}").fetchall()  # noqa: S608 - a test's own path
    assert found == [(line.split(",")[2],) for line in rows[1:]]


def test_editions_of_two_areas_hide_the_same_cells(pohon: Pohon, jalankan: MakeSurvei) -> None:
    jalankan(pohon.arunika, n=3)
    jalankan(pohon.delima, n=40)
    hidden = {}
    for area in (pohon.kpu, pohon.sagara, pohon.lazuardi, pohon.delima):
        edition = terbitan_of(area, SEMESTER, HARI)
        hidden[area.kode] = [edition.is_hidden(at) for at in range(len(edition.simpul))]
    whole = terbitan_of(pohon.kpu, SEMESTER, HARI)
    place = {node.simpul.kode[-1]: at for at, node in enumerate(whole.simpul)}
    for kode, found in hidden.items():
        at = place[kode]
        assert found == hidden["kpu"][at : at + len(found)]
    assert hidden["delima"] == [True]  # nobody else can protect Arunika's three


def test_every_form_can_be_taken_and_is_recorded(client: Client) -> None:
    for name in CSV:
        assert taken(client, name)
    lines = Jejak.objects.filter(perbuatan="rekap diunduh", akun__isnull=False)
    assert set(lines.values_list("rincian__bentuk", flat=True)) == set(CSV)
    assert client.get(f"/rekap/sagara/{MASA}/unduh/lain.csv").status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize(
    ("sampai", "kalimat"),
    [
        (None, "surveinya belum dibuat"),
        ("draf", "surveinya belum dibuka"),
        ("dibuka", "surveinya masih terbuka"),
        ("ditutup", "surveinya sudah ditutup tetapi hasilnya belum disegel"),
    ],
)
def test_the_letter_says_where_the_survey_stands(
    orang: Orang, pohon: Pohon, jalankan: MakeSurvei, sampai: str | None, kalimat: str
) -> None:
    TenggatRekap.objects.create(
        unit=pohon.sagara, tenggat=date(2026, 11, 20), oleh=orang.verifikator, **of_period(SEMESTER)
    )
    if sampai:
        jalankan(pohon.tirtamaya, sampai)
    client = entered(orang.verifikator)
    assert client.get(SURAT).context["form"].initial["kepada"] == "Pimpinan KPU Kabupaten Tirtamaya"
    early = client.post(SURAT, {**ISI, "batas": "2026-11-01"})
    assert early.context["form"].errors.keys() == {"batas"}
    response = client.post(SURAT, {**ISI, "batas": "2026-12-01"})
    words = [paragraph.text for paragraph in Document(BytesIO(response.content)).paragraphs]
    assert (
        "Dengan hormat, hasil survei kepuasan masyarakat Semester II Tahun 2026 (Juli–Desember 2026) dari kantor "
        f"Saudara seharusnya sudah disegel paling lambat 20 November 2026. Sampai surat ini dibuat, {kalimat}." in words
    )
    assert Jejak.objects.filter(perbuatan="surat penagihan disusun", unit=pohon.tirtamaya).count() == 1


def test_whoever_is_not_late_gets_no_letter(orang: Orang, pohon: Pohon, jalankan: MakeSurvei) -> None:
    TenggatRekap.objects.create(
        unit=pohon.sagara, tenggat=date(2026, 11, 20), oleh=orang.verifikator, **of_period(SEMESTER)
    )
    jalankan(pohon.tirtamaya)
    assert Survei.objects.get().status == StatusSurvei.DISEGEL
    assert entered(orang.verifikator).get(SURAT)["Location"] == f"/rekap/sagara/{MASA}"
