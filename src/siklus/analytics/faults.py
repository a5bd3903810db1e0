"""What is wrong in a large CSV, by line and column: read once more, slowly, only when something is."""

from collections.abc import Iterator
from itertools import chain, islice

from siklus.analytics.plain_csv import UNREADABLE, PlainCsv
from siklus.core.errors import Place, Problem
from siklus.core.rounding import print_count
from siklus.core.survei.kolom import KolomJawaban
from siklus.core.survei.nilai import parse_nilai

KEPT = 100


def find_faults(source: PlainCsv, kolom: KolomJawaban) -> tuple[Problem, ...]:
    """The first wrong cells and rows in the file's order; beyond those kept, one line says how many more there are."""
    faults = _faults(source, kolom)
    kept = tuple(islice(faults, KEPT))
    more = sum(1 for _ in faults)
    return (*(kept or (unreadable(source.path.name),)), *((_more(source, more),) if more else ()))


def _faults(source: PlainCsv, kolom: KolomJawaban) -> Iterator[Problem]:
    lines: dict[str, int] = {}
    try:
        for line, record in source.records():
            place = Place(source.path.name, row=line)
            yield from _shape(source, record, place) or chain(
                _cells(source, kolom, record, place), _identity(kolom, record, place, lines)
            )
    except UNREADABLE:
        yield unreadable(source.path.name)


def _shape(source: PlainCsv, record: list[str], place: Place) -> tuple[Problem, ...]:
    asked, given = len(source.heads), len(record)
    if given == asked or (given > asked and not any(cell.strip() for cell in record[asked:])):
        return ()
    message = f"Baris ini punya {print_count(given)} kolom, sedangkan kepalanya {print_count(asked)}."
    return (Problem("CSV-07", message, "Samakan jumlah kolomnya; kosongkan sel yang tidak dijawab.", place),)


def _cells(source: PlainCsv, kolom: KolomJawaban, record: list[str], place: Place) -> Iterator[Problem]:
    for index, _ in kolom.pertanyaan:
        found = parse_nilai(record[index], Place(place.file, row=place.row, column=source.heads[index]))
        if isinstance(found, Problem):
            yield found


def _identity(kolom: KolomJawaban, record: list[str], place: Place, lines: dict[str, int]) -> Iterator[Problem]:
    identity = "" if kolom.id is None else record[kolom.id].strip()
    if identity in lines:
        message = f"Nomor jawaban “{identity}” sudah dipakai di baris {lines[identity]}."
        advice = "Hapus salinannya, atau beri nomor yang berbeda bila itu jawaban orang lain."
        yield Problem("JAWAB-03", message, advice, place)
    elif identity:
        lines[identity] = place.row or 0


def unreadable(name: str) -> Problem:
    """The file is not text, or its quotes do not close."""
    message = "Isinya tidak dapat dibaca sebagai tabel CSV."
    advice = "Simpan ulang dari lembar sebar sebagai “CSV UTF-8”; tutup setiap tanda kutip."
    return Problem("CSV-08", message, advice, Place(name))


def _more(source: PlainCsv, more: int) -> Problem:
    message = f"Masih ada {print_count(more)} kesalahan lain."
    return Problem("CSV-09", message, "Perbaiki yang di atas lebih dahulu, lalu ulangi.", Place(source.path.name))
