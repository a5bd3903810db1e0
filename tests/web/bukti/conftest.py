"""Pictures and PDF made here, a store of evidence of its own, and the months of Tirtamaya that they prove."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pytest_django.fixtures import Settings

from siklus.web.models import Realisasi, Rtl
from tests.web.putaran import dikerjakan, disegel, disetujui, rencana, subbagian  # noqa: F401 - fixtures

Gambar = Callable[..., bytes]
PADA_TEXT = "2026-11-23T03:00:00+00:00"


@pytest.fixture(autouse=True)
def gudang(settings: Settings, tmp_path: Path) -> Path:
    """An empty store of evidence."""
    settings.BUKTI_ROOT = tmp_path / "bukti"
    return tmp_path / "bukti"


def gambar(seed: int = 1, size: tuple[int, int] = (320, 240), form: str = "JPEG", **options: object) -> bytes:
    """A picture of 9 × 8 fields whose brightness comes from the seed, so that two seeds look different."""
    small = Image.new("L", (9, 8))
    small.putdata([(seed * 7919 + place * place * 31 + place * seed * 17) % 251 for place in range(72)])
    buffer = BytesIO()
    small.resize(size, Image.Resampling.NEAREST).convert("RGB").save(buffer, form, **options)
    return buffer.getvalue()


@pytest.fixture
def bulan_kedua(dikerjakan: Realisasi) -> Realisasi:  # noqa: F811 - the fixture
    """The second month of the same RTL."""
    return Realisasi.objects.create(rtl=dikerjakan.rtl, bulan="2026-08")


@pytest.fixture
def rtl_lain(dikerjakan: Realisasi) -> Realisasi:  # noqa: F811 - the fixture
    """A month of another RTL."""
    rtl = Rtl.objects.get(rencana=dikerjakan.rtl.rencana, identitas="RTL-2026-02")
    return Realisasi.objects.create(rtl=rtl, bulan="2026-09")
