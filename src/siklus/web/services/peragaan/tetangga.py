"""Invented neighbours of the example offices, so that the province has something to roll up."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import uuid5

from django.db import transaction
from django.utils.timezone import make_aware

from siklus.core.survei.periode import Periode
from siklus.web.models import Akun, Jenjang, Kanal, Layanan, Survei, TenggatRekap, Unit
from siklus.web.queries.formulir import formulir_of
from siklus.web.queries.rekap.wajib import of_period
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.peragaan.jawaban import EXAMPLES
from siklus.web.services.pohon import add_unit
from siklus.web.services.survei import Rancangan, close_survei, create_survei, open_survei

TETANGGA = (
    ("kpu-cendana", "KPU Kota Cendana", 64, 7),
    ("kpu-wanaraya", "KPU Kabupaten Wanaraya", 36, 4),
    ("kpu-selasih", "KPU Kabupaten Selasih", 0, 1),
)
"""Kode, name, how many answered, and out of how many one is less content; without answers there is no survey."""
MORNING, EVENING = time(8), time(17)
DAYS_DUE = 31
"""Days after the period by which the province wants its results."""


@transaction.atomic
def load_neighbours(induk: Unit, periode: Periode, oleh: Akun) -> None:
    """The offices with their closed surveys of a period, and the province's due date; once."""
    for kode, nama, answers, content in TETANGGA:
        unit = Unit.objects.filter(kode=kode).first() or add_unit(induk, Jenjang.KABKOTA, kode, nama)
        if answers and not Survei.objects.filter(unit=unit, **of_period(periode)).exists():
            _surveyed(unit, periode, answers, content)
    due = periode.months[-1].last_day + timedelta(days=DAYS_DUE)
    TenggatRekap.objects.get_or_create(unit=induk, **of_period(periode), defaults={"tenggat": due, "oleh": oleh})


def _surveyed(unit: Unit, periode: Periode, answers: int, content: int) -> None:
    service = {"nama": "Permohonan Informasi", "urutan": 1}
    Layanan.objects.get_or_create(unit=unit, kode="informasi", defaults=service)
    last = periode.months[-1].last_day
    draft = create_survei(unit, periode, None, Rancangan(rencana_tutup=last))
    draft.sasaran.update(pengguna=answers * 2)
    survei = open_survei(draft, None, _at(date(periode.tahun, periode.months[0].nomor, 1), MORNING))
    receive_many(list(_answers(survei, answers, content, _at(last, MORNING))))
    close_survei(survei, None, _at(last, EVENING))


def _answers(survei: Survei, count: int, content: int, pada: datetime) -> Iterator[Kiriman]:
    """Mostly 3, with a 4 and a lower answer here and there."""
    if survei.versi is None:
        return
    asked = formulir_of(survei.versi).pertanyaan
    for number in range(count):
        yield Kiriman(
            uuid=uuid5(EXAMPLES, f"{survei.unit.kode}/{survei.tahun}-{survei.ke}/{number}"),
            survei_id=survei.pk,
            versi_id=survei.versi.pk,
            kanal=Kanal.WEB,
            nilai={item.id: _nilai(number * 5 + place, content) for place, item in enumerate(asked)},
            layanan="informasi",
            profil={"jenis_kelamin": "LP"[number % 2]},
            lama=90,
            waktu=pada,
        )


def _nilai(number: int, content: int) -> int:
    if number % content == 0:
        return 2
    return 4 if number % 3 == 0 else 3


def _at(day: date, hour: time) -> datetime:
    return make_aware(datetime.combine(day, hour))
