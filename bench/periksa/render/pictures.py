"""Pictures drawn from a seed: the same seed gives the same file, two seeds never look alike."""

import io
from functools import cache
from random import Random

from PIL import Image, ImageDraw

SIZE = (320, 240)


@cache
def picture(seed: int) -> bytes:
    """A JPEG of coloured shapes."""
    draw = Random(f"gambar-{seed}")  # noqa: S311 - made-up pictures
    image = Image.new("RGB", SIZE, _colour(draw))
    pen = ImageDraw.Draw(image)
    for _ in range(14):
        left, top = draw.randint(-40, SIZE[0] - 20), draw.randint(-40, SIZE[1] - 20)
        box = (left, top, left + draw.randint(20, 150), top + draw.randint(20, 120))
        (pen.rectangle if draw.random() < 0.5 else pen.ellipse)(box, fill=_colour(draw))  # noqa: PLR2004 - half and half
    file = io.BytesIO()
    image.save(file, "JPEG", quality=80)
    return file.getvalue()


def _colour(draw: Random) -> tuple[int, int, int]:
    return draw.randint(0, 255), draw.randint(0, 255), draw.randint(0, 255)
