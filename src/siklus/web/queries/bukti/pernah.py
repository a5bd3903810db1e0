"""Where a picture was used before: the same content, or one that looks the same."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from siklus.readers.bukti.phash import is_same
from siklus.web.models import Akun, BerkasBukti, Bukti, Peran, Unit
from siklus.web.models.bukti import PROVEN
from siklus.web.queries.bukti.tujuan import NAMES, SURVEI, way_to
from siklus.web.queries.hak import tugas_of
from siklus.web.queries.survei import periode_of

BANDS, BITS = ("pita1", "pita2", "pita3", "pita4"), 16
OVERSEERS = frozenset({Peran.VERIFIKATOR, Peran.ADMIN, Peran.AUDITOR})
"""Who may be told the name of another unit: one of these above both."""
MOST_PLACES = 5
"""Places told for one picture; more say nothing more."""


@dataclass(frozen=True, slots=True)
class Pernah:
    """One earlier use. `persis` is whether it is the very same file; `tempat` is where, as far as one may know."""

    persis: bool
    tempat: str

    def __str__(self) -> str:
        """As it is read."""
        if self.persis:
            return _("Berkas yang sama sudah dipakai pada %(tempat)s.") % {"tempat": self.tempat}
        return _("Gambar yang mirip sudah dipakai pada %(tempat)s.") % {"tempat": self.tempat}


def bands_of(phash: str) -> dict[str, int | None]:
    """The four quarters of a hash, by column; a picture without structure has none, and so is never found."""
    number = int(phash, 16) if phash else 0
    if not number:
        return dict.fromkeys(BANDS)
    return {name: number >> (BITS * place) & (2**BITS - 1) for place, name in enumerate(BANDS)}


def used_before(rows: Sequence[Bukti], viewer: Akun) -> dict[int, tuple[Pernah, ...]]:
    """For each row (with its `berkas`) that was used elsewhere, where; two queries, however many there are."""
    files = {row.berkas.pk: row.berkas for row in rows if row.berkas is not None}
    alike = _alike(tuple(files.values()))
    uses = _uses({other for found in alike.values() for other in found})
    told = {row.pk: tuple(_told(row, alike[row.berkas_id], uses, viewer)) for row in rows if row.berkas_id in alike}
    return {pk: places[:MOST_PLACES] for pk, places in told.items() if places}


def _alike(files: Sequence[BerkasBukti]) -> dict[str, dict[str, bool]]:
    """For each content the contents that look like it, itself included, and whether they are the very same."""
    found: dict[str, dict[str, bool]] = {item.pk: {item.pk: True} for item in files}
    hashed = [item for item in files if item.pita1 is not None]
    if not hashed:
        return found
    wanted = Q()
    for name in BANDS:
        wanted |= Q(**{f"{name}__in": {getattr(item, name) for item in hashed}})
    for pk, phash in BerkasBukti.objects.filter(wanted).values_list("pk", "phash"):
        for item in hashed:
            if pk != item.pk and is_same(item.phash, phash):
                found[item.pk][pk] = False
    return found


def _uses(contents: Iterable[str]) -> dict[str, list[Bukti]]:
    ways = tuple(f"{name}__{way_to(name, 'unit')}" for name in PROVEN)
    rows = Bukti.objects.filter(berkas__in=contents, dihapus=None).select_related("unit", *ways).order_by("id")
    uses: dict[str, list[Bukti]] = defaultdict(list)
    for row in rows:
        uses[str(row.berkas_id)].append(row)
    return uses


def _told(row: Bukti, alike: dict[str, bool], uses: dict[str, list[Bukti]], viewer: Akun) -> Iterable[Pernah]:
    seen = set()
    for content, exact in alike.items():
        for other in uses.get(content, ()):
            if other.pk != row.pk and _target(other) != _target(row):
                place = Pernah(exact, _place(other, row.unit, viewer))
                if place not in seen:
                    seen.add(place)
                    yield place


def _target(row: Bukti) -> tuple[int | None, ...]:
    return tuple(getattr(row, f"{name}_id") for name in PROVEN)


def _place(other: Bukti, unit: Unit, viewer: Akun) -> str:
    if other.unit_id != unit.pk and not may_know(viewer, other.unit, unit):
        return _("unit lain")
    jenis = next(name for name in PROVEN if getattr(other, f"{name}_id") is not None)
    target = getattr(other, jenis)
    survei = target
    for name in filter(None, SURVEI[jenis].split("__")):
        survei = getattr(survei, name)
    place = _("%(nama)s (%(periode)s)") % {"nama": NAMES[jenis](target), "periode": periode_of(survei).nama}
    return place if other.unit_id == unit.pk else f"{other.unit.sebutan}: {place}"


def may_know(viewer: Akun, other: Unit, own: Unit) -> bool:
    """Whether somebody stands above both units in a role that compares offices."""
    return viewer.is_active and any(
        item.peran in OVERSEERS and all(unit.jalur.startswith(item.unit.jalur) for unit in (other, own))
        for item in tugas_of(viewer)
    )
