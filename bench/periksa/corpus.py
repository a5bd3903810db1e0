"""Which papers are made: cases drawn from a seed, each a style in a form with some mistakes, or none."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from random import Random

from bench.periksa.content import read_content
from bench.periksa.documents import make_clean
from bench.periksa.plant.kinds import KINDS, group_of, plant
from bench.periksa.plant.label import Kind, Label
from bench.periksa.render.forms import FORMS, is_available

SHARE = {
    "teks": 3,
    "teks-datar": 3,
    "teks-kolom": 3,
    "docx": 4,
    "html": 2,
    "ocr": 2,
    "docx-siklus": 1,
    "pdf-siklus": 1,
    "pdf-libre": 2,
}
"""How often each form comes among twenty-one papers."""
WRITERS = frozenset({"docx-siklus", "pdf-siklus"})
OTHERS = frozenset({"ragam", "ujian2"})
"""Sets of offices that never used Siklus: its writers make none of their papers."""
BY_NAME = {kind.full: kind for kind in KINDS}
TOGETHER = 4
"""The most mistakes in one paper: one of a group of families each."""
TOKEN = re.compile(r"\w+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Case:
    """One paper to be made; `kinds` are asked for, and planted where the paper can carry them."""

    set_name: str
    style: str
    seed: int
    form: str
    kinds: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The paper's file name without its end."""
        mark = "salah" if self.kinds else "bersih"
        return f"{self.set_name}-{self.style}-{self.form}-{mark}-{self.seed:05}"


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished paper with its key. A bad scan made the `damaged` ones unreadable: neither missed nor false."""

    case: Case
    suffix: str
    data: bytes
    labels: tuple[Label, ...]
    damaged: tuple[Label, ...] = ()

    @property
    def file_name(self) -> str:
        """The name under which it is saved."""
        return f"{self.case.name}{self.suffix}"

    def key(self) -> str:
        """Its labels as JSON, to lie beside it."""
        return json.dumps([asdict(label) for label in self.labels], ensure_ascii=False, indent=1)


def clean_cases(set_name: str, count: int) -> Iterator[Case]:
    """So many papers without mistakes, styles and forms in turn."""
    styles, forms = sorted(read_content(set_name).texts), _forms(set_name)
    for seed in range(count):
        yield Case(set_name, styles[seed % len(styles)], seed, forms[seed % len(forms)])


def mistaken_cases(set_name: str, mistakes: int) -> Iterator[Case]:
    """Papers until about so many mistakes are asked for, every kind equally often."""
    styles, forms = sorted(read_content(set_name).texts), _forms(set_name)
    draw = Random(f"{set_name}-kasus")  # noqa: S311 - made-up papers
    asked, seed = dict.fromkeys(BY_NAME, 0), 100_000
    while sum(asked.values()) < mistakes:
        bare = Case(set_name, styles[seed % len(styles)], seed, forms[seed % len(forms)])
        chosen = _choose(bare, asked, draw)
        for kind in chosen:
            asked[kind.full] += 1
        if chosen:
            yield replace(bare, kinds=tuple(kind.full for kind in chosen))
        seed += 1


def _forms(set_name: str) -> list[str]:
    names = [name for name in SHARE if is_available(FORMS[name]) and not (set_name in OTHERS and name in WRITERS)]
    forms = [name for name in names for _ in range(SHARE[name])]
    Random(f"{set_name}-bentuk").shuffle(forms)  # noqa: S311 - made-up papers
    return forms


def _choose(case: Case, asked: Mapping[str, int], draw: Random) -> tuple[Kind, ...]:
    """The kinds that came least so far, one a group, of those that this very paper can carry together."""
    clean = make_clean(case.set_name, case.style, case.seed)
    rare = sorted(KINDS, key=lambda kind: (asked[kind.full], draw.random()))
    wanted, groups, most = list[Kind](), set[int](), draw.randint(1, TOGETHER)
    for kind in rare:
        fits = group_of(kind) not in groups and FORMS[case.form].can_carry(kind)
        if len(wanted) < most and fits and plant(clean, [kind], case.seed).kinds:
            wanted.append(kind)
            groups.add(group_of(kind))
    return plant(clean, wanted, case.seed).kinds


def make_paper(case: Case, folder: Path) -> Paper:
    """The paper of a case; `folder` is for what has to lie in a file on the way."""
    clean = make_clean(case.set_name, case.style, case.seed)
    planted = plant(clean, [BY_NAME[name] for name in case.kinds], case.seed)
    form = FORMS[case.form]
    data = form.make(planted.report, Random(f"bentuk-{case.seed}"), folder)  # noqa: S311 - the look of a made-up paper
    readable = _readable(planted.labels, data) if case.form == "ocr" else planted.labels
    damaged = tuple(label for label in planted.labels if label not in readable)
    return Paper(case, form.suffix, data, readable, damaged)


def _readable(labels: Sequence[Label], data: bytes) -> tuple[Label, ...]:
    """The labels whose printed words are all still in the text."""
    there = set(TOKEN.findall(data.decode().lower()))
    return tuple(
        label for label in labels if all(there.issuperset(TOKEN.findall(words.lower())) for words in label.printed)
    )
