"""Markdown → blocks of a report. Placeholders become slots; what a report cannot hold is refused by line, never run."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from siklus.core.errors import Place, Problem, SiklusError
from siklus.document.blocks import Align, Block, Cell, Column, Heading, ListBlock, Paragraph, Row, Table
from siklus.document.inline import Inline, LineBreak, Link, Runs, Slot, Text, plain

SLOT = re.compile(r"\{([^{}\n]+)\}")
SCHEMES = ("http://", "https://", "mailto:")
REFUSED: Mapping[str, tuple[str, str]] = {
    "html_block": ("kode HTML", "Hapus kodenya; pakai **tebal**, *miring*, daftar, atau tabel Markdown."),
    "html_inline": ("kode HTML", "Hapus kodenya; pakai **tebal**, *miring*, daftar, atau tabel Markdown."),
    "image": ("gambar", "Catat gambar pada lembar Dokumentasi; laporan menaruhnya di lampiran."),
    "fence": ("blok kode", "Tulis sebagai paragraf biasa."),
    "code_block": ("blok kode (baris menjorok empat spasi)", "Hapus spasi di awal baris."),
    "code_inline": ("kode", "Hapus tanda petik terbaliknya."),
    "blockquote": ("kutipan (>)", "Tulis sebagai paragraf biasa."),
    "hr": ("garis pemisah", "Hapus garisnya."),
}


def read_markdown(text: str, place: Place = Place(), file: str = "") -> tuple[Block, ...]:
    """The text's paragraphs, lists, tables and headings as blocks; headings are of level 3 and not numbered.

    `place` is where the text was named; with `file` problems name that file and its line instead.

    Raises:
        SiklusError: NARASI-11 for what a report cannot hold, NARASI-12 for a link to anything but a web or mail
            address, NARASI-13 for text without words; each with its line.
    """
    reader = _Reader(place, file)
    tree = SyntaxTreeNode(_parser().parse(text))
    blocks = tuple(reader.blocks(tree.children))
    if not blocks and not reader.problems:
        reader.note("NARASI-13", "Naskah ini kosong.", "Isi naskahnya atau hapus barisnya.", None)
    if reader.problems:
        raise SiklusError(reader.problems)
    return blocks


def _parser() -> MarkdownIt:
    # HTML is recognised so that it can be refused; nothing here is ever rendered as HTML.
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    # Every link is let through, so that _link can refuse it by line; the parser would leave it as raw text.
    setattr(parser, "validateLink", lambda _: True)  # noqa: B010 - the parser's own way, which types cannot say
    return parser


@dataclass(slots=True)
class _Reader:
    """Turns nodes into blocks and gathers what is wrong."""

    place: Place
    file: str
    problems: list[Problem] = field(default_factory=list)
    labels: int = 0

    def note(self, code: str, message: str, advice: str, line: int | None) -> None:
        """Note a problem at a line of the text (1-based), once."""
        where = Place(self.file, row=line) if self.file else self.place
        problem = Problem(code, message, advice, where)
        if problem not in self.problems:
            self.problems.append(problem)

    def blocks(self, nodes: list[SyntaxTreeNode]) -> Iterator[Block]:
        """The blocks of some nodes, in order."""
        makers: Mapping[str, Callable[[SyntaxTreeNode], Block]] = {
            "paragraph": self._paragraph,
            "heading": self._heading,
            "bullet_list": self._list,
            "ordered_list": self._list,
            "table": self._table,
        }
        for node in nodes:
            if node.type in makers:
                yield makers[node.type](node)
            else:
                self._refuse(node)

    def _refuse(self, node: SyntaxTreeNode) -> None:
        name, advice = REFUSED.get(node.type, (node.type, "Tulis sebagai paragraf biasa."))
        line = _line_of(node)
        self.note("NARASI-11", f"Naskah baris {line} memuat {name}, yang tidak didukung.", advice, line)

    def _paragraph(self, node: SyntaxTreeNode) -> Paragraph:
        return Paragraph(self._line(node))

    def _heading(self, node: SyntaxTreeNode) -> Heading:
        return Heading(3, plain(self._line(node)), self._label(), "none", in_contents=False)

    def _list(self, node: SyntaxTreeNode) -> ListBlock:
        items = tuple(tuple(self.blocks(item.children)) for item in node.children)
        return ListBlock(items, "1." if node.type == "ordered_list" else "bullet")

    def _table(self, node: SyntaxTreeNode) -> Table:
        head, *rest = node.children
        body = rest[0].children if rest else []
        return Table(
            label=self._label(),
            caption=(),
            columns=tuple(Column(1, _align(cell)) for cell in head.children[0].children),
            head=(self._row(head.children[0], head=True),),
            body=tuple(self._row(row, head=False) for row in body),
        )

    def _row(self, node: SyntaxTreeNode, *, head: bool) -> Row:
        return Row(tuple(self._cell(cell, head=head) for cell in node.children))

    def _cell(self, node: SyntaxTreeNode, *, head: bool) -> Cell:
        line = self._line(node)
        return Cell((line,) if line else (), bold=head, tone="head" if head else "none")

    def _label(self) -> str:
        self.labels += 1
        return f"narasi:{self.place.row or 0}:{self.labels}"

    def _line(self, node: SyntaxTreeNode) -> Runs:
        """The runs of a block that holds one inline node."""
        parts = node.children[0].children if node.children else []
        return tuple(self._runs(parts, bold=False, italic=False))

    def _runs(self, nodes: list[SyntaxTreeNode], *, bold: bool, italic: bool) -> Iterator[Inline]:
        for node in nodes:
            match node.type:
                case "text" | "text_special":
                    yield from _with_slots(node.content, bold=bold, italic=italic)
                case "softbreak":
                    yield Text(" ", bold, italic)
                case "hardbreak":
                    yield LineBreak()
                case "strong":
                    yield from self._runs(node.children, bold=True, italic=italic)
                case "em":
                    yield from self._runs(node.children, bold=bold, italic=True)
                case "link":
                    yield self._link(node)
                case _:
                    self._refuse(node)

    def _link(self, node: SyntaxTreeNode) -> Link:
        url = str(node.attrs.get("href", ""))
        if not url.casefold().startswith(SCHEMES):
            line = _line_of(node)
            message = f"Tautan “{url}” pada naskah baris {line} bukan alamat web atau surel."
            self.note("NARASI-12", message, "Awali dengan https:// atau mailto:.", line)
        return Link(plain(tuple(self._runs(node.children, bold=False, italic=False))), url)


def _line_of(node: SyntaxTreeNode) -> int:
    """The line on which the nearest enclosing block begins, 1-based."""
    at: SyntaxTreeNode | None = node
    while at is not None and not at.is_root:
        if at.map:
            return int(at.map[0]) + 1
        at = at.parent
    return 1


def _align(cell: SyntaxTreeNode) -> Align:
    style = str(cell.attrs.get("style", ""))
    return "right" if "right" in style else "center" if "center" in style else "left"


def _with_slots(text: str, *, bold: bool, italic: bool) -> Iterator[Inline]:
    """The text, with each "{name}" as a slot."""
    at = 0
    for found in SLOT.finditer(text):
        if found.start() > at:
            yield Text(text[at : found.start()], bold, italic)
        yield Slot(found[1].strip(), bold, italic)
        at = found.end()
    if at < len(text):
        yield Text(text[at:], bold, italic)
