"""Surveys of several offices of Sagara in one period, with answers whose index is known."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest

from siklus.core.survei.periode import Periode
from siklus.web.models import Layanan, SasaranLayanan, Survei, Unit
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.survei import Rancangan, close_survei, create_survei, open_survei, seal_survei
from tests.web.conftest import Orang
from tests.web.survei.conftest import PADA, SEMESTER, TUTUP, kiriman

HARI = date(2026, 12, 31)
MakeSurvei = Callable[..., Survei]


@pytest.fixture
def jalankan(orang: Orang) -> MakeSurvei:
    """`jalankan(unit, sampai, n=…, nilai=…, periode=…)`: a survey as far as "dibuka", "ditutup" or "disegel"."""

    def make(unit: Unit, sampai: str = "disegel", n: int = 40, nilai: int = 3, periode: Periode = SEMESTER) -> Survei:
        Layanan.objects.get_or_create(unit=unit, kode="informasi", defaults={"nama": "Informasi", "urutan": 1})
        survei = create_survei(unit, periode, orang.penanggung_jawab, Rancangan(rencana_tutup=TUTUP))
        SasaranLayanan.objects.filter(survei=survei).update(pengguna=80)
        if sampai == "draf":
            return survei
        survei = open_survei(survei, orang.penanggung_jawab, PADA)
        receive_many(
            [
                kiriman(survei, number, lambda number, _: nilai + number % 2, uuid=UUID(int=(survei.pk << 64) + number))
                for number in range(n)
            ]
        )
        if sampai == "dibuka":
            return survei
        survei = close_survei(survei, orang.pimpinan, PADA)
        return survei if sampai == "ditutup" else seal_survei(survei, orang.pimpinan, PADA)

    return make
