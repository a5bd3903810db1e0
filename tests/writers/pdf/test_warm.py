"""A report that is laid out again after an edit: only the edit costs, and what comes is what a fresh process makes."""

import pickle
import re
import subprocess
import sys
from dataclasses import replace
from importlib import resources

from siklus.document.assets import Assets
from siklus.document.blocks import Paragraph
from siklus.document.inline import Text
from siklus.document.report import Document
from siklus.writers.pdf import render_pdf

FRESH = """
import pickle, sys
from siklus.writers.pdf import render_pdf
sys.stdout.buffer.write(render_pdf(*pickle.load(sys.stdin.buffer)).data)
"""


def edited(document: Document, words: str) -> Document:
    return replace(document, body=(*document.body, Paragraph((Text(words),))))


def afresh(document: Document, assets: Assets) -> bytes:
    asked = pickle.dumps((document, dict(assets)))
    command = [sys.executable, "-c", FRESH]
    return subprocess.run(command, input=asked, check=True, stdout=subprocess.PIPE).stdout  # noqa: S603 - our own program


def test_what_is_remembered_never_shows(document: Document, assets: Assets) -> None:
    render_pdf(document, assets)
    render_pdf(edited(document, "Kalimat lain. " * 200), assets)
    last = edited(document, "Kalimat pertama.")

    assert render_pdf(last, assets).data == afresh(last, assets)


def test_no_function_of_the_template_names_the_whole_document() -> None:
    """It would remember all of it, and every block would be laid out again after each edit."""
    folder = resources.files("siklus.writers.pdf") / "template"
    imported = {file.name: re.search(r'"data\.typ": .*\bdata\b', file.read_text("utf-8")) for file in folder.iterdir()}

    assert {name for name, found in imported.items() if found} == {"main.typ"}
