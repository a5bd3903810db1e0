from siklus.document.blocks import (
    Block,
    Cell,
    Column,
    Figure,
    FigureGrid,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Row,
    SignatureBlock,
    Table,
)
from siklus.document.change import map_runs
from siklus.document.inline import Runs, plain, runs

PICTURE = Picture("a" * 64, 4, 3, "foto")


def shout(line: Runs) -> Runs:
    return runs(plain(line).upper())


def every_block(*, loud: bool) -> tuple[Block, ...]:
    def words(text: str) -> Runs:
        return runs(text.upper() if loud else text)

    def row(text: str) -> Row:
        return Row((Cell((words(text),), colspan=2, bold=True),))

    figure = Figure("g", PICTURE, words("judul"))
    return (
        Paragraph(words("paragraf"), "lead"),
        ListBlock(((Paragraph(words("butir")),),), "a."),
        Table("t", words("judul"), (Column(1),), (row("kepala"),), (row("isi"),), (row("kaki"),), words("catatan")),
        figure,
        FigureGrid((figure,), words("bersama")),
        SignatureBlock(words("maju"), ("sekretaris",), "nama"),
        Heading(2, "judul", "h"),
    )


def test_every_line_of_every_kind_of_block_is_changed_and_nothing_else() -> None:
    assert tuple(map_runs(block, shout) for block in every_block(loud=False)) == every_block(loud=True)
