"""Surveys in every state, made by the models alone so that home is tested apart from the survey's services."""

from collections.abc import Callable
from datetime import date
from itertools import count
from uuid import uuid4

import pytest
from django.utils.timezone import now

from siklus.web.models import (
    Jawaban,
    Kanal,
    Layanan,
    SasaranLayanan,
    StatusSurvei,
    Survei,
    Unit,
    VersiKuesioner,
)

MakeSurvei = Callable[..., Survei]


@pytest.fixture
def survei_baru() -> MakeSurvei:
    """`survei_baru(unit, status, ke=…, tahun=…, jawaban=…, pengguna=…, rencana_tutup=…)`."""
    number = count(1)

    def make(  # noqa: PLR0913 - each test names the two or three that matter to it
        unit: Unit,
        status: StatusSurvei = StatusSurvei.DIBUKA,
        *,
        tahun: int = 2026,
        ke: int = 2,
        jawaban: int = 0,
        pengguna: int | None = 100,
        rencana_tutup: date | None = None,
    ) -> Survei:
        survei = Survei.objects.create(
            unit=unit,
            judul=f"SKM {unit.sebutan} {ke}/{tahun}",
            kode=f"k{next(number)}",
            jenis_periode="semester",
            tahun=tahun,
            ke=ke,
            status=status,
            rencana_tutup=rencana_tutup,
        )
        layanan, _ = Layanan.objects.get_or_create(unit=unit, kode="informasi", defaults={"nama": "Informasi"})
        SasaranLayanan.objects.create(survei=survei, layanan=layanan, pengguna=pengguna)
        versi = VersiKuesioner.objects.create(survei=survei, nomor=1, isi={})
        Jawaban.objects.bulk_create(
            Jawaban(
                survei=survei,
                versi=versi,
                uuid=uuid4(),
                sidik=bytes(32),
                kanal=Kanal.WEB,
                layanan=layanan,
                nilai={},
                diterima=now(),
            )
            for _ in range(jawaban)
        )
        return survei

    return make
