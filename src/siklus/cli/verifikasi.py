"""`siklus verifikasi`: a finished report compared with its seal, by the store of this machine or without any."""

import json
import os
from base64 import b64decode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from siklus.bundle.tanda import is_signed_by, sidik_kunci
from siklus.core.errors import Place, Problem, SiklusError
from siklus.readers.segel import Beda, IsiBerkas, compare, read_berkas, shown_beside

FINDINGS = 1
SHOWN = 40


@click.command(options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option(
    "--segel",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    metavar="BERKAS",
    help="Berkas segel (JSON) dari halaman pemeriksaan; tanpa ini dipakai simpanan komputer ini.",
)
@click.option("--kunci", default="", metavar="SIDIK", help="Sidik kunci yang diharapkan, seperti diumumkan instansi.")
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER", help="Folder data Siklus.")
def verifikasi(berkas: Path, segel: Path | None, kunci: str, data: Path | None) -> int:
    """Bandingkan laporan (PDF atau DOCX) dengan yang disegel, sampai setiap angka dan huruf.

    Tanda tangan elektronik yang ditambahkan bukan perubahan.
    """
    isi = read_berkas(berkas.read_bytes())
    sealed, public = _offline(segel) if segel else _stored(isi, data)
    sidik = sidik_kunci(public)
    if kunci and _plain(kunci) != _plain(sidik):
        raise SiklusError(_forged(f"Sidik kuncinya {sidik}, bukan {kunci}."))
    click.echo(f"{sealed['judul']}, versi {sealed['nomor']}\nDisegel {sealed['disegel']}, sidik kunci {sidik}")
    beda = compare(sealed, isi)
    _show(beda, isi.tanda_tangan)
    for item in shown_beside(isi):
        click.echo(f"Ada tampilan tambahan di {item.nama}, di luar isi laporan: {item.tampilan}.")
    return FINDINGS if beda else 0


def _show(beda: tuple[Beda, ...], signatures: int) -> None:
    if not beda:
        signed = f" Ada {signatures} tanda tangan elektronik di dalamnya." if signatures else ""
        click.echo(f"Isinya sama dengan yang disegel.{signed}")
        return
    click.echo(f"{len(beda)} hal berbeda dari yang disegel:")
    for item in beda[:SHOWN]:
        click.echo(f"  {item.tempat}\n    disegel:   {item.disegel or '–'}\n    ditemukan: {item.ditemukan or '–'}")
    if len(beda) > SHOWN:
        click.echo(f"  … dan {len(beda) - SHOWN} lagi.")


def _offline(path: Path) -> tuple[Mapping[str, Any], bytes]:
    """A seal that was downloaded, once its signature is found good."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        segel, tanda, public = kept["segel"], str(kept["tanda_tangan"]), b64decode(kept["kunci"])
    except (ValueError, KeyError, TypeError) as error:
        message = "Berkas segel ini tidak dapat dibaca."
        raise SiklusError(Problem("SEGEL-02", message, "Unduh kembali segelnya.", Place(path.name))) from error
    if not is_signed_by(segel, tanda, public):
        raise SiklusError(_forged("Tanda tangan pada segel ini tidak cocok dengan isinya."))
    return segel, public


def _stored(isi: IsiBerkas, data: Path | None) -> tuple[Mapping[str, Any], bytes]:
    """The seal that the file names, in this machine's store."""
    if data is not None:
        os.environ["SIKLUS_DATA"] = str(data.absolute())
    from siklus.web.services.server.segel import stored_seal  # noqa: PLC0415 - only where the store is asked

    return stored_seal(isi)


def _plain(sidik: str) -> str:
    return "".join(sidik.split()).casefold()


def _forged(message: str) -> Problem:
    return Problem("SEGEL-05", message, "Jangan percayai laporan itu; minta segelnya dari alamat resmi instansi.")
