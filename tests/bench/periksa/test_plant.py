"""Each kind of mistake is planted in every set, changes what its label says, and nothing else."""

import re
from collections import Counter
from functools import cache
from itertools import islice

import pytest

from bench.periksa.content import read_content
from bench.periksa.documents import Clean, make_clean
from bench.periksa.plant.kinds import KINDS, Mistaken, plant
from bench.periksa.plant.label import Kind

SETS = ("latihan", "ujian", "ujian2", "ragam")
FAMILIES = {"IKM", "RSP", "PRI", "RTL", "BKT", "STS", "LAP", "HKM", "NSK", "PUB"}
WHOLE = {"bagian-hilang", "tanpa-bukti-publikasi"}
"""Mistakes that stand nowhere, for what is wrong is that nothing stands there."""
IDS = [kind.full for kind in KINDS]


@cache
def clean(set_name: str, style: str, seed: int) -> Clean:
    return make_clean(set_name, style, seed)


@cache
def planted(set_name: str, kind: Kind) -> tuple[Mistaken, ...]:
    """Every style's first report of fifteen that carries the kind."""
    found = []
    for style in sorted(read_content(set_name).texts):
        tries = (plant(clean(set_name, style, seed), [kind], seed) for seed in range(15))
        found += list(islice((mistaken for mistaken in tries if mistaken.labels), 1))
    return tuple(found)


def changed_lines(mistaken: Mistaken) -> list[str]:
    before, after = Counter(mistaken.clean.report.text().splitlines()), Counter(mistaken.report.text().splitlines())
    return [f"- {line}" for line in before - after] + [f"+ {line}" for line in after - before]


def test_every_family_has_its_kinds_and_no_kind_stands_twice() -> None:
    assert {kind.family for kind in KINDS} == FAMILIES
    assert [name for name, count in Counter(IDS).items() if count > 1] == []


@pytest.mark.parametrize("set_name", SETS)
@pytest.mark.parametrize("kind", KINDS, ids=IDS)
def test_a_kind_is_planted_and_its_label_is_true(set_name: str, kind: Kind) -> None:
    found = planted(set_name, kind)
    assert found
    for mistaken in found:
        (label,) = mistaken.labels
        assert (label.family, label.kind, label.severity) == (kind.family, kind.name, kind.severity)
        text = mistaken.report.text()
        assert all(words in text for words in label.printed)
        assert not re.search("[\ue000-\ue002]", text + "".join((*label.places, *label.printed)))
        assert bool(label.places) is (kind.name not in WHOLE)
        lines = {re.sub(r"\s+", " ", line).strip() for line in text.splitlines()}
        assert lines.issuperset(label.places)


@pytest.mark.parametrize("set_name", SETS)
@pytest.mark.parametrize("kind", KINDS, ids=IDS)
def test_what_is_added_stands_at_the_labels_places(set_name: str, kind: Kind) -> None:
    spread = {"nomor-gambar-loncat", "ikm-tidak-cocok-dengan-tabel", "ikm-memakai-bobot-terpotong"}
    moved = {"prioritas-bukan-terendah", "target-yang-dijanjikan-tidak-ada", "bagian-hilang", "tanpa-bukti-publikasi"}
    for mistaken in planted(set_name, kind):
        added = {re.sub(r"\s+", " ", line[2:]).strip() for line in changed_lines(mistaken) if line[0] == "+"}
        if kind.name not in spread | moved:
            assert added <= set(mistaken.labels[0].places)


@pytest.mark.parametrize("set_name", SETS)
def test_most_mistakes_change_a_few_lines_only(set_name: str) -> None:
    few = [kind for kind in KINDS if all(len(changed_lines(m)) <= 4 for m in planted(set_name, kind))]
    assert len(few) >= len(KINDS) * 3 // 5


def test_planting_is_the_same_for_the_same_seed() -> None:
    first = clean("ujian", "gabungan", 3)
    assert plant(first, KINDS[:9], 3) == plant(make_clean("ujian", "gabungan", 3), KINDS[:9], 3)


def test_consequences_and_kinds_have_names_of_one_form() -> None:
    names = {kind.name for kind in KINDS} | {name for kind in KINDS for name in kind.consequences}
    assert [name for name in names if not re.fullmatch(r"[a-z]+(?:-[a-z]+|-\d+)*", name)] == []


def test_a_mistake_that_an_earlier_one_took_away_is_not_planted() -> None:
    by_name = {kind.name: kind for kind in KINDS}
    both = [by_name["judul-peraturan-salah"], by_name["bagian-hilang"]]
    for seed in range(20):
        mistaken = plant(clean("ujian", "pemilu", 1), both, seed)
        text = mistaken.report.text()
        assert all(words in text for label in mistaken.labels for words in label.printed)
