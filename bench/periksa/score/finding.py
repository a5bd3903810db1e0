"""A checker's finding as its JSON tells it, and the one call of the checker."""

import io
import json
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: code, name, severity, and the words of the lines that it points at."""

    code: str
    name: str
    severity: str
    places: tuple[str, ...]
    message: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A checked file: its findings, and which share of numbers and tables could be read."""

    findings: tuple[Finding, ...]
    readable: Any = None


class CheckerMissingError(Exception):
    """This version of Siklus has no `siklus periksa` yet."""


def read_findings(answer: Mapping[str, Any]) -> Checked:
    """`{"temuan": [{kode, nama, tingkat, pesan, lokasi: [{halaman, baris, teks}]}], "terbaca": …}`."""
    return Checked(tuple(_finding(item) for item in answer["temuan"]), answer.get("terbaca"))


def _finding(item: Mapping[str, Any]) -> Finding:
    places = tuple(str(place.get("teks", "")) for place in item.get("lokasi", ()))
    return Finding(item["kode"], item["nama"], item["tingkat"], places, item.get("pesan", ""))


def check_file(path: Path) -> Checked:
    """What `siklus periksa --format json` says of a file, called in this process, for starting one takes longer.

    Raises CheckerMissingError when there is no such command.
    """
    from siklus.cli import main  # noqa: PLC0415 - the product is needed only when it is called

    said = io.StringIO()
    with redirect_stdout(said):
        code = _run(main, ["periksa", "--format", "json", str(path)])
    text = said.getvalue()
    if not text.lstrip().startswith(("{", "[")):
        message = f"siklus periksa: exit {code}, no JSON for {path.name}"
        raise CheckerMissingError(message)
    answer = json.loads(text)
    return read_findings(answer[0] if isinstance(answer, list) else answer)


def _run(main: Any, arguments: Sequence[str]) -> int:  # noqa: ANN401 - the command line's entry, whatever it returns
    try:
        return int(main(arguments) or 0)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
