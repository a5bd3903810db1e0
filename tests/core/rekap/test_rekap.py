from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given

from siklus.core.errors import SiklusError
from siklus.core.indeks.dilaporkan import NilaiDilaporkan, hasil_dilaporkan
from siklus.core.realisasi.capaian import Capaian
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri
from siklus.core.rekap.jumlah import Cakupan, Jumlah, Rerata, sum_of
from siklus.core.rekap.pohon import Tingkat, build_pohon
from siklus.core.rekap.rekap import compute_rekap
from siklus.core.rekap.unit import NO_CAPAIAN, StatusSurvei, UnitRekap, himpunan_of, profil_of
from tests.core.indeks.buatan import ATURAN, BAKU
from tests.core.rekap.buatan import ON, TENGGAT, alike, make_unit, unit_lists

FAJAR = ("Arunika", "Fajar")


def skor(value: Fraction | None) -> NilaiMandiri:
    return NilaiMandiri("pekppp_persentase", "Persentase", value, Fraction(5), terpenuhi=False, alasan="")


def test_a_unit_is_summed_up_to_the_nation() -> None:
    units = [
        make_unit("senja", alike(3, 4), FAJAR),
        make_unit("pagi", alike(1, 2), ("Arunika",)),
        UnitRekap("malam", "KPU Malam", ("Tirtamaya",), StatusSurvei.TERBUKA, TENGGAT, capaian=Capaian(*[2] * 7)),
        UnitRekap("subuh", "KPU Subuh", ("Tirtamaya",), tenggat=date(2025, 8, 1), pekppp=(skor(Fraction(4)),)),
        UnitRekap("siang", "KPU Siang", capaian=Capaian(*[1] * 7), pekppp=(skor(None),)),
    ]
    rekap = compute_rekap(build_pohon(units), ATURAN, ON)
    assert [(node.simpul.nama, node.simpul.tingkat) for node in rekap.walk()] == [
        ("Nasional", Tingkat.NASIONAL),
        ("Arunika", Tingkat.PROVINSI),
        ("Fajar", Tingkat.KABUPATEN),
        ("KPU Senja", Tingkat.UNIT),
        ("KPU Pagi", Tingkat.UNIT),
        ("Tirtamaya", Tingkat.PROVINSI),
        ("KPU Malam", Tingkat.UNIT),
        ("KPU Subuh", Tingkat.UNIT),
        ("KPU Siang", Tingkat.UNIT),
    ]
    assert rekap.jumlah.cakupan == Cakupan(wajib=5, belum=2, terbuka=1, disegel=2, terlambat=1)
    assert rekap.jumlah.cakupan.bagian == Fraction(2, 5)
    assert rekap.jumlah.capaian == Capaian(*[3] * 7)
    assert rekap.jumlah.pekppp == {"pekppp_persentase": Rerata(Fraction(4), 1)}
    assert rekap.indeks is not None
    assert (rekap.indeks.ikm, rekap.jumlah.ikm.nilai) == (Fraction(350, 4), Fraction(75))
    assert rekap.anak[1].indeks is None


@given(unit_lists())
def test_every_node_is_the_sum_over_its_units(units: list[UnitRekap]) -> None:
    for node in compute_rekap(build_pohon(units), ATURAN, ON).walk():
        assert node.jumlah == sum_of(Jumlah.of(unit, ON) for unit in node.simpul.unit_list)


@given(unit_lists(kuesioner=(BAKU,)))
def test_the_order_of_units_changes_nothing(units: list[UnitRekap]) -> None:
    there = compute_rekap(build_pohon(units), ATURAN, ON)
    assert compute_rekap(build_pohon(units[::-1]), ATURAN, ON) == there


def test_a_reported_value_is_a_units_own_and_in_the_unit_mean_only() -> None:
    nrr = dict.fromkeys(BAKU.unsur, "3,00")
    hasil = hasil_dilaporkan(NilaiDilaporkan(nrr, "75,00", "laporan 2025", n=40), ATURAN)
    told = UnitRekap("lama", "KPU Lama", (), StatusSurvei.DISEGEL, None, hasil.indeks, himpunan_of(hasil))
    rekap = compute_rekap(build_pohon([told, make_unit("senja", alike(2))]), ATURAN, ON)
    assert rekap.indeks is not None
    assert (rekap.indeks.ikm, rekap.indeks.n) == (Fraction(100), 2)
    assert rekap.jumlah.ikm == Rerata(Fraction(175), 2, 1)
    assert profil_of(hasil) == {}


def test_a_closed_survey_has_a_result_and_is_late_until_it_is_sealed() -> None:
    closed = replace(make_unit("senja", alike(2)), status=StatusSurvei.DITUTUP)
    rekap = compute_rekap(build_pohon([closed, make_unit("pagi", alike(1))]), ATURAN, ON)
    assert rekap.jumlah.cakupan == Cakupan(wajib=2, disegel=1, ditutup=1, terlambat=1)
    assert rekap.indeks is not None
    assert rekap.indeks.n == 3


def test_a_unit_that_owes_nothing_is_in_no_count_but_in_the_sum() -> None:
    free = replace(make_unit("senja", alike(2)), wajib=False)
    rekap = compute_rekap(build_pohon([free, UnitRekap("pagi", "KPU Pagi", wajib=False)]), ATURAN, ON)
    assert rekap.jumlah.cakupan == Cakupan()
    assert rekap.jumlah.ikm == Rerata(Fraction(100), 1)


def test_nothing_is_shown_before_it_is_closed() -> None:
    sealed = make_unit("senja", alike(2))
    with pytest.raises(ValueError, match="senja: a survey that is not closed"):
        UnitRekap("senja", "KPU", (), StatusSurvei.TERBUKA, None, sealed.indeks)
    with pytest.raises(ValueError, match="not closed"):
        UnitRekap("senja", "KPU", (), StatusSurvei.BELUM, None, None, sealed.statistik)


def test_no_unit_is_due() -> None:
    rekap = compute_rekap(build_pohon([], "Provinsi Arunika", Tingkat.PROVINSI), ATURAN, ON)
    assert (rekap.jumlah.cakupan.bagian, rekap.jumlah.ikm.nilai) == (None, None)
    assert rekap.simpul.tingkat is Tingkat.PROVINSI
    assert rekap.jumlah.capaian == NO_CAPAIAN


def test_units_twice_or_too_deep_are_all_refused() -> None:
    twice = UnitRekap("senja", "KPU Senja", FAJAR)
    with pytest.raises(SiklusError) as caught:
        build_pohon([twice, twice, UnitRekap("pagi", "KPU Pagi")], akar=Tingkat.PROVINSI)
    assert [problem.code for problem in caught.value.problems] == ["REKAP-01", "REKAP-02", "REKAP-02"]
