"""What is attached to a PDF: its facts, and the originals of evidence, each under a name of its own."""

from collections.abc import Iterator
from pathlib import PurePath

from siklus.document.report import Document
from siklus.writers.facts import FACTS_DESCRIPTION, FACTS_NAME
from siklus.writers.pdf.inline import Json


def attachments_json(document: Document) -> list[Json]:
    """The facts first, then the originals, as the template attaches them."""
    facts: Json = {
        "name": FACTS_NAME,
        "file": FACTS_NAME,
        "media_type": "application/json",
        "description": FACTS_DESCRIPTION,
        "relationship": "data",
    }
    originals: list[Json] = [
        {
            "name": name,
            "file": f"attachments/{attachment.sha256}",
            "media_type": attachment.media_type,
            "description": attachment.description,
            "relationship": "source",
        }
        for attachment, name in zip(document.attachments, _names(document), strict=True)
    ]
    return [facts, *originals]


def _names(document: Document) -> Iterator[str]:
    """The files' names; one that stands already gets a number: "surat (2).pdf"."""
    taken = {FACTS_NAME}
    for attachment in document.attachments:
        name, count = attachment.name, 1
        while name in taken:
            count += 1
            path = PurePath(attachment.name)
            name = f"{path.stem} ({count}){path.suffix}"
        taken.add(name)
        yield name
