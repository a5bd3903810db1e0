"""An open survey of Tirtamaya to import into; files are kept in a folder of the test."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.web.survei.conftest import dibuka, draf

__all__ = ["dibuka", "draf"]


@pytest.fixture(autouse=True)
def unggahan(settings: Settings, tmp_path: Path) -> Path:
    """Where uploads are kept."""
    settings.MEDIA_ROOT = tmp_path / "unggahan"
    return tmp_path / "unggahan"
