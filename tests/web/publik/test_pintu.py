"""A survey that nobody in this process has seen yet is read by one thread, however many ask for it at once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, get_ident

import pytest
from django.db import connection
from django.db.backends.signals import connection_created

from siklus.web.models import Layanan, Survei
from siklus.web.queries import pintu
from tests.web.conftest import Orang, Pohon
from tests.web.views.api.alat import open_one

ASKING = 16


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    pintu._kept.clear()  # noqa: SLF001 - as after a start
    yield
    pintu._kept.clear()  # noqa: SLF001 - the next test's survey may have the same id


@pytest.fixture
def opened() -> Iterator[list[int]]:
    """The threads that opened a connection, each as often as it did."""
    threads: list[int] = []

    def note(**_: object) -> None:
        threads.append(get_ident())

    connection_created.connect(note)
    yield threads
    connection_created.disconnect(note)


@pytest.mark.django_db(transaction=True)
def test_a_burst_opens_one_connection(
    pohon: Pohon,
    orang: Orang,
    layanan: tuple[Layanan, Layanan],  # noqa: ARG001 - the survey asks about them
    opened: list[int],
) -> None:
    survei = open_one(pohon.tirtamaya, orang.penanggung_jawab)
    opened.clear()
    assert burst(survei.kode) == [survei.pk] * ASKING
    assert len(opened) == 1


@pytest.mark.django_db(transaction=True)
def test_whoever_waits_too_long_reads_alone(
    pohon: Pohon,
    orang: Orang,
    layanan: tuple[Layanan, Layanan],  # noqa: ARG001 - as above
    opened: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    survei = open_one(pohon.tirtamaya, orang.penanggung_jawab)
    opened.clear()
    monkeypatch.setattr(pintu, "FRESH", 0.01)
    with pintu._reading:  # noqa: SLF001 - a store that does not answer the one who asked it
        assert burst(survei.kode) == [survei.pk] * ASKING
    assert opened
    assert Survei.objects.get(pk=survei.pk).kode == survei.kode


def burst(kode: str) -> list[int | None]:
    """The survey's row as each of the threads got to know it, all of them asking at the same moment."""
    together = Barrier(ASKING)

    def ask(_: int) -> int | None:
        together.wait()
        try:
            found = pintu.pintu_of(kode)
        finally:
            connection.close()
        return found.survei_id if found else None

    with ThreadPoolExecutor(ASKING) as pool:
        return list(pool.map(ask, range(ASKING)))
