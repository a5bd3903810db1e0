from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from siklus.core.errors import Place, Problem
from siklus.core.rencana.identitas import check_identitas, new_id
from tests.core.rencana.buatan import KOMPETENSI, PERSYARATAN, WAKTU, make_rtl

FOURTH, FIFTH = Place("kantor.xlsx", "RTL", 4), Place("kantor.xlsx", "RTL", 5)


def test_ids_that_may_stand() -> None:
    carried = make_rtl("R-4", asal="R-0")
    assert check_identitas((WAKTU, PERSYARATAN, KOMPETENSI, carried), {"R-0"}) == ()
    assert check_identitas((carried,), ()) == ()


def test_each_bearer_of_a_double_id_is_named() -> None:
    first, second = replace(WAKTU, place=FOURTH), replace(PERSYARATAN, id="R-1", place=FIFTH)
    message, advice = "Id “R-1” dipakai oleh 2 RTL.", "Beri setiap RTL id sendiri."
    assert check_identitas((first, second), ()) == (
        Problem("RENCANA-09", message, advice, FOURTH),
        Problem("RENCANA-09", message, advice, FIFTH),
    )


def test_an_rtl_without_an_id_is_named_by_its_kegiatan() -> None:
    nameless = (replace(WAKTU, id="", place=FOURTH),)
    problem = Problem("RENCANA-08", "RTL “Kegiatan R-1” belum mempunyai id.", "Isi id yang tetap.", FOURTH)
    assert check_identitas(nameless, ()) == (problem,)


def test_an_earlier_period_keeps_its_ids() -> None:
    assert check_identitas((replace(WAKTU, place=FOURTH),), ("R-1",)) == (
        Problem(
            "RENCANA-10",
            "Id “R-1” sudah dipakai oleh RTL periode sebelumnya.",
            "Beri id baru; bila ini lanjutannya, tulis id lama itu pada kolom asal.",
            FOURTH,
        ),
    )


def test_an_origin_must_be_an_earlier_rtl() -> None:
    unknown, itself = make_rtl("R-1", asal="R-7"), make_rtl("R-2", asal="R-2")
    advice = "Tulis id RTL periode sebelumnya yang dilanjutkan, atau kosongkan kolom asal."
    assert check_identitas((unknown, itself), ("R-0",)) == (
        Problem("RENCANA-22", "Asal RTL “R-1”, yaitu “R-7”, bukan RTL periode sebelumnya.", advice),
        Problem("RENCANA-22", "Asal RTL “R-2”, yaitu “R-2”, bukan RTL periode sebelumnya.", advice),
    )


def test_new_ids_count_up_over_gaps_that_are_free() -> None:
    assert new_id(2026, ()) == "RTL-2026-01"
    assert new_id(2026, {"RTL-2026-01", "RTL-2025-02"}) == "RTL-2026-02"


@given(st.sets(st.integers(1, 30).map(lambda number: f"RTL-2026-{number:02}")))
def test_a_new_id_was_never_given(taken: set[str]) -> None:
    assert new_id(2026, taken) not in taken
