"""The roll-up of an area as its page shows it: both indices, coverage, its parts side by side, the trend, who is late.

Inside the office nothing is hidden: whoever sees this page may open each unit's own result. What leaves it goes through
core's concealment (services/rekap).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from siklus.core.aturan import Aturan, aturan
from siklus.core.aturan.model import Unsur
from siklus.core.indeks.hasil import Indeks
from siklus.core.rekap.banding import lie_apart, rank_units
from siklus.core.rekap.pencacahan import Pencacahan
from siklus.core.rekap.penyamaran import Penyamaran
from siklus.core.rekap.pohon import Tingkat
from siklus.core.rekap.rekap import Rekap, compute_rekap
from siklus.core.rekap.terbitan import Terbitan
from siklus.core.rounding import round_half_up
from siklus.core.survei.periode import Periode
from siklus.web.models import Jenjang, Survei, Unit
from siklus.web.queries.rekap.bagian import Bagian, Perubahan
from siklus.web.queries.rekap.kumpul import Kumpulan, gather
from siklus.web.queries.rekap.masa import before
from siklus.web.queries.rekap.petak import Petak, petak_list
from siklus.web.queries.rekap.wajib import tenggat_at

MOST_LATE = 50
"""Late units that a page lists; below each area it lists its own."""


@dataclass(frozen=True, slots=True)
class Terlambat:
    """A unit whose result is overdue, with the days by which."""

    unit: Unit
    survei: Survei | None
    tenggat: date
    hari: int


@dataclass(frozen=True, slots=True)
class Halaman:
    """All that the page shows."""

    area: Unit
    periode: Periode
    rekap: Rekap
    unsur: tuple[Unsur, ...]
    bagian: tuple[Bagian, ...]
    perubahan: Perubahan | None
    terlambat: tuple[Terlambat, ...]
    terlambat_lain: int
    bebas: tuple[Unit, ...]
    petak: tuple[tuple[Petak | None, ...], ...]
    tenggat: date | None
    aturan: Aturan


def halaman_of(area: Unit, periode: Periode, hari: date) -> Halaman:
    """The page on a day; a fixed number of queries."""
    law, kumpulan = aturan(hari), gather(area, periode, hari)
    rekap = compute_rekap(kumpulan.simpul, law, hari)
    lalu = compute_rekap(gather(area, before(periode), hari).simpul, law, hari)
    earlier = {node.simpul.kode: node.indeks for node in (lalu, *lalu.anak)}
    asked = {item.unsur for item in rekap.indeks.unsur} if rekap.indeks else set()
    unsur = tuple(item for item in law.unsur if item.key in asked)
    bagian = tuple(_parts(rekap, kumpulan, unsur, earlier, law))
    late = sorted(_late(kumpulan, hari), key=lambda item: (-item.hari, item.unit.nama))
    return Halaman(
        area=area,
        periode=periode,
        rekap=rekap,
        unsur=unsur,
        bagian=bagian,
        perubahan=_change(rekap.indeks, earlier.get(rekap.simpul.kode)),
        terlambat=tuple(late[:MOST_LATE]),
        terlambat_lain=max(len(late) - MOST_LATE, 0),
        bebas=tuple(_excused(kumpulan)),
        petak=petak_list(bagian) if area.jenjang == Jenjang.INSTANSI else (),
        tenggat=tenggat_at(area, periode),
        aturan=law,
    )


def late_of(unit: Unit, periode: Periode, hari: date) -> Terlambat | None:
    """What a unit's own office owes past its day; None when nothing."""
    return next((item for item in _late(gather(unit, periode, hari), hari) if item.unit == unit), None)


def _parts(
    rekap: Rekap,
    kumpulan: Kumpulan,
    unsur: tuple[Unsur, ...],
    earlier: Mapping[tuple[str, ...], Indeks | None],
    law: Aturan,
) -> Iterator[Bagian]:
    places = _places(rekap, law)
    for node in rekap.anak:
        unit = kumpulan.unit_of(node.simpul)
        found = {item.unsur: item for item in node.indeks.unsur} if node.indeks else {}
        leaf = node.simpul.unit is not None
        yield Bagian(
            unit=unit,
            rekap=node,
            tempat=places.get(node.simpul.kode),
            unsur=tuple(found.get(item.key) for item in unsur),
            perubahan=_change(node.indeks, earlier.get(node.simpul.kode)),
            survei=kumpulan.survei.get(unit.pk) if leaf else None,
            kewajiban=kumpulan.kewajiban.get(unit.pk) if leaf else None,
        )


def _places(rekap: Rekap, law: Aturan) -> dict[tuple[str, ...], int]:
    """The place of each part by its node: areas among areas, units among units; none where all share the first."""
    tabel = Pencacahan.of(rekap, law.batas_pengungkapan)
    shown = Terbitan(rekap, law, tuple(rekap.walk()), tabel, Penyamaran(frozenset(), ()))
    parts = [at for at, above in enumerate(tabel.induk) if above == 0]
    places: dict[tuple[str, ...], int] = {}
    for units in (True, False):
        alike = [at for at in parts if (tabel.simpul[at].tingkat is Tingkat.UNIT) is units]
        found = rank_units(shown, alike).tempat
        if len(found) > 1:
            places |= {tabel.simpul[at].kode: place.nomor for place in found for at, _ in place.anggota}
    return places


def _change(now: Indeks | None, then: Indeks | None) -> Perubahan | None:
    if now is None or then is None:
        return None
    lalu = round_half_up(then.ikm)
    return Perubahan(lalu, round_half_up(now.ikm) - lalu, lie_apart(now.selang, then.selang))


def _late(kumpulan: Kumpulan, hari: date) -> Iterator[Terlambat]:
    for told in kumpulan.simpul.unit_list:
        if told.wajib and told.tenggat and told.terlambat(hari):
            unit = kumpulan.unit[told.kode]
            yield Terlambat(unit, kumpulan.survei.get(unit.pk), told.tenggat, (hari - told.tenggat).days)


def _excused(kumpulan: Kumpulan) -> Iterator[Unit]:
    """Units that a mark excuses, so that the mark can be taken back."""
    for unit in kumpulan.unit.values():
        owed = kumpulan.kewajiban.get(unit.pk)
        if owed and owed.tanda and not owed.wajib:
            yield unit
