"""What staff see of a survey's kiosks: each device's ledger, and whether it agrees with what the store holds."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from siklus.web.models import HariKios, Jawaban, Perangkat, Survei, TolakanKios


@dataclass(frozen=True, slots=True)
class BukuHari:
    """One day of a device, or all its days together (`hari` None): captured = stored + refused + waiting."""

    hari: date | None
    ditangkap: int
    tersimpan: int
    ditolak: int
    menunggu: int

    @property
    def cocok(self) -> bool:
        """Whether nothing is missing."""
        return self.ditangkap == self.tersimpan + self.ditolak + self.menunggu


@dataclass(frozen=True, slots=True)
class BukuPerangkat:
    """A device with its days, newest first, their sum, and how many of its answers the store really holds."""

    perangkat: Perangkat
    hari_list: tuple[BukuHari, ...]
    jumlah: BukuHari
    di_server: int

    @property
    def cocok(self) -> bool:
        """Whether the ledger adds up and the store holds what the device believes."""
        return self.jumlah.cocok and self.di_server == self.jumlah.tersimpan


def buku_of(survei: Survei) -> tuple[BukuPerangkat, ...]:
    """Every device of a survey."""
    devices = tuple(survei.perangkat.all())
    days: dict[int, list[HariKios]] = {}
    for row in HariKios.objects.filter(perangkat__in=devices):
        days.setdefault(row.perangkat_id, []).append(row)
    refused = _refused(devices)
    stored = _stored(devices)
    return tuple(_buku(item, days.get(item.pk, ()), refused, stored.get(item.pk, 0)) for item in devices)


def _buku(
    perangkat: Perangkat, days: Sequence[HariKios], refused: Counter[tuple[int, date]], held: int
) -> BukuPerangkat:
    rows = tuple(_hari(item, refused) for item in days)
    total = BukuHari(
        None,
        sum(item.ditangkap for item in rows),
        sum(item.tersimpan for item in rows),
        sum(item.ditolak for item in rows),
        sum(item.menunggu for item in rows),
    )
    return BukuPerangkat(perangkat, rows, total, held)


def _hari(row: HariKios, refused: Counter[tuple[int, date]]) -> BukuHari:
    return BukuHari(row.hari, row.ditangkap, row.tersimpan, refused[row.perangkat_id, row.hari], row.menunggu)


def _refused(devices: Sequence[Perangkat]) -> Counter[tuple[int, date]]:
    rows = TolakanKios.objects.filter(perangkat__in=devices).values_list("perangkat", "hari").annotate(n=Count("pk"))
    return Counter({(device, hari): count for device, hari, count in rows})


def _stored(devices: Sequence[Perangkat]) -> dict[int, int]:
    rows = Jawaban.objects.filter(perangkat__in=devices).order_by().values_list("perangkat").annotate(n=Count("pk"))
    return {device: count for device, count in rows if device is not None}


def tolakan_of(survei: Survei) -> tuple[TolakanKios, ...]:
    """Every refused answer of a survey's kiosks, the newest first."""
    rows = TolakanKios.objects.filter(perangkat__survei=survei).select_related("perangkat")
    return tuple(rows.order_by("-hari", "-pk"))
