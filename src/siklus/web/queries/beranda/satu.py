"""One unit on its home page: the ring of its period, the next step, what is due, and its last surveys."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from siklus.core.aturan import aturan
from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import Akun, StatusSurvei, Survei, Unit
from siklus.web.queries.beranda.cakupan import Cakupan, cakupan_of_many
from siklus.web.queries.beranda.langkah import Langkah, Letak, langkah_of
from siklus.web.queries.beranda.lanjutan import Lanjutan, langkah_lanjutan, lanjutan_of
from siklus.web.queries.kata_waktu import periode_name
from siklus.web.queries.survei import periode_of, propose_periode, survei_list

RECENT, FULL = 6, 100
STAGES = ("Survei", "Indeks", "Prioritas", "Rencana", "Realisasi", "Laporan")


@dataclass(frozen=True, slots=True)
class Tahap:
    """One stage of the ring: its name, how full it is (0–100), and whether the unit stands in it now."""

    nama: str
    persen: int
    kini: bool = False


@dataclass(frozen=True, slots=True)
class Tenggat:
    """A day by which something is due, and how many days are left; negative when it has gone by."""

    nama: str
    hari: date
    sisa: int

    @property
    def lewat(self) -> int:
        """How many days ago it was due."""
        return -self.sisa


@dataclass(frozen=True, slots=True)
class Riwayat:
    """One of the last surveys with what came in."""

    survei: Survei
    cakupan: Cakupan


@dataclass(frozen=True, slots=True)
class Beranda:
    """All that the home page of one unit shows."""

    unit: Unit
    survei: Survei | None
    periode: Periode
    cakupan: Cakupan
    tahap: tuple[Tahap, ...]
    langkah: Langkah
    tenggat: tuple[Tenggat, ...]
    riwayat: tuple[Riwayat, ...]
    lanjutan: Lanjutan | None = None
    langkah_lanjutan: Langkah | None = None
    """What the follow-up needs next, where the next step is about another survey."""

    @property
    def pusat(self) -> tuple[str, str]:
        """What stands in the ring's middle, on two lines: "Semester II" and "2026"; "Tahun 2026" alone."""
        nama, year = periode_name(self.periode).nama, str(self.periode.tahun)
        part = nama.removesuffix(year).removesuffix(" Tahun ").rstrip()
        return (nama, "") if self.periode.jenis is JenisPeriode.TAHUN else (part, year)


def beranda_of(akun: Akun, unit: Unit, hari: date) -> Beranda:
    """The home page of one unit for one person on a day."""
    recent = list(survei_list(unit)[:RECENT])
    coverage = cakupan_of_many([survei.pk for survei in recent], aturan(hari))
    survei = next((item for item in recent if item.status == StatusSurvei.DIBUKA), recent[0] if recent else None)
    cakupan = coverage[survei.pk] if survei else Cakupan(0, None)
    letak = Letak(unit, survei, cakupan, propose_periode(unit, hari), hari)
    lanjutan = lanjutan_of(unit, hari)
    follow = langkah_lanjutan(akun, lanjutan) if lanjutan else None
    first = langkah_of(akun, letak, follow)
    return Beranda(
        unit=unit,
        survei=survei,
        periode=periode_of(survei) if survei else letak.berikut,
        cakupan=cakupan,
        tahap=tahap_of(survei, cakupan, lanjutan),
        langkah=first,
        tenggat=tuple(_due(letak)),
        riwayat=tuple(_history(recent, coverage)),
        lanjutan=lanjutan,
        langkah_lanjutan=None if follow == first else follow,
    )


def tahap_of(survei: Survei | None, cakupan: Cakupan, lanjutan: Lanjutan | None = None) -> tuple[Tahap, ...]:
    """The ring of a survey: collecting fills the first stage, closing the second, its own follow-up the others."""
    status = survei.status if survei else StatusSurvei.DRAF
    done = status in {StatusSurvei.DITUTUP, StatusSurvei.DISEGEL}
    shares = {STAGES[0]: 100 if done else cakupan.persen, STAGES[1]: 100 if done else 0}
    if lanjutan is not None and survei is not None and lanjutan.survei.pk == survei.pk:
        shares |= lanjutan.persen
    return tuple(Tahap(nama, shares.get(nama, 0), kini=nama == _now(status, shares)) for nama in STAGES)


def _now(status: str, shares: Mapping[str, int]) -> str:
    """The stage in which a unit stands: a closed survey is still to be sealed; then the first that is not full."""
    if status != StatusSurvei.DISEGEL:
        return STAGES[1] if status == StatusSurvei.DITUTUP else STAGES[0]
    return next((nama for nama in STAGES if shares.get(nama, 0) < FULL), STAGES[-1])


def _due(letak: Letak) -> Iterator[Tenggat]:
    survei = letak.survei
    if survei and survei.status in {StatusSurvei.DRAF, StatusSurvei.DIBUKA}:
        if survei.rencana_tutup:
            yield _tenggat(_("Rencana tutup survei"), survei.rencana_tutup, letak.hari)
        periode = periode_of(survei)
    else:
        periode = letak.berikut
    yield _tenggat(_("Akhir %(periode)s") % {"periode": periode_name(periode)}, periode.months[-1].last_day, letak.hari)


def _tenggat(nama: str, day: date, hari: date) -> Tenggat:
    return Tenggat(nama, day, (day - hari).days)


def _history(recent: Sequence[Survei], coverage: Mapping[int, Cakupan]) -> Iterator[Riwayat]:
    for survei in recent:
        yield Riwayat(survei, coverage[survei.pk])
