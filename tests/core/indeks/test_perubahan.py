from dataclasses import replace
from fractions import Fraction

import pytest

from siklus.core.errors import SiklusError
from siklus.core.indeks.dilaporkan import NilaiDilaporkan, hasil_dilaporkan
from siklus.core.indeks.hitung import compute_indeks
from siklus.core.indeks.perubahan import compare_indeks, compute_perubahan
from siklus.core.indeks.statistik import StatistikSurvei
from tests.core.indeks.buatan import ATURAN, BAKU, TUJUH, make_jawaban
from tests.core.indeks.test_dilaporkan import NRR

JAWABAN = [make_jawaban(n, nilai) for n, nilai in enumerate((3, 3, 4))]
INDEKS = compute_indeks(StatistikSurvei.of(JAWABAN, BAKU), BAKU, ATURAN)


def test_change_is_the_difference_of_what_is_printed() -> None:
    hasil = compute_perubahan(INDEKS, "82,16", {"waktu": "3,15", "biaya": "3.335"}, ATURAN)
    assert (hasil.ikm.printed_lalu, hasil.ikm.printed_kini, hasil.ikm.printed) == ("82,16", "83,33", "+1,17")
    waktu, biaya = hasil.unsur["waktu"], hasil.unsur["biaya"]
    assert (waktu.nama, waktu.printed, waktu.selisih) == ("Waktu Penyelesaian", "+0,18", Fraction("0.18"))
    assert (biaya.printed_lalu, biaya.printed_kini, biaya.printed) == ("3,335", "3,33", "−0,005")


def test_two_indices_are_compared_as_both_are_printed() -> None:
    lalu = hasil_dilaporkan(NilaiDilaporkan(NRR, "87,36", "Laporan"), ATURAN).indeks
    found = compare_indeks(INDEKS, lalu, ATURAN)
    assert found == compute_perubahan(INDEKS, "87,36", {item.unsur: item.printed for item in lalu.unsur}, ATURAN)
    assert (found.ikm.printed_lalu, found.ikm.printed_kini, found.ikm.printed) == ("87,36", "83,33", "−4,03")


def test_an_unsur_measured_only_once_has_no_change() -> None:
    indeks = compute_indeks(
        StatistikSurvei.of([make_jawaban(kuesioner=TUJUH)], TUJUH), TUJUH, ATURAN
    )  # fmt: skip
    hasil = compute_perubahan(indeks, "90,00", {"perilaku": "3,60", "keramahan": "3,10"}, ATURAN)
    assert list(hasil.unsur) == [*TUJUH.unsur, "perilaku", "keramahan"]
    gone, new = hasil.unsur["perilaku"], hasil.unsur["waktu"]
    assert (gone.nama, gone.printed_lalu, gone.printed_kini, gone.printed) == ("Perilaku Pelaksana", "3,60", "–", "–")
    assert (new.printed_lalu, new.printed_kini, new.selisih) == ("–", "4,00", None)
    assert hasil.unsur["keramahan"].nama == "keramahan"


def test_printed_values_change_against_printed_values() -> None:
    kini = hasil_dilaporkan(NilaiDilaporkan(NRR, "87,36", "Laporan"), ATURAN).indeks
    hasil = compute_perubahan(kini, "87,360", {"sarana": "3,12"}, ATURAN)
    assert (hasil.ikm.printed, hasil.unsur["sarana"].printed) == ("0,000", "+0,77")
    assert compute_perubahan(replace(kini, ikm=Fraction("87.30")), "87,36", {}, ATURAN).ikm.printed == "−0,06"


@pytest.mark.parametrize(
    ("lalu", "places", "same"), [("83,33", 2, True), ("83,325", 2, True), ("83,334", 2, True), ("83,336", 2, False)]
)
def test_prints_are_compared_at_the_decimals_that_both_have(lalu: str, places: int, same: bool) -> None:  # noqa: FBT001 - a case of the table
    ikm = compute_perubahan(INDEKS, lalu, {}, ATURAN).ikm
    assert (ikm.common_places, ikm.same_print) == (places, same)


def test_an_earlier_value_off_its_scale_is_told() -> None:
    with pytest.raises(SiklusError) as caught:
        compute_perubahan(INDEKS, "3,40", {"waktu": "84,00", "biaya": "4,00"}, ATURAN)
    assert [(problem.code, problem.message) for problem in caught.value.problems] == [
        ("NILAI-02", "Nilai “3,40” (IKM) periode lalu di luar skala 25,00 sampai 100,00."),
        ("NILAI-02", "Nilai “84,00” (waktu) periode lalu di luar skala 1,00 sampai 4,00."),
    ]


def test_an_earlier_value_that_is_no_number_is_told() -> None:
    with pytest.raises(SiklusError) as caught:
        compute_perubahan(INDEKS, "82", {"waktu": "tiga", "biaya": "4,00"}, ATURAN)
    assert [(problem.code, problem.message) for problem in caught.value.problems] == [
        ("NILAI-01", "Nilai “82” (IKM) periode lalu bukan bilangan dengan dua sampai empat desimal."),
        ("NILAI-01", "Nilai “tiga” (waktu) periode lalu bukan bilangan dengan dua sampai empat desimal."),
    ]
