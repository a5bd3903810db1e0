"""Sheets of pictures: one screen at three widths in both themes, side by side, as large as an eye needs them.

On the left a phone in both themes; on the right a tablet in both, and below it a desktop in both. What is longer than a
sheet goes on on the next one.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image

PHONE, WIDE = 300, 668
GAP, LONGEST, OVERLAP = 16, 1800, 40
GREY = (120, 128, 134)
PICTURE = re.compile(r"(?P<name>.+)-(?P<width>\d+)-(?P<theme>terang|gelap)\.png")
FOLDER = "lembar"


def write_sheets(folder: Path) -> tuple[Path, ...]:
    """The sheets of every screen whose pictures lie in `folder`, in a folder of their own inside it."""
    (folder / FOLDER).mkdir(exist_ok=True)
    return tuple(path for name in names_in(folder) for path in _sheets_of(folder, name))


def names_in(folder: Path) -> tuple[str, ...]:
    """The screens that were pictured, by name."""
    found = (PICTURE.fullmatch(path.name) for path in folder.glob("*.png"))
    return tuple(sorted({match["name"] for match in found if match}))


def _sheets_of(folder: Path, name: str) -> Iterator[Path]:
    for old in (folder / FOLDER).glob(f"{name}.[0-9]*.png"):
        old.unlink()
    whole = _lay(folder, name)
    for number, part in enumerate(_cut(whole), start=1):
        path = folder / FOLDER / f"{name}.{number}.png"
        part.save(path)
        yield path


def _lay(folder: Path, name: str) -> Image.Image:
    def both(width: int, drawn: int) -> Image.Image:
        return _row([_fit(folder / f"{name}-{width}-{theme}.png", drawn) for theme in ("terang", "gelap")])

    return _row([both(360, PHONE), _stack([both(768, WIDE), both(1440, WIDE)])])


def _cut(whole: Image.Image) -> Iterator[Image.Image]:
    """Pieces no longer than a sheet; each repeats a little of the one before, so that no line is lost in the cut."""
    top = 0
    while top == 0 or top + OVERLAP < whole.height:
        yield whole.crop((0, top, whole.width, min(top + LONGEST, whole.height)))
        top += LONGEST - OVERLAP


def _fit(path: Path, width: int) -> Image.Image:
    with Image.open(path) as picture:
        height = round(picture.height * width / picture.width)
        return picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)


def _row(pictures: Sequence[Image.Image]) -> Image.Image:
    size = (sum(one.width for one in pictures) + GAP * (len(pictures) - 1), max(one.height for one in pictures))
    sheet, left = Image.new("RGB", size, GREY), 0
    for one in pictures:
        sheet.paste(one, (left, 0))
        left += one.width + GAP
    return sheet


def _stack(pictures: Sequence[Image.Image]) -> Image.Image:
    size = (max(one.width for one in pictures), sum(one.height for one in pictures) + GAP * (len(pictures) - 1))
    sheet, top = Image.new("RGB", size, GREY), 0
    for one in pictures:
        sheet.paste(one, (0, top))
        top += one.height + GAP
    return sheet


if __name__ == "__main__":
    sys.exit(None if write_sheets(Path(sys.argv[1])) else "No pictures there.")
