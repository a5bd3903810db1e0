"""Every command as a page: the very help that the command line prints."""

from collections.abc import Iterator

import click

from docs.generate.page import Page
from siklus.cli.catalogue import speak_indonesian
from siklus.cli.main import make_group

WIDTH = 100


def commands() -> Iterator[click.Context]:
    """The command line and every command in it, each as the context that prints its help."""
    speak_indonesian()
    yield from _walk(_context(make_group(), "siklus", None))


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    return click.Context(command, info_name=name, parent=parent, terminal_width=WIDTH, max_content_width=WIDTH)


def _walk(context: click.Context) -> Iterator[click.Context]:
    yield context
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            if command := context.command.get_command(context, name):
                yield from _walk(_context(command, name, context))


def _body() -> Iterator[str]:
    for context in commands():
        yield f"## {context.command_path}"
        yield f"```text\n{context.get_help()}\n```"


PAGE = Page("rujukan/perintah.md", "Perintah", "perintah `siklus` sendiri", "setiap perintah dan pilihannya", _body)
