"""Both readers of a CSV on the same bytes: equal sums and doubts, or equal problems."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from siklus.analytics.answers import read_large_answers
from siklus.core.aturan import aturan
from siklus.core.errors import Place, Severity, SiklusError
from siklus.core.indeks.irisan import StatistikIrisan
from siklus.core.survei.csv_table import BLANKS
from siklus.readers.answers import read_answers

LAW = aturan(date(2026, 1, 1))
UNSUR = "persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana"
HEAD = f"id,layanan,{UNSUR},jenis_kelamin,usia,ditandai,saran"
ROW = "A,ppid,3,3,3,4,3,3,3,3,2,L,34,,"
NO_LINE_ENDS = dict.fromkeys(map(ord, "\r\n"))
Told = tuple[StatistikIrisan | None, list[str]]


def by_rows(path: Path) -> Told:
    try:
        answers = read_answers(path, LAW)
    except SiklusError as error:
        return None, list(map(str, error.problems))
    return StatistikIrisan.of(answers.jawaban, answers.kuesioner), list(map(str, answers.peringatan))


def by_tables(path: Path) -> Told:
    try:
        answers = read_large_answers(path, LAW)
    except SiklusError as error:
        return None, list(map(str, error.problems))
    return answers.statistik, list(map(str, answers.peringatan))


def both(content: bytes) -> Told:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "jawaban.csv"
        path.write_bytes(content)
        one, other = by_rows(path), by_tables(path)
    assert one == other
    return one


def codes(told: Told) -> list[str]:
    return [text[1 : text.index("]")] for text in told[1]]


CASES = {
    "plain": (f"{HEAD}\n{ROW}\n", []),
    "no end to the last line": (f"{HEAD}\n{ROW}", []),
    "an open quote at the end": (f'{HEAD}\n{ROW}\n"B,ppid', ["CSV-08"]),
    "an open quote in the head": (f'"{HEAD}\n{ROW}\n', ["CSV-08"]),
    "text after a closing quote": (f'{HEAD}\n{ROW}\nB,"x"y,3,3,3,4,3,3,3,3,2,L,34,,\n', ["CSV-08"]),
    "a quote in the middle": (f'{HEAD}\n{ROW[:-1]}, a"b" \n', []),
    "blank first lines": (f"\n  \n,,,,\n{HEAD}\n{ROW}\n", []),
    "a trailing blank cell": (f"{HEAD}\n{ROW},\n{ROW[1:]}, , \n", []),
    "a blank line of another width": (f"{HEAD}\n,,\n{ROW}\n \n", []),
    "an em space before a digit": (f"{HEAD}\n{ROW.replace(',4,', ',' + chr(0x2003) + '4,')}\n", []),
    "every blank": (f"{HEAD}\n{ROW.replace(',4,', ',' + BLANKS.translate(NO_LINE_ENDS) + '4,')}\n", []),
    "an unknown profile": (f"{HEAD}\n{ROW}\n{ROW[1:].replace(',L,', ', Lelaki? ,')}\n", ["JAWAB-12"]),
    "a repeated number": (f"{HEAD}\n{ROW}\n\n{ROW}\n", ["JAWAB-03"]),
    "narrow and wide": (f"{HEAD}\n{ROW}\nA,3\n{ROW[1:]},x\n", ["CSV-07", "CSV-07"]),
    "no answer at all": (f"{HEAD}\n{ROW}\nB,,,,,,,,,,,,,,\nC,,,,,,,,,,,,,,\n", ["JAWAB-04"]),
    "a head alone": (f"{HEAD}\n\n,,\n", ["CSV-01"]),
    "nothing": ("", ["CSV-01"]),
    "NUL": (f"{HEAD}\n{ROW}\0\n", ["CSV-08"]),
    "a column that is not known": (f"{HEAD},warna\n{ROW},biru\n", ["CSV-05"]),
    "wrong in every way": (
        f"{HEAD},warna\n{ROW.replace('4', '9', 1)},\n{ROW},\n3\n",
        ["CSV-05", "JAWAB-01", "JAWAB-03", "CSV-07"],
    ),
    "a cell beyond reason": (f"{HEAD}\n{ROW}{'a' * 200_000}\n", ["CSV-08"]),
    "a long cell": (f"{HEAD}\n{ROW}{'a' * 100_000}\n{ROW[1:]}{'b' * 131_000}\n", []),
    "too many faults": (f"{HEAD}\n" + f"{ROW[1:].replace('4', '5')}\n" * 130, ["JAWAB-01"] * 100 + ["CSV-09"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_what_was_once_told_differently(text: str, expected: list[str]) -> None:
    assert codes(both(text.encode())) == expected


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end(encoding: str, end: str) -> None:
    statistik, problems = both(f"{HEAD}{end}{ROW}Café{end}".encode(encoding))
    assert statistik is not None
    assert (statistik.semua.semua.n, problems) == (1, [])


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", HEAD.encode() + b"\n\x81\n", b"\xff\xfe" + "a\0".encode("utf-16-le")]
)
def test_bytes_that_are_no_text(content: bytes) -> None:
    assert codes(both(content)) == ["CSV-08"]


def test_services_need_no_list(tmp_path: Path) -> None:
    path = tmp_path / "jawaban.csv"
    path.write_text(f"{HEAD}\n{ROW}\n{ROW[1:].replace('ppid', 'rumah pintar')}\n")
    assert read_answers(path, LAW).layanan == read_large_answers(path, LAW).layanan
    assert [item.kode for item in read_answers(path, LAW).layanan] == ["ppid", "rumah pintar"]
    assert by_rows(path) == by_tables(path)


cell = st.one_of(
    st.sampled_from(["1", "2", "3", "4"]),
    st.sampled_from(["", " ", "3.0", "4,0", '"3"', "\u20033", "5", "x", '"', '"3"x', "L", "Pria", "17", "A", "\xa0"]),
)
line = st.one_of(
    st.lists(cell, min_size=9, max_size=9),
    st.lists(cell, min_size=8, max_size=13),
    st.sampled_from([[], [""], [" ", ""], ["A", "B"]]),
)


@settings(max_examples=4 * settings().max_examples)
@given(
    before=st.lists(st.sampled_from(["", "  ", ",,,", '""']), max_size=2),
    extra=st.lists(
        st.sampled_from(["id", "layanan", "usia", "jenis_kelamin", "pekerjaan", "ditandai", "saran", ""]),
        unique=True,
        max_size=4,
    ),
    lines=st.lists(line, max_size=8),
    mark=st.sampled_from([",", ";", "\t"]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
@example(before=[], extra=["usia"], lines=[["3"] * 9 + ["seratus"]], mark=",", end="\n", encoding="utf-8")
def test_any_bytes_are_read_alike(  # noqa: PLR0913 - a file is made of these
    before: list[str], extra: list[str], lines: list[list[str]], *, mark: str, end: str, encoding: str
) -> None:
    head = [*UNSUR.split(","), *extra]
    text = "".join(part + end for part in (*before, *(mark.join(row) for row in (head, *lines))))
    both(text.encode(encoding, errors="ignore"))


def test_warnings_have_a_place() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "jawaban.csv"
        path.write_text(f"{HEAD}\n{ROW.replace(',L,', ',tua,')}\n{ROW[1:].replace(',L,', ', tua,')}\n")
        (problem,) = read_large_answers(path, LAW).peringatan
    assert (problem.code, problem.severity) == ("JAWAB-12", Severity.WARNING)
    assert problem.place == Place("jawaban.csv", column="jenis_kelamin")
    assert problem.message == "Nilai “tua” tidak dikenal untuk jenis_kelamin; dicatat apa adanya (2 baris)."
