"""The history of an RTL: what people did with it and its months, and how the plan for it was amended."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from siklus.core.survei.periode import print_date
from siklus.web.models import AmandemenRencana, Jejak, Rtl, StatusBulan, StatusPeriksa
from siklus.web.queries.inti.bulan import from_text
from siklus.web.queries.kata_jejak import RINCIAN, printed_perbuatan

MOST = 200
"""Lines that a page shows; the unit's log has all of them."""
WORDS: dict[str, dict[str, object]] = {
    "status": dict(StatusBulan.choices),
    "periksa": dict(StatusPeriksa.choices),
}


@dataclass(frozen=True, slots=True)
class Beda:
    """One thing that changed."""

    nama: str
    sebelum: str
    sesudah: str


@dataclass(frozen=True, slots=True)
class Peristiwa:
    """One line: when, who, what, in which month, with which changes and why."""

    jenis: str
    pada: datetime
    oleh: str
    kalimat: str
    bulan: str
    beda: tuple[Beda, ...]
    alasan: str = ""


def riwayat_of(rtl: Rtl, bulan: str = "") -> tuple[Peristiwa, ...]:
    """The newest first; with a month, only what concerns it. Two queries."""
    lines = Jejak.objects.filter(_about(rtl, bulan), unit=rtl.unit_id).select_related("akun")
    amended = () if bulan else AmandemenRencana.objects.filter(rtl=rtl).select_related("oleh")
    events = [*map(_of_jejak, lines[:MOST]), *map(_of_amandemen, amended)]
    return tuple(sorted(events, key=lambda item: item.pada, reverse=True))


def _about(rtl: Rtl, bulan: str) -> Q:
    """Lines that name the RTL, and those of its evidence, which name it in words: "RTL-2026-01, Juli 2026"."""
    of_bukti = Q(perbuatan__contains="bukti")
    if not bulan:
        return Q(rincian__rtl=rtl.pk) | of_bukti & Q(objek__startswith=f"{rtl.identitas}, ")
    named = f"{rtl.identitas}, {from_text(bulan).nama}"
    return Q(rincian__rtl=rtl.pk, rincian__bulan=bulan) | of_bukti & Q(objek=named)


def _of_jejak(line: Jejak) -> Peristiwa:
    rincian = line.rincian
    bulan, berkas = rincian.get("bulan"), rincian.get("berkas", "")
    said = printed_perbuatan(line.perbuatan)
    return Peristiwa(
        jenis=line.perbuatan,
        pada=line.pada,
        oleh=str(line.akun or "Siklus"),
        kalimat=f"{said}: {berkas}" if berkas else said,
        bulan=from_text(bulan).nama if isinstance(bulan, str) and bulan else line.objek.partition(", ")[2],
        beda=tuple(_changes(rincian.get("sebelum"), rincian.get("sesudah"))),
        alasan=str(rincian.get("alasan", "")),
    )


def _of_amandemen(item: AmandemenRencana) -> Peristiwa:
    changes = tuple(_changes(item.sebelum, item.sesudah))
    jenis = "rencana diamandemen"
    return Peristiwa(jenis, item.pada, str(item.oleh), printed_perbuatan(jenis), "", changes, item.alasan)


def _changes(before: object, after: object) -> Iterator[Beda]:
    old, new = (value if isinstance(value, Mapping) else {} for value in (before, after))
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            yield Beda(str(RINCIAN.get(key, key)), _printed(key, old.get(key)), _printed(key, new.get(key)))


def _printed(key: str, value: object) -> str:
    """As a person reads it: states by their names, days as dates, months by name."""
    if value in ("", None):
        return ""
    if isinstance(value, list):
        return ", ".join(_month(item) for item in value)
    text = str(value)
    if key in WORDS:
        return str(WORDS[key].get(text, text))
    return _date(text) if key.startswith(("tanggal", "target")) else text


def _date(text: str) -> str:
    try:
        return print_date(datetime.fromisoformat(text).date())
    except ValueError:
        return text


def _month(value: object) -> str:
    text = str(value)
    tahun, mark, nomor = text.partition("-")
    return from_text(text).nama if mark and tahun.isdecimal() and nomor.isdecimal() else text
