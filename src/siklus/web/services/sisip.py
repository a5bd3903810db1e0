"""The few statements of the writer's transaction, for both stores.

Python's SQLite lets other threads run at every row that is read, and takes milliseconds to get its turn again on a busy
server. So these statements give one row or none, and no row for each inserted response.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, connections
from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.backends.utils import CursorWrapper

from siklus.web.models import Jawaban, Saran, StatusSurvei
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.kunci_terima import sharing_intake
from siklus.web.services.own_transaction import Frame
from siklus.web.services.persiapan import SARAN_COLUMNS, Items, Key, Said, SaranRow

ROWS = 500
"""Rows in one INSERT; SQLite takes 32,766 values in a statement."""
COLUMNS = (
    *("survei_id", "versi_id", "uuid", "sidik", "kanal", "layanan_id", "nilai", "profil", "tanda"),
    *("diterima", "lama", "perangkat_id", "kertas_id", "impor_id"),
)
JAWABAN, SARAN = Jawaban._meta.db_table, Saran._meta.db_table  # noqa: SLF001 - the public way to a model's table
STATE = """
    SELECT s.id, s.status, s.pakai_kode_kunjungan,
        (SELECT CAST({as_object}(l.kode, l.id) AS text) FROM web_layanan l WHERE l.unit_id = s.unit_id),
        (SELECT CAST({as_list}(v.id) AS text) FROM web_versikuesioner v WHERE v.survei_id = s.id),
        (SELECT CAST({as_list}({as_row}(j.uuid, j.id, {as_hex})) AS text)
            FROM web_jawaban j WHERE j.survei_id = s.id AND j.uuid {among})
    FROM web_survei s WHERE s.id IN ({surveys})
"""
TYPES = {
    **dict.fromkeys(COLUMNS, "bigint"),
    **dict.fromkeys(("kanal", "tanda"), "text"),
    "uuid": "uuid",
    "sidik": "bytea",
    "nilai": "jsonb",
    "profil": "jsonb",
    "diterima": "timestamptz",
}
READ = {"sidik": "decode(row ->> {place}, 'hex')"}
SARAN_TYPES = {
    **dict.fromkeys(SARAN_COLUMNS, "text"),
    **dict.fromkeys(("id", "survei_id", "layanan_id"), "bigint"),
    "hari": "date",
}


def _selected(columns: Sequence[str], types: Mapping[str, str]) -> str:
    """The values of a JSON row, each as its column's type."""
    return ", ".join(READ.get(n, "(row ->> {place})::" + types[n]).format(place=i) for i, n in enumerate(columns))


AMONG_OTHERS = f"""
    WITH baru AS (
        INSERT INTO "{JAWABAN}" ({", ".join(COLUMNS)})
        SELECT {_selected(COLUMNS, TYPES)} FROM jsonb_array_elements(%s::jsonb) AS row
        ON CONFLICT (survei_id, uuid) DO NOTHING RETURNING survei_id, uuid, id
    ), tertulis AS (
        INSERT INTO "{SARAN}" ({", ".join(SARAN_COLUMNS)})
        SELECT {_selected(SARAN_COLUMNS, SARAN_TYPES)} FROM jsonb_array_elements(%s::jsonb) AS row
        JOIN baru ON (baru.survei_id, baru.uuid) = ((row ->> 1)::bigint, (row ->> {len(SARAN_COLUMNS)})::uuid)
        ORDER BY 1 ON CONFLICT (id) DO NOTHING
    )
    SELECT survei_id, uuid, id FROM baru
"""  # noqa: S608 - our own names
FUNCTIONS = {
    "sqlite": {
        "as_object": "json_group_object",
        "as_list": "json_group_array",
        "as_row": "json_array",
        "as_hex": "hex(j.sidik)",
        "among": "IN (SELECT value FROM json_each(%s))",
    },
    "postgresql": {
        "as_object": "json_object_agg",
        "as_list": "json_agg",
        "as_row": "json_build_array",
        "as_hex": "encode(j.sidik, 'hex')",
        "among": "= ANY(ARRAY(SELECT value::uuid FROM json_array_elements_text(%s::json) AS value))",
    },
}


@dataclass(frozen=True, slots=True)
class SurveiTerbuka:
    """An open survey as the transaction sees it: its services (kode → row), its versions, whether it asks codes."""

    layanan: Mapping[str, int]
    versi: frozenset[int]
    pakai_kode: bool


Terbuka = Mapping[int, SurveiTerbuka]
Stored = dict[Key, tuple[int, bytes]]
"""Row and fingerprint of a stored response."""


def read_state(keys: Collection[Key], frame: Frame) -> tuple[Terbuka, Stored]:
    """The surveys that take answers now and go on doing so until the transaction ends; which of the keys are stored.

    One message to the store and one row for each survey.
    """
    surveys = {survei for survei, _ in keys}
    lock, locked = sharing_intake(surveys)
    state = STATE.format(surveys=_marks(surveys), **FUNCTIONS[connection.vendor])
    cursor = _ask(frame.begin + lock + state, [*locked, json.dumps([f"{uuid:032x}" for _, uuid in keys]), *surveys])
    for _ in range(frame.results + bool(lock)):
        cursor.nextset()
    terbuka: dict[int, SurveiTerbuka] = {}
    stored: Stored = {}
    for survei, status, codes, layanan, versi, found in cursor.fetchall():
        if status == StatusSurvei.DIBUKA:
            terbuka[survei] = SurveiTerbuka(
                json.loads(layanan or "{}"), frozenset(json.loads(versi or "[]")), bool(codes)
            )
        stored |= {
            (survei, UUID(uuid).int): (row, bytes.fromhex(sidik)) for uuid, row, sidik in json.loads(found or "[]")
        }
    return terbuka, stored


def find(keys: Collection[Key]) -> Stored:
    """Row and fingerprint of those that are stored."""
    store, found = Store.of_connection(), {}
    for survei in {survei for survei, _ in keys}:
        uuids = [store.uuid(UUID(int=uuid)) for own, uuid in keys if own == survei]
        for chunk in _chunks(uuids):
            statement = f'SELECT uuid, id, sidik FROM "{JAWABAN}" WHERE survei_id = %s AND uuid IN ({_marks(chunk)})'  # noqa: S608 - names
            for uuid, row, sidik in _ask(statement, [survei, *chunk]).fetchall():
                found[survei, store.uuid_from(uuid).int] = (row, bytes(sidik))
    return found


def insert(
    items: Items, said: Mapping[Key, Said], terbuka: Terbuka, saran: Mapping[Key, Sequence[SaranRow]], frame: Frame
) -> dict[Key, int]:
    """Insert responses that were not found, in the order given, with their texts; the rows of those that were new.

    Texts are inserted in the order of their ids, which is chance; one that is there already stays. It is the last that
    the transaction does.
    """
    if not items:
        return {}
    store = Store.of_connection()
    rows = [_values(item, said[key], terbuka[item.survei_id], store) for key, item in items.items()]
    if connection.vendor == "sqlite":
        return _insert_alone(rows, list(items), saran)
    return _insert_among_others(rows, saran, frame)


def _insert_alone(
    rows: Sequence[Sequence[Any]], keys: Sequence[Key], saran: Mapping[Key, Sequence[SaranRow]]
) -> dict[Key, int]:
    """Nobody else writes until the commit, so that none is there already and the new ids follow one another."""
    last = 0
    for chunk in _chunks(rows):
        last = _insert(JAWABAN, COLUMNS, chunk, "").lastrowid
    _insert_saran(saran.values())
    return dict(zip(keys, range(last - len(rows) + 1, last + 1), strict=True))


def _insert_among_others(
    rows: Sequence[Sequence[Any]], saran: Mapping[Key, Sequence[SaranRow]], frame: Frame
) -> dict[Key, int]:
    """Other processes insert too: the store tells which are new, and keeps the texts of those alone.

    One value carries all rows; psycopg would write each value of each row into the statement.
    """
    texts = [(*text, f"{uuid:032x}") for (_, uuid), own in saran.items() for text in own]
    values = [json.dumps(rows, default=_plain), json.dumps(texts)]
    return {(survei, uuid.int): row for survei, uuid, row in _ask(AMONG_OTHERS + frame.commit, values).fetchall()}


def _insert_saran(saran: Iterable[Sequence[SaranRow]]) -> None:
    for chunk in _chunks(sorted(text for own in saran for text in own)):
        _insert(SARAN, SARAN_COLUMNS, chunk, " ON CONFLICT (id) DO NOTHING")


def _plain(value: object) -> str:
    """A UUID, a moment, or bytes in hex."""
    return value.hex() if isinstance(value, bytes) else str(value)


@dataclass(frozen=True, slots=True)
class Store:
    """How this store takes a UUID and gives it back, and its operations."""

    uuid: Callable[[UUID], Any]
    uuid_from: Callable[[Any], UUID]
    ops: BaseDatabaseOperations

    @classmethod
    def of_connection(cls) -> "Store":
        """The store of this thread's connection."""
        own = connections[connection.alias]
        if own.features.has_native_uuid_field:
            return cls(lambda value: value, lambda value: value, own.ops)
        return cls(lambda value: value.hex, UUID, own.ops)


def _values(kiriman: Kiriman, said: Said, survei: SurveiTerbuka, store: Store) -> tuple[Any, ...]:
    moment = store.ops.adapt_datetimefield_value
    return (
        *(kiriman.survei_id, kiriman.versi_id, store.uuid(kiriman.uuid), said.sidik, str(kiriman.kanal)),
        *(survei.layanan.get(kiriman.layanan), *said.as_json),
        *(kiriman.tanda, moment(kiriman.waktu), kiriman.lama),
        *(kiriman.perangkat_id, kiriman.kertas_id, kiriman.impor_id),
    )


def _insert(table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]], tail: str) -> CursorWrapper:
    place = f"({_marks(columns)})"
    statement = f'INSERT INTO "{table}" ({", ".join(columns)}) VALUES {", ".join([place] * len(rows))}{tail}'  # noqa: S608 - names
    return _ask(statement, [value for row in rows for value in row])


def _ask(statement: str, values: Sequence[Any]) -> CursorWrapper:
    cursor = connection.cursor()
    cursor.execute(statement, values)
    return cursor


def _marks(values: Collection[object]) -> str:
    return ", ".join(["%s"] * len(values))


def _chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (values[start : start + ROWS] for start in range(0, len(values), ROWS))
