"""`siklus aturan`: what the regulation fixes, on a day, with its sources."""

import json
from collections.abc import Mapping
from datetime import date

import click

from siklus.cli.table import aligned
from siklus.cli.tanggal import TANGGAL

PARTS = ("unsur", "kuesioner", "mutu", "sampel", "profil", "laporan", "evaluasi", "dasar-hukum", "sumber")
Rows = tuple[tuple[str, ...], ...]


@click.command(options_metavar="[PILIHAN]")
@click.argument("bagian", required=False, type=click.Choice(PARTS), metavar="[BAGIAN]")
@click.option("--pada", type=TANGGAL, help="Aturan yang berlaku pada hari itu; bawaannya hari ini.")
@click.option("--json", "as_json", is_flag=True, help="Tulis sebagai JSON.")
def aturan(bagian: str | None, pada: date | None, *, as_json: bool) -> None:
    """Tampilkan isi peraturan SKM pada suatu hari.

    BAGIAN: unsur, kuesioner, mutu, sampel, profil, laporan, evaluasi, dasar-hukum, atau sumber. Tanpa BAGIAN,
    semuanya ditampilkan.
    """
    from siklus.cli.law import rows_of  # noqa: PLC0415 - --help must not load the regulation
    from siklus.core.aturan import aturan as law_on  # noqa: PLC0415 - as above

    law = law_on(pada or date.today())  # noqa: DTZ011 - the day on this person's calendar
    parts = {name: rows_of(name, law) for name in PARTS if bagian in {None, name}}
    click.echo(_as_json(parts) if as_json else "\n\n".join(map(_as_table, parts, parts.values())))


def _as_table(name: str, rows: Rows) -> str:
    return f"{name.upper()}\n{aligned(rows)}"


def _as_json(parts: Mapping[str, Rows]) -> str:
    """The same rows as objects under their heads."""
    objects = {name: [dict(zip(rows[0], row, strict=True)) for row in rows[1:]] for name, rows in parts.items()}
    return json.dumps(objects, ensure_ascii=False, indent=2)
