"""The tree of an area with what each of its units brings into the roll-up of one period.

The tree is that of the store: two places of one name stay two, and a node's last kode is its unit's. An area's own
office stands below the area as a unit.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from siklus.core.realisasi.capaian import Capaian
from siklus.core.rekap.pohon import Simpul, Tingkat
from siklus.core.rekap.unit import BLIND, NO_CAPAIAN, StatusSurvei, UnitRekap
from siklus.core.survei.periode import Periode
from siklus.web.models import Jenjang, Survei, Unit
from siklus.web.models import StatusSurvei as StatusTersimpan
from siklus.web.queries.rekap.hasil import HasilUnit, hasil_by_survei, survei_by_unit
from siklus.web.queries.rekap.lanjutan import capaian_by_survei
from siklus.web.queries.rekap.wajib import Kewajiban, kewajiban_of, units_below

STATUS = {
    StatusTersimpan.DRAF: StatusSurvei.BELUM,
    StatusTersimpan.DIBUKA: StatusSurvei.TERBUKA,
    StatusTersimpan.DITUTUP: StatusSurvei.DITUTUP,
    StatusTersimpan.DISEGEL: StatusSurvei.DISEGEL,
}
TINGKAT = {
    Jenjang.INSTANSI: Tingkat.NASIONAL,
    Jenjang.PROVINSI: Tingkat.PROVINSI,
    Jenjang.KABKOTA: Tingkat.KABUPATEN,
    Jenjang.UNIT: Tingkat.UNIT,
}


@dataclass(frozen=True, slots=True)
class Kumpulan:
    """An area in one period: its tree, every place by its kode, and what each owes and has, by its row."""

    simpul: Simpul
    unit: Mapping[str, Unit]
    survei: Mapping[int, Survei]
    kewajiban: Mapping[int, Kewajiban]

    def unit_of(self, simpul: Simpul) -> Unit:
        """The place that a node stands for."""
        return self.unit[simpul.kode[-1]]


@dataclass(frozen=True, slots=True)
class _Bahan:
    """What is known of every unit, by rows."""

    survei: Mapping[int, Survei]
    hasil: Mapping[int, HasilUnit]
    capaian: Mapping[int, Capaian]
    kewajiban: Mapping[int, Kewajiban]


def root_of(area: Unit) -> Unit:
    """The place at the top of the area's tree; one query, none for the top itself."""
    return area if area.induk_id is None else Unit.objects.get(pk=area.jalur.split("/")[1])


def gather(area: Unit, periode: Periode, hari: date, *, profil: bool = False) -> Kumpulan:
    """Everything that core's compute_rekap needs of the area; a fixed number of queries.

    Units that owe nothing and have no survey are left out, and so are areas without any unit. `profil`: counts by
    profile too, for tables that show them.
    """
    units = units_below(area)
    survei = survei_by_unit(area, periode)
    bahan = _Bahan(
        survei,
        hasil_by_survei(survei.values(), area, periode, profil=profil),
        capaian_by_survei(area, periode, hari),
        kewajiban_of(units, area, periode),
    )
    below: defaultdict[int | None, list[Unit]] = defaultdict(list)
    for unit in units[1:]:
        below[unit.induk_id].append(unit)
    simpul = Simpul((area.kode,), area.nama, _level(area), tuple(_inside(area, (area.kode,), below, bahan)))
    return Kumpulan(simpul, {unit.kode: unit for unit in units}, survei, bahan.kewajiban)


def _inside(
    area: Unit, kode: tuple[str, ...], below: Mapping[int | None, Sequence[Unit]], bahan: _Bahan
) -> Iterator[Simpul]:
    """The nodes below an area: its parts in alphabetical order, then its own office."""
    for unit in below.get(area.pk, ()):
        path = (*kode, unit.kode)
        if not below.get(unit.pk):
            yield from _office(unit, path, bahan)
        elif parts := tuple(_inside(unit, path, below, bahan)):
            yield Simpul(path, unit.nama, _level(unit), parts)
    yield from _office(area, (*kode, area.kode), bahan)


def _office(unit: Unit, kode: tuple[str, ...], bahan: _Bahan) -> Iterator[Simpul]:
    """A unit as a leaf, where it owes something or has a survey that was opened."""
    survei = bahan.survei.get(unit.pk)
    status = STATUS[StatusTersimpan(survei.status)] if survei else StatusSurvei.BELUM
    owed = bahan.kewajiban.get(unit.pk, Kewajiban(wajib=False))
    begun = survei is not None and status is not StatusSurvei.BELUM
    if not owed.wajib and not begun:
        return
    hasil = bahan.hasil.get(survei.pk, HasilUnit()) if survei and status not in BLIND else HasilUnit()
    told = UnitRekap(
        unit.kode,
        unit.nama,
        kode[:-1],
        status,
        owed.tenggat,
        hasil.indeks,
        hasil.statistik,
        bahan.capaian.get(survei.pk, NO_CAPAIAN) if survei else NO_CAPAIAN,
        profil=hasil.profil,
        wajib=owed.wajib or (begun and owed.tanda is None),
    )
    yield Simpul(kode, unit.nama, Tingkat.UNIT, unit=told)


def _level(unit: Unit) -> Tingkat:
    return TINGKAT[Jenjang(unit.jenjang)]
