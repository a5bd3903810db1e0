"""`siklus server`: the web door on this machine, ready to be used without any setting."""

import os
import sys
from pathlib import Path

import click

from siklus.cli.problems import show_problems


@click.command(options_metavar="[PILIHAN]")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Alamat komputer ini; 0.0.0.0 untuk jaringan kantor."
)
@click.option("--port", default=8000, type=click.IntRange(1, 65535), show_default=True, help="Port yang dilayani.")
@click.option(
    "--proses",
    default=1,
    type=click.IntRange(1, 64),
    show_default=True,
    help="Proses; lebih dari satu hanya dengan PostgreSQL.",
)
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Folder data; sama dengan setelan SIKLUS_DATA.",
)
@click.option("--tanpa-pekerja", is_flag=True, help="Jangan menjalankan pekerja untuk pekerjaan panjang (impor).")
@click.option("--admin", default="", metavar="SUREL", help="Buat admin dengan surel ini; sandinya ditampilkan sekali.")
@click.option("--instansi", default="", metavar="NAMA", help="Nama instansi pada pemasangan pertama.")
def server(  # noqa: PLR0913, PLR0917 - one argument for each option
    host: str, port: int, proses: int, data: Path | None, admin: str, instansi: str, *, tanpa_pekerja: bool
) -> None:
    """Jalankan situs Siklus di komputer ini sampai dihentikan dengan Ctrl-C.

    Basis data, berkas statis, dan admin pertama disiapkan bila belum ada.
    """
    if data is not None:
        os.environ["SIKLUS_DATA"] = str(data.absolute())
    from siklus.web.services.server import Orang, Pilihan, run_server  # noqa: PLC0415 - --help must not load the server

    pilihan = Pilihan(host, port, proses, not tanpa_pekerja, admin, instansi)
    run_server(pilihan, Orang(click.echo, ask, show_problems))


def ask(question: str) -> str:
    """What the person at the terminal answers; "" where nobody sits at one."""
    return str(click.prompt(question, default="", show_default=False)).strip() if sys.stdin.isatty() else ""
