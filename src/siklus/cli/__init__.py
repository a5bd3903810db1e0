"""The command line, in Indonesian: one file per command."""

from siklus.cli.main import main

__all__ = ["main"]
