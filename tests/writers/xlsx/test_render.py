import io
import zipfile
from datetime import date
from fractions import Fraction

import pytest
from python_calamine import CalamineWorkbook

from siklus.document.sheets import Formula, Link, Sheet, SheetCell, Validation, Workbook
from siklus.writers.xlsx import render_xlsx


def _book(*cells: SheetCell, validations: tuple[Validation, ...] = (), hidden: bool = False) -> Workbook:
    first = Sheet("Data", ((SheetCell("Judul", "head", comment="Keterangan"),), cells), (20.0,), 1, validations)
    return Workbook("Contoh", (first, Sheet("Daftar", ((SheetCell("a"),),), hidden=hidden)))


def _read(data: bytes) -> list[list[object]]:
    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
        return [list(row) for row in book.get_sheet_by_name("Data").to_python()]


def _xml(data: bytes, name: str = "xl/worksheets/sheet1.xml") -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def test_values_of_every_kind_are_read_back() -> None:
    cells = (
        SheetCell("teks"),
        SheetCell(7, "integer"),
        SheetCell(Fraction("3.25"), "number2"),
        SheetCell("2025-07-03", "date"),
        SheetCell(None, "input"),
        SheetCell(Formula("SUM(B2:C2)", Fraction("10.25")), "number2"),
        SheetCell(Formula('=UPPER("a")', "A")),
    )
    expected = ["teks", 7.0, 3.25, date(2025, 7, 3), "", 10.25, "A"]
    assert _read(render_xlsx(_book(*cells))) == [["Judul", "", "", "", "", "", ""], expected]


@pytest.mark.parametrize("text", ["=1+1", "+62", "-", "@akun", "https://contoh.example", "mailto:a@b", "00123", "{=1}"])
def test_text_stays_text(text: str) -> None:
    data = render_xlsx(_book(SheetCell(text)))
    assert _read(data)[1] == [text]
    assert "<f>" not in _xml(data)
    assert "hyperlink" not in _xml(data)


def test_same_workbook_gives_same_bytes() -> None:
    assert render_xlsx(_book(SheetCell("x"))) == render_xlsx(_book(SheetCell("x")))


def test_hidden_sheet_frozen_head_and_comment() -> None:
    data = render_xlsx(_book(SheetCell("x"), hidden=True))
    assert 'name="Daftar" sheetId="2" state="hidden"' in _xml(data, "xl/workbook.xml")
    assert '<pane ySplit="1"' in _xml(data)
    assert "Keterangan" in _xml(data, "xl/comments1.xml")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Validation(1, 9, 0, "list", ("ya", "tidak")), '<formula1>"ya,tidak"</formula1>'),
        (Validation(1, 9, 0, "list", source="=Daftar!$A$1:$A$3"), "<formula1>Daftar!$A$1:$A$3</formula1>"),
        (Validation(1, 9, 0, "integer", low=1, high=4), "<formula1>1</formula1><formula2>4</formula2>"),
        (Validation(1, 9, 0, "decimal", high=100), 'operator="lessThanOrEqual"'),
        (Validation(1, 9, 0, "integer"), 'operator="greaterThanOrEqual"'),
        (Validation(1, 9, 0, "date", low=36526), "<formula1>36526</formula1>"),
        (Validation(1, 9, 0, "any", prompt="Isi singkat"), 'prompt="Isi singkat"'),
        (Validation(1, 9, 0, "integer", low=0, error="Harus bilangan"), 'errorTitle="Periksa isian ini"'),
    ],
)
def test_validations(rule: Validation, expected: str) -> None:
    assert expected in _xml(render_xlsx(_book(SheetCell("x"), validations=(rule,))))


def test_too_long_words_are_refused_rather_than_lost() -> None:
    with pytest.raises(ValueError, match=r"a{60}"):
        render_xlsx(_book(SheetCell("a" * 32_768)))
    with pytest.raises(ValueError, match="panjang"):
        render_xlsx(_book(validations=(Validation(1, 2, 0, "any", prompt="panjang" * 40),)))


def test_links_lead_to_files_sheets_and_addresses_and_their_words_stay_text() -> None:
    targets = ("1-laporan/laporan.pdf", "#Daftar", "https://contoh.example/skm")
    data = render_xlsx(_book(*(SheetCell(Link(f"={number}", target), "link") for number, target in enumerate(targets))))
    assert _read(data)[1] == ["=0", "=1", "=2"]
    assert "<f>" not in _xml(data)
    assert "location=\"'Daftar'!A1\"" in _xml(data)
    links = _xml(data, "xl/worksheets/_rels/sheet1.xml.rels")
    assert 'Target="1-laporan\\laporan.pdf"' in links
    assert 'Target="https://contoh.example/skm"' in links
