"""Home of a person with many units."""

from datetime import date

import pytest

from siklus.web.models import Jenjang, StatusSurvei, Unit
from siklus.web.queries.beranda import Keadaan, Saringan, jumlah_of, rows_of, units_in
from siklus.web.queries.hak import units_of
from siklus.web.services.pohon import add_unit
from tests.web.beranda.conftest import MakeSurvei
from tests.web.conftest import HARI_INI, Orang, Pohon

DRAF, DIBUKA, DITUTUP, DISEGEL = StatusSurvei


@pytest.fixture
def keadaan(pohon: Pohon, survei_baru: MakeSurvei) -> Pohon:
    """Sagara drafts, Tirtamaya is open and overdue, Arunika is sealed, Lazuardi had one last year, Delima none."""
    survei_baru(pohon.sagara, DRAF)
    survei_baru(pohon.tirtamaya, DISEGEL, ke=1)
    survei_baru(pohon.tirtamaya, DIBUKA, jawaban=20, rencana_tutup=date(2026, 11, 22))
    survei_baru(pohon.arunika, DISEGEL)
    survei_baru(pohon.lazuardi, DITUTUP, tahun=2025)
    return pohon


def seen(saringan: Saringan) -> list[str]:
    return [unit.kode for unit in units_in(Unit.objects.all(), saringan, HARI_INI)]


@pytest.mark.parametrize(
    ("saringan", "kode"),
    [
        (Saringan(), ["arunika", "delima", "tirtamaya", "lazuardi", "sagara"]),
        (Saringan(provinsi="sagara"), ["arunika", "tirtamaya", "sagara"]),
        (Saringan(provinsi="tidak-ada", cari="kabupaten"), ["arunika", "delima", "tirtamaya"]),
        (Saringan(keadaan="terlambat"), ["tirtamaya"]),
        (Saringan(keadaan="belum"), ["delima", "lazuardi"]),
        (Saringan(keadaan="draf"), ["sagara"]),
        (Saringan(keadaan="dibuka"), ["tirtamaya"]),
        (Saringan(keadaan="ditutup"), ["lazuardi"]),
        (Saringan(keadaan="disegel"), ["arunika"]),
        (Saringan(keadaan="apa saja"), ["arunika", "delima", "tirtamaya", "lazuardi", "sagara"]),
    ],
)
@pytest.mark.usefixtures("keadaan")
def test_units_are_found_by_province_state_and_name(saringan: Saringan, kode: list[str]) -> None:
    assert seen(saringan) == kode


@pytest.mark.usefixtures("keadaan")
def test_each_state_is_counted() -> None:
    assert jumlah_of(Unit.objects.all(), HARI_INI) == {
        "semua": 5,
        "terlambat": 1,
        "belum": 2,
        "draf": 1,
        "dibuka": 1,
        "ditutup": 1,
        "disegel": 1,
    }
    assert {item.value for item in Keadaan} | {"semua"} == set(jumlah_of(Unit.objects.none(), HARI_INI))


def test_a_row_tells_the_newest_survey_and_who_is_late(keadaan: Pohon, orang: Orang) -> None:
    units = list(units_in(units_of(orang.verifikator), Saringan(), HARI_INI))
    assert [
        (
            row.unit.kode,
            row.survei and row.survei.status,
            row.cakupan.masuk,
            row.cakupan.sasaran,
            row.terlambat,
            row.belum,
        )
        for row in rows_of(units, HARI_INI)
    ] == [
        ("arunika", "disegel", 0, 80, False, False),
        ("tirtamaya", "dibuka", 20, 80, True, False),
        ("sagara", "draf", 0, 80, False, False),
    ]
    others = [_annotated(keadaan.delima), _annotated(keadaan.lazuardi)]
    assert [(row.terlambat, row.belum) for row in rows_of(others, HARI_INI)] == [(False, True), (False, True)]


def _annotated(unit: Unit) -> Unit:
    found: Unit = units_in(Unit.objects.filter(pk=unit.pk), Saringan(), HARI_INI)[0]
    return found


def test_a_unit_that_is_not_active_is_not_asked_for_anything(pohon: Pohon) -> None:
    Unit.objects.filter(pk=pohon.delima.pk).update(aktif=False)
    add_unit(pohon.sagara, Jenjang.UNIT, "loket", "Loket Sagara")
    assert seen(Saringan()) == ["arunika", "tirtamaya", "lazuardi", "sagara", "loket"]


def test_a_draft_does_not_hide_that_the_open_survey_is_overdue(pohon: Pohon, survei_baru: MakeSurvei) -> None:
    late = survei_baru(pohon.tirtamaya, DIBUKA, rencana_tutup=date(2026, 11, 22))
    survei_baru(pohon.tirtamaya, DRAF, tahun=2027, ke=1)
    units = list(units_in(Unit.objects.all(), Saringan(keadaan="terlambat"), HARI_INI))
    assert [(row.unit.kode, row.survei, row.terlambat) for row in rows_of(units, HARI_INI)] == [
        ("tirtamaya", late, True)
    ]
