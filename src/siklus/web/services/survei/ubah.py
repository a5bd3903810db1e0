"""What is said about a survey beside its questions: title, period, planned end, visit codes, gaps."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db import transaction

from siklus.core.survei.periode import Periode
from siklus.web.models import Akun, StatusSurvei, Survei
from siklus.web.queries.survei import periode_of
from siklus.web.services.jejak import record
from siklus.web.services.survei.tahap import hold


@dataclass(frozen=True, slots=True)
class Keterangan:
    """The survey's own particulars."""

    judul: str
    periode: Periode
    rencana_tutup: date | None
    pakai_kode_kunjungan: bool
    kosong: Literal["dibagi", "dikeluarkan"]

    @classmethod
    def of(cls, survei: Survei) -> "Keterangan":
        """As they stand."""
        kosong: Literal["dibagi", "dikeluarkan"] = "dikeluarkan" if survei.kosong == "dikeluarkan" else "dibagi"
        return cls(survei.judul, periode_of(survei), survei.rencana_tutup, survei.pakai_kode_kunjungan, kosong)


@transaction.atomic
def keep_keterangan(survei: Survei, keterangan: Keterangan, oleh: Akun) -> Survei:
    """Store them; while answers come in, only the title and the planned end change, and the rest stays as it was.

    What becomes of gaps is chosen before the first answer, so that nobody chooses it by its result.
    """
    held = hold(survei, StatusSurvei.DRAF, StatusSurvei.DIBUKA)
    held.judul, held.rencana_tutup = keterangan.judul, keterangan.rencana_tutup
    if held.status == StatusSurvei.DRAF:
        periode = keterangan.periode
        held.jenis_periode, held.tahun, held.ke = periode.jenis.value, periode.tahun, periode.ke
        held.pakai_kode_kunjungan, held.kosong = keterangan.pakai_kode_kunjungan, keterangan.kosong
    held.save()
    record(oleh, "keterangan survei diubah", held.unit, held.judul)
    return held
