"""Offices multiplied inside PostgreSQL: each row of an office is copied for each copy, under keys drawn before.

No row passes through Python, and a column that is added to a table later is copied without a word here.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.db.models import Model

from siklus.web.models import (
    Irisan,
    Jawaban,
    Layanan,
    PenanggungJawabRtl,
    Realisasi,
    Rencana,
    Rtl,
    SasaranLayanan,
    Subbagian,
    Survei,
    Unit,
    VersiKuesioner,
)

BARU: tuple[type[Model], ...] = (Unit, Layanan, Subbagian, Survei, VersiKuesioner, Rencana)
"""What a copy has one of, under a key of its own."""
PETA = """
CREATE TEMP TABLE peta ON COMMIT DROP AS
WITH wilayah AS (
    SELECT id, jalur, row_number() OVER (ORDER BY id) - 1 AS urut, count(*) OVER () AS banyak
    FROM web_unit WHERE jenjang = 'kabkota'
), pola AS (
    SELECT replace(u.kode, 'kantor-', '')::int AS urut, u.id AS asal_unit, l.id AS asal_layanan,
           b.id AS asal_subbagian, s.id AS asal_survei, s.versi_id AS asal_versi_kuesioner, r.id AS asal_rencana
    FROM web_unit u JOIN web_layanan l ON l.unit_id = u.id JOIN web_subbagian b ON b.unit_id = u.id
    JOIN web_survei s ON s.unit_id = u.id LEFT JOIN web_rencana r ON r.survei_id = s.id
    WHERE u.kode LIKE 'kantor-%%'
)
SELECT n AS nomor, w.id AS area, w.jalur, pola.*, {keys}
FROM generate_series(%s, %s) n JOIN pola ON pola.urut = n %% %s JOIN wilayah w ON w.urut = n %% w.banyak
"""
PETA_RTL = """
CREATE TEMP TABLE peta_rtl ON COMMIT DROP AS
SELECT m.rencana, m.unit, m.subbagian, r.id AS asal_rtl, nextval(pg_get_serial_sequence('web_rtl', 'id')) AS rtl
FROM peta m JOIN web_rtl r ON r.rencana_id = m.asal_rencana
"""
TERLIPAT = """
UPDATE web_survei s SET terlipat = a.akhir
FROM (SELECT survei_id, max(id) AS akhir FROM web_jawaban GROUP BY 1) a WHERE a.survei_id = s.id
"""
SLICE = "CASE x.dimensi WHEN 'layanan' THEN m.layanan::text ELSE x.kunci END"


def multiply(pola: int, more: int) -> None:
    """So many offices more, each a copy of one of the `pola` that there are."""
    with transaction.atomic():
        _do("SET LOCAL session_replication_role = replica")  # keys need no check: they are right by how they are made
        _do(PETA.format(keys=", ".join(map(_key, BARU))), (pola, pola + more - 1, pola))
        _offices()
        _plans()
        with _without_indexes(Jawaban):
            _copy(
                Jawaban, "survei_id = m.asal_survei",
                survei_id="m.survei", versi_id="m.versi_kuesioner", layanan_id="m.layanan", uuid="gen_random_uuid()",
            )  # fmt: skip
        _do(TERLIPAT)
    _do("VACUUM ANALYZE")


def _key(model: type[Model]) -> str:
    table, _ = _table(model)
    return f"nextval(pg_get_serial_sequence('{table}', 'id')) AS {_word(table)}"


def _word(table: str) -> str:
    return {"web_versikuesioner": "versi_kuesioner"}.get(table, table.removeprefix("web_"))


def _table(model: type[Model]) -> tuple[str, tuple[str, ...]]:
    """Its name and its columns."""
    known = model._meta  # noqa: SLF001 - documented for everybody in spite of its name
    return known.db_table, tuple(item.column for item in known.local_concrete_fields if item.column)


def _offices() -> None:
    name = "'Kantor ' || m.nomor"
    _copy(
        Unit, "id = m.asal_unit",
        id="m.unit", induk_id="m.area", jalur="m.jalur || m.unit || '/'", kode="'kantor-' || m.nomor", nama=name,
        sebutan=name,
    )  # fmt: skip
    _copy(Layanan, "id = m.asal_layanan", id="m.layanan", unit_id="m.unit")
    _copy(Subbagian, "id = m.asal_subbagian", id="m.subbagian", unit_id="m.unit")
    _copy(
        Survei, "id = m.asal_survei",
        id="m.survei", unit_id="m.unit", versi_id="m.versi_kuesioner", kode="'b' || m.nomor",
    )  # fmt: skip
    _copy(VersiKuesioner, "id = m.asal_versi_kuesioner", id="m.versi_kuesioner", survei_id="m.survei")
    _copy(SasaranLayanan, "survei_id = m.asal_survei", survei_id="m.survei", layanan_id="m.layanan")
    _copy(Irisan, "survei_id = m.asal_survei", survei_id="m.survei", kunci=SLICE)


def _plans() -> None:
    _copy(Rencana, "id = m.asal_rencana", id="m.rencana", survei_id="m.survei")
    _do(PETA_RTL)
    _copy(Rtl, "id = m.asal_rtl", "peta_rtl", id="m.rtl", rencana_id="m.rencana", unit_id="m.unit")
    _copy(PenanggungJawabRtl, "rtl_id = m.asal_rtl", "peta_rtl", rtl_id="m.rtl", subbagian_id="m.subbagian")
    _copy(Realisasi, "rtl_id = m.asal_rtl", "peta_rtl", rtl_id="m.rtl")


def _copy(model: type[Model], link: str, peta: str = "peta", **changed: str) -> None:
    """Copy the rows that `link` names for every row `m` of the map; `changed` columns get an expression of it."""
    table, known = _table(model)
    columns = [column for column in known if column != "id" or column in changed]
    values = ", ".join(changed.get(column, f"x.{column}") for column in columns)
    _do(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table} x JOIN {peta} m ON x.{link}")  # noqa: S608 - our own names


@contextmanager
def _without_indexes(model: type[Model]) -> Iterator[None]:
    """Indexes that hold no rule are made again afterwards, which is quicker than keeping them meanwhile."""
    rows = _do(
        "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s AND indexname NOT IN "
        "(SELECT conname FROM pg_constraint)", _table(model)[:1],
    )  # fmt: skip
    for name, _ in rows:
        _do(f'DROP INDEX "{name}"')
    yield
    for _, definition in rows:
        _do(definition)


def _do(statement: str, values: Sequence[str | int] = ()) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values or None)
        return cursor.fetchall() if cursor.description else []
