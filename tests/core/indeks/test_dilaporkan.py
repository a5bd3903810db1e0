from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest

from siklus.core.errors import Place, Problem, Severity, SiklusError
from siklus.core.indeks.dilaporkan import NilaiDilaporkan, check_dilaporkan, hasil_dilaporkan
from siklus.core.indeks.hasil import HasilSurvei, Mutu, NilaiUnsur
from tests.core.indeks.buatan import ATURAN

NRR = {
    "persyaratan": "3,27",
    "prosedur": "3,33",
    "waktu": "3,25",
    "biaya": "4,00",
    "produk": "3,31",
    "kompetensi": "3,30",
    "perilaku": "3,33",
    "sarana": "3,89",
    "pengaduan": "3,76",
}
PLACE = Place("skm.xlsx", "Nilai")
NILAI = NilaiDilaporkan(NRR, "87,36", "Portal survei nasional, 3 Juli 2025", place=PLACE)


def problems_of(nilai: NilaiDilaporkan) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in check_dilaporkan(nilai, ATURAN)]


def with_nrr(**changed: str) -> Mapping[str, str]:
    return {**NRR, **changed}


def test_printed_values_are_carried_exactly() -> None:
    hasil = hasil_dilaporkan(replace(NILAI, n=100), ATURAN)
    assert hasil == HasilSurvei(hasil.indeks)
    indeks = hasil.indeks
    assert (indeks.ikm, indeks.printed, indeks.mutu, indeks.n) == (Fraction("87.36"), "87,36", Mutu("B", "Baik"), 100)
    assert (indeks.dilaporkan, indeks.sumber, indeks.selang) == (True, "Portal survei nasional, 3 Juli 2025", None)
    assert indeks.by_key("pengaduan") == NilaiUnsur(
        unsur="pengaduan",
        nama="Penanganan Pengaduan, Saran dan Masukan",
        nrr=Fraction("3.76"),
        tertimbang=Fraction("3.76") / 9,
        mutu=Mutu("A", "Sangat baik"),
        n=100,
    )


def test_three_decimals_stay_three() -> None:
    hasil = hasil_dilaporkan(replace(NILAI, nrr=with_nrr(waktu="3.254"), ikm="87.361"), ATURAN)
    assert (hasil.indeks.printed, hasil.indeks.by_key("waktu").printed, hasil.indeks.n) == ("87,361", "3,254", 0)


def test_an_index_inside_the_window_is_consistent_and_one_outside_is_impossible() -> None:
    for ikm in ("87,21", "87,33", "87,44"):
        assert problems_of(replace(NILAI, ikm=ikm)) == []
    for ikm in ("87,20", "87,45"):
        (problem,) = problems_of(replace(NILAI, ikm=ikm))
        assert problem == (
            "NILAI-03",
            f"IKM “{ikm}” tidak mungkin berasal dari NRR tercetak, yang hanya dapat memberi IKM 87,21 sampai 87,44.",
        )


def test_a_rounded_weight_is_recognised_but_not_accepted() -> None:
    (problem,) = check_dilaporkan(replace(NILAI, ikm="86,46"), ATURAN)
    assert problem.advice == (
        "Angka itu cocok dengan bobot 0,11; bobot yang benar adalah 1/9. Periksa kembali NRR dan IKM pada sumbernya."
    )
    eight = {key: value for key, value in NRR.items() if key != "perilaku"}
    (other,) = check_dilaporkan(replace(NILAI, nrr=eight, ikm="86,46"), ATURAN)
    assert other.advice == "Periksa kembali NRR dan IKM pada sumbernya."


def test_a_letter_against_its_value_is_impossible() -> None:
    letters = {"pengaduan": "B", "sarana": "a"}
    assert problems_of(replace(NILAI, mutu=letters, mutu_ikm="A")) == [
        (
            "NILAI-05",
            "Mutu B tidak sesuai dengan NRR “3,76” pada unsur Penanganan Pengaduan, Saran dan Masukan, yang bermutu A.",
        ),
        ("NILAI-05", "Mutu A tidak sesuai dengan IKM “87,36”, yang bermutu B."),
    ]


def test_on_an_edge_the_source_decides_and_without_it_the_letter_is_open() -> None:
    edge = replace(NILAI, nrr=with_nrr(waktu="3,06"), ikm="86,80")
    (problem,) = check_dilaporkan(edge, ATURAN)
    assert (problem.code, problem.severity) == ("NILAI-08", Severity.WARNING)
    assert problem.message == (
        "NRR “3,06” pada unsur Waktu Penyelesaian terletak di tepi mutu C dan B; hurufnya tidak dapat dipastikan."
    )
    waktu = hasil_dilaporkan(edge, ATURAN).indeks.by_key("waktu")
    assert (waktu.mutu.huruf, waktu.mutu_pasti) == ("C", False)
    told = replace(edge, mutu={"waktu": "B"})
    assert check_dilaporkan(told, ATURAN) == ()
    waktu = hasil_dilaporkan(told, ATURAN).indeks.by_key("waktu")
    assert (waktu.mutu, waktu.mutu_pasti) == (Mutu("B", "Baik"), True)
    assert [code for code, _ in problems_of(replace(edge, mutu={"waktu": "A"}))] == ["NILAI-05"]


def test_few_respondents_cannot_have_every_mean() -> None:
    nrr = dict.fromkeys(NRR, "3,25") | {"waktu": "3,27"}
    nilai = replace(NILAI, n=12, nrr=nrr, ikm="81,30", satu_pertanyaan=True, semua_menjawab=True)
    (problem,) = check_dilaporkan(nilai, ATURAN)
    said = "NRR “3,27” pada unsur Waktu Penyelesaian tidak mungkin dicapai oleh 12 responden"
    assert (problem.code, problem.message, problem.severity) == ("NILAI-04", f"{said}.", Severity.ERROR)
    for unstated in (replace(nilai, satu_pertanyaan=None), replace(nilai, semua_menjawab=None)):
        (problem,) = check_dilaporkan(unstated, ATURAN)
        unless = f"{said} bila setiap unsur ditanyakan satu kali dan semuanya menjawab."
        assert (problem.code, problem.message, problem.severity) == ("NILAI-04", unless, Severity.WARNING)
    assert problems_of(replace(nilai, satu_pertanyaan=False)) == []
    assert problems_of(replace(nilai, semua_menjawab=False)) == []
    assert problems_of(replace(nilai, n=None)) == []


def test_everything_wrong_is_told_at_once_and_where() -> None:
    nilai = NilaiDilaporkan(
        nrr={"waktu": "3,3", "biaya": "5,00", "keramahan": "3,27"},
        ikm="870,36",
        sumber=" ",
        n=0,
        place=PLACE,
        tempat={"waktu": Place("skm.xlsx", "Nilai", 4, "nrr")},
    )
    with pytest.raises(SiklusError) as caught:
        hasil_dilaporkan(nilai, ATURAN)
    assert [(problem.code, problem.place.row) for problem in caught.value.problems] == [
        ("NILAI-07", None),
        ("NILAI-07", None),
        ("NILAI-06", None),
        ("NILAI-06", None),
        ("NILAI-01", 4),
        ("NILAI-02", None),
        ("NILAI-02", None),
    ]
    assert caught.value.problems[4] == Problem(
        code="NILAI-01",
        message="NRR “3,3” pada unsur Waktu Penyelesaian bukan bilangan dengan dua sampai empat desimal.",
        advice="Tulis persis seperti tercetak pada sumbernya, misalnya 3,27.",
        place=Place("skm.xlsx", "Nilai", 4, "nrr"),
    )


def test_an_unreadable_index_and_no_values_at_all() -> None:
    assert problems_of(replace(NILAI, ikm="87")) == [
        ("NILAI-01", "IKM “87” bukan bilangan dengan dua sampai empat desimal.")
    ]
    assert problems_of(replace(NILAI, nrr={})) == [
        ("NILAI-06", "Ada 0 unsur bernilai; SKM mengukur 7, 8, atau 9 unsur.")
    ]
