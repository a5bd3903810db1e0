"""How the collecting goes while it is blind: how many, when, about which service, how, and what is doubtful.

Nothing here reads an answer's value, so that nothing here can tell a score.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import TruncDate

from siklus.core.aturan import Aturan
from siklus.core.survei.sampel import Sampel, TotalSampel, sample_of, total_sample
from siklus.web.models import HariKios, Impor, Jawaban, Kanal, Survei, TolakanKios
from siklus.web.queries.kata_waktu import day_name
from siklus.web.queries.survei import sasaran_of
from siklus.web.queries.tanda import printed_tanda

DAYS = 31
"""So many days are shown one by one."""


@dataclass(frozen=True, slots=True)
class Bagian:
    """One bar: what it counts, how many, and its share of the largest (0–100)."""

    nama: str
    jumlah: int
    share: int


@dataclass(frozen=True, slots=True)
class Cakupan:
    """Each service against its target, all together, and responses that name no service of the survey."""

    layanan: tuple[Sampel, ...]
    total: TotalSampel
    tanpa_layanan: int

    @property
    def kurang(self) -> tuple[Sampel, ...]:
        """The services that have not reached their target."""
        return tuple(item for item in self.layanan if item.cukup is False)


@dataclass(frozen=True, slots=True)
class LajurKios:
    """A kiosk's ledger over all its days; whatever `selisih` says is on the way or lost with the device."""

    nama: str
    ditangkap: int
    tersimpan: int
    ditolak: int
    menunggu: int

    @property
    def selisih(self) -> int:
        """Captured less stored, refused and waiting; 0 when the ledger agrees."""
        return self.ditangkap - self.tersimpan - self.ditolak - self.menunggu


@dataclass(frozen=True, slots=True)
class Pantauan:
    """Everything that staff may see of an open survey."""

    masuk: int
    ditarik: int
    ditandai: int
    harian: tuple[Bagian, ...]
    """The last days on which anything came, in order."""
    sebelumnya: int
    """How many came before those days."""
    kanal: tuple[Bagian, ...]
    tanda: tuple[Bagian, ...]
    cakupan: Cakupan
    kios: tuple[LajurKios, ...]
    kembar: int
    """Rows of imports that were stored before.

    A form or kiosk that sends again is answered as at first and not counted: counting it would cost a write each time.
    """


def pantauan_of(survei: Survei, aturan: Aturan) -> Pantauan:
    """The counts as they stand now."""
    days = _days(survei)
    totals = Jawaban.objects.filter(survei=survei).aggregate(
        masuk=Count("id", filter=Q(ditarik=None)),
        gone=Count("id", filter=Q(ditarik__isnull=False)),
        ditandai=Count("id", filter=Q(ditarik=None) & ~Q(tanda="")),
    )
    return Pantauan(
        masuk=totals["masuk"],
        ditarik=totals["gone"],
        ditandai=totals["ditandai"],
        harian=_bars(days),
        sebelumnya=totals["masuk"] - sum(days.values()),
        kanal=_channels(survei),
        tanda=_bars({printed_tanda(reason): n for reason, n in _tanda(survei).items()}),
        cakupan=cakupan_of(survei, aturan),
        kios=_kiosks(survei),
        kembar=_repeats(survei),
    )


def cakupan_of(survei: Survei, aturan: Aturan) -> Cakupan:
    """Responses of each service against Krejcie–Morgan's sample of its users."""
    counted = dict(counted_jawaban(survei).order_by().values_list("layanan__kode").annotate(n=Count("id")))
    layanan = sasaran_of(survei)
    sampel = sample_of(layanan, counted, aturan)
    elsewhere = sum(counted.values()) - sum(item.terkumpul for item in sampel)
    return Cakupan(sampel, total_sample(sampel, aturan), elsewhere)


def counted_jawaban(survei: Survei) -> QuerySet[Jawaban]:
    """The responses that count: received and not withdrawn."""
    return Jawaban.objects.filter(survei=survei, ditarik=None)


def _days(survei: Survei) -> Mapping[str, int]:
    days: QuerySet[Jawaban, tuple[date, int]] = (
        counted_jawaban(survei)
        .annotate(hari=TruncDate("diterima"))
        .order_by("-hari")
        .values_list("hari")
        .annotate(n=Count("id"))[:DAYS]
    )
    return {day_name(hari): n for hari, n in reversed(tuple(days))}


def _channels(survei: Survei) -> tuple[Bagian, ...]:
    rows = dict(counted_jawaban(survei).order_by().values_list("kanal").annotate(n=Count("id")))
    return _bars({str(kanal.label): rows[kanal.value] for kanal in Kanal if kanal.value in rows})


def _tanda(survei: Survei) -> Mapping[str, int]:
    reasons: Counter[str] = Counter()
    flagged = counted_jawaban(survei).exclude(tanda="").order_by()
    for tanda, n in flagged.values_list("tanda").annotate(n=Count("id")):
        for reason in tanda.split(","):
            reasons[reason] += n
    return dict(reasons.most_common())


def _bars(counts: Mapping[str, int]) -> tuple[Bagian, ...]:
    most = max(counts.values(), default=1)
    return tuple(Bagian(nama, n, 100 * n // most) for nama, n in counts.items())


def _kiosks(survei: Survei) -> tuple[LajurKios, ...]:
    refused = dict(
        TolakanKios.objects.filter(perangkat__survei=survei).values_list("perangkat").annotate(n=Count("id"))
    )
    days = (
        HariKios.objects.filter(perangkat__survei=survei)
        .order_by("perangkat__nama", "perangkat")
        .values_list("perangkat", "perangkat__nama")
        .annotate(Sum("ditangkap"), Sum("tersimpan"), Sum("menunggu"))
    )
    return tuple(
        LajurKios(nama, captured, stored, refused.get(key, 0), waiting) for key, nama, captured, stored, waiting in days
    )


def _repeats(survei: Survei) -> int:
    found = Impor.objects.filter(survei=survei).aggregate(n=Sum("sudah_ada"))["n"]
    return found or 0
