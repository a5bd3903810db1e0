"""The facts of a report as the JSON file that travels inside the finished file."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from siklus.document.inline import Angka
from siklus.document.report import Document
from siklus.document.walk import lines_of

FACTS_NAME = "fakta.json"
FACTS_DESCRIPTION = "Fakta di balik setiap angka dalam laporan ini"
FACTS_FORMAT = "siklus/fakta/1"


def facts_json(document: Document) -> bytes:
    """Facts by id, and every printed Angka in order: its words, its fact, the label it stands under. UTF-8, sorted."""
    content = {
        "format": FACTS_FORMAT,
        "judul": document.title,
        "tanggal": document.date,
        "fakta": {key: asdict(fact) for key, fact in document.facts.items()},
        "angka": list(_printed(document)),
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1).encode()


def _printed(document: Document) -> Iterator[dict[str, str]]:
    for near, line in lines_of(document):
        for part in line:
            if isinstance(part, Angka):
                yield {"fakta": part.fact, "tertulis": part.text, "letak": near}
