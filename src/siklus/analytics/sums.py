"""The sufficient statistics of a table of answers as one statement of standard SQL, and its rows as core's objects.

Written with COUNT, SUM and CASE only, so that DuckDB, PostgreSQL, SQLite and Spark read the same words.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from siklus.core.indeks.statistik import PairSums, QuestionSums, Statistik, StatistikSurvei
from siklus.core.survei.jawaban import SCALE
from siklus.core.survei.kuesioner import Kuesioner

Row = Sequence[int]
PARTS = ("lengkap", "ditandai")
"""The two columns that keep complete and flagged responses apart; the table says 1 or 0."""


@dataclass(frozen=True, slots=True)
class Sums:
    """What to ask of a table whose columns q0, q1, … hold the answers (1–4 or NULL) to `questions`, sorted by id."""

    questions: tuple[str, ...]

    @classmethod
    def of(cls, kuesioner: Kuesioner) -> "Sums":
        """The sums of a questionnaire."""
        return cls(tuple(sorted(item.id for item in kuesioner.pertanyaan)))

    @property
    def columns(self) -> Mapping[str, str]:
        """Question id to the column that holds its answers."""
        return {key: f"q{number}" for number, key in enumerate(self.questions)}

    def query(self, table: str, where: str = "1 = 1") -> str:
        """Every sum of the table, one row for each part: the part, n, four counts a question, four sums a pair."""
        terms = ", ".join((*PARTS, "COUNT(*)", *self._histograms(), *self._products()))
        return f"SELECT {terms} FROM {table} WHERE {where} GROUP BY {', '.join(PARTS)}"  # noqa: S608 - our own names

    def statistik(self, rows: Iterable[Row], kosong: int = 0) -> StatistikSurvei:
        """The rows of the query as core's value objects; a part without a row is empty, not absent."""
        parts = {(bool(row[0]), bool(row[1])): self._part(row[2:]) for row in rows}
        empty = self._part((0,) * (1 + 4 * len(self.questions) + 4 * len(self._pairs)))
        return StatistikSurvei(
            lengkap=parts.get((True, False), empty),
            lengkap_ditandai=parts.get((True, True), empty),
            bercelah=parts.get((False, False), empty),
            bercelah_ditandai=parts.get((False, True), empty),
            kosong=kosong,
        )

    @property
    def _pairs(self) -> tuple[tuple[str, str], ...]:
        return tuple(combinations(self.questions, 2))

    def _histograms(self) -> Iterator[str]:
        for column in self.columns.values():
            for value in SCALE:
                yield f"COUNT(CASE WHEN {column} = {value} THEN 1 END)"

    def _products(self) -> Iterator[str]:
        for x, y in combinations(self.columns.values(), 2):
            yield f"COUNT({x} + {y})"
            yield f"COALESCE(SUM(CASE WHEN {y} IS NOT NULL THEN {x} END), 0)"
            yield f"COALESCE(SUM(CASE WHEN {x} IS NOT NULL THEN {y} END), 0)"
            yield f"COALESCE(SUM({x} * {y}), 0)"

    def _part(self, row: Row) -> Statistik:
        fours = iter(zip(*(iter(row[1:]),) * 4, strict=True))
        questions = {key: QuestionSums(next(fours)) for key in self.questions}
        return Statistik(row[0], questions, {pair: PairSums(*next(fours)) for pair in self._pairs})
