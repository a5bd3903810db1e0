"""A device's queue as it arrives: each answer stored or refused once, whatever is sent again; and the day's ledger."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from siklus.core.errors import Problem
from siklus.web.models import HariKios, Kanal, Perangkat, TolakanKios
from siklus.web.queries.pintu import Pintu, read_pintu
from siklus.web.queries.versi import formulir_shown
from siklus.web.services.kiriman import Asal, Kiriman, parse_kiriman
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.pertahanan import marked
from siklus.web.services.samaran import mask
from siklus.web.services.tahan_lama import busy_when_failing

TERSIMPAN, DITOLAK = "tersimpan", "ditolak"
MOST_DAYS = 3700
NO_DAY = date.min
LARGEST_COUNT = 1_000_000
LONGEST_TEXT = 2000
FIELDS, GROUPS = ("versi", "layanan", "lama"), ("nilai", "profil", "terbuka")


@dataclass(frozen=True, slots=True)
class Hasil:
    """What became of one answer: "tersimpan" (now or before) or "ditolak", with code and sentence."""

    uuid: str
    keadaan: str
    kode: str = ""
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class Butir:
    """One answer as a device sent it: its UUID as written and as a value, and the device's own day."""

    tertulis: str
    uuid: UUID
    hari: date
    isi: Mapping[str, object]


def receive_queue(
    perangkat: Perangkat, kiriman: Sequence[object], buku: Sequence[object], pada: datetime
) -> list[Hasil]:
    """Take answers; one Hasil for each, in their order, when all of it is on the disk.

    The device's clock decides nothing: its day is only the ledger's. StoreBusyError: send the same batch again.
    """
    butir_list = [_butir(item, pada.date()) for item in kiriman]
    with busy_when_failing():
        refused = _refused_before(perangkat, butir_list)
        fresh = [item for item in butir_list if item.uuid not in refused]
        found = refused | _receive(perangkat, fresh)
        _keep_refusals(perangkat, [(item, found[item.uuid]) for item in fresh])
        _keep_ledger(perangkat, buku, [(item, found[item.uuid]) for item in butir_list])
        Perangkat.objects.filter(pk=perangkat.pk).update(terakhir=pada)
    return [Hasil(item.tertulis, *_said(found[item.uuid])) for item in butir_list]


def _refused_before(perangkat: Perangkat, butir_list: Sequence[Butir]) -> dict[UUID, Problem | None]:
    rows = TolakanKios.objects.filter(perangkat=perangkat, uuid__in=[item.uuid for item in butir_list])
    return {row.uuid: Problem(row.kode, row.alasan, "") for row in rows}


def _receive(perangkat: Perangkat, butir_list: Sequence[Butir]) -> dict[UUID, Problem | None]:
    pintu = read_pintu(perangkat.survei.kode)
    parsed = {item.uuid: _parse(item, perangkat, pintu) for item in butir_list}
    good = [item for item in parsed.values() if isinstance(item, Kiriman)]
    stored = {item.uuid: found.problem for item, found in zip(good, receive_many(good), strict=True)} if good else {}
    return {uuid: stored[uuid] if isinstance(item, Kiriman) else item for uuid, item in parsed.items()}


def _parse(butir: Butir, perangkat: Perangkat, pintu: Pintu | None) -> Kiriman | Problem:
    if pintu is None:
        return Problem("TERIMA-01", "Survei ini tidak menanyakan apa pun.", "")
    versi_id, formulir = formulir_shown(pintu, butir.isi.get("versi"))
    asal = Asal(perangkat.survei_id, versi_id, Kanal.KIOS, frozenset(pintu.layanan), perangkat_id=perangkat.pk)
    found = parse_kiriman({**butir.isi, "uuid": str(butir.uuid)}, formulir, asal)
    return marked(found, queued=True) if isinstance(found, Kiriman) else found[0]


def _keep_refusals(perangkat: Perangkat, found: Iterable[tuple[Butir, Problem | None]]) -> None:
    """With what was sent, free text masked, so that staff can see it and nothing is dropped in silence."""
    TolakanKios.objects.bulk_create(
        [
            TolakanKios(
                perangkat=perangkat,
                hari=item.hari,
                uuid=item.uuid,
                kode=problem.code,
                alasan=problem.message,
                isi=_kept(item.isi),
            )
            for item, problem in found
            if problem is not None
        ],
        ignore_conflicts=True,
    )


def _kept(isi: Mapping[str, object]) -> dict[str, object]:
    """What was sent as far as any store can keep it: known fields, one level deep, texts masked."""
    flat = {name: _plain(isi[name]) for name in FIELDS if name in isi}
    groups = {name: found for name in GROUPS if isinstance(found := isi.get(name), dict)}
    return flat | {
        name: {str(_plain(key)): _plain(value) for key, value in found.items()} for name, found in groups.items()
    }


def _plain(value: object) -> object:
    """Texts without what no store takes (half characters, zeros), numbers as they are, anything else by its kind."""
    if isinstance(value, str):
        return mask(value[:LONGEST_TEXT].encode("utf-8", "ignore").decode().replace("\x00", ""))
    if value is None or isinstance(value, bool | int):
        return value
    return f"({type(value).__name__})"


def _keep_ledger(perangkat: Perangkat, buku: Sequence[object], found: Iterable[tuple[Butir, Problem | None]]) -> None:
    """The device's own count of each day before this batch, and what this batch changed in it.

    A device that never heard the answer sends the same ledger and the same batch again, and the sum is the same.
    """
    settled = Counter((item.hari, problem is None) for item, problem in found)
    said = {_day(item.get("hari"), NO_DAY): item for item in buku[:MOST_DAYS] if isinstance(item, dict)}
    rows = [_hari(perangkat, hari, item, settled) for hari, item in said.items() if hari != NO_DAY]
    HariKios.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=("perangkat", "hari"),
        update_fields=("ditangkap", "tersimpan", "menunggu"),
    )


def _hari(
    perangkat: Perangkat, hari: date, said: Mapping[str, object], settled: Mapping[tuple[date, bool], int]
) -> HariKios:
    stored, refused = settled.get((hari, True), 0), settled.get((hari, False), 0)
    return HariKios(
        perangkat=perangkat,
        hari=hari,
        ditangkap=_count(said.get("ditangkap")),
        tersimpan=_count(said.get("tersimpan")) + stored,
        menunggu=max(_count(said.get("menunggu")) - stored - refused, 0),
    )


def _butir(item: object, today: date) -> Butir:
    isi = item if isinstance(item, dict) else {"isi": item}
    named = isi.get("uuid")
    written = named[:60] if isinstance(named, str) else ""
    return Butir(written, _uuid(written, isi), _day(isi.get("hari"), today), isi)


def _uuid(written: str, isi: Mapping[str, object]) -> UUID:
    """What cannot be a UUID still gets one, always the same, so that its refusal can be kept."""
    try:
        return UUID(written)
    except ValueError:
        return uuid5(NAMESPACE_URL, _shape(isi))


def _shape(isi: Mapping[str, object]) -> str:
    """The same text for the same content."""
    try:
        return ascii(sorted(isi.items()))
    except (RecursionError, ValueError):  # nested beyond reason, or a number beyond printing
        return ascii(sorted(isi))


def _day(raw: object, otherwise: date) -> date:
    try:
        return date.fromisoformat(raw) if isinstance(raw, str) else otherwise
    except ValueError:
        return otherwise


def _count(raw: object) -> int:
    return min(raw, LARGEST_COUNT) if isinstance(raw, int) and not isinstance(raw, bool) and raw > 0 else 0


def _said(problem: Problem | None) -> tuple[str, str, str]:
    return (TERSIMPAN, "", "") if problem is None else (DITOLAK, problem.code, problem.message)
