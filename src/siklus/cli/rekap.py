"""`siklus rekap`: many units as one institution."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from siklus.cli.problems import show_problems
from siklus.cli.rekap_mentah import with_mesin
from siklus.cli.table import aligned
from siklus.cli.tanggal import TANGGAL
from siklus.core.rekap.tabel import Tabel

LEVELS = ("nasional", "provinsi", "kabupaten")
WORKBOOK = "rekap.xlsx"


@with_mesin
@click.command(options_metavar="[PILIHAN]")
@click.argument("folder", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FOLDER…")
@click.option("--nama", default="Nasional", show_default=True, help="Nama wilayah yang direkap.")
@click.option(
    "--tingkat", type=click.Choice(LEVELS), default="nasional", show_default=True, help="Tingkat wilayah yang direkap."
)
@click.option("--tenggat", type=TANGGAL, help="Hari terakhir hasil harus ada; sesudahnya unit tanpa hasil terlambat.")
@click.option("--pada", type=TANGGAL, help="Hari rekap dibuat; bawaannya hari ini.")
@click.option(
    "--lalu", type=click.Path(path_type=Path), metavar="FOLDER", help="Folder periode sebelumnya, untuk tren."
)
@click.option(
    "--keluaran",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Tulis juga rekap.xlsx dan satu CSV setiap tabel ke folder ini.",
)
@click.option(
    "--laporan",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Susun juga Laporan Rekapitulasi (DOCX dan PDF) ke folder ini; perlu --identitas.",
)
@click.option(
    "--identitas",
    type=click.Path(path_type=Path),
    metavar="BERKAS",
    help="Buku kerja kantor yang merekap; penyusun dan penandatangan laporan diambil dari lembar Identitas-nya.",
)
@click.option("--timpa", is_flag=True, help="Ganti berkas yang sudah ada di sana.")
def rekap(  # noqa: PLR0913, PLR0917 - Click passes every option by name
    folder: tuple[Path, ...],
    nama: str,
    tingkat: str,
    tenggat: date | None,
    pada: date | None,
    lalu: Path | None,
    keluaran: Path | None,
    laporan: Path | None,
    identitas: Path | None,
    *,
    timpa: bool,
) -> int:
    """Rekap hasil banyak unit: unit, kabupaten, provinsi, nasional.

    FOLDER: folder buku kerja satu unit, atau folder yang di dalamnya folder unit tersusun menurut provinsi lalu
    kabupaten (provinsi/kabupaten/unit/buku-kerja.xlsx). Unit yang buku kerjanya tidak dapat dibaca tetap dihitung
    dalam cakupan. Angka tentang terlalu sedikit orang disamarkan.
    """
    from siklus.cli.laporan_rekap import Pesanan, read_pesanan, write_laporan  # noqa: PLC0415 - --help must not load it
    from siklus.cli.sumber_rekap import Wilayah, read_terbitan  # noqa: PLC0415 - as above
    from siklus.core.rekap.tabel import build_tabel_list  # noqa: PLC0415 - as above

    on = pada or date.today()  # noqa: DTZ011 - the day on this person's calendar
    pesanan: Pesanan | None = read_pesanan(laporan, identitas, timpa=timpa)
    wilayah = Wilayah(nama, tingkat, tenggat, on)
    found = read_terbitan(folder, wilayah)
    before = read_terbitan((lalu,), wilayah).terbitan if lalu else None
    tabel_list = build_tabel_list(found.terbitan, before)
    for tabel in tabel_list:
        click.echo(show(tabel))
    if keluaran:
        _write(keluaran, f"Rekap {nama}", tabel_list, timpa=timpa)
    problems = found.sumber.problems
    if pesanan:
        problems = (*problems, *pesanan.peringatan)
        write_laporan(pesanan, found, before, on)
    show_problems(problems)
    return 1 if problems else 0


def _write(folder: Path, judul: str, tabel_list: Sequence[Tabel], *, timpa: bool) -> None:
    from siklus.cli.output import refuse_existing, write  # noqa: PLC0415 - as above
    from siklus.core.rekap.buku import build_buku, csv_of  # noqa: PLC0415 - as above
    from siklus.writers.xlsx import render_xlsx  # noqa: PLC0415 - as above

    files = {folder / f"rekap-{tabel.kunci}.csv": csv_of(tabel) for tabel in tabel_list}
    files[folder / WORKBOOK] = render_xlsx(build_buku(judul, tabel_list))
    if not timpa:
        refuse_existing(files)
    for path, data in files.items():
        click.echo(write(path, data, overwrite=timpa))


def show(tabel: Tabel) -> str:
    """A table as lines, numbers to the right, with its notes."""
    from siklus.core.rekap.tabel import print_isi  # noqa: PLC0415 - as above

    rows = [tabel.kepala, *(tuple(map(print_isi, row)) for row in tabel.baris)]
    right = [at for at in range(len(tabel.kepala)) if any(not isinstance(row[at], str) for row in tabel.baris)]
    return "\n".join((tabel.judul, "", aligned(rows, right), "", *(f"{note}\n" for note in tabel.catatan)))
