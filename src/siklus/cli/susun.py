"""`siklus susun`: from an office's folder to its reports."""

from collections import Counter
from pathlib import Path
from time import perf_counter

import click

from siklus.cli.batch import Done, Job, run_all
from siklus.cli.made import show_made
from siklus.cli.progress import Progress
from siklus.core.errors import Place, Problem, SiklusError, refuse

KINDS = ("pelaksanaan", "tindak-lanjut")
FORMATS = ("docx", "pdf", "xlsx")


def read_formats(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    """The formats in a list such as "docx,pdf", each once."""
    formats = tuple(dict.fromkeys(part.strip().lower() for part in value.split(",") if part.strip()))
    unknown = [part for part in formats if part not in FORMATS]
    if unknown or not formats:
        message = f"{value!r} bukan {', '.join(FORMATS[:-1])}, atau {FORMATS[-1]}; beberapa format dipisahkan koma."
        raise click.BadParameter(message)
    return formats


@click.command(options_metavar="[PILIHAN]")
@click.argument("folder", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FOLDER…")
@click.option("--jenis", multiple=True, type=click.Choice(KINDS), help="Jenis laporan; tanpa ini, keduanya disusun.")
@click.option(
    "--format",
    "formats",
    default="docx,pdf",
    callback=read_formats,
    metavar="DAFTAR",
    show_default=True,
    help="docx dan pdf untuk laporan, xlsx untuk olah data.",
)
@click.option(
    "--keluaran",
    default="keluaran",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    show_default=True,
    help="Tempat menaruh laporan.",
)
@click.option("--timpa", is_flag=True, help="Ganti laporan yang sudah ada di sana.")
def susun(
    folder: tuple[Path, ...], jenis: tuple[str, ...], formats: tuple[str, ...], keluaran: Path, *, timpa: bool
) -> int:  # fmt: skip
    """Susun laporan pelaksanaan dan laporan tindak lanjut SKM dari folder buku kerja.

    Bila lebih dari satu FOLDER disebut, laporan tiap kantor ditaruh di subfolder menurut nama foldernya. Berkas yang
    sudah ada tidak ditimpa tanpa --timpa.
    """
    began = perf_counter()
    kinds = tuple(dict.fromkeys(jenis)) or KINDS
    trace = bool(click.get_current_context().find_root().params.get("lacak"))
    jobs = [Job(*places, kinds, formats, timpa, trace) for places in targets_of(folder, keluaran)]
    return show_made(run_with_progress(jobs), perf_counter() - began)


def run_with_progress(jobs: list[Job]) -> tuple[Done, ...]:
    """Do the jobs, saying on a terminal how far they are."""
    with Progress() as progress:
        finished = Counter[str]()

        def say(done: Done | None = None) -> None:
            finished["kantor"] += done is not None
            progress.say(f"Menyusun laporan … {finished['kantor']} dari {len(jobs)} kantor selesai")

        say()
        return run_all(jobs, say)


def targets_of(folders: tuple[Path, ...], out: Path) -> list[tuple[Path, Path]]:
    """Each folder with where its reports go; SiklusError PERINTAH-03 or -05 when they will not do."""
    refuse(_not_a_folder(folder) for folder in folders if not folder.is_dir())
    if len(folders) == 1:
        return [(folders[0], out)]
    names = Counter(folder.resolve().name for folder in folders)
    repeated = [name for name, times in names.items() if times > 1]
    if repeated:
        message = f"Beberapa folder bernama sama: {', '.join(repeated)}; laporannya akan saling menimpa."
        raise SiklusError(Problem("PERINTAH-03", message, "Susun satu per satu dengan --keluaran yang berbeda."))
    return [(folder, out / folder.resolve().name) for folder in folders]


def _not_a_folder(path: Path) -> Problem:
    message = "Itu bukan folder." if path.exists() else "Folder itu tidak ditemukan."
    return Problem("PERINTAH-05", message, "Sebutkan folder yang berisi buku-kerja.xlsx.", Place(str(path)))
