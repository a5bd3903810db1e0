"""A table of answers as Parquet, for whoever goes on with it in a program of statistics."""

from pathlib import Path

import duckdb

from siklus.analytics.table import quoted


def write_parquet(csv: Path, parquet: Path, numbers: tuple[str, ...]) -> None:
    """Write a UTF-8 CSV with a head and commas as Parquet; `numbers` are the columns of whole numbers, the rest text.

    Columns keep their order; an empty cell of a number is null.
    """
    with duckdb.connect() as store:
        store.execute("SET threads TO 1")
        table = f"read_csv({quoted(str(csv))}, header = true, all_varchar = true, delim = ',', quote = '\"')"
        found = store.execute(f"DESCRIBE SELECT * FROM {table}").fetchall()  # noqa: S608 - names and paths are quoted
        columns = ", ".join(_column(head, number=head in numbers) for head, *_ in found)
        copied = f"COPY (SELECT {columns} FROM {table}) TO {quoted(str(parquet))}"  # noqa: S608 - as above
        store.execute(f"{copied} (FORMAT parquet)")


def _column(head: str, *, number: bool) -> str:
    name = '"' + head.replace('"', '""') + '"'
    return f"TRY_CAST({name} AS INTEGER) AS {name}" if number else f"COALESCE({name}, '') AS {name}"
