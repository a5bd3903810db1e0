"""All kinds of mistakes, and planting some of them into one report."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bench.periksa.blocks import Report
from bench.periksa.documents import Clean
from bench.periksa.plant import bkt, hkm, ikm, lap, nsk, pri, pub, rsp, rtl, sts
from bench.periksa.plant.draft import Draft
from bench.periksa.plant.label import Kind, Label, Planted

KINDS: tuple[Kind, ...] = tuple(
    kind for family in (ikm, rsp, pri, rtl, bkt, sts, lap, hkm, nsk, pub) for kind in family.KINDS
)
GROUPS = ({"IKM", "PRI"}, {"RSP"}, {"RTL", "BKT", "STS"}, {"LAP", "PUB"}, {"HKM"}, {"NSK"})
"""Families that speak of the same numbers: a report gets one mistake of a group, so that each stands alone."""
REWRITES = {"ikm-tidak-cocok-dengan-tabel", "ikm-memakai-bobot-terpotong", "prioritas-bukan-terendah"}
"""Kinds whose report is written anew; they are planted first."""


@dataclass(frozen=True, slots=True)
class Mistaken:
    """A report with its mistakes."""

    clean: Clean
    report: Report
    labels: tuple[Label, ...]
    kinds: tuple[Kind, ...]


def group_of(kind: Kind) -> int:
    """The number of a kind's group."""
    return next(at for at, group in enumerate(GROUPS) if kind.family in group)


def plant(clean: Clean, kinds: Sequence[Kind], seed: int) -> Mistaken:
    """The report with those of the kinds that it can carry; each kind draws for itself."""
    report, source, done = clean.report, clean, list[tuple[Kind, Planted]]()
    for kind in sorted(kinds, key=lambda kind: kind.name not in REWRITES):
        draw = Random(f"{seed}-{kind.full}")  # noqa: S311 - made-up mistakes
        planted = kind.plant(Draft(source, report), draw)
        if planted is None or planted.report == report:
            continue
        if _breaks(planted.report, done):
            continue
        report, source = planted.report, planted.clean or source
        done.append((kind, planted))
    labels = tuple(_label(kind, planted, report) for kind, planted in done)
    return Mistaken(clean, report, labels, tuple(kind for kind, _ in done))


def _breaks(report: Report, done: Sequence[tuple[Kind, Planted]]) -> bool:
    """Whether a later mistake takes a line away that an earlier one needs, or rewrites it."""
    lines = {key for key, _ in report.lines()}
    words = "\n".join(text for _, text in report.lines())
    return any(
        not lines.issuperset(planted.lines[:1]) or any(piece not in words for piece in planted.printed)
        for _, planted in done
    )


def _label(kind: Kind, planted: Planted, report: Report) -> Label:
    places = tuple(dict.fromkeys(_places(report, planted.lines)))
    return Label(kind.family, kind.name, kind.severity, planted.printed, planted.should, places, kind.consequences)


def _places(report: Report, keys: Sequence[str]) -> Iterator[str]:
    wanted = set(keys)
    yield from (re.sub(r"\s+", " ", text).strip() for key, text in report.lines() if key in wanted)
