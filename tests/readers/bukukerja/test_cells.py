from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.rencana.masa import months_from
from siklus.core.survei.periode import MONTH_NAMES, MONTH_SHORT, Bulan, print_date
from siklus.readers.bukukerja.cells import (
    CellError,
    CellValue,
    as_date,
    as_items,
    as_link,
    as_month,
    as_months,
    as_printed_number,
    as_text,
    as_whole,
)
from siklus.readers.bukukerja.registry import RTL
from siklus.readers.bukukerja.scan import column_index, column_letters

MASA = months_from(Bulan(2025, 7), Bulan(2025, 12))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (True, "ya"), (False, "tidak"), (3.0, "3"), (3, "3"), (2.5, "2,5"), (" a ", "a"), (time(8, 30), "08:30:00"),
        (date(2025, 7, 3), "3 Juli 2025"), (datetime(2025, 7, 3, 9), "3 Juli 2025"),  # noqa: DTZ001 - as cells are
    ],
)  # fmt: skip
def test_every_type_of_cell_as_text(value: CellValue, text: str) -> None:
    assert as_text(value) == text


def test_items() -> None:
    assert as_items("a; b;\nc ;; ") == ("a", "b", "c")


@pytest.mark.parametrize(("value", "number"), [(7.0, 7), ("1.200", 1200), ("24.629", 24629), ("0", 0)])
def test_whole_numbers(value: CellValue, number: int) -> None:
    assert as_whole(value) == number


@pytest.mark.parametrize("value", [2.5, "2,5", "-3", "1.20", "tiga", True, "12 orang"])
def test_what_is_no_whole_number(value: CellValue) -> None:
    with pytest.raises(CellError, match="bukan bilangan bulat"):
        as_whole(value)


@pytest.mark.parametrize(
    ("value", "text"), [(3.2, "3,20"), ("3,271", "3,271"), ("87.36", "87,36"), (4, "4,00"), (3, "3,00")]
)
def test_printed_numbers(value: CellValue, text: str) -> None:
    assert as_printed_number(value) == text


@pytest.mark.parametrize("value", ["a", True, "3,2,1", "3 %"])
def test_what_is_no_number(value: CellValue) -> None:
    with pytest.raises(CellError, match="bukan bilangan"):
        as_printed_number(value)


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_every_way_of_writing_a_date(day: date) -> None:
    ways = (
        day, datetime(day.year, day.month, day.day, 7), f"{day.day}/{day.month}/{day.year:04}", day.isoformat(),  # noqa: DTZ001 - as cells are
        f"{day.day} {MONTH_SHORT[day.month - 1].upper()}. {day.year:04}", f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year:04}",
    )  # fmt: skip
    assert {as_date(way) for way in ways} == {day}


@given(st.integers(36_526, 73_050))
def test_a_date_that_became_a_number_is_named_but_not_taken(serial: int) -> None:
    with pytest.raises(CellError) as caught:
        as_date(float(serial))
    assert caught.value.message.endswith(f"{print_date(date.fromordinal(date(1899, 12, 30).toordinal() + serial))}.")


@pytest.mark.parametrize("value", [3, 90_000, "5/13/2025", "3 Jumi 2025", "Juli 2025", "2025", True])
def test_what_is_no_date(value: CellValue) -> None:
    with pytest.raises(CellError, match="bukan tanggal yang dikenal"):
        as_date(value)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Okt; Nov", (10, 11)), ("Nov, Okt, Okt", (10, 11)), ("Jul–Sep", (7, 8, 9)), ("juli - agustus", (7, 8)), ("Sept", (9,)),
        ("Ags", (8,)), ("Nopember 2025", (11,)), ("Jul s.d. Des", (7, 8, 9, 10, 11, 12)), ("Jul-Agu; Des", (7, 8, 12)),
    ],
)  # fmt: skip
def test_months(text: str, months: tuple[int, ...]) -> None:
    assert as_months(text, MASA) == tuple(Bulan(2025, month) for month in months)


def test_a_month_as_a_date() -> None:
    assert as_month(date(2025, 10, 1)) == Bulan(2025, 10)


@given(st.integers(0, 20_000))
def test_columns_by_letter_and_number(index: int) -> None:
    assert column_index(column_letters(index)) == index


def test_a_column_that_a_sheet_does_not_have() -> None:
    with pytest.raises(KeyError):
        RTL.column("Warna")


@pytest.mark.parametrize("text", ["https://kpu.example/skm?a=1", " http://kpu.example ", "HTTPS://KPU.example"])
def test_links_are_addresses_of_pages(text: str) -> None:
    assert as_link(text) == text.strip()


@pytest.mark.parametrize(
    "text",
    ["javascript:alert(1)", "JavaScript://kpu.example", "data:text/html,x", "file:///etc/hostname", "kpu.example/skm",
     "https://", "https:kpu.example", "https://kpu.example/a b", "https://kpu.example/a\tb", "https://[kpu", "mailto:a@kpu.example"],
)  # fmt: skip
def test_what_is_no_link(text: str) -> None:
    with pytest.raises(CellError) as caught:
        as_link(text)
    assert (caught.value.code, caught.value.message) == ("BUKU-38", f"“{text}” bukan alamat laman.")
