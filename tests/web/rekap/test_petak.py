"""The map of squares: each province once, none on another, known by the longest name."""

from siklus.web.models import Jenjang, Peran, Tugas, Unit
from siklus.web.queries.rekap.petak import letak_list
from siklus.web.services.pohon import add_unit
from tests.web.conftest import Orang, Pohon, entered
from tests.web.rekap.conftest import MakeSurvei

PROVINSI = 38


def squares(orang: Orang, pohon: Pohon) -> list[list[str]]:
    Tugas.objects.create(akun=orang.auditor, peran=Peran.AUDITOR, unit=pohon.kpu)
    rows = entered(orang.auditor).get("/rekap/kpu/2026-semester-2").context["halaman"].petak
    return [[square.singkat for square in row if square and square.bagian] for row in rows]


def test_every_province_has_one_place() -> None:
    assert len({singkat for singkat, *_ in letak_list()}) == len({nama for _, nama, *_ in letak_list()}) == PROVINSI
    assert len({(row, column) for *_, row, column in letak_list()}) == PROVINSI


def test_provinces_that_are_not_on_the_map_stand_below_it(orang: Orang, pohon: Pohon) -> None:
    papua = add_unit(pohon.kpu, Jenjang.PROVINSI, "pbd", "KPU Provinsi Papua Barat Daya")
    add_unit(papua, Jenjang.UNIT, "loket", "Loket")
    assert squares(orang, pohon) == [[], ["PD"], [], [], [], [], [], ["Laz", "Sag"]]


def test_invented_provinces_alone_need_no_map(orang: Orang, pohon: Pohon, jalankan: MakeSurvei) -> None:
    jalankan(pohon.tirtamaya)
    jalankan(pohon.delima, nilai=1)
    assert squares(orang, pohon) == [["Laz", "Sag"]]


def test_one_province_is_no_map(orang: Orang, pohon: Pohon) -> None:
    Unit.objects.filter(pk=pohon.delima.pk).update(aktif=False)
    Unit.objects.filter(pk=pohon.lazuardi.pk).update(aktif=False)
    assert squares(orang, pohon) == []
