"""A table seen once from end to end: its rows, and the texts of each column."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from siklus.readers.bukukerja.cells import CellValue
from siklus.readers.tabel import Tabel, cell_text
from siklus.web.services.impor import isi
from siklus.web.services.impor.isi import MOST_TEXTS, IsiKolom, gather_isi
from siklus.web.services.impor.kata import is_summary

CELLS = st.one_of(
    st.none(), st.booleans(), st.integers(0, 2), st.floats(0, 2), st.sampled_from(("a", " a ", "é", "e\u0301", "1"))
)


def tabel(heads: tuple[str, ...], rows: Sequence[Sequence[CellValue]]) -> Tabel:
    return Tabel("a.xlsx", "Data", heads, 1, lambda: iter(enumerate(rows, 2)))


def test_texts_are_counted_as_they_are_read() -> None:
    rows: list[list[CellValue]] = [
        [1, True, "a"],
        [1.0, 1, " a"],
        [True, None],
        ["ya", "", "b", "beyond"],
        ["Jumlah", 9],
    ]
    assert gather_isi(tabel(("x", "y", "z"), rows)) == isi.Isi(
        5,
        (
            IsiKolom({"1": 2, "ya": 2}, 4, banyak=False),
            IsiKolom({"ya": 1, "1": 1}, 2, banyak=False),
            IsiKolom({"a": 2, "b": 1}, 3, banyak=False),
        ),
    )


def test_a_column_with_too_many_texts_says_so() -> None:
    rows: list[list[CellValue]] = [[f"t{number % (MOST_TEXTS + 1)}"] for number in range(2 * MOST_TEXTS + 2)]
    assert gather_isi(tabel(("x",), rows)).kolom == (
        IsiKolom({f"t{number}": 2 for number in range(MOST_TEXTS)}, len(rows), banyak=True),
    )


@given(st.lists(st.lists(CELLS, max_size=4), max_size=50))
def test_columns_hold_what_the_rows_hold(rows: list[list[CellValue]]) -> None:
    found = gather_isi(tabel(("x", "y"), rows))
    people = [row for row in rows if not (row and is_summary(cell_text(row[0])))]
    for index, kolom in enumerate(found.kolom):
        texts = [text for row in people if index < len(row) and (text := cell_text(row[index]))]
        assert kolom == IsiKolom({text: texts.count(text) for text in dict.fromkeys(texts)}, len(texts), banyak=False)
