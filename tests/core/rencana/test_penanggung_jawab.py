import pytest

from siklus.core.errors import Place, Problem, Severity
from siklus.core.rencana.penanggung_jawab import check_penanggung_jawab, is_vague
from tests.core.rencana.buatan import SUBBAGIAN

PLACE = Place("kantor.xlsx", "RTL", 4)
SUBJECT = "RTL “R-1”"


@pytest.mark.parametrize(
    ("units", "subbagian"),
    [
        (("Subbagian Data", "Subbagian Hukum"), SUBBAGIAN),
        (("Subbagian Apa Saja",), ()),
        (("Subbagian Data", "Seluruh Bagian"), SUBBAGIAN),
        (("Sekretariat",), ("Sekretariat", "Dinas")),
    ],
)
def test_units_that_may_stand(units: tuple[str, ...], subbagian: tuple[str, ...]) -> None:
    assert check_penanggung_jawab(units, subbagian, SUBJECT, PLACE) == ()


@pytest.mark.parametrize("units", [(), ("", "-")])
def test_nobody_is_responsible(units: tuple[str, ...]) -> None:
    assert check_penanggung_jawab(units, SUBBAGIAN, SUBJECT, PLACE) == (
        Problem(
            "RENCANA-16",
            "Penanggung jawab RTL “R-1” belum diisi.",
            "Isi nama subbagian yang bertanggung jawab.",
            PLACE,
        ),
    )


@pytest.mark.parametrize("subbagian", [(), SUBBAGIAN])
def test_everybody_leads_nobody(subbagian: tuple[str, ...]) -> None:
    assert check_penanggung_jawab(("Seluruh Bagian",), subbagian, SUBJECT, PLACE) == (
        Problem(
            "RENCANA-18",
            "Penanggung jawab RTL “R-1” terlalu umum: “Seluruh Bagian”.",
            "Sebutkan satu subbagian yang memimpin lebih dahulu, lalu subbagian lain yang membantu.",
            PLACE,
            Severity.WARNING,
        ),
    )


def test_a_name_nearly_right_is_answered_with_the_right_one() -> None:
    assert check_penanggung_jawab(("subbagian data",), SUBBAGIAN, SUBJECT, PLACE) == (
        Problem(
            "RENCANA-17",
            "Penanggung jawab RTL “R-1”, “subbagian data”, tidak ada dalam daftar subbagian.",
            "Mungkin yang dimaksud “Subbagian Data”; tulis namanya persis seperti dalam daftar.",
            PLACE,
        ),
    )


def test_a_foreign_name_is_answered_with_the_list() -> None:
    (problem,) = check_penanggung_jawab(("XYZ",), SUBBAGIAN, SUBJECT, PLACE)
    assert problem.advice == "Pilih dari daftar: Subbagian Data; Subbagian Keuangan; Subbagian Hukum."


@pytest.mark.parametrize(
    ("unit", "vague"),
    [("SEMUA pegawai", True), ("Sekretariat", True), ("Sekretariat DPRD", False), ("Tim Data", False)],
)
def test_what_is_vague(unit: str, *, vague: bool) -> None:
    assert is_vague(unit) is vague
