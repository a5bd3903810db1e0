"""`siklus demo`: both example offices through the whole cycle, and then as a site that runs."""

import os
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import click

from siklus.cli.batch import Job
from siklus.cli.examples import example_folders
from siklus.cli.made import show_made
from siklus.cli.problems import show_problems
from siklus.cli.susun import FORMATS, KINDS, run_with_progress

SITE = "situs"
UNUSABLE = 2


@click.command(options_metavar="[PILIHAN]")
@click.option("--tanpa-server", is_flag=True, help="Hanya menyusun laporan, tanpa menjalankan situs contoh.")
@click.option("--port", default=8000, type=click.IntRange(1, 65535), show_default=True, help="Port situs contoh.")
@click.option(
    "--keluaran",
    default="keluaran",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    show_default=True,
    help="Tempat menaruh laporan dan situs contoh; yang lama diganti.",
)
def demo(keluaran: Path, port: int, *, tanpa_server: bool) -> int:
    """Susun laporan kedua kantor contoh, lalu jalankan situs contoh sampai dihentikan dengan Ctrl-C.

    Kantor, orang, foto, dan jawabannya rekaan.
    """
    began = perf_counter()
    jobs = [Job(folder, keluaran / folder.name, KINDS, FORMATS, overwrite=True) for folder in example_folders()]
    if any(job.target.exists() for job in jobs):
        click.echo(f"Laporan contoh yang sudah ada di {keluaran} diganti.")
    code = show_made(run_with_progress(jobs), perf_counter() - began)
    if not tanpa_server and code < UNUSABLE:
        serve(keluaran / SITE, port)
    return code


def serve(folder: Path, port: int) -> None:
    """The examples as a site of their own, made anew; never in the database of this machine's real one."""
    os.environ["SIKLUS_DATA"] = str(folder.absolute())
    os.environ.pop("DATABASE_URL", None)
    from siklus.web.services.server import Orang, Pilihan, make_anew, run_server  # noqa: PLC0415 - not for --help

    make_anew(folder)
    run_server(Pilihan(port=port), Orang(click.echo, lambda _: "", show_problems), fill)


def fill(say: Callable[[str], None]) -> None:
    """Load both offices."""
    from siklus.web.services.peragaan import load_examples  # noqa: PLC0415 - Django must be set up

    load_examples(example_folders(), say)
