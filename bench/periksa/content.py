"""What a set's own hand wrote: offices, people, programmes and templates, read from its folder."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from bench.periksa.truth import Program

SETS = Path(__file__).parent / "sets"
OFFICES = re.compile(r"^!kantor (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class OfficeKind:
    """A kind of office: patterns of its names, its services and its parts."""

    nama: str
    pendek: str
    jabatan: str
    layanan: tuple[str, ...]
    bagian: tuple[str, ...]
    jenis: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """One set. `wrong` are its own words for mistakes, by kind; `texts` its templates by name."""

    name: str
    offices: tuple[OfficeKind, ...]
    places: tuple[str, ...]
    regions: tuple[str, ...]
    people: tuple[str, ...]
    programs: Mapping[str, tuple[Program, ...]]
    unsur_names: Mapping[str, Mapping[str, str]]
    basis: tuple[Mapping[str, str], ...]
    wrong: Mapping[str, Any]
    harmless: tuple[str, ...]
    slips: Mapping[str, str]
    upkeep: Mapping[str, str]
    texts: Mapping[str, str]

    def of_style(self, style: str) -> "Content":
        """The set with only those kinds of offices that write so, when the template names them: `!kantor a|b`."""
        named = OFFICES.search(self.texts[style])
        kinds = named[1].split("|") if named else ()
        return replace(self, offices=tuple(kind for kind in self.offices if kind.jenis in kinds)) if kinds else self


@cache
def read_content(name: str) -> Content:
    """The set "latihan" or "ragam" (which the rules' writers may read), or "ujian" or "ujian2" (frozen and unread)."""
    folder = SETS / name
    found = tomllib.loads((folder / "isi.toml").read_text(encoding="utf-8"))
    programs = tomllib.loads((folder / "program.toml").read_text(encoding="utf-8"))
    return Content(
        name=name,
        offices=tuple(_office_kind(item) for item in found["kantor"]),
        places=tuple(found["tempat"]),
        regions=tuple(found["wilayah"]),
        people=tuple(found["orang"]),
        programs={unsur: tuple(Program(**item) for item in items) for unsur, items in programs.items()},
        unsur_names=found["nama_unsur"],
        basis=tuple(found["dasar_hukum"]),
        wrong=found["salah"],
        harmless=tuple(found["nyaris"]),
        slips=found["ketik"],
        upkeep=found["pelihara"],
        texts={path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))},
    )


def _office_kind(item: Mapping[str, Any]) -> OfficeKind:
    return OfficeKind(
        item["nama"],
        item["pendek"],
        item["jabatan"],
        tuple(item["layanan"]),
        tuple(item["bagian"]),
        item.get("jenis", ""),
    )
