"""`siklus paket`: what evaluators ask for, as one ZIP from this machine's store."""

import os
from pathlib import Path

import click

from siklus.cli.made import size_of
from siklus.cli.output import write

BAGIAN = ("laporan", "rencana", "bukti", "pemeliharaan", "publikasi", "hasil", "dokumentasi")


@click.command(options_metavar="[PILIHAN]")
@click.argument("kode")
@click.option(
    "--bagian",
    multiple=True,
    type=click.Choice(BAGIAN),
    help="Bagian yang disertakan; tanpa ini, semuanya. Indeks dan sidik selalu ada.",
)
@click.option(
    "--keluaran",
    default=".",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    show_default=True,
    help="Tempat menaruh paket.",
)
@click.option("--timpa", is_flag=True, help="Ganti paket yang sudah ada di sana.")
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER", help="Folder data Siklus.")
def paket(kode: str, bagian: tuple[str, ...], keluaran: Path, data: Path | None, *, timpa: bool) -> None:
    """Kemas paket untuk penilai dari satu survei: laporan, bukti, publikasi, dan indeks menurut butir penilaian.

    KODE ialah kode pendek survei, seperti pada alamat /s/KODE. Aman dijalankan selagi server bekerja.
    """
    if data is not None:
        os.environ["SIKLUS_DATA"] = str(data.absolute())
    from siklus.web.services.server.paket import package_of  # noqa: PLC0415 - --help must not load Django

    name, pieces = package_of(kode, bagian)
    path = write(keluaran / name, pieces, overwrite=timpa)
    click.echo(f"{path}  {size_of(path)}")
