"""Adding verdicts up: precision and recall per rule, severity, style and form."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from bench.periksa.corpus import Case, Paper
from bench.periksa.plant.label import Label
from bench.periksa.score.finding import Checked, Finding
from bench.periksa.score.match import KindMap, Verdict, judge, kinds_of, read_allowed

SEVERITIES = ("kesalahan", "peringatan", "saran")


@dataclass
class Count:
    """Counts of one line of a table: mistakes planted and found, findings right and false."""

    planted: int = 0
    found: int = 0
    right: int = 0
    false: int = 0

    @property
    def recall(self) -> Fraction | None:
        """Found of planted; None when none was planted."""
        return Fraction(self.found, self.planted) if self.planted else None

    @property
    def precision(self) -> Fraction | None:
        """Right of all findings; None when there was none."""
        return Fraction(self.right, self.right + self.false) if self.right + self.false else None


@dataclass
class Tally:
    """All counts. `clean_accused` are clean papers with a finding of severity kesalahan."""

    kinds: dict[str, Count] = field(default_factory=dict)
    severities: dict[str, Count] = field(default_factory=dict)
    styles: dict[str, Count] = field(default_factory=dict)
    forms: dict[str, Count] = field(default_factory=dict)
    rules: dict[str, Count] = field(default_factory=dict)
    papers: int = 0
    clean: int = 0
    clean_accused: int = 0
    examples: list[str] = field(default_factory=list)

    def add(self, paper: Paper, checked: Checked, kinds: KindMap) -> Verdict:
        """Count one paper."""
        allowed = read_allowed(paper.case.set_name, paper.case.style)
        verdict = judge(checked.findings, paper.labels, paper.damaged, kinds, allowed)
        self.papers += 1
        if not paper.case.kinds:
            self.clean += 1
            self.clean_accused += any(item.severity == "kesalahan" for item in verdict.false)
        self._recall(paper, verdict)
        self._precision(paper.case, verdict, kinds)
        self.examples += [_example(paper, "keliru", item.code, item.places) for item in verdict.false]
        self.examples += [_example(paper, "luput", item.kind, item.places) for item in verdict.missed]
        return verdict

    def _recall(self, paper: Paper, verdict: Verdict) -> None:
        for label in paper.labels:
            was_found = not any(label is other for other in verdict.missed)
            for count in self._lines_of(paper.case, f"{label.family}/{label.kind}", label.severity):
                count.planted += 1
                count.found += was_found

    def _precision(self, case: Case, verdict: Verdict, kinds: KindMap) -> None:
        for finding, label in verdict.hits:
            self._finding(case, finding, (f"{label.family}/{label.kind}",), is_right=True)
        for finding in verdict.false:
            self._finding(case, finding, tuple(sorted(kinds_of(finding, kinds)))[:1], is_right=False)

    def _finding(self, case: Case, finding: Finding, names: Iterable[str], *, is_right: bool) -> None:
        counts = [_at(self.rules, finding.code)]
        for name in names:
            counts += self._lines_of(case, name, finding.severity)
        for count in counts:
            count.right += is_right
            count.false += not is_right

    def _lines_of(self, case: Case, kind: str, severity: str) -> list[Count]:
        return [
            _at(self.kinds, kind),
            _at(self.severities, severity),
            _at(self.styles, case.style),
            _at(self.forms, case.form),
        ]


def _at(counts: dict[str, Count], name: str) -> Count:
    return counts.setdefault(name, Count())


def _example(paper: Paper, what: str, name: str, places: tuple[str, ...]) -> str:
    return f"{what}: {name} di {paper.file_name}: {places[0][:120] if places else '(tanpa tempat)'}"


def score(papers: Iterable[Paper], check: Callable[[Paper], Checked], kinds: KindMap) -> Tally:
    """Check and count all papers."""
    tally = Tally()
    for paper in papers:
        tally.add(paper, check(paper), kinds)
    return tally


def planted_counts(labels: Iterable[Label]) -> Mapping[str, int]:
    """How often each kind was planted."""
    return Counter(f"{label.family}/{label.kind}" for label in labels)
