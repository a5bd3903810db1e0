from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.rencana.prioritas import (
    BatasTidakPasti,
    UnsurTertinggi,
    UsulanPrioritas,
    flatten,
    highest,
    propose_prioritas,
    tie_groups,
)
from siklus.core.rencana.rtl import KeputusanPrioritas
from tests.core.rencana.buatan import ATURAN, NRR, make_indeks

NAMA = {key: ATURAN.unsur_of(key).nama for key in NRR}
LOWEST_FIRST = (
    ("waktu",),
    ("persyaratan",),
    ("kompetensi",),
    ("produk",),
    ("prosedur", "perilaku"),
    ("pengaduan",),
    ("sarana",),
    ("biaya",),
)
nrr_maps = st.fixed_dictionaries(
    {key: st.integers(100, 400).map(lambda hundredths: str(Fraction(hundredths, 100))) for key in NRR}
)


def test_groups_ascend_and_equals_stand_together() -> None:
    assert tie_groups(make_indeks(NRR)) == LOWEST_FIRST


def test_equal_in_print_is_not_a_tie_when_the_fractions_differ() -> None:
    nrr = NRR | {"waktu": "13/4", "persyaratan": "3251/1000"}
    assert tie_groups(make_indeks(nrr))[:2] == (("waktu",), ("persyaratan",))


def test_three_lowest_without_a_tie_need_no_person() -> None:
    usulan = propose_prioritas(make_indeks(NRR), ATURAN)
    assert usulan == UsulanPrioritas(
        (("waktu",), ("persyaratan",), ("kompetensi",)),
        urutan=flatten(LOWEST_FIRST),
        jumlah=3,
        pasti=("waktu", "persyaratan", "kompetensi"),
        pilihan=(),
        nama=NAMA,
    )
    assert (usulan.seri, usulan.harus_memilih, usulan.sisa) == (False, False, 0)
    assert usulan.default == KeputusanPrioritas(("waktu", "persyaratan", "kompetensi"))


def test_a_tie_over_third_place_is_kept_whole() -> None:
    usulan = propose_prioritas(make_indeks(NRR | {"produk": "3.30", "prosedur": "3.30"}), ATURAN)
    assert usulan.kelompok == (("waktu",), ("persyaratan",), ("prosedur", "produk", "kompetensi"))
    assert (usulan.pasti, usulan.pilihan, usulan.sisa) == (
        ("waktu", "persyaratan"),
        ("prosedur", "produk", "kompetensi"),
        1,
    )
    assert (usulan.seri, usulan.harus_memilih, usulan.default) == (True, True, None)


def test_a_tie_inside_the_three_lowest_is_shown_and_breaks_nothing() -> None:
    usulan = propose_prioritas(make_indeks(NRR | {"persyaratan": "3.25"}), ATURAN)
    assert usulan.kelompok == (("persyaratan", "waktu"), ("kompetensi",))
    assert (usulan.seri, usulan.harus_memilih) == (True, False)
    assert usulan.default == KeputusanPrioritas(("persyaratan", "waktu", "kompetensi"))


def test_everything_equal_leaves_all_to_a_person() -> None:
    usulan = propose_prioritas(make_indeks(dict.fromkeys(NRR, "3")), ATURAN)
    assert (usulan.kelompok, usulan.pasti, usulan.pilihan, usulan.sisa) == ((tuple(NRR),), (), tuple(NRR), 3)


def test_fewer_unsur_than_places_are_all_proposed() -> None:
    usulan = propose_prioritas(make_indeks({"waktu": "3", "produk": "2"}), ATURAN)
    assert (usulan.kelompok, usulan.pasti) == ((("produk",), ("waktu",)), ("produk", "waktu"))


def test_overlapping_intervals_at_the_edge_are_told() -> None:
    usulan = propose_prioritas(make_indeks(NRR, half_width="0.01"), ATURAN)
    assert usulan.tidak_pasti == BatasTidakPasti(
        "kompetensi",
        ("produk",),
    )


@pytest.mark.parametrize("half_width", ["", "0.004"])
def test_no_statement_when_intervals_are_unknown_or_apart(half_width: str) -> None:
    assert propose_prioritas(make_indeks(NRR, half_width), ATURAN).tidak_pasti is None


def test_highest_three_descend_and_a_free_service_is_marked() -> None:
    tertinggi = highest(make_indeks(NRR), ATURAN)
    assert tertinggi == UnsurTertinggi(
        (("biaya",), ("sarana",), ("pengaduan",)),
        jumlah=3,
        biaya_gratis=True,
    )
    assert tertinggi.unsur == ("biaya", "sarana", "pengaduan")


def test_a_tie_over_third_place_from_the_top_is_kept_whole() -> None:
    nrr = {key: value for key, value in NRR.items() if key != "biaya"}
    tertinggi = highest(make_indeks(nrr), ATURAN)
    assert tertinggi == UnsurTertinggi((("sarana",), ("pengaduan",), ("prosedur", "perilaku")), jumlah=3)


def test_a_paid_service_is_not_marked() -> None:
    assert highest(make_indeks(NRR | {"biaya": "3.99"}), ATURAN).biaya_gratis is False


@given(nrr_maps, st.permutations(list(NRR)))
def test_ranking_does_not_depend_on_the_order_of_the_unsur(nrr: dict[str, str], order: list[str]) -> None:
    shuffled = {key: nrr[key] for key in order}
    groups = [set(group) for group in tie_groups(make_indeks(nrr))]
    assert [set(group) for group in tie_groups(make_indeks(shuffled))] == groups


@given(nrr_maps)
def test_tie_groups_partition_the_unsur(nrr: dict[str, str]) -> None:
    groups = tie_groups(make_indeks(nrr))
    assert sorted(flatten(groups)) == sorted(NRR)
    values = [{Fraction(nrr[unsur]) for unsur in group} for group in groups]
    assert all(len(value) == 1 for value in values)
    assert [min(value) for value in values] == sorted({Fraction(value) for value in nrr.values()})


@given(nrr_maps)
def test_nothing_outside_a_proposal_is_lower_than_what_is_in_it(nrr: dict[str, str]) -> None:
    usulan = propose_prioritas(make_indeks(nrr), ATURAN)
    inside = flatten(usulan.kelompok)
    outside = [Fraction(nrr[key]) for key in NRR if key not in inside]
    assert len(inside) >= 3
    assert all(Fraction(nrr[key]) < value for key in inside for value in outside)
    assert len(usulan.pasti) + usulan.sisa == 3
