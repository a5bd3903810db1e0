"""A stale save, told: each field as it was read, as the person wants it, as it stands, and who changed it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from siklus.web.models import Rtl
from siklus.web.queries.rencana.isian import LABEL, IsianRtl, differing, printed
from siklus.web.queries.rencana.riwayat import Perubah, riwayat_of


@dataclass(frozen=True, slots=True)
class Beda:
    """One field. `saya` is None where only the other changed it; `bertumpuk` where both did, and differently."""

    medan: str
    label: str
    semula: str
    saya: str | None
    kini: str
    perubah: Perubah | None
    bertumpuk: bool
    gabung: str
    """The months of both; "" for every other field."""


@dataclass(frozen=True, slots=True)
class Benturan:
    """The whole of it; `isian` is what the person wanted, to be sent again."""

    rtl: Rtl
    versi: str
    beda: tuple[Beda, ...]
    isian: IsianRtl
    medan: frozenset[str]


def benturan_of(
    rtl: Rtl, versi: int, asked: Mapping[str, Any], nama: Mapping[int, str], unsur: Mapping[str, str]
) -> Benturan:
    """`asked` are the fields that a save on that version would have changed."""
    now, since = IsianRtl.of(rtl), riwayat_of(rtl, versi)
    stands = now.logged(nama)
    read = stands | dict(since.semula)
    mine = replace(now, **asked)
    wanted = {name: value for name, value in mine.logged(nama).items() if name in asked}
    beda = tuple(_compared(read, wanted, stands, since.perubah, unsur))
    return Benturan(rtl, str(rtl.versi), beda, mine, frozenset(asked))


def _compared(
    read: Mapping[str, Any],
    wanted: Mapping[str, Any],
    stands: Mapping[str, Any],
    perubah: Mapping[str, Perubah],
    unsur: Mapping[str, str],
) -> Iterator[Beda]:
    moved = frozenset(differing(read, stands))
    for name in LABEL:
        if name in wanted or name in moved:
            both = name in wanted and name in moved and wanted[name] != stands[name]
            months = sorted({*wanted[name], *stands[name]}) if both and name == "bulan" else []
            yield Beda(
                medan=name,
                label=str(LABEL[name]),
                semula=printed(name, read[name], unsur),
                saya=printed(name, wanted[name], unsur) if name in wanted else None,
                kini=printed(name, stands[name], unsur),
                perubah=perubah.get(name) if name in moved else None,
                bertumpuk=both,
                gabung=printed(name, months, unsur) if months else "",
            )
