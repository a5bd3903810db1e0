"""A web page as a word processor saves it."""

from collections.abc import Iterator
from html import escape
from random import Random

from bench.periksa.blocks import Block, Heading, Paragraph, Report, Row, Table
from bench.periksa.marks import plain
from bench.periksa.render.spans import spans_of

HEAD = '<!DOCTYPE html>\n<html lang="id">\n<head><meta charset="utf-8"><title>Laporan</title></head>'


def page(report: Report, draw: Random) -> str:
    """One page: headings, paragraphs, tables with row spans."""
    del draw
    body = "\n".join(line for block in report.blocks for line in _html(block))
    return f"{HEAD}\n<body>\n{body}\n</body>\n</html>\n"


def _html(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"<h{block.level}>{escape(plain(f'{block.number} {block.words}'.strip()))}</h{block.level}>"
        case Paragraph():
            yield f"<p>{escape(plain(block.words))}</p>"
        case Table():
            yield "<table>"
            if block.head:
                yield "<tr>" + "".join(f"<th>{escape(plain(cell))}</th>" for cell in block.head) + "</tr>"
            yield from (_row(row, spans) for row, spans in zip(block.rows, spans_of(block), strict=True))
            yield "</table>"
        case _:
            return


def _row(row: Row, spans: tuple[int, ...]) -> str:
    cells = (
        f"<td{_span(span)}>{escape(plain(cell))}</td>" for cell, span in zip(row.cells, spans, strict=True) if span
    )
    return "<tr>" + "".join(cells) + "</tr>"


def _span(rows: int) -> str:
    return f' rowspan="{rows}"' if rows > 1 else ""
