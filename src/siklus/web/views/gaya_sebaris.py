"""A style that stands in the page itself, so that a public page is one request, and what lets exactly it in."""

import hashlib
from base64 import b64encode
from functools import lru_cache
from importlib.resources import files

from django.utils.safestring import SafeString, mark_safe


@lru_cache
def inline_style(name: str) -> SafeString:
    """A file of ours under static/, by its name there."""
    text = files("siklus.web").joinpath("static", name).read_text(encoding="utf-8")
    return mark_safe(text.strip())  # noqa: S308 - our own file


@lru_cache
def inline_policy(name: str) -> dict[str, list[str]]:
    """What a response adds to its content policy for that style."""
    digest = b64encode(hashlib.sha256(inline_style(name).encode()).digest()).decode()
    return {"style-src": [f"'sha256-{digest}'"]}
