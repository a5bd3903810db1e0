"""Blocks of a document as plain data for the Typst template, and the pictures that they show."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from siklus.document.blocks import (
    Block,
    Contents,
    Figure,
    FigureGrid,
    FileList,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    SignatureBlock,
    Table,
)
from siklus.document.charts import Chart
from siklus.document.inline import plain
from siklus.document.numbering import Numbers
from siklus.writers import style
from siklus.writers.binding import with_whole_times
from siklus.writers.chart import draw_svg
from siklus.writers.filelist import file_table
from siklus.writers.grid import GridRow, aspect, figure_size, grid_rows
from siklus.writers.keeping import kept
from siklus.writers.linebreak import Setting, balanced, set_paragraph
from siklus.writers.pdf.inline import Json, runs_json
from siklus.writers.pdf.tables import PORTRAIT_WIDTH, table_json

PARAGRAPHS = {
    "body": style.BODY,
    "plain": style.PLAIN,
    "center": style.CENTER,
    "note": style.NOTE,
    "lead": style.LEAD,
}


HEADINGS = {1: style.CHAPTER, 2: style.SECTION, 3: style.SUBSECTION}


@dataclass(slots=True)
class Serialiser:
    """Turns blocks into data and gathers what they need: pictures by hash, drawn charts by file name."""

    numbers: Numbers
    pictures: set[str] = field(default_factory=set)
    charts: dict[str, str] = field(default_factory=dict)
    levels: dict[str, int] = field(default_factory=dict)
    """Level of each heading as it looks."""
    depth: int = 0
    """How many lists enclose what is being turned."""
    level: int = 0
    """Level of the last heading in the outline, where PDF/UA lets none be skipped."""

    def blocks(self, blocks: Iterable[Block]) -> list[Json]:
        """The blocks in order; what stands before a signature stays with it."""
        blocks = tuple(blocks)
        return [{"keep": keep, **self.block(block)} for block, keep in zip(blocks, kept(blocks), strict=True)]

    def _item(self, blocks: tuple[Block, ...]) -> list[Json]:
        self.depth += 1
        item = self.blocks(blocks)
        self.depth -= 1
        return item

    def _words(self, block: Paragraph) -> Setting:
        look = PARAGRAPHS[block.style]
        width = PORTRAIT_WIDTH - self.depth * style.LIST_INDENT
        return set_paragraph(block.runs, look, width, in_list=self.depth > 0, printed=self.numbers.printed)

    def block(self, block: Block) -> Json:  # noqa: C901, PLR0911 - one case for each kind of block
        """One block."""
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                words = self._words(block)
                return {
                    "kind": "paragraph",
                    "runs": runs_json(words.runs),
                    "style": block.style,
                    "ragged": words.ragged,
                }
            case ListBlock():
                return {"kind": "list", "marker": block.marker, "items": [self._item(item) for item in block.items]}
            case Table():
                return table_json(block, self.numbers)
            case Figure():
                return self._single(block)
            case FigureGrid():
                rows = [self._grid_row(row) for row in grid_rows(block, PORTRAIT_WIDTH)]
                return {"kind": "grid", "rows": rows, "shared": runs_json(block.shared)}
            case Contents():
                return {"kind": "contents", "of": block.kind}
            case SignatureBlock():
                return self._signature(block)
            case FileList():
                return table_json(file_table(block), self.numbers)
            case PageBreak():
                return {"kind": "break"}

    def picture(self, picture: Picture) -> str:
        """The file name under which the template finds a picture."""
        self.pictures.add(picture.sha256)
        return f"pictures/{picture.sha256}"

    def _heading(self, block: Heading) -> Json:
        self.level = min(block.level, self.level + 1)
        self.levels[block.label] = block.level
        return {
            "kind": "heading",
            "level": block.level,
            "outline": self.level,
            "number": "" if block.numbering == "none" else self.numbers.printed[block.label],
            "lines": balanced(block.text, HEADINGS[block.level], PORTRAIT_WIDTH),
            "label": block.label,
            "listed": block.in_contents,
        }

    def _single(self, figure: Figure) -> Json:
        if isinstance(figure.content, Picture):
            width, height = figure_size(figure.content)
        else:
            width, height = PORTRAIT_WIDTH, PORTRAIT_WIDTH / aspect(figure)
        return {**self._figure(figure, width, height), "kind": "figure"}

    def _grid_row(self, row: GridRow) -> Json:
        figures = [self._figure(figure, row.height * aspect(figure), row.height) for figure in row.figures]
        return {"columns": row.columns, "width": row.column_width, "keep": row.keep, "figures": figures}

    def _figure(self, figure: Figure, width: float, height: float) -> Json:
        content = figure.content
        return {
            "label": figure.label,
            "number": self.numbers.printed[figure.label],
            "file": self.picture(content) if isinstance(content, Picture) else self._chart(content, width, height),
            "frame": isinstance(content, Picture) and not content.bare,
            "alt": content.alt or plain(figure.caption) or self.numbers.printed[figure.label],
            "width": width,
            "height": height,
            "caption": runs_json(with_whole_times(figure.caption)),
        }

    def _chart(self, chart: Chart, width: float, height: float) -> str:
        name = f"charts/{len(self.charts) + 1}.svg"
        self.charts[name] = draw_svg(chart, "print", width / style.MM, height / style.MM)
        return name

    def _signature(self, block: SignatureBlock) -> Json:
        mark = {"file": self.picture(block.mark), "alt": block.mark.alt or block.name} if block.mark else None
        return {
            "kind": "signature",
            "place_date": runs_json(block.place_date),
            "role": list(block.role),
            "name": block.name,
            "nip": block.nip,
            "mark": mark,
        }
