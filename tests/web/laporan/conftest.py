"""One example office with its whole cycle, and its people."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from siklus.cli.examples import example_folders
from siklus.web.models import Akun, Laporan, StatusSurvei, Survei
from siklus.web.queries.laporan.periksa import Segel, segel_of
from siklus.web.services.laporan.segel import seal_laporan
from siklus.web.services.laporan.susun import susun
from siklus.web.services.peragaan import load_examples
from tests.web.conftest import entered
from tests.web.once import once

JENIS = "tindak-lanjut"
PADA = datetime(2026, 11, 23, 3, tzinfo=UTC)


@pytest.fixture
def survei(db: None) -> Survei:  # noqa: ARG001 - the store must be there
    """Tirtamaya's sealed survey."""
    _load("kpu-tirtamaya")
    return _survei("kpu-tirtamaya")


@pytest.fixture
def arunika(db: None) -> Survei:  # noqa: ARG001 - the store must be there
    """Arunika's sealed survey: the short form, with few pages."""
    _load("kpu-arunika")
    return _survei("kpu-arunika")


@pytest.fixture
def segel(db: None) -> Segel:  # noqa: ARG001 - the store must be there
    """Arunika's follow-up report, sealed by the pimpinan."""
    once("sealed", _seal_arunika)
    found = segel_of(str(Laporan.objects.exclude(disegel=None).get().kode))
    assert found is not None
    return found


def _seal_arunika() -> None:
    _load("kpu-arunika")
    sealed(_survei("kpu-arunika"))


def _load(name: str) -> None:
    """That office alone: loading one takes a second."""
    folders = [folder for folder in example_folders() if folder.name == name]
    once(name, lambda: load_examples(folders, lambda _: None))


def _survei(name: str) -> Survei:
    return Survei.objects.get(unit__kode=name, status=StatusSurvei.DISEGEL)


def sealed(survei: Survei, jenis: str = JENIS) -> Laporan:
    """The report, sealed as it is, whatever is only doubted."""
    return seal_laporan(survei, jenis, susun(survei, jenis).kunci, orang("pimpinan"), PADA, alasan="Sudah dilihat.")


def orang(peran: str) -> Akun:
    """One of the examples' people."""
    return Akun.objects.get(email=f"{peran}@contoh.example")


def client_of(peran: str) -> Client:
    """A browser of theirs."""
    return entered(orang(peran))
