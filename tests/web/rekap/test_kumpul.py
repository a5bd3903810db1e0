"""What the store brings into a roll-up: its own tree, who owes what, results from kept sums, in as many readings."""

from datetime import date
from fractions import Fraction

import pytest
from pytest_django import DjangoAssertNumQueries

from siklus.core.aturan import aturan
from siklus.core.realisasi.capaian import Capaian
from siklus.core.rekap.jumlah import Cakupan
from siklus.core.rekap.pohon import Tingkat
from siklus.core.rekap.rekap import Rekap, compute_rekap
from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import (
    Jenjang,
    Realisasi,
    Rencana,
    Rtl,
    StatusBulan,
    StatusRencana,
    Survei,
    TandaWajib,
    TenggatRekap,
    Unit,
)
from siklus.web.queries.dilaporkan import to_json
from siklus.web.queries.hasil import hasil_of
from siklus.web.queries.rekap import gather, periode_list, read_periode, slug_of
from siklus.web.queries.rekap.masa import before
from siklus.web.queries.rekap.wajib import of_period, tenggat_at
from siklus.web.services.pohon import add_unit
from tests.web.conftest import Orang, Pohon
from tests.web.hasil.conftest import TERCETAK
from tests.web.rekap.conftest import HARI, MakeSurvei
from tests.web.survei.conftest import PADA, SEMESTER


def rekap_of(area: Unit, periode: Periode = SEMESTER) -> Rekap:
    return compute_rekap(gather(area, periode, HARI).simpul, aturan(HARI), HARI)


def shape(rekap: Rekap) -> list[tuple[str, Tingkat, str]]:
    return [(node.simpul.nama, node.simpul.tingkat, "/".join(node.simpul.kode)) for node in rekap.walk()]


def name_day(unit: Unit, day: date, orang: Orang) -> None:
    TenggatRekap.objects.create(unit=unit, tenggat=day, oleh=orang.verifikator, **of_period(SEMESTER))


def test_the_tree_is_the_stores_and_equal_names_stay_apart(pohon: Pohon, jalankan: MakeSurvei) -> None:
    twin = add_unit(pohon.sagara, Jenjang.KABKOTA, "tirtamaya-2", pohon.tirtamaya.nama)
    add_unit(twin, Jenjang.UNIT, "loket", "Loket")
    jalankan(pohon.sagara)
    Unit.objects.filter(pk=pohon.arunika.pk).update(aktif=False)
    assert shape(rekap_of(pohon.kpu)) == [
        ("Komisi Pemilihan Umum", Tingkat.NASIONAL, "kpu"),
        ("KPU Provinsi Lazuardi", Tingkat.PROVINSI, "kpu/lazuardi"),
        ("KPU Kabupaten Delima", Tingkat.UNIT, "kpu/lazuardi/delima"),
        ("KPU Provinsi Sagara", Tingkat.PROVINSI, "kpu/sagara"),
        ("KPU Kabupaten Tirtamaya", Tingkat.UNIT, "kpu/sagara/tirtamaya"),
        ("KPU Kabupaten Tirtamaya", Tingkat.KABUPATEN, "kpu/sagara/tirtamaya-2"),
        ("Loket", Tingkat.UNIT, "kpu/sagara/tirtamaya-2/loket"),
        ("KPU Provinsi Sagara", Tingkat.UNIT, "kpu/sagara/sagara"),
    ]


def test_every_state_is_counted_and_closed_results_are_the_pages_own(pohon: Pohon, jalankan: MakeSurvei) -> None:
    sealed, closed = jalankan(pohon.tirtamaya), jalankan(pohon.arunika, "ditutup", n=20, nilai=2)
    jalankan(pohon.sagara, "dibuka")
    jalankan(pohon.delima, "draf")
    rekap = rekap_of(pohon.kpu)
    assert rekap.jumlah.cakupan == Cakupan(wajib=4, belum=1, terbuka=1, disegel=1, ditutup=1)
    own = {node.simpul.kode[-1]: node.indeks for node in rekap.walk() if node.simpul.unit and node.indeks}
    assert own == {"tirtamaya": hasil_of(sealed).indeks, "arunika": hasil_of(closed).indeks}
    assert rekap.indeks is not None
    assert (rekap.indeks.n, rekap.indeks.ikm) == (60, Fraction(40 * 7 + 20 * 5, 120) * 25)


def test_printed_values_and_an_empty_survey(pohon: Pohon, jalankan: MakeSurvei) -> None:
    printed = jalankan(pohon.tirtamaya, n=0)
    Survei.objects.filter(pk=printed.pk).update(dilaporkan=to_json(TERCETAK))
    jalankan(pohon.arunika, n=0)
    found = {node.simpul.kode[-1]: node.indeks for node in rekap_of(pohon.sagara).walk() if node.simpul.unit}
    assert found["arunika"] is None
    assert found["tirtamaya"] is not None
    assert (found["tirtamaya"].dilaporkan, found["tirtamaya"].n) == (True, 371)


def test_the_survey_that_came_furthest_counts(pohon: Pohon, jalankan: MakeSurvei) -> None:
    sealed = jalankan(pohon.tirtamaya)
    jalankan(pohon.tirtamaya, "dibuka", n=0)
    assert gather(pohon.sagara, SEMESTER, HARI).survei == {pohon.tirtamaya.pk: sealed}


def test_the_nearest_day_above_counts_and_a_mark_excuses(pohon: Pohon, orang: Orang, jalankan: MakeSurvei) -> None:
    name_day(pohon.kpu, date(2026, 12, 30), orang)
    name_day(pohon.sagara, date(2027, 1, 31), orang)
    name_day(pohon.delima, date(2030, 1, 31), orang)
    given = {"alasan": "Kantor direnovasi", "oleh": orang.verifikator, **of_period(SEMESTER)}
    TandaWajib.objects.create(unit=pohon.arunika, wajib=False, **given)
    later = TandaWajib.objects.create(unit=pohon.tirtamaya, wajib=True, tenggat=date(2027, 2, 28), **given)
    jalankan(pohon.arunika)
    jalankan(pohon.sagara, "dibuka")
    rekap = rekap_of(pohon.kpu)
    days = {unit.kode: (unit.tenggat, unit.wajib) for unit in rekap.simpul.unit_list}
    assert days == {
        "delima": (date(2026, 12, 30), True),
        "arunika": (date(2027, 1, 31), False),
        "tirtamaya": (date(2027, 2, 28), True),
        "sagara": (date(2026, 12, 30), True),
    }
    assert rekap.jumlah.cakupan == Cakupan(wajib=3, belum=2, terbuka=1, terlambat=2)
    assert rekap.jumlah.ikm.unit == 1
    assert gather(pohon.kpu, SEMESTER, HARI).kewajiban[pohon.tirtamaya.pk].tanda == later
    assert tenggat_at(pohon.sagara, SEMESTER) == date(2027, 1, 31)
    assert tenggat_at(pohon.lazuardi, SEMESTER) == date(2026, 12, 30)


def test_profiles_add_up_to_everyone(pohon: Pohon, jalankan: MakeSurvei) -> None:
    jalankan(pohon.tirtamaya)
    units = gather(pohon.sagara, SEMESTER, HARI, profil=True).simpul.unit_list
    assert [unit.profil for unit in units] == [{}, {"jenis_kelamin": {"L": 20, "P": 20}}]


@pytest.mark.parametrize("offices", [1, 3])
def test_as_many_readings_however_many_units(
    pohon: Pohon, jalankan: MakeSurvei, django_assert_num_queries: DjangoAssertNumQueries, offices: int
) -> None:
    for number in range(offices):
        jalankan(add_unit(pohon.sagara, Jenjang.UNIT, f"loket-{number}", f"Loket {number}"), n=5)
    with django_assert_num_queries(7):
        gather(pohon.kpu, SEMESTER, HARI)


def planned(survei: Survei, status: StatusRencana = StatusRencana.DISETUJUI) -> None:
    """A plan of two RTL, one of which was begun."""
    months = {"bulan": ["2026-12"], "unsur": "sarana", "unit": survei.unit}
    plan = Rencana.objects.create(
        survei=survei, prioritas=["sarana"], awal="2026-12", akhir="2027-05", status=status, disetujui=PADA
    )
    for number in (1, 2):
        rtl = Rtl.objects.create(rencana=plan, identitas=f"RTL-2027-0{number}", kegiatan="Kursi", **months)
    Realisasi.objects.create(rtl=rtl, bulan="2026-12", status=StatusBulan.BERJALAN)


def test_approved_plans_are_counted(pohon: Pohon, jalankan: MakeSurvei) -> None:
    planned(jalankan(pohon.tirtamaya, n=5))
    planned(jalankan(pohon.arunika, n=5), StatusRencana.DIAJUKAN)
    assert rekap_of(pohon.sagara).jumlah.capaian == Capaian(2, 0, 0, 1, 1, 0, 0)


@pytest.mark.parametrize("offices", [1, 3])
def test_as_many_readings_however_many_plans(
    pohon: Pohon, jalankan: MakeSurvei, django_assert_num_queries: DjangoAssertNumQueries, offices: int
) -> None:
    for number in range(offices):
        planned(jalankan(add_unit(pohon.sagara, Jenjang.UNIT, f"loket-{number}", f"Loket {number}"), n=5))
    with django_assert_num_queries(11):
        gather(pohon.kpu, SEMESTER, HARI)


def test_periods_have_addresses(pohon: Pohon, jalankan: MakeSurvei) -> None:
    year, quarter = Periode(JenisPeriode.TAHUN, 2025), Periode(JenisPeriode.TRIWULAN, 2026, 3)
    jalankan(pohon.tirtamaya, "dibuka", n=0)
    jalankan(pohon.arunika, "dibuka", n=0, periode=year)
    jalankan(pohon.delima, "draf", n=0, periode=quarter)
    assert periode_list(pohon.kpu) == (SEMESTER, year)
    slugs = ["2026-semester-2", "2025-tahun", "2026-triwulan-3"]
    assert [slug_of(item) for item in (SEMESTER, year, quarter)] == slugs
    assert [read_periode(slug) for slug in slugs] == [SEMESTER, year, quarter]
    assert [read_periode(slug) for slug in ("2026-semester-3", "2026-tahun-1", "1999-tahun", "")] == [None] * 4
    assert [slug_of(before(item)) for item in (SEMESTER, year, Periode(JenisPeriode.SEMESTER, 2026))] == [
        "2026-semester-1",
        "2024-tahun",
        "2025-semester-2",
    ]
