"""What a camera wrote into a photo, as far as it can be believed."""

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from siklus.readers.bukti.shrink import thumbnail
from siklus.readers.bukti.taken import NOTHING, Taken, taken_of
from siklus.readers.kinds import HEIC, JPEG

WHEN, ZONE = Base.DateTimeOriginal, Base.OffsetTimeOriginal
SOUTH: dict[int, Any] = {GPS.GPSLatitudeRef: "S", GPS.GPSLatitude: (6.0, 12.0, 36.0)}
EAST: dict[int, Any] = {GPS.GPSLongitudeRef: "E", GPS.GPSLongitude: (106.0, 30.0, 0.0)}
WRITTEN = datetime(2026, 7, 14, 9, 30)  # noqa: DTZ001 - a camera without a zone
SEEN: dict[str, tuple[dict[int, Any], dict[int, Any], Taken]] = {
    "nothing": ({}, {}, NOTHING),
    "a moment": ({WHEN: "2026:07:14 09:30:00"}, {}, Taken(WRITTEN)),
    "a moment with its zone": (
        {WHEN: "2026:07:14 09:30:00", ZONE: "+07:00"},
        {},
        Taken(WRITTEN.replace(tzinfo=timezone(timedelta(hours=7)))),
    ),
    "no moment at all": ({WHEN: "0000:00:00 00:00:00"}, {}, NOTHING),
    "words": ({WHEN: "kemarin"}, {}, NOTHING),
    "a place": ({}, SOUTH | EAST, Taken(None, -6.21, 106.5)),
    "half a place": ({}, SOUTH, NOTHING),
    "a place beyond the pole": ({}, SOUTH | EAST | {GPS.GPSLatitude: (96.0, 0.0, 0.0)}, NOTHING),
    "a place of two numbers": ({}, SOUTH | EAST | {GPS.GPSLatitude: (6.0, 12.0)}, NOTHING),
}


@pytest.mark.parametrize("name", SEEN)
def test_what_the_camera_wrote(tmp_path: Path, name: str) -> None:
    tags, place, expected = SEEN[name]
    exif = Image.Exif()
    exif.get_ifd(IFD.Exif).update(tags)
    exif.get_ifd(IFD.GPSInfo).update(place)
    Image.new("RGB", (8, 8)).save(tmp_path / "a.jpg", exif=exif)
    assert taken_of(tmp_path / "a.jpg", JPEG) == expected


def test_a_photo_of_another_telephone_and_no_photo_at_all(tmp_path: Path) -> None:
    assert taken_of(Path(__file__).parent / "contoh.heic", HEIC) == NOTHING
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff")
    assert taken_of(tmp_path / "a.jpg", JPEG) == NOTHING


def test_a_thumbnail_is_small(tmp_path: Path) -> None:
    for mode, name in (("RGB", "a.jpg"), ("L", "b.png")):
        Image.new(mode, (1600, 900), 200).save(tmp_path / name)
        (tmp_path / "kecil.jpg").write_bytes(thumbnail(tmp_path / name))
        with Image.open(tmp_path / "kecil.jpg") as small:
            assert (small.format, small.size) == ("JPEG", (320, 180))
