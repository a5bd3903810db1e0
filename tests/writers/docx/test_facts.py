"""Every figure knows its fact, and the file carries the facts."""

import json
from collections import Counter

from lxml import etree

from siklus.document.inline import Angka
from siklus.document.report import Document
from siklus.document.walk import lines_of
from siklus.writers.docx.inline import tag_of
from siklus.writers.facts import facts_json

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_content_controls_name_the_facts_of_the_figures(document: Document, root: etree._Element) -> None:
    figures = [part for _, line in lines_of(document) for part in line if isinstance(part, Angka)]
    controls = [
        (
            str(one.find(f"{W}sdtPr/{W}tag").get(f"{W}val")),  # type: ignore[union-attr] # what is missing fails the test
            str(one.find(f"{W}sdtPr/{W}alias").get(f"{W}val")),  # type: ignore[union-attr] # what is missing fails the test
            "".join(words.text or "" for words in one.iter(f"{W}t")),
        )
        for one in root.iter(f"{W}sdt")
    ]

    expected = [(figure.fact, document.facts[figure.fact].meaning, figure.text) for figure in figures]
    assert Counter(controls) == Counter(expected)


def test_the_facts_travel_in_a_custom_part(document: Document, parts: dict[str, bytes]) -> None:
    carried = etree.fromstring(parts["customXml/item1.xml"])

    assert carried.tag == "{urn:siklus:fakta:1}fakta"
    assert json.loads(str(carried.text)) == json.loads(facts_json(document))


def test_a_long_fact_id_is_shortened_and_stays_its_own() -> None:
    first, second = ("unsur.pengaduan." * 5 + ending for ending in "ab")

    assert len(tag_of(first)) == 64
    assert tag_of(first) != tag_of(second)
    assert tag_of("ikm") == "ikm"
