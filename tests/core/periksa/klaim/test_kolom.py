import re
from dataclasses import replace

from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.kolom import body_rows, cells_of, find_columns, heads, tables_with, ucapan_of
from siklus.core.periksa.temuan import Lokasi
from tests.core.periksa.bacaan import make_reading, table

MEANINGS = {"nilai": re.compile("nilai", re.IGNORECASE), "unsur": re.compile("unsur", re.IGNORECASE)}
READING = make_reading(
    table("Tabel 1", "Hasil", "No | Unsur | Nilai | <<\n^^ | ^^ | NRR | Mutu\n1 | Biaya | 4,00 | A", heads=2),
    table("Tabel 2", "Tanpa kepala", "1 | Biaya | 4,00\n2 | Waktu | 3,00", heads=0),
)
FIRST, SECOND = READING.tables


def test_a_head_is_all_that_stands_above_its_column() -> None:
    assert [head.teks for head in heads(FIRST)] == ["No", "Unsur", "Nilai NRR", "Nilai Mutu"]
    assert heads(FIRST)[1] == Ucapan("Unsur", Lokasi(None, 2, "No Unsur Nilai <<", "Unsur"))
    assert len(body_rows(FIRST)) == 1


def test_each_meaning_has_the_first_column_that_fits_it() -> None:
    columns = find_columns(FIRST, MEANINGS)
    assert columns == {"unsur": 1, "nilai": 2}
    assert {makna: cell.text for makna, cell in cells_of(body_rows(FIRST)[0], columns).items()} == {
        "unsur": "Biaya",
        "nilai": "4,00",
    }


def test_a_row_shorter_than_the_head_gives_what_it_has() -> None:
    row = body_rows(FIRST)[0]
    assert list(cells_of(replace(row, cells=row.cells[:2]), {"unsur": 1, "nilai": 2})) == ["unsur"]


def test_a_first_row_with_numbers_is_no_head() -> None:
    assert heads(SECOND) == ()
    assert len(body_rows(SECOND)) == len(SECOND.rows)
    words = replace(SECOND, rows=(replace(FIRST.rows[0], head=False), *SECOND.rows))
    assert [head.teks for head in heads(words)] == ["No", "Unsur", "Nilai", "Nilai"]


def test_tables_by_the_words_of_their_heads() -> None:
    assert tuple(tables_with(READING.tables, MEANINGS["unsur"], MEANINGS["nilai"])) == (FIRST,)


def test_the_words_of_a_cell_with_their_line() -> None:
    assert ucapan_of(FIRST.rows[2].cells[1]) == Ucapan("Biaya", Lokasi(None, 4, "1 Biaya 4,00 A", "Biaya"))
