"""The long work: a dry run that stores nothing, and the import, both in chunks, left and taken up again at any time."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime, now
from django_tasks import task

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Impor, Jawaban, TolakanImpor
from siklus.web.services.hasil_terima import Penerimaan
from siklus.web.services.impor.baca import Baris
from siklus.web.services.impor.berkas import drop_file, open_impor, peta_of, reader_of
from siklus.web.services.impor.tolakan import other_response, tolakan_of
from siklus.web.services.jejak import record
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.kunci_rahasia import secret
from siklus.web.services.lipatan import fold
from siklus.web.services.penerimaan import Prepared, prepare, receive_prepared

CHUNK = 500
"""Rows in one transaction. SQLite has one writer, and people who answer meanwhile need their turn: with 2,000 rows half
of 300 a second waited for more than 0.3 s, with 500 for less than 0.05 s, and the import takes a tenth longer."""
FOLD_EVERY = 20
"""Chunks after which the sums are made up, so that whoever looks meanwhile has few answers to add to them."""
MOST_TOLD = 50
MOST_KEPT = 10_000
"""Refused rows that are kept for mending; more of them speak for a wrong mapping."""
EXAMPLES = 8
NOT_OPEN = "TERIMA-01"


@task()
def check(impor_id: int) -> None:
    """The dry run: what importing would do, row by row."""
    impor = _impor(impor_id)
    if impor.keadaan != "dipetakan":
        return
    with _failures(impor):
        found = _Uji(impor)
        for chunk in _chunks(reader_of(impor).rows(open_impor(impor).lines())):
            found.add(chunk)
            if not Impor.objects.filter(pk=impor.pk, keadaan="dipetakan").update(dikerjakan=found.baris):
                return
        laporan = _impor(impor_id).laporan | {"uji": found.to_json()}
        Impor.objects.filter(pk=impor.pk, keadaan="dipetakan").update(keadaan="diperiksa", laporan=laporan)


@task()
def run(impor_id: int) -> None:
    """The import; it goes on behind the last row that was committed."""
    impor = _impor(impor_id)
    if impor.keadaan != "berjalan":
        return
    with _failures(impor):
        rows = reader_of(impor).rows(open_impor(impor).lines())
        for number, chunk in enumerate(_chunks(islice(rows, impor.dikerjakan, None)), 1):
            if not _store(impor, chunk):
                return
            if not number % FOLD_EVERY:
                fold(impor.survei)
        fold(impor.survei)
        _finish(impor_id)


def _impor(impor_id: int) -> Impor:
    return Impor.objects.select_related("survei__unit", "survei__versi", "oleh").get(pk=impor_id)


def _chunks(rows: Iterator[Baris]) -> Iterator[list[Baris]]:
    while chunk := list(islice(rows, CHUNK)):
        yield chunk


def _store(impor: Impor, chunk: list[Baris]) -> bool:
    """A chunk and the new position in one transaction; False when somebody stopped the import.

    Whatever can be made without the store is made before: SQLite's one writer is everybody's.
    """
    return _commit(impor, chunk, prepare([item.kiriman for item in chunk if item.kiriman is not None]))


@transaction.atomic
def _commit(impor: Impor, chunk: list[Baris], prepared: Prepared) -> bool:
    held = Impor.objects.select_for_update().get(pk=impor.pk)
    if held.keadaan != "berjalan":
        return False
    taken = [item for item in chunk if item.kiriman is not None]
    results = receive_prepared(prepared)
    _refuse_closed(results)
    refused = [item for item in chunk if item.problems] + [
        item for item, result in zip(taken, results, strict=True) if result.problem is not None
    ]
    found = Counter(result.keadaan for result in results)
    held.tersimpan += found["tersimpan"]
    held.sudah_ada += found["sudah_ada"]
    _keep_refused(held, sorted(refused, key=lambda item: item.nomor))
    held.ditolak += len(refused)
    held.dikerjakan += len(chunk)
    lewat = Counter(held.laporan.get("lewat", {})) + Counter(item.lewat for item in chunk if item.lewat)
    held.laporan = held.laporan | {"lewat": dict(lewat)}
    held.save(update_fields=["tersimpan", "sudah_ada", "ditolak", "dikerjakan", "laporan"])
    return True


def _refuse_closed(results: Iterable[Penerimaan]) -> None:
    """A survey that was closed under way takes nothing more: that is no fault of the rows."""
    for result in results:
        if result.problem is not None and result.problem.code == NOT_OPEN:
            raise SiklusError(not_open())


def not_open() -> Problem:
    """The survey takes no answers, so that there is nothing to import into."""
    message = "Survei ini tidak sedang dibuka, jadi jawaban tidak dapat ditambahkan."
    return Problem("IMPOR-04", message, "Buka surveinya lebih dahulu, lalu jalankan impornya.")


def _keep_refused(impor: Impor, refused: list[Baris]) -> None:
    room = max(0, MOST_KEPT - impor.ditolak)
    peta = peta_of(impor)
    TolakanImpor.objects.bulk_create([tolakan_of(impor.pk, item, peta) for item in refused[:room]])


@transaction.atomic
def _finish(impor_id: int) -> None:
    impor = _impor(impor_id)
    if impor.keadaan != "berjalan":
        return
    impor.keadaan, impor.selesai = "selesai", now()
    impor.laporan = {key: value for key, value in impor.laporan.items() if key in {"pribadi", "lewat", "lembar"}}
    impor.save(update_fields=["keadaan", "selesai", "laporan"])
    counts = {"tersimpan": impor.tersimpan, "sudah_ada": impor.sudah_ada, "ditolak": impor.ditolak}
    record(impor.oleh, "impor selesai", impor.survei.unit, impor.survei.judul, berkas=impor.nama, **counts)
    transaction.on_commit(lambda: drop_file(impor))


class _failures:  # noqa: N801 - used as a statement
    """What a person can mend is told on the import itself; everything else marks the work as failed."""

    def __init__(self, impor: Impor) -> None:
        self._impor = impor

    def __enter__(self) -> None:
        """Nothing has failed yet."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> bool:
        if not isinstance(error, SiklusError):
            return False
        laporan = _impor(self._impor.pk).laporan | {"galat": [_told(item) for item in error.problems[:MOST_TOLD]]}
        Impor.objects.filter(pk=self._impor.pk).update(keadaan="gagal", laporan=laporan)
        return True


class _Uji:
    """What a dry run has seen so far."""

    def __init__(self, impor: Impor) -> None:
        self._survei_id, self._secret = impor.survei_id, secret()
        self._heads = [item.kepala for item in peta_of(impor).kolom]
        self.baris = 0
        self._count: Counter[str] = Counter()
        self._lewat: Counter[str] = Counter()
        self._menurut: Counter[tuple[str, str]] = Counter()
        self._told: list[dict[str, Any]] = []
        self._examples: list[dict[str, Any]] = []
        self._seen: dict[UUID, bytes] = {}

    def add(self, chunk: list[Baris]) -> None:
        """Judge a chunk by what is stored and by the rows above it."""
        self.baris += len(chunk)
        stored = self._stored([item.uuid for item in chunk if item.kiriman is not None])
        for item in chunk:
            if item.lewat:
                self._lewat[item.lewat] += 1
            elif item.kiriman is None:
                self._refuse(item.problems)
            else:
                self._judge(item, item.kiriman, stored)

    def to_json(self) -> dict[str, Any]:
        """As Impor.laporan["uji"] keeps it."""
        return {
            **{name: self._count[name] for name in ("baru", "sudah_ada", "ditolak")},
            "lewat": dict(self._lewat),
            "masalah": self._told,
            "menurut": [[*key, count] for key, count in self._menurut.most_common(MOST_TOLD)],
            "contoh": self._examples,
        }

    def _stored(self, uuids: list[UUID]) -> dict[UUID, bytes]:
        rows = Jawaban.objects.filter(survei=self._survei_id, uuid__in=uuids).values_list("uuid", "sidik").order_by()
        return {uuid: bytes(sidik) for uuid, sidik in rows}

    def _judge(self, item: Baris, kiriman: Kiriman, stored: dict[UUID, bytes]) -> None:
        sidik = kiriman.sidik(self._secret, kiriman.as_json)
        before = stored.get(item.uuid) or self._seen.setdefault(item.uuid, sidik)
        if before is not sidik and before != sidik:
            self._refuse((other_response(item.nomor),))
        elif before is sidik:
            self._count["baru"] += 1
        else:
            self._count["sudah_ada"] += 1
        if len(self._examples) < EXAMPLES:
            self._examples.append(_example(item.nomor, kiriman))

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self._count["ditolak"] += 1
        for problem in problems:
            self._menurut[problem.message, problem.place.column] += 1
            if len(self._told) < MOST_TOLD:
                self._told.append(_told(problem))


def _told(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "kode": problem.code,
        "pesan": problem.message,
        "saran": problem.advice,
        "baris": place.row,
        "kolom": place.column,
        "lembar": place.sheet,
    }


def _example(number: int, kiriman: Kiriman) -> dict[str, Any]:
    return {
        "baris": number,
        "nilai": dict(kiriman.nilai),
        "layanan": kiriman.layanan,
        "profil": dict(kiriman.profil),
        "saran": len(kiriman.terbuka),
        "waktu": localtime(kiriman.waktu).strftime("%d/%m/%Y %H.%M"),
    }
