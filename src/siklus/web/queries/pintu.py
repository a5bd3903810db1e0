"""What a door for answers needs of a survey: one read, kept for a moment."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from django.db import InterfaceError, OperationalError

from siklus.web.models import Layanan, StatusSurvei, Survei
from siklus.web.queries.formulir import Formulir, formulir_of

FRESH = 1.0
"""Seconds for which a survey is not read again. Whether it is open is asked once more where an answer is committed."""


@dataclass(frozen=True)
class Pintu:
    """One survey as the public sees it. `layanan` maps a service's kode to its name, in the survey's order."""

    survei_id: int
    kode: str
    judul: str
    unit: str
    status: str
    versi_id: int
    formulir: Formulir
    layanan: Mapping[str, str]
    pakai_kode_kunjungan: bool
    kontak: str = ""
    """Where a person may ask about their data: the unit's e-mail, telephone or site."""

    @property
    def terbuka(self) -> bool:
        """Whether it takes answers."""
        return self.status == StatusSurvei.DIBUKA


_kept: dict[str, tuple[float, Pintu | None]] = {}
_reading = Lock()


def pintu_of(kode: str) -> Pintu | None:
    """The survey at this short address; None when there is none or it asks nothing yet.

    While the store does not answer, as it was last seen: the form is still shown, and says what cannot be stored.
    """
    until, pintu = _kept.get(kode, (0.0, None))
    if monotonic() < until and pintu is not None:
        return pintu
    if not (kode.isascii() and kode.isprintable()):
        return None  # PostgreSQL takes no NUL in a text, and no survey has such a code
    if pintu is not None:
        _kept[kode] = (monotonic() + FRESH, pintu)  # one thread reads; the others go on with what was known
        return _renewed(kode, pintu)
    with _in_turn():
        return _kept.get(kode, (0.0, None))[1] or _renewed(kode, None)


@contextmanager
def _in_turn() -> Iterator[None]:
    """Let one thread read what nobody knows yet, so that a burst opens one connection; but wait no longer than FRESH.

    A thread that has opened a connection is asked about it at every request from then on.
    """
    held = _reading.acquire(timeout=FRESH)
    try:
        yield
    finally:
        if held:
            _reading.release()


def _renewed(kode: str, pintu: Pintu | None) -> Pintu | None:
    """Read and kept; what was known, where the store does not answer."""
    try:
        pintu = read_pintu(kode)
    except (OperationalError, InterfaceError):
        if pintu is None:
            raise
    if pintu is None:
        _kept.pop(kode, None)
    else:
        _kept[kode] = (monotonic() + FRESH, pintu)
    return pintu


def read_pintu(kode: str) -> Pintu | None:
    """As `pintu_of`, from the store."""
    survei = Survei.objects.select_related("unit", "versi").filter(kode=kode, versi__isnull=False).first()
    if survei is None or survei.versi is None:
        return None
    return Pintu(
        survei_id=survei.pk,
        kode=survei.kode,
        judul=survei.judul,
        unit=survei.unit.sebutan,
        status=survei.status,
        versi_id=survei.versi.pk,
        formulir=formulir_of(survei.versi),
        layanan={item.kode: item.nama for item in layanan_of(survei)},
        pakai_kode_kunjungan=survei.pakai_kode_kunjungan,
        kontak=survei.unit.surel or survei.unit.telepon or survei.unit.situs,
    )


def layanan_of(survei: Survei) -> tuple[Layanan, ...]:
    """The services that a survey asks about: those of its target, else all that its unit gives."""
    targeted = tuple(item.layanan for item in survei.sasaran.select_related("layanan"))
    return targeted or tuple(survei.unit.layanan.filter(aktif=True))
