"""The answers of an example office as its site would have received them."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import zip_longest
from uuid import UUID, uuid5

from django.utils.timezone import make_aware

from siklus.core.survei.jawaban import Jawaban
from siklus.readers.bukukerja.model import BukuKerja
from siklus.web.models import Kanal, Survei
from siklus.web.queries.formulir import Formulir, formulir_of
from siklus.web.services.kiriman import Kiriman

EXAMPLES = UUID("5f0e1c9a-6f0b-4b7e-9a57-2c3d1b8e4a60")
"""The name space of these UUIDs: the same answer has the same UUID however often it is loaded."""
CHANNELS = (Kanal.WEB, Kanal.KERTAS, Kanal.WEB, Kanal.KIOS)
OPENS, CLOSES = time(8), time(16)


def kiriman_of(buku: BukuKerja, survei: Survei) -> Iterator[Kiriman]:
    """Every response, with the office's suggestions in the first of them, at working hours of the collecting time."""
    if survei.versi is None:
        return
    formulir, moments = formulir_of(survei.versi), _moments(buku, len(buku.jawaban))
    saran = (item.teks for item in buku.kantor.saran[: len(buku.jawaban)])
    for number, (row, teks, moment) in enumerate(zip_longest(buku.jawaban, saran, moments)):
        yield Kiriman(
            uuid=uuid5(EXAMPLES, f"{survei.unit.kode}/{row.id}"),
            survei_id=survei.pk,
            versi_id=survei.versi.pk,
            kanal=CHANNELS[number % len(CHANNELS)],
            nilai=row.nilai,
            layanan=row.layanan,
            profil=_profil(row, formulir),
            terbuka={"saran": teks} if teks else {},
            lama=60 + number * 37 % 120,
            waktu=moment,
            tanda=row.ditandai,
        )


def _profil(row: Jawaban, formulir: Formulir) -> dict[str, str]:
    """What the questionnaire asks of it: the hour of the service, for one, is not asked on a form."""
    return {name: value for name, value in row.profil.items() if value in formulir.nilai_profil.get(name, ())}


def _moments(buku: BukuKerja, count: int) -> Sequence[datetime]:
    """`count` moments, evenly over the working days on which the office says that it asked."""
    first, last = buku.kantor.pelaksanaan.mulai, buku.kantor.pelaksanaan.selesai
    days = [day for day in _days(first, last) if day.weekday() < 5] if first and last else []  # noqa: PLR2004 - Saturday
    minutes = (CLOSES.hour - OPENS.hour) * 60
    return [
        make_aware(
            datetime.combine(days[number * len(days) // count], OPENS) + timedelta(minutes=number * 53 % minutes)
        )
        for number in range(count)
    ]


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)
