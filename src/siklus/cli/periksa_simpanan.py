"""`siklus periksa-simpanan`: whether every file of evidence and of reports has its row, and every row its file."""

import os
from pathlib import Path

import click

from siklus.cli.problems import count, show_problems
from siklus.core.errors import Severity
from siklus.core.rounding import print_count

FOUND = 1


@click.command("periksa-simpanan", options_metavar="[PILIHAN]")
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Folder data; sama dengan setelan SIKLUS_DATA.",
)
@click.option("--perbaiki", is_flag=True, help="Perbaiki yang dapat diperbaiki; berkas tak dikenal masuk karantina.")
@click.option("--cepat", is_flag=True, help="Bandingkan nama dan ukuran saja, tanpa membaca isi setiap berkas.")
@click.option(
    "--buang-terhapus",
    type=click.IntRange(1),
    metavar="HARI",
    help="Buang untuk selamanya bukti yang dihapus lebih dari HARI hari lalu.",
)
def periksa_simpanan(data: Path | None, buang_terhapus: int | None, *, perbaiki: bool, cepat: bool) -> int:
    """Cocokkan berkas bukti dan laporan dengan catatannya: berkas tanpa catatan, catatan tanpa berkas, isi berubah.

    Aman dijalankan selagi server bekerja; kiriman satu jam terakhir tidak disentuh. Kode keluar 1: masih ada temuan.
    """
    if data is not None:
        os.environ["SIKLUS_DATA"] = str(data.absolute())
    from siklus.web.services.server.simpanan import check_store  # noqa: PLC0415 - --help must not load Django

    problems, gone = check_store(perbaiki=perbaiki, cepat=cepat, buang=buang_terhapus)
    if gone:
        click.echo(f"{print_count(gone)} bukti yang dihapus dibuang untuk selamanya.")
    show_problems(problems)
    click.echo(f"Simpanan diperiksa: {count(problems)}." if problems else "Simpanan utuh.")
    return FOUND if any(problem.severity is Severity.ERROR for problem in problems) else 0
