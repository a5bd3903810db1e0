"""The list of evidence files as the table that every writer prints."""

from siklus.document.blocks import Cell, Column, FileEntry, FileList, Row, Table
from siklus.document.inline import Ref, Runs, Text, runs
from siklus.document.printing import print_count

_COLUMNS = (Column(22, "center"), Column(91), Column(54, "center"), Column(49, "right"), Column(223))
_HEAD = ("No.", "Nama berkas", "Gambar", "Ukuran (byte)", "SHA-256")


def file_table(block: FileList) -> Table:
    """An unnumbered table: number, file name, figures that show it, size, hash on one line."""
    head = Row(tuple(Cell((runs(name),), tone="head", align="center") for name in _HEAD))
    body = tuple(_row(number, entry) for number, entry in enumerate(block.entries, 1))
    return Table("", (), _COLUMNS, (head,), body)


def _row(number: int, entry: FileEntry) -> Row:
    return Row(
        (
            Cell((runs(str(number)),)),
            Cell((runs(entry.name),)),
            Cell((_figures(entry),)),
            Cell((runs(print_count(entry.size)),)),
            Cell((runs(entry.sha256),), small=True),
        )
    )


def _figures(entry: FileEntry) -> Runs:
    if not entry.figures:
        return (Text("–"),)
    parts: list[Text | Ref] = []
    for label in entry.figures:
        parts += [Text(", "), Ref(label)] if parts else [Ref(label)]
    return tuple(parts)
