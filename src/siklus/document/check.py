"""What every writer demands of a finished document: no open slot, no reference or number that leads nowhere."""

from collections.abc import Iterator

from siklus.document.inline import Angka, Inline, Ref, Slot
from siklus.document.numbering import Numbers
from siklus.document.report import Document
from siklus.document.walk import lines_of


def check_document(document: Document, numbers: Numbers) -> None:
    """Raise ValueError that names every open slot, unknown reference and unknown fact.

    They are faults of whatever built the document; an office's own mistakes were answered before.
    """
    faults = tuple(_faults(document, numbers))
    if faults:
        message = "the document is not finished: " + "; ".join(faults)
        raise ValueError(message)


def _faults(document: Document, numbers: Numbers) -> Iterator[str]:
    for near, line in lines_of(document):
        for part in line:
            fault = _fault(part, document, numbers)
            if fault:
                yield f"{fault} near {near!r}"


def _fault(part: Inline, document: Document, numbers: Numbers) -> str:
    match part:
        case Slot():
            return f"slot {part.name!r} is open"
        case Ref():
            return _fault_of_reference(part, numbers)
        case Angka() if part.fact not in document.facts:
            return f"number {part.text!r} names unknown fact {part.fact!r}"
        case _:
            return ""


def _fault_of_reference(ref: Ref, numbers: Numbers) -> str:
    unknown = [label for label in (ref.target, ref.until) if label and label not in numbers.printed]
    if unknown:
        return f"reference to unknown label {unknown[0]!r}"
    return f"reference to {ref.target!r} shows a range of numbers" if ref.until and ref.show == "number" else ""
