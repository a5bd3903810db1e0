"""The usual way, measured: `python -m bench.usual TEMPLATE CONTENT OUT` fills a Word template and has its PDF made.

It imports nothing of Siklus, so that it pays for its own work only.
"""

import json
import subprocess
import sys
from pathlib import Path

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage  # type: ignore[import-untyped] # ships no type information


def make(template: Path, content: Path, out: Path) -> None:
    """Fill the template and let LibreOffice make the PDF."""
    word = DocxTemplate(template)
    items = json.loads(content.read_text())
    for item in items:
        if item["kind"] == "picture":
            item["picture"] = InlineImage(word, item["path"], width=Mm(75))
    word.render({"items": items}, autoescape=True)
    word.save(out)
    convert = ("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(out.parent), str(out))
    subprocess.run(convert, check=True, capture_output=True)  # noqa: S603 - our own arguments


if __name__ == "__main__":
    make(*map(Path, sys.argv[1:4]))
