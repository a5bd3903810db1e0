"""Whom to remind of what today: months that end soon, months that are over, and the week's digest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from siklus.core.realisasi.capaian import Capaian
from siklus.web.models import Akun, JenisPengingat, Peran, Rencana, StatusRencana, Survei, Unit
from siklus.web.queries.hak import HAK, Tindakan
from siklus.web.queries.inti.bulan import to_text
from siklus.web.queries.orang import path_ids
from siklus.web.queries.realisasi.daftar import BulanTampil, DaftarRealisasi, daftar_of

DAYS_BEFORE, DAYS_AFTER = 7, 31
"""How long before a month's last day one is reminded, and until when after it for the first time."""
OPEN = frozenset({"belum", "berjalan"})


@dataclass(frozen=True, slots=True)
class Surat:
    """One letter: to whom, about which unit and time, and what stands in it."""

    akun: Akun
    survei: Survei
    jenis: JenisPengingat
    masa: str
    bulan: tuple[BulanTampil, ...]
    capaian: Capaian
    menunggu: int = 0

    @property
    def unit(self) -> Unit:
        """Whose months these are."""
        return self.survei.unit


def surat_list(on: date) -> Iterator[Surat]:
    """Every letter that this day asks for, sent already or not; plan by plan."""
    rows = Rencana.objects.filter(
        status=StatusRencana.DISETUJUI, survei__unit__aktif=True, survei__unit__pengingat=True
    )
    for rencana in rows.select_related("survei__unit", "survei__versi").order_by("survei__unit", "pk"):
        yield from _of_plan(daftar_of(rencana, rencana.survei, on), rencana.survei, on)


def _of_plan(daftar: DaftarRealisasi, survei: Survei, on: date) -> Iterator[Surat]:
    work = tuple(item for item in daftar.bulan if item.keadaan in OPEN)
    doers = wanting(survei.unit, HAK[Tindakan.ISI_REALISASI])
    for jenis, found in ((JenisPengingat.MENJELANG, _soon(work, on)), (JenisPengingat.TERLAMBAT, _over(work))):
        for bulan in dict.fromkeys(item.bulan for item in found):
            months = tuple(item for item in found if item.bulan == bulan)
            yield from (Surat(akun, survei, jenis, to_text(bulan), months, daftar.capaian) for akun in doers)
    yield from _digest(daftar, survei, on)


def _soon(work: Iterable[BulanTampil], on: date) -> tuple[BulanTampil, ...]:
    return tuple(item for item in work if 0 <= (item.bulan.last_day - on).days <= DAYS_BEFORE)


def _over(work: Iterable[BulanTampil]) -> tuple[BulanTampil, ...]:
    return tuple(item for item in work if 0 < item.terlambat <= DAYS_AFTER)


def _digest(daftar: DaftarRealisasi, survei: Survei, on: date) -> Iterator[Surat]:
    """For the pimpinan of the unit itself, in a week in which something is late or waits for a check."""
    late = tuple(item for item in daftar.bulan if item.terlambat)
    waiting = sum(item.keadaan == "menunggu" for item in daftar.bulan)
    if late or waiting:
        year, week, _day = on.isocalendar()
        for akun in wanting(survei.unit, frozenset({Peran.PIMPINAN}), above=False):
            yield Surat(akun, survei, JenisPengingat.RINGKASAN, f"{year}-W{week:02}", late, daftar.capaian, waiting)


def wanting(unit: Unit, roles: frozenset[Peran], *, above: bool = True) -> tuple[Akun, ...]:
    """Who has one of the roles at the unit (or above it), is active, and wants letters."""
    places = path_ids(unit) if above else (unit.pk,)
    people = Akun.objects.filter(is_active=True, pengingat=True)
    return tuple(people.filter(tugas__unit__in=places, tugas__peran__in=roles).distinct().order_by("pk"))
