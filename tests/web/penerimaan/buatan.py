"""Surveys and responses made for tests."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from siklus.core.aturan import aturan
from siklus.web.models import Jenjang, Kanal, Layanan, StatusSurvei, Survei, Unit, VersiKuesioner
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.kuesioner import formulir_baku, to_isi

BAKU = formulir_baku(aturan(date(2026, 11, 23)))
PERTANYAAN = tuple(item.id for item in BAKU.pertanyaan)
PUKUL = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


def make_survei(kode: str = "uji", *, pakai_kode: bool = False) -> Survei:
    """An open survey of an office with two services; a unit of its own, so that any test can use it."""
    unit = Unit.objects.create(jenjang=Jenjang.UNIT, kode=kode, nama=kode, sebutan=kode, jalur=f"/{kode}/")
    for number, layanan in enumerate(("informasi", "pindah-memilih")):
        Layanan.objects.create(unit=unit, kode=layanan, nama=layanan.title(), urutan=number)
    survei = Survei.objects.create(
        unit=unit,
        judul="Survei Uji",
        kode=kode,
        jenis_periode="semester",
        tahun=2026,
        ke=2,
        status=StatusSurvei.DIBUKA,
        pakai_kode_kunjungan=pakai_kode,
    )
    survei.versi = VersiKuesioner.objects.create(survei=survei, nomor=1, isi=to_isi(BAKU))
    survei.save()
    return survei


@dataclass(frozen=True)
class Pembuat:
    """Makes responses to one survey."""

    survei_id: int
    versi_id: int

    @classmethod
    def of(cls, survei: Survei) -> "Pembuat":
        """For this survey's present version."""
        assert survei.versi_id is not None
        return cls(survei.pk, survei.versi_id)

    def kiriman(
        self, nilai: int | None = 4, *, beda: Mapping[str, int | None] | None = None, uuid: UUID | None = None
    ) -> Kiriman:
        """A response with the same value everywhere, except where `beda` says otherwise."""
        return Kiriman(
            uuid=uuid or uuid4(),
            survei_id=self.survei_id,
            versi_id=self.versi_id,
            kanal=Kanal.WEB,
            nilai=dict.fromkeys(PERTANYAAN, nilai) | dict(beda or {}),
            waktu=PUKUL,
        )
