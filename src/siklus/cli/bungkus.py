"""`siklus bungkus`: one office's period as one signed file, for an office that has no server."""

from pathlib import Path

import click

from siklus.bundle.kunci import NAME, Kunci, read_key_file
from siklus.bundle.manifest import HIGHEST_REVISION, KODE, LONGEST_KODE, kode_of
from siklus.bundle.tanda import sidik_kunci
from siklus.cli.made import size_of
from siklus.cli.output import refuse_existing, write
from siklus.cli.susun import targets_of
from siklus.core.errors import Place, Problem, SiklusError


@click.command(options_metavar="[PILIHAN]")
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option(
    "--keluaran",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="BERKAS",
    help="Berkas bundel yang dibuat, misalnya arunika.skm.",
)
@click.option("--kode", default="", metavar="KODE", help="Kode tetap unit; tanpa ini, dibentuk dari nama unit.")
@click.option(
    "--revisi",
    default=1,
    type=click.IntRange(1, HIGHEST_REVISION),
    show_default=True,
    help="Naikkan setiap kali bundel survei yang sama dikirim lagi; yang tertinggi berlaku.",
)
@click.option(
    "--kunci",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="BERKAS",
    help="Kunci penanda tangan (PEM); tanpa ini, kunci pemasangan ini.",
)
@click.option("--dengan-jawaban", is_flag=True, help="Sertakan jawaban anonim, bukan jumlahannya saja.")
@click.option("--tanpa-laporan", is_flag=True, help="Jangan menyusun dan menyertakan kedua laporan.")
@click.option("--timpa", is_flag=True, help="Ganti berkas yang sudah ada.")
def bungkus(  # noqa: PLR0913 - one argument for each option
    folder: Path,
    keluaran: Path,
    kode: str,
    revisi: int,
    kunci: Path | None,
    *,
    dengan_jawaban: bool,
    tanpa_laporan: bool,
    timpa: bool,
) -> None:
    """Bungkus hasil survei, rencana, realisasi, bukti, dan laporan dari folder buku kerja menjadi satu berkas .skm.

    Berkas itu ditandatangani, dan dibawa dengan USB atau dikirim lewat obrolan; penerimanya menjalankan siklus terima.
    """
    from siklus.bundle.bungkus import Isi, pack_bundel  # noqa: PLC0415 - --help must not load the whole cycle
    from siklus.cycle import BUILDERS, read_office, render  # noqa: PLC0415 - as above

    if not timpa:
        refuse_existing((keluaran,))
    targets_of((folder,), folder)
    key = key_of(kunci)
    kantor = read_office(folder)
    isi = Isi(
        kantor.bahan,
        checked_kode(kode or kode_of(kantor.bahan.kantor.unit.nama)),
        revisi,
        kantor.assets,
        {} if tanpa_laporan else dict(render(kantor, BUILDERS, ("docx", "pdf"))),
        kantor.jawaban if dengan_jawaban else (),
    )
    try:
        data = pack_bundel(isi, key)
    except ValueError as error:
        message, advice = "Isinya lebih dari 100 MB atau 2.000 bagian.", "Bungkus dengan --tanpa-laporan."
        raise SiklusError(Problem("BUNDEL-02", message, advice)) from error
    path = write(keluaran, data, overwrite=timpa)
    click.echo(f"{path}  {size_of(path)}\nsidik kunci {sidik_kunci(key.public_key().public_bytes_raw())}")


def checked_kode(kode: str) -> str:
    """SiklusError BUNDEL-11 for what cannot name a unit."""
    if len(kode) > LONGEST_KODE or not KODE.fullmatch(kode):
        advice = f"Pakai huruf kecil a–z, angka, dan tanda hubung, paling banyak {LONGEST_KODE}, dengan --kode."
        raise SiklusError(Problem("BUNDEL-11", f"“{kode}” tidak dapat menjadi kode unit.", advice))
    return kode


def key_of(path: Path | None) -> Kunci:
    """The key that signs; this installation's own, made when there is none, where no file is named."""
    if path is None:
        from siklus.web.environment import data_folder  # noqa: PLC0415 - where the instance keeps its key; no Django

        path = data_folder() / NAME
    elif not path.exists():
        raise SiklusError(_no_key("Berkas kunci itu tidak ditemukan.", path))
    try:
        return read_key_file(path)
    except (ValueError, TypeError) as error:
        raise SiklusError(_no_key("Berkas itu bukan kunci penanda tangan Ed25519 tanpa sandi.", path)) from error


def _no_key(message: str, path: Path) -> Problem:
    return Problem("BUNDEL-10", message, "Sebutkan berkas kunci-segel dari folder data Siklus.", Place(str(path)))
