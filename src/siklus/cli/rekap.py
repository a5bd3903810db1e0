"""`siklus rekap`: many units as one institution."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from siklus.cli.problems import show_problems
from siklus.cli.table import aligned
from siklus.cli.tanggal import TANGGAL

if TYPE_CHECKING:
    from siklus.core.rekap.tabel import Tabel

LEVELS = ("nasional", "provinsi", "kabupaten")


@click.command(options_metavar="[PILIHAN]")
@click.argument("folder", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FOLDER…")
@click.option("--nama", default="Nasional", show_default=True, help="Nama wilayah yang direkap.")
@click.option(
    "--tingkat", type=click.Choice(LEVELS), default="nasional", show_default=True, help="Tingkat wilayah yang direkap."
)
@click.option("--tenggat", type=TANGGAL, help="Hari terakhir hasil harus ada; sesudahnya unit tanpa hasil terlambat.")
@click.option("--pada", type=TANGGAL, help="Hari rekap dibuat; bawaannya hari ini.")
def rekap(folder: tuple[Path, ...], nama: str, tingkat: str, tenggat: date | None, pada: date | None) -> int:
    """Rekap hasil banyak unit: unit, kabupaten, provinsi, nasional.

    FOLDER: folder buku kerja satu unit, atau folder yang di dalamnya folder unit tersusun menurut provinsi lalu
    kabupaten (provinsi/kabupaten/unit/buku-kerja.xlsx). Unit yang buku kerjanya tidak dapat dibaca tetap dihitung
    dalam cakupan.
    """
    from siklus.cli.sumber_rekap import read_sumber  # noqa: PLC0415 - --help must not load the calculation
    from siklus.core.aturan import aturan  # noqa: PLC0415 - as above
    from siklus.core.rekap.pohon import Tingkat, build_pohon  # noqa: PLC0415 - as above
    from siklus.core.rekap.rekap import compute_rekap  # noqa: PLC0415 - as above
    from siklus.core.rekap.tabel import tabel_cakupan, tabel_indeks  # noqa: PLC0415 - as above

    on = pada or date.today()  # noqa: DTZ011 - the day on this person's calendar
    found = read_sumber(folder, tenggat)
    whole = compute_rekap(build_pohon(found.units, nama, Tingkat(tingkat)), aturan(on), on)
    for tabel in (tabel_cakupan(whole), tabel_indeks(whole)):
        click.echo(show(tabel))
    show_problems(found.problems)
    return 1 if found.problems else 0


def show(tabel: "Tabel") -> str:
    """A table as lines, numbers to the right, with its notes."""
    from siklus.core.rekap.tabel import print_isi  # noqa: PLC0415 - as above

    rows = [tabel.kepala, *(tuple(map(print_isi, row)) for row in tabel.baris)]
    right = [at for at in range(len(tabel.kepala)) if any(not isinstance(row[at], str) for row in tabel.baris)]
    return "\n".join((tabel.judul, "", aligned(rows, right), "", *(f"{note}\n" for note in tabel.catatan)))
