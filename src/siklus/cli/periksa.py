"""`siklus periksa`: any office's report read, recomputed, and shown with what is wrong in it."""

from collections.abc import Iterator
from pathlib import Path

import click

from siklus.cli.progress import Progress
from siklus.core.errors import Place, Problem, SiklusError
from siklus.core.periksa.keluaran.hasil import Hasil

READABLE = frozenset({".pdf", ".docx", ".txt", ".md", ".html", ".htm"})
FORMATS = ("teks", "json", "sarif", "html")
FINDINGS, UNUSABLE, PAIR = 1, 2, 2


def _explain(context: click.Context, _: click.Parameter, kode: str | None) -> None:
    """Print one rule's page and end."""
    if kode:
        from siklus.cli.kaidah import explain  # noqa: PLC0415 - --help must not load the checker

        click.echo(explain(kode.upper()))
        context.exit(0)


@click.command(options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="BERKAS…")
@click.option("--pilih", default="", metavar="KODE,…", help="Hanya keluarga atau kaidah ini, misalnya IKM,RTL-03.")
@click.option("--abaikan", multiple=True, metavar="“KODE: alasan”", help="Sisihkan temuan; alasannya ikut dicetak.")
@click.option("--format", "bentuk", type=click.Choice(FORMATS), default="teks", help="Bentuk keluaran.")
@click.option(
    "--jelaskan", metavar="KODE", is_eager=True, expose_value=False, callback=_explain, help="Jelaskan satu kaidah."
)
@click.option("--bandingkan", is_flag=True, help="Bandingkan dua laporan satu kantor: yang lama, lalu yang baru.")
@click.option(
    "--salin",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Tulis salinan PDF dan DOCX dengan catatan di tempatnya.",
)
@click.option("--pratinjau", is_flag=True, help="Pakai juga kaidah yang masih diuji.")
def periksa(  # noqa: PLR0913 - one parameter for each option of the command
    berkas: tuple[Path, ...],
    pilih: str,
    abaikan: tuple[str, ...],
    bentuk: str,
    salin: Path | None,
    *,
    bandingkan: bool,
    pratinjau: bool,
) -> int:
    """Periksa laporan SKM kantor mana pun: hitung ulang angkanya dan cocokkan isinya.

    BERKAS: laporan (PDF, DOCX, TXT, HTML) atau folder berisi laporan. Kode keluar 1 bila ada temuan, 2 bila ada berkas
    yang tidak dapat dibaca.
    """
    if bandingkan:
        return _compare(berkas, bentuk)
    from siklus.cli.pemeriksa import check_files  # noqa: PLC0415 - --help must not load the checker
    from siklus.cli.temuan import render, summary  # noqa: PLC0415 - as above

    files = tuple(_files(berkas))
    results: list[Hasil] = []
    with Progress() as progress:
        for hasil in check_files(files, _codes(pilih), abaikan, pratinjau=pratinjau, salin=salin):
            results.append(hasil)
            progress.say(f"{len(results)} dari {len(files)} laporan diperiksa …")
    click.echo(render(tuple(results), bentuk))
    if bentuk == "teks" and len(results) > 1:
        click.echo(summary(tuple(results)))
    return _exit_code(results)


def _compare(berkas: tuple[Path, ...], bentuk: str) -> int:
    if len(berkas) != PAIR:
        message = "--bandingkan memerlukan dua laporan: yang lama, lalu yang baru."
        raise click.UsageError(message, click.get_current_context())
    from siklus.cli.pemeriksa import compare_files  # noqa: PLC0415 - --help must not load the checker
    from siklus.cli.temuan import render  # noqa: PLC0415 - as above

    hasil = compare_files(*berkas)
    click.echo(render((hasil,), bentuk))
    return _exit_code([hasil])


def _exit_code(results: list[Hasil]) -> int:
    if any(hasil.problems for hasil in results):
        return UNUSABLE
    return FINDINGS if any(hasil.temuan for hasil in results) else 0


def _codes(text: str) -> tuple[str, ...]:
    return tuple(kode.strip().upper() for kode in text.split(",") if kode.strip())


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    """The files named, and those in the folders named; SiklusError when one is not there or a folder holds none."""
    for path in paths:
        inside = sorted(file for file in path.rglob("*") if _is_report(file)) if path.is_dir() else [path]
        if not inside or not path.exists():
            missing = "Folder itu tidak berisi laporan" if path.is_dir() else "Berkas itu tidak ditemukan"
            advice = "Sebutkan laporan PDF, DOCX, TXT, atau HTML, atau folder yang berisi laporan."
            raise SiklusError(Problem("PERIKSA-03", f"{missing}.", advice, Place(str(path))))
        yield from inside


def _is_report(path: Path) -> bool:
    return path.is_file() and path.suffix.casefold() in READABLE and not path.name.startswith(("~$", "."))
