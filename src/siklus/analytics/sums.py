"""The sufficient statistics of a table of answers as statements of standard SQL, and their rows as core's objects.

Written with COUNT, SUM, CASE and GROUP BY only, so that DuckDB, PostgreSQL, SQLite and Spark read the same words.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from operator import add
from typing import Literal

from siklus.core.indeks.statistik import PairSums, QuestionSums, Statistik, StatistikSurvei
from siklus.core.survei.jawaban import SCALE
from siklus.core.survei.kuesioner import Kuesioner

Part = Literal["lengkap", "bercelah", "kosong"]
PARTS: Mapping[Part, str] = {
    "lengkap": "lengkap",
    "bercelah": "NOT lengkap AND NOT kosong",
    "kosong": "kosong AND terisi",
}
"""The responses without a gap, with some, and without a single answer, by the table's own columns."""


@dataclass(slots=True)
class Tally:
    """Rows of one group's sums, added up: (part, flagged) → n, four counts a question, and the part's sums a pair."""

    numbers: dict[tuple[Part, bool], list[int]] = field(default_factory=dict)

    def add(self, part: Part, numbers: Sequence[int], *, ditandai: bool) -> None:
        """Count one more row of a query."""
        before = self.numbers.get((part, ditandai))
        self.numbers[part, ditandai] = list(map(add, before, numbers)) if before else list(numbers)


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

    def query(self, table: str, part: Part, by: str = "") -> str:
        """One part's sums, for each value of the column `by`: that value, whether flagged, n, and the sums.

        Responses that are alike are counted first, since few differ among very many, and each sum then looks at each
        kind once. Without gaps n and the counts say all of a pair but its product, so that nothing else is asked.
        """
        named = ", ".join((*([by] if by else []), "ditandai"))
        alike = ", ".join((named, *self.columns.values()))
        kinds = f"SELECT {alike}, COUNT(*) AS banyak FROM {table} WHERE {PARTS[part]} GROUP BY {alike}"  # noqa: S608 - our own names
        terms = ", ".join((named, "SUM(banyak)", *(f"COALESCE(SUM({term}), 0)" for term in self._terms(part))))
        return f"SELECT {terms} FROM ({kinds}) AS ragam GROUP BY {named}"  # noqa: S608 - our own names

    def statistik(self, tally: Tally) -> StatistikSurvei:
        """A group's sums as core's value objects; a part without a row is empty, not absent."""
        found = tally.numbers
        return StatistikSurvei(
            lengkap=self._complete(found.get(("lengkap", False))),
            lengkap_ditandai=self._complete(found.get(("lengkap", True))),
            bercelah=self._with_gaps(found.get(("bercelah", False))),
            bercelah_ditandai=self._with_gaps(found.get(("bercelah", True))),
            kosong=sum(found.get(("kosong", flag), (0,))[0] for flag in (False, True)),
        )

    @property
    def _pairs(self) -> tuple[tuple[str, str], ...]:
        return tuple(combinations(self.questions, 2))

    def _terms(self, part: Part) -> Iterator[str]:
        """What is added up, each term as many times as its kind of response was given."""
        for column in self.columns.values() if part != "kosong" else ():
            yield from (f"CASE WHEN {column} = {value} THEN banyak END" for value in SCALE)
        for x, y in combinations(self.columns.values(), 2) if part != "kosong" else ():
            if part == "bercelah":
                both = f"CASE WHEN {x} IS NOT NULL AND {y} IS NOT NULL THEN"
                yield from (f"{both} banyak END", f"{both} {x} * banyak END", f"{both} {y} * banyak END")
            yield f"{x} * {y} * banyak"

    def _complete(self, row: Sequence[int] | None) -> Statistik:
        questions, products = self._questions(row)
        pairs = {
            (x, y): PairSums(questions[x].n, questions[x].jumlah, questions[y].jumlah, next(products, 0))
            for x, y in self._pairs
        }
        return Statistik(row[0] if row else 0, questions, pairs)

    def _with_gaps(self, row: Sequence[int] | None) -> Statistik:
        questions, rest = self._questions(row)
        fours = zip(*(rest,) * 4, strict=True)
        return Statistik(
            row[0] if row else 0, questions, {pair: PairSums(*next(fours, (0, 0, 0, 0))) for pair in self._pairs}
        )

    def _questions(self, row: Sequence[int] | None) -> tuple[dict[str, QuestionSums], Iterator[int]]:
        """The counts of each question, and what stands after them."""
        rest = iter(row[1:] if row else ())
        fours = zip(*(rest,) * 4, strict=False)
        return {key: QuestionSums(next(fours, (0, 0, 0, 0))) for key in self.questions}, rest
