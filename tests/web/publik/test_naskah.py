"""A kept page, whatever it says and whatever is put in, is the same compressed as not."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.web.views.publik.naskah import Naskah

TEXT = st.text(st.characters(exclude_characters="|", codec="utf-8"), max_size=3_000)


@given(before=TEXT, word=TEXT, after=TEXT)
def test_compressed_and_plain_say_the_same(before: str, word: str, after: str) -> None:
    page = Naskah.of(f"{before}|{after}", "|")
    assert page.plain(word) == f"{before}{word}{after}"
    assert gzip.decompress(page.gzipped(word)).decode() == f"{before}{word}{after}"


def test_a_page_needs_its_mark_once() -> None:
    for text in ("no mark", "two | of | them"):
        with pytest.raises(ValueError, match="values to unpack"):
            Naskah.of(text, "|")
