"""One example office with its whole cycle, and its people."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client

from siklus.cli.examples import example_folders
from siklus.web.models import Akun, Laporan, StatusSurvei, Survei
from siklus.web.queries.laporan.periksa import Segel, segel_of
from siklus.web.services.laporan.segel import seal_laporan
from siklus.web.services.laporan.susun import susun
from siklus.web.services.peragaan import load_examples
from tests.web.conftest import entered

JENIS = "tindak-lanjut"
PADA = datetime(2026, 11, 23, 3, tzinfo=UTC)


@pytest.fixture
def survei(db: None) -> Survei:  # noqa: ARG001 - the store must be there
    """Tirtamaya's sealed survey."""
    load_examples(_folder("kpu-tirtamaya"), lambda _: None)
    return Survei.objects.get(unit__kode="kpu-tirtamaya", status=StatusSurvei.DISEGEL)


@pytest.fixture
def arunika(db: None) -> Survei:  # noqa: ARG001 - the store must be there
    """Arunika's sealed survey: the short form, with few pages."""
    load_examples(_folder("kpu-arunika"), lambda _: None)
    return Survei.objects.get(unit__kode="kpu-arunika", status=StatusSurvei.DISEGEL)


@pytest.fixture
def segel(arunika: Survei) -> Segel:
    """Its follow-up report, sealed by the pimpinan."""
    found = segel_of(str(sealed(arunika).kode))
    assert found is not None
    return found


def _folder(name: str) -> list[Path]:
    """That office alone: loading one takes a second."""
    return [folder for folder in example_folders() if folder.name == name]


def sealed(survei: Survei, jenis: str = JENIS) -> Laporan:
    """The report, sealed as it is, whatever is only doubted."""
    return seal_laporan(survei, jenis, susun(survei, jenis).kunci, orang("pimpinan"), PADA, alasan="Sudah dilihat.")


def orang(peran: str) -> Akun:
    """One of the examples' people."""
    return Akun.objects.get(email=f"{peran}@contoh.example")


def client_of(peran: str) -> Client:
    """A browser of theirs."""
    return entered(orang(peran))
