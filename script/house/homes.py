"""An import contract: every library is imported only where one table in pyproject.toml says that it lives."""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, output

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"
PURE = ("core", "document")
Stray = tuple[str, str]
"""A module of ours, and the library that it should not import."""


def read_homes(pyproject: Path = PYPROJECT) -> Mapping[str, list[str]]:
    """The table [tool.siklus.rumah]: import name of a library to the packages of siklus that may import it."""
    homes: dict[str, list[str]] = tomllib.loads(pyproject.read_text())["tool"]["siklus"]["rumah"]
    return homes


def find_strays(graph: ImportGraph, root: str, homes: Mapping[str, list[str]]) -> tuple[Stray, ...]:
    """Every import of a library from outside its homes, in the order of our modules."""
    return tuple(sorted(_strays(graph, root, homes)))


def _strays(graph: ImportGraph, root: str, homes: Mapping[str, list[str]]) -> Iterator[Stray]:
    for library in _libraries(graph, root):
        allowed = [home for home in homes.get(library, []) if home.split(".")[0] not in PURE]
        for module in graph.find_modules_that_directly_import(library):
            if not any(f"{module}.".startswith(f"{root}.{home}.") for home in allowed):
                yield module, library


def _libraries(graph: ImportGraph, root: str) -> set[str]:
    tops = {module for module in graph.modules if module.split(".")[0] != root}
    return {module for module in tops if module.split(".")[0] not in sys.stdlib_module_names}


class LibraryHomes(Contract):
    """Broken by an import of a library outside its homes, or of a library that has none."""

    type_name = "library_homes"

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002, FBT001 - importlinter's signature
        """Look at every direct import in the graph."""
        root = self.session_options["root_packages"][0]
        strays = find_strays(graph, root, read_homes())
        return ContractCheck(kept=not strays, metadata={"strays": strays})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Name each stray import, and where to settle it."""
        for module, library in cast("tuple[Stray, ...]", check.metadata["strays"]):
            output.print_error(f"{module} imports {library}, which has no home there: see the table tool.siklus.rumah")
