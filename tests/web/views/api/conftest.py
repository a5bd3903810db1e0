"""Each test counts requests from nothing."""

from collections.abc import Iterator

import pytest

from siklus.web.models import Layanan, Survei
from siklus.web.queries import pintu
from siklus.web.services.laju_api import forget_requests
from tests.web.conftest import Orang, Pohon
from tests.web.views.api.alat import Program, open_one, program


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    forget_requests()
    yield
    pintu._kept.clear()  # noqa: SLF001 - the next test's survey may have the same id


@pytest.fixture
def survei(pohon: Pohon, orang: Orang, layanan: tuple[Layanan, Layanan]) -> Survei:  # noqa: ARG001 - it asks about them
    return open_one(pohon.tirtamaya, orang.penanggung_jawab)


@pytest.fixture
def kpu(pohon: Pohon, orang: Orang) -> Program:
    """A program at the root, which may everything."""
    return program(pohon.kpu, orang.admin)
