"""The provinces as a map of squares. A province is known by its name in its office's; others follow in rows below."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from siklus.web.models import Jenjang
from siklus.web.queries.rekap.bagian import Bagian

FEWEST = 2
"""One square is no map."""


@dataclass(frozen=True, slots=True)
class Petak:
    """One square: the province's letters and name, and what is known of it (None: it has no office here)."""

    singkat: str
    nama: str
    bagian: Bagian | None


Letak = tuple[str, str, int, int]
Baris = tuple[Petak | None, ...]


@lru_cache(maxsize=1)
def letak_list() -> tuple[Letak, ...]:
    """Letters, name, row and column of each province."""
    text = files("siklus.web.queries.rekap").joinpath("petak.toml").read_text(encoding="utf-8")
    return tuple((singkat, nama, row, column) for singkat, nama, row, column in tomllib.loads(text)["petak"])


def petak_list(parts: Sequence[Bagian]) -> tuple[Baris, ...]:
    """The rows of the map, None where there is sea; empty with fewer than two provinces."""
    provinces = [part for part in parts if part.unit.jenjang == Jenjang.PROVINSI]
    if len(provinces) < FEWEST:
        return ()
    known = {name: part for part in provinces if (name := _name_in(part.unit.nama))}
    others = [part for part in provinces if known.get(_name_in(part.unit.nama)) is not part]
    return (*(_map(known) if known else ()), *([()] if known and others else ()), *_rest(others))


def _name_in(text: str) -> str:
    """The longest name of a province in a text, so that "Papua Barat Daya" is not Papua; "" for none."""
    return max((nama for _, nama, _, _ in letak_list() if nama.lower() in text.lower()), key=len, default="")


def _map(known: dict[str, Bagian]) -> Iterator[Baris]:
    at = {(row, column): Petak(singkat, nama, known.get(nama)) for singkat, nama, row, column in letak_list()}
    rows, columns = (max(place) for place in zip(*at, strict=True))
    for row in range(1, rows + 1):
        yield tuple(at.get((row, column)) for column in range(1, columns + 1))


def _rest(others: Sequence[Bagian]) -> Iterator[Baris]:
    columns = max(column for *_, column in letak_list())
    squares = tuple(Petak(_letters(part.unit.nama), part.unit.nama, part) for part in others)
    return (squares[start : start + columns] for start in range(0, len(squares), columns))


def _letters(nama: str) -> str:
    """Three letters of a name's last word, so that they are nobody's two."""
    return nama.rsplit(maxsplit=1)[-1][:3].capitalize()
