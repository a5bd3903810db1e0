"""Any file as a table: heads found, rows numbered as the person sees them, what is dangerous refused."""

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

from siklus.core.errors import SiklusError
from siklus.readers.tabel import cell_text, check_file, open_tabel, sheet_names
from siklus.readers.tabel.polos import is_plain

MOMENT = datetime(2026, 11, 23, 10, 5)  # noqa: DTZ001 - as a cell has it
Fill = Callable[[xlsxwriter.Workbook], None]


def known(heads: Sequence[str]) -> int:
    return sum(head in {"waktu", "biaya"} for head in heads)


def book(path: Path, fill: Fill) -> Path:
    with xlsxwriter.Workbook(path) as made:
        fill(made)
    return path


def table(made: xlsxwriter.Workbook) -> None:
    made.add_worksheet("Sampul").write(0, 0, "Laporan")
    page = made.add_worksheet("Data")
    page.write(2, 1, "Judul panjang")
    for column, head in enumerate(("waktu", "biaya", "catatan"), 1):
        page.write(4, column, head)
    for row in (5, 7):
        for column, value in enumerate((3, 4, "a")):
            page.write(row, column + 1, value)


def rewritten(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """The workbook with its parts changed."""
    content = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return path


def codes(path: Path) -> list[str]:
    with pytest.raises(SiklusError) as error:
        open_tabel(path, "x", known)
    return [item.code for item in error.value.problems]


def test_the_sheet_and_row_of_the_heads_are_found(tmp_path: Path) -> None:
    found = open_tabel(book(tmp_path / "a.xlsx", table), "a.xlsx", known)
    assert (found.sheet, found.head_row, found.heads[-3:]) == ("Data", 5, ("waktu", "biaya", "catatan"))
    assert [(number, [cell_text(value) for value in row][-3:]) for number, row in found.lines()] == [
        (6, ["3", "4", "a"]),
        (8, ["3", "4", "a"]),
    ]
    assert str(found.place(6, "waktu")) == "berkas “a.xlsx”, lembar “Data”, baris 6, kolom “waktu”"
    assert list(found.lines()) == list(found.lines())


def test_a_csv_has_its_heads_first(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("\ufeff waktu ;biaya\n3;4\n\n1;2\n".encode())
    found = open_tabel(path, "a.csv", known)
    assert (found.heads, found.sheet, sheet_names(path)) == (("waktu", "biaya"), "", ())
    assert [(number, list(row)) for number, row in found.lines()] == [(2, ["3", "4"]), (4, ["1", "2"])]
    check_file(path, "a.csv")


def test_a_broken_record_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('waktu,biaya\n3,4\n"3,4\n')
    with pytest.raises(SiklusError) as error:
        list(open_tabel(path, "a.csv", known).lines())
    assert [(item.code, item.place.row) for item in error.value.problems] == [("CSV-08", 3)]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("  a ", "a"),
        ("caf\u0065\u0301\u200b ", "café"),
        (3.0, "3"),
        (None, ""),
        (MOMENT, "2026-11-23 10:05:00"),
    ],
)
def test_a_cell_is_one_text(value: str | float | datetime | None, text: str) -> None:
    assert cell_text(value) == text


def test_formulas_count_by_their_values(tmp_path: Path) -> None:
    def fill(made: xlsxwriter.Workbook) -> None:
        page = made.add_worksheet()
        page.write_row(0, 0, ("waktu", "biaya"))
        page.write_formula(1, 0, "=1+2", None, 3)
        page.write(1, 1, 4)

    path = book(tmp_path / "a.xlsx", fill)
    assert is_plain(path)
    assert [list(row) for _, row in open_tabel(path, "a", known).lines()] == [[3.0, 4.0]]


@pytest.mark.parametrize("value", ["", "#DIV/0!"])
def test_a_formula_without_a_value_is_refused(value: str, tmp_path: Path) -> None:
    def fill(made: xlsxwriter.Workbook) -> None:
        page = made.add_worksheet()
        page.write_row(0, 0, ("waktu", "biaya"))
        page.write_formula(1, 0, "=1/0", None, value)

    path = book(tmp_path / "a.xlsx", fill)
    if not value:
        rewritten(path, lambda _, part: part.replace(b' t="str"', b"").replace(b"<v></v>", b""))
    assert not is_plain(path)
    assert codes(path) == ["BUKU-19"]


FORMULA = b"<f>1+2</f><v>3</v>"


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        (b'<f aca="false">1+2</f><v>3</v>', True),
        (b'<f t="shared" si="0"/><v>3</v>', True),
        (b'<f t="shared" si="0"></f><v>3</v>', True),
        (b"<f>1+2</f><v></v>", False),
        (b"<f>1+2</f><v/>", False),
        (b"<f>1+2</f>", False),
        (b'<f t="shared" si="0"/>', False),
        (b"<f/><v>3</v>", False),
        (b'<x:f xmlns:x="urn:x">1+2</x:f>', False),
    ],
)
def test_a_formula_is_plain_where_its_value_follows(cell: bytes, plain: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a table
    def fill(made: xlsxwriter.Workbook) -> None:
        page = made.add_worksheet()
        page.write_row(0, 0, ("waktu", "biaya"))
        page.write_formula(1, 0, "=1+2", None, 3)
        page.write_formula(1, 1, "=1+2", None, 4)

    path = book(tmp_path / "a.xlsx", fill)
    assert is_plain(rewritten(path, lambda _, part: part.replace(FORMULA, cell, 1))) == plain


def test_rows_that_say_whether_they_are_hidden_are_plain(tmp_path: Path) -> None:
    path = rewritten(book(tmp_path / "a.xlsx", table), lambda _, part: part.replace(b"<row ", b'<row hidden="false" '))
    assert is_plain(path)


def test_what_is_no_workbook_inside_is_refused(tmp_path: Path) -> None:
    path = rewritten(book(tmp_path / "a.xlsx", table), lambda name, part: b"<x" if "sheet1" in name else part)
    assert codes(path) == ["BUKU-01"]
    path = rewritten(
        book(tmp_path / "b.xlsx", table),
        lambda name, part: part.replace(b"<worksheet", b"<!DOCTYPE x><worksheet", 1) if "sheet1" in name else part,
    )
    assert codes(path) == ["BUKU-01"]


def test_an_empty_workbook_has_no_head(tmp_path: Path) -> None:
    assert codes(book(tmp_path / "a.xlsx", lambda made: made.add_worksheet() and None)) == ["CSV-01"]


def test_a_sheet_that_reaches_too_far_is_refused_whatever_its_attributes_look_like(tmp_path: Path) -> None:
    def far(made: xlsxwriter.Workbook) -> None:
        made.add_worksheet().write(500_000, 0, "jauh")

    path = book(tmp_path / "a.xlsx", far)
    assert not is_plain(path)
    assert codes(path) == ["BUKU-05"]
    hidden = rewritten(path, lambda _, part: part.replace(b'<c r="A500001"', b"<c  r='A500001'"))
    assert not is_plain(hidden)
    assert codes(hidden) == ["BUKU-05"]


def test_a_large_plain_sheet_is_seen_through_in_pieces(tmp_path: Path) -> None:
    def fill(made: xlsxwriter.Workbook) -> None:
        page = made.add_worksheet()
        for row in range(30_000):
            page.write_row(row, 0, (row, 2, 3, 4))

    def with_formulas(made: xlsxwriter.Workbook) -> None:
        fill(made)
        for row in range(30_000):
            made.worksheets()[0].write_formula(row, 4, "=SUM(B1:D1)", None, row)
            made.worksheets()[0].write_url(row, 6, "https://kpu.example", string="x")

    assert is_plain(book(tmp_path / "a.xlsx", fill))
    path = book(tmp_path / "b.xlsx", with_formulas)
    assert is_plain(path)
    last = b"<f>SUM(B1:D1)</f><v>29999</v>"
    assert not is_plain(rewritten(path, lambda _, part: part.replace(last, b"<f>SUM(B1:D1)</f>")))


@pytest.mark.parametrize(("columns", "told"), [(600, []), (601, ["CSV-11"])])
def test_a_csv_is_no_wider_than_a_workbook_may_be(columns: int, told: list[str], tmp_path: Path) -> None:
    path = tmp_path / "lebar.csv"
    path.write_text(";".join(f"k{number}" for number in range(columns)) + "\n" + ";".join("1" * columns) + "\n")
    assert (codes(path) if told else list(open_tabel(path, "x", known).heads[600:])) == told
