"""Pages of a finished PDF as pictures."""

from io import BytesIO
from pathlib import Path

import pypdfium2


def page_png(source: Path | BytesIO, nomor: int, lebar: int) -> bytes:
    """One page (0-based) as PNG, `lebar` pixels wide; IndexError when there is no such page."""
    with pypdfium2.PdfDocument(source) as pdf:
        page = pdf[nomor]
        picture = page.render(scale=lebar / page.get_width()).to_pil()
    out = BytesIO()
    picture.save(out, "PNG", compress_level=4)
    return out.getvalue()


def page_labels(path: Path) -> tuple[str, ...]:
    """What each page is called ("iv", "27"), in order; "" where the file does not say."""
    with pypdfium2.PdfDocument(path) as pdf:
        return tuple(pdf.get_page_label(number) for number in range(len(pdf)))
