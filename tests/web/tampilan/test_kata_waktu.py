"""Days and periods on screens: in Indonesian what the reports print, in English the same in English."""

from datetime import date

import pytest
from django.template import Context, Template
from django.utils.translation import override

from siklus.core.survei.periode import JenisPeriode, Periode, print_date
from siklus.web.models import Survei
from siklus.web.queries.kata_waktu import day_name, periode_name
from tests.web.conftest import Orang, entered
from tests.web.survei.conftest import dibuka, draf

__all__ = ["dibuka", "draf"]

SEMESTER = Periode(JenisPeriode.SEMESTER, 2026, 2)
PERIODE = (SEMESTER, Periode(JenisPeriode.TRIWULAN, 2026, 3), Periode(JenisPeriode.TAHUN, 2026))
YEAR = [date(2026, number, 3) for number in range(1, 13)]


def test_in_indonesian_it_is_what_the_reports_print() -> None:
    assert [day_name(day) for day in YEAR] == [print_date(day) for day in YEAR]
    said = [periode_name(item) for item in PERIODE]
    assert [(item.nama, item.rentang, item.lengkap) for item in said] == [
        (item.nama, item.rentang, item.lengkap) for item in PERIODE
    ]


def test_in_english_it_is_english() -> None:
    with override("en"):
        assert [day_name(day) for day in (YEAR[4], YEAR[9])] == ["3 May 2026", "3 October 2026"]
        assert [periode_name(item).lengkap for item in PERIODE] == [
            "Semester II 2026 (July–December 2026)",
            "Quarter III 2026 (July–September 2026)",
            "Year 2026 (January–December 2026)",
        ]
        page = Template("{{ hari|tanggal }}, {{ periode|periode }}").render(
            Context({"hari": YEAR[4], "periode": SEMESTER})
        )
    assert page == "3 May 2026, Semester II 2026"


@pytest.mark.parametrize(
    ("bahasa", "wanted"),
    [("id", ["Semester II Tahun 2026 (Juli–Desember 2026)", "Akhir Semester II Tahun 2026", "31 Desember 2026"]),
     ("en", ["Semester II 2026 (July–December 2026)", "End of Semester II 2026", "31 December 2026"])],
)  # fmt: skip
def test_home_speaks_one_language(bahasa: str, wanted: list[str], dibuka: Survei, orang: Orang) -> None:
    client = entered(orang.petugas)
    client.cookies["siklus_bahasa"] = bahasa
    page = client.get("/", follow=True).content.decode()
    assert dibuka.judul
    assert [text for text in wanted if text not in page] == []
