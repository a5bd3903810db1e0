"""`siklus rekap --mesin`: raw answers of many units, summed where they lie."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from siklus.cli.table import aligned

SUMBER = "folder"
"""The argument of `siklus rekap` that names what is rolled up."""
NOTE = (
    "Dihitung dari jawaban mentah; pertanyaan yang kosong dibagi dengan jawaban yang ada. Kelompok kecil tidak "
    "disamarkan: hanya untuk yang berhak melihat jawaban mentah."
)
OPTIONS = (
    click.Option(
        ["--mesin"],
        metavar="NAMA",
        help="Jumlahkan jawaban mentah di tempatnya: duckdb, postgres, atau spark://HOST:PORT.",
    ),
    click.Option(
        ["--per"], default="", metavar="KOLOM,…", help="Dengan --mesin: rinci menurut kolom, misalnya provinsi,unit."
    ),
    click.Option(
        ["--tabel"], default="jawaban", show_default=True, help="Dengan --mesin postgres: nama tabel jawabannya."
    ),
)


def with_mesin(command: click.Command) -> click.Command:
    """The command that, with --mesin, reads one source of raw answers instead of folders of workbooks."""
    others: Callable[..., int] | None = command.callback
    assert others is not None  # noqa: S101 - a command has one

    def callback(*, mesin: str | None, per: str, tabel: str, **rest: Any) -> int:  # noqa: ANN401 - Click's options
        given: tuple[str, ...] = rest.pop(SUMBER)
        if mesin is None:
            return others(**{SUMBER: tuple(map(Path, given))}, **rest)
        return _rekap_mentah(mesin, given, tabel, per, rest["pada"])

    for parameter in command.params:
        if parameter.name == SUMBER:
            parameter.type = click.STRING  # a path would lose a slash of an address
    command.params += OPTIONS
    command.callback = callback
    return command


def _rekap_mentah(mesin: str, sumber: Sequence[str], tabel: str, per: str, pada: date | None) -> int:
    if len(sumber) != 1:
        message = "--mesin membaca satu sumber: sebuah folder Parquet, atau alamat basis data."
        raise click.UsageError(message, click.get_current_context())
    columns = [name.strip() for name in per.split(",") if name.strip()]
    on = pada or date.today()  # noqa: DTZ011 - the day on this person's calendar
    rows = _rows(mesin, sumber[0], tabel, columns, on)
    click.echo(f"{aligned(rows, range(len(columns), len(columns) + 3))}\n\n{NOTE}")
    return 0


def _rows(mesin: str, sumber: str, tabel: str, per: Sequence[str], on: date) -> list[tuple[str, ...]]:
    """The head and a row a group; SiklusError as open_mesin and read_rekapan."""
    from siklus.analytics.mesin.kelompok import read_rekapan  # noqa: PLC0415 - --help must not load Ibis
    from siklus.analytics.mesin.mesin import open_mesin  # noqa: PLC0415 - as above
    from siklus.core.aturan import aturan  # noqa: PLC0415 - as above
    from siklus.core.rounding import print_count, print_number  # noqa: PLC0415 - as above

    with open_mesin(mesin, sumber, tabel) as opened:
        found = read_rekapan(opened, aturan(on), per)
    rows: list[tuple[str, ...]] = [(*per, "Responden", "Tanpa jawaban", "IKM", "Mutu")]
    for kunci, kelompok in found.kelompok.items():
        indeks = kelompok.indeks(found.kuesioner, aturan(on))
        index = ("–", "–") if indeks is None else (print_number(indeks.ikm), indeks.mutu.huruf)
        rows.append((*kunci, print_count(kelompok.statistik.n), print_count(kelompok.kosong), *index))
    return rows
