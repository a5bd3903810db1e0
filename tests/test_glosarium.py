"""The names in the code follow glosarium.toml."""

import tomllib
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

from script.house.names import contains, names_in, words_of

ROOT = Path(__file__).parents[1]
ISTILAH: list[dict[str, Any]] = tomllib.loads((ROOT / "glosarium.toml").read_text(encoding="utf-8"))["istilah"]
FIELDS = {"nama", "identitas", "arti", "sumber", "terlarang", "hindari"}
SOURCES = sorted((ROOT / "src").rglob("*.py"))
NAMED: dict[tuple[str, ...], list[str]] = defaultdict(list)
"""Where each name stands, by its words."""
WITH: dict[str, set[tuple[str, ...]]] = defaultdict(set)
"""The names that a word is in."""
for file in SOURCES:
    for name, line in names_in(file):
        NAMED[words_of(name)].append(f"{file.relative_to(ROOT)}:{line} {name}")
for words in NAMED:
    for word in words:
        WITH[word].add(words)


def offenders(part: str) -> list[str]:
    wanted = words_of(part)
    return sorted(place for words in WITH[wanted[0]] if contains(words, wanted) for place in NAMED[words])


def test_every_term_is_complete() -> None:
    assert [item["nama"] for item in ISTILAH if set(item) != FIELDS or not (item["arti"] and item["sumber"])] == []


def test_every_term_and_identifier_stands_once() -> None:
    identifiers = sorted(name for item in ISTILAH for name in item["identitas"])
    assert [a for a, b in pairwise(identifiers) if a == b] == []


def test_no_forbidden_synonym_names_anything() -> None:
    found = {f"{bad} → {item['identitas'][0]}": offenders(bad) for item in ISTILAH for bad in item["terlarang"]}
    assert {rule: places for rule, places in found.items() if places} == {}


def test_no_indonesian_noun_takes_an_english_plural() -> None:
    found = {f"{name}s": offenders(f"{name}s") for item in ISTILAH for name in item["identitas"]}
    assert {plural: places for plural, places in found.items() if places} == {}


def test_a_name_is_found_by_the_words_in_it() -> None:
    assert any(place.endswith(" find_penanda") for place in offenders("penanda"))
    assert [place for place in offenders("find_penanda") if "laporan/fakta/penanda.py" in place]
    assert offenders("penanda_find") == []


def test_words_are_split_alike_in_every_style() -> None:
    assert words_of("UnitLayanan") == words_of("unit_layanan") == ("unit", "layanan")
    assert words_of("NRRTertimbang2") == ("nrr", "tertimbang", "2")
