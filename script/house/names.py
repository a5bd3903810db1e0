"""The names that the code gives to things, split into words: what the glossary is held against."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def words_of(name: str) -> tuple[str, ...]:
    """An identifier's words in lower case: "UnitLayanan" and "unit_layanan" alike give unit, layanan."""
    return tuple(word.lower() for word in WORD.findall(name))


def names_in(file: Path) -> Iterator[tuple[str, int]]:
    """Every name that a file itself gives (modules, classes, functions, arguments, variables), with its line."""
    yield file.stem, 1
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                yield node.name, node.lineno
            case ast.arg():
                yield node.arg, node.lineno
            case ast.Name(ctx=ast.Store()):
                yield node.id, node.lineno


def contains(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether the words of `part` stand one after another among `words`."""
    return any(words[start : start + len(part)] == part for start in range(len(words) - len(part) + 1))
