import csv
import sqlite3
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.analytics.answers import _interruptible, read_large_answers
from siklus.analytics.plain_csv import is_large_csv
from siklus.analytics.sums import PARTS, Sums, Tally
from siklus.core.aturan import aturan
from siklus.core.errors import SiklusError
from siklus.core.indeks.hitung import compute_indeks
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kolom import read_header

LAW = aturan(date(2026, 1, 1))
KEYS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")
HEAD = ",".join(KEYS)
ROW = "3,3,3,4,3,3,3,3,2"
QUOTED_ROW = ROW.replace("3", '"3"')

Response = tuple[tuple[int | None, ...], bool]
answer = st.sampled_from((1, 2, 3, 4, None))
responses = st.lists(st.tuples(st.tuples(*[answer] * len(KEYS)), st.booleans()), max_size=40)


def as_core(given_responses: Sequence[Response]) -> StatistikSurvei:
    kuesioner = read_header(KEYS, LAW).kuesioner
    jawaban = [
        Jawaban(str(number), dict(zip(KEYS, values, strict=True)), ditandai="cepat" if flagged else "")
        for number, (values, flagged) in enumerate(given_responses)
    ]
    return StatistikSurvei.of(jawaban, kuesioner)


def write(folder: Path, *lines: str, encoding: str = "utf-8", end: str = "\n") -> Path:
    path = folder / "jawaban.csv"
    path.write_bytes("".join(line + end for line in lines).encode(encoding))
    return path


def faults(path: Path) -> list[tuple[str, int | None, str]]:
    with pytest.raises(SiklusError) as caught:
        read_large_answers(path, LAW)
    return [(problem.code, problem.place.row, problem.place.column) for problem in caught.value.problems]


@given(responses.filter(bool))
def test_the_sums_are_cores_sums(given_responses: list[Response]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "jawaban.csv"
        with path.open("w", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(("id", *KEYS, "ditandai"))
            writer.writerows(
                (number, *values, "cepat" if flagged else "")
                for number, (values, flagged) in enumerate(given_responses)
            )
        found = read_large_answers(path, LAW)
    assert found.statistik.semua == as_core(given_responses)


@given(responses)
def test_another_engine_reads_the_same_statement(given_responses: list[Response]) -> None:
    sums = Sums.of(read_header(KEYS, LAW).kuesioner)
    connection = sqlite3.connect(":memory:")
    names = (*sums.columns.values(), "lengkap", "kosong", "terisi", "ditandai")
    connection.execute(f"CREATE TABLE jawaban ({', '.join(names)})")
    rows = [
        (*(values[KEYS.index(key)] for key in sums.questions), None not in values, not any(values), True, flagged)
        for values, flagged in given_responses
    ]
    connection.executemany(f"INSERT INTO jawaban VALUES ({', '.join('?' for _ in names)})", rows)  # noqa: S608 - marks
    tally = Tally()
    for part in PARTS:
        for flagged, *numbers in connection.execute(sums.query("jawaban", part)):
            tally.add(part, numbers, ditandai=bool(flagged))
    connection.close()
    assert sums.statistik(tally) == as_core(given_responses)


def test_a_column_with_too_many_values_gives_no_slices_and_says_so(tmp_path: Path) -> None:
    rows = [f"{ROW},{number % 1001},L" for number in range(1002)]
    found = read_large_answers(write(tmp_path, f"{HEAD},layanan,jenis_kelamin", *rows), LAW)
    (problem,) = found.peringatan
    assert (problem.code, problem.place.column) == ("CSV-10", "layanan")
    assert problem.message == "Kolom ini memuat 1.001 nilai yang berbeda; hasil per nilainya tidak dihitung."
    assert (found.layanan, list(found.statistik.profil["jenis_kelamin"])) == ((), ["L"])
    assert found.statistik.layanan == {"": found.statistik.semua}


def test_the_index_has_cores_fractions(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD, "3,3,3,4,3,3,3,3,2", "4,4,,4,4,4,4,4,4")
    found = read_large_answers(path, LAW)
    expected = as_core([((3, 3, 3, 4, 3, 3, 3, 3, 2), False), ((4, 4, None, 4, 4, 4, 4, 4, 4), False)])
    assert compute_indeks(found.statistik.semua, found.kuesioner, LAW) == compute_indeks(expected, found.kuesioner, LAW)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_every_plain_way_to_write_a_csv_gives_the_same(tmp_path: Path, end: str, encoding: str, mark: str) -> None:
    lines = (f"{HEAD},pekerjaan", f"{ROW},Café", QUOTED_ROW + ",A")
    written = write(tmp_path, *(line.replace(",", mark) for line in lines), encoding=encoding, end=end)
    values = (3, 3, 3, 4, 3, 3, 3, 3, 2)
    assert read_large_answers(written, LAW).statistik.semua == as_core([(values, False), (values, False)])


@pytest.mark.parametrize(
    "lines",
    [
        (HEAD, ROW, "", "   ", ROW),
        (HEAD, ROW + "\r", ROW),
        (HEAD, ' 3, 3,3.0,"4,0",3 ,3,3\t,\u00a03,2', ROW + ",,"),
        (HEAD + ",saran", ROW + ',"dua\nbaris"', ROW + ",x"),
    ],
    ids=["blank lines", "line ends of two kinds", "spaces and decimals", "a line end within quotes"],
)  # fmt: skip
def test_untidy_but_clear_files_are_read(tmp_path: Path, lines: tuple[str, ...]) -> None:
    values = (3, 3, 3, 4, 3, 3, 3, 3, 2)
    assert read_large_answers(write(tmp_path, *lines), LAW).statistik.semua == as_core(
        [(values, False), (values, False)]
    )


def test_every_wrong_cell_is_named_by_line_and_column(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        HEAD + ",saran",
        ROW + ',"dua\nbaris"',
        "5" + ROW[1:] + ",",
        "",
        ROW[:-1] + "0,",
        "3,tiga" + ROW[3:-3] + '2.5,"2,5",',
    )
    assert faults(path) == [
        ("JAWAB-01", 4, "persyaratan"),
        ("JAWAB-01", 6, "sarana"),
        ("JAWAB-01", 7, "prosedur"),
        ("JAWAB-01", 7, "pengaduan"),
        ("JAWAB-01", 7, "sarana"),
    ]


def test_a_row_of_another_width_is_named(tmp_path: Path) -> None:
    assert faults(write(tmp_path, HEAD, ROW, ROW + ",3", "3,3")) == [("CSV-07", 3, ""), ("CSV-07", 4, "")]


def test_a_number_given_twice_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, "id," + HEAD, "1," + ROW, "," + ROW, "," + ROW, "2," + ROW, "1," + ROW)
    assert faults(path) == [("JAWAB-03", 6, "")]


def test_what_cannot_be_read_says_so(tmp_path: Path) -> None:
    assert faults(write(tmp_path, HEAD, ROW, '"3' + ROW[1:])) == [("CSV-08", 3, "")]
    path = write(tmp_path, HEAD, ROW)
    path.write_bytes(path.read_bytes() + b"\x81,\x8d\n")
    assert faults(path) == [("CSV-08", None, "")]


def test_a_cell_beyond_reason_is_refused_not_read(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD + ",saran", ROW + "," + "a" * 3_000_000)
    assert faults(path) == [("CSV-08", 2, "")]


def test_many_faults_are_counted_not_listed(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD, *["9" + ROW[1:]] * 250)
    found = faults(path)
    assert found[:100] == [("JAWAB-01", line, "persyaratan") for line in range(2, 102)]
    assert found[100:] == [("CSV-09", None, "")]


def test_blank_responses_are_counted_and_said_and_blank_rows_are_nothing(tmp_path: Path) -> None:
    blank = "," * len(KEYS)
    found = read_large_answers(
        write(tmp_path, "id," + HEAD, "1," + ROW, "2" + blank, "3" + blank, blank, " " + blank), LAW
    )
    assert found.statistik.semua.kosong == 2
    assert [(problem.code, problem.message[:8]) for problem in found.peringatan] == [("JAWAB-04", "2 baris ")]


@pytest.mark.parametrize(
    ("name", "lines", "large"),
    [("a.csv", 50_002, True), ("a.csv", 50_000, False), ("a.CSV", 50_002, True), ("a.xlsx", 50_002, False)],
)
def test_large_is_a_matter_of_lines(tmp_path: Path, name: str, lines: int, large: bool) -> None:  # noqa: FBT001 - a case
    path = tmp_path / name
    path.write_text("x\n" * lines)
    assert is_large_csv(path) is large


def test_what_is_not_there_is_not_large(tmp_path: Path) -> None:
    assert not is_large_csv(tmp_path / "tidak-ada.csv")


def test_a_query_that_a_person_interrupted_is_an_interruption() -> None:
    with pytest.raises(KeyboardInterrupt), _interruptible():
        raise RuntimeError("Query interrupted")  # noqa: EM101, TRY003 - DuckDB's own words
    with pytest.raises(RuntimeError, match=r"^anything else$"), _interruptible():
        raise RuntimeError("anything else")  # noqa: EM101, TRY003 - as above
