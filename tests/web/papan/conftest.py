"""The cycle after a survey, on pages that everyone may see; no page is kept from one test to the next."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache

from tests.web.putaran import disegel, disetujui, rencana, subbagian, terbukti

__all__ = ["disegel", "disetujui", "rencana", "subbagian", "terbukti"]


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()
