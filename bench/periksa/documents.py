"""One clean report: a truth, the habits of its office, and what was typed."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from random import Random
from typing import Any

from bench.periksa.blocks import Paragraph, Report
from bench.periksa.content import Content, read_content
from bench.periksa.habits import Habits, choose_habits
from bench.periksa.make_truth import make_truth
from bench.periksa.marks import CLOSE, OPEN
from bench.periksa.pages import paginate
from bench.periksa.printed import Printed, print_truth
from bench.periksa.template import write_report
from bench.periksa.truth import Cycle

SLIPS = 0.4
QUARTER = 3


@dataclass(frozen=True, slots=True)
class Clean:
    """A report without mistakes and all that it was made from."""

    content: Content
    style: str
    seed: int
    cycle: Cycle
    habits: Habits
    printed: Printed
    report: Report

    def wrong(self, kind: str) -> Any:  # noqa: ANN401 - a list of words or of pairs, as the set's file has it
        """The set's own words for a kind of mistake; those of this style when it has some."""
        found = self.content.wrong
        return found.get("gaya", {}).get(self.style, {}).get(kind, found[kind])


def make_clean(set_name: str, style: str, seed: int) -> Clean:
    """The clean report of a set, a style and a seed."""
    content = read_content(set_name)
    return write_clean(content, style, seed, make_truth(content.of_style(style), seed))


def write_clean(content: Content, style: str, seed: int, cycle: Cycle, ikm: Fraction | None = None) -> Clean:
    """The report of a given truth, which may be one that a mistake was put into."""
    draw = Random(f"{content.name}-{style}-{seed}")  # noqa: S311 - made-up reports
    text = content.texts[style]
    habits = replace(_by_quarter(choose_habits(text, draw), cycle), ikm=ikm)
    printed = print_truth(cycle, content, habits, draw)
    report = _slipped(write_report(text, printed, draw), content, draw)
    return Clean(content, style, seed, cycle, habits, printed, paginate(report) if habits.paged else report)


def _by_quarter(habits: Habits, cycle: Cycle) -> Habits:
    """Nobody plans in quarters an execution that begins or ends within one."""
    whole = cycle.execution.first.number % QUARTER == 1 and cycle.execution.months % QUARTER == 0
    return habits if whole or habits.moments != "triwulan" else replace(habits, moments="singkat")


def _slipped(report: Report, content: Content, draw: Random) -> Report:
    """Now and then a harmless slip of the hand, once in a report, in words that tell nothing of the truth."""
    if draw.random() > SLIPS:
        return report
    word = draw.choice(sorted(content.slips))
    pattern = re.compile(rf"(?<=\s){word}(?=[\s.,])(?![^{OPEN}]*{CLOSE})")
    blocks = list(report.blocks)
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.style == "biasa" and pattern.search(block.words):
            blocks[at] = replace(block, words=pattern.sub(content.slips[word], block.words, count=1))
            break
    return Report(tuple(blocks))
