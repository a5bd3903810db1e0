"""Taking a package along: gathered, recorded, named, and handed over in pieces."""

from collections.abc import Collection, Generator
from datetime import date

from django.utils.timezone import localdate

from siklus.core.errors import SiklusError
from siklus.web.models import Akun, Survei
from siklus.web.queries.hasil import CLOSED, blind
from siklus.web.queries.paket import Bagian, Paket, paket_of
from siklus.web.queries.paket.nama import safe_name
from siklus.web.services.jejak import record
from siklus.web.services.paket.kemas import pieces

Terambil = tuple[str, Generator[bytes, None, None]]


def take(survei: Survei, bagian: Collection[Bagian], oleh: Akun | None, on: date) -> Terambil:
    """The file's name and the ZIP; who takes it (None: whoever keeps the server) is recorded. SiklusError HASIL-01."""
    if survei.status not in CLOSED:
        raise SiklusError(blind())
    paket = paket_of(survei, on, bagian)
    record(oleh, "paket penilai diunduh", survei.unit, survei.judul,
           bagian=sorted(bagian), banyak=len(paket.terpilih))  # fmt: skip
    return name_of(paket), pieces(paket)


def taken(kode: str, bagian: Collection[str]) -> Terambil | None:
    """Today's, of the survey with that short code; None where there is none. All parts where none is named."""
    survei = Survei.objects.select_related("unit", "versi").filter(kode=kode).first()
    chosen = frozenset(map(Bagian, bagian)) or frozenset(Bagian)
    return take(survei, chosen, None, localdate()) if survei else None


def name_of(paket: Paket) -> str:
    """What the file is called: office and period."""
    return f"paket-skm-{paket.survei.unit.kode}-{safe_name(paket.periode.nama).lower()}.zip"
