"""Turns a set's template and a printed truth into a report whose every word from the truth is marked.

One line is one block. `{name}` is a scalar, `{.field}` a field of the record at hand, `[[records|words]]` an
enumeration in a sentence, `<<a||b>>` one of several wordings. What a line begins with says what it is; see `_COMMANDS`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from bench.periksa.blocks import Block, Heading, PageBreak, Paragraph, Picture, Report, Row, Table
from bench.periksa.marks import mark
from bench.periksa.printed import Printed, Record

CHOICE = re.compile(r"<<(.*?)>>")
ENUMERATION = re.compile(r"\[\[(\w+)\|(.*?)\]\]")
NAME = re.compile(r"\{(\.?\w+|tabel:\w+)\}")
CAPTION = re.compile(r"^@keterangan (\w+) \| (Tabel [\w.]+?)\.? \|", re.MULTILINE)
NAMED = ("nyaris", "seri")
ITEM = re.compile(r"^(?:-|•|\d+[.)]|[a-z][.)])\s")


@dataclass
class Writer:
    """What grows while a template is read: the blocks, and how often each key was printed."""

    printed: Printed
    draw: Random
    captions: Mapping[str, str]
    blocks: list[Block] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    section: str = "awal"
    count: int = 0

    def words(self, text: str, record: Record | None = None, group: str = "") -> str:
        """A template's line with everything filled in and marked."""
        text = CHOICE.sub(lambda found: self.draw.choice(found[1].split("||")), text)
        text = ENUMERATION.sub(lambda found: self._enumerate(found[1], found[2]), text)
        return NAME.sub(lambda found: self._fill(found[1], record, group), text)

    def _enumerate(self, group: str, words: str) -> str:
        items = [
            NAME.sub(lambda found, item=item: self._fill(found[1], item, group), words)  # type: ignore[misc] # mypy takes the default for a wider type
            for item in self.printed.records[group]
        ]
        if len(items) < 3:  # noqa: PLR2004 - two are joined by "dan" alone
            return " dan ".join(items)
        return ", ".join(items[:-1]) + ", dan " + items[-1]

    def _fill(self, name: str, record: Record | None, group: str) -> str:
        if name.startswith("tabel:"):
            table = name.removeprefix("tabel:")
            return self.marked(f"reftab/{table}", self.captions[table])
        if name.startswith("."):
            if record is None:
                message = f"{name} stands outside a record"
                raise KeyError(message)
            words = record[name[1:]]
            return self.marked(f"{group}/{record['id']}.{name[1:]}", words)
        return self.marked(name, self.printed.scalars[name])

    def marked(self, key: str, words: str) -> str:
        """The words marked with their key and how many times it has been printed."""
        self.seen[key] = self.seen.get(key, 0) + 1
        return mark(f"{key}#{self.seen[key]}", words)

    def key(self) -> str:
        """A key for a line that tells of no single record."""
        self.count += 1
        return f"{self.section}.p{self.count}"

    def add(self, block: Block) -> None:
        """One more block."""
        self.blocks.append(block)


def write_report(text: str, printed: Printed, draw: Random) -> Report:
    """A report after a template."""
    writer = Writer(printed, draw, dict(CAPTION.findall(text)))
    lines = iter(line.rstrip() for line in text.splitlines())
    for line in lines:
        if line and not line.startswith(("%%", "!")):
            _write_line(writer, line, lines)
    return Report(tuple(writer.blocks))


def _write_line(writer: Writer, line: str, lines: Iterator[str]) -> None:
    if line.startswith("="):
        _heading(writer, line)
    elif line.startswith("@"):
        command, _, rest = line[1:].partition(" ")
        _COMMANDS[command](writer, rest, lines)
    else:
        style = "butir" if ITEM.match(line) else "biasa"
        writer.add(Paragraph(writer.words(line), writer.key(), style))


def _heading(writer: Writer, line: str) -> None:
    depth, rest = line.split(" ", 1)
    key, number, words = (part.strip() for part in rest.split("|"))
    writer.section = key
    writer.add(Heading(len(depth), number, writer.words(words), key))


def _plain(style: str) -> "Command":
    def write(writer: Writer, rest: str, _: Iterator[str]) -> None:
        writer.add(Paragraph(writer.words(rest), writer.key(), style))

    return write


def _page(writer: Writer, _rest: str, _lines: Iterator[str]) -> None:
    writer.add(PageBreak())


def _when(writer: Writer, rest: str, lines: Iterator[str]) -> None:
    flag, line = rest.split(": ", 1)
    if flag not in writer.printed.flags:
        return
    _write_line(writer, line, lines)
    if flag in NAMED and isinstance(writer.blocks[-1], Paragraph):
        writer.blocks[-1] = replace(writer.blocks[-1], key=f"{flag}.{writer.count}")


def _each(writer: Writer, rest: str, _: Iterator[str]) -> None:
    group, line = rest.split(": ", 1)
    for record in writer.printed.records[group]:
        style = "butir" if ITEM.match(line) or line.startswith("{") else "biasa"
        key = f"tiap.{writer.section}.{group}.{record['id']}"
        writer.add(Paragraph(writer.words(line, record, group), key, style))


def _caption(writer: Writer, rest: str, _: Iterator[str]) -> None:
    name, number, words = (part.strip() for part in rest.split("|"))
    printed = f"{writer.marked(f'notab/{name}', number)} {writer.words(words)}"
    writer.add(Paragraph(printed, f"ket.{name}", "keterangan"))


def _columns(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if line == "@akhir":
            return
        yield line


def _table(writer: Writer, rest: str, lines: Iterator[str]) -> None:
    name, group, *options = rest.split()
    spec = list(_columns(lines))
    foot = [line.removeprefix("kaki:").split("|") for line in spec if line.startswith("kaki:")]
    columns = [pair for line in spec if not line.startswith("kaki:") for pair in _pairs(writer, line)]
    rows = [
        Row(tuple(writer.words(cell, record, group) for _, cell in columns), f"t.{name}.{record['id']}")
        for record in writer.printed.records[group]
    ]
    rows += [
        Row(tuple(writer.words(cell.strip()) for cell in cells), f"t.{name}.kaki{at}") for at, cells in enumerate(foot)
    ]
    merged = next((int(option.removeprefix("gabung=")) for option in options if option.startswith("gabung=")), 0)
    table = Table(tuple(head for head, _ in columns), tuple(rows), f"t.{name}", merged)
    writer.add(_across(table) if "mendatar" in options else table)


def _pairs(writer: Writer, line: str) -> Iterator[tuple[str, str]]:
    if line == "bulan":
        yield from ((head, f"{{.bulan_{month.number}}}") for month, head in writer.printed.months)
        return
    head, cell = (part.strip() for part in line.split(" = "))
    yield head, cell


def _across(table: Table) -> Table:
    """The table with its rows as columns; the first column keeps the heads."""
    columns = list(zip(*(row.cells for row in table.rows), strict=True))
    rows = [Row((head, *cells), f"{table.key}.{head}") for head, cells in zip(table.head[1:], columns[1:], strict=True)]
    return Table((table.head[0], *columns[0]), tuple(rows), table.key)


def _cards(writer: Writer, rest: str, lines: Iterator[str]) -> None:
    name, group = rest.split()
    spec = [tuple(part.strip() for part in line.split(" = ")) for line in _columns(lines)]
    for record in writer.printed.records[group]:
        rows = tuple(
            Row(
                (writer.words(head, record, group), writer.words(cell, record, group)),
                f"t.{name}.{record['id']}",
            )
            for head, cell in spec
        )
        writer.add(Table((), rows, f"t.{name}.kartu{record['id']}"))


def _pictures(writer: Writer, rest: str, _: Iterator[str]) -> None:
    group, words = (part.strip() for part in rest.split("|"))
    for record in writer.printed.records[group]:
        writer.add(Picture(int(record["nomor"]), f"gambar.{record['id']}", record.get("keterangan", "Publikasi")))
        caption = writer.words(words, record, group)
        writer.add(Paragraph(caption, f"ketgambar.{record['id']}", "keterangan"))


def _signature(writer: Writer, rest: str, _: Iterator[str]) -> None:
    for at, part in enumerate(part.strip() for part in rest.split(" / ")):
        writer.add(Paragraph(writer.words(part), f"tanda_tangan.{at}", "kanan"))


def _contents(writer: Writer, _: str, __: Iterator[str]) -> None:
    writer.add(Paragraph("", "daftar_isi", "daftarisi"))


Command = Callable[[Writer, str, Iterator[str]], None]
_COMMANDS: Mapping[str, Command] = {
    "sampul": _plain("sampul"),
    "tengah": _plain("tengah"),
    "kanan": _plain("kanan"),
    "halaman": _page,
    "jika": _when,
    "tiap": _each,
    "keterangan": _caption,
    "tabel": _table,
    "kartu": _cards,
    "gambar": _pictures,
    "tandatangan": _signature,
    "daftarisi": _contents,
}
COMMANDS: Sequence[str] = tuple(_COMMANDS)
