"""`siklus hitung`: from answers to the index."""

from datetime import date
from pathlib import Path

import click

from siklus.cli.examples import WORKBOOK
from siklus.cli.problems import show_problems
from siklus.cli.tanggal import TANGGAL
from siklus.core.survei.kolom import Urutan

ORDERS = ("peraturan", "kuesioner")


@click.command(options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path), metavar="BERKAS")
@click.option("--json", "as_json", is_flag=True, help="Tulis sebagai JSON.")
@click.option("--urutan", type=click.Choice(ORDERS), help="Arti kolom U8 dan U9, dan urutan baris tabel.")
@click.option("--pada", type=TANGGAL, help="Hitung berkas jawaban menurut aturan pada hari itu; bawaannya hari ini.")
def hitung(berkas: Path, urutan: Urutan | None, pada: date | None, *, as_json: bool) -> int:
    """Hitung NRR, IKM, mutu, dan unsur prioritas.

    BERKAS: jawaban dalam CSV atau XLSX dengan kepala kolom kunci unsur (persyaratan, prosedur, …), atau folder
    buku kerja.
    """
    from siklus.cli.hasil import as_json as json_of  # noqa: PLC0415 - --help must not load the calculation
    from siklus.cli.hasil import as_table  # noqa: PLC0415 - as above
    from siklus.cycle import compute  # noqa: PLC0415 - as above

    berkas = folder_of(berkas)
    if pada and berkas.is_dir():
        message = (
            "--pada hanya untuk berkas jawaban; folder buku kerja dihitung menurut aturan pada tanggal laporannya."
        )
        raise click.UsageError(message, click.get_current_context())
    found = compute(berkas, pada or date.today(), urutan)  # noqa: DTZ011 - the day on this person's calendar
    groups = found.prioritas.kelompok
    if as_json:
        click.echo(json_of(found.hasil.indeks, groups, found.aturan))
    else:
        click.echo(as_table(found.hasil.indeks, groups, found.aturan, urutan or "peraturan"))
    show_problems(found.peringatan)
    return 1 if found.peringatan else 0


def folder_of(berkas: Path) -> Path:
    """The office's folder when its workbook itself is named, else the path as given."""
    return berkas.parent if berkas.name == WORKBOOK and berkas.is_file() else berkas
