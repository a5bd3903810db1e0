from dataclasses import replace
from fractions import Fraction

import pytest

from siklus.core.indeks.irisan import compute_hasil
from siklus.core.laporan.olah_data import DataOlah, build_olah_data, column_name
from siklus.core.survei.kuesioner import Kuesioner, Pertanyaan
from siklus.document.sheets import Formula, Sheet, SheetCell
from tests.core.laporan.buatan import (
    ATURAN,
    KUESIONER,
    LAYANAN,
    NILAI_TERCETAK,
    WAJAR,
    bahan,
    changed,
    dilaporkan,
    jawaban,
)

GANDA = Kuesioner(
    (*KUESIONER.pertanyaan, Pertanyaan("waktu2", "waktu", "Apakah jam layanan tepat", ("a", "b", "c", "d")))
)


def values(sheet: Sheet, row: int) -> list[object]:
    """What a 1-based row shows."""
    cells = sheet.rows[row - 1]
    return [cell.value.value if isinstance(cell.value, Formula) else cell.value for cell in cells]


def formulas(sheet: Sheet, row: int) -> list[str]:
    return [cell.value.text for cell in sheet.rows[row - 1] if isinstance(cell.value, Formula)]


def test_formulas_lead_from_answers_to_the_index() -> None:
    answers = jawaban(WAJAR, n=40)
    book = build_olah_data(DataOlah.of(bahan()), answers)
    data, result = book.sheets
    assert book.title == "Olah Data SKM KPU Kabupaten Sukamaju Semester I Tahun 2025"
    assert (data.name, result.name) == ("Jawaban", "Olah Data")
    assert values(data, 4)[:3] == ["No.", "Persyaratan", "Sistem, Mekanisme, dan Prosedur"]
    assert values(data, 5) == [1, *(answers[0].nilai[item.id] for item in KUESIONER.pertanyaan)]
    assert len(data.rows) == 44
    assert formulas(result, 5) == [
        "=SUM(Jawaban!B5:B44)", "=COUNT(Jawaban!B5:B44)", "=C5/D5", "=AVERAGE(E5:E5)", "=F5/9",
    ]  # fmt: skip
    assert values(result, 5) == ["Persyaratan", KUESIONER.pertanyaan[0].teks + "?", 120, 40, 3, 3, Fraction(1, 3)]
    assert formulas(result, 14) == ["=SUM(G5:G13)"]
    assert (formulas(result, 15), values(result, 15)[-1]) == (["=ROUND(SUM(G5:G13)*25,2)"], Fraction("86.81"))
    assert formulas(result, 16) == ['=IF(G15>=88.31,"A",IF(G15>=76.61,"B",IF(G15>=65.00,"C","D")))']
    assert values(result, 16)[-1] == "B"
    assert result.rows[16] == (SheetCell("Jumlah responden: 40", "note"),)
    assert [cell.style for cell in result.rows[4]] == [
        "cell", "cell", "integer", "integer", "number2", "number2", "number3",
    ]  # fmt: skip
    assert result.rows[15][-1].style == "letter"


def test_several_questions_are_averaged() -> None:
    answers = jawaban(WAJAR, n=4, kuesioner=GANDA)
    office = changed(bahan(), kuesioner=GANDA, hasil=compute_hasil(answers, GANDA, LAYANAN, ATURAN))
    data, result = build_olah_data(DataOlah.of(office), answers).sheets
    assert [head for head in values(data, 4) if "Waktu" in str(head)] == [
        "Waktu Penyelesaian (1)", "Waktu Penyelesaian (2)",
    ]  # fmt: skip
    assert formulas(result, 7)[3] == "=AVERAGE(E7:E8)"
    assert [row[0].value for row in result.rows[6:9]] == ["Waktu Penyelesaian", None, "Biaya/Tarif"]
    assert formulas(result, 15) == ["=SUM(G5:G14)"]


@pytest.mark.parametrize(("left_out", "rows"), [(True, 1), (False, 2)])
def test_answers_outside_the_index_stay_outside(left_out: bool, rows: int) -> None:  # noqa: FBT001 - a parameter
    whole, gap, blank = jawaban(n=3)
    gap = replace(gap, nilai={**gap.nilai, "waktu": None})
    blank = replace(blank, nilai=dict.fromkeys(blank.nilai))
    answers = (whole, gap, blank)
    survey = compute_hasil(answers, KUESIONER, LAYANAN, ATURAN, kosong="dikeluarkan" if left_out else "dibagi")
    data = build_olah_data(DataOlah.of(changed(bahan(), hasil=survey)), answers).sheets[0]
    assert len(data.rows) == 4 + rows


def test_printed_values_stay_as_their_source_printed_them() -> None:
    book = build_olah_data(DataOlah.of(changed(bahan(), hasil=dilaporkan(NILAI_TERCETAK))), ())
    (result,) = book.sheets
    assert values(result, 5) == ["Waktu Penyelesaian", None, None, None, None, Fraction("3.06"), Fraction("0.34")]
    assert (values(result, 15)[0], formulas(result, 15)) == ("IKM menurut sumber", [])
    assert result.rows[16] == (SheetCell("Jumlah responden: tidak diketahui", "note"),)


def test_columns_are_named_as_sheets_name_them() -> None:
    assert [column_name(column) for column in (0, 25, 26, 27, 702)] == ["A", "Z", "AA", "AB", "AAA"]
