"""An open survey of Tirtamaya with a batch of four sheets, and what a sheet says."""

from collections.abc import Callable

import pytest

from siklus.web.models import KelompokKertas, Survei
from siklus.web.queries.formulir import formulir_of
from siklus.web.services.kertas.kelompok import make_kelompok
from siklus.web.services.kertas.lembar import Isian
from tests.web.conftest import Orang
from tests.web.survei.conftest import dibuka, draf

__all__ = ["dibuka", "draf"]
MakeIsian = Callable[..., Isian]


@pytest.fixture
def kelompok(dibuka: Survei, orang: Orang) -> KelompokKertas:
    return make_kelompok(dibuka, range(1, 5), orang.petugas)


@pytest.fixture
def ganda(dibuka: Survei, orang: Orang) -> KelompokKertas:
    return make_kelompok(dibuka, range(1, 5), orang.petugas, ganda=True)


@pytest.fixture
def isian(dibuka: Survei) -> MakeIsian:
    """A sheet that says 3 everywhere, with other answers by question."""
    assert dibuka.versi
    ids = [item.id for item in formulir_of(dibuka.versi).pertanyaan]

    def make(layanan: str = "informasi", saran: str = "", **nilai: int | None) -> Isian:
        return Isian(
            {**dict.fromkeys(ids, 3), **nilai}, {"jenis_kelamin": "P"}, {"saran": saran} if saran else {}, layanan
        )

    return make
