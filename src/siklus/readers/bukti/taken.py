"""When and where a photo was taken, as the camera wrote it; for whoever verifies, and in no public copy."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from siklus.readers.bukti.shrink import register_heif
from siklus.readers.kinds import HEIC, Kind

MOST_LATITUDE, MOST_LONGITUDE = 90, 180
UNCLEAR = (ValueError, TypeError, KeyError, ZeroDivisionError, OverflowError, SyntaxError, OSError, EOFError)
"""What reading damaged or invented tags raises."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The moment (without a zone when the camera wrote none) and the place, as far as they are known."""

    moment: datetime | None = None
    latitude: float | None = None
    longitude: float | None = None


NOTHING = Taken()


def taken_of(path: Path, kind: Kind) -> Taken:
    """What the tags say; what they say unclearly is left out."""
    if kind is HEIC:
        register_heif()
    with suppress(*UNCLEAR), Image.open(path, formats=kind.formats) as image:
        exif = image.getexif()
        latitude, longitude = _place(exif.get_ifd(IFD.GPSInfo))
        return Taken(_moment(exif.get_ifd(IFD.Exif)), latitude, longitude)
    return NOTHING


def _moment(tags: dict[int, Any]) -> datetime | None:
    with suppress(*UNCLEAR):
        written = datetime.strptime(str(tags[Base.DateTimeOriginal]).strip(), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - the zone stands in a tag of its own
        zone = str(tags.get(Base.OffsetTimeOriginal, "")).strip("\0 ")
        return datetime.fromisoformat(f"{written.isoformat()}{zone}") if zone else written
    return None


def _place(tags: dict[int, Any]) -> tuple[float | None, float | None]:
    with suppress(*UNCLEAR):
        latitude = _degrees(tags[GPS.GPSLatitude], str(tags[GPS.GPSLatitudeRef]), "S")
        longitude = _degrees(tags[GPS.GPSLongitude], str(tags[GPS.GPSLongitudeRef]), "W")
        if abs(latitude) <= MOST_LATITUDE and abs(longitude) <= MOST_LONGITUDE:
            return latitude, longitude
    return None, None


def _degrees(parts: tuple[float, float, float], side: str, negative: str) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)
    found = degrees + minutes / 60 + seconds / 3600
    return round(-found if side.strip("\0 ").upper() == negative else found, 6)
