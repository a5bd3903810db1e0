"""`python -m bench.mentah_kerja WAY FILE`: one way to sum raw answers, timed without what Python loads before."""

import json
import sys
from time import perf_counter

import duckdb

from bench.mentah import QUESTIONS

SERVICES = 10
PAIRS = (("persyaratan", "prosedur", "waktu"), ("biaya", "produk", "kompetensi"), ("perilaku", "pengaduan", "sarana"))
SETTINGS: dict[str, str | bool | int | float | list[str]] = {"memory_limit": "3GB", "preserve_insertion_order": False}


def by_expression() -> str:
    """What Siklus asks, in DuckDB's words."""
    from siklus.analytics.mesin.ekspresi import Tabel, sql_of, sums_of  # noqa: PLC0415 - the other ways need no Ibis
    from siklus.analytics.mesin.lebar import SEMPIT  # noqa: PLC0415 - as above

    tabel = Tabel("jawaban", ("unit", "layanan"), dict(zip(QUESTIONS, QUESTIONS, strict=True)))
    return sql_of(sums_of(tabel, ("unit", "layanan"), SEMPIT), "duckdb")


def by_hand() -> str:
    """The same counts, as somebody would write them who knows DuckDB; 15 bits each, no answer missing."""
    counts = ", ".join(f"SUM(35184372088832 >> (15 * (4 - {question}))) AS {question}" for question in QUESTIONS)
    return f"SELECT unit, layanan, COUNT(*) AS n, {counts} FROM jawaban GROUP BY unit, layanan"  # noqa: S608 - our names


def sums_only() -> str:
    """Less: no counts, but three sums in one integer, 20 bits each."""
    threes = (f"SUM({a} + {b} * 1048576::BIGINT + {c} * 1099511627776) AS {a}" for a, b, c in PAIRS)
    return f"SELECT unit, layanan, COUNT(*) AS n, {', '.join(threes)} FROM jawaban GROUP BY unit, layanan"  # noqa: S608 - our names


def scan() -> str:
    """Every column read and added up into one row: nobody can be quicker."""
    return f"SELECT {', '.join(f'SUM({column})' for column in ('unit', 'layanan', *QUESTIONS))} FROM jawaban"  # noqa: S608 - our names


def time_of(way: str, path: str) -> float:
    """Seconds until the result stands in a table."""
    sql = {"ekspresi": by_expression, "tulis": by_hand, "jumlah": sums_only, "pindai": scan}[way]()
    with duckdb.connect(config=SETTINGS) as store:
        store.execute(f"CREATE TEMP VIEW jawaban AS SELECT * FROM read_parquet('{path}')")  # noqa: S608 - our own path
        began = perf_counter()
        store.execute(f"CREATE TEMP TABLE hasil AS {sql}")
        return perf_counter() - began


def fill(path: str, rows: int, groups: int) -> None:
    """Scores of 1 to 4, the higher the likelier, in row groups of DuckDB's own size."""
    scores = ", ".join(f"CAST(1 + FLOOR(SQRT(RANDOM()) * 3.9999) AS TINYINT) AS {question}" for question in QUESTIONS)
    group = f"i // {max(1, rows // groups)}"
    keys = f"CAST({group} // {SERVICES} AS INTEGER) AS unit, CAST({group} % {SERVICES} AS SMALLINT) AS layanan"
    with duckdb.connect(config={"memory_limit": "3GB"}) as store:
        store.execute("SELECT SETSEED(0.5)")
        store.execute(f"COPY (SELECT {keys}, {scores} FROM RANGE({rows}) AS t(i)) TO '{path}' (FORMAT parquet)")  # noqa: S608 - our names


def main(way: str, path: str, *size: str) -> None:
    """Fill a file, or print one way's seconds as JSON."""
    if way == "isi":
        rows, groups = map(int, size)
        fill(path, rows, groups)
    else:
        sys.stdout.write(json.dumps({"detik": time_of(way, path)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
