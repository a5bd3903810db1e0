"""The few statements of the writer's transaction, for both stores.

Python's SQLite lets other threads run at every row that is read, and takes milliseconds to get its turn again on a busy
server. So these statements give one row or none, and no row for each inserted response.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, connections
from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.backends.utils import CursorWrapper

from siklus.web.models import Jawaban, Saran, StatusSurvei
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.kunci_rahasia import secret

ROWS = 500
"""Rows in one INSERT; SQLite takes 32,766 values in a statement."""
Key = tuple[int, UUID]
"""A response's survey and UUID, under which it is stored once."""
Items = Mapping[Key, Kiriman]
COLUMNS = (
    *("survei_id", "versi_id", "uuid", "sidik", "kanal", "layanan_id", "nilai", "profil", "tanda"),
    *("diterima", "lama", "perangkat_id", "kertas_id", "impor_id"),
)
SARAN_COLUMNS = ("id", "survei_id", "layanan_id", "pertanyaan", "isi", "hari", "unsur", "usulan_unsur")
JAWABAN, SARAN = Jawaban._meta.db_table, Saran._meta.db_table  # noqa: SLF001 - the public way to a model's table
OPEN = """
    SELECT s.id, s.pakai_kode_kunjungan,
        (SELECT CAST({as_object}(l.kode, l.id) AS text) FROM web_layanan l WHERE l.unit_id = s.unit_id),
        (SELECT CAST({as_list}(v.id) AS text) FROM web_versikuesioner v WHERE v.survei_id = s.id)
    FROM web_survei s WHERE s.status = %s AND s.id IN ({marks})
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
AMONG_OTHERS = f"""
    INSERT INTO "{JAWABAN}" ({", ".join(COLUMNS)})
    SELECT {", ".join(READ.get(n, "(row ->> {place})::" + TYPES[n]).format(place=i) for i, n in enumerate(COLUMNS))}
    FROM json_array_elements(%s::json) AS row
    ON CONFLICT (survei_id, uuid) DO NOTHING RETURNING survei_id, uuid, id
"""  # noqa: S608 - our own names
AGGREGATES = {
    "sqlite": {"as_object": "json_group_object", "as_list": "json_group_array"},
    "postgresql": {"as_object": "json_object_agg", "as_list": "json_agg"},
}


@dataclass(frozen=True, slots=True)
class SurveiTerbuka:
    """An open survey as the transaction sees it: its services (kode → row), its versions, whether it asks codes."""

    layanan: Mapping[str, int]
    versi: frozenset[int]
    pakai_kode: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What a response says: its answers and profile as JSON, and the fingerprint of all of it."""

    as_json: tuple[str, str]
    sidik: bytes

    @classmethod
    def of(cls, kiriman: Kiriman) -> "Said":
        """Made once for each response."""
        as_json = kiriman.as_json
        return cls(as_json, kiriman.sidik(secret(), as_json))


Terbuka = Mapping[int, SurveiTerbuka]


def read_open(surveys: Collection[int]) -> dict[int, SurveiTerbuka]:
    """Those of the surveys that take answers now."""
    statement = OPEN.format(marks=_marks(surveys), **AGGREGATES[connection.vendor])
    rows = _ask(statement, [StatusSurvei.DIBUKA.value, *surveys]).fetchall()
    return {
        survei: SurveiTerbuka(json.loads(layanan or "{}"), frozenset(json.loads(versi or "[]")), bool(codes))
        for survei, codes, layanan, versi in rows
    }


def find(keys: Collection[Key]) -> dict[Key, tuple[int, bytes]]:
    """Row and fingerprint of those that are stored."""
    store, found = Store.of_connection(), {}
    for survei in {survei for survei, _ in keys}:
        uuids = [store.uuid(uuid) for own, uuid in keys if own == survei]
        for chunk in _chunks(uuids):
            statement = f'SELECT uuid, id, sidik FROM "{JAWABAN}" WHERE survei_id = %s AND uuid IN ({_marks(chunk)})'  # noqa: S608 - names
            for uuid, row, sidik in _ask(statement, [survei, *chunk]).fetchall():
                found[survei, store.uuid_from(uuid)] = (row, bytes(sidik))
    return found


def insert(items: Items, said: Mapping[Key, Said], terbuka: Terbuka) -> dict[Key, int]:
    """Insert responses that were not found, in the order given; the rows of those that were not there after all."""
    store = Store.of_connection()
    rows = [_values(item, said[key], terbuka[item.survei_id], store) for key, item in items.items()]
    put = _insert_alone if connection.vendor == "sqlite" else _insert_among_others
    return {
        key: row
        for chunk, keys in zip(_chunks(rows), _chunks(list(items)), strict=True)
        for key, row in put(chunk, keys)
    }


def insert_saran(rows: Sequence[Sequence[Any]]) -> None:
    """Insert texts, in the order of SARAN_COLUMNS; a text that is there already stays."""
    for chunk in _chunks(rows):
        _insert(SARAN, SARAN_COLUMNS, chunk, " ON CONFLICT (id) DO NOTHING")


def _insert_alone(rows: Sequence[Sequence[Any]], keys: Sequence[Key]) -> Iterator[tuple[Key, int]]:
    """Nobody else writes until the commit, so that none is there already and the new ids follow one another."""
    last = _insert(JAWABAN, COLUMNS, rows, "").lastrowid
    return zip(keys, range(last - len(rows) + 1, last + 1), strict=True)


def _insert_among_others(rows: Sequence[Sequence[Any]], keys: Sequence[Key]) -> Iterator[tuple[Key, int]]:  # noqa: ARG001 - as its twin
    """Other processes insert too: the store tells which are new.

    One value carries all rows; psycopg would write each value of each row into the statement.
    """
    return (
        ((survei, uuid), row) for survei, uuid, row in _ask(AMONG_OTHERS, [json.dumps(rows, default=_plain)]).fetchall()
    )


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
