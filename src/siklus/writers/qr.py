"""A QR code as a picture for a report: small on its page, whatever the width that figures have."""

from io import BytesIO

import segno
from PIL import Image

SCALE, BORDER, TIMES_AS_WIDE = 8, 4, 5


def qr_png(content: str) -> tuple[bytes, int, int]:
    """PNG bytes, width, height: the code in the middle of white paper five times as wide as high."""
    drawn = BytesIO()
    segno.make(content, error="m", micro=False).save(drawn, kind="png", scale=SCALE, border=BORDER)
    with Image.open(drawn) as code:
        side = code.height
        paper = Image.new("L", (side * TIMES_AS_WIDE, side), 255)
        paper.paste(code.convert("L"), ((paper.width - side) // 2, 0))
    out = BytesIO()
    paper.save(out, "PNG", optimize=True)
    return out.getvalue(), paper.width, paper.height
