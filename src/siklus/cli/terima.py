"""`siklus terima`: bundles of other offices verified, and merged into a folder."""

from pathlib import Path

import click


@click.command(options_metavar="[PILIHAN]")
@click.argument("berkas", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BERKAS…")
@click.option(
    "--ke", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER", help="Tempat bundel dikumpulkan."
)
@click.option(
    "--kunci",
    multiple=True,
    metavar="SIDIK",
    help="Sidik kunci yang dipercaya, boleh beberapa; tanpa ini, kunci apa pun yang cocok.",
)
@click.option("--periksa", is_flag=True, help="Periksa dan tampilkan isinya saja; tidak ada yang ditulis.")
def terima(berkas: tuple[Path, ...], ke: Path | None, kunci: tuple[str, ...], *, periksa: bool) -> int:
    """Periksa bundel .skm (berkas, atau semua bundel dalam folder), lalu kumpulkan dalam satu folder.

    Urutan dan pengulangan tidak mengubah hasilnya. Bundel yang rusak atau diubah ditolak seluruhnya.
    """
    if ke is None and not periksa:
        message = "Tempat mengumpulkannya belum disebut; tambahkan --ke FOLDER, atau --periksa."
        raise click.UsageError(message, click.get_current_context())
    from siklus.bundle.simpanan import Simpanan  # noqa: PLC0415 - --help must not load what verifies
    from siklus.cli.penerimaan import Penerimaan, files_of, replace_whole, told  # noqa: PLC0415 - as above

    penerimaan = Penerimaan(kunci, None if periksa or ke is None else Simpanan(ke, replace_whole))
    for path in files_of(berkas):
        penerimaan.take(path)
    return told(penerimaan)
