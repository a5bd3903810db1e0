"""`siklus demo`: both example offices through the whole cycle."""

from pathlib import Path
from time import perf_counter

import click

from siklus.cli.batch import Job
from siklus.cli.examples import example_folders
from siklus.cli.made import show_made
from siklus.cli.susun import FORMATS, KINDS, run_with_progress


@click.command(options_metavar="[PILIHAN]")
@click.option("--tanpa-server", is_flag=True, help="Hanya menyusun laporan (saat ini selalu demikian).")
@click.option(
    "--keluaran",
    default="keluaran",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    show_default=True,
    help="Tempat menaruh laporan contoh; laporan contoh yang lama diganti.",
)
def demo(keluaran: Path, *, tanpa_server: bool) -> int:  # noqa: ARG001 - it names what later will be a choice # fmt: skip
    """Susun laporan kedua kantor contoh: dari jawaban sampai laporan tindak lanjut.

    Kantor, orang, foto, dan jawabannya rekaan.
    """
    began = perf_counter()
    jobs = [Job(folder, keluaran / folder.name, KINDS, FORMATS, overwrite=True) for folder in example_folders()]
    if any(job.target.exists() for job in jobs):
        click.echo(f"Laporan contoh yang sudah ada di {keluaran} diganti.")
    return show_made(run_with_progress(jobs), perf_counter() - began)
