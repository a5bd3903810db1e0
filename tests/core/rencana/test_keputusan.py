import pytest

from siklus.core.errors import Place, Problem, SiklusError
from siklus.core.rencana.keputusan import decide, settle
from siklus.core.rencana.prioritas import propose_prioritas
from siklus.core.rencana.rtl import KeputusanPrioritas
from tests.core.rencana.buatan import ATURAN, NRR, make_indeks

CLEAR = propose_prioritas(make_indeks(NRR), ATURAN)
TIED = propose_prioritas(make_indeks(NRR | {"produk": "3.30"}), ATURAN)
ALL_TIED = propose_prioritas(make_indeks(dict.fromkeys(NRR, "3")), ATURAN)
PLACE = Place("kantor.xlsx", "Identitas", 12)
REASON = "Pengaduan tentang produk paling banyak masuk."
LOWEST = "Waktu Penyelesaian, Persyaratan, dan Kompetensi Pelaksana"


def test_the_three_lowest_stand_in_any_order_without_a_reason() -> None:
    assert decide(CLEAR, KeputusanPrioritas(("kompetensi", "waktu", "persyaratan"))) == ()


def test_a_broken_tie_needs_a_reason() -> None:
    chosen = ("waktu", "persyaratan", "produk")
    assert decide(TIED, KeputusanPrioritas(chosen, REASON)) == ()
    assert decide(TIED, KeputusanPrioritas(chosen, " - ", PLACE)) == (
        Problem(
            "RENCANA-04",
            "Unsur Produk Spesifikasi Jenis Pelayanan dan Kompetensi Pelaksana bernilai sama di batas prioritas dan "
            "dipilih tanpa alasan.",
            "Tuliskan alasan pemilihan di antara unsur yang bernilai sama itu.",
            PLACE,
        ),
    )


def test_a_departure_needs_a_reason() -> None:
    chosen = ("waktu", "persyaratan", "sarana")
    assert decide(CLEAR, KeputusanPrioritas(chosen, REASON)) == ()
    assert decide(CLEAR, KeputusanPrioritas(chosen)) == (
        Problem(
            "RENCANA-05",
            "Unsur prioritas Waktu Penyelesaian, Persyaratan, dan Sarana dan Prasarana menyimpang dari nilai terendah "
            "tanpa alasan.",
            f"Tuliskan alasannya, atau pilih menurut nilai terendah: {LOWEST}.",
        ),
    )


def test_leaving_out_a_certain_one_in_a_tie_is_a_departure() -> None:
    (problem,) = decide(TIED, KeputusanPrioritas(("waktu", "produk", "kompetensi")))
    assert problem.code == "RENCANA-05"
    assert problem.advice == (
        "Tuliskan alasannya, atau pilih menurut nilai terendah: Waktu Penyelesaian dan Persyaratan, serta 1 di antara "
        "Produk Spesifikasi Jenis Pelayanan dan Kompetensi Pelaksana yang bernilai sama."
    )


def test_wrong_number_and_unknown_unsur_are_reported_together() -> None:
    assert decide(CLEAR, KeputusanPrioritas(("waktu", "parkir"), REASON, PLACE)) == (
        Problem(
            "RENCANA-01",
            "Unsur prioritas yang ditetapkan berjumlah 2, seharusnya 3.",
            f"Tetapkan 3 unsur; usulan menurut nilai terendah: {LOWEST}.",
            PLACE,
        ),
        Problem(
            "RENCANA-02",
            "Unsur prioritas “parkir” tidak ditanyakan dalam survei.",
            f"Pilih dari unsur yang disurvei: {CLEAR.spell(CLEAR.urutan)}.",
            PLACE,
        ),
    )


def test_names_with_commas_are_told_apart_by_semicolons() -> None:
    assert CLEAR.spell(("waktu", "prosedur")) == "Waktu Penyelesaian; dan Sistem, Mekanisme, dan Prosedur"


def test_an_unsur_named_twice_is_reported_once() -> None:
    assert decide(CLEAR, KeputusanPrioritas(("waktu", "waktu", "persyaratan"))) == (
        Problem(
            "RENCANA-03",
            "Unsur prioritas disebut lebih dari satu kali: Waktu Penyelesaian, Waktu Penyelesaian, dan Persyaratan.",
            "Sebutkan setiap unsur prioritas satu kali saja.",
        ),
    )


def test_the_choice_among_all_is_proposed_without_certain_ones() -> None:
    (problem,) = decide(ALL_TIED, KeputusanPrioritas(("waktu",), REASON))
    assert problem.advice.startswith("Tetapkan 3 unsur; usulan menurut nilai terendah: 3 di antara Persyaratan; ")


def test_settle_takes_the_lowest_when_nobody_decided() -> None:
    assert settle(CLEAR) == KeputusanPrioritas(("waktu", "persyaratan", "kompetensi"))


def test_settle_puts_the_lowest_first_and_keeps_the_reason() -> None:
    given = KeputusanPrioritas(("sarana", "persyaratan", "waktu"), REASON)
    assert settle(CLEAR, given) == KeputusanPrioritas(("waktu", "persyaratan", "sarana"), REASON)


def test_settle_refuses_to_break_a_tie() -> None:
    with pytest.raises(SiklusError) as caught:
        settle(TIED)
    assert caught.value.problems == (
        Problem(
            "RENCANA-04",
            "Unsur Produk Spesifikasi Jenis Pelayanan dan Kompetensi Pelaksana bernilai sama di batas prioritas dan "
            "belum dipilih.",
            "Pilih 1 di antaranya dan tuliskan alasannya.",
        ),
    )


def test_settle_refuses_a_decision_that_may_not_stand() -> None:
    with pytest.raises(SiklusError, match="RENCANA-05"):
        settle(CLEAR, KeputusanPrioritas(("waktu", "persyaratan", "sarana")))


def test_an_open_tie_says_where_the_choice_is_made() -> None:
    with pytest.raises(SiklusError) as caught:
        settle(TIED, KeputusanPrioritas((), "", PLACE))
    assert [(item.code, item.place) for item in caught.value.problems] == [("RENCANA-04", PLACE)]
    assert settle(CLEAR, KeputusanPrioritas((), "", PLACE)).unsur == ("waktu", "persyaratan", "kompetensi")
