"""Words recognised from a page's picture by Tesseract, where it is installed with Indonesian."""

import csv
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from io import BytesIO, StringIO

import pypdfium2
from PIL import Image as Pillow

from siklus.readers.laporan.pdf.words import View, Word

LANGUAGE, PROGRAM = "ind", "tesseract"
DPI, POINTS = 300, 72
MOST_SECONDS, MOST_PAGES = 60, 150
MISSING = "Tesseract dengan bahasa Indonesia tidak terpasang"
NOTHING = "tidak ada kata yang dikenali"
ENOUGH = f"hanya {MOST_PAGES} halaman pindaian pertama yang dikenali"
LONGEST_SIDE = 5_000


class Recogniser:
    """Recognises the words of scanned pages; `why` says why a page gave none."""

    def __init__(self) -> None:
        """Nothing was recognised yet."""
        self.pages = 0
        self.why = NOTHING

    def words(self, page: pypdfium2.PdfPage, view: View) -> list[Word]:
        """The words of a page as it is shown, in points from its upper left corner."""
        if not self._may():
            return []
        scale = min(DPI / POINTS, LONGEST_SIDE / max(view.size))
        picture = page.render(scale=scale, grayscale=True, may_draw_forms=False).to_pil()
        return list(words_in(picture, 1 / scale))

    def picture_words(self, picture: Pillow.Image, scale: float) -> list[Word]:
        """The words of a picture; `scale` makes points of its pixels."""
        return list(words_in(picture, scale)) if self._may() else []

    def _may(self) -> bool:
        self.pages += 1
        if not is_installed():
            self.why = MISSING
        elif self.pages > MOST_PAGES:
            self.why = ENOUGH
        else:
            self.why = NOTHING
            return True
        return False


@cache
def is_installed() -> bool:
    """Whether the program is there with the language."""
    program = shutil.which(PROGRAM)
    if program is None:
        return False
    try:
        told = subprocess.run([program, "--list-langs"], capture_output=True, timeout=MOST_SECONDS, check=False)  # noqa: S603 - a program of the machine, with fixed arguments
    except (OSError, subprocess.TimeoutExpired):
        return False
    return LANGUAGE in told.stdout.decode(errors="replace").split()


def words_in(picture: Pillow.Image, scale: float) -> Iterator[Word]:
    """What Tesseract finds; nothing when it takes longer than a minute."""
    out = BytesIO()
    picture.save(out, "PNG", compress_level=1)
    command = [PROGRAM, "-", "-", "-l", LANGUAGE, "--dpi", str(DPI), "tsv"]
    try:
        told = subprocess.run(command, input=out.getvalue(), capture_output=True, timeout=MOST_SECONDS, check=False)  # noqa: S603 - as above
    except (OSError, subprocess.TimeoutExpired):
        return
    yield from words_of_tsv(told.stdout.decode(errors="replace"), scale)


def words_of_tsv(table: str, scale: float) -> Iterator[Word]:
    """The words of Tesseract's table; one baseline for all words of a line, so that they stay one line."""
    rows = [row for row in csv.DictReader(StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE) if _is_word(row)]
    bases: dict[tuple[str, ...], tuple[float, float]] = {}
    for row in rows:
        top, bottom = int(row["top"]), int(row["top"]) + int(row["height"])
        before = bases.get(_line(row), (bottom, bottom - top))
        bases[_line(row)] = (max(before[0], bottom), max(before[1], bottom - top))
    for row in rows:
        x, y = int(row["left"]) * scale, int(row["top"]) * scale
        right, foot = x + int(row["width"]) * scale, y + int(row["height"]) * scale
        base, size = (value * scale for value in bases[_line(row)])
        sure = max(0.0, min(1.0, float(row["conf"]) / 100))
        yield Word(row["text"], x, y, right, foot, base, size, confidence=sure)


def _is_word(row: dict[str, str]) -> bool:
    numbers = ("left", "top", "width", "height")
    known = all((row.get(name) or "").isdecimal() for name in numbers)
    return known and bool((row.get("text") or "").strip()) and (row.get("conf") or "-1")[0] != "-"


def _line(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row.get(name) or "" for name in ("page_num", "block_num", "par_num", "line_num"))
