"""One file of evidence → pictures of a sane print size, upright, without the data that cameras add."""

import io
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageCms, ImageOps

from siklus.readers.bukti.phash import difference_hash
from siklus.readers.kinds import HEIC, JPEG, PDF, PNG, Kind

LONG_SIDE = 1600
JPEG_QUALITY = 82
SMALL_SIDE, SMALL_QUALITY = 320, 72
PAGE_QUALITY = 88
PAGE_DPI = 150
POINTS_PER_INCH = 72
LONGEST_PAGE_SIDE = 2480
MOST_PAGES = 20
LARGE, MOST_PIXELS = 24_000_000, 80_000_000
LARGEST_PNG = 300_000
PARAMETERS = f"2-{LONG_SIDE}-{JPEG_QUALITY}-{PAGE_DPI}-{PAGE_QUALITY}"
"""Names a cached copy together with the original's hash: a changed size or quality makes new copies."""

_large_lock = threading.Lock()
pdfium_lock = threading.Lock()
"""Held by whoever uses PDFium, which is not safe under threads."""


@dataclass(frozen=True, slots=True)
class Shrunk:
    """A picture ready for print: its bytes, its file name's ending, its pixels, its perceptual hash."""

    data: bytes
    suffix: str
    width: int
    height: int
    phash: str


def shrink(path: Path, kind: Kind) -> Iterator[Shrunk]:
    """The picture, or the pages of a PDF (at most 20).

    Raises:
        OSError, ValueError, SyntaxError, EOFError, pypdfium2.PdfiumError: the file is cut off or corrupt.
        Image.DecompressionBombError, Image.DecompressionBombWarning: more pixels than any camera makes.
    """
    if kind is PDF:
        yield from _pages(path)
        return
    if kind is HEIC:
        register_heif()
    with Image.open(path, formats=kind.formats) as image, _turn(image, kind):
        check_pixels(image)
        yield _picture(image, kind)


def check_pixels(image: Image.Image) -> None:
    """Before anything is decoded, DecompressionBombError for more pixels than any camera makes."""
    if image.width * image.height > MOST_PIXELS:
        raise Image.DecompressionBombError


def _turn(image: Image.Image, kind: Kind) -> AbstractContextManager[object]:
    """Very large pictures that must be decoded whole take turns, so that threads do not add up to gigabytes."""
    return _large_lock if kind is not JPEG and image.width * image.height > LARGE else nullcontext()


def register_heif() -> None:
    """Teach Pillow to open the photos of such telephones."""
    import pi_heif  # noqa: PLC0415 - loads libheif, which only offices with such photos need

    pi_heif.register_heif_opener()


def _picture(image: Image.Image, kind: Kind) -> Shrunk:
    image.draft("RGB", _target(image.size))
    profile = image.info.get("icc_profile")
    image.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.BICUBIC, reducing_gap=None)
    upright = _in_srgb(_flat(ImageOps.exif_transpose(image)), profile)
    return _encoded(upright, JPEG_QUALITY, lossless=kind is PNG)


def _target(size: tuple[int, int]) -> tuple[int, int]:
    """The print size in the picture's own shape: only then does JPEG decode straight to half or a quarter."""
    factor = LONG_SIDE / max(size)
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))


def _flat(image: Image.Image) -> Image.Image:
    """Grey or RGB, on white paper where it was transparent: archival PDF and old printers know no alpha."""
    if image.mode in {"RGB", "L"}:
        return image
    if image.mode in {"1", "I;16", "CMYK"}:
        return image.convert("L" if image.mode != "CMYK" else "RGB")
    clear = image.convert("RGBA")
    paper = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(paper, clear).convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours as every screen shows them; a profile that cannot be read is left aside."""
    if not profile or image.mode != "RGB" or b"sRGB" in profile:
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return image
    return image if converted is None else converted


def _encoded(image: Image.Image, quality: int, *, lossless: bool) -> Shrunk:
    image.info.clear()  # else Pillow copies a JPEG's comment, in which programs write who and where
    data, suffix = _png(image) if lossless else (b"", "")
    if not data or len(data) > LARGEST_PNG:
        data, suffix = _jpeg(image, quality), ".jpg"
    return Shrunk(data, suffix, image.width, image.height, difference_hash(image))


def _png(image: Image.Image) -> tuple[bytes, str]:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", exif=b"", icc_profile=None)
    return buffer.getvalue(), ".png"


def _jpeg(image: Image.Image, quality: int) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality, exif=b"", icc_profile=None)
    return buffer.getvalue()


def _pages(path: Path) -> Iterator[Shrunk]:
    with pdfium_lock:
        document = pypdfium2.PdfDocument(path)
        try:
            for number in range(min(len(document), MOST_PAGES)):
                yield _encoded(_rendered(document[number]), PAGE_QUALITY, lossless=False)
        finally:
            document.close()


def _rendered(page: pypdfium2.PdfPage) -> Image.Image:
    longest = max(page.get_size()) or 1
    scale = min(PAGE_DPI / POINTS_PER_INCH, LONGEST_PAGE_SIDE / longest)
    image: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
    page.close()
    return image


def thumbnail(path: Path, side: int = SMALL_SIDE) -> bytes:
    """A small JPEG of a public copy, for lists."""
    with Image.open(path, formats=("JPEG", "PNG")) as image:
        image.draft("RGB", (side, side))
        image.thumbnail((side, side), Image.Resampling.BICUBIC, reducing_gap=None)
        return _jpeg(_flat(image), SMALL_QUALITY)


def count_pages(path: Path) -> int:
    """How many pages a PDF has."""
    with pdfium_lock:
        document = pypdfium2.PdfDocument(path)
        try:
            return len(document)
        finally:
            document.close()
