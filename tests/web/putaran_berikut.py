"""The next period after putaran.py: its survey is sealed, and two of the last priorities are among the lowest again."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import Rencana, SasaranLayanan, Survei
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.survei import Rancangan, close_survei, create_survei, open_survei, seal_survei
from tests.web.conftest import Orang
from tests.web.survei.conftest import kiriman

PERIODE = Periode(JenisPeriode.SEMESTER, 2026, 2)
DIBUKA, DITUTUP = datetime(2026, 9, 1, 3, tzinfo=UTC), datetime(2026, 12, 20, 3, tzinfo=UTC)
NILAI = {
    "persyaratan": 4, "prosedur": 4, "waktu": 4, "biaya": 4, "produk": 4, "kompetensi": 4, "perilaku": 3,
    "pengaduan": 3, "sarana": 3,
}  # fmt: skip
"""What everybody says: waktu is no longer among the lowest, sarana and pengaduan are."""


SESUDAH = datetime(2026, 10, 1, 3, tzinfo=UTC)
"""After the work of September was done."""


def _next(plan: Rencana, orang: Orang, pada: datetime, nilai: Callable[[int, str], int], banyak: int) -> Survei:
    draft = create_survei(
        plan.survei.unit, PERIODE, orang.penanggung_jawab, Rancangan(rencana_tutup=date(2026, 12, 20))
    )
    SasaranLayanan.objects.filter(survei=draft).update(pengguna=banyak + 10)
    survei = open_survei(draft, orang.penanggung_jawab, pada)
    receive_many([kiriman(survei, number, nilai, uuid=UUID(int=10_000 + number)) for number in range(banyak)])
    return seal_survei(close_survei(survei, orang.pimpinan, DITUTUP), orang.pimpinan, DITUTUP)


def _mixed(number: int, unsur: str) -> int:
    """What people say who do not all agree; of waktu they think better than before."""
    if unsur == "waktu":
        return 3 + (number % 10 < 9)
    return min(4, NILAI[unsur] - 1 + (number + len(unsur)) % 3)


@pytest.fixture
def beragam(disetujui: Rencana, orang: Orang) -> Survei:
    """The sealed survey of Semester II 2026, opened in October, in which 90 people do not all say the same."""
    return _next(disetujui, orang, SESUDAH, _mixed, 90)


@pytest.fixture
def berikut(disetujui: Rencana, orang: Orang) -> Survei:
    """The sealed survey of Semester II 2026."""
    return _next(disetujui, orang, DIBUKA, lambda _, unsur: NILAI[unsur], 30)


@pytest.fixture
def rencana_berikut(berikut: Survei, orang: Orang) -> Rencana:
    """Its plan, without any RTL yet."""
    return Rencana.objects.create(
        survei=berikut,
        prioritas=["sarana", "pengaduan", "perilaku"],
        prioritas_oleh=orang.penanggung_jawab,
        prioritas_pada=DITUTUP,
        awal="2027-01",
        akhir="2027-06",
    )
