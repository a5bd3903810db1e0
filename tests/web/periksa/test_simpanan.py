"""`siklus periksa-simpanan` knows the folder of checked reports."""

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils.timezone import now

from siklus.core.errors import Severity
from siklus.web.models import LaporanDiperiksa
from siklus.web.queries.periksa.letak import path_of, picture_of, quarantine, root
from siklus.web.services.periksa.periksa_simpanan import PemeriksaanPeriksa

ASING = "ab" + "0" * 62


@pytest.fixture(autouse=True)
def empty_folder() -> None:
    shutil.rmtree(root(), ignore_errors=True)


def found(*, perbaiki: bool = False, cepat: bool = False) -> list[tuple[str, Severity]]:
    problems = PemeriksaanPeriksa(now(), perbaiki=perbaiki, cepat=cepat).run()
    return [(problem.code, problem.severity) for problem in problems]


def put(path: Path, *, old: bool = True) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    if old:
        moment = (now() - timedelta(hours=2)).timestamp()
        os.utime(path, (moment, moment))
    return path


def test_what_is_whole_is_right(diperiksa: LaporanDiperiksa) -> None:
    assert path_of(diperiksa.sha256).is_file()
    assert found() == []


def test_gone_and_altered_are_errors(diperiksa: LaporanDiperiksa) -> None:
    path_of(diperiksa.sha256).write_bytes(b"lain")
    assert found(cepat=True) == []
    assert found() == [("SIMPAN-03", Severity.ERROR)]
    path_of(diperiksa.sha256).unlink()
    assert found(perbaiki=True) == [("SIMPAN-02", Severity.ERROR)]


@pytest.mark.django_db
def test_what_nobody_knows_goes_into_quarantine() -> None:
    assert found() == []
    stray, half = put(path_of(ASING)), put(path_of(ASING).with_name(".x.sementara"))
    put(picture_of(ASING, 1))
    put(path_of("cd" + "0" * 62), old=False)
    assert found() == [("SIMPAN-04", Severity.ERROR), ("SIMPAN-01", Severity.ERROR)]
    assert found(perbaiki=True) == [("SIMPAN-04", Severity.WARNING), ("SIMPAN-01", Severity.WARNING)]
    assert (stray.exists(), half.exists(), picture_of(ASING, 1).exists()) == (False, False, False)
    assert (quarantine() / ASING).is_file()
    assert found() == []
