"""One example office in the site: its place, its services, its closed survey, and the one that is open now."""

from datetime import date, datetime, time

from django.db import transaction
from django.utils.timezone import localdate, make_aware

from siklus.core.survei.periode import Periode
from siklus.readers.bukukerja.model import BukuKerja
from siklus.web.models import Jenjang, Layanan, Subbagian, Survei, Unit
from siklus.web.queries.survei import propose_periode
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.peragaan.jawaban import kiriman_of
from siklus.web.services.pohon import add_unit
from siklus.web.services.survei import Rancangan, close_survei, create_survei, open_survei

BEFORE, AFTER = time(7), time(18)
"""The hours between which every answer of the examples came (see jawaban.py)."""


@transaction.atomic
def load_office(buku: BukuKerja, kode: str, induk: Unit, now: datetime) -> Unit:
    """The office with both its surveys; as it is when it is there already."""
    found = Unit.objects.filter(kode=kode).first()
    if found is not None:
        return found
    unit = _place(buku, kode, induk)
    _finished(buku, unit)
    open_next(unit, now)
    return unit


def open_next(unit: Unit, now: datetime) -> Survei:
    """A survey of the present period, open until its last day, so that a person can answer it."""
    periode = propose_periode(unit, localdate(now))
    draft = create_survei(unit, periode, None, Rancangan(rencana_tutup=periode.months[-1].last_day))
    return open_survei(draft, None, now)


def _place(buku: BukuKerja, kode: str, induk: Unit) -> Unit:
    office = buku.kantor.unit
    fields = {name: getattr(office, name) for name in ("kota", "alamat", "telepon", "situs", "surel")}
    unit = add_unit(induk, Jenjang.KABKOTA, kode, office.nama, office.sebutan, **fields)
    Layanan.objects.bulk_create(
        Layanan(unit=unit, kode=item.kode, nama=item.nama, urutan=number)
        for number, item in enumerate(buku.kantor.layanan, 1)
    )
    Subbagian.objects.bulk_create(
        Subbagian(unit=unit, nama=nama, urutan=number) for number, nama in enumerate(buku.kantor.subbagian, 1)
    )
    return unit


def _finished(buku: BukuKerja, unit: Unit) -> Survei:
    """The survey of the workbook's period, lived through as it was: opened, answered, closed."""
    periode = buku.kantor.periode
    first, last = _span(buku, periode)
    draft = create_survei(unit, periode, None, Rancangan(rencana_tutup=last))
    users = {item.kode: item.pengguna for item in buku.kantor.layanan}
    for row in draft.sasaran.select_related("layanan"):
        row.pengguna = users[row.layanan.kode]
        row.save()
    survei = open_survei(draft, None, _at(first, BEFORE))
    receive_many(list(kiriman_of(buku, survei)))
    return close_survei(survei, None, _at(last, AFTER))


def _span(buku: BukuKerja, periode: Periode) -> tuple[date, date]:
    """From the first to the last day of asking; the whole period where the office does not say."""
    pelaksanaan, months = buku.kantor.pelaksanaan, periode.months
    first = pelaksanaan.mulai or date(months[0].tahun, months[0].nomor, 1)
    return first, pelaksanaan.selesai or months[-1].last_day


def _at(day: date, hour: time) -> datetime:
    return make_aware(datetime.combine(day, hour))
