"""What is wrong in a large CSV, by line and column: read once more, slowly, only when something is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from siklus.core.errors import Place, Problem
from siklus.core.survei.csv_faults import not_csv, ragged
from siklus.core.survei.csv_table import BrokenRecordError, CsvTable, fitted
from siklus.core.survei.kolom import KolomJawaban
from siklus.core.survei.nilai import parse_nilai
from siklus.core.survei.periksa_jawaban import repeated


def find_faults(table: CsvTable, kolom: KolomJawaban) -> Iterator[Problem]:
    """Wrong cells and rows in the file's order; none when the records are all sound."""
    first: dict[str, Place] = {}
    try:
        for row, record in table.records():
            place = Place(table.name, row=row)
            fit = fitted(record, len(table.heads))
            if fit is None:
                yield ragged(len(record), len(table.heads), place)
            else:
                yield from _cells(table, kolom, fit, place)
                yield from _identity(kolom, fit, place, first)
    except BrokenRecordError as broken:
        yield not_csv(Place(table.name, row=broken.row))


def _cells(table: CsvTable, kolom: KolomJawaban, record: Sequence[str], place: Place) -> Iterator[Problem]:
    for index, _ in kolom.pertanyaan:
        found = parse_nilai(record[index], replace(place, column=table.heads[index]))
        if isinstance(found, Problem):
            yield found


def _identity(kolom: KolomJawaban, record: Sequence[str], place: Place, first: dict[str, Place]) -> Iterator[Problem]:
    identity = "" if kolom.id is None else record[kolom.id].strip()
    if identity in first:
        yield repeated(identity, first[identity], place)
    elif identity:
        first[identity] = place
