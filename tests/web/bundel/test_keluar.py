"""A sealed survey as a bundle: what is in it, its revisions, who may, and that the command line takes it."""

import subprocess
import sys
from http import HTTPStatus
from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from siklus.bundle.buka import Bundel, open_bundel
from siklus.bundle.container import LARGEST
from siklus.web.models import (
    BerkasBukti,
    BundelKeluar,
    Jejak,
    Laporan,
    Rencana,
    SasaranLayanan,
    StatusSurvei,
    Survei,
    Unit,
)
from siklus.web.services.bundel.bungkus import Pilihan, bungkus, own_sidik
from siklus.web.services.laporan.cetakan import _path
from siklus.web.services.laporan.simpanan import keep
from siklus.web.services.laporan.susun import susun
from siklus.web.services.survei import Rancangan, close_survei, create_survei, open_survei, seal_survei
from tests.web.bundel.conftest import PADA
from tests.web.conftest import Orang, Pohon, entered
from tests.web.putaran import DIBUKA, DITUTUP, PERIODE, TUTUP
from tests.web.realisasi.test_layar import text_of

pytestmark = pytest.mark.usefixtures("hari_ini")
QUERIES = 42


def page_of(survei: Survei) -> str:
    return f"/survei/{survei.pk}/bundel"


def taken(survei: Survei, orang: Orang, **pilihan: bool) -> Bundel:
    return open_bundel(bungkus(survei, Pilihan(**pilihan), orang.pimpinan).data, (own_sidik(),))


@pytest.mark.usefixtures("laporan")
def test_it_opens_with_the_command_of_the_receiver(survei: Survei, orang: Orang, tmp_path: Path) -> None:
    response = entered(orang.penanggung_jawab).post(page_of(survei), {"laporan": "on"})
    assert response["Content-Disposition"] == 'attachment; filename="tirtamaya-2026-semester-1-r1.skm"'
    assert response["Cache-Control"] == "no-store"
    path = tmp_path / "tirtamaya.skm"
    path.write_bytes(response.content)
    command = (sys.executable, "-m", "siklus", "terima", str(path), "--periksa", "--kunci", own_sidik())
    told = subprocess.run(command, capture_output=True, check=False, text=True)  # noqa: S603 - this program itself
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout == (
        f"{path}\n  {survei.unit.nama}, Semester I Tahun 2026 (Januari–Juni 2026), revisi 1\n"
        f"  1 bukti, 30 jawaban, 2 laporan, 3 rtl\n  sidik kunci {own_sidik()}\n"
    )


def test_what_is_in_it(survei: Survei, laporan: Laporan, orang: Orang) -> None:  # noqa: ARG001 - it goes along
    bundel = taken(survei, orang)
    pictures = [name for name in bundel.bagian if name.startswith("bukti/")]
    assert sorted(bundel.bagian.keys() - set(pictures)) == [
        "bukti.json", "laporan/laporan-tindak-lanjut.docx", "laporan/laporan-tindak-lanjut.pdf",
        "realisasi.json", "rencana.json", "survei.json",
    ]  # fmt: skip
    assert len(pictures) == 1
    assert b"KAMERA" not in b"".join(bundel.bagian.values())
    assert bundel.manifest.kode == "tirtamaya"
    assert dict(bundel.manifest.banyak) == {"jawaban": 30, "rtl": 3, "bukti": 1, "laporan": 2}


def test_answers_go_along_only_when_wanted_and_fit_the_sums(survei: Survei, orang: Orang) -> None:
    assert "jawaban.json" not in taken(survei, orang).bagian
    assert "jawaban.json" in taken(survei, orang, jawaban=True).bagian
    assert [row.dengan_jawaban for row in BundelKeluar.objects.all()] == [True, False]


def test_files_made_of_the_present_state_go_along_before_a_seal(survei: Survei, orang: Orang) -> None:
    kunci = susun(survei, "pelaksanaan").kunci
    for form, head in (("pdf", b"%PDF-1.7"), ("docx", b"PK\x03\x04")):
        path = _path(survei.pk, "pelaksanaan", kunci, form)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(head)
    assert taken(survei, orang).manifest.banyak["laporan"] == 2
    assert taken(survei, orang, laporan=False).manifest.banyak["laporan"] == 0


def test_the_revision_grows_when_something_changes(survei: Survei, laporan: Laporan, orang: Orang) -> None:  # noqa: ARG001 - it goes along
    first = bungkus(survei, Pilihan(), orang.pimpinan)
    assert bungkus(survei, Pilihan(), orang.pimpinan) == first
    assert bungkus(survei, Pilihan(laporan=False), orang.pimpinan).revisi == 2
    assert bungkus(survei, Pilihan(), orang.pimpinan).revisi == 3
    assert [row.revisi for row in BundelKeluar.objects.all()] == [3, 2, 1]
    lines = Jejak.objects.filter(perbuatan="bundel dibungkus").order_by("pk")
    assert [line.rincian["revisi"] for line in lines] == [1, 1, 2, 3]
    assert lines[0].rincian["kunci"] == own_sidik()


def test_the_last_revision_is_the_last(survei: Survei, orang: Orang) -> None:
    BundelKeluar.objects.create(survei=survei, revisi=9999, sidik="0" * 64, ukuran=1, oleh=orang.pimpinan)
    response = entered(orang.pimpinan).post(page_of(survei))
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Revisinya sudah mencapai yang tertinggi." in response.content.decode()


def test_a_lost_picture_is_told_and_left_out(survei: Survei, orang: Orang) -> None:
    page = [{"sha256": "f" * 64, "width": 1, "height": 1, "nomor": 0, "phash": ""}]
    BerkasBukti.objects.update(halaman=page)
    assert "1 gambar bukti tidak ada di simpanan dan tidak ikut." in text_of(entered(orang.pimpinan), page_of(survei))
    assert not [name for name in taken(survei, orang).bagian if name.startswith("bukti/")]


def test_without_a_plan_it_is_said_what_is_missing(survei: Survei, orang: Orang) -> None:
    Rencana.objects.get(survei=survei).rtl.update(dihapus=PADA)
    client = entered(orang.pimpinan)
    page = text_of(client, page_of(survei))
    assert "Belum dapat dibungkus" in page
    assert "Unduh bundel" not in page
    response = client.post(page_of(survei))
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "BUNDEL-12" in response.content.decode()


def test_without_answers_that_is_what_is_said(pohon: Pohon, orang: Orang, layanan: object) -> None:  # noqa: ARG001 - services first
    empty = create_survei(pohon.tirtamaya, PERIODE, orang.penanggung_jawab, Rancangan(rencana_tutup=TUTUP))
    SasaranLayanan.objects.filter(survei=empty).update(pengguna=40)
    empty = close_survei(open_survei(empty, orang.penanggung_jawab, DIBUKA), orang.pimpinan, DITUTUP)
    empty = seal_survei(empty, orang.pimpinan, DITUTUP)
    client = entered(orang.pimpinan)
    page = text_of(client, page_of(empty))
    assert "Belum dapat dibungkus" in page
    assert "Belum ada rencana tindak lanjut" not in page
    response = client.post(page_of(empty))
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert [problem.code for problem in response.context["problems"]] == ["JAWAB-13"]


def test_what_is_too_large_is_refused(survei: Survei, laporan: Laporan, orang: Orang) -> None:
    laporan.pdf = keep(b"%PDF-1.7" + bytes(LARGEST))
    laporan.save()
    response = entered(orang.pimpinan).post(page_of(survei), {"laporan": "on"})
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Bungkus tanpa laporan." in response.content.decode()
    assert not BundelKeluar.objects.exists()
    assert taken(survei, orang, laporan=False).manifest.revisi == 1


def test_before_the_seal_it_is_said(survei: Survei, orang: Orang) -> None:
    Survei.objects.filter(pk=survei.pk).update(status=StatusSurvei.DITUTUP)
    client = entered(orang.pimpinan)
    assert "Surveinya belum disegel." in text_of(client, page_of(survei))
    assert client.post(page_of(survei)).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not BundelKeluar.objects.exists()


def test_a_kode_that_cannot_stand_in_a_bundle(survei: Survei, orang: Orang) -> None:
    Unit.objects.filter(pk=survei.unit_id).update(kode="Tirta_maya")
    assert "BUNDEL-11" in text_of(entered(orang.pimpinan), page_of(survei))


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("penanggung_jawab", HTTPStatus.OK),
        ("pimpinan", HTTPStatus.OK),
        ("petugas", HTTPStatus.FORBIDDEN),
        ("verifikator", HTTPStatus.FORBIDDEN),
        ("auditor", HTTPStatus.FORBIDDEN),
        ("admin", HTTPStatus.FORBIDDEN),
        ("luar", HTTPStatus.NOT_FOUND),
        ("tanpa_tugas", HTTPStatus.NOT_FOUND),
    ],
)
def test_who_may(role: str, status: HTTPStatus, survei: Survei, orang: Orang) -> None:
    client = entered(getattr(orang, role))
    assert client.get(page_of(survei)).status_code == status
    assert client.post(page_of(survei)).status_code == status
    assert BundelKeluar.objects.exists() is (status == HTTPStatus.OK)


def test_the_page_shows_the_fingerprint_and_what_was_made(
    survei: Survei, laporan: Laporan, orang: Orang, django_assert_num_queries: DjangoAssertNumQueries
) -> None:  # fmt: skip
    client = entered(orang.pimpinan)
    bungkus(survei, Pilihan(), orang.pimpinan)
    with django_assert_num_queries(QUERIES):
        page = text_of(client, page_of(survei))
    assert own_sidik() in page
    assert f"laporan-{laporan.jenis}.pdf" in page
    assert "Laporan Pelaksanaan SKM tidak ikut" in page
    bungkus(survei, Pilihan(jawaban=True), orang.pimpinan)
    with django_assert_num_queries(QUERIES):
        text_of(client, page_of(survei))
