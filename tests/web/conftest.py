"""The fixed tree and people of every web test.

    KPU (instansi) › Sagara (provinsi) › Tirtamaya and Arunika (kabupaten); Lazuardi (provinsi) › Delima (kabupaten).

Each role stands once at Tirtamaya; the verifikator at Sagara; `luar` is the pimpinan of Delima, who must see nothing of
Tirtamaya; `tanpa_tugas` has an account and no role at all.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime

import django
import pytest

django.setup()  # this file is read before pytest-django does it

from django.conf import settings
from django.db import connection
from django.db.models.signals import post_migrate
from django.test import Client
from pytest_django import DjangoDbBlocker

from siklus.web.models import Akun, Jenjang, Layanan, Peran, Tugas, Unit
from siklus.web.services.hasil_terima import StoreBusyError
from siklus.web.services.penulis import penulis
from siklus.web.services.pohon import add_unit
from tests.web.once import filled_tables

settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the real one is slow on purpose
settings.STORAGES["staticfiles"] = {
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}  # no collectstatic
settings.STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise looks for it
SANDI = "kata-sandi-uji-2026"
HARI_INI = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Pohon:
    """The places of the tree."""

    kpu: Unit
    sagara: Unit
    tirtamaya: Unit
    arunika: Unit
    lazuardi: Unit
    delima: Unit


@dataclass(frozen=True, slots=True)
class Orang:
    """The people, by what they are; `luar` belongs to another province."""

    petugas: Akun
    penanggung_jawab: Akun
    pimpinan: Akun
    verifikator: Akun
    admin: Akun
    auditor: Akun
    luar: Akun
    tanpa_tugas: Akun


@pytest.fixture(scope="session", autouse=True)
def writer_ends_first(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:  # noqa: ARG001 - it ends before the store does
    """The writer thread lets go of the test's store before that is removed."""
    yield
    penulis.stop()
    with django_db_blocker.unblock():
        let_go()


def let_go() -> None:
    """End what other processes still hold of the test's store: killed or stopped ones may be a second in ending."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(scope="session", autouse=True)
def quick_emptying(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:  # noqa: ARG001 - the store must be there
    """A test leaves a few rows in a few tables: only these go, and what Django itself wrote down of the models stays.

    PostgreSQL need not wait for the disk: no test here takes its server's power away.
    """
    connection.ops.sql_flush = _delete_all  # type: ignore[assignment]  # of this process alone; it takes less
    post_migrate.receivers.clear()
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            name = connection.ops.quote_name(connection.settings_dict["NAME"])
            cursor.execute(f"ALTER DATABASE {name} SET synchronous_commit = off; SET synchronous_commit = off")


OF_DJANGO = frozenset({"auth_permission", "django_content_type", "django_migrations"})


def _delete_all(_style: object, tables: Sequence[str], **_options: bool) -> list[str]:
    """Empty them in one transaction, at whose end alone the references are looked at; on PostgreSQL in one message."""
    filled = filled_tables(tables) - OF_DJANGO
    deletions = [f"DELETE FROM {connection.ops.quote_name(table)}" for table in sorted(filled)]  # noqa: S608 - our tables
    return ["; ".join(deletions)] if deletions and connection.vendor == "postgresql" else deletions


ASKS_FOR_THE_STORE = frozenset({"db", "transactional_db"})


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL only what asks for the store: the rest, which may not touch it, has run and would say the same."""
    if connection.vendor == "postgresql":
        others = [item for item in items if not _asks_for_the_store(item)]
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if item not in frozenset(others)]


def _asks_for_the_store(item: pytest.Item) -> bool:
    fixtures = frozenset(getattr(item, "fixturenames", ()))
    return not ASKS_FOR_THE_STORE.isdisjoint(fixtures) or item.get_closest_marker("django_db") is not None


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown() -> None:
    """The writer thread may still be making up sums; tables are emptied once it has done with them."""
    with suppress(StoreBusyError):
        penulis.settle()


@pytest.fixture
def hari_ini(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages take HARI_INI, ten in the morning, for now: what is proposed or late on them goes with the calendar."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2026, 11, 23, 3, tzinfo=UTC))


@pytest.fixture
def pohon(db: None) -> Pohon:  # noqa: ARG001 - the store must be there
    kpu = add_unit(None, Jenjang.INSTANSI, "kpu", "Komisi Pemilihan Umum", "KPU")
    sagara = add_unit(kpu, Jenjang.PROVINSI, "sagara", "KPU Provinsi Sagara", "KPU Sagara")
    lazuardi = add_unit(kpu, Jenjang.PROVINSI, "lazuardi", "KPU Provinsi Lazuardi", "KPU Lazuardi")
    return Pohon(
        kpu=kpu,
        sagara=sagara,
        tirtamaya=add_unit(sagara, Jenjang.KABKOTA, "tirtamaya", "KPU Kabupaten Tirtamaya", "KPU Tirtamaya"),
        arunika=add_unit(sagara, Jenjang.KABKOTA, "arunika", "KPU Kabupaten Arunika", "KPU Arunika"),
        lazuardi=lazuardi,
        delima=add_unit(lazuardi, Jenjang.KABKOTA, "delima", "KPU Kabupaten Delima", "KPU Delima"),
    )


@pytest.fixture
def layanan(pohon: Pohon) -> tuple[Layanan, Layanan]:
    """The two services of Tirtamaya."""
    return (
        Layanan.objects.create(unit=pohon.tirtamaya, kode="informasi", nama="Permohonan Informasi", urutan=1),
        Layanan.objects.create(unit=pohon.tirtamaya, kode="pindah-memilih", nama="Pindah Memilih", urutan=2),
    )


@pytest.fixture
def orang(pohon: Pohon) -> Orang:
    places = dict.fromkeys(Peran, pohon.tirtamaya) | {Peran.VERIFIKATOR: pohon.sagara}
    made = {str(peran.value): _person(peran.value, peran, unit) for peran, unit in places.items()}
    return Orang(
        **made,
        luar=_person("luar", Peran.PIMPINAN, pohon.delima),
        tanpa_tugas=Akun.objects.create_user("tanpa-tugas@contoh.id", SANDI, nama="Tanpa Tugas"),
    )


def _person(name: str, peran: Peran, unit: Unit) -> Akun:
    akun = Akun.objects.create_user(f"{name}@contoh.id", SANDI, nama=name.replace("_", " ").title())
    Tugas.objects.create(akun=akun, peran=peran, unit=unit)
    return akun


def entered(akun: Akun) -> Client:
    """A browser in which this person has entered."""
    client = Client()
    client.force_login(akun, backend="django.contrib.auth.backends.ModelBackend")
    return client
