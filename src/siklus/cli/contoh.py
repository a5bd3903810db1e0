"""`siklus contoh`: an empty workbook to fill in, or an example office to look into."""

import shutil
from datetime import date
from pathlib import Path

import click

from siklus.cli.examples import WORKBOOK, example_folders
from siklus.cli.output import write
from siklus.core.errors import Place, Problem, SiklusError


@click.group(options_metavar="[PILIHAN]", subcommand_metavar="PERINTAH …")
def contoh() -> None:
    """Buku kerja kosong untuk diisi, dan contoh yang sudah terisi."""


@contoh.command(options_metavar="[PILIHAN]")
def daftar() -> None:
    """Sebutkan contoh yang sudah terisi."""
    for folder in example_folders():
        click.echo(folder.name)


@contoh.command(options_metavar="[PILIHAN]")
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option("--isi", metavar="NAMA", help="Salin contoh yang sudah terisi; namanya dari “siklus contoh daftar”.")
def salin(folder: Path, isi: str | None) -> None:
    """Tulis buku kerja kosong yang berpetunjuk ke FOLDER, dengan folder bukti/ dan narasi/."""
    refuse_filled(folder)
    if isi is None:
        write_empty(folder)
        click.echo(f"Buku kerja kosong ada di {folder / WORKBOOK}. Isi, lalu: siklus susun {folder}")
    else:
        shutil.copytree(example_named(isi), folder, dirs_exist_ok=True)
        click.echo(f"Contoh {isi} disalin ke {folder}. Susun laporannya: siklus susun {folder}")


def refuse_filled(folder: Path) -> None:
    """SiklusError TULIS-04 when there is already something in the folder."""
    if folder.is_dir() and not any(folder.iterdir()):
        return
    if folder.exists():
        advice = "Sebutkan folder lain yang belum ada atau masih kosong."
        raise SiklusError(Problem("TULIS-04", "Folder itu sudah berisi dan tidak diubah.", advice, Place(str(folder))))


def write_empty(folder: Path) -> None:
    """The empty workbook under today's law, and the folders beside it."""
    from siklus.core.aturan import aturan  # noqa: PLC0415 - --help must not load the regulation
    from siklus.readers.bukukerja.template import template_workbook  # noqa: PLC0415 - as above
    from siklus.writers.xlsx import render_xlsx  # noqa: PLC0415 - as above

    workbook = template_workbook(aturan(date.today()))  # noqa: DTZ011 - the day on this person's calendar
    write(folder / WORKBOOK, render_xlsx(workbook))
    for name in ("bukti", "narasi"):
        (folder / name).mkdir(exist_ok=True)


def example_named(name: str) -> Path:
    """The folder of one example; SiklusError PERINTAH-04 when there is none of that name."""
    folders = {folder.name: folder for folder in example_folders()}
    if name not in folders:
        advice = f"Pilih salah satu: {', '.join(folders)}."
        raise SiklusError(Problem("PERINTAH-04", f"Contoh “{name}” tidak ada.", advice))
    return folders[name]
