"""The log to take along: every line with its moment, person, act, object, unit and particulars, as CSV."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.timezone import localtime

from siklus.web.models import Jejak
from siklus.web.queries.jejak import print_rincian
from siklus.web.queries.kata_jejak import printed_perbuatan
from siklus.web.services.unduhan import LINES, MARK, csv_pieces

HEADS = ("waktu", "orang", "perbuatan", "objek", "unit", "rincian")
BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def jejak_csv(lines: QuerySet[Jejak]) -> Iterator[bytes]:
    """Piece by piece, for Indonesian Excel (semicolons); what a person typed never begins a formula there."""
    rows = (tuple(map(harmless, _cells(line))) for line in lines.iterator(LINES))
    return csv_pieces((HEADS,), rows, ";", MARK)


def harmless(text: str) -> str:
    """The text as text: a spreadsheet takes one that begins like a formula for one."""
    return f"'{text}" if text.startswith(BEGINS_FORMULA) else text


def _cells(line: Jejak) -> tuple[str, ...]:
    return (
        localtime(line.pada).isoformat(sep=" ", timespec="seconds"),
        line.akun.nama if line.akun else "Siklus",
        printed_perbuatan(line.perbuatan),
        line.objek,
        line.unit.sebutan if line.unit else "",
        print_rincian(line.rincian),
    )
