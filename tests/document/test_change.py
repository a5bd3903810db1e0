import pytest

from siklus.document.blocks import (
    Block,
    Cell,
    Column,
    Figure,
    FigureGrid,
    FileList,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    SignatureBlock,
    Table,
)
from siklus.document.change import map_runs
from siklus.document.inline import Runs, Text

LAMA, BARU = (Text("lama"),), (Text("baru"),)
PICTURE = Picture("a" * 64, 4, 3, "gambar")


def renew(_: Runs) -> Runs:
    return BARU


def table(line: Runs) -> Table:
    row = Row((Cell((line, line), rowspan=2),))
    return Table("t", line, (Column(1),), (row,), (row,), (row,), note=line)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Paragraph(LAMA, "note"), Paragraph(BARU, "note")),
        (ListBlock(((Paragraph(LAMA),),), "a."), ListBlock(((Paragraph(BARU),),), "a.")),
        (table(LAMA), table(BARU)),
        (Figure("g", PICTURE, LAMA), Figure("g", PICTURE, BARU)),
        (FigureGrid((Figure("g", PICTURE, LAMA),), LAMA), FigureGrid((Figure("g", PICTURE, BARU),), BARU)),
        (SignatureBlock(LAMA, ("Sekretaris,",), "Ratna"), SignatureBlock(BARU, ("Sekretaris,",), "Ratna")),
        (Heading(1, "Judul", "h"), Heading(1, "Judul", "h")),
        (FileList(()), FileList(())),
        (PageBreak(), PageBreak()),
    ],
)
def test_every_line_changes_and_nothing_else(before: Block, after: Block) -> None:
    assert map_runs(before, renew) == after
