"""Writes contoh/ anew: `python -m script.contoh [FOLDER]`; `--buku-kerja` leaves the drawings as they are."""

import argparse
import io
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from script.contoh import arunika, tirtamaya
from script.contoh.adegan import ADEGAN
from script.contoh.kantor import Gambar, Kantor, workbook_bytes
from script.contoh.lambang import lambang

CONTOH = Path(__file__).parents[2] / "contoh"
KANTOR = (tirtamaya.KANTOR, arunika.KANTOR)
LARGEST = 40_000
DRAWN = time.gmtime(1_735_689_600)
"""The day that a PDF says it was made: always the same, so that the same drawing is the same file."""
QUALITIES = (78, 70, 62, 54, 46)


def main(arguments: Sequence[str]) -> None:
    """Write both offices."""
    parser = argparse.ArgumentParser(prog="python -m script.contoh", description="Write contoh/ anew.")
    parser.add_argument("folder", nargs="?", type=Path, default=CONTOH, help="where to write (default: contoh/)")
    parser.add_argument("--buku-kerja", action="store_true", help="leave the drawings as they are")
    given = parser.parse_args(arguments)
    for kantor in KANTOR:
        write(kantor, given.folder / kantor.folder, drawings=not given.buku_kerja)


def write(kantor: Kantor, folder: Path, *, drawings: bool) -> None:
    """One office: its workbook, its narrative, and its evidence unless that is left out."""
    (folder / "bukti").mkdir(parents=True, exist_ok=True)
    (folder / "buku-kerja.xlsx").write_bytes(workbook_bytes(kantor))
    for name, text in kantor.narasi.items():
        (folder / "narasi").mkdir(exist_ok=True)
        (folder / "narasi" / name).write_text(text, encoding="utf-8", newline="\n")
    if drawings:
        (folder / "bukti" / "lambang.png").write_bytes(_png(lambang(kantor.folder)))
        for gambar in kantor.gambar:
            (folder / "bukti" / gambar.berkas).write_bytes(drawing(gambar))


def drawing(gambar: Gambar) -> bytes:
    """One picture as the bytes of its kind of file."""
    image = ADEGAN[gambar.adegan](gambar.ragam).finished()
    if gambar.berkas.endswith(".pdf"):
        return _pdf(image)
    return _png(image) if gambar.berkas.endswith(".png") else _jpeg(image)


def _jpeg(image: Image.Image) -> bytes:
    for quality in QUALITIES:
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=quality, optimize=True)
        if buffer.tell() <= LARGEST:
            break
    return buffer.getvalue()


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    method = Image.Quantize.FASTOCTREE if image.mode == "RGBA" else Image.Quantize.MEDIANCUT
    flat = image.quantize(64, method=method, dither=Image.Dither.NONE)
    flat.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _pdf(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.convert("L").save(buffer, "PDF", resolution=150, quality=60, creationDate=DRAWN, modDate=DRAWN)
    return buffer.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
