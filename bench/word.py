"""Prepares the usual way, for comparison: the same report's text and pictures as a Word template and its content.

Everything here is done before the clock starts: words, numbers and tables are handed over finished, in JSON. What is
timed is `bench.usual`: docxtpl fills the template in a loop over headings, paragraphs, tables and photographs (75 mm
wide, each with its caption), saves it, and LibreOffice makes the PDF. Photographs are given as they came from the
telephone, which is what a template does with them, or shrunk by Siklus beforehand, which is kind to this way. Charts,
cover and the lists of contents, tables and figures are left out, no reference has a page, and nothing is computed.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.document import Document as WordDocument

from siklus import cycle
from siklus.document.blocks import Block, Figure, FigureGrid, FileList, Heading, ListBlock, Paragraph, Picture, Table
from siklus.document.inline import plain
from siklus.document.numbering import figures_of

WIDEST = 12
Item = dict[str, object]


@dataclass(frozen=True, slots=True)
class WordBaseline:
    """The command that makes one report this way, and the file that it ends with."""

    command: list[str]
    pdf: Path

    @classmethod
    def of(cls, office: Path, kind: str, folder: Path, *, shrunk: bool) -> "WordBaseline":
        """Prepare template and content for one report of an office."""
        kantor = cycle.read_office(office)
        document = cycle.BUILDERS[kind](kantor.bahan)
        blocks = (*document.front, *document.body, *document.annex)
        pictures = kantor.assets if shrunk else originals_of(kantor, office)
        content = folder / f"{kind}-{shrunk}.json"
        content.write_text(json.dumps([item for block in blocks for item in items_of(block, pictures)]))
        template = folder / "templat.docx"
        write_template(template)
        out = folder / f"{kind}-{shrunk}.docx"
        return cls(
            [sys.executable, "-m", "bench.usual", str(template), str(content), str(out)], out.with_suffix(".pdf")
        )


def originals_of(kantor: cycle.Kantor, office: Path) -> dict[str, Path]:
    """The pictures as they came, by the name that figures give to the shrunk copy."""
    bahan = kantor.bahan
    groups = [item.bukti for item in bahan.realisasi] + [item.bukti for item in bahan.kantor.pemeliharaan]
    proofs = [proof for group in (*groups, bahan.kantor.dokumentasi) for proof in group]
    return {page.sha256: office / "bukti" / proof.nama_berkas for proof in proofs for page in proof.halaman}


def items_of(block: Block, assets: Mapping[str, Path]) -> Iterator[Item]:  # noqa: C901 - one case a kind of block
    """A block as what the template's loop prints."""
    match block:
        case Heading():
            yield {"kind": "heading", "text": block.text}
        case Paragraph():
            yield {"kind": "text", "text": plain(block.runs)}
        case ListBlock():
            for item in block.items:
                for inner in item:
                    yield from items_of(inner, assets)
        case Table():
            rows = [["\n".join(map(plain, cell.lines)) for cell in row.cells] for row in (*block.head, *block.body)]
            yield {"kind": "table", "text": plain(block.caption), "rows": [row[:WIDEST] for row in rows]}
        case FileList():
            rows = [[entry.name, str(entry.size), entry.sha256] for entry in block.entries]
            yield {"kind": "table", "text": "", "rows": rows}
        case Figure() | FigureGrid():
            for figure in figures_of((block,)):
                if isinstance(figure.content, Picture):
                    path = str(assets[figure.content.sha256])
                    yield {"kind": "picture", "text": plain(figure.caption), "path": path}


def write_template(path: Path) -> None:
    """A template that loops over the items, with Word's own styles and an empty table of contents."""
    word = docx.Document()
    word.add_paragraph("{%p for item in items %}")
    for kind, style in (("heading", "Heading 1"), ("text", "Normal"), ("picture", "Caption"), ("table", "Caption")):
        word.add_paragraph(f"{{%p if item.kind == '{kind}' %}}")
        word.add_paragraph("{{ item.text }}", style)
        if kind == "picture":
            word.add_paragraph("{{ item.picture }}")
        if kind == "table":
            _add_table(word)
        word.add_paragraph("{%p endif %}")
    word.add_paragraph("{%p endfor %}")
    word.save(str(path))


def _add_table(word: WordDocument) -> None:
    table = word.add_table(3, 3, "Table Grid")
    texts = (
        ("{%tr for row in item.rows %}", "", ""),
        ("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}"),
        ("{%tr endfor %}", "", ""),
    )
    for row, cells in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
