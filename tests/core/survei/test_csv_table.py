import io
import sys

import pytest

from siklus.core.errors import Place, SiklusError
from siklus.core.survei.csv_table import BLANKS, BrokenRecordError, CsvTable, fitted, is_blank


def table(content: str | bytes) -> CsvTable:
    data = content.encode() if isinstance(content, str) else content
    return CsvTable.of("a.csv", lambda: io.BytesIO(data))


def test_blanks_are_what_strip_takes_away() -> None:
    assert sorted(BLANKS) == [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()]


def test_the_head_is_the_first_line_with_something_in_it() -> None:
    found = table('\n ;; \n"a";  b \n\n1;2\n;\n3;4')
    assert (found.encoding, found.delimiter, found.heads, found.head_row) == ("utf-8-sig", ";", ("a", "b"), 3)
    assert list(found.records()) == [(5, ["1", "2"]), (7, ["3", "4"])]


@pytest.mark.parametrize(
    ("content", "encoding", "plain"),
    [
        (b"a,b\n1,2\n", "utf-8-sig", True),
        (b"a,b\r\n1,2\r\n", "utf-8-sig", True),
        (b"a,b\r\n1,2\n", "utf-8-sig", False),
        (b"a,b\r1,2\r", "utf-8-sig", False),
        (b"\na,b\n", "utf-8-sig", False),
        (b'a,"b"\n"",c\n"d","e"', "utf-8-sig", True),
        (b'"a";"b"\r\n"c";""\r\n', "utf-8-sig", True),
        (b'a,"b""c"\n', "utf-8-sig", False),
        (b'a, "b"\n', "utf-8-sig", False),
        (b'a,b\n",",c\n', "utf-8-sig", False),
        (b'a,b\n"c\n",d\n', "utf-8-sig", False),
        (b"a,b\n" + b"1" * 65_528 + b',2\n"3",4\n', "utf-8-sig", True),
        (b"a,b\n" + b"1" * 200_000, "utf-8-sig", False),
        (b"a,b\n" + b"1" * 65_531 + b"\r\n", "utf-8-sig", False),
        (b"a,b\r\n" + b"1" * 65_530 + b"\r\n", "utf-8-sig", True),
        (b"a,\xe9\n", "cp1252", False),
        ("a,\u2003b\n".encode("utf-16"), "utf-16", False),
    ],
)
def test_encoding_and_whether_lines_are_records(content: bytes, encoding: str, plain: bool) -> None:  # noqa: FBT001 - a case
    found = table(content)
    assert (found.encoding, found.plain) == (encoding, plain)


@pytest.mark.parametrize(
    ("content", "code", "row"),
    [
        (b"", "CSV-01", None),
        (b"\n,,\n", "CSV-01", None),
        (b"a\0b", "CSV-08", None),
        (b"a\x81b", "CSV-08", None),
        (b"a\xc3", None, None),
        (b"\xff\xfea", "CSV-08", None),
        (b'\n"a', "CSV-08", 2),
    ],
)
def test_what_is_no_table(content: bytes, code: str | None, row: int | None) -> None:
    if code is None:
        assert table(content).heads == ("aÃ",)
        return
    with pytest.raises(SiklusError) as caught:
        table(content)
    assert [(item.code, item.place) for item in caught.value.problems] == [(code, Place("a.csv", row=row))]


def test_a_broken_record_says_where_it_begins() -> None:
    rows = table('a,b\n1,"2\n2"\n3,"4"5\n').records()
    assert next(rows) == (2, ["1", "2\n2"])
    with pytest.raises(BrokenRecordError) as caught:
        next(rows)
    assert caught.value.row == 4


@pytest.mark.parametrize(
    ("record", "expected"),
    [(["a", "b"], ["a", "b"]), (["a"], None), (["a", "b", "", " \u2003", None], ["a", "b"]), (["a", "b", "", 0], None)],
)
def test_a_record_at_its_heads_width(record: list[object], expected: list[object] | None) -> None:
    assert fitted(record, 2) == expected
    assert not is_blank(0)
