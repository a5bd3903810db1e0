"""The words of the public form and the kiosk in both languages, from teks.toml."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from siklus.web.queries.formulir import BAHASA, Teks

BAKU = BAHASA[0]


def bahasa_of(asked: str) -> str:
    """The language that was asked for; Indonesian when it is none of ours."""
    return asked if asked in BAHASA else BAKU


@lru_cache(maxsize=len(BAHASA))
def teks_of(bahasa: str) -> Mapping[str, str]:
    """Every phrase by its key, with {…} where something of the survey belongs."""
    text = files("siklus.web.views.publik").joinpath("teks.toml").read_text(encoding="utf-8")
    words: dict[str, Teks] = tomllib.loads(text)
    return words[bahasa]


def in_words(teks: Teks, bahasa: str) -> str:
    """An office's own wording in a language; in Indonesian where the office wrote no other."""
    return teks.get(bahasa) or teks[BAKU]
