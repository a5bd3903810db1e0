"""The reports' files looked through: what does not fit is found and said; what was sealed is never deleted."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree

import pytest
from django.conf import settings

from siklus.core.errors import Severity
from siklus.web.models import Laporan
from siklus.web.queries.laporan.gambar import FOLDER, path_of
from siklus.web.queries.laporan.keterangan import GambarLaporan, Keterangan, TandaTangan
from siklus.web.queries.laporan.keterangan import keterangan_json as said
from siklus.web.queries.laporan.keterangan import tanda_tangan_json as signed
from siklus.web.queries.laporan.periksa import Segel
from siklus.web.services.laporan.periksa_simpanan import PemeriksaanLaporan
from siklus.web.services.laporan.pratinjau import pratinjau_of
from siklus.web.services.laporan.salinan import keep_salinan
from siklus.web.services.laporan.simpanan import keep
from siklus.web.services.laporan.susun import Susunan
from tests.web.laporan.conftest import orang

LATER = datetime.now(UTC) + timedelta(days=1)
Seen = list[tuple[str, str, Severity]]


@pytest.fixture(autouse=True)
def empty() -> Iterator[None]:
    """No other test's files, before and after."""
    rmtree(settings.DATA / FOLDER, ignore_errors=True)
    rmtree(settings.DATA / "pratinjau", ignore_errors=True)
    yield
    rmtree(settings.DATA / FOLDER, ignore_errors=True)


def look(*, perbaiki: bool = False, cepat: bool = False, saat: datetime = LATER) -> Seen:
    found = PemeriksaanLaporan(saat, perbaiki=perbaiki, cepat=cepat).run()
    return [(problem.code, problem.place.file, problem.severity) for problem in found]


def place(path: Path) -> str:
    return str(path.relative_to(settings.DATA))


def quarantined() -> list[str]:
    folder = settings.DATA / FOLDER / "karantina"
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_a_whole_store_has_no_findings(segel: Segel) -> None:
    picture = GambarLaporan(keep(b"logo"), 1, 1)
    Laporan.objects.filter(pk=segel.laporan.pk).update(
        keterangan=said(Keterangan(logo=picture)), penandatangan=signed(TandaTangan(tanda=picture))
    )
    pdf = path_of(segel.laporan.pdf).read_bytes()
    keep_salinan(segel, "a.pdf", pdf + b"\n% tanda tangan\n", "sertifikat", orang("petugas"))
    assert (look(), look(perbaiki=True), look(cepat=True)) == ([], [], [])
    kept = [path for path in (settings.DATA / FOLDER).rglob("*") if path.is_file()]
    assert len(kept) == 5, "both files, the signed copy, the picture, and the office's own emblem"


def test_no_store_at_all_has_none_either(db: None) -> None:  # noqa: ARG001 - the store must be there
    assert look() == []


def test_what_no_row_names_goes_into_quarantine_and_leftovers_go(segel: Segel) -> None:
    stray = path_of(keep(b"berkas dari segel yang terputus"))
    left = stray.with_name(f".{stray.name}.ab.sementara")
    left.write_bytes(b"x")
    assert look(saat=datetime.now(UTC)) == []
    wrong = [("SIMPAN-04", place(left)), ("SIMPAN-01", place(stray))]
    assert look() == [(*item, Severity.ERROR) for item in wrong]
    assert look(perbaiki=True) == [(*item, Severity.WARNING) for item in wrong]
    assert quarantined() == [stray.name]
    assert look() == []
    assert path_of(segel.laporan.pdf).is_file()


@pytest.mark.parametrize(
    ("code", "break_it"), [("SIMPAN-02", os.unlink), ("SIMPAN-03", lambda path: path.write_bytes(b"x"))]
)
def test_a_sealed_pdf_comes_back_from_what_was_looked_at(segel: Segel, code: str, break_it: object) -> None:
    path = path_of(segel.laporan.pdf)
    data = path.read_bytes()
    pratinjau_of(Susunan(segel.laporan))
    assert callable(break_it)
    break_it(path)
    assert look() == [(code, place(path), Severity.ERROR)]
    assert look(perbaiki=True) == [(code, place(path), Severity.WARNING)]
    assert path.read_bytes() == data
    assert look() == []
    assert quarantined() == ([f"{path.name}.berubah"] if code == "SIMPAN-03" else [])


def test_what_cannot_come_back_is_told_until_it_does(segel: Segel) -> None:
    path = path_of(segel.laporan.docx)
    data = path.read_bytes()
    path.write_bytes(b"diubah")
    wrong = ("SIMPAN-03", place(path), Severity.ERROR)
    assert (look(cepat=True), look(), look(perbaiki=True)) == ([], [wrong], [wrong])
    assert look(perbaiki=True) == [("SIMPAN-02", place(path), Severity.ERROR)]
    (settings.DATA / FOLDER / "karantina" / path.name).write_bytes(data)
    assert look(perbaiki=True) == [("SIMPAN-02", place(path), Severity.WARNING)]
    assert (look(), path.read_bytes()) == ([], data)


@pytest.mark.parametrize("altered", [
    {"kode": None}, {"fakta": None}, {"docx": ""}, {"tanda_tangan": "AAAA:AAAA"}, {"kode": "aaaaaaaaaaaa"},
])  # fmt: skip
def test_a_seal_that_is_not_whole_is_told(segel: Segel, altered: dict[str, object]) -> None:
    docx = path_of(segel.laporan.docx)
    Laporan.objects.filter(pk=segel.laporan.pk).update(**altered)
    stray = [("SIMPAN-01", place(docx), Severity.ERROR)] if "docx" in altered else []
    assert look() == [*stray, ("SIMPAN-07", "", Severity.ERROR)]
