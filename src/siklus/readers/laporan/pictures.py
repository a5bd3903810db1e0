"""A picture inside a report: its SHA-256, its size, and a hash by which copies of it are found (ADR 41)."""

import hashlib
from io import BytesIO

from PIL import Image as Pillow

from siklus.document.blocks import Picture
from siklus.readers.bukti.phash import difference_hash

MOST_PIXELS = 80_000_000
DRAFT = (288, 256)
"""A JPEG is decoded no larger than needed: the hash looks at 9 × 8 fields."""
UNREADABLE = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    Pillow.DecompressionBombError,
    Pillow.DecompressionBombWarning,
)


def picture_from(data: bytes, alt: str = "") -> Picture:
    """The picture; without size and hash when nothing opens it."""
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        with Pillow.open(BytesIO(data)) as image:
            width, height = image.size
            if width * height > MOST_PIXELS:
                return Picture(sha256, width, height, alt)
            image.draft("L", DRAFT)
            return Picture(sha256, width, height, alt, difference_hash(image))
    except UNREADABLE:
        return Picture(sha256, 0, 0, alt)


def picture_of(image: Pillow.Image, sha256: str, alt: str = "") -> Picture:
    """The picture of pixels that are there already."""
    return Picture(sha256, image.width, image.height, alt, difference_hash(image))
