"""The one expression: the sums of a table of raw answers, for each value of any of its columns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import ibis

from siklus.analytics.mesin.lebar import Lebar
from siklus.core.survei.jawaban import SCALE

Dialek = Literal["duckdb", "postgres", "pyspark"]
"""What Ibis calls the words of DuckDB, PostgreSQL and Spark."""
Expression = Any  # Ibis has no types that a checker could hold
"""A table of Ibis that is bound to no engine."""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table, or view, of raw answers as an engine knows it: a response a row, a column a question (1–4 or NULL).

    `pertanyaan` maps a question's id to its column, in the questionnaire's order; `kunci` are the columns by which
    responses can be told apart, such as provinsi, periode, unit, layanan.
    """

    nama: str
    kunci: tuple[str, ...]
    pertanyaan: Mapping[str, str]

    @property
    def expression(self) -> Expression:
        """The table as Ibis sees it; of the keys nothing is asked but whether they are equal."""
        columns = dict.fromkeys(self.kunci, "string") | dict.fromkeys(self.pertanyaan.values(), "int8")
        return ibis.table(columns, name=self.nama)


def sums_of(tabel: Tabel, per: Sequence[str], lebar: Lebar) -> Expression:
    """For each value of the columns `per`: all rows, those with any answer, and each question's packed counts."""
    table = tabel.expression
    questions = [table[column] for column in tabel.pertanyaan.values()]
    terms = {"baris": table.count(), "n": ibis.coalesce(*questions).count()}
    for number, question in enumerate(questions):
        terms |= {f"j{number}_{part}": term.sum() for part, term in enumerate(_packed(question, lebar))}
    return table.aggregate(by=[table[key] for key in per], **terms)


def _packed(question: Expression, lebar: Lebar) -> Iterator[Expression]:
    """One answer as a one in the field of its value.

    A shift to the right of a large number, never to the left of 1: that would be 32 bits wide in Spark. And the amount
    is an `int`, the only one that PostgreSQL shifts by.
    """
    for part in lebar.parts:
        shift = (ibis.literal(part[-1], "int32") - question.cast("int32")) * ibis.literal(lebar.bits, "int32")
        one = ibis.literal(lebar.top, "int64") >> shift
        whole = len(part) == len(SCALE)
        yield one if whole else ibis.cases((question.between(part[0], part[-1]), one))


def bounds_of(tabel: Tabel) -> Expression:
    """The smallest and the largest answer to each question, in one row; Parquet keeps them beside its columns."""
    table = tabel.expression
    terms: dict[str, Expression] = {}
    for number, column in enumerate(tabel.pertanyaan.values()):
        terms |= {f"kecil{number}": table[column].min(), f"besar{number}": table[column].max()}
    return table.aggregate(**terms)


def sql_of(expression: Expression, dialek: Dialek) -> str:
    """The expression in an engine's own words; needs no engine."""
    return str(ibis.to_sql(expression, dialect=dialek, pretty=False))
