"""Which findings are right: the kind must fit and a line must be one at which an inspector would point."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.periksa.content import SETS
from bench.periksa.plant.label import Label
from bench.periksa.score.finding import Finding

MAP = Path(__file__).parent / "peta.toml"
ALLOWED = SETS / "wajar.toml"
TOKEN = re.compile(r"\w+(?:[.,]\d+)*")
MOST = 0.6
SLACK, TIMES = 12, 3
"""A finding's line may be so much longer than the label's: a line of a flattened table has neighbours in it."""

KindMap = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One paper judged. `hits` are (finding, label found by it); a second hit of one label by one rule is `again`."""

    hits: tuple[tuple[Finding, Label], ...]
    again: tuple[Finding, ...]
    neutral: tuple[Finding, ...]
    false: tuple[Finding, ...]
    missed: tuple[Label, ...]


def read_map(path: Path = MAP) -> KindMap:
    """Rule code → kinds ("IKM/…") that the rule is meant to find; the rules' writers fill it."""
    found: KindMap = tomllib.loads(path.read_text(encoding="utf-8")).get("kaidah", {})
    return found


def kinds_of(finding: Finding, kinds: KindMap) -> frozenset[str]:
    """The kinds that a finding may stand for: by its code, else by its own name within its family."""
    family = re.match(r"[A-Z]+", finding.code)
    own = f"{family[0]}/{finding.name}" if family else finding.name
    return frozenset(kinds.get(finding.code, (own,)))


def read_allowed(set_name: str, style: str) -> frozenset[str]:
    """Names of what a style's clean reports truly lack: whoever suggests it is not wrong."""
    found: dict[str, dict[str, list[str]]] = tomllib.loads(ALLOWED.read_text(encoding="utf-8"))
    return frozenset(found.get(set_name, {}).get(style, ()))


def judge(
    findings: Iterable[Finding],
    labels: Sequence[Label],
    damaged: Sequence[Label],
    kinds: KindMap,
    allowed: frozenset[str] = frozenset(),
) -> Verdict:
    """Judge the findings of one paper."""
    hits, again, neutral, false = list[tuple[Finding, Label]](), list[Finding](), list[Finding](), list[Finding]()
    for finding in findings:
        meant = kinds_of(finding, kinds)
        right = [label for label in labels if _full(label) in meant and is_at(finding, label)]
        fresh = [label for label in right if not _has(hits, finding, label)]
        if fresh:
            hits += [(finding, label) for label in fresh]
        elif right:
            again.append(finding)
        elif finding.name in allowed or _is_neutral(meant | {finding.name}, labels, damaged):
            neutral.append(finding)
        else:
            false.append(finding)
    found = [label for _, label in hits]
    missed = tuple(label for label in labels if not any(label is other for other in found))
    return Verdict(tuple(hits), tuple(again), tuple(neutral), tuple(false), missed)


def _is_neutral(meant: frozenset[str], labels: Sequence[Label], damaged: Sequence[Label]) -> bool:
    """Whether it tells of a consequence, or of what a bad scan left of a mistake."""
    return _follows(meant, (*labels, *damaged)) or any(_full(label) in meant for label in damaged)


def _full(label: Label) -> str:
    return f"{label.family}/{label.kind}"


def _has(hits: Sequence[tuple[Finding, Label]], finding: Finding, label: Label) -> bool:
    return any(other.code == finding.code and hit is label for other, hit in hits)


def _follows(meant: frozenset[str], labels: Sequence[Label]) -> bool:
    """Whether one of the kinds is what a planted mistake makes wrong besides itself."""
    names = {kind.split("/")[-1] for kind in meant}
    return any(names.intersection(label.consequences) for label in labels)


def is_at(finding: Finding, label: Label) -> bool:
    """Whether the finding points at one of the label's lines; a mistake without a line is found by its kind alone."""
    if not label.places:
        return True
    return any(overlaps(place, wanted) for place in finding.places for wanted in label.places)


def overlaps(found: str, wanted: str) -> bool:
    """Whether two readings of a line are of the same line: one within the other, or most words shared."""
    one, other = TOKEN.findall(found.lower()), TOKEN.findall(wanted.lower())
    if not one or not other:
        return found.strip() == wanted.strip()
    if _within(one, other):
        return len(one) > 1 or len(other) <= SLACK
    if _within(other, one):
        return len(one) <= TIMES * len(other) + SLACK
    shared = sum(min(one.count(word), other.count(word)) for word in set(one))
    return shared > 1 and shared >= MOST * len(one)


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of one stand in the other, in their order and without a gap."""
    return f" {' '.join(short)} " in f" {' '.join(long)} "
