"""Every address has a gate, and the gate knows everyone."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from siklus.web.models import Peran
from siklus.web.queries.hak import HAK, NAMA, Tindakan, may, roles_at, units_of
from siklus.web.views.access import PUBLIC, SIGNED_IN, WITH_KEY
from tests.web.conftest import Orang, Pohon

NOT_OURS = ("akun/",)
"""allauth's own doors, which it guards and tests itself."""


def ours(resolver: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    for item in (resolver or get_resolver()).url_patterns:
        address = before + str(item.pattern)
        if isinstance(item, URLResolver):
            yield from ours(item, address)
        elif not address.startswith(NOT_OURS):
            yield address, item


@pytest.mark.parametrize(("address", "pattern"), [pytest.param(*item, id=item[0] or "/") for item in ours()])
def test_every_address_says_who_may_enter(address: str, pattern: URLPattern) -> None:
    access = getattr(pattern.callback, "access", None)
    assert access in {PUBLIC, SIGNED_IN, WITH_KEY, *Tindakan}, address


def test_each_act_has_its_roles_and_its_name() -> None:
    assert set(HAK) == set(NAMA) == set(Tindakan)


def test_the_auditor_reads_everything_and_changes_nothing() -> None:
    assert {act for act, roles in HAK.items() if Peran.AUDITOR in roles} == {
        Tindakan.LIHAT,
        Tindakan.LIHAT_SARAN,
        Tindakan.LIHAT_HASIL,
        Tindakan.UNDUH,
        Tindakan.PAKET,
        Tindakan.LIHAT_JEJAK,
        Tindakan.LIHAT_PERIKSA,
        Tindakan.LIHAT_REKAP,
    }


def test_a_role_reaches_down_the_tree_and_not_sideways(pohon: Pohon, orang: Orang) -> None:
    reached = {
        name: {
            unit.kode
            for unit in (pohon.kpu, pohon.sagara, pohon.tirtamaya, pohon.arunika, pohon.lazuardi, pohon.delima)
            if roles_at(getattr(orang, name), unit)
        }
        for name in ("petugas", "verifikator", "luar", "tanpa_tugas")
    }
    assert reached == {
        "petugas": {"tirtamaya"},
        "verifikator": {"sagara", "tirtamaya", "arunika"},
        "luar": {"delima"},
        "tanpa_tugas": set(),
    }


def test_the_units_of_a_person_are_those_where_they_may(pohon: Pohon, orang: Orang) -> None:
    for tindakan in Tindakan:
        for name in Orang.__slots__:
            akun = getattr(orang, name)
            allowed = {
                unit.pk
                for unit in (pohon.kpu, pohon.sagara, pohon.tirtamaya, pohon.arunika)
                if may(akun, tindakan, unit)
            }
            found = set(units_of(akun, tindakan).values_list("pk", flat=True))
            assert found & {pohon.kpu.pk, pohon.sagara.pk, pohon.tirtamaya.pk, pohon.arunika.pk} == allowed


def test_a_closed_account_may_nothing(pohon: Pohon, orang: Orang) -> None:
    orang.petugas.is_active = False
    assert not may(orang.petugas, Tindakan.LIHAT, pohon.tirtamaya)
    assert not units_of(orang.petugas).exists()


def test_no_two_addresses_share_a_name() -> None:
    names = [pattern.name for _, pattern in ours() if pattern.name]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []
